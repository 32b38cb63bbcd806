/** A vote as plain data, beat by beat: chairs that empty and turn, the line and where it stood, the count along the well. */
import type { VoterView, VoteView } from "../../../views/chamber-shape.ts";
import type { Told } from "../vote/beats.ts";
import { callsOf, seatsOf } from "../vote/count.ts";
import { type Chair, type HemicyclePicture, type Leaning, layOutChairs } from "./hemicycle-picture.ts";

export interface VotePicture extends Omit<HemicyclePicture, "chairs" | "line" | "threads"> {
  chairs: (Chair & { risen?: true })[];
  line: number;
  /** Where it stood before the chairs emptied, while that is elsewhere. */
  stood: number | undefined;
  /** How far ayes have come from the left and noes from the right, as angles: once the ayes reach the line it is carried. */
  ayes: number;
  noes: number;
}

/** In a full house this many rows leave each chair as wide as it is deep. */
const MOST_ROWS = 12;

/**
 * Parties sit by what was expected of them, the surest ayes on the left, and stay: who breaks with a party turns on its
 * own bench. Who leaves sits on the right.
 */
export function pictureOfVote(vote: VoteView, told: Told): VotePicture {
  const seated = [...vote.parties].sort((a, b) => Number(a.left > 0) - Number(b.left > 0) || b.odds - a.odds);
  const order = callsOf(vote);
  const called = new Set(order.slice(0, told.called));
  const risen = told.risen ? order[told.called] : undefined;
  let gone = told.gone;
  const members = seated.flatMap((voter) => {
    const empty = Math.min(gone, voter.left);
    gone -= empty;
    return benchOf(voter, told, called.has(voter), empty).map((is) => ({
      party: voter.id,
      is,
      ...(voter === risen && { risen: true as const }),
    }));
  });
  const places = layOutChairs(members.length, MOST_ROWS);
  const [ayes, noes] = [...called].reduce(([a, n], p) => [a + p.aye, n + p.no], [0, 0]);
  // Between one chair and the next; before the first and after the last at the ends.
  const after = (count: number): number => {
    if (count <= 0) return Math.PI;
    const [here = 0, next = -here] = [places[count - 1]?.angle, places[count]?.angle];
    return (here + next) / 2;
  };
  const line = after(Math.min(told.moved ? vote.line : vote.stood, places.length));
  const stood = after(vote.stood);
  return {
    chairs: places.flatMap(({ x, y, angle }, i) => (members[i] ? [{ ...members[i], x, y, angle }] : [])),
    rows: places[0]?.rows ?? [],
    size: places[0]?.size ?? 10,
    line,
    stood: stood === line ? undefined : stood,
    ayes: after(ayes),
    noes: after(places.length - noes),
  };
}

/** How each chair of a party stands, from left to right. */
function benchOf(voter: VoterView, { step }: Told, called: boolean, empty: number): Leaning[] {
  const { aye, no, left, leaning } = voter;
  if (left > 0) return Array.from({ length: left }, (_, i) => (i < empty ? "left" : "undeclared"));
  const seats = seatsOf(voter);
  if (!called) return Array.from({ length: seats }, () => (step === "whip" ? leaning : "undeclared"));
  const [most, fewer, count] = aye >= no ? (["aye", "no", no] as const) : (["no", "aye", aye] as const);
  const turned = new Set(Array.from({ length: count }, (_, k) => Math.floor(((k + 0.5) * seats) / count)));
  return Array.from({ length: seats }, (_, i) => (turned.has(i) ? fewer : most));
}
