/** The chamber: bills with their printed text, parties and why they lean, the whip count, votes held. */
import { ayesByOption } from "../knowledge/ayes.ts";
import { type WhipCount, whipCount } from "../knowledge/whip-count.ts";
import { holds } from "../rules/conditions.ts";
import { at } from "../rules/game.ts";
import type { Id } from "../rules/ids.ts";
import { dayToCome, powerOf } from "../rules/powers.ts";
import { optionBefore, votesHeld } from "../rules/record.ts";
import type { Move } from "../rules/scenario.ts";
import type { Bill, Clause, ClauseOption } from "../rules/scenario-parliament.ts";
import { type SupportLine, supportLines } from "../rules/support.ts";
import { clauseTitle } from "./causes.ts";
import { legal } from "./moves-view.ts";
import { type Seen, seatOf } from "./seen.ts";
import { tell } from "./tell.ts";
import type { BillView, PartyView, Told, VoteView, WhipView } from "./view.ts";

export function readBills(seen: Seen): BillView[] {
  const { model, n } = seen;
  return model.scenario.bills.map((bill, b) => {
    const chart = model.index("procedures", bill.procedure);
    const { configurations, states } = model.the("procedures", bill.procedure);
    const stageIds = configurations[at(n, model.at.chart + chart)] ?? [];
    return {
      id: bill.id,
      title: tell(seen, bill.title),
      stage: stageIds.flatMap((s) => {
        const title = states[s]?.title;
        return title ? [tell(seen, title)] : [];
      }),
      stageIds,
      enacted: n[model.at.law + b] === 1,
      open: !n[model.at.law + b] && holds(model, draftingMove(seen)?.when)(n) !== 0,
      headings: bill.headings.map((h) => ({ id: h.id, title: tell(seen, h.title), clauses: h.clauses })),
      clauses: readClauses(seen, bill, b),
    };
  });
}

/** The move by which this seat drafts, if it has one. */
function draftingMove(seen: Seen): Move | undefined {
  return seatOf(seen)
    .moves.map((id) => seen.model.the("moves", id))
    .find((m) => m.target === "heading");
}

function readClauses(seen: Seen, bill: Bill, b: number): BillView["clauses"] {
  const ayes = ayesByOption(seen.game, b);
  return bill.clauses.map((clause, c) => readClause(seen, clause, ayes[c] ?? []));
}

function readClause(seen: Seen, clause: Clause, ayes: readonly number[]): BillView["clauses"][number] {
  const { model, n, game } = seen;
  const { at: slots, scenario } = model;
  const c = model.index("clauses", clause.id);
  const chosen = clause.options[at(n, slots.clause + c) - 1];
  const fresh = n[slots.clauseRound + c] === n[slots.round] && !n[slots.enacted + c];
  const before = fresh ? clause.options[optionBefore(game, c) - 1] : undefined;
  const struck = before && before !== chosen && !isBlank(before) ? tell(seen, before.statute) : undefined;
  const from = firstDayOfClause(seen, clause, c);
  const move = draftingMove(seen);
  return {
    id: clause.id,
    number: clause.number,
    question: tell(seen, clause.question),
    chosen: chosen?.id ?? "",
    statute: chosen ? tell(seen, chosen.statute) : {},
    blank: chosen !== undefined && isBlank(chosen),
    amends: clause.amends.map((id) => tell(seen, model.the("laws", id).title)),
    ...(from !== undefined && { from }),
    amended: chosen?.id !== (clause.first ?? clause.options[0]?.id),
    ...(struck && { before: struck }),
    options: clause.options.map((option, k) => ({
      id: option.id,
      title: tell(seen, option.title),
      statute: tell(seen, option.statute),
      helps: tell(seen, option.helps),
      costs: tell(seen, option.costs),
      tags: option.tags,
      powers: option.grants.map((g) => tell(seen, scenario.powers[model.index("powers", g)]?.title ?? g)),
      set: legal(
        seen,
        { type: "draftClauses", seat: seen.seat, move: move?.id ?? "", set: { [clause.id]: option.id } },
        move?.price ?? [],
      ),
      ayes: ayes[k] ?? 0,
    })),
  };
}

