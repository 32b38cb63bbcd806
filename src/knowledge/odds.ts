/** The odds of a response, as far as the evidence seen tells. */
import { oddsOfEnding } from "../rules/incidents.ts";
import { leansRight, oddsByTruth, shiftsOf } from "../rules/responses.ts";
import type { Odds, Response } from "../rules/scenario-incidents.ts";
import { knownTruth } from "./believe.ts";
import { shownPercent } from "./whip-count.ts";
import { knownTo, type Seen } from "./seen-by.ts";

/** What one may expect of a response: if what it leans on is so, and if it is not. Percents, 1 to 99 unless certain. */
export interface Expected {
  right: Odds;
  /** It can end nothing then. Without it the response leans on nothing. */
  wrong?: Pick<Odds, "harm">;
}

export function expectedOdds(seen: Seen, incident: number, response: Response): Expected {
  const { model, n } = knownTo(seen);
  const here = model.scenario.incidents[incident];
  if (!here) return { right: { success: 0, harm: 0 } };
  const so = leansRight(here, response);
  const known = knownTruth(seen, incident);
  const odds = oddsByTruth(model, here, response);
  const mean = (holds: boolean, key: keyof Odds): number => {
    // What the cards have ruled out weighs as it did before: the question is, if it were so.
    const weights = so.map((is, k) => (is === holds ? (known[k] ?? 0) : 0));
    const priors = so.map((is, k) => (is === holds ? (here.truth[k]?.prior ?? 0) : 0));
    const used = sum(weights) > 0 ? weights : priors;
    return shownPercent(sum(used.map((w, k) => odds(n, k + 1)[key] * w)) / Math.max(1, sum(used)) / 100);
  };
  const right = { success: mean(true, "success"), harm: mean(true, "harm") };
  return so.every((is) => is) ? { right } : { right, wrong: { harm: mean(false, "harm") } };
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
