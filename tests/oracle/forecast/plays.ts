/** What one automatic play leaves behind for the balance: its ending, its days, how it stood half-way, its votes. */
import { evolve } from "../rules/evolve.ts";
import type { Id, Price, Scenario, Script, Seat } from "../rules/scenario.ts";
import { emptyState } from "../rules/start.ts";
import type { State } from "../rules/state.ts";
import { whipCount } from "../rules/votes.ts";
import type { Rollout } from "./rollout.ts";

export interface PlayRow {
  n: number;
  ending: Id;
  settled: boolean;
  /** Days spent on each move of the player, and on anything. */
  days: Record<Id, number>;
  spent: number;
  /** How the indicators stood at the start of the round that the demands name, 0 to 100. */
  health?: number;
  /** Counted votes, and those inside the whip count's interval. */
  votes: number;
  inside: number;
}

/** The seats that people take. */
export function playersOf(scenario: Scenario): Seat[] {
  return scenario.seats.filter((s) => s.playable && !s.bot);
}

/** Scripts that no seat plays by itself: they are there to try the scenario out. */
export function triedScripts(scenario: Scenario): Script[] {
  return scenario.scripts.filter((script) => !scenario.seats.some((s) => s.bot === script.id));
}

/** All that such a script does, it does by chance. */
export function byChance(script: Script): boolean {
  return script.wild === 100;
}

/** The mean of what the table watches, each indicator in its welcome direction. */
export function healthOf(scenario: Scenario, state: State): number {
  const watched = scenario.indicators.filter((i) => !i.poll);
  const sum = watched.reduce(
    (all, i) => all + (i.welcome === "up" ? state.indicators[i.id]! : 10_000 - state.indicators[i.id]!),
    0,
  );
  return sum / Math.max(1, watched.length) / 100;
}

export function isSettled(scenario: Scenario, ending: Id | undefined): boolean {
  return scenario.endings.some((e) => e.id === ending && e.settled);
}

/** Budgets of the players that lapse: their days. */
function daysOf(scenario: Scenario): Set<Id> {
  const players = playersOf(scenario).map((s) => s.id);
  return new Set(scenario.budgets.filter((b) => b.lapses && players.includes(b.seat)).map((b) => b.id));
}

/** Moves of the players that cost days. */
export function movesWithDays(scenario: Scenario): Id[] {
  const days = daysOf(scenario);
  const ids = new Set(playersOf(scenario).flatMap((s) => s.moves));
  return scenario.moves.filter((m) => ids.has(m.id) && m.price.some((p) => days.has(p.budget))).map((m) => m.id);
}

export function rowOf(scenario: Scenario, seed: string, n: number, { state, log, events }: Rollout): PlayRow {
  const lapsing = daysOf(scenario);
  const sum = (price: Price): number => price.reduce((all, p) => all + (lapsing.has(p.budget) ? p.amount : 0), 0);
  const days: Record<Id, number> = {};
  for (const c of log) {
    if (c.type !== "makeMove" && c.type !== "draftClauses") continue;
    const price = sum(scenario.moves.find((m) => m.id === c.move)!.price);
    if (price > 0) days[c.move] = (days[c.move] ?? 0) + price;
  }
  let spent = 0;
  for (const e of events)
    if (e.type === "budgetChanged" && e.cause.kind === "price" && e.by < 0 && lapsing.has(e.budget)) spent -= e.by;
  const row: PlayRow = {
    n,
    ending: state.ending!,
    settled: isSettled(scenario, state.ending),
    days,
    spent,
    votes: 0,
    inside: 0,
  };
  lookBack(scenario, seed, events, state, row);
  return row;
}

/** Replays the events, and looks at the table as it stood when a round began: what the players saw then. */
function lookBack(scenario: Scenario, seed: string, events: Rollout["events"], last: State, row: PlayRow): void {
  const state = emptyState(scenario, seed);
  for (const event of events) {
    evolve(state, event);
    if (event.type !== "roundBegan") continue;
    if (event.round === scenario.demands.recover.round) row.health = healthOf(scenario, state);
    for (const vote of last.votes.filter((v) => v.round === event.round)) {
      const count = whipCount(scenario, state, scenario.bills.find((b) => b.id === vote.bill)!);
      // No count of that chamber was shown while the bill lay in the other one.
      if (count.chamber !== vote.chamber) continue;
      row.votes += 1;
      if (count.low <= vote.ayes && vote.ayes <= count.high) row.inside += 1;
    }
  }
}