/** It says nothing: no power, no load, no effect. */
function isBlank({ grants, loads, effects }: ClauseOption): boolean {
  return grants.length === 0 && Object.keys(loads).length === 0 && effects.length === 0;
}

/** The day from which the enacted clause pays, while that day is still to come. */
function firstDayOfClause({ model, n }: Seen, clause: Clause, c: number): number | undefined {
  const grants = clause.options[at(n, model.at.enacted + c) - 1]?.grants ?? [];
  const days = grants.flatMap((g) => dayToCome(model, n, g) ?? []);
  return days.length > 0 && !grants.some((g) => powerOf(model, g).holds(n)) ? Math.min(...days) : undefined;
}

export function readParties(seen: Seen): PartyView[] {
  const { model, n, game } = seen;
  const { parties, bills } = model.scenario;
  const [bill] = bills;
  if (!bill) return [];
  return whipCount(game, 0).parties.flatMap((count) => {
    const party = parties[count.party];
    if (!party) return [];
    return [
      {
        id: party.id,
        title: tell(seen, party.title),
        short: tell(seen, party.short),
        seats: count.seats,
        yours: seatOf(seen).party === party.id,
        leaning: leaningOf(seen, count),
        mood: Math.floor(at(n, model.at.mood + count.party) / 100),
        ayes: [count.low, count.high] as [number, number],
        why: supportLines(model, n, bill, party).map((line) => ({
          by: line.by,
          round: at(n, model.at.round),
          kind: line.from,
          cut: 0,
          title: titleOfLine(seen, line, party),
        })),
        reason: tell(seen, party.why),
      },
    ];
  });
}

function titleOfLine(seen: Seen, line: SupportLine, party: { title: string; why: string }): Told {
  if (line.clause !== undefined) return clauseTitle(seen, line.clause);
  if (line.indicator !== undefined) return tell(seen, seen.model.the("indicators", line.indicator).title);
  return tell(seen, line.from === "mood" ? party.why : party.title);
}

function leaningOf({ model }: Seen, { aye, left }: WhipCount["parties"][number]): PartyView["leaning"] {
  const { leanings } = model.scenario.voting;
  if (left) return "left";
  if (aye >= leanings.aye * 100) return "aye";
  if (aye >= leanings.leaning * 100) return "leaning";
  return aye >= leanings.undeclared * 100 ? "undeclared" : "no";
}

export function readWhip(seen: Seen): WhipView[] {
  return seen.model.scenario.bills.map((bill, b) => {
    const { parties, ...count } = whipCount(seen.game, b);
    const seats = parties.reduce((sum, p) => sum + p.seats, 0);
    const sure = parties.filter((p) => leaningOf(seen, p) === "aye").reduce((sum, p) => sum + p.low, 0);
    return { bill: bill.id, ...count, seats, sure, chamber: chamberTitle(seen, count.chamber) };
  });
}

function chamberTitle(seen: Seen, chamber: number): Told {
  return tell(seen, seen.model.scenario.chambers[chamber]?.title ?? "");
}

export function readVotes(seen: Seen): VoteView[] {
  const { bills, parties: all } = seen.model.scenario;
  const idOf = (list: readonly { id: Id }[], i: number): Id => list[i]?.id ?? "";
  return votesHeld(seen.game).map(({ parties, bill, ...vote }) => ({
    ...vote,
    bill: idOf(bills, bill),
    chamber: chamberTitle(seen, vote.chamber),
    parties: parties.map(({ party, odds, ...row }) => ({
      id: idOf(all, party),
      title: tell(seen, all[party]?.title ?? ""),
      odds: Math.round(odds / 100),
      ...row,
    })),
  }));
}
