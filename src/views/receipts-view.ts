/** The law at work: what each enacted clause has moved, told from the lines that carry its receipt. */
import { endedByClausesSeen, linesSeen } from "../knowledge/story.ts";
import { at } from "../rules/game.ts";
import type { Id } from "../rules/ids.ts";
import type { Line } from "../rules/record.ts";
import type { Bill, Clause } from "../rules/scenario-parliament.ts";
import { nameCause } from "./causes.ts";
import { isBlank } from "./chamber-view.ts";
import type { LawView, MovedByClause, ReadBackView, ReceiptView } from "./receipts-shape.ts";
import { byId, type Teller } from "./tell.ts";

/** So many receipts open a round. */
const MOST_RECEIPTS = 3;
/** What moves a number by less is no news. */
const POINT = 100;

/** A clause of an act, with the option that was enacted. */
interface Enacted {
  bill: Bill;
  clause: Clause;
  c: number;
  option: number;
}

/** A line that carries a receipt, and its number. */
interface Receipted extends Line {
  indicator: number;
  /** The number just before it, in hundredths. */
  before: number;
}

export function readLaw(t: Teller): LawView {
  const { n, at: slots } = t.seen;
  const enacted = enactedClauses(t);
  if (enacted.size === 0) return { receipts: [], readBack: {} };
  const lines = receiptedLines(t, enacted);
  const receipts = receiptsOf(t, enacted, lines, at(n, slots.round) - 1);
  const all = n[slots.over] ? [...enacted.values()] : [];
  return { receipts, readBack: byId(all.map((one) => readBack(t, one, lines.get(one.clause.id) ?? []))) };
}

function enactedClauses({ seen }: Teller): Map<Id, Enacted> {
  const found = new Map<Id, Enacted>();
  for (const bill of seen.scenario.bills)
    for (const clause of bill.clauses) {
      const c = seen.index("clauses", clause.id);
      const option = at(seen.n, seen.at.enacted + c) - 1;
      if (option >= 0) found.set(clause.id, { bill, clause, c, option });
    }
  return found;
}

/** By clause, in the order in which they were written. */
function receiptedLines({ seen }: Teller, enacted: ReadonlyMap<Id, Enacted>): Map<Id, Receipted[]> {
  const found = new Map<Id, Receipted[]>();
  for (const [indicator, lines] of linesSeen(seen, "indicator").entries()) {
    let before = 0;
    for (const line of lines ?? []) {
      const clause = line.receipt?.clause;
      if (clause !== undefined && enacted.has(clause) && line.by !== 0) {
        const own = found.get(clause) ?? [];
        own.push({ ...line, indicator, before });
        found.set(clause, own);
      }
      before += line.by;
    }
  }
  return found;
}

function receiptsOf(
  t: Teller,
  enacted: ReadonlyMap<Id, Enacted>,
  lines: ReadonlyMap<Id, readonly Receipted[]>,
  round: number,
): ReceiptView[] {
  return [...enacted.values()]
    .flatMap(({ bill, clause, option }) =>
      sums(t, clause, lines.get(clause.id)?.filter((line) => line.round === round) ?? []).map(
        ({ moved, first }): ReceiptView => ({
          ...moved,
          bill: bill.id,
          clause: clause.id,
          option: clause.options[option]?.id ?? "",
          before: Math.floor(first.before / 100),
          after: Math.floor((first.before + moved.by) / 100),
          closed: Math.floor(closedAt(t, first.indicator, round) / 100),
        }),
      ),
    )
    .filter(({ by }) => Math.abs(by) >= POINT)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
    .slice(0, MOST_RECEIPTS);
}

/** A number as a round closed, in hundredths. */
function closedAt({ seen }: Teller, indicator: number, round: number): number {
  const lines = linesSeen(seen, "indicator")[indicator] ?? [];
  return lines.reduce((sum, line) => (line.round <= round ? sum + line.by : sum), 0);
}

function readBack(t: Teller, { bill, clause, c, option }: Enacted, lines: readonly Receipted[]): ReadBackView {
  const { indicators, incidents } = t.seen.scenario;
  const moved = sums(t, clause, lines)
    .map((sum) => sum.moved)
    .filter(({ by }) => by !== 0)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  const ended = endedByClausesSeen(t.seen).filter((one) => one.clause === clause.id);
  const welcome = ({ indicator, by }: MovedByClause): boolean =>
    by > 0 === (indicators.find(({ id }) => id === indicator)?.welcome === "up");
  return {
    id: clause.id,
    bill: bill.id,
    option: clause.options[option]?.id ?? "",
    since: at(t.seen.n, t.seen.at.clauseRound + c),
    acted: [...new Set([...lines, ...ended].map(({ round }) => round))].sort((a, b) => a - b),
    ended: ended.flatMap(({ incident }) => incidents[incident]?.id ?? []),
    gave: moved.filter(welcome),
    cost: moved.filter((one) => !welcome(one)),
    struck: struckTo(clause, option),
  };
}

interface Sum {
  moved: MovedByClause;
  first: Receipted;
}

/** Lines of one clause, together where the same thing moved the same number. */
function sums(t: Teller, { id }: Clause, lines: readonly Receipted[]): Sum[] {
  const found = new Map<string, Sum>();
  for (const line of lines) {
    const { cause, indicator, by } = line;
    const through = cause.kind === "clause" && cause.id === id ? "" : nameCause(t, cause);
    const key = `${indicator}/${through}`;
    const sum = found.get(key);
    if (sum) sum.moved.by += by;
    else {
      const moved = { indicator: t.seen.scenario.indicators[indicator]?.id ?? "", by, through };
      found.set(key, { moved, first: line });
    }
  }
  return [...found.values()];
}

/** The option that says nothing, else that of the start, else that of the record, else the next: the first that is another. */
function struckTo({ options, first, record }: Clause, enacted: number): Id {
  const wishes = [options.find(isBlank)?.id, first ?? options[0]?.id, record, options[0]?.id, options[1]?.id];
  return wishes.find((id) => id !== undefined && id !== options[enacted]?.id) ?? "";
}
