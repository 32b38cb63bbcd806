/** Deals: those in force, and what parties would say to one that is thought of. */
import { Bargain, carriesWith, type Weighed } from "../knowledge/bargain.ts";
import { dealsLapsedSeen } from "../knowledge/story.ts";
import { shownPercent } from "../knowledge/whip-count.ts";
import { pairOf } from "../rules/deal-events.ts";
import { at } from "../rules/game.ts";
import { LINES } from "../rules/lines.ts";
import { type Offered, sidesOf, type Terms, termsNamed, toldDeal } from "../rules/terms.ts";
import { accepts, type Side, type Worth, type WorthLine } from "../rules/worth.ts";
import type { BargainView, DealTold, DealView, OtherDeal, SignerTold } from "./deal-shape.ts";
import { act, priceView } from "./moves-view.ts";
import { byId, type Teller } from "./tell.ts";
import type { View } from "./view.ts";

/** Only for a seat that may bargain: over each bill that is not law, and with counterparts, at need over none. */
export function readBargains(t: Teller): View["bargains"] {
  const { scenario, n, at: slots, seat } = t.seen;
  if (!scenario.bargaining?.seats.includes(seat) || n[slots.over]) return {};
  const open = scenario.bills.flatMap(({ clauses }, b) =>
    clauses.length === 0 || n[slots.law + b] ? [] : [readBargain(t, b)],
  );
  const home = open.filter(({ offer, undertakings }) => undertakings.length === 0 || offer.refusal !== "bill-closed");
  const told = home.length > 0 ? home : [readBargain(t, -1)].filter(({ undertakings }) => undertakings.length > 0);
  return Object.fromEntries(told.map((bargain) => [bargain.bill, bargain]));
}

/** Over the b-th bill, or none. */
function readBargain(t: Teller, b: number): BargainView {
  const { scenario, seat } = t.seen;
  const table = new Bargain(t.seen, b);
  const bill = scenario.bills[b]?.id ?? "";
  const nothing: Offered = { bill, with: [], line: bill && "aye", write: {}, pay: {}, promise: [] };
  const command = { type: "offerDeal", seat, ...nothing } as const;
  const refusal = t.seen.refusal(command);
  return {
    bill,
    // What is wrong with a deal that nobody is asked to sign is not wrong with all of them.
    offer: act(
      t,
      `deal/${bill}`,
      command,
      scenario.bargaining?.price ?? [],
      refusal === "no-such-thing" ? undefined : refusal,
    ),
    lastDay: at(t.seen.n, t.seen.at.today) + (scenario.bargaining?.lasts ?? 0),
    parties: table.parties().flatMap((party) => scenario.parties[party]?.id ?? []),
    undertakings: table.undertakings().flatMap(([c, which]) => {
      const { id: counterpart = "", title = "", undertakes = [] } = scenario.counterparts[c] ?? {};
      const one = undertakes[which];
      return one ? [{ id: one.id, counterpart, title: t.text(one.title), from: t.text(title) }] : [];
    }),
  };
}

export function readLapsed(t: Teller): View["lapsed"] {
  const { scenario, n, at: slots } = t.seen;
  return dealsLapsedSeen(t.seen)
    .filter(({ round }) => round === at(n, slots.round) - 1)
    .map(({ bill, party }) =>
      t.row(
        `lapsed/${bill}/${party}`,
        (say) => ({
          party: say(scenario.parties[party]?.title ?? ""),
          bill: say(scenario.bills[bill]?.title ?? ""),
        }),
        {},
      ),
    );
}

