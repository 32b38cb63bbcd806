/**
 * The vote: a party's support for a bill, the odds that follow, and the count.
 * Assumption: ten points of support are one logit (support 0 is an even chance, 20 points about 88 in 100);
 * a plain placeholder for party discipline models, documented here so that it can be disputed.
 */
import { logistic } from "../kit/curves.ts";
import { send } from "./charts.ts";
import { holds } from "./condition.ts";
import type { Cause } from "./event.ts";
import { standingOptions } from "./law.ts";
import type { Bill, Clause, ClauseOption, Id, Party, Scenario } from "./scenario.ts";
import type { State, VoteCount } from "./state.ts";
import { drawBelow, emit, type World } from "./world.ts";

/** Why a party leans as it does: lines in hundredths that sum to its support. */
export interface SupportLine {
  by: number;
  from: "inclination" | "mood" | "sway" | "clause" | "exception";
  clause?: Id;
  indicator?: Id;
}

export function supportLines(state: State, bill: Bill, party: Party): SupportLine[] {
  const lines: SupportLine[] = [{ by: party.inclination * 100, from: "inclination" }];
  const mood = state.parties[party.id]!.mood;
  if (mood !== 0) lines.push({ by: mood, from: "mood" });
  for (const { indicator, over, weight } of party.sways) {
    const by = Math.trunc(((state.indicators[indicator]! - over * 100) * weight) / 100);
    if (by !== 0) lines.push({ by, from: "sway", indicator });
  }
  for (const { clause, option } of standingOptions(bill, state)) {
    const by = loadOn(party, option);
    if (by !== 0) lines.push({ by, from: "clause", clause });
    for (const e of party.exceptions)
      if (e.clause === clause && e.option === option.id) lines.push({ by: e.by * 100, from: "exception", clause });
  }
  return lines;
}

/** What an option's loads do to a party, in hundredths. */
function loadOn(party: Party, option: ClauseOption): number {
  let by = 0;
  for (const [dimension, load] of Object.entries(option.loads)) by += load * (party.position[dimension] ?? 0);
  return by;
}

/** All that one option of a clause does to a party's support, in hundredths. */
export function weightOf(party: Party, clause: Clause, option: Id | undefined): number {
  const chosen = clause.options.find((o) => o.id === option);
  if (!chosen) return 0;
  return party.exceptions.reduce(
    (sum, e) => sum + (e.clause === clause.id && e.option === option ? e.by * 100 : 0),
    loadOn(party, chosen),
  );
}

export function supportOf(state: State, bill: Bill, party: Party): number {
  return supportLines(state, bill, party).reduce((sum, line) => sum + line.by, 0);
}

/** Odds in ten-thousandths that the party's line is aye; a party led by the seat at the table always is. */
export function ayeOdds(scenario: Scenario, state: State, bill: Bill, party: Party): number {
  return oddsOfSupport(scenario, party, supportOf(state, bill, party));
}

/** The same, from a support that is known. */
export function oddsOfSupport(scenario: Scenario, party: Party, support: number): number {
  if (scenario.seats.some((s) => s.playable && s.party === party.id)) return 10_000;
  return logistic(Math.trunc(support / 10));
}

export function leavesChamber(scenario: Scenario, state: State, party: Party): boolean {
  return party.leaves !== undefined && holds(scenario, state, party.leaves);
}

/** The least number of ayes that carries a motion among those present. */
export function lineOf(present: number, twoThirds = false): number {
  return twoThirds ? Math.ceil((present * 2) / 3) : Math.floor(present / 2) + 1;
}

/** The chamber that the bill is in now. */
export function chamberOf(scenario: Scenario, state: State, bill: Bill): Id {
  return bill.sits.find((s) => holds(scenario, state, s.when))?.chamber ?? bill.chamber;
}

/** What a party holds in a chamber today: since the last election of it, or as the game began. */
export function seatsIn(scenario: Scenario, state: State, party: Party, chamber: Id): number {
  const last = scenario.elections
    .filter((e) => e.chamber === chamber && e.day <= state.day + 1)
    .sort((a, b) => b.day - a.day)[0];
  if (last) return last.seats[party.id] ?? 0;
  return party.chamber === chamber ? party.seats : (party.also[chamber] ?? 0);
}

function partiesIn(scenario: Scenario, state: State, chamber: Id): { party: Party; seats: number }[] {
  return scenario.parties
    .map((party) => ({ party, seats: seatsIn(scenario, state, party, chamber) }))
    .filter((p) => p.seats > 0);
}

