/** A bill becomes law: its options are printed, its powers granted, its effects run with a receipt. */
import { run } from "./effects.ts";
import type { Cause } from "./event.ts";
import type { Bill, ClauseOption, Id } from "./scenario.ts";
import type { State } from "./state.ts";
import { emit, type World } from "./world.ts";

/** The options that now stand in a bill, in order of its clauses. */
export function standingOptions(bill: Bill, state: State): { clause: Id; option: ClauseOption }[] {
  return bill.clauses.flatMap((clause) => {
    const option = clause.options.find((o) => o.id === state.clauses[clause.id]?.option);
    return option ? [{ clause: clause.id, option }] : [];
  });
}

export function enact(world: World, id: Id, cause: Cause): void {
  const bill = world.scenario.bills.find((b) => b.id === id)!;
  const chosen = standingOptions(bill, world.state);
  emit(world, { type: "billEnacted", cause, options: Object.fromEntries(chosen.map((c) => [c.clause, c.option.id])) });
  for (const { clause, option } of chosen) {
    const why: Cause = { kind: "clause", id: clause, part: option.id };
    for (const power of option.grants) emit(world, { type: "powerSet", cause: why, power, on: true });
    run(world, option.effects, {
      cause: why,
      scale: 100,
      receipt: { clause, round: world.state.clauses[clause]!.round },
    });
  }
}
