/** What parties would say to a deal, and the cheapest deals that one would sign: as far as the seat can know. */
import { at } from "../rules/game.ts";
import type { Counterpart } from "../rules/scenario-incidents.ts";
import { mayName } from "../rules/offices.ts";
import { bareTerms, sidesOf, type Terms } from "../rules/terms.ts";
import { accepts, Benches, NOBODY, type Worth, worthsOf } from "../rules/worth.ts";
import { makeUndertaking } from "../rules/counterparts.ts";
import { pairOf } from "../rules/deal-events.ts";
import { signed } from "./imagined.ts";
import { countOn } from "./whip-count.ts";
import { type Known, knownTo, type Seen } from "./seen-by.ts";

/** A deal, what it costs whoever offers it, and what each signer would say. */
export interface Weighed {
  terms: Terms;
  worths: Worth[];
  signs: boolean;
  /** Whose ayes change that do not sign: the share of their members, in ten-thousandths, with the seats that they have. */
  others: { party: number; seats: number; before: number; after: number }[];
}

/** What somebody could be given: one more term, and what it costs whoever gives it. */
interface Gift {
  key: string;
  add(terms: Terms): Terms;
  /** In ayes: those that it loses elsewhere; pay and promises at a flat rate. */
  cost(): number;
  /** More than it can add to the worth of each signer. */
  most: readonly number[];
}

/** What one unit of a budget and a promise weigh beside ayes lost elsewhere; an office costs none. For the order alone. */
const PAY = 8;
const PROMISE = 6;
/** A point of support is worth at most one and a half; the rest is for odds that move along. */
const WEIGHS = 2;
/** Pairs of gifts that are tried at most. */
const PAIRS = 24;

/** Bargaining over one bill, or over none with counterparts (-1), as things stand, as far as a seat can know. */
export class Bargain {
  private readonly known: Known;
  private readonly benches: Benches;
  private readonly bill: number;

  constructor(seen: Seen, bill: number) {
    this.known = knownTo(seen);
    this.bill = bill;
    this.benches = new Benches(this.known.model, this.known.n, bill);
  }

  /** Parties that could be asked for their line: nobody leads them, no deal binds them, and they have seats here. */
  parties(): number[] {
    const { model, n } = this.known;
    return (model.parts.bills[this.bill]?.parties ?? []).flatMap(({ led }, party) =>
      led || this.benches.seats(party) <= 0 || n[model.at.bound + pairOf(model, this.bill, party)] ? [] : [party],
    );
  }

  /** What counterparts may undertake now. */
  undertakings(): (readonly [counterpart: number, which: number])[] {
    const { model, n } = this.known;
    return model.scenario.counterparts.flatMap(({ undertakes }, c) =>
      undertakes.flatMap((_, u) => (makeUndertaking(model, c, u).open(n) ? [[c, u] as const] : [])),
    );
  }

  /** Seats of a party here, and ten-thousandths that its line is aye anyway. */
  standing(party: number): { seats: number; anyway: number } {
    return { seats: this.benches.seats(party), anyway: this.benches.odds(party, [], NOBODY) ?? 0 };
  }

  /** Ten-thousandths that the next count carries, as things stand and with a deal signed; rougher than `carriesWith`. */
  carries({ line, signers, writes }: Terms): readonly [before: number, after: number] {
    const lines = new Map(signers.map((party) => [party, line]));
    return [this.benches.carries([], NOBODY), this.benches.carries(writes, lines)];
  }

  private worths(terms: Terms): Worth[] {
    const { model, n, s } = this.known;
    return worthsOf(model, n, s, terms, this.benches);
  }

  /** What one more term alone would be worth to each signer, in hundredths of a point. */
  alone(terms: Terms): (more: Partial<Terms>) => number[] {
    const bare: Terms = { ...bareTerms(terms.bill, terms.line, terms.signers), undertakings: terms.undertakings };
    const sums = (offer: Terms): number[] => this.worths(offer).map(({ sum }) => sum);
    const without = sums(bare);
    return (more) => sums({ ...bare, ...more }).map((sum, k) => sum - (without[k] ?? 0));
  }

