/** The chamber: bills with their printed text, parties and how they lean, the whip count. */
import { ayesByOption } from "../knowledge/ayes.ts";
import { imagineAct, imagineDeal } from "../knowledge/imagined.ts";
import { optionSeenBefore } from "../knowledge/story.ts";
import { votesOn } from "../knowledge/way-ahead.ts";
import { seatsToday, type WhipCount, whipCount } from "../knowledge/whip-count.ts";
import { at } from "../rules/game.ts";
import type { Command } from "../rules/commands.ts";
import type { Id } from "../rules/ids.ts";
import type { RefusalCode } from "../rules/refusal.ts";
import type { Move } from "../rules/scenario.ts";
import type { Bill, Clause, ClauseOption } from "../rules/scenario-parliament.ts";
import { termsNamed } from "../rules/terms.ts";
import { act, inCommon } from "./moves-view.ts";
import { byId, type Teller } from "./tell.ts";
import type {
  BenchView,
  BillView,
  ClauseView,
  ImaginedView,
  Imagining,
  OptionView,
  PartyView,
  WhipView,
} from "./chamber-shape.ts";
import type { View } from "./view.ts";
import { readWay } from "./way-view.ts";

type Draft = Extract<Command, { type: "draftClauses" }>;

export function readBills(t: Teller): View["bills"] {
  const { scenario, n, at: slots } = t.seen;
  const move = draftingMove(t);
  const mayDraft = move !== undefined && !n[slots.over] && t.seen.holds(move.when);
  return byId(
    scenario.bills.map((bill, b): BillView => {
      const chart = t.seen.index("procedures", bill.procedure);
      const { configurations = [], states = {} } = scenario.procedures[chart] ?? {};
      const open = !n[slots.law + b] && mayDraft && t.seen.holds(bill.open);
      const stageIds = configurations[at(n, slots.chart + chart)] ?? [];
      return t.row(
        `bill/${bill.id}`,
        (say) => ({
          id: bill.id,
          title: say(bill.title),
          charts: bill.session === undefined ? [bill.procedure] : [bill.procedure, bill.session],
          headings: byId(bill.headings.map((h) => ({ id: h.id, title: say(h.title), clauses: h.clauses }))),
        }),
        {
          stage: stageIds.flatMap((s) => {
            const title = states[s]?.title;
            return title ? [t.text(title)] : [];
          }),
          stageIds,
          way: readWay(t, bill),
          enacted: n[slots.law + b] === 1,
          ...(n[slots.law + b] === 1 && bill.signed && { signed: t.text(bill.signed) }),
          open,
          ayes: open ? ayesByOption(t.seen, b) : [],
          ...readClauses(t, bill, open ? move : undefined),
        },
      );
    }),
  );
}

/** The move by which this seat drafts, if it has one. */
function draftingMove({ seen }: Teller): Move | undefined {
  return seen.scenario.moves.find((m) => m.target === "heading" && seen.me.moves.includes(m.id));
}

/** `move`: what this seat drafts by, while the bill is open. What stands in the way of every draft is said once. */
function readClauses(t: Teller, bill: Bill, move: Move | undefined): Pick<BillView, "clauses" | "draft"> {
  const command: Draft = { type: "draftClauses", seat: t.seen.seat, move: move?.id ?? "", set: {} };
  const refusals = bill.clauses.map(({ id: clause, options }) =>
    options.map(({ id }) => move && t.seen.refusal({ ...command, set: { [clause]: id } })),
  );
  const common = inCommon(refusals.flat());
  return {
    clauses: byId(bill.clauses.map((clause, c) => readClause(t, clause, common ? [] : (refusals[c] ?? [])))),
    ...(move && { draft: act(t, `draft/${bill.id}`, command, move.price, common) }),
  };
}

