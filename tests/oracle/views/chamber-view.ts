/** The chamber: bills with their printed text, parties and why they lean, the whip count, votes held. */
import { dayToCome, hasPower, holds } from "../rules/condition.ts";
import { billOpen } from "../rules/refuse.ts";
import type { Bill, Clause, Move } from "../rules/scenario.ts";
import { supportLines, whipCount } from "../rules/votes.ts";
import { ayesWith, type Standing, standingsOf } from "./ayes.ts";
import { clauseTitle } from "./causes.ts";
import type { Seen } from "./know.ts";
import { lazily } from "./lazily.ts";
import { legal } from "./moves-view.ts";
import { seatOf } from "./table-view.ts";
import { tell } from "./tell.ts";
import type { BillView, PartyView, Told, VoteView, WhipView } from "./view.ts";

export function readBills(seen: Seen): BillView[] {
  return seen.scenario.bills.map((bill) => {
    const chart = seen.scenario.procedures.find((p) => p.id === bill.procedure);
    const stageIds = chart?.configurations[seen.state.charts[bill.procedure]?.at ?? 0] ?? [];
    const stage = stageIds.flatMap((s) => {
      const title = chart?.states[s]?.title;
      return title ? [tell(seen, title)] : [];
    });
    return {
      id: bill.id,
      title: tell(seen, bill.title),
      stage,
      stageIds,
      enacted: bill.clauses.some((c) => seen.state.enacted[c.id] !== undefined),
      open: billOpen(seen.scenario, seen.state, bill.id) && holds(seen.scenario, seen.state, draftingMove(seen)?.when),
      headings: bill.headings.map((h) => ({ id: h.id, title: tell(seen, h.title), clauses: h.clauses })),
      clauses: readClauses(seen, bill),
    };
  });
}

/** The move by which this seat drafts, if it has one. */
function draftingMove(seen: Seen): Move | undefined {
  return seatOf(seen)
    .moves.map((id) => seen.scenario.moves.find((m) => m.id === id))
    .find((m) => m?.target === "heading");
}

function readClauses(seen: Seen, bill: Bill): BillView["clauses"] {
  let standings: Standing[] | undefined;
  const standing = () => (standings ??= standingsOf(seen.scenario, seen.state, bill));
  return bill.clauses.map((c) => readClause(seen, standing, c));
}

function readClause(seen: Seen, standings: () => Standing[], clause: Clause): BillView["clauses"][number] {
  const now = seen.state.clauses[clause.id]!;
  const move = draftingMove(seen);
  const statuteOf = (id: string | undefined): Told | undefined => {
    const option = clause.options.find((o) => o.id === id);
    return option && tell(seen, option.statute);
  };
  const isBlank = (id: string | undefined) =>
    clause.options.some(
      (o) => o.id === id && o.grants.length === 0 && Object.keys(o.loads).length === 0 && o.effects.length === 0,
    );
  const from = firstDayOfClause(seen, clause);
  const struck =
    now.round === seen.state.round &&
    seen.state.enacted[clause.id] === undefined &&
    now.before !== now.option &&
    !isBlank(now.before);
  const before = struck ? statuteOf(now.before) : undefined;
  return {
    id: clause.id,
    number: clause.number,
    question: tell(seen, clause.question),
    chosen: now.option,
    statute: statuteOf(now.option)!,
    blank: isBlank(now.option),
    amends: clause.amends.map((id) => tell(seen, seen.scenario.laws.find((l) => l.id === id)!.title)),
    ...(from !== undefined && { from }),
    amended: now.option !== (clause.first ?? clause.options[0]!.id),
    ...(before && { before }),
    options: clause.options.map((option) =>
      lazily(
        {
          id: option.id,
          title: tell(seen, option.title),
          statute: tell(seen, option.statute),
          helps: tell(seen, option.helps),
          costs: tell(seen, option.costs),
          tags: option.tags,
          powers: option.grants.map((g) => tell(seen, seen.scenario.powers.find((p) => p.id === g)!.title)),
          set: legal(
            seen,
            { type: "draftClauses", seat: seen.seat, move: move?.id ?? "", set: { [clause.id]: option.id } },
            move?.price ?? [],
          ),
        },
        "ayes",
        () => ayesWith(seen.scenario, seen.state, standings(), clause, option.id),
      ),
    ),
  };
}

/** The day from which the enacted clause pays, while that day is still to come. */
function firstDayOfClause({ scenario, state }: Seen, clause: Clause): number | undefined {
  const option = clause.options.find((o) => o.id === state.enacted[clause.id]);
  const grants = option?.grants ?? [];
  const days = grants.flatMap((g) => dayToCome(scenario, state, g) ?? []);
  return days.length > 0 && !grants.some((g) => hasPower(scenario, state, g)) ? Math.min(...days) : undefined;
}

export function readParties(seen: Seen): PartyView[] {
  return seen.scenario.bills.slice(0, 1).flatMap((bill) => {
    const counts = whipCount(seen.scenario, seen.state, bill).parties;
    return seen.scenario.parties.flatMap((party) => {
      const count = counts.find((c) => c.party === party.id);
      if (!count) return [];
      return [
        {
          id: party.id,
          title: tell(seen, party.title),
          short: tell(seen, party.short),
          seats: count.seats,
          yours: seatOf(seen).party === party.id,
          leaning: leaningOf(count.aye, count.left),
          mood: Math.floor(seen.state.parties[party.id]!.mood / 100),
          ayes: [count.low, count.high] as [number, number],
          why: supportLines(seen.state, bill, party).map((line) => ({
            by: line.by,
            round: seen.state.round,
            kind: line.from,
            cut: 0,
            title: line.clause
              ? clauseTitle(seen, line.clause)
              : line.indicator
                ? tell(seen, seen.scenario.indicators.find((i) => i.id === line.indicator)!.title)
                : line.from === "mood"
                  ? tell(seen, party.why)
                  : tell(seen, party.title),
          })),
          reason: tell(seen, party.why),
        },
      ];
    });
  });
}

function leaningOf(aye: number, left: boolean): PartyView["leaning"] {
  if (left) return "left";
  if (aye >= 8_800) return "aye";
  if (aye >= 6_000) return "leaning";
  return aye >= 1_500 ? "undeclared" : "no";
}

export function readWhip(seen: Seen): WhipView[] {
  return seen.scenario.bills.map((bill) => {
    const { parties, ...count } = whipCount(seen.scenario, seen.state, bill);
    const seats = parties.reduce((sum, p) => sum + p.seats, 0);
    const sure = parties.filter((p) => p.aye >= 8_800 && !p.left).reduce((sum, p) => sum + p.low, 0);
    return { bill: bill.id, ...count, seats, sure, chamber: chamberTitle(seen, count.chamber) };
  });
}

function chamberTitle(seen: Seen, id: string): Told {
  return tell(seen, seen.scenario.chambers.find((c) => c.id === id)!.title);
}

export function readVotes(seen: Seen): VoteView[] {
  const titleOf = (id: string): Told => tell(seen, seen.scenario.parties.find((p) => p.id === id)!.title);
  return seen.state.votes.map(({ parties, ...vote }) => ({
    ...vote,
    chamber: chamberTitle(seen, vote.chamber),
    parties: parties.map(({ party, odds, ...row }) => ({
      id: party,
      title: titleOf(party),
      odds: Math.round(odds / 100),
      ...row,
    })),
  }));
}
