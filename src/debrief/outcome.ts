/** How a game ended, in numbers that can be compared. */
import { at } from "../rules/game.ts";
import type { Id } from "../rules/ids.ts";
import type { Game } from "../rules/model.ts";
import { earned } from "../rules/objectives.ts";

export interface Outcome {
  /** Place of the ending among the scenario's, from 1. */
  ending: number;
  settled: boolean;
  /** Of each bill, whether it is law. */
  laws: boolean[];
  /** Whole points, in the scenario's order. */
  indicators: number[];
  /** What the seat has earned. */
  points: number;
}

export function outcomeOf({ model, n }: Game, seat: Id): Outcome {
  const { scenario, at: slots } = model;
  const ending = at(n, slots.ending);
  return {
    ending,
    settled: scenario.endings[ending - 1]?.settled ?? false,
    laws: scenario.bills.map((_, b) => n[slots.law + b] === 1),
    indicators: scenario.indicators.map((_, i) => Math.floor(at(n, slots.indicator + i) / 100)),
    points: model.the("seats", seat).objectives.reduce((sum, o) => sum + earned(model, n, o), 0),
  };
}
