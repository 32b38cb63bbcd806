/** What parties would say to a deal, and the cheapest deals that one would sign: as far as the seat can know. */
import { at } from "../rules/game.ts";
import type { Terms } from "../rules/terms.ts";
import { accepts, Benches, NOBODY, type Worth, worthsOf } from "../rules/worth.ts";
import { pairOf } from "../rules/deal-events.ts";
import { countOn } from "./whip-count.ts";
import { type Known, knownTo, type Seen } from "./seen-by.ts";

/** A deal, what it costs whoever offers it, and what each signer would say. */
export interface Weighed {
  terms: Terms;
  worths: Worth[];
  signs: boolean;
  /** Whose odds of aye change that do not sign; in ten-thousandths, with the seats that they have. */
  others: { party: number; seats: number; before: number; after: number }[];
}

export function weigh(seen: Seen, terms: Terms): Weighed {
  return new Bargain(knownTo(seen), terms.bill).weigh(terms);
}

/** At most so many deals that would be signed, cheapest first; each is the one that was asked for with one or two more terms. */
export function cheapest(seen: Seen, terms: Terms, most: number): Weighed[] {
  return new Bargain(knownTo(seen), terms.bill).cheapest(terms, most);
}

/** What somebody could be given: one more term, and what it costs whoever gives it. */
interface Gift {
  key: string;
  add(terms: Terms): Terms;
  /** In ayes: those that it loses elsewhere; pay and promises at a flat rate. */
  cost: number;
}

/** What one unit of a budget and a promise weigh beside ayes lost elsewhere. Assumption, for the order alone. */
const PAY = 8;
const PROMISE = 6;
/** Pairs of gifts that are tried at most. */
const PAIRS = 24;

class Bargain {
  private readonly known: Known;
  private readonly benches: Benches;
  private readonly bill: number;

  constructor(known: Known, bill: number) {
    this.known = known;
    this.bill = bill;
    this.benches = new Benches(known.model, known.n, bill);
  }

  weigh(terms: Terms): Weighed {
    const { model, n, s } = this.known;
    const worths = worthsOf(model, n, s, terms, this.benches);
    const others = model.scenario.parties.flatMap((_, party) => {
      if (terms.signers.includes(party)) return [];
      const [before, after] = [[] as const, terms.writes].map((w) => this.benches.odds(party, w, NOBODY) ?? 0);
      return before === after
        ? []
        : [{ party, seats: this.benches.seats(party), before: before ?? 0, after: after ?? 0 }];
    });
    return {
      terms,
      worths,
      signs: worths.length > 0 && worths.every(accepts),
      others,
    };
  }

  cheapest(terms: Terms, most: number): Weighed[] {
    const found: Weighed[] = [];
    const tryOn = (offer: Terms): void => {
      const weighed = this.weigh(offer);
      if (weighed.signs) found.push(weighed);
    };
    const gifts = this.gifts(terms);
    for (const gift of gifts) {
      if (found.length >= most) return found;
      tryOn(gift.add(terms));
    }
    if (found.length > 0) return found;
    const pairs = gifts.flatMap((one, i) =>
      gifts.slice(i + 1).flatMap((two) => (one.key === two.key ? [] : [[one, two]])),
    );
    pairs.sort(([a, b], [c, d]) => (a?.cost ?? 0) + (b?.cost ?? 0) - (c?.cost ?? 0) - (d?.cost ?? 0));
    for (const [one, two] of pairs.slice(0, PAIRS)) {
      if (found.length >= most) break;
      if (one && two) tryOn(two.add(one.add(terms)));
    }
    return found;
  }

  /** All that some signer likes and is not in it yet, cheapest first. */
  private gifts(terms: Terms): Gift[] {
    const { model, n } = this.known;
    const { scenario } = model;
    const values = terms.signers.flatMap((party) => scenario.parties[party]?.values ?? []);
    const pays = scenario.budgets.flatMap(({ id, seat }, budget): Gift[] => {
      const paid = terms.pays.find(([b]) => b === budget)?.[1] ?? 0;
      const liked = seat === this.known.seat && values.some(({ budgets }) => (budgets[id] ?? 0) > 0);
      if (!liked || at(n, model.at.budget + budget) < (paid + 1) * terms.signers.length) return [];
      const rest = terms.pays.filter(([b]) => b !== budget);
      return [{ key: `pay/${id}`, cost: PAY, add: (t) => ({ ...t, pays: [...rest, [budget, paid + 1]] }) }];
    });
    const promises = scenario.promises.flatMap(({ id }, promise): Gift[] => {
      const liked = values.some((v) => (v.promises[id] ?? 0) > 0);
      if (!liked || n[model.at.promise + promise] || terms.promises.includes(promise)) return [];
      return [{ key: `promise/${id}`, cost: PROMISE, add: (t) => ({ ...t, promises: [...t.promises, promise] }) }];
    });
    return [...this.writes(terms), ...pays, ...promises].sort((a, b) => a.cost - b.cost || (a.key < b.key ? -1 : 1));
  }

