/** Expected ayes: each present party's seats times its odds, summed; for a bill as it stands, or with another option. */
import { at } from "../rules/game.ts";
import type { Game, PartySupport } from "../rules/model.ts";

/** A party that is present, as the bill stands. */
interface Present {
  supporter: PartySupport;
  seats: number;
  support: number;
  /** Ten-thousandths of ayes: seats times odds. */
  ayes: number;
}

function presentFor({ model, n }: Game, bill: number): Present[] {
  const part = model.parts.bills[bill];
  const chamber = part?.chamber(n) ?? 0;
  const present: Present[] = [];
  for (const supporter of part?.parties ?? []) {
    const seats = supporter.leaves(n) ? 0 : supporter.seatsIn(n, chamber);
    if (seats <= 0) continue;
    const support = supporter.support(n);
    present.push({ supporter, seats, support, ayes: seats * supporter.odds(support) });
  }
  return present;
}

function sumOf(present: readonly Present[]): number {
  let sum = 0;
  for (const { ayes } of present) sum += ayes;
  return sum;
}

export function expectedAyes(game: Game, bill: number): number {
  return Math.round(sumOf(presentFor(game, bill)) / 10_000);
}

/** The same for every option of every clause of the bill, each alone: `[clause][option]`, as they stand in the bill. */
export function ayesByOption(game: Game, bill: number): number[][] {
  const { model, n } = game;
  const present = presentFor(game, bill);
  const sum = sumOf(present);
  return (model.scenario.bills[bill]?.clauses ?? []).map((clause, c) => {
    const now = at(n, model.at.clause + model.index("clauses", clause.id));
    return clause.options.map((_, option) => {
      let ayes = sum;
      for (const { supporter, seats, support, ayes: before } of present) {
        const weights = supporter.weights[c];
        const more = (weights?.[option + 1] ?? 0) - (weights?.[now] ?? 0);
        if (more !== 0) ayes += seats * supporter.odds(support + more) - before;
      }
      return Math.round(ayes / 10_000);
    });
  });
}