export function readDeals(t: Teller): View["deals"] {
  const { scenario, n, at: slots } = t.seen;
  const { bargaining } = scenario;
  const { lasts = 0 } = bargaining ?? {};
  return byId(
    scenario.bills.flatMap((bill, b) =>
      scenario.parties.flatMap((party, p): DealView[] => {
        const pair = pairOf(t.seen, b, p);
        const line = LINES[at(n, slots.bound + pair) - 1];
        if (!line) return [];
        const id = `${bill.id}.${party.id}`;
        const owed = bill.clauses.flatMap((clause, c) => {
          const option = clause.options[at(n, at(slots.owed, pair) + c) - 1];
          const stands = clause.options[at(n, slots.clause + t.seen.index("clauses", clause.id)) - 1];
          const said = { id: clause.id, number: clause.number, question: t.text(clause.question) };
          return option ? [{ ...said, option: t.text(option.title), broken: option !== stands }] : [];
        });
        const held = scenario.budgets.map(({ id }, i) => ({ budget: id, amount: at(n, at(slots.held, pair) + i) }));
        return [
          t.row(`deal/${id}`, (say) => ({ id, bill: bill.id, party: party.id, title: say(party.title) }), {
            line,
            owed: byId(owed),
            held: priceView(t, held),
            offices: (bargaining?.offices ?? []).flatMap(({ title }, i) =>
              n[slots.office + i] === pair + 1 ? [t.text(title)] : [],
            ),
            words: t.seen.word(at(n, slots.said + pair)),
            lastDay: at(n, slots.boundDay + pair) + lasts,
          }),
        ];
      }),
    ),
  );
}

/** What a deal would bring; nothing if something in it is not there. */
export function dealTold(t: Teller, offered: Offered): DealTold | undefined {
  const { scenario, seat } = t.seen;
  const terms = termsNamed(scenario, offered);
  if (!terms || !scenario.bargaining) return undefined;
  const bargain = new Bargain(t.seen, terms.bill);
  const weighed = bargain.weigh(terms);
  const instead = weighed.signs || sidesOf(terms) === 0 ? [] : bargain.cheapest(terms, 3);
  const command = { type: "offerDeal", seat, ...offered } as const;
  return {
    offer: act(t, `deal/${JSON.stringify(offered)}`, command, scenario.bargaining.price, t.seen.refusal(command)),
    signers: weighed.worths.map((worth) => signerTold(t, terms, worth, bargain)),
    ...(terms.line > 0 && { carries: carriesWith(t.seen, terms) }),
    others: weighed.others.map(({ party, seats, before, after }) => {
      const { id = "", short = "" } = scenario.parties[party] ?? {};
      return { id, short: t.text(short), seats, before: percentOf(before), after: percentOf(after) };
    }),
    instead: instead.map((one) => otherDeal(t, terms, one)),
    ...giveables(t, terms, bargain.alone(terms)),
  };
}

function percentOf(tenThousandths: number): number {
  return shownPercent(tenThousandths / 10_000);
}

function signerTold(t: Teller, terms: Terms, worth: Worth, bargain: Bargain): SignerTold {
  const { side, sum, reserve, lines, redLine } = worth;
  const { parties, counterparts } = t.seen.scenario;
  const of = side.is === "party" ? parties[side.number] : counterparts[side.number];
  const { id = "", title = "" } = of ?? {};
  const short = of && "short" in of ? of.short : title;
  const clause = t.seen.scenario.bills[terms.bill]?.clauses[redLine?.clause ?? -1];
  const option = clause?.options[(redLine?.option ?? 0) - 1];
  const { seats, anyway } = bargain.standing(side.number);
  return {
    ...{ id, title: t.text(title), short: t.text(short), sum, reserve },
    ...(side.is === "party" && { seats, anyway: percentOf(anyway) }),
    lines: lines.map((line) => ({ from: line.from, by: line.by, title: t.text(lineTitle(t, terms, side, line)) })),
    signs: accepts(worth),
    ...(clause && option && { redLine: `${clause.number}. ${t.text(clause.question)}: ${t.text(option.title)}` }),
  };
}

/** Named by the clause, budget or promise; what only words of the screen can say has none. */
function lineTitle({ seen: { scenario } }: Teller, { bill }: Terms, side: Side, { from, of }: WorthLine): string {
  switch (from) {
    case "act":
      return scenario.counterparts[side.number]?.undertakes[of]?.title ?? "";
    case "clause":
      return scenario.bills[bill]?.clauses[of]?.question ?? "";
    case "pay":
      return scenario.budgets[of]?.title ?? "";
    case "promise":
      return scenario.promises[of]?.title ?? "";
    case "office":
      return scenario.bargaining?.offices[of]?.title ?? "";
    default:
      return "";
  }
}

