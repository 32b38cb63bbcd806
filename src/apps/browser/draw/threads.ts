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
/** Points of the way between bends, this many radians apart. */
const STEP = 0.02;

/** The way of a thread: from the edge to the benches, around them, and in to its wedge. */
export function wayOf({ comes, from, angle }: Thread): Point[] {
  const way = comes ? WAY.comes : WAY.goes;
  const at = (r: number, a: number): Point => ({ x: SHEET.x + r * Math.cos(a), y: SHEET.y - r * Math.sin(a) });
  const below = from.y >= SHEET.height;
  const seen = Math.atan2(SHEET.y - from.y, from.x - SHEET.x);
  // From below it comes up at the end of the benches that is nearer to its wedge.
  const entry = below ? (angle > Math.PI / 2 ? Math.PI : 0) : Math.max(0, Math.min(Math.PI, seen));
  const turn = Math.sign(angle - entry) * Math.min(BEND, Math.abs(angle - entry) / 2);
  const steps = Math.max(1, Math.round(Math.abs(angle - entry - 2 * turn) / STEP));
  return [
    ...bent(from, below ? { x: at(way, entry).x, y: SHEET.height } : at(way, entry), at(way, entry + turn)),
    ...Array.from({ length: steps - 1 }, (_, i) =>
      at(way, entry + turn + ((angle - entry - 2 * turn) * (i + 1)) / steps),
    ),
    ...bent(at(way, angle - turn), at(way, angle), at(SHEET.outer, angle), 6),
  ];
}
