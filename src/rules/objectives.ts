/** What a seat has earned of what it wants. */
import { holds } from "./conditions.ts";
import type { Model, Numbers } from "./model.ts";
import type { Objective } from "./scenario.ts";

/** Whole points, from 0 to the objective's worth: each of its conditions earns an equal part. */
export function earned(m: Model, n: Numbers, { worth, when }: Objective): number {
  return (worth * when.filter((c) => holds(m, c)(n)).length) / when.length;
}
