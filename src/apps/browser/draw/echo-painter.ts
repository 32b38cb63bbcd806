/** The scene of an answer, drawn over the map: the indigo line, who sits at the gate, what was aimed at, bars and needles. */
import type { Stage } from "./echo-stage.ts";
import { paintArc, paintAye, paintBack, paintDashes, paintNo, paintWatcher } from "./chair-painter.ts";
import type { EchoPicture, Part, Sign } from "./echo-picture.ts";
import type { Point } from "./strokes.ts";
import { CARD, HAIR, INDIGO, INK, LAND, PAPER, RULE, TABLE, VERMILION } from "./palette.ts";
import type { Painter, Pen } from "./pen.ts";

export const echoPainterOf = ({ width, height }: Pick<Stage, "width" | "height">): Painter<EchoPicture> => ({
  width,
  height,
  milliseconds: 560,
  paint(pen, from, to, at) {
    const between = (a: number, b: number): number => a + (b - a) * at;
    paintAway(pen, to.away);
    if (to.target) paintTarget(pen, to.target, to.target.others === from.target?.others ? 1 : at);
    for (const [i, bar] of to.bars.entries()) {
      const before = from.bars[i];
      paintBar(pen, bar, between(before?.filled ?? bar.filled, bar.filled));
      if (bar.needle !== undefined) paintNeedle(pen, bar, bar.needle, before?.needle === undefined ? at : 1);
    }
    if (to.gate) paintGate(pen, to.gate);
    if (to.line) paintLine(pen, to.line, between(from.line?.reach ?? 0, to.line.reach));
  },
});

/** The land that the line reaches: a shore, where it lies beyond the sea. */
function paintAway(pen: Pen, { x, y, width, height, coast }: EchoPicture["away"]): void {
  pen.fillStyle(coast ? PAPER : LAND, 1).fillRect(x, y, width, height);
  if (!coast) return;
  const shore = Array.from({ length: 41 }, (_, i) => {
    const t = i / 40;
    const reach = 0.8 + 0.08 * Math.sin(6 * t + 0.5) + 0.03 * Math.sin(17 * t) + 0.012 * Math.sin(41 * t);
    return { x: x + width * reach, y: y + height * t };
  });
  pen.lineStyle(7, HAIR, 0.5).strokePoints(shore, false);
  pen.fillStyle(LAND, 1).fillPoints([{ x, y }, ...shore, { x, y: y + height }], true);
  pen.lineStyle(1.6, INK, 1).strokePoints(shore, false);
}

function paintTarget(
  pen: Pen,
  { x, y, width, height, aim, others }: NonNullable<EchoPicture["target"]>,
  fresh: number,
): void {
  const cells = others === "none" ? 1 : 4;
  const cell = (i: number) => ({ x: x + 9 + i * 41, y: y + 9, width: 36, height: height - 18 });
  pen.fillStyle(CARD, 1).fillRect(x, y, cells === 1 ? 54 : width, height);
  pen.lineStyle(1.6, INK, 1).strokeRect(x, y, cells === 1 ? 54 : width, height);
  const first = cell(0);
  const [cx, cy] = [first.x + first.width / 2, first.y + first.height / 2];
  pen.lineStyle(2, INDIGO, 1).strokeRect(first.x, first.y, first.width, first.height);
  if (aim === "closed")
    pen
      .lineStyle(2.6, INDIGO, 1)
      .lineBetween(cx - 9, cy - 9, cx + 9, cy + 9)
      .lineBetween(cx + 9, cy - 9, cx - 9, cy + 9);
  else paintArc(pen, { x: cx, y: cy }, 7, { width: 2.4, colour: aim === "missed" ? VERMILION : INK });
  for (let i = 1; i < cells; i += 1) {
    const { x: left, y: top, width: w, height: h } = cell(i);
    const dark = others === "dark" && i === 1 ? fresh : 0;
    pen.fillStyle(INK, dark).fillRect(left, top, w, h);
    pen.lineStyle(1, RULE, 1).strokeRect(left, top, w, h);
    const ink = dark > 0.5 ? CARD : INK;
    (i === 1 ? paintHouse : paintShop)(pen, left + w / 2, top + h / 2, ink);
  }
}

function paintHouse(pen: Pen, x: number, y: number, ink: number): void {
  const wall = [
    { x: x - 11, y: y + 10 },
    { x: x - 11, y: y - 1 },
    { x, y: y - 9 },
    { x: x + 11, y: y - 1 },
    { x: x + 11, y: y + 10 },
    { x: x - 11, y: y + 10 },
  ];
  pen.lineStyle(1.6, ink, 1).strokePoints(wall, false);
  pen.lineStyle(1.4, ink, 1).strokeRect(x - 3, y + 3, 6, 7);
}

function paintShop(pen: Pen, x: number, y: number, ink: number): void {
  const roof = [
    { x: x - 11, y: y - 2 },
    { x: x + 11, y: y - 2 },
    { x: x + 8, y: y - 9 },
    { x: x - 8, y: y - 9 },
    { x: x - 11, y: y - 2 },
  ];
  pen
    .lineStyle(1.5, ink, 1)
    .strokePoints(roof, false)
    .strokeRect(x - 9, y - 2, 18, 12);
}

