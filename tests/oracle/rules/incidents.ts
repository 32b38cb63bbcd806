/** Incidents: a hidden truth, evidence that was read, a statement, an answer, and what time does. */
import { hasPower, holds } from "./condition.ts";
import { occasion, run } from "./effects.ts";
import type { Cause } from "./event.ts";
import type { EvidenceCard, Id, Incident, Odds, Response, Scenario } from "./scenario.ts";
import type { IncidentState, State } from "./state.ts";
import { drawLucky, drawOne, emit, roundOfSight, type World } from "./world.ts";

export function incidentOf(scenario: Scenario, id: Id): Incident | undefined {
  return scenario.incidents.find((i) => i.id === id);
}

export function beginIncident(world: World, id: Id, cause: Cause): void {
  if (world.state.incidents[id]) return;
  const incident = incidentOf(world.scenario, id)!;
  const truth = drawOne(
    world,
    cause,
    `incident/${id}`,
    "truth",
    incident.truth.map((t) => ({ value: t.value, weight: t.prior })),
  );
  emit(world, { type: "incidentBegan", cause, incident: id, truth, round: roundOfSight(world) });
}

export function endIncident(world: World, id: Id, by: NonNullable<IncidentState["endedBy"]>, cause: Cause): void {
  if (world.state.incidents[id]?.phase !== "open") return;
  const incident = incidentOf(world.scenario, id)!;
  emit(world, { type: "incidentEnded", cause, incident: id, by });
  run(world, incident.onEnd, occasion({ kind: "incident", id }));
  if (by === "time")
    run(
      world,
      incident.truth.find((t) => t.value === world.state.truth[id])!.runsOut,
      occasion({ kind: "incident", id, part: "runsOut" }),
    );
}

/** Reads a card: which reading it shows depends on the truth alone. */
export function readEvidence(world: World, incident: Incident, card: EvidenceCard, cause: Cause): void {
  const truth = world.state.truth[incident.id]!;
  const reading = drawOne(
    world,
    cause,
    `incident/${incident.id}`,
    `card.${card.id}`,
    card.readings.map((r) => ({ value: r.id, weight: r.likelihood[truth] ?? 0 })),
  );
  emit(world, { type: "evidenceRead", cause, incident: incident.id, card: card.id, reading });
}

export function respond(world: World, incident: Incident, response: Response, looked: boolean, cause: Cause): void {
  const { gate } = response;
  const why: Cause = { kind: "response", id: response.id, part: incident.id, ...(cause.seat && { seat: cause.seat }) };
  const subject = `incident/${incident.id}`;
  if (response.power && !hasPower(world.scenario, world.state, response.power))
    run(world, response.without?.effects ?? [], occasion(why));
  if (gate && gateAsks(world.scenario, world.state, response)) {
    const refused = drawLucky(
      world,
      why,
      subject,
      `gate.${response.id}`,
      looked ? gate.refusedIfLooked : gate.refusedIfNot,
    );
    if (refused)
      return emit(world, {
        type: "responseResolved",
        cause: why,
        incident: incident.id,
        response: response.id,
        result: "refused",
      });
  }
  const odds = oddsOfResponse(world.scenario, world.state, incident, response, world.state.truth[incident.id]!);
  const success = drawLucky(world, why, subject, `success.${response.id}`, odds.success);
  const harm = drawLucky(world, why, subject, `harm.${response.id}`, odds.harm);
  emit(world, {
    type: "responseResolved",
    cause: why,
    incident: incident.id,
    response: response.id,
    result: harm ? "harm" : success ? "success" : "failure",
  });
  run(world, success ? response.onSuccess : response.onFailure, occasion(why));
  if (harm) run(world, response.onHarm, occasion(why));
  if (success && response.ends) endIncident(world, incident.id, "response", why);
}

export function gateAsks(scenario: Scenario, state: State, response: Response): boolean {
  return response.gate !== undefined && holds(scenario, state, response.gate.when);
}

/** The shifts that hold now. */
export function shiftsOf(scenario: Scenario, state: State, response: Response): Response["shifts"] {
  return response.shifts.filter((s) => holds(scenario, state, s.when));
}

/** The odds of a response if this is the truth, which moves only those that act on a belief. What harms nobody by itself never does. */
export function oddsOfResponse(
  scenario: Scenario,
  state: State,
  incident: Incident,
  response: Response,
  value: Id,
): Odds {
  const { needs } = response;
  const truth = needs && incident.truth.find((t) => t.value === value);
  const wrong = needs && !incident.questions.find((q) => q.id === needs.question)?.holds.includes(value);
  const shifts = shiftsOf(scenario, state, response);
  const sum = (key: keyof Odds) =>
    Math.max(
      0,
      Math.min(
        100,
        shifts.reduce(
          (all, s) => all + s[key],
          response.odds[key] + (truth?.[key] ?? 0) + (wrong ? needs.wrong[key] : 0),
        ),
      ),
    );
  return { success: sum("success"), harm: response.odds.harm > 0 ? sum("harm") : 0 };
}

/** Percent that an incident ends by itself in a round, with what resilience adds. */
export function oddsOfEnding(incident: Incident, state: State): number {
  const { odds, perPoint } = incident.endsAlone;
  const over = perPoint
    ? Math.max(0, Math.floor((state.indicators[perPoint.indicator] ?? 0) / 100) - perPoint.over)
    : 0;
  return Math.min(100, odds + (perPoint ? over * perPoint.odds : 0));
}

/** One round of every open incident that players could answer: harm, spread, an end by itself or by time. */
export function developIncidents(world: World): void {
  for (const incident of world.scenario.incidents) {
    const now = world.state.incidents[incident.id];
    if (now?.phase !== "open" || now.round > world.state.round) continue;
    const cause: Cause = { kind: "incident", id: incident.id };
    const subject = `incident/${incident.id}`;
    run(world, incident.eachRound, occasion(cause));
    if (drawLucky(world, cause, subject, "ends", oddsOfEnding(incident, world.state)))
      endIncident(world, incident.id, "itself", cause);
    else {
      if (incident.spreads && drawLucky(world, cause, subject, "spreads", incident.spreads.odds))
        run(world, incident.spreads.effects, occasion(cause));
      if (world.state.round - now.round + 1 >= incident.lasts) endIncident(world, incident.id, "time", cause);
    }
  }
}
