/** A vote as its beats: six steps in about sixty seconds, each with what is told by then. */
import type { VoteView } from "../../../views/chamber-shape.ts";
import type { Timed } from "../pages/telling-machine.ts";
import { callsOf, singlyCalled, tallyAfter } from "./count.ts";

export const STEPS = ["whip", "bell", "doors", "chairs", "count", "stamp"] as const;
export type Step = (typeof STEPS)[number];

/** What is told of a vote. */
export interface Told {
  step: Step;
  /** Slips of deals and promises that lie open. */
  laid: number;
  /** Chairs that have emptied, and whether the line has moved after them. */
  gone: number;
  moved: boolean;
  /** Parties that have been called, and whether the next one has risen. */
  called: number;
  risen: boolean;
}
export type Beat = Told & Timed;

/** More chairs than these empty by twos, and so on. */
const MOST_CHAIRS = 32;

export function beatsOf(vote: VoteView, slips: number): Beat[] {
  const beats: Beat[] = [];
  let told: Told = { step: "whip", laid: 0, gone: 0, moved: false, called: 0, risen: false };
  const tell = (ms: number, rests: boolean, more: Partial<Told>): void => {
    told = { ...told, ...more };
    beats.push({ ...told, ms, rests });
  };
  const left = vote.parties.reduce((sum, p) => sum + p.left, 0);
  const all = callsOf(vote).length;
  const sure = all - singlyCalled(vote).length;

  tell(9_000, true, { step: "whip" });
  tell(3_500, true, { step: "bell" });
  for (let laid = 1; laid < slips; laid += 1) tell(Math.min(1_400, 8_000 / slips), false, { step: "doors", laid });
  tell(slips > 0 ? 4_500 : 3_500, true, { step: "doors", laid: slips });
  const chairs = Math.min(left, MOST_CHAIRS);
  for (let k = 1; k <= chairs; k += 1)
    tell(k < chairs ? 150 : 1_200, false, { step: "chairs", gone: Math.round((k * left) / chairs) });
  tell(3_000, true, { step: "chairs", moved: true });
  for (let called = 1; called <= sure; called += 1) tell(1_300, called === sure, { step: "count", called });
  for (let called = sure + 1; called <= all; called += 1) {
    const open = tallyAfter(vote, called - 1).needed !== undefined;
    tell(open ? 4_000 : 1_800, true, { step: "count", risen: true });
    tell(2_200, called === all, { called, risen: false });
  }
  tell(0, true, { step: "stamp" });
  return beats;
}
