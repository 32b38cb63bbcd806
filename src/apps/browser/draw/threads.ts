/** Threads from what is looked at to the wedges that it moves, as plain data: they run around the benches, clear of names and count. */
import { type HemicyclePicture, middleOf, SHEET, type Thread } from "./hemicycle-picture.ts";
import { bent, type Point } from "./strokes.ts";

/** `by`: ayes that each party would bring or lose; `from`: where it stands that does so, in the sheet's units. */
export function threadsTo(
  chairs: HemicyclePicture["chairs"],
  by: Readonly<Record<string, number>>,
  from: Point,
): Thread[] {
  const within = (value: number, most: number): number => Math.round(Math.max(0, Math.min(most, value)));
  const edge = { x: within(from.x, SHEET.width), y: within(from.y, SHEET.height) };
  return Object.entries(by).flatMap(([party, ayes]) => {
    const angle = middleOf(chairs, party);
    return angle === undefined || ayes === 0 ? [] : [{ party, comes: ayes > 0, from: edge, angle }];
  });
}

/** Solid and dashed threads keep to a way of their own around the benches. */
const WAY = { comes: SHEET.outer + 5, goes: SHEET.outer + 9 };
/** Radians in which a thread bends into its way, and out of it. */
const BEND = 0.09;
/** Below the benches it keeps this far from their end, and from the edge. */
const FOOT = { wide: 24, high: 3 };
/** Between two points of a thread, so that dashes are of one length. */
const STEP = 4;

/** The way of a thread: from the edge to the benches, around them, and in to its wedge. */
export function wayOf({ comes, from, angle }: Thread): Point[] {
  const way = comes ? WAY.comes : WAY.goes;
  const at = (r: number, a: number): Point => ({ x: SHEET.x + r * Math.cos(a), y: SHEET.y - r * Math.sin(a) });
  const below = from.y >= SHEET.height;
  const seen = Math.atan2(SHEET.y - from.y, from.x - SHEET.x);
  // From below it comes up at the end of the benches that is nearer to its wedge.
  const entry = below ? (angle > Math.PI / 2 ? Math.PI : 0) : Math.max(0, Math.min(Math.PI, seen));
  const turn = Math.sign(angle - entry) * Math.min(BEND, Math.abs(angle - entry) / 2);
  const round = angle - entry - 2 * turn;
  const { x: end } = at(way, entry);
  const corner = below ? { x: end, y: SHEET.height - FOOT.high } : at(way, entry);
  const near = { x: end + Math.max(-FOOT.wide, Math.min(FOOT.wide, from.x - end)), y: corner.y };
  return [
    ...(below ? between(from, near) : []),
    ...bent(below ? near : from, corner, at(way, entry + turn)),
    ...along(Math.abs(round) * way, (part) => at(way, entry + turn + round * part)),
    ...bent(at(way, angle - turn), at(way, angle), at(SHEET.outer, angle), 6),
  ];
}

function between(a: Point, b: Point): Point[] {
  return along(Math.hypot(b.x - a.x, b.y - a.y), (part) => ({
    x: a.x + (b.x - a.x) * part,
    y: a.y + (b.y - a.y) * part,
  }));
}

/** Points of a stretch but its last, evenly. */
function along(length: number, at: (part: number) => Point): Point[] {
  const steps = Math.max(1, Math.round(length / STEP));
  return Array.from({ length: steps }, (_, i) => at(i / steps));
}
