/** What carries a motion. */
import type { Chamber } from "./scenario-parliament.ts";

/**
 * The least number of ayes that carries a motion among those present: one at the least. Below a quorum, percent of all
 * seats, nothing carries.
 */
export function lineOf(
  present: number,
  twoThirds: boolean,
  { seats, quorum = 0 }: Pick<Chamber, "seats" | "quorum">,
): number {
  if (present * 100 < seats * quorum) return present + 1;
  return twoThirds ? Math.max(1, Math.ceil((present * 2) / 3)) : Math.floor(present / 2) + 1;
}
