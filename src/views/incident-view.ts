/** An incident as its desk sees it: facts, cards, the statement, the rungs, and the odds of waiting. */
import { believedOdds, supported } from "../knowledge/odds.ts";
import type { Cause } from "../rules/cause.ts";
import { holds } from "../rules/conditions.ts";
import { at } from "../rules/game.ts";
import type { Id } from "../rules/ids.ts";
import { oddsOfEnding } from "../rules/incidents.ts";
import { INCIDENT_ENDS, OPEN, RESULTS } from "../rules/layout.ts";
import { dayToCome, powerOf } from "../rules/powers.ts";
import { linesOf, SUMS } from "../rules/record.ts";
import { shiftsOf } from "../rules/responses.ts";
import type { EvidenceCard, Incident, Response } from "../rules/scenario-incidents.ts";
import type { Clause } from "../rules/scenario-parliament.ts";
import { clauseTitle, whyLine } from "./causes.ts";
import { amountNow, legal, priceView } from "./moves-view.ts";
import type { Seen } from "./seen.ts";
import { plain, tell } from "./tell.ts";
import type { ClauseRef, IncidentView } from "./view.ts";

export function readIncidents(seen: Seen): IncidentView[] {
  const { model, n } = seen;
  return model.scenario.incidents.flatMap((incident, i) =>
    n[model.at.phase + i] ? [readIncident(seen, incident, i)] : [],
  );
}

function readIncident(seen: Seen, incident: Incident, i: number): IncidentView {
  const { model, n, seat, game } = seen;
  const { at: slots } = model;
  const ends = oddsOfEnding(model, incident)(n);
  const truth = incident.truth[at(n, slots.truth + i) - 1];
  const next = model.scenario.map?.places.find((p) => p.id === incident.spreads?.to);
  const stated = n[slots.stated + i] === 1;
  const statedOf = (k: number): number => at(n, at(slots.probability, i) + k) - 1;
  const percents = supported(game, i, seat);
  const endedBy = INCIDENT_ENDS[at(n, slots.endedBy + i) - 1];
  const open = n[slots.phase + i] === OPEN;
  return {
    id: incident.id,
    title: tell(seen, incident.title),
    ...(incident.place && { place: incident.place }),
    facts: incident.facts.map((f) => tell(seen, f)),
    phase: open ? "open" : "ended",
    round: at(n, slots.incidentRound + i),
    cards: incident.evidence.map((card, k) => {
      const read = card.readings[at(n, at(slots.reading, i) + k) - 1];
      return {
        id: card.id,
        kind: card.kind,
        title: tell(seen, card.title),
        foils: tell(seen, card.foils),
        ...(read && { reading: { title: tell(seen, read.title), text: tell(seen, read.text) } }),
        buy: legal(seen, { type: "buyEvidence", seat, incident: incident.id, card: card.id }, card.price),
        ...darkness(seen, card),
      };
    }),
    questions: incident.questions.map((q, k) => ({
      id: q.id,
      title: tell(seen, q.title),
      supported: percents[k] ?? 0,
      ...(stated && { stated: statedOf(k) }),
    })),
    state: legal(
      seen,
      {
        type: "stateAttribution",
        seat,
        incident: incident.id,
        stated: Object.fromEntries(incident.questions.map((q, k) => [q.id, stated ? statedOf(k) : 50])),
      },
      [],
    ),
    responses: incident.responses.map((id) => readResponse(seen, incident, i, model.the("responses", id))),
    wait: {
      endsAlone: ends,
      spreads: incident.spreads ? Math.round(((100 - ends) * amountNow(seen, incident.spreads.odds)) / 100) : 0,
      ...(next && { to: tell(seen, next.title) }),
      do: legal(seen, { type: "wait", seat, incident: incident.id }, []),
    },
    answered: at(n, slots.response + i) > 0 && (!open || n[slots.answeredRound + i] === n[slots.round]),
    ...(endedBy && { endedBy }),
    ...readResult(seen, incident, i),
    ...((n[slots.over] || incident.knownBy.includes(seat)) && truth && { truth: tell(seen, truth.title) }),
  };
}

