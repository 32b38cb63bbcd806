/** The chamber as plain data: where each chair stands and how it leans. Drawn by Phaser, tested without it. */
import type { PartyView, WhipView } from "../../../views/chamber-shape.ts";
import type { Point } from "./strokes.ts";

export type Leaning = PartyView["leaning"];
export interface Chair {
  x: number;
  y: number;
  /** Radians, 0 to the right, counted against the clock. */
  angle: number;
  party: string;
  is: Leaning;
}
export interface Thread {
  party: string;
  /** Its members would come; else they would go. */
  comes: boolean;
  /** Where it starts, on the edge of the sheet. */
  from: Point;
  /** Where its wedge stands. */
  angle: number;
}
export interface HemicyclePicture {
  chairs: Chair[];
  rows: { inner: number; outer: number }[];
  /** Where the vermilion line stands; nowhere while no vote comes. */
  line: number | undefined;
  /** Size of a chair. */
  size: number;
  /** From what is looked at to the wedges that it would move. */
  threads: Thread[];
}

export const SHEET = { width: 560, height: 268, x: 280, y: 240, outer: 208, inner: 76 } as const;

/** Where a chair stands. */
export type Place = Pick<Chair, "x" | "y" | "angle">;

/** Chairs in rows of an arc, from left to right by angle. */
export function layOutChairs(count: number, most = 9): (Place & { size: number; rows: HemicyclePicture["rows"] })[] {
  const rows = Math.max(2, Math.min(most, Math.round(Math.sqrt(count / 2.4))));
  const depth = (SHEET.outer - SHEET.inner) / rows;
  const radii = Array.from({ length: rows }, (_, i) => SHEET.inner + depth * (i + 0.5));
  const total = radii.reduce((sum, r) => sum + r, 0);
  const counts = radii.map((r) => Math.floor((count * r) / total));
  for (
    let i = rows - 1, left = count - counts.reduce((a, b) => a + b, 0);
    left > 0;
    left -= 1, i = (i + rows - 1) % rows
  )
    counts[i] = (counts[i] ?? 0) + 1;
  const ring = radii.map((r) => ({ inner: r - depth * 0.44, outer: r + depth * 0.44 }));
  const size = Math.min(13, depth * 0.3);
  const chairs = radii.flatMap((r, i) => {
    const length = counts[i] ?? 0;
    return Array.from({ length }, (_, n) => {
      const angle = Math.PI * (1 - (length === 1 ? 0.5 : 0.03 + (0.94 * n) / (length - 1)));
      return { angle, x: SHEET.x + r * Math.cos(angle), y: SHEET.y - r * Math.sin(angle), size, rows: ring };
    });
  });
  return chairs.sort((a, b) => b.angle - a.angle || a.x - b.x);
}

const ORDER: Leaning[] = ["aye", "leaning", "undeclared", "no", "left"];

/**
 * Benches as they lean today: surest ayes on the left, who will leave on the right. Of a party that will vote aye so
 * many are ticked as are sure. While no vote comes nobody leans.
 */
export function pictureOf(parties: PartyView[], whip: Pick<WhipView, "line"> | undefined): HemicyclePicture {
  const seated = [...parties].sort(
    (a, b) => Number(b.yours) - Number(a.yours) || ORDER.indexOf(a.leaning) - ORDER.indexOf(b.leaning),
  );
  return arrange(
    seated.flatMap((p) =>
      Array.from({ length: p.seats }, (_, i) => ({
        party: p.id,
        is: whip ? leaningOf(p, i) : ("undeclared" as const),
      })),
    ),
    whip?.line,
  );
}

function leaningOf({ leaning, ayes: [sure] }: PartyView, member: number): Leaning {
  return leaning === "aye" && member >= sure ? "leaning" : leaning;
}

function arrange(members: { party: string; is: Leaning }[], line: number | undefined): HemicyclePicture {
  const places = layOutChairs(members.length);
  return {
    chairs: places.flatMap(({ x, y, angle }, i) => (members[i] ? [{ ...members[i], x, y, angle }] : [])),
    rows: places[0]?.rows ?? [],
    size: places[0]?.size ?? 10,
    line: line === undefined ? undefined : lineAfter(places, line),
    threads: [],
  };
}

/** Between the deciding chair and the next. */
export function lineAfter(places: readonly Place[], line: number): number {
  const here = places[line - 1]?.angle ?? Math.PI / 2;
  return (here + (places[line]?.angle ?? here - 0.1)) / 2;
}

/** The middle of a party's wedge; nothing if it has no chair. */
export function middleOf(chairs: readonly { party: string; angle: number }[], party: string): number | undefined {
  const angles = chairs.filter((c) => c.party === party).map((c) => c.angle);
  return angles.length > 0 ? angles.reduce((a, b) => a + b, 0) / angles.length : undefined;
}

interface Label {
  party: string;
  x: number;
  y: number;
  side: "left" | "right";
}
/** With more parties than this each has one line for its name and how it leans. */
export const CROWDED = 6;
/** Two lines of a label, in the sheet's units; in a crowded chamber one. */
const LABEL_HEIGHT = 38;
const LINE_HEIGHT = 26;

/** Where a party's name stands: outside the benches, near the middle of its chairs, and never on another name. */
export function labelPlaces(
  picture: { chairs: readonly { party: string; angle: number }[] },
  crowded = false,
): Label[] {
  const height = crowded ? LINE_HEIGHT : LABEL_HEIGHT;
  const parties = [...new Set(picture.chairs.map((c) => c.party))];
  const labels = parties.map((party): Label => {
    const angle = middleOf(picture.chairs, party) ?? 0;
    const side = Math.cos(angle) < 0 ? ("left" as const) : ("right" as const);
    const y = SHEET.y - RING * Math.sin(angle);
    // The word of the line stands above the benches on the left.
    return { party, x: 0, y: Math.max(y, SHEET.y - RING + (side === "left" ? height : height / 2)), side };
  });
  return (["left", "right"] as const).flatMap((side) =>
    keepApart(
      labels.filter((l) => l.side === side),
      height,
    ),
  );
}

const RING = SHEET.outer + 12;

/** Names of one side are pushed down until they are clear of each other, then up again from the lowest bench; each stays on the ring. */
function keepApart(labels: Label[], height: number): Label[] {
  const sorted = [...labels].sort((a, b) => a.y - b.y);
  let highest = Number.NEGATIVE_INFINITY;
  for (const label of sorted) {
    label.y = Math.max(label.y, highest);
    highest = label.y + height;
  }
  let lowest: number = SHEET.y + height / 2;
  for (const label of sorted.reverse()) {
    label.y = Math.min(label.y, lowest);
    lowest = label.y - height;
    const out = Math.sqrt(Math.max(0, RING ** 2 - (SHEET.y - label.y) ** 2));
    label.x = SHEET.x + (label.side === "left" ? -out : out);
  }
  return sorted;
}
