/**
 * A party's support for a bill: the sum of its inclination and its reasons, its mood, the indicators that sway it and the
 * clauses' loads on its position; and the odds that follow. All in hundredths of a point.
 */
import { logistic } from "../kit/curves.ts";
import { holds } from "./conditions.ts";
import { pairOf } from "./deal-events.ts";
import { at } from "./game.ts";
import type { Id } from "./ids.ts";
import { numberOfLine } from "./lines.ts";
import type { Model, Numbers, PartySupport, Read } from "./model.ts";
import type { Seat } from "./scenario.ts";
import type { Bill, Clause, ClauseOption, Party } from "./scenario-parliament.ts";

/** Why a party leans as it does: lines that sum to its support. */
export interface SupportLine {
  by: number;
  from: "inclination" | "reason" | "mood" | "sway" | "clause" | "exception";
  clause?: Id;
  indicator?: Id;
  reason?: Id;
}

/** Each party's support for a bill, in the order of the parties. */
export function supportFor(m: Model, bill: Bill): PartySupport[] {
  const b = m.index("bills", bill.id);
  return m.scenario.parties.map((party, i) => {
    const mood = m.at.mood + i;
    const base = party.inclination * 100;
    const sways = swaysOf(m, party);
    const reasons = reasonsOf(m, bill, party);
    const table = (of: (clause: Clause, option: ClauseOption) => number): number[][] =>
      bill.clauses.map((c) => [0, ...c.options.map((o) => of(c, o))]);
    const weights = table((clause, option) => weightOf(party, clause, option));
    const redLines = table((clause, option) => Number(isRedLine(party, clause, option)));
    const crossable = redLines.some((options) => options.includes(1));
    const clauses = bill.clauses.map((c) => m.at.clause + m.index("clauses", c.id));
    const led = m.scenario.seats.some((s) => s.playable && s.party === party.id && drafts(m, s));
    const leaves = party.leaves ? holds(m, party.leaves) : () => 0;
    const pair = pairOf(m, b, i);
    const [bound, owed] = [m.at.bound + pair, at(m.at.owed, pair)];
    /** Its line by a deal, while what it was given stands: at the count it would be free. */
    const lineIn = (n: Numbers): number => {
      const line = at(n, bound);
      if (line)
        for (let c = 0; c < clauses.length; c += 1) if (n[owed + c] && n[owed + c] !== n[clauses[c] ?? 0]) return 0;
      return line;
    };
    const { logit, rebels, bears = Number.POSITIVE_INFINITY } = m.scenario.voting;
    const least = -100 * bears;
    const sumOf = (n: Numbers, rows: readonly (readonly number[])[]): number => {
      let sum = 0;
      for (let c = 0; c < clauses.length; c += 1) sum += rows[c]?.[at(n, clauses[c] ?? 0)] ?? 0;
      return sum;
    };
    return {
      party,
      weights,
      redLines,
      support(n) {
        let sum = base + at(n, mood) + sumOf(n, weights);
        for (const { by } of sways) sum += by(n);
        for (const { by } of reasons) sum += by(n);
        return sum;
      },
      crossed: crossable ? (n) => sumOf(n, redLines) : () => 0,
      odds(n, support, crossed) {
        if (led) return support >= least ? 10_000 : 0;
        const line = lineIn(n);
        if (line === AYE) return 10_000;
        return line === NO || crossed > 0 ? 0 : logistic(Math.trunc(support / logit));
      },
      follows: (support, aye, freely) => {
        if (freely !== undefined) return (aye ? freely : 10_000 - freely) / 100;
        const against = Math.max(0, aye ? -support : support);
        return Math.max(LEAST, party.discipline - Math.trunc((against * rebels) / 1_000));
      },
      led,
      least,
      leaves(n) {
        const line = lineIn(n);
        return line ? Number(line === LEAVE) : leaves(n);
      },
      free: (n) => Number(lineIn(n) === FREE),
      owedIn: (n, c) => at(n, bound) > 0 && at(n, owed + c) > 0,
      seatsIn: (n, chamber) => at(n, at(m.at.seats, chamber) + i),
    };
  });
}

