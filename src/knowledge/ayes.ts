/** Expected ayes: each present party's seats times its odds, summed; for a bill as it stands, or with another option. */
import { at } from "../rules/game.ts";
import type { PartySupport } from "../rules/model.ts";
import { lineOdds, shareOfAyes } from "../rules/support.ts";
import { type Known, knownTo, type Seen } from "./seen-by.ts";

/** How things stand, as somebody knows or imagines them. */
type Standing = Pick<Known, "model" | "n">;

/** A party that is present, as the bill stands. */
interface Present {
  supporter: PartySupport;
  seats: number;
  support: number;
  crossed: number;
  /** Ten-thousandths of ayes: seats times odds. */
  ayes: number;
}

function presentFor({ model, n }: Standing, bill: number): Present[] {
  const part = model.parts.bills[bill];
  const chamber = part?.chamber(n) ?? 0;
  const present: Present[] = [];
  for (const supporter of part?.parties ?? []) {
    const seats = supporter.leaves(n) ? 0 : supporter.seatsIn(n, chamber);
    if (seats <= 0) continue;
    const [support, crossed] = [supporter.support(n), supporter.crossed(n)];
    present.push({
      supporter,
      seats,
      support,
      crossed,
      ayes: seats * shareOfAyes(supporter, supporter.odds(n, support, crossed), support, supporter.free(n) === 1),
    });
  }
  return present;
}

function sumOf(present: readonly Present[]): number {
  let sum = 0;
  for (const { ayes } of present) sum += ayes;
  return sum;
}

export function expectedAyes(standing: Standing, bill: number): number {
  return Math.round(sumOf(presentFor(standing, bill)) / 10_000);
}

/** The same for every option of every clause of the bill, each alone: `[clause][option]`, as they stand in the bill. */
export function ayesByOption(seen: Seen, bill: number): number[][] {
  const { model, n } = knownTo(seen);
  const present = presentFor({ model, n }, bill);
  const sum = sumOf(present);
  return (model.scenario.bills[bill]?.clauses ?? []).map((clause, c) => {
    const now = at(n, model.at.clause + model.index("clauses", clause.id));
    return clause.options.map((_, option) => {
      let ayes = sum;
      for (const { supporter, seats, support, crossed, ayes: before } of present) {
        const more = change(supporter.weights[c], now, option + 1);
        const lines = change(supporter.redLines[c], now, option + 1);
        if (!more && !lines) continue;
        const odds = supporter.odds(n, support + more, crossed + lines);
        ayes += seats * shareOfAyes(supporter, odds, support + more, supporter.free(n) === 1) - before;
      }
      return Math.round(ayes / 10_000);
    });
  });
}

function change(row: readonly number[] | undefined, from: number, to: number): number {
  return (row?.[to] ?? 0) - (row?.[from] ?? 0);
}

/** Seats of each party whose line is open, where the bill lies now; by the parties' order. */
export function undecidedSeats(seen: Seen, bill: number): number[] {
  const { model, n } = knownTo(seen);
  const part = model.parts.bills[bill];
  const { aye, undeclared } = model.scenario.voting.leanings;
  const chamber = part?.chamber(n) ?? 0;
  return (part?.parties ?? []).map((party) => {
    const odds = party.leaves(n) ? 0 : lineOdds(party, n);
    return odds >= undeclared * 100 && odds < aye * 100 ? Math.max(0, party.seatsIn(n, chamber)) : 0;
  });
}