function readClause(t: Teller, clause: Clause, refusals: readonly (RefusalCode | undefined)[]): ClauseView {
  const { scenario, n, at: slots } = t.seen;
  const c = t.seen.index("clauses", clause.id);
  const chosen = clause.options[at(n, slots.clause + c) - 1];
  const fresh = n[slots.clauseRound + c] === n[slots.round] && !n[slots.enacted + c];
  const before = fresh ? clause.options[optionSeenBefore(t.seen, c) - 1] : undefined;
  const struck = before && before !== chosen && !isBlank(before) ? t.text(before.statute) : undefined;
  const from = firstDayOfClause(t, clause, c);
  const since = t.seen.waits(c) ? 0 : at(n, slots.forceDay + c);
  return t.row(
    `clause/${clause.id}`,
    (say) => ({
      id: clause.id,
      number: clause.number,
      question: say(clause.question),
      ...(clause.record !== undefined && { record: clause.record }),
      amends: clause.amends.map((id) => say(titleOf(scenario.laws, id))),
    }),
    {
      chosen: chosen?.id ?? "",
      ...(chosen !== undefined && isBlank(chosen) && { blank: true as const }),
      ...(from !== undefined && { from }),
      ...(since > 0 && { since }),
      amended: chosen?.id !== (clause.first ?? clause.options[0]?.id),
      ...(struck && { before: struck }),
      options: byId(clause.options.map((option, k) => readOption(t, clause, option, refusals[k]))),
    },
  );
}

function readOption(t: Teller, clause: Clause, option: ClauseOption, refusal: RefusalCode | undefined): OptionView {
  return t.row(
    `option/${clause.id}/${option.id}`,
    (say) => ({
      id: option.id,
      title: say(option.title),
      statute: say(option.statute),
      helps: say(option.helps),
      costs: say(option.costs),
      ...(option.inspiredBy !== undefined && { inspiredBy: say(option.inspiredBy) }),
      powers: option.grants.map((g) => say(titleOf(t.seen.scenario.powers, g))),
    }),
    { ...(refusal && { refusal }) },
  );
}

function titleOf(list: readonly { id: Id; title: string }[], id: Id): string {
  return list.find((x) => x.id === id)?.title ?? id;
}

/** It says nothing: no power, no load, no effect. */
export function isBlank({ grants, loads, effects }: ClauseOption): boolean {
  return grants.length === 0 && Object.keys(loads).length === 0 && effects.length === 0;
}

/** The day from which the enacted clause pays, while that day is still to come. */
export function firstDayOfClause({ seen }: Teller, clause: Clause, c: number): number | undefined {
  if (seen.waits(c)) return at(seen.n, seen.at.forceDay + c);
  const grants = clause.options[at(seen.n, seen.at.enacted + c) - 1]?.grants ?? [];
  const days = grants.flatMap((g) => seen.dayToCome(g) ?? []);
  return days.length > 0 && !grants.some((g) => seen.lit(g)) ? Math.min(...days) : undefined;
}

/** A vote that is ahead, by the number of its bill. */
export interface Counted {
  bill: number;
  count: WhipCount;
}

/** The whip count of each vote that is ahead, once for all that tell of it: motions come before bills. */
export function countBills(t: Teller): Counted[] {
  const counts = t.seen.scenario.bills.flatMap(({ clauses }, bill): (Counted & { motion: boolean })[] => {
    const count = whipCount(t.seen, bill);
    return count ? [{ bill, count, motion: clauses.length === 0 }] : [];
  });
  return counts.sort((a, b) => Number(b.motion) - Number(a.motion));
}

/** As they lean on what is voted on first. */
export function readParties(t: Teller, [first]: readonly Counted[]): View["parties"] {
  const { scenario, n, at: slots, me } = t.seen;
  return byId(
    (first?.count.parties ?? seatsToday(t.seen, 0)).flatMap((count): PartyView[] => {
      const party = scenario.parties[count.party];
      if (!party) return [];
      const { id } = party;
      return [
        t.row(
          `party/${id}`,
          (say) => ({
            id,
            title: say(party.title),
            short: say(party.short),
            yours: me.party === id,
            reason: say(party.why),
          }),
          {
            ...benchOf(t, count),
            mood: Math.floor(at(n, slots.mood + count.party) / 100),
          },
        ),
      ];
    }),
  );
}

