/** A world drawn from a seat's knowledge: visible facts as they are, hidden slots by prior and by the evidence read. */
import { chance } from "../kit/chance.ts";
import type { Id, Incident } from "../rules/scenario.ts";
import type { State } from "../rules/state.ts";
import type { Seen } from "./know.ts";

/** How likely each value of an incident's truth is after the readings seen; weights, not normalised, as whole numbers. */
export function posterior(incident: Incident, state: State): { value: Id; weight: number }[] {
  const weights = incident.truth.map((t) => ({ value: t.value, weight: t.prior }));
  for (const { card, reading } of state.incidents[incident.id]?.cards ?? []) {
    const likelihood =
      incident.evidence.find((c) => c.id === card)?.readings.find((r) => r.id === reading)?.likelihood ?? {};
    for (const w of weights) w.weight *= likelihood[w.value] ?? 0;
  }
  return weights;
}

/** The state with every hidden thing replaced; its seed owes nothing to the true one. */
export function believedState({ scenario, state, seat }: Seen): State {
  const truth: Record<Id, Id> = {};
  for (const incident of scenario.incidents) {
    if (!state.truth[incident.id]) continue;
    if (incident.knownBy.includes(seat)) truth[incident.id] = state.truth[incident.id]!;
    else truth[incident.id] = pick(posterior(incident, state), `believed/${incident.id}/${state.round}`);
  }
  return { ...state, seed: `believed/${state.round}`, truth };
}

function pick(weights: { value: Id; weight: number }[], subject: string): Id {
  const total = weights.reduce((sum, w) => sum + w.weight, 0);
  let left = Math.floor((chance("believed", subject, "truth", 0) * total) / 10_000);
  for (const w of weights) {
    if (left < w.weight) return w.value;
    left -= w.weight;
  }
  return weights[0]!.value;
}
