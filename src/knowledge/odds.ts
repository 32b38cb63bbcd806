/** The odds of a response, as far as the evidence seen tells: each truth weighted by how likely it is now. */
import { oddsOfEnding } from "../rules/incidents.ts";
import { oddsByTruth, shiftsOf } from "../rules/responses.ts";
import type { Odds, Response } from "../rules/scenario-incidents.ts";
import { knownTruth } from "./believe.ts";
import { knownTo, type Seen } from "./seen-by.ts";

export function believedOdds(seen: Seen, incident: number, response: Response): Odds {
  const { model, n } = knownTo(seen);
  const here = model.scenario.incidents[incident];
  if (!here) return { success: 0, harm: 0 };
  const weights = knownTruth(seen, incident);
  const total = Math.max(1, sum(weights));
  const odds = oddsByTruth(model, here, response);
  const mean = (key: keyof Odds): number => Math.round(sum(weights.map((w, k) => odds(n, k + 1)[key] * w)) / total);
  return { success: mean("success"), harm: mean("harm") };
}

/** What moves the odds of a response now, in percent points, by the place of each shift in it; nothing where it does not. */
export function shiftsNow(seen: Seen, response: Response): (Odds | undefined)[] {
  const { model, n } = knownTo(seen);
  return shiftsOf(model, response).map((move) =>
    move.holds(n) ? { success: move.success(n), harm: move.harm(n) } : undefined,
  );
}

/** How likely the cards read make each answer to an incident's questions, in percent. */
export function supported(seen: Seen, incident: number): number[] {
  const { questions = [], truth = [] } = seen.scenario.incidents[incident] ?? {};
  const weights = knownTruth(seen, incident);
  const total = Math.max(1, sum(weights));
  return questions.map(({ holds }) => {
    const held = truth.map(({ value }, k) => (holds.includes(value) ? (weights[k] ?? 0) : 0));
    return Math.round((100 * sum(held)) / total);
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}

/** Percent that an incident ends by itself at this round's end. */
export function endsAloneNow(seen: Seen, incident: number): number {
  const { model, n } = knownTo(seen);
  const here = model.scenario.incidents[incident];
  return here ? oddsOfEnding(model, here)(n) : 0;
}
