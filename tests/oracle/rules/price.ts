/** Prices: what a seat pays from its own purse. */
import { pay } from "./effects.ts";
import type { Refusal } from "./command.ts";
import type { Cause } from "./event.ts";
import type { Id, Price } from "./scenario.ts";
import type { State } from "./state.ts";
import type { World } from "./world.ts";

/** Refuses with the first budget that does not hold what is asked of it. */
export function unaffordable(state: State, seat: Id, price: Price): Refusal | undefined {
  const total: Record<Id, number> = {};
  for (const { budget, amount } of price) total[budget] = (total[budget] ?? 0) + amount;
  const short = Object.keys(total).find((b) => (state.budgets[seat]?.[b] ?? 0) < total[b]!);
  return short === undefined ? undefined : { code: "cannot-afford", about: short };
}

export function charge(world: World, price: Price, cause: Cause): void {
  for (const { budget, amount } of price) pay(world, budget, -amount, { ...cause, kind: "price" });
}