export function countVote(world: World, motion: { vote: Id; chamber?: Id; twoThirds?: boolean }, cause: Cause): void {
  const { scenario, state } = world;
  const bill = scenario.bills.find((b) => b.id === motion.vote)!;
  const chamber = motion.chamber ?? chamberOf(scenario, state, bill);
  const rows = partiesIn(scenario, state, chamber).map(({ party, seats }) =>
    countParty(world, bill, party, seats, cause),
  );
  const present = rows.reduce((sum, r) => sum + r.aye + r.no, 0);
  const ayes = rows.reduce((sum, r) => sum + r.aye, 0);
  const line = lineOf(present, motion.twoThirds);
  const vote: VoteCount = {
    bill: bill.id,
    chamber,
    round: state.round,
    present,
    line,
    ayes,
    passed: ayes >= line,
    parties: rows,
  };
  emit(world, { type: "voteCounted", cause, vote });
  send(world, bill.procedure, vote.passed ? "passed" : "failed", { kind: "vote", id: bill.id });
}

function countParty(world: World, bill: Bill, party: Party, seats: number, cause: Cause): VoteCount["parties"][number] {
  const { scenario, state } = world;
  if (leavesChamber(scenario, state, party)) return { party: party.id, odds: 0, aye: 0, no: 0, left: seats };
  const odds = ayeOdds(scenario, state, bill, party);
  const aye = drawBelow(world, cause, `party/${party.id}`, `vote.${bill.id}`, odds);
  let rebels = 0;
  if (party.discipline < 100)
    for (let member = 0; member < seats; member += 1)
      if (!drawBelow(world, cause, `party/${party.id}/${member}`, `follows.${bill.id}`, party.discipline * 100))
        rebels += 1;
  const following = seats - rebels;
  return { party: party.id, odds, aye: aye ? following : rebels, no: aye ? rebels : following, left: 0 };
}

/** Odds (parts of 1) of each number of ayes from 0 to all, for one party. */
function spreadOf(scenario: Scenario, state: State, bill: Bill, party: Party, seats: number): number[] {
  const none = [1];
  if (leavesChamber(scenario, state, party)) return none;
  const aye = ayeOdds(scenario, state, bill, party) / 10_000;
  const follow = party.discipline / 100;
  const ifAye = binomial(seats, follow);
  const ifNo = binomial(seats, 1 - follow);
  return ifAye.map((p, n) => p * aye + ifNo[n]! * (1 - aye));
}

const binomials = new Map<string, readonly number[]>();

/** Worked out once for each party's seats and discipline; nobody writes into it. */
function binomial(n: number, p: number): readonly number[] {
  const key = `${n} ${p}`;
  const known = binomials.get(key);
  if (known) return known;
  let row = [1];
  for (let i = 0; i < n; i += 1) {
    const next = new Array<number>(row.length + 1).fill(0);
    row.forEach((v, k) => {
      next[k] = next[k]! + v * (1 - p);
      next[k + 1] = next[k + 1]! + v * p;
    });
    row = next;
  }
  binomials.set(key, row);
  return row;
}

export interface WhipCount {
  chamber: Id;
  present: number;
  line: number;
  low: number;
  high: number;
  odds: number;
  parties: { party: Id; seats: number; low: number; high: number; aye: number; left: boolean }[];
}

/** What the chamber would do today: the exact spread of ayes, its 80% interval, and the odds to carry (0 to 100). */
export function whipCount(scenario: Scenario, state: State, bill: Bill): WhipCount {
  const chamber = chamberOf(scenario, state, bill);
  let all = [1];
  const rows: WhipCount["parties"] = [];
  let present = 0;
  for (const { party, seats } of partiesIn(scenario, state, chamber)) {
    const spread = spreadOf(scenario, state, bill, party, seats);
    const left = leavesChamber(scenario, state, party);
    if (!left) present += seats;
    rows.push({
      party: party.id,
      seats,
      ...interval(spread),
      aye: left ? 0 : ayeOdds(scenario, state, bill, party),
      left,
    });
    const next = new Array<number>(all.length + spread.length - 1).fill(0);
    all.forEach((p, i) => {
      spread.forEach((q, j) => {
        next[i + j] = next[i + j]! + p * q;
      });
    });
    all = next;
  }
  const line = lineOf(present);
  const carries = all.slice(line).reduce((sum, p) => sum + p, 0);
  return { chamber, present, line, ...interval(all), odds: Math.round(carries * 100), parties: rows };
}

function interval(spread: number[]): { low: number; high: number } {
  let sum = 0;
  let low = -1;
  let high = spread.length - 1;
  for (let n = 0; n < spread.length; n += 1) {
    sum += spread[n]!;
    if (low < 0 && sum > 0.1) low = n;
    if (sum >= 0.9 - 1e-9) {
      high = n;
      break;
    }
  }
  return { low: Math.max(low, 0), high };
}