const FILL: Record<Part, number> = { ends: INDIGO, slow: PAPER, wrong: PAPER, hit: PAPER, free: PAPER };
const HATCH: Partial<Record<Part, number>> = { wrong: INK, hit: VERMILION };

/** It fills from the left; what one said might not be so is hatched. */
function paintBar(pen: Pen, { x, y, width, height, parts }: EchoPicture["bars"][number], filled: number): void {
  pen.fillStyle(CARD, 1).fillRect(x, y, width, height);
  for (const { kind, from, to } of parts) {
    const [left, right] = [x + (width * from) / 100, x + (width * Math.min(to, 100 * filled)) / 100];
    if (right <= left) continue;
    pen.fillStyle(FILL[kind], 1).fillRect(left, y, right - left, height);
    const hatch = HATCH[kind];
    if (hatch !== undefined) paintHatch(pen, left, right, y, height, hatch);
    pen.lineStyle(1, INK, 1).lineBetween(right, y, right, y + height);
  }
  pen.lineStyle(1.2, INK, 1).strokeRect(x, y, width, height);
}

/** Slanting lines from below left to above right, cut at both ends. */
function paintHatch(pen: Pen, left: number, right: number, y: number, height: number, ink: number): void {
  pen.lineStyle(1.4, ink, 1);
  for (let foot = left - height; foot < right; foot += 6) {
    const [a, b] = [Math.max(left, foot), Math.min(right, foot + height)];
    if (b > a) pen.lineBetween(a, y + height - (a - foot), b, y + height - (b - foot));
  }
}

/** It falls from above the bar; `at` runs from 0 to 1. */
function paintNeedle(
  pen: Pen,
  { x, y, width, height }: EchoPicture["bars"][number],
  percent: number,
  at: number,
): void {
  const foot = y + height + 6 - 26 * (1 - at);
  const middle = x + (width * percent) / 100;
  pen.lineStyle(5, CARD, at).lineBetween(middle, foot - height - 10, middle, foot);
  pen.lineStyle(2.6, INK, at).lineBetween(middle, foot - height - 10, middle, foot);
  const head = [
    { x: middle - 6, y: foot + 5 },
    { x: middle + 6, y: foot + 5 },
    { x: middle, y: foot - 3 },
  ];
  pen.fillStyle(INK, at).fillPoints(head, true);
}

/** Two posts, a lintel, and below it the chairs of who decides, each with what was said; if nobody sits there it hangs above them. */
function paintGate(pen: Pen, { at, sign, chairs, room }: NonNullable<EchoPicture["gate"]>): void {
  const ink = sign === "waived" ? RULE : INK;
  const post = (room * chairs.length) / 2 + 12;
  const { x, y } = at;
  pen.lineStyle(3, ink, 1).lineBetween(x - post - 10, y, x + post + 10, y);
  for (const side of [x - post, x + post]) pen.lineBetween(side, y, side, y + 78);
  chairs.forEach((filled, i) => {
    const place = { x: x + room * (i - (chairs.length - 1) / 2), y: y + 56, angle: Math.PI / 2 };
    const r = room * 0.33;
    if (!filled || sign === "silent") return paintWatcher(pen, place, r, filled);
    paintBack(pen, place, place.angle, r * 1.5, ink);
    paintSign(pen, place, r, sign);
  });
  if (!chairs.includes(true)) paintSign(pen, { x, y: y + 28 }, 8, sign);
}

function paintSign(pen: Pen, at: Point, r: number, sign: Sign): void {
  if (sign === "nods") return paintAye(pen, at, r);
  if (sign === "refuses") return paintNo(pen, at, r);
  paintDashes(pen, at, r, 1.6, RULE);
  if (sign === "waived") pen.lineStyle(1.8, RULE, 1).lineBetween(at.x - r / 2, at.y, at.x + r / 2, at.y);
}

function paintLine(pen: Pen, { points, abroad }: NonNullable<EchoPicture["line"]>, reach: number): void {
  const shown = points.slice(0, Math.max(1, Math.round((points.length - 1) * reach) + 1));
  const start = points[0]!;
  if (shown.length > 1) {
    pen.lineStyle(7, TABLE, 1).strokePoints(shown, false);
    pen.lineStyle(3.2, INDIGO, 1).strokePoints(shown, false);
    if (!abroad) return;
    const tip = shown.at(-1)!;
    const back = shown.at(-3) ?? start;
    const angle = Math.atan2(tip.y - back.y, tip.x - back.x);
    const wing = (turn: number) => ({ x: tip.x - 11 * Math.cos(angle + turn), y: tip.y - 11 * Math.sin(angle + turn) });
    if (reach > 0.5) pen.fillStyle(INDIGO, 1).fillPoints([tip, wing(0.45), wing(-0.45)], true);
  }
  if (!abroad) return;
  pen.fillStyle(PAPER, 1).fillCircle(start.x, start.y, 5);
  paintArc(pen, start, 5, { width: 2.4, colour: INDIGO });
}
