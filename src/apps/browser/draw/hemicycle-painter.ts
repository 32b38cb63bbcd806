/** The benches, drawn: ayes as ticked discs, noes as slashed squares, the rest as rings; one line stands after the deciding seat. */
import { paintArc, paintAye, paintBack, paintDashes, paintHalf, paintNo } from "./chair-painter.ts";
import type { Painter, Pen } from "./pen.ts";
import { type Chair, type HemicyclePicture, SHEET } from "./hemicycle-picture.ts";
import { CARD, HAIR, INDIGO, PAPER, RULE, VERMILION } from "./palette.ts";
import { paintThreads } from "./thread-painter.ts";

export const hemicyclePainter: Painter<HemicyclePicture> = {
  width: SHEET.width,
  height: SHEET.height,
  milliseconds: ({ threads }) => (threads.length > 0 ? 280 : 600),
  paint(pen, from, to, at) {
    for (const row of to.rows) paintBench(pen, row.inner, row.outer);
    to.chairs.forEach((chair, i) => {
      const was = from.chairs[i];
      const changed = was && was.is !== chair.is;
      paintChair(pen, changed && at < 0.5 ? was : chair, to.size * (changed ? 1 + 0.35 * Math.sin(at * Math.PI) : 1));
    });
    if (to.line !== undefined) paintLine(pen, (from.line ?? to.line) * (1 - at) + to.line * at);
    paintThreads(pen, to.threads, at);
  },
};

export function paintBench(pen: Pen, inner: number, outer: number): void {
  const points: { x: number; y: number }[] = [];
  const along = (r: number, a: number) => points.push({ x: SHEET.x + r * Math.cos(a), y: SHEET.y - r * Math.sin(a) });
  for (let i = 0; i <= 60; i += 1) along(outer, (Math.PI * i) / 60);
  for (let i = 60; i >= 0; i -= 1) along(inner, (Math.PI * i) / 60);
  pen.fillStyle(PAPER, 1).fillPoints(points, true);
  pen.lineStyle(1, HAIR, 1).strokePoints(points, true, true);
}

function paintChair(pen: Pen, chair: Chair, size: number): void {
  const { angle, is } = chair;
  const colour = is === "aye" ? INDIGO : is === "no" ? VERMILION : RULE;
  if (size < SMALL) return paintSmallChair(pen, chair, size);
  const tilt = is === "leaning" ? 0.28 : 0;
  paintBack(pen, chair, angle + tilt, size * 1.42, is === "left" ? HAIR : colour);
  if (is === "left") return;
  if (is === "aye") return paintAye(pen, chair, size);
  if (is === "no") return paintNo(pen, chair, size);
  pen.fillStyle(CARD, 1).fillCircle(chair.x, chair.y, size * 0.92);
  if (is === "leaning") paintHalf(pen, chair, size * 0.78);
  paintDashes(pen, chair, size * 0.92, 1.6, is === "leaning" ? INDIGO : RULE);
}

/** Below this size the back and the tick of a chair would only blur. */
const SMALL = 6;

/** In a full house: a disc, half a disc, a ring, a square; nothing where somebody will leave. */
function paintSmallChair(pen: Pen, chair: Chair, size: number): void {
  const { x, y, is } = chair;
  const r = size * 1.25;
  if (is === "left") return void pen.fillStyle(HAIR, 1).fillCircle(x, y, r * 0.5);
  if (is === "aye") return void pen.fillStyle(INDIGO, 1).fillCircle(x, y, r);
  if (is === "no") return void pen.fillStyle(VERMILION, 1).fillRect(x - r * 0.85, y - r * 0.85, r * 1.7, r * 1.7);
  pen.fillStyle(CARD, 1).fillCircle(x, y, r);
  if (is === "leaning") paintHalf(pen, chair, r);
  paintArc(pen, chair, r, { width: 1.2, colour: is === "leaning" ? INDIGO : RULE });
}

export function paintLine(pen: Pen, angle: number): void {
  const reach = (r: number) => [SHEET.x + r * Math.cos(angle), SHEET.y - r * Math.sin(angle)] as const;
  const [x1, y1] = reach(SHEET.inner + 3);
  const [x2, y2] = reach(SHEET.outer + 14);
  pen.lineStyle(2.4, VERMILION, 1).lineBetween(x1, y1, x2, y2);
}
