/**
 * A deal: with one or more parties over a bill, who get what is offered and owe their line at the count; or with a
 * counterpart, which undertakes something.
 */
import { refusedBill } from "../amending.ts";
import type { Cause } from "../cause.ts";
import { command } from "../command.ts";
import { makeUndertaking, type Undertakes } from "../counterparts.ts";
import { bind } from "../deals.ts";
import { effectsOf } from "../effect.ts";
import { pairOf } from "../deal-events.ts";
import { EVENTS } from "../events.ts";
import { emit, goOn } from "../game.ts";
import type { Id } from "../ids.ts";
import type { BareAct, Model, Numbers } from "../model.ts";
import { makeOffices, mayName } from "../offices.ts";
import { charge, leftAfter, short } from "../purse.ts";
import { no } from "../refusal.ts";
import {
  areOdd,
  MOST_WORDS,
  numbersOf,
  type Offered,
  sidesOf,
  type Terms,
  termsNamed,
  termsOf,
  toldDeal,
} from "../terms.ts";
import { accepts, worthsOf } from "../worth.ts";

/** Offers a deal; parties that nobody plays sign at once, or it is refused and costs nothing. */
export const offerDeal = command({
  type: "offerDeal",
  fields: {
    bill: { is: "id" },
    with: { is: "ids" },
    line: { is: "id" },
    write: { is: "ids by id" },
    pay: { is: "numbers by id" },
    promise: { is: "ids" },
    name: { is: "ids by id", optional: true },
    undertake: { is: "ids by id", optional: true },
    words: { is: "text", optional: true },
  },
  acts(m) {
    const { bills, counterparts, bargaining } = m.scenario;
    const abroad = counterparts.some(({ undertakes }) => undertakes.length > 0);
    const about = [...bills.keys(), ...(abroad ? [NO_BILL] : [])];
    return (bargaining?.seats ?? []).flatMap((seat) => about.map((b) => offering(m, seat, b)));
  },
  about: ({ bill }) => bill,
  missing: (m, { bill }) => no(m.scenario.bills.some((b) => b.id === bill) ? "not-your-move" : "no-such-thing"),
});

/** What a deal with counterparts is about. */
const NO_BILL = -1;
/** A deal may hold so many things. */
const MOST_TERMS = 12;
function offering(m: Model, seat: Id, b: number): BareAct {
  const { bargaining, bills } = m.scenario;
  const [s, { id, clauses }] = [m.index("seats", seat), bills[b] ?? { id: "", clauses: [] }];
  if (!bargaining) throw new Error("nobody bargains here");
  const { price } = bargaining;
  const cause: Cause = { kind: "deal", id, seat };
  const [pay, dear] = [charge(m, price, cause), short(m, seat, price)];
  const signed = effectsOf(m, bargaining.signed, "deals/signed");
  const [closed, poor] = [b === NO_BILL ? () => 0 : refusedBill(m, b), no("cannot-afford")];
  const refusedTerms = refusing(m, seat, b);
  const offices = makeOffices(m, b);
  const undertakings = undertakingsOf(m);
  return {
    seat: s,
    about: id,
    refused: (n) => closed(n) || (dear(n) ? poor : 0),
    refusedWith: (n, args) => refusedTerms(n, termsOf(b, args)),
    choices: [],
    tell: (args) => toldDeal(m.scenario, termsOf(b, args)),
    args(own: Offered) {
      const { words = "" } = own;
      if (words.length > MOST_WORDS) return no("too-many-words");
      if (areOdd(words)) return no("odd-words");
      const terms = termsNamed(m.scenario, own);
      return terms ? numbersOf(terms) : no("no-such-thing");
    },
    run(g, args) {
      const terms = termsOf(b, args);
      pay(g);
      for (const party of terms.signers) {
        const why = m.cause({ ...cause, part: m.scenario.parties[party]?.id ?? "" });
        bind(g, { ...{ bill: b, party, seat: s }, line: terms.line, writes: terms.writes, words: terms.words }, why);
        const from = goOn(g);
        for (const [budget, amount] of terms.pays) {
          emit(g, EVENTS.budgetChanged, why, budget, -amount);
          emit(g, EVENTS.payHeld, why, b, party, budget, amount);
        }
        for (const [office, who] of terms.names) if (who === party) offices.name(g, office, party, why);
        signed(g, { cause: why, scale: 100, target: party, receipt: -1, since: 0 });
        g.from = from;
      }
      for (const [counterpart, which] of terms.undertakings) {
        const why = m.cause({ ...cause, part: m.scenario.counterparts[counterpart]?.id ?? "" });
        for (const [budget, amount] of terms.pays) emit(g, EVENTS.budgetChanged, why, budget, -amount);
        undertakings[counterpart]?.[which]?.run(g, s, m.words.number(terms.words), why);
      }
      const why = m.cause(cause);
      for (const [c, option] of terms.writes) {
        const clause = m.index("clauses", clauses[c]?.id ?? "");
        if (g.n[m.at.clause + clause] !== option) emit(g, EVENTS.clauseAmended, why, clause, option);
      }
      for (const promise of terms.promises) emit(g, EVENTS.promiseMade, why, promise);
    },
  };
}

/** What stands in the way of the terms themselves; a party that does not sign comes last. */
function refusing(m: Model, seat: Id, b: number): (n: Numbers, terms: Terms) => number {
  const s = m.index("seats", seat);
  const { bargaining } = m.scenario;
  const led = (party: number): boolean => m.parts.bills[b]?.parties[party]?.led ?? false;
  const [none, many, theirs, bound] = [
    no("no-such-thing"),
    no("too-many-terms"),
    no("not-your-move"),
    no("already-bound"),
  ];
  const [poor, made, filled] = [no("cannot-afford"), no("already-set"), no("office-filled")];
  const [red, little] = [no("red-line"), no("below-reserve")];
  const all = undertakingsOf(m);
  const open = (bargaining?.offices ?? []).map((_, office) => mayName(m, office));
  const purses = m.scenario.budgets.map((budget) => leftAfter(m, seat, budget.id, bargaining?.price ?? []));
  return (n, terms) => {
    const { signers, writes, pays, promises, names, undertakings } = terms;
    const sides = sidesOf(terms);
    if (sides === 0 || hasTwice(signers)) return none;
    const firsts = [writes, pays, names, undertakings].map((list) => list.map(([of]) => of));
    if ([...firsts, promises].some(hasTwice) || names.some(([, who]) => !signers.includes(who))) return none;
    if (signers.length + promises.length + firsts.flat().length > MOST_TERMS) return many;
    if (signers.some(led)) return theirs;
    if (signers.some((party) => n[m.at.bound + pairOf(m, b, party)])) return bound;
    if (pays.some(([budget, amount]) => amount < 1 || amount * sides > (purses[budget]?.(n) ?? 0))) return poor;
    if (promises.some((promise) => n[m.at.promise + promise])) return made;
    if (undertakings.some(([counterpart, which]) => !all[counterpart]?.[which]?.open(n))) return made;
    if (names.some(([office]) => !open[office]?.(n))) return filled;
    const worths = worthsOf(m, n, s, terms);
    if (worths.some(({ redLine }) => redLine)) return red;
    return worths.every(accepts) ? 0 : little;
  };
}

function undertakingsOf(m: Model): Undertakes[][] {
  return m.scenario.counterparts.map(({ undertakes }, i) => undertakes.map((_, u) => makeUndertaking(m, i, u)));
}

function hasTwice(all: readonly number[]): boolean {
  return new Set(all).size < all.length;
}
