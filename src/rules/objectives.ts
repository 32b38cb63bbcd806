/** What a seat has earned of what it wants. */
import { holds } from "./condition.ts";
import type { Objective, Scenario } from "./scenario.ts";
import type { State } from "./state.ts";

/** Whole points, from 0 to the objective's worth. */
export function earned(scenario: Scenario, state: State, { worth, when }: Objective): number {
  return (worth * when.filter((c) => holds(scenario, state, c)).length) / when.length;
}
