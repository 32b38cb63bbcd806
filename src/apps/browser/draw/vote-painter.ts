/** A vote, drawn: chairs turn one after another from the left, then the line walks; the count grows along the well. */
import { paintArc, paintAye, paintDashes, paintHalf, paintNo } from "./chair-painter.ts";
import { SHEET } from "./hemicycle-picture.ts";
import { paintBench } from "./hemicycle-painter.ts";
import { CARD, INDIGO, INK, INK2, RULE, VERMILION } from "./palette.ts";
import type { Painter, Pen } from "./pen.ts";
import type { VotePicture } from "./vote-picture.ts";

type Seat = VotePicture["chairs"][number];

export const votePainter: Painter<VotePicture> = {
  width: SHEET.width,
  height: SHEET.height,
  milliseconds: 600,
  paint(pen, from, to, at) {
    paintBench(pen, SHEET.inner, SHEET.outer);
    const turning = to.chairs.filter((seat, i) => from.chairs[i] && isOther(from.chairs[i], seat)).length;
    let rank = 0;
    to.chairs.forEach((seat, i) => {
      const was = from.chairs[i];
      if (!was || !isOther(was, seat)) return paintSeat(pen, seat, to.size);
      const turned = turnedBy(at, rank / turning);
      rank += 1;
      paintSeat(pen, turned < 0.5 ? was : seat, to.size * (1 + 0.3 * Math.sin(turned * Math.PI)));
    });
    const between = (was: number, is: number): number => was * (1 - at) + is * at;
    paintTally(pen, Math.PI, between(from.ayes, to.ayes), INDIGO);
    paintTally(pen, between(from.noes, to.noes), 0, VERMILION);
    if (to.stood !== undefined) paintOldLine(pen, to.stood);
    paintLine(pen, between(from.line, to.line));
  },
};

function isOther(was: Seat, seat: Seat): boolean {
  return was.is !== seat.is || was.risen !== seat.risen;
}

/** How far a chair has turned whose place among those that turn is `rank`, from 0 to 1. */
function turnedBy(at: number, rank: number): number {
  return Math.max(0, Math.min(1, (at - rank * (1 - SWEEP)) / SWEEP));
}

/** The part of the time that one chair takes. */
const SWEEP = 0.4;

function paintSeat(pen: Pen, seat: Seat, size: number): void {
  const { x, y, angle, is, risen } = seat;
  const r = Math.min(LARGEST, size * ROOM);
  const width = Math.max(0.7, r * 0.2);
  if (is === "left")
    return paintArc(pen, seat, r * 0.85, { width: width * 1.3, colour: RULE, from: -angle - 1.5, to: -angle + 1.5 });
  if (is === "aye") return paintAye(pen, seat, r);
  if (is === "no") return paintNo(pen, seat, r);
  pen.fillStyle(CARD, 1).fillCircle(x, y, r * 0.92);
  if (is === "leaning") paintHalf(pen, seat, r * 0.75);
  if (risen) return paintArc(pen, seat, r * 0.92, { width: width * 2, colour: INK });
  paintDashes(pen, seat, r * 0.92, width, is === "leaning" ? INDIGO : INK2);
}

/** How much of its place a chair fills, by what the layout calls its size. */
const ROOM = 1.22;
const LARGEST = 11;

/** Along the rim of the well, between two angles. */
function paintTally(pen: Pen, from: number, to: number, colour: number): void {
  if (from - to < 0.01) return;
  pen
    .lineStyle(5, colour, 1)
    .beginPath()
    .arc(SHEET.x, SHEET.y, SHEET.inner - 7, -from, -to)
    .strokePath();
}

function paintLine(pen: Pen, angle: number): void {
  const [from, to] = [alongLine(angle, SHEET.inner - 13), alongLine(angle, SHEET.outer + 14)];
  pen.lineStyle(2.2, VERMILION, 1).lineBetween(from.x, from.y, to.x, to.y);
}

function paintOldLine(pen: Pen, angle: number): void {
  pen.lineStyle(1.3, VERMILION, 0.7);
  for (let r = SHEET.inner; r < SHEET.outer + 10; r += 7) {
    const [from, to] = [alongLine(angle, r), alongLine(angle, r + 4)];
    pen.lineBetween(from.x, from.y, to.x, to.y);
  }
}

function alongLine(angle: number, r: number): { x: number; y: number } {
  return { x: SHEET.x + r * Math.cos(angle), y: SHEET.y - r * Math.sin(angle) };
}
