/** The odds of a rung by one's own stated number, in whole percents. */
import type { ResponseView } from "../../../views/desk-shape.ts";

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