function readResult(seen: Seen, incident: Incident, i: number): Pick<IncidentView, "result"> {
  const { model, n, game } = seen;
  const { at: slots, scenario } = model;
  const number = at(n, slots.response + i);
  const result = RESULTS[at(n, slots.result + i) - 1];
  if (number === 0 || !result) return {};
  const response = scenario.responses[number - 1];
  const round = at(n, slots.answeredRound + i);
  const asked = model.draws.find((d) => d.subject === `incident/${incident.id}` && d.name === `gate.${response?.id}`);
  const gate = asked && n[asked.slot] ? response?.gate : undefined;
  const byResponse = INCIDENT_ENDS[at(n, slots.endedBy + i) - 1] === "response";
  const didIt = ({ kind, id, part }: Cause): boolean =>
    kind === "response"
      ? id === response?.id && part === incident.id
      : kind === "incident" && id === incident.id && byResponse;
  const all = linesOf(game, SUMS.indicator);
  const moved = scenario.indicators.flatMap((indicator, k) => {
    const own = (all[k] ?? []).filter((line) => line.by !== 0 && line.round >= round && didIt(line.cause));
    const receipts = own.flatMap((line) => whyLine(seen, line).receipt ?? []);
    const by = own.reduce((sum, line) => sum + line.by, 0);
    return own.length ? [{ title: tell(seen, indicator.title), by, ...(receipts[0] && { receipt: receipts[0] }) }] : [];
  });
  return {
    result: {
      id: response?.id ?? "wait",
      title: response ? tell(seen, response.title) : plain(seen, ""),
      result,
      round,
      ...(gate && { gate: { who: tell(seen, gate.who), refused: result === "refused" } }),
      moved,
    },
  };
}

function readResponse(
  seen: Seen,
  incident: Incident,
  i: number,
  response: Response,
): IncidentView["responses"][number] {
  const { model, n, seat, game } = seen;
  const { gate, needs, power } = response;
  const question = incident.questions.find((q) => q.id === needs?.question);
  const asks = gate !== undefined && holds(model, gate.when)(n) !== 0;
  const behind = clauseBehind(seen, response);
  const from = power === undefined ? undefined : dayToCome(model, n, power);
  const moves = shiftsOf(model, response);
  const command = (looked: boolean) => ({
    type: "respond" as const,
    seat,
    incident: incident.id,
    response: response.id,
    looked,
  });
  return {
    id: response.id,
    rung: response.rung,
    title: tell(seen, response.title),
    about: tell(seen, response.about),
    lit: power === undefined || powerOf(model, power).holds(n) !== 0,
    because: behind ? clauseTitle(seen, behind.id) : plain(seen, ""),
    ...(behind && { clause: behind.number }),
    ...(from !== undefined && { from }),
    oldLaws: (behind?.amends ?? []).map((id) => tell(seen, model.the("laws", id).title)),
    ...(needs &&
      question && {
        needs: { question: tell(seen, question.title), questionId: needs.question, atLeast: needs.atLeast },
      }),
    odds: believedOdds(game, i, response, seat),
    shifts: response.shifts.flatMap(({ says }, k) => {
      const move = moves[k];
      return move?.holds(n) ? [{ says: tell(seen, says), success: move.success(n), harm: move.harm(n) }] : [];
    }),
    tags: response.tags,
    ...(gate &&
      asks && {
        gate: {
          who: tell(seen, gate.who),
          question: tell(seen, gate.question),
          refusedIfLooked: amountNow(seen, gate.refusedIfLooked),
          refusedIfNot: amountNow(seen, gate.refusedIfNot),
          look: priceView(seen, gate.look),
        },
      }),
    undone: response.undone,
    do: legal(seen, command(false), response.price),
    ...(gate && asks && { doLooked: legal(seen, command(true), [...response.price, ...gate.look]) }),
  };
}

/** The clause that would open a card, while its power is missing. */
function darkness({ model, n, ...seen }: Seen, card: EvidenceCard): { dark?: ClauseRef } {
  if (card.power === undefined || powerOf(model, card.power).holds(n)) return {};
  const clause = model.at.clauses.find((c) => c.id === card.clause);
  const from = dayToCome(model, n, card.power);
  if (!clause) return {};
  const question = tell({ model, n, ...seen }, clause.question);
  return { dark: { number: clause.number, question, ...(from !== undefined && { from }) } };
}

/** The clause that lights a rung, or the one that would. */
function clauseBehind({ model, n }: Seen, { power, clause }: Response): Clause | undefined {
  const { clauses, enacted } = model.at;
  const named = clauses.find((c) => c.id === clause);
  if (power === undefined) return named;
  const grants = (of: Clause, option?: Id) =>
    of.options.some((o) => o.grants.includes(power) && (option === undefined || o.id === option));
  const lit = (of: Clause, c: number): boolean => {
    const option = of.options[at(n, enacted + c) - 1];
    return option !== undefined && grants(of, option.id);
  };
  return (powerOf(model, power).comes(n) ? clauses.find(lit) : undefined) ?? named ?? clauses.find((c) => grants(c));
}
