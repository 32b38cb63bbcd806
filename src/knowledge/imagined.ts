/** Benches and numbers as they would be: clauses written otherwise, lines bound, an act done. Nothing of it is; the seat's own numbers are read. */
import type { Command } from "../rules/commands.ts";
import { pairOf } from "../rules/deal-events.ts";
import { at } from "../rules/game.ts";
import type { Model, Numbers } from "../rules/model.ts";
import { play } from "../rules/play.ts";
import type { Terms } from "../rules/terms.ts";
import { ayesOfEach } from "./ayes.ts";
import { drawWorld } from "./believe.ts";
import { hasDrawn } from "./preview.ts";
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

export interface Imagined {
  /** The count as it would be, if a vote can come. */
  count?: WhipCount;
  /** By how many expected ayes each party's bench would change. */
  comes: ReadonlyMap<number, number>;
  /** Where each indicator that would change would stand at once, 0 to 100. */
  stands: ReadonlyMap<number, number>;
}

/** With clauses written and lines bound; nothing if no vote can come. */
export function imagineDeal(seen: Seen, terms: Terms): Imagined | undefined {
  const { model, n } = knownTo(seen);
  const found = between(model, n, signed(model, n, terms), terms.bill);
  return found.count && found;
}

/** After an act; nothing if it is refused, or if chance has a part in it. */
export function imagineAct(seen: Seen, command: Command, bill: number): Imagined | undefined {
  const { model } = knownTo(seen);
  const world = drawWorld(seen, 0, "preview");
  const before = world.n.slice();
  if (!play(world, command).done || hasDrawn(world)) return undefined;
  return between(model, before, world.n, bill);
}

function between(model: Model, n: Numbers, then: Numbers, bill: number): Imagined {
  const points = (numbers: Numbers, i: number): number => Math.floor(at(numbers, model.at.indicator + i) / 100);
  const stands = new Map(
    model.scenario.indicators.flatMap((_, i) =>
      points(n, i) === points(then, i) ? [] : [[i, points(then, i)] as const],
    ),
  );
  const count = countOn(model, then, bill);
  if (!count) return { comes: new Map(), stands };
  const [before, after] = [n, then].map((numbers) => ayesOfEach({ model, n: numbers }, bill));
  const parties = model.scenario.parties.map((_, party): [number, number] => [
    party,
    Math.round((after?.get(party) ?? 0) - (before?.get(party) ?? 0)),
  ]);
  return { count, comes: new Map(parties.filter(([, by]) => by !== 0)), stands };
}
