/** Rounds and days. */
import { at } from "./game.ts";
import type { Game, Model } from "./model.ts";

/** The last day of a round, which counts from 1. */
export function lastDayOf({ scenario }: Model, round: number): number {
  return scenario.calendar.rounds[round - 1]?.lastDay ?? 0;
}

/** The round whose players are the first to see what happens now: the next one while days pass. */
export function roundOfSight({ n, model }: Game): number {
  const { rounds } = model.scenario.calendar;
  const day = at(n, model.at.day);
  let round = at(n, model.at.round);
  while (round <= rounds.length && lastDayOf(model, round - 1) < day) round += 1;
  return round;
}
