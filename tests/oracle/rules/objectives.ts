/** What a seat wants, and what it has earned of it. */
import { type Condition, holds } from "./condition.ts";
import type { Id, Scenario, TextKey } from "./scenario.ts";
import type { State } from "./state.ts";

export interface Objective {
  id: Id;
  title: TextKey;
  secret: boolean;
  /** Points, 0 to 3, if all conditions hold; each earns an equal part. */
  worth: number;
  when: Condition[];
}

/** Whole points, from 0 to the objective's worth. */
export function earned(scenario: Scenario, state: State, { worth, when }: Objective): number {
  return (worth * when.filter((c) => holds(scenario, state, c)).length) / when.length;
}
