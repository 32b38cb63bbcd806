/** Chance in a game: each draw is a row of the log, with its odds. */
import { chance } from "../kit/chance.ts";
import { EVENTS } from "./events.ts";
import { at, emit, ScenarioFault } from "./game.ts";
import type { Draw, Game } from "./model.ts";

/** A draw under odds in ten-thousandths: true if it falls below. Recorded with its odds. */
export function drawBelow(game: Game, draw: Draw, odds: number, cause: number): boolean {
  const value = chance(game.key, draw, at(game.n, draw.slot));
  emit(game, EVENTS.drawn, cause, draw.number, value, odds);
  return value < odds;
}

/** Picks by weight: the number of the weight that was hit. Weights are whole numbers whose sum is at most 10,000. */
export function drawOne(game: Game, draw: Draw, weights: readonly number[], cause: number): number {
  const value = chance(game.key, draw, at(game.n, draw.slot));
  let total = 0;
  for (const weight of weights) total += weight;
  emit(game, EVENTS.drawn, cause, draw.number, value, 10_000);
  let left = Math.floor((value * total) / 10_000);
  for (let i = 0; i < weights.length; i += 1) {
    const weight = weights[i] ?? 0;
    if (left < weight) return i;
    left -= weight;
  }
  throw new ScenarioFault(`nothing to draw for ${draw.subject}/${draw.name}`);
}