  private writes(terms: Terms): Gift[] {
    const { model, n } = this.known;
    const parties = model.parts.bills[this.bill]?.parties ?? [];
    return (model.scenario.bills[this.bill]?.clauses ?? []).flatMap((clause, c) => {
      const stands = at(n, model.at.clause + model.index("clauses", clause.id));
      const rest = terms.writes.filter(([of]) => of !== c);
      return clause.options.flatMap((_, i): Gift[] => {
        const option = i + 1;
        const likes = (party: number): boolean => {
          const row = parties[party]?.weights[c] ?? [];
          return (row[option] ?? 0) > (row[stands] ?? 0);
        };
        if (option === stands || !terms.signers.some(likes)) return [];
        const cost = this.lost([...rest, [c, option]], terms.signers);
        return [{ key: `write/${clause.id}`, cost, add: (t) => this.write(t, c, option) }];
      });
    });
  }

  private write(terms: Terms, clause: number, option: number): Terms {
    return { ...terms, writes: [...terms.writes.filter(([c]) => c !== clause), [clause, option]] };
  }

  /** Ayes that what is written loses among those who do not sign, gains elsewhere set against them. */
  private lost(writes: Terms["writes"], signers: readonly number[]): number {
    const { parties } = this.known.model.scenario;
    let lost = 0;
    for (let party = 0; party < parties.length; party += 1) {
      if (signers.includes(party)) continue;
      const before = this.benches.odds(party, [], NOBODY) ?? 0;
      lost += (before - (this.benches.odds(party, writes, NOBODY) ?? 0)) * this.benches.seats(party);
    }
    return lost / 10_000;
  }
}

/** Percent that the next count carries, as things stand and with a deal signed. */
export function carriesWith(
  seen: Seen,
  { bill, line, signers, writes }: Terms,
): readonly [before: number, after: number] {
  const { model, n } = knownTo(seen);
  const signed = n.slice();
  for (const party of signers) signed[model.at.bound + pairOf(model, bill, party)] = line;
  for (const [c, option] of writes) {
    const clause = model.scenario.bills[bill]?.clauses[c];
    if (clause) signed[model.at.clause + model.index("clauses", clause.id)] = option;
  }
  const [before, after] = [n, signed].map((numbers) => countOn(model, numbers, bill)?.odds ?? 0);
  return [before ?? 0, after ?? 0];
}

/** What one more term alone would be worth to each signer, in hundredths of a point. */
export function aloneFor(seen: Seen, terms: Terms): (more: Partial<Terms>) => number[] {
  const { model, n, s } = knownTo(seen);
  const bare: Terms = { ...terms, writes: [], pays: [], promises: [] };
  const benches = new Benches(model, n, terms.bill);
  const sums = (offer: Terms): number[] => worthsOf(model, n, s, offer, benches).map(({ sum }) => sum);
  const without = sums(bare);
  return (more) => sums({ ...bare, ...more }).map((sum, k) => sum - (without[k] ?? 0));
}

/** Seats of a party where the bill lies, and ten-thousandths that its line is aye anyway. */
export function standingOf(seen: Seen, bill: number, party: number): { seats: number; anyway: number } {
  const { model, n } = knownTo(seen);
  const benches = new Benches(model, n, bill);
  return { seats: benches.seats(party), anyway: benches.odds(party, [], NOBODY) ?? 0 };
}

/** Parties that could be asked for their line on a bill: nobody leads them, no deal binds them, and they have seats there. */
export function partiesToAsk(seen: Seen, bill: number): number[] {
  const { model, n } = knownTo(seen);
  const part = model.parts.bills[bill];
  const chamber = part?.chamber(n) ?? 0;
  return (part?.parties ?? []).flatMap(({ led, seatsIn }, party) =>
    led || seatsIn(n, chamber) <= 0 || n[model.at.bound + pairOf(model, bill, party)] ? [] : [party],
  );
}
