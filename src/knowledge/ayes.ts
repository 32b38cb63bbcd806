/** Expected ayes: each present party's seats times its odds, summed; for a bill as it stands, or with another option. */
import { at } from "../rules/game.ts";
import type { Numbers, PartySupport } from "../rules/model.ts";
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
  free: boolean;
  /** Ten-thousandths that its line is aye; and would be, if it liked the bill neither way: bound or not. */
  odds: number;
  bound: number;
}

function presentFor({ model, n }: Standing, bill: number): Present[] {
  const part = model.parts.bills[bill];
  const chamber = part?.chamber(n) ?? 0;
  const present: Present[] = [];
  for (const supporter of part?.parties ?? []) {
    const seats = supporter.leaves(n) ? 0 : supporter.seatsIn(n, chamber);
    if (seats <= 0) continue;
    const [support, crossed] = [supporter.support(n), supporter.crossed(n)];
    const [free, odds] = [supporter.free(n) === 1, supporter.odds(n, support, crossed)];
    const bound = supporter.odds(n, 0, 0);
    present.push({ supporter, seats, support, crossed, free, odds, bound });
  }
  return present;
}

/** Ten-thousandths of ayes: seats times the share of members who say aye, where the party likes the bill so well. */
function ayesOf({ supporter, seats, free }: Present, odds: number, support: number): number {
  return seats * shareOfAyes(supporter, odds, support, free);
}

export function expectedAyes(standing: Standing, bill: number): number {
  let sum = 0;
  for (const one of presentFor(standing, bill)) sum += ayesOf(one, one.odds, one.support);
  return Math.round(sum / 10_000);
}

/** Expected ayes of each party that is present, by its number. */
export function ayesOfEach(standing: Standing, bill: number): ReadonlyMap<number, number> {
  const { model } = standing;
  return new Map(
    presentFor(standing, bill).map((one) => [
      model.index("parties", one.supporter.party.id),
      ayesOf(one, one.odds, one.support) / 10_000,
    ]),
  );
}

/** The same for every option of every clause of the bill, each alone: `[clause][option]`, as they stand in the bill. */
export function ayesByOption(seen: Seen, bill: number): number[][] {
  const { model, n } = knownTo(seen);
  const clauses = model.scenario.bills[bill]?.clauses ?? [];
  const slots = clauses.map(({ id }) => model.at.clause + model.index("clauses", id));
  const standing = slots.map((slot) => at(n, slot));
  const part = model.parts.bills[bill];
  const present = new Map(presentFor({ model, n }, bill).map((one) => [one.supporter, one]));
  const rows = (part?.parties ?? []).map((supporter) => {
    const one = present.get(supporter);
    const row = one ? rowOf(n, one, standing) : [];
    const owed = slots.map((_, c) => c).filter((c) => supporter.owedIn(n, c));
    return owed.length ? withOwed(n, supporter, supporter.seatsIn(n, part?.chamber(n) ?? 0), row, slots, owed) : row;
  });
  let k = 0;
  return clauses.map(({ options }) =>
    options.map(() => {
      let ayes = 0;
      for (const row of rows) ayes += row[k] ?? 0;
      k += 1;
      return Math.round(ayes / 10_000);
    }),
  );
}

/** A party's ayes with each option, clause by clause, and what they follow from: the same until that changes. */
interface Row {
  present: Present;
  standing: readonly number[];
  ayes: number[];
}

const known = new WeakMap<PartySupport, Row>();

function rowOf(n: Numbers, present: Present, standing: readonly number[]): number[] {
  const last = known.get(present.supporter);
  if (last && isAsBefore(last, present, standing)) return last.ayes;
  const { supporter, support, crossed } = present;
  const as = ayesOf(present, present.odds, support);
  const ayes: number[] = [];
  for (let c = 0; c < standing.length; c += 1) {
    const [weights = [], lines = [], now = 0] = [supporter.weights[c], supporter.redLines[c], standing[c]];
    for (let option = 1; option < weights.length; option += 1) {
      const more = (weights[option] ?? 0) - (weights[now] ?? 0);
      const crosses = (lines[option] ?? 0) - (lines[now] ?? 0);
      if (!more && !crosses) ayes.push(as);
      else ayes.push(ayesOf(present, supporter.odds(n, support + more, crossed + crosses), support + more));
    }
  }
  known.set(supporter, { present, standing, ayes });
  return ayes;
}

/**
 * The row of a party whose line hangs on what it was given in some clauses: with another option there it would be free,
 * and come back if it left.
 */
function withOwed(
  n: Numbers,
  supporter: PartySupport,
  seats: number,
  row: readonly number[],
  slots: readonly number[],
  owed: readonly number[],
): number[] {
  const then = n.slice();
  const ayes = row.slice();
  for (const c of owed) {
    const slot = slots[c] ?? 0;
    const first = supporter.weights.slice(0, c).reduce((sum, options) => sum + options.length - 1, 0);
    for (let option = 1; option < (supporter.weights[c]?.length ?? 0); option += 1) {
      then[slot] = option;
      const share = supporter.leaves(then)
        ? 0
        : shareOfAyes(supporter, lineOdds(supporter, then), supporter.support(then), supporter.free(then) === 1);
      ayes[first + option - 1] = seats * share;
    }
    then[slot] = at(n, slot);
  }
  return ayes;
}

function isAsBefore({ present: a, standing: then }: Row, b: Present, standing: readonly number[]): boolean {
  return (
    a.support === b.support &&
    a.crossed === b.crossed &&
    a.odds === b.odds &&
    a.bound === b.bound &&
    a.seats === b.seats &&
    a.free === b.free &&
    then.every((option, c) => option === standing[c])
  );
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
