/** The map, drawn in ink: sea, land, the cable; an incident is a stain in three depths, a response a ring, or a line abroad. */
import type { Painter, Pen } from "./pen.ts";
import { type MapPicture, type MapSize, ringAround } from "./map-picture.ts";
import { HAIR, INDIGO, INK, LAND, PAPER, RULE, VERMILION } from "./palette.ts";
import { bent, dashed, type Point } from "./strokes.ts";

export const mapPainterOf = (size: MapSize): Painter<MapPicture> => ({
  ...size,
  milliseconds: 1200,
  paint(pen, from, to, at) {
    pen.fillStyle(PAPER, 1).fillRect(0, 0, size.width, size.height);
    paintSea(pen, size);
    for (const coast of to.land) {
      for (const [width, alpha] of [
        [9, 0.35],
        [5, 0.6],
      ] as const)
        pen.lineStyle(width, HAIR, alpha).strokePoints(coast, false);
      pen.fillStyle(LAND, 1).fillPoints(coast, true);
      pen.lineStyle(1.8, INK, 1).strokePoints(coast, false);
    }
    for (const hill of to.hills) pen.lineStyle(1, RULE, 1).strokePoints(hill, false);
    for (const line of to.lines) {
      if (line.kind === "cable")
        pen
          .lineStyle(3.4, INDIGO, 1)
          .strokePoints(line.points, false)
          .lineStyle(1.4, PAPER, 1)
          .strokePoints(line.points, false);
      else dashed(pen.lineStyle(2, INK, 1), line.points, 2);
    }
    for (const place of to.places) {
      const was = from.places.find((p) => p.id === place.id)?.stain ?? 0;
      paintStain(pen, place, was + (place.stain - was) * at);
      if (place.was !== undefined) dashed(pen.lineStyle(1.4, VERMILION, 1), edgeOf(place, 36, place.was), 1);
    }
    for (const { from: a, to: b } of to.spreads) arrow(pen, bow(a, b, 14), VERMILION, 1);
    for (const place of to.places) pen.fillStyle(INK, 1).fillRect(place.x - 4, place.y - 4, 8, 8);
    if (to.answer) {
      const shown = from.answer ? 1 : at;
      const part = (line: Point[]): Point[] => line.slice(0, Math.max(2, Math.round(line.length * shown)));
      if (to.answer.to) arrow(pen, part(bow(to.answer.at, to.answer.to, 34)), INDIGO, shown, true);
      else pen.lineStyle(2.4, INDIGO, 1).strokePoints(part(ringAround(to.answer.at, 10)), false);
    }
  },
});

function paintSea(pen: Pen, { width, height }: MapSize): void {
  pen.lineStyle(0.8, HAIR, 0.85);
  for (let row = 0; row * 22 < height; row += 1)
    for (let column = 0; column * 30 < width; column += 1) {
      const x = 10 + column * 30 + (row % 2) * 15;
      const y = 12 + row * 22;
      pen
        .beginPath()
        .arc(x, y, 5, Math.PI * 1.15, Math.PI * 1.85)
        .strokePath();
    }
}

/** A blot whose edge is uneven, the same each time it is drawn. */
function paintStain(pen: Pen, at: Point, depth: number): void {
  if (depth <= 0.01) return;
  for (const [radius, alpha] of [
    [36, 0.28],
    [24, 0.34],
    [12, 0.6],
  ] as const) {
    const points = edgeOf(at, radius, depth);
    pen.fillStyle(VERMILION, alpha * Math.min(1, Math.max(depth, 0.25))).fillPoints(points, true);
  }
}

function edgeOf(at: Point, radius: number, depth: number): Point[] {
  const grown = radius * (0.45 + 0.55 * Math.min(1, depth));
  return Array.from({ length: 48 }, (_, i) => {
    const angle = (2 * Math.PI * i) / 48;
    const wave = grown * (1 + 0.1 * Math.sin(5 * angle + radius) + 0.06 * Math.sin(11 * angle + at.x));
    return { x: at.x + wave * Math.cos(angle), y: at.y + wave * Math.sin(angle) };
  });
}

function bow(a: Point, b: Point, by: number): Point[] {
  const middle = { x: (a.x + b.x) / 2 - ((b.y - a.y) / 100) * by, y: (a.y + b.y) / 2 + ((b.x - a.x) / 100) * by };
  return bent(a, middle, b);
}

function arrow(pen: Pen, points: Point[], colour: number, alpha: number, solid = false): void {
  if (solid) pen.lineStyle(2.4, colour, alpha).strokePoints(points, false);
  else dashed(pen.lineStyle(1.8, colour, 1), points, 1);
  const tip = points.at(-1)!;
  const back = points.at(-3) ?? points[0]!;
  const angle = Math.atan2(tip.y - back.y, tip.x - back.x);
  const wing = (turn: number) => ({ x: tip.x - 8 * Math.cos(angle + turn), y: tip.y - 8 * Math.sin(angle + turn) });
  pen.fillStyle(colour, alpha).fillPoints([tip, wing(0.45), wing(-0.45)], true);
}
