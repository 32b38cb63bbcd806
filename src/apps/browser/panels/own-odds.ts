/** The odds of a rung by one's own stated number, in whole percents. */
import type { ResponseView, RungView } from "../../../views/desk-shape.ts";

export interface OwnOdds {
  /** It ends the incident; it is done and comes too late; what it leans on is not so. Together a hundred. */
  ends: number;
  slow: number;
  wrong: number;
  /** Somebody else is hit. */
  hit: number;
}

/** `said`: how sure one is of what it leans on; of one that leans on nothing it does not matter. */
export function ownOdds(odds: NonNullable<ResponseView["odds"]>, said: number | undefined): OwnOdds {
  const { success, harm, harmIfWrong = harm } = odds;
  const sure = odds.harmIfWrong === undefined ? 100 : (said ?? 0);
  const ends = Math.round((success * sure) / 100);
  return {
    ends,
    slow: sure - ends,
    wrong: 100 - sure,
    hit: Math.round((harm * sure + harmIfWrong * (100 - sure)) / 100),
  };
}

/** What is left of a percentage once a gate was asked that may refuse: without looking first, and with; elsewhere itself. */
export function pastGate(percent: number, gate: RungView["gate"]): { low: number; high: number } {
  const past = (refused: number): number => Math.round((percent * (100 - refused)) / 100);
  const both = [past(gate?.refusedIfNot ?? 0), past(gate?.refusedIfLooked ?? 0)];
  return { low: Math.min(...both), high: Math.max(...both) };
}