/** A line that half of a party breaks would be none. */
const LEAST = 50;

const [AYE = 0, NO = 0, LEAVE = 0, FREE = 0] = (["aye", "no", "leave", "free"] as const).map(numberOfLine);

/** Ten-thousandths that a party's line on the bill is aye, as things stand. */
export function lineOdds(supporter: PartySupport, n: Numbers): number {
  return supporter.odds(n, supporter.support(n), supporter.crossed(n));
}

/** Ten-thousandths of a party's members who say aye on the whole: with its line (`odds` that it is aye), and against it. */
export function shareOfAyes({ follows }: PartySupport, odds: number, support: number, free: boolean): number {
  if (free) return odds;
  return Math.round((odds * follows(support, true) + (10_000 - odds) * (100 - follows(support, false))) / 100);
}

/** Who drafts the bill brings it in: only its own party is bound to it. */
function drafts(m: Model, { moves }: Seat): boolean {
  return moves.some((id) => m.the("moves", id).target === "heading");
}

/** The lines of the same sum. */
export function supportLines(m: Model, n: Numbers, bill: Bill, party: Party): SupportLine[] {
  const lines: SupportLine[] = [{ by: party.inclination * 100, from: "inclination" }];
  for (const { reason, by } of reasonsOf(m, bill, party))
    if (by(n) !== 0) lines.push({ by: by(n), from: "reason", reason });
  const mood = at(n, m.at.mood + m.index("parties", party.id));
  if (mood !== 0) lines.push({ by: mood, from: "mood" });
  for (const { indicator, by } of swaysOf(m, party))
    if (by(n) !== 0) lines.push({ by: by(n), from: "sway", indicator });
  for (const clause of bill.clauses) {
    const option = clause.options[at(n, m.at.clause + m.index("clauses", clause.id)) - 1];
    if (!option) continue;
    const by = loadOn(party, option);
    if (by !== 0) lines.push({ by, from: "clause", clause: clause.id });
    for (const e of party.exceptions)
      if (e.clause === clause.id && e.option === option.id)
        lines.push({ by: e.by * 100, from: "exception", clause: clause.id });
  }
  return lines;
}

function reasonsOf(m: Model, bill: Bill, party: Party): { reason: Id; by: Read }[] {
  const counted = party.reasons.filter(({ reason }) => bill.reasons?.includes(reason) ?? true);
  return counted.map(({ reason, when }) => {
    const known = m.scenario.voting.reasons.find((r) => r.id === reason);
    const [by, has, is] = [(known?.by ?? 0) * 100, holds(m, when), holds(m, known?.when)];
    return { reason, by: (n) => (has(n) && is(n) ? by : 0) };
  });
}

function swaysOf(m: Model, party: Party): { indicator: Id; by: Read }[] {
  return party.sways.map(({ indicator, over, weight }) => {
    const slot = m.at.indicator + m.index("indicators", indicator);
    return { indicator, by: (n) => Math.trunc(((at(n, slot) - over * 100) * weight) / 100) };
  });
}

/** What an option's loads do to a party. */
function loadOn(party: Party, option: ClauseOption): number {
  let by = 0;
  for (const [dimension, load] of Object.entries(option.loads)) by += load * (party.position[dimension] ?? 0);
  return by;
}

function isRedLine({ redLines }: Party, clause: Clause, option: ClauseOption): boolean {
  return redLines.some((r) => r.clause === clause.id && r.option === option.id);
}

/** All that one option of a clause does to a party, exceptions included. */
function weightOf(party: Party, clause: Clause, option: ClauseOption): number {
  const own = party.exceptions.filter((e) => e.clause === clause.id && e.option === option.id);
  return own.reduce((sum, e) => sum + e.by * 100, loadOn(party, option));
}
