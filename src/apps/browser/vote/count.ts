/** How a vote is counted aloud: the surest party first, the three most doubtful last, and one by one. */
import type { VoterView, VoteView } from "../../../views/chamber-shape.ts";

/** The order follows what was expected, never what came out. */
export function callsOf(vote: VoteView): VoterView[] {
  return vote.parties
    .filter((p) => seatsOf(p) > 0)
    .sort((a, b) => Math.abs(b.odds - 50) - Math.abs(a.odds - 50) || seatsOf(b) - seatsOf(a));
}

const SINGLY = 3;

/** Those that are called one by one, with a held beat: the last three, unless their line is certain. */
export function singlyCalled(vote: VoteView): VoterView[] {
  return callsOf(vote)
    .filter(({ odds }) => odds > 0 && odds < 100)
    .slice(-SINGLY);
}

/** The house is silent once: when the first who is called singly rises, while the vote is open. */
export function isHeld(vote: VoteView, { called, risen }: { called: number; risen: boolean }): boolean {
  const first = callsOf(vote).length - singlyCalled(vote).length;
  return risen && called === first && tallyAfter(vote, called).needed !== undefined;
}

/** Those of whom the whip count could not be sure. */
export function doubtfulIn(vote: VoteView): VoterView[] {
  return callsOf(vote)
    .filter((p) => p.leaning === "leaning" || p.leaning === "undeclared" || isFree(p))
    .reverse();
}

/** Who is there to vote. */
export function seatsOf({ aye, no }: VoterView): number {
  return aye + no;
}

export function isFree({ given }: VoterView): boolean {
  return given?.line === "free";
}

/** Members who break with their party; where each votes as it likes, nobody does. */
export function rebelsIn(voter: VoterView): number {
  return isFree(voter) ? 0 : Math.min(voter.aye, voter.no);
}

export interface Tally {
  ayes: number;
  noes: number;
  toCome: number;
  /** How many of those to come are needed; nothing once the line is passed or out of reach. */
  needed: number | undefined;
}

/** How it stands after so many calls. */
export function tallyAfter(vote: VoteView, called: number): Tally {
  const told = callsOf(vote).slice(0, called);
  const ayes = told.reduce((sum, p) => sum + p.aye, 0);
  const noes = told.reduce((sum, p) => sum + p.no, 0);
  const toCome = vote.present - ayes - noes;
  const lacks = vote.line - ayes;
  return { ayes, noes, toCome, needed: lacks > 0 && lacks <= toCome ? lacks : undefined };
}

/** By how many ayes the line is passed, or how many are missing; up to three is close. */
export function marginOf({ ayes, line }: VoteView): { by: number; close: boolean } {
  const by = Math.abs(ayes - line);
  return { by, close: by <= CLOSE };
}

const CLOSE = 3;

/** Half of those present are the line only where whoever breaks a tie says aye. */
export function tieCarries({ line, present }: Pick<VoteView, "line" | "present">): boolean {
  return line * 2 === present;
}

/** The party with which the ayes reached the line. */
export function carriedBy(vote: VoteView): VoterView | undefined {
  let ayes = 0;
  const crossed = callsOf(vote).find((p) => (ayes += p.aye) >= vote.line);
  return crossed && crossed.aye > crossed.no ? crossed : undefined;
}
