/** The benches as they would be: clauses written otherwise, lines bound. Nothing is done; the seat's own numbers are read. */
import { pairOf } from "../rules/deal-events.ts";
import type { Model, Numbers } from "../rules/model.ts";
import type { Terms } from "../rules/terms.ts";
import { ayesOfEach } from "./ayes.ts";
import { knownTo, type Seen } from "./seen-by.ts";
import { countOn, type WhipCount } from "./whip-count.ts";

/** The numbers as they would stand with the clauses written and the signers bound. */
export function signed(model: Model, n: Numbers, { bill, line, signers, writes }: Terms): Numbers {
  const then = n.slice();
  for (const party of signers) then[model.at.bound + pairOf(model, bill, party)] = line;
  for (const [c, option] of writes) {
    const clause = model.scenario.bills[bill]?.clauses[c];
    if (clause) then[model.at.clause + model.index("clauses", clause.id)] = option;
  }
  return then;
}

/** The count as it would be, and by how many expected ayes each party's bench would change; nothing if no vote can come. */
export function imagine(
  seen: Seen,
  terms: Terms,
): { count: WhipCount; comes: ReadonlyMap<number, number> } | undefined {
  const { model, n } = knownTo(seen);
  const then = signed(model, n, terms);
  const count = countOn(model, then, terms.bill);
  if (!count) return undefined;
  const [before, after] = [n, then].map((numbers) => ayesOfEach({ model, n: numbers }, terms.bill));
  const parties = model.scenario.parties.map((_, party): [number, number] => [
    party,
    Math.round((after?.get(party) ?? 0) - (before?.get(party) ?? 0)),
  ]);
  return { count, comes: new Map(parties.filter(([, by]) => by !== 0)) };
}
