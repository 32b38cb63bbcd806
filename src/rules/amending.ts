/** What stands in the way of amending: a bill that is law or out of the works, or a clause that says it already. */
import { holds } from "./conditions.ts";
import type { Effect } from "./effect-shape.ts";
import type { Id } from "./ids.ts";
import type { Model, Read } from "./model.ts";
import { no } from "./refusal.ts";

/** Why the b-th bill cannot be changed any more, or 0. */
export function refusedBill(m: Model, b: number): Read {
  const [law, open, closed] = [m.at.law + b, holds(m, m.scenario.bills[b]?.open), no("bill-closed")];
  return (n) => (n[law] || !open(n) ? closed : 0);
}

/** Why a list of effects cannot amend what it would: one of the bills is closed. */
export function refusedAmending(m: Model, effects: readonly Effect[]): Read {
  const asked = new Set(amendmentsIn(effects).map(({ amend }) => amend));
  const bills = m.scenario.bills.flatMap(({ clauses }, b) =>
    clauses.some(({ id }) => asked.has(id)) ? [refusedBill(m, b)] : [],
  );
  return (n) => bills.reduce((refusal, closed) => refusal || closed(n), 0);
}

/** Why nothing is left of what a list of effects asks a bill for: it is closed, or all of it stands there. */
export function refusedAsking(m: Model, effects: readonly Effect[]): Read {
  const [closed, same] = [refusedAmending(m, effects), no("already-set")];
  const asked = amendmentsIn(effects).map(({ amend, option }) => {
    const clause = m.index("clauses", amend);
    const number = (m.at.clauses[clause]?.options.findIndex((o) => o.id === option) ?? -1) + 1;
    return { slot: m.at.clause + clause, number };
  });
  if (asked.length === 0) return () => 0;
  return (n) => closed(n) || (asked.every(({ slot, number }) => n[slot] === number) ? same : 0);
}

function amendmentsIn(effects: readonly Effect[]): { amend: Id; option: Id }[] {
  return effects.flatMap((one) => ("amend" in one ? [one as unknown as { amend: Id; option: Id }] : []));
}