  weigh(terms: Terms, worths = this.worths(terms)): Weighed {
    const { model } = this.known;
    const others = model.scenario.parties.flatMap((_, party) => {
      if (terms.signers.includes(party)) return [];
      const [before, after] = [[] as const, terms.writes].map((w) => this.benches.share(party, w));
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

  /**
   * At most so many deals that would be signed, cheapest first; each is the one asked for with one or two more terms, if
   * it would not be signed as it is.
   */
  cheapest(terms: Terms, most: number): Weighed[] {
    const asked = this.worths(terms);
    if (asked.length > 0 && asked.every(accepts)) return [this.weigh(terms, asked)];
    const short = asked.map(({ sum, reserve }) => reserve - sum);
    const mayDo = ({ most }: Gift, beside: readonly number[] = []): boolean =>
      short.every((by, k) => (most[k] ?? 0) + (beside[k] ?? 0) >= by);
    const found: Weighed[] = [];
    const tryOn = (gifts: readonly Gift[]): void => {
      const offer = gifts.reduce((sum, gift) => gift.add(sum), terms);
      const worths = this.worths(offer);
      if (worths.every(accepts)) found.push(this.weigh(offer, worths));
    };
    const all = [...this.writes(terms), ...this.pays(terms), ...this.promises(terms), ...this.offices(terms)];
    for (const { gift } of cheapestFirst(all.filter((one) => mayDo(one)))) if (found.length < most) tryOn([gift]);
    if (found.length > 0) return found;
    const best = short.map((_, k) => Math.max(...all.map((gift) => gift.most[k] ?? 0)));
    const halves = cheapestFirst(all.filter((one) => mayDo(one, best)));
    const pairs = halves.flatMap((one, i) =>
      halves.slice(i + 1).flatMap((two) => {
        const may = one.gift.key !== two.gift.key && mayDo(one.gift, two.gift.most);
        return may ? [[one, two] as const] : [];
      }),
    );
    pairs.sort(([a, b], [c, d]) => a.cost + b.cost - (c.cost + d.cost));
    for (const [one, two] of pairs.slice(0, PAIRS)) if (found.length < most) tryOn([one.gift, two.gift]);
    return found;
  }

  /** What each that signs takes. */
  private values({ signers, undertakings }: Terms): Counterpart["values"][] {
    const { parties, counterparts } = this.known.model.scenario;
    return [
      ...signers.flatMap((party) => parties[party]?.values ?? []),
      ...undertakings.flatMap(([counterpart]) => counterparts[counterpart]?.values ?? []),
    ];
  }

  private pays(terms: Terms): Gift[] {
    const { model, n, seat } = this.known;
    return model.scenario.budgets.flatMap((budget, i): Gift[] => {
      const paid = terms.pays.find(([b]) => b === i)?.[1] ?? 0;
      const most = this.values(terms).map(({ budgets }) => (budgets[budget.id] ?? 0) * 100);
      const unpaid = budget.seat !== seat || at(n, model.at.budget + i) < (paid + 1) * sidesOf(terms);
      if (unpaid || !most.some((by) => by > 0)) return [];
      const rest = terms.pays.filter(([b]) => b !== i);
      return [
        { key: `pay/${budget.id}`, cost: () => PAY, most, add: (t) => ({ ...t, pays: [...rest, [i, paid + 1]] }) },
      ];
    });
  }

  private promises(terms: Terms): Gift[] {
    const { model, n } = this.known;
    return model.scenario.promises.flatMap(({ id }, i): Gift[] => {
      const most = this.values(terms).map(({ promises }) => (promises[id] ?? 0) * 100);
      if (n[model.at.promise + i] || terms.promises.includes(i) || !most.some((by) => by > 0)) return [];
      return [
        { key: `promise/${id}`, cost: () => PROMISE, most, add: (t) => ({ ...t, promises: [...t.promises, i] }) },
      ];
    });
  }

  private offices(terms: Terms): Gift[] {
    const { model, n } = this.known;
    const { offices = [] } = model.scenario.bargaining ?? {};
    return offices.flatMap(({ id }, i) => {
      if (terms.names.some(([office]) => office === i) || !mayName(model, i)(n)) return [];
      return terms.signers.flatMap((party): Gift[] => {
        const points = model.scenario.parties[party]?.values.offices[id] ?? 0;
        const most = terms.signers.map((who) => (who === party ? points * 100 : 0));
        const add = (t: Terms): Terms => ({ ...t, names: [...t.names, [i, party]] });
        return points > 0 ? [{ key: `office/${id}`, cost: () => 0, most, add }] : [];
      });
    });
  }

  private writes(terms: Terms): Gift[] {
    const { model, n } = this.known;
    const parties = model.parts.bills[this.bill]?.parties ?? [];
    return (model.scenario.bills[this.bill]?.clauses ?? []).flatMap((clause, c) => {
      const stands = at(n, model.at.clause + model.index("clauses", clause.id));
      const rest = terms.writes.filter(([of]) => of !== c);
      return clause.options.flatMap((_, i): Gift[] => {
        const option = i + 1;
        const liked = (party: number): number => {
          const row = parties[party]?.weights[c] ?? [];
          return (row[option] ?? 0) - (row[stands] ?? 0);
        };
        const most = terms.signers.map((party) => Math.max(0, liked(party)) * WEIGHS);
        if (option === stands || !most.some((by) => by > 0)) return [];
        const cost = () => this.lost([...rest, [c, option]], terms.signers);
        return [{ key: `write/${clause.id}`, cost, most, add: (t) => this.write(t, c, option) }];
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
      lost += (this.benches.share(party, []) - this.benches.share(party, writes)) * this.benches.seats(party);
    }
    return lost / 10_000;
  }
}

/** What a gift costs is worked out only for those that may do. Equals keep their order, in every engine. */
function cheapestFirst(gifts: readonly Gift[]): { gift: Gift; cost: number }[] {
  return gifts
    .map((gift) => ({ gift, cost: gift.cost() }))
    .sort((a, b) => a.cost - b.cost || Number(a.gift.key > b.gift.key) - Number(a.gift.key < b.gift.key));
}

/** Percent that the next count carries, as things stand and with a deal signed. */
export function carriesWith(seen: Seen, terms: Terms): readonly [before: number, after: number] {
  const { model, n } = knownTo(seen);
  const [before, after] = [n, signed(model, n, terms)].map((numbers) => countOn(model, numbers, terms.bill)?.odds ?? 0);
  return [before ?? 0, after ?? 0];
}
