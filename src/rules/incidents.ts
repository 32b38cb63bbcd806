/** Incidents: a hidden truth, evidence that was read, and what time does. */
import { roundOfSight } from "./calendar.ts";
import { amountOf } from "./conditions.ts";
import { drawBelow, drawOne } from "./draws.ts";
import { effectsOf } from "./effect.ts";
import { EVENTS } from "./events.ts";
import { at, emit, follow } from "./game.ts";
import { INCIDENT_ENDS, OPEN, VERDICTS } from "./layout.ts";
import type { Game, IncidentPart, Model, Read } from "./model.ts";
import type { Incident } from "./scenario-incidents.ts";

export function makeIncidents(m: Model): IncidentPart[] {
  return m.scenario.incidents.map((incident, i) => incidentPart(m, incident, i));
}

function incidentPart(m: Model, incident: Incident, i: number): IncidentPart {
  const { at: slots } = m;
  const owner = `incident/${incident.id}`;
  const [phase, begun, truth] = [slots.phase + i, slots.incidentRound + i, slots.truth + i];
  const on = m.on({ kind: "incident", id: incident.id });
  const onOut = m.on({ kind: "incident", id: incident.id, part: "runsOut" });
  const [onEnd, eachRound] = [effectsOf(m, incident.onEnd, owner), effectsOf(m, incident.eachRound, owner)];
  const runsOut = incident.truth.map((t) => effectsOf(m, t.runsOut, owner));
  const priors = incident.truth.map((t) => t.prior);
  const [drawTruth, drawEnds] = [m.draw(owner, "truth"), m.draw(owner, "ends")];
  const spreading = incident.spreads && {
    odds: amountOf(m, incident.spreads.odds, 0, 100),
    draw: m.draw(owner, "spreads"),
    run: effectsOf(m, incident.spreads.effects, owner),
  };
  const endsAlone = oddsOfEnding(m, incident);
  const [byItself, byTime] = [INCIDENT_ENDS.indexOf("itself") + 1, INCIDENT_ENDS.indexOf("time") + 1];
  const readBack = reading(m, incident, i);
  const end = (g: Game, by: number, cause: number): void => {
    if (g.n[phase] !== OPEN) return;
    emit(g, EVENTS.incidentEnded, cause, i, by);
    follow(g, onEnd, on);
    const out = by === byTime && runsOut[at(g.n, truth) - 1];
    if (out) follow(g, out, onOut);
    readBack(g);
  };
  return {
    end,
    readBack,
    begin(g, cause) {
      if (g.n[phase]) return;
      const value = drawOne(g, drawTruth, priors, cause) + 1;
      emit(g, EVENTS.incidentBegan, cause, i, value, roundOfSight(g));
    },
    develop(g) {
      if (g.n[phase] !== OPEN || at(g.n, begun) > at(g.n, slots.round)) return;
      eachRound(g, on);
      if (g.n[phase] !== OPEN) return;
      if (drawBelow(g, drawEnds, endsAlone(g.n) * 100, on.cause)) return end(g, byItself, on.cause);
      if (spreading && drawBelow(g, spreading.draw, spreading.odds(g.n) * 100, on.cause)) spreading.run(g, on);
      if (at(g.n, slots.round) - at(g.n, begun) + 1 >= incident.lasts) end(g, byTime, on.cause);
    },
  };
}

/** Reads the statement back, if one was made and the scenario says what follows. */
function reading(m: Model, incident: Incident, i: number): (g: Game) => void {
  const { readBack, questions, truth, id } = incident;
  if (!readBack) return () => {};
  const first = at(m.at.probability, i);
  const outcomes = VERDICTS.map((part) => ({
    on: m.on({ kind: "incident", id, part }),
    run: effectsOf(m, readBack[part], `incident/${id}`),
  }));
  return (g) => {
    if (!g.n[m.at.stated + i] || g.n[m.at.verdict + i]) return;
    const value = truth[at(g.n, m.at.truth + i) - 1]?.value ?? "";
    const verdict = verdictOn(
      questions.map((q, k) => ({ stated: at(g.n, first + k) - 1, so: q.holds.includes(value) })),
      readBack.sure,
    );
    const number = VERDICTS.indexOf(verdict);
    const outcome = outcomes[number];
    if (!outcome) return;
    emit(g, EVENTS.statementReadBack, outcome.on.cause, i, number + 1);
    follow(g, outcome.run, outcome.on);
  };
}

/** Of its being so, or of its not being so. */
export function isSure(stated: number, sure: number): boolean {
  return stated >= sure || stated <= 100 - sure;
}

/** Sure and wrong anywhere is wrong; sure anywhere and nowhere wrong is right; else nobody was sure. Percents. */
export function verdictOn(
  answers: readonly { stated: number; so: boolean }[],
  sure: number,
): (typeof VERDICTS)[number] {
  const certain = answers.filter(({ stated }) => isSure(stated, sure));
  if (certain.length === 0) return "unsure";
  return certain.every(({ stated, so }) => stated >= sure === so) ? "right" : "wrong";
}

/** Percent that an incident ends by itself in a round, with what an indicator adds. */
export function oddsOfEnding(m: Model, { endsAlone: { odds, perPoint } }: Incident): Read {
  const base = amountOf(m, odds, 0, 100);
  if (!perPoint) return (n) => Math.min(100, base(n));
  const slot = m.at.indicator + m.index("indicators", perPoint.indicator);
  const each = amountOf(m, perPoint.odds, 0, 100);
  return (n) => Math.min(100, base(n) + Math.max(0, Math.floor(at(n, slot) / 100) - perPoint.over) * each(n));
}

/** Reads a card: which reading it shows depends on the truth alone. */
export function readCard(m: Model, incident: Incident, i: number, card: number): (g: Game, cause: number) => void {
  const { id, readings } = incident.evidence[card] ?? { id: "", readings: [] };
  const draw = m.draw(`incident/${incident.id}`, `card.${id}`);
  const weights = incident.truth.map((t) => readings.map((r) => r.likelihood[t.value] ?? 0));
  return (g, cause) => {
    const reading = drawOne(g, draw, weights[at(g.n, m.at.truth + i) - 1] ?? [], cause);
    emit(g, EVENTS.evidenceRead, cause, i, card, reading + 1);
  };
}