function otherDeal(t: Teller, asked: Terms, { terms, others }: Weighed): OtherDeal {
  const { scenario } = t.seen;
  const has = (pairs: Terms["writes"], [a, b]: readonly [number, number]): boolean =>
    pairs.some(([c, d]) => c === a && d === b);
  const written = terms.writes.filter((one) => !has(asked.writes, one));
  const paid = terms.pays.filter((one) => !has(asked.pays, one));
  const named = terms.names.filter((one) => !has(asked.names, one));
  const promised = terms.promises.filter((one) => !asked.promises.includes(one));
  const clauses = scenario.bills[terms.bill]?.clauses ?? [];
  const lost = others.reduce((sum, { seats, before, after }) => sum + seats * (before - after), 0);
  return {
    deal: toldDeal(scenario, terms),
    adds: [
      ...written.map(([c, option]) => {
        const clause = clauses[c];
        return `${clause?.number}. ${t.text(clause?.options[option - 1]?.title ?? "")}`;
      }),
      ...paid.flatMap(([budget, amount]) =>
        priceView(t, [{ budget: scenario.budgets[budget]?.id ?? "", amount }]).map((p) => `${p.amount} ${p.word}`),
      ),
      ...promised.map((promise) => t.text(scenario.promises[promise]?.title ?? "")),
      ...named.map(([office]) => t.text(scenario.bargaining?.offices[office]?.title ?? "")),
    ],
    ...(terms.line > 0 && { carries: carriesWith(t.seen, terms)[1] }),
    lost: Math.round(lost / 10_000),
  };
}

/** All that could be given, each with what it alone is worth to the signers. */
function giveables(
  t: Teller,
  terms: Terms,
  alone: ReturnType<Bargain["alone"]>,
): Pick<DealTold, "writes" | "pays" | "promises" | "offices"> {
  const { scenario, n, at: slots, seat } = t.seen;
  const values = [
    ...terms.signers.map((party) => scenario.parties[party]?.values),
    ...terms.undertakings.map(([counterpart]) => scenario.counterparts[counterpart]?.values),
  ];
  return {
    writes: (scenario.bills[terms.bill]?.clauses ?? []).map(({ id, number, question, options }, c) => ({
      ...{ clause: id, number, question: t.text(question) },
      options: options.map((option, i) => ({
        ...{ id: option.id, title: t.text(option.title), worth: alone({ writes: [[c, i + 1]] }) },
        ...(at(n, slots.clause + t.seen.index("clauses", id)) === i + 1 && { now: true as const }),
      })),
    })),
    pays: scenario.budgets.flatMap((budget, i) => {
      const { id, icon } = budget;
      if (budget.seat !== seat || !values.some((of) => of?.budgets[id])) return [];
      const most = Math.floor(at(n, slots.budget + i) / Math.max(1, sidesOf(terms)));
      return [{ id, icon, title: t.text(budget.many), worth: alone({ pays: [[i, 1]] }), most }];
    }),
    promises: scenario.promises.flatMap(({ id, title }, i) =>
      values.some((of) => of?.promises[id]) && !n[slots.promise + i]
        ? [{ id, title: t.text(title), worth: alone({ promises: [i] }) }]
        : [],
    ),
    offices: (scenario.bargaining?.offices ?? []).flatMap(({ id, title, when, source }, i) =>
      terms.signers.flatMap((party) => {
        const { id: to = "", short = "", values } = scenario.parties[party] ?? {};
        if (!values?.offices[id] || n[slots.office + i] || !t.seen.holds(when)) return [];
        const told = { id, title: t.text(title), to, short: t.text(short), worth: alone({ names: [[i, party]] }) };
        return [{ ...told, ...(source !== undefined && { source: t.text(source) }) }];
      }),
    ),
  };
}
