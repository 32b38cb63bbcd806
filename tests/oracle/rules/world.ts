/** The working copy of one turn: plain code writes through `emit`, which records every event. */
import { chance } from "../kit/chance.ts";
import type { Cause, GameEvent } from "./event.ts";
import { evolve } from "./evolve.ts";
import type { Scenario } from "./scenario.ts";
import type { State } from "./state.ts";

export interface World {
  scenario: Scenario;
  state: State;
  events: GameEvent[];
  /** How deep effects wake effects; a scenario that never rests is faulty. */
  depth: number;
  /** How much this turn has done so far. */
  work: number;
}

/** The most events, effects and trigger reads of one turn; the longest turn of a shipped scenario needs under a thousand. */
const MOST_WORK = 20_000;

/** The scenario itself is at fault (it never comes to rest); the turn is rolled back. */
export class ScenarioFault extends Error {}

export function openWorld(scenario: Scenario, state: State): World {
  return { scenario, state: copyState(state), events: [], depth: 0, work: 0 };
}

export function emit(world: World, event: GameEvent): void {
  spend(world);
  evolve(world.state, event);
  world.events.push(event);
}

/** The round whose players are the first to see what happens now: the next one while days pass. */
export function roundOfSight({ scenario, state }: World): number {
  const { rounds } = scenario.calendar;
  const next = rounds.findIndex((_, i) => (rounds[i - 1]?.lastDay ?? 0) >= state.day);
  return (next < 0 ? rounds.length : next) + 1;
}

/** One draw, 0 to 9,999, under odds in percent: true if it falls below. Recorded with its odds. */
export function drawLucky(world: World, cause: Cause, subject: string, draw: string, percent: number): boolean {
  return drawBelow(world, cause, subject, draw, percent * 100);
}

/** As `drawLucky`, with odds in ten-thousandths. */
export function drawBelow(world: World, cause: Cause, subject: string, draw: string, odds: number): boolean {
  const { seed, draws } = world.state;
  const value = chance(seed, subject, draw, draws[`${subject}/${draw}`] ?? 0);
  emit(world, { type: "drawn", cause, subject, draw, value, odds });
  return value < odds;
}

/** Picks by weight; weights are whole numbers whose sum is at most 10,000. */
export function drawOne<T>(
  world: World,
  cause: Cause,
  subject: string,
  draw: string,
  choices: { value: T; weight: number }[],
): T {
  const { seed, draws } = world.state;
  const value = chance(seed, subject, draw, draws[`${subject}/${draw}`] ?? 0);
  const total = choices.reduce((sum, c) => sum + c.weight, 0);
  emit(world, { type: "drawn", cause, subject, draw, value, odds: 10_000 });
  let left = Math.floor((value * total) / 10_000);
  for (const choice of choices) {
    if (left < choice.weight) return choice.value;
    left -= choice.weight;
  }
  throw new ScenarioFault(`nothing to draw for ${subject}/${draw}`);
}

/** Runs `work` one level deeper; more than 32 levels is a scenario fault. */
export function deeper(world: World, work: () => void): void {
  if (world.depth >= 32) throw new ScenarioFault("effects wake each other without end");
  world.depth += 1;
  work();
  world.depth -= 1;
}

/** Counts one event, effect or trigger read. Depth alone stops neither effects that double at each level nor those that wake each other through the clock. */
export function spend(world: World): void {
  world.work += 1;
  if (world.work > MOST_WORK) throw new ScenarioFault("effects wake each other without end");
}

/** A copy that shares what is never written in place: ledger lines, votes, moves made and the effects of due things. */
export function copyState(state: State): State {
  const { ledger, votes, due, acts, ...rest } = state;
  return {
    ...(copy(rest) as Omit<State, "ledger" | "votes" | "due" | "acts">),
    ledger: ledger.slice(),
    votes: votes.slice(),
    due: due.slice(),
    acts: acts.slice(),
  };
}

function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  if (typeof value !== "object" || value === null) return value;
  const made: Record<string, unknown> = {};
  for (const key of Object.keys(value)) made[key] = copy((value as Record<string, unknown>)[key]);
  return made;
}
