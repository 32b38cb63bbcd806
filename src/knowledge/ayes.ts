/** Expected ayes: each present party's seats times its odds, summed; for a bill as it stands, or with another option. */
import { at } from "../rules/game.ts";
import type { Game, PartySupport } from "../rules/model.ts";

interface Standing {
  supporter: PartySupport;
  seats: number;
  support: number;
}

/** Each present party's seats and support as the bill stands. */
function standings({ model, n }: Game, bill: number): Standing[] {
  const part = model.parts.bills[bill];
  const chamber = part?.chamber(n) ?? 0;
  return (part?.parties ?? []).flatMap((supporter) => {
    const seats = supporter.leaves(n) ? 0 : supporter.seatsIn(n, chamber);
    return seats > 0 ? [{ supporter, seats, support: supporter.support(n) }] : [];
  });
}

export function expectedAyes(game: Game, bill: number): number {
  return count(standings(game, bill));
}

function count(standing: readonly Standing[]): number {
  const sum = standing.reduce((all, { supporter, seats, support }) => all + seats * supporter.odds(support), 0);
  return Math.round(sum / 10_000);
}

/** The same for every option of every clause of the bill, each alone: `[clause][option]`, as they stand in the bill. */
export function ayesByOption(game: Game, bill: number): number[][] {
  const { model, n } = game;
  const standing = standings(game, bill);
  return (model.scenario.bills[bill]?.clauses ?? []).map((clause, c) => {
    const now = at(n, model.at.clause + model.index("clauses", clause.id));
    return clause.options.map((_, option) =>
      count(
        standing.map((one) => {
          const weights = one.supporter.weights[c] ?? [];
          return { ...one, support: one.support - (weights[now] ?? 0) + (weights[option + 1] ?? 0) };
        }),
      ),
    );
  });
}
