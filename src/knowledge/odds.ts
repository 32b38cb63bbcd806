/** The odds of a response, as far as the evidence seen tells: each truth weighted by how likely it is now. */
import type { Game } from "../rules/model.ts";
import { oddsByTruth } from "../rules/responses.ts";
import type { Odds, Response } from "../rules/scenario-incidents.ts";
import { knownTruth } from "./believe.ts";

export function believedOdds(game: Game, incident: number, response: Response, seat: string): Odds {
  const { model, n } = game;
  const here = model.scenario.incidents[incident];
  if (!here) return { success: 0, harm: 0 };
  const weights = knownTruth(game, incident, seat);
  const total = Math.max(1, sum(weights));
  const odds = oddsByTruth(model, here, response);
  const mean = (key: keyof Odds): number => Math.round(sum(weights.map((w, k) => odds(n, k + 1)[key] * w)) / total);
  return { success: mean("success"), harm: mean("harm") };
}

/** How likely the cards read make each answer to an incident's questions, in percent. */
export function supported(game: Game, incident: number, seat: string): number[] {
  const { questions = [], truth = [] } = game.model.scenario.incidents[incident] ?? {};
  const weights = knownTruth(game, incident, seat);
  const total = Math.max(1, sum(weights));
  return questions.map(({ holds }) => {
    const held = truth.map(({ value }, k) => (holds.includes(value) ? (weights[k] ?? 0) : 0));
    return Math.round((100 * sum(held)) / total);
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}
