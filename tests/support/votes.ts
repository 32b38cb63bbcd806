/** A vote as a view tells it, from its parties. */
import { lineOf } from "../../src/rules/majority.ts";
import type { VoterView, VoteView } from "../../src/views/chamber-shape.ts";

export function voter(id: string, odds: number, aye: number, no: number, left = 0): VoterView {
  const leaning = left > 0 ? "left" : odds >= 85 ? "aye" : odds >= 60 ? "leaning" : odds >= 25 ? "undeclared" : "no";
  return { id, title: id, short: id, yours: false, odds, leaning, aye, no, left };
}

export function voteOf(parties: VoteView["parties"]): VoteView {
  const sum = (of: (p: VoterView) => number): number => parties.reduce((all, p) => all + of(p), 0);
  const [ayes, present] = [sum((p) => p.aye), sum((p) => p.aye + p.no)];
  const seats = present + sum((p) => p.left);
  const [line, stood] = [lineOf(present, false, { seats }), lineOf(seats, false, { seats })];
  const expected = Math.round(sum((p) => (p.odds * (p.aye + p.no)) / 100));
  const day = 9;
  return {
    bill: "b",
    chamber: "house",
    round: 1,
    day,
    present,
    line,
    stood,
    ayes,
    expected,
    passed: ayes >= line,
    parties,
  };
}
