/** Chairs by shape, the same in every picture: aye a ticked disc, no a slashed square, the rest rings; who watches a full disc. */
import { CARD, INDIGO, INK, RULE, VERMILION } from "./palette.ts";
import type { Dot, Pen } from "./pen.ts";

export function paintAye(pen: Pen, { x, y }: Dot, r: number): void {
  const tick = [
    { x: x - r * 0.45, y: y + r * 0.02 },
    { x: x - r * 0.1, y: y + r * 0.38 },
    { x: x + r * 0.5, y: y - r * 0.34 },
  ];
  pen.fillStyle(INDIGO, 1).fillCircle(x, y, r);
  pen.lineStyle(Math.max(0.9, r * 0.22), CARD, 1).strokePoints(tick, false);
}

export function paintNo(pen: Pen, { x, y }: Dot, r: number): void {
  const h = r * 0.87;
  pen.fillStyle(CARD, 1).fillRect(x - h, y - h, 2 * h, 2 * h);
  pen.lineStyle(Math.max(0.8, r * 0.18), VERMILION, 1).strokeRect(x - h, y - h, 2 * h, 2 * h);
  pen.lineBetween(x - h, y + h, x + h, y - h);
}

/** The left half of a disc: one that leans. */
export function paintHalf(pen: Pen, { x, y }: Dot, r: number): void {
  pen
    .fillStyle(INDIGO, 1)
    .slice(x, y, r, Math.PI * 0.5, Math.PI * 1.5)
    .fillPath();
}

/** Part of a circle, by angles counted as Phaser does, with the clock. */
export function paintArc(
  pen: Pen,
  { x, y }: Dot,
  r: number,
  { width, colour, from = 0, to = 2 * Math.PI }: { width: number; colour: number; from?: number; to?: number },
): void {
  pen.lineStyle(width, colour, 1).beginPath().arc(x, y, r, from, to).strokePath();
}

export function paintDashes(pen: Pen, at: Dot, r: number, width: number, colour: number): void {
  const part = (2 * Math.PI) / DASHES;
  for (let i = 0; i < DASHES; i += 1) paintArc(pen, at, r, { width, colour, from: part * i, to: part * (i + 0.6) });
}

const DASHES = 9;

/** The chair's back: an arc on the side away from the well. `angle` is counted against the clock. */
export function paintBack(pen: Pen, at: Dot, angle: number, r: number, colour: number): void {
  paintArc(pen, at, r, { width: Math.min(2.2, r * 0.2), colour, from: -angle - 1.05, to: -angle + 1.05 });
}

/** One of those who watch: a full disc in a chair that is filled, a dashed ring where it is not. */
export function paintWatcher(pen: Pen, at: Dot & { angle: number }, r: number, filled: boolean): void {
  paintBack(pen, at, at.angle, r * 1.5, filled ? INK : RULE);
  pen.fillStyle(filled ? INK : CARD, 1).fillCircle(at.x, at.y, r);
  if (!filled) paintDashes(pen, at, r, Math.min(1.6, r * 0.2), RULE);
}
