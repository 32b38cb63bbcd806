/** The first state of a game: numbers at their start, procedures in place, the first news read. */
import { startCharts } from "./charts.ts";
import type { GameEvent } from "./event.ts";
import { layOffers, receiveIncome } from "./round-end.ts";
import { readTriggers } from "./injects.ts";
import type { Scenario } from "./scenario.ts";
import type { State } from "./state.ts";
import { emit, openWorld } from "./world.ts";

/** The bare board, before anything has happened. */
export function emptyState(scenario: Scenario, seed: string): State {
  return {
    seed,
    round: 1,
    day: 0,
    over: false,
    indicators: Object.fromEntries(scenario.indicators.map((i) => [i.id, 0])),
    variables: { ...scenario.variables },
    budgets: {},
    clauses: {},
    enacted: {},
    powers: [],
    parties: Object.fromEntries(scenario.parties.map((p) => [p.id, { mood: 0 }])),
    counterparts: Object.fromEntries(scenario.counterparts.map((c) => [c.id, { relation: 0, done: [] }])),
    charts: {},
    incidents: {},
    promises: {},
    offers: {},
    injects: {},
    votes: [],
    pledges: [],
    due: [],
    draws: {},
    made: {},
    acts: [],
    closed: [],
    truth: {},
    ledger: [],
  };
}

export function start(scenario: Scenario, seed: string): { state: State; events: GameEvent[] } {
  const world = openWorld(scenario, emptyState(scenario, seed));
  const cause = { kind: "start" as const, id: scenario.id };
  for (const i of scenario.indicators)
    emit(world, { type: "indicatorChanged", cause, indicator: i.id, by: i.start * 100, cut: 0 });
  for (const c of scenario.counterparts)
    emit(world, { type: "relationMoved", cause, counterpart: c.id, by: c.start * 100, cut: 0 });
  for (const bill of scenario.bills)
    for (const clause of bill.clauses)
      emit(world, { type: "clauseAmended", cause, clause: clause.id, option: clause.first ?? clause.options[0]!.id });
  for (const b of scenario.budgets)
    if (b.start) emit(world, { type: "budgetChanged", cause, seat: b.seat, budget: b.id, by: b.start });
  receiveIncome(world);
  startCharts(world, cause);
  readTriggers(world);
  layOffers(world);
  return { state: world.state, events: world.events };
}
