/** What carries a motion. */
import type { Chamber } from "./scenario-parliament.ts";

/** A motion on a bill; without anything said, more than half of those present carry it. */
export interface Motion {
  /** The number of its chamber, where the motion names one. */
  chamber?: number;
  twoThirds: boolean;
  /** Counted against all seats of the chamber, not against those present. */
  ofAll: boolean;
  /** The number of the party whose member has the casting vote. */
  casting?: number;
}

type Sits = Pick<Chamber, "seats" | "quorum">;

/**
 * The least number of ayes that carries a motion among those present: one at the least. Below a quorum, percent of all
 * seats, nothing carries. `casting`: whoever breaks a tie says aye.
 */
export function lineOf(
  present: number,
  twoThirds: boolean,
  { seats, quorum = 0 }: Sits,
  { ofAll = false, casting = false } = {},
): number {
  if (present * 100 < seats * quorum) return present + 1;
  const of = ofAll ? seats : present;
  if (twoThirds) return Math.max(1, Math.ceil((of * 2) / 3));
  return casting && !ofAll ? Math.max(1, Math.ceil(of / 2)) : Math.floor(of / 2) + 1;
}

const KINDS = [false, true].flatMap((ofAll) =>
  [false, true].flatMap((twoThirds) => [false, true].map((casting) => ({ ofAll, twoThirds, casting }))),
);

/** The line of a vote before anybody had gone, with `all` there: by the first kind of majority that gives the line counted. */
export function lineBefore(all: number, { present, line }: { present: number; line: number }, chamber: Sits): number {
  const kind = KINDS.find((one) => lineOf(present, one.twoThirds, chamber, one) === line);
  return kind ? lineOf(all, kind.twoThirds, chamber, kind) : line;
}