function benchOf(t: Teller, count: WhipCount["parties"][number]): Omit<BenchView, "id"> {
  return { seats: count.seats, leaning: leaningOf(t, count), free: count.free, ayes: [count.low, count.high] };
}

export function leaningOf(
  { seen }: Teller,
  { aye, left }: Pick<WhipCount["parties"][number], "aye" | "left">,
): PartyView["leaning"] {
  const { leanings } = seen.scenario.voting;
  if (left) return "left";
  if (aye >= leanings.aye * 100) return "aye";
  if (aye >= leanings.leaning * 100) return "leaning";
  return aye >= leanings.undeclared * 100 ? "undeclared" : "no";
}

export function readWhip(t: Teller, counts: readonly Counted[]): View["whip"] {
  const isAct = ({ bill }: Counted): boolean => (t.seen.scenario.bills[bill]?.clauses.length ?? 0) > 0;
  const rows = counts.flatMap((one, k) => {
    const row = whipOf(t, one, k > 0 && isAct(one));
    return row ? [{ ...row, ...bellOf(t, one.bill) }] : [];
  });
  return Object.fromEntries(rows.map((row) => [row.bill, row]));
}

/** `benches`: with each party's bench on it, where that is not told among the parties. */
function whipOf(t: Teller, { bill: b, count }: Counted, benches: boolean): WhipView | undefined {
  const asked = t.seen.scenario.bills[b];
  if (!asked) return undefined;
  const { id: bill, title, clauses } = asked;
  const { parties, chamber, ...numbers } = count;
  const told = parties.map((p) => ({ id: t.seen.scenario.parties[p.party]?.id ?? "", ...benchOf(t, p) }));
  return {
    bill,
    ...(clauses.length === 0 && { motion: t.text(title) }),
    ...numbers,
    seats: parties.reduce((sum, p) => sum + p.seats, 0),
    sure: parties.filter((p) => leaningOf(t, p) === "aye").reduce((sum, p) => sum + p.low, 0),
    chamber: chamberTitle(t, chamber),
    ...(benches && { benches: byId(told) }),
  };
}

function bellOf(t: Teller, bill: number): Pick<WhipView, "bell"> {
  const { n, at: slots, scenario } = t.seen;
  const [day] = votesOn(t.seen, bill);
  if (day === undefined) return {};
  const ahead = scenario.calendar.rounds.slice(at(n, slots.round) - 1).findIndex(({ lastDay }) => day <= lastDay);
  return ahead === 0 ? { bell: "now" } : ahead === 1 ? { bell: "next" } : {};
}

/** The benches as they would be; nothing if something in it is not there, or nothing sure can be said. */
export function imaginedBy(t: Teller, asked: Imagining): ImaginedView | undefined {
  const { scenario } = t.seen;
  const terms = "offered" in asked ? termsNamed(scenario, asked.offered) : undefined;
  const bill = terms ? terms.bill : scenario.bills.findIndex(({ id }) => "command" in asked && id === asked.bill);
  const found = terms ? imagineDeal(t.seen, terms) : "command" in asked && imagineAct(t.seen, asked.command, bill);
  if (!found) return undefined;
  const whip = found.count && whipOf(t, { bill, count: found.count }, true);
  const named = (things: readonly { id: Id }[], by: ReadonlyMap<number, number>): Record<Id, number> =>
    Object.fromEntries([...by].map(([i, value]) => [things[i]?.id ?? "", value]));
  return {
    ...(whip && { whip }),
    comes: named(scenario.parties, found.comes),
    stands: named(scenario.indicators, found.stands),
  };
}

export function chamberTitle(t: Teller, chamber: number): string {
  return t.text(t.seen.scenario.chambers[chamber]?.title ?? "");
}
