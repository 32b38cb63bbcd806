/** Worlds drawn from a seat's knowledge: visible facts as they are, hidden ones by prior and by the evidence read. */
import { keyOf, random } from "../kit/chance.ts";
import { at, copyGame } from "../rules/game.ts";
import type { Game } from "../rules/model.ts";

/** How likely each truth of an incident is after the cards read: weights in the scenario's order, not normalised. */
export function posterior({ model, n }: Game, incident: number): number[] {
  const { truth, evidence } = model.scenario.incidents[incident] ?? { truth: [], evidence: [] };
  const first = at(model.at.reading, incident);
  return truth.map(({ value, prior }) =>
    evidence.reduce((weight, card, k) => {
      const reading = card.readings[at(n, first + k) - 1];
      return reading ? weight * (reading.likelihood[value] ?? 0) : weight;
    }, prior),
  );
}

/** What a seat knows of a truth: all of it if it is told, else what the cards make likely. */
export function knownTruth(game: Game, incident: number, seat: string): number[] {
  const { truth = [], knownBy = [] } = game.model.scenario.incidents[incident] ?? {};
  if (!knownBy.includes(seat)) return posterior(game, incident);
  const value = at(game.n, game.model.at.truth + incident);
  return truth.map((_, k) => Number(k + 1 === value));
}

/** The k-th such world, whose luck to come owes nothing to the true one. */
export function drawWorld(game: Game, seat: string, k = 0): Game {
  const { model } = game;
  const key = keyOf(`world/${k}/${at(game.n, model.at.round)}`);
  const world = { ...copyGame(game), key };
  for (const i of model.scenario.incidents.keys())
    if (world.n[model.at.truth + i])
      world.n[model.at.truth + i] = pick(knownTruth(game, i, seat), random(key, i, -1)) + 1;
  return world;
}

function pick(weights: readonly number[], luck: number): number {
  const total = weights.reduce((sum, w) => sum + w, 0);
  let left = ((luck >>> 1) / 2 ** 31) * total;
  const found = weights.findIndex((w) => (left -= w) < 0);
  return Math.max(0, found);
}
