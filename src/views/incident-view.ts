/** An incident as its desk sees it: facts, cards, the statement, the rungs, and the odds of waiting. */
import { endsAloneNow, expectedOdds, shiftsNow, supported } from "../knowledge/odds.ts";
import { gateAsked, linesSeen } from "../knowledge/story.ts";
import type { Cause } from "../rules/cause.ts";
import { at } from "../rules/game.ts";
import type { Id } from "../rules/ids.ts";
import { INCIDENT_ENDS, OPEN, RESULTS, VERDICTS } from "../rules/layout.ts";
import type { EvidenceCard, Incident, Response } from "../rules/scenario-incidents.ts";
import type { Clause } from "../rules/scenario-parliament.ts";
import { clauseTitle, whyLine } from "./causes.ts";
import { act, legal, priceView } from "./moves-view.ts";
import { byId, type Teller } from "./tell.ts";
import type { ClauseRef } from "./chamber-shape.ts";
import type { CardView, IncidentView, ResponseView } from "./desk-shape.ts";
import type { View } from "./view.ts";

type Reading = EvidenceCard["readings"][number];

export function readIncidents(t: Teller): View["incidents"] {
  const { scenario, n, at: slots } = t.seen;
  return byId(scenario.incidents.flatMap((incident, i) => (n[slots.phase + i] ? [readIncident(t, incident, i)] : [])));
}

function readIncident(t: Teller, incident: Incident, i: number): IncidentView {
  const { n, at: slots, seat, scenario } = t.seen;
  const { id, place } = incident;
  const truth = incident.truth[at(n, slots.truth + i) - 1];
  const stated = n[slots.stated + i] === 1;
  const statedOf = (k: number): number => at(n, at(slots.probability, i) + k) - 1;
  const percents = supported(t.seen, i);
  const endedBy = INCIDENT_ENDS[at(n, slots.endedBy + i) - 1];
  const verdict = VERDICTS[at(n, slots.verdict + i) - 1];
  const open = n[slots.phase + i] === OPEN;
  const fresh = open || (n[slots.answeredRound + i] === n[slots.round] && !n[slots.over]);
  return t.row(
    `incident/${id}`,
    (say) => ({
      id,
      place: i,
      title: say(incident.title),
      ...(place && { at: place }),
      facts: incident.facts.map((f) => say(f)),
      answerable: incident.responses.length > 0,
    }),
    {
      phase: open ? ("open" as const) : ("ended" as const),
      round: at(n, slots.incidentRound + i),
      cards: byId(
        incident.evidence.flatMap((card, k) => {
          const read = card.readings[at(n, at(slots.reading, i) + k) - 1];
          return fresh || read ? [readCard(t, incident, card, read)] : [];
        }),
      ),
      questions: byId(
        incident.questions.map((q, k) =>
          t.row(`question/${id}/${q.id}`, (say) => ({ id: q.id, title: say(q.title) }), {
            supported: percents[k] ?? 0,
            ...(stated && { stated: statedOf(k) }),
          }),
        ),
      ),
      state: (open ? legal : act)(
        t,
        `state/${id}`,
        {
          type: "stateAttribution",
          seat,
          incident: id,
          stated: Object.fromEntries(incident.questions.map((q) => [q.id, 50])),
        },
        [],
      ),
      responses: byId(
        (fresh ? incident.responses : []).flatMap((r) => {
          const response = scenario.responses.find((x) => x.id === r);
          return response ? [readResponse(t, incident, i, response)] : [];
        }),
      ),
      ...(open && { wait: readWait(t, incident, i) }),
      answered: at(n, slots.response + i) > 0 && (!open || n[slots.answeredRound + i] === n[slots.round]),
      ...(endedBy && { endedBy }),
      ...readResult(t, incident, i),
      ...(verdict && { readBack: verdict }),
      ...(truth && { truth: t.text(truth.title) }),
    },
  );
}

function readCard(t: Teller, incident: Incident, card: EvidenceCard, read: Reading | undefined): CardView {
  const { seat } = t.seen;
  const { id, kind } = card;
  const command = { type: "buyEvidence" as const, seat, incident: incident.id, card: id };
  return t.row(`card/${incident.id}/${id}`, (say) => ({ id, kind, title: say(card.title), foils: say(card.foils) }), {
    ...(read && { reading: { title: t.text(read.title), text: t.text(read.text) } }),
    buy: (read ? act : legal)(t, `card/${incident.id}/${id}`, command, card.price),
    ...darkness(t, card),
  });
}

function readWait(t: Teller, incident: Incident, i: number): NonNullable<IncidentView["wait"]> {
  const ends = endsAloneNow(t.seen, i);
  const { spreads, id } = incident;
  const next = t.seen.scenario.map?.places.find((p) => p.id === spreads?.to);
  return {
    endsAlone: ends,
    spreads: spreads ? Math.round(((100 - ends) * t.seen.amount(spreads.odds)) / 100) : 0,
    ...(next && { to: t.text(next.title) }),
    do: legal(t, `wait/${id}`, { type: "wait", seat: t.seen.seat, incident: id }, []),
  };
}

function readResult(t: Teller, incident: Incident, i: number): Pick<IncidentView, "result"> {
  const { n, at: slots, scenario } = t.seen;
  const number = at(n, slots.response + i);
  const result = RESULTS[at(n, slots.result + i) - 1];
  if (number === 0 || !result) return {};
  const response = scenario.responses[number - 1];
  const round = at(n, slots.answeredRound + i);
  const gate = response?.gate && gateAsked(t.seen, incident.id, response.id) ? response.gate : undefined;
  const byResponse = INCIDENT_ENDS[at(n, slots.endedBy + i) - 1] === "response";
  const didIt = ({ kind, id, part }: Cause): boolean =>
    kind === "response"
      ? id === response?.id && part === incident.id
      : kind === "incident" && id === incident.id && byResponse;
  const all = linesSeen(t.seen, "indicator");
  const moved = scenario.indicators.flatMap((indicator, k) => {
    const own = (all[k] ?? []).filter((line) => line.by !== 0 && line.round >= round && didIt(line.cause));
    const receipts = own.flatMap((line) => whyLine(t, line).receipt ?? []);
    const by = own.reduce((sum, line) => sum + line.by, 0);
    return own.length
      ? [
          {
            title: t.text(indicator.title),
            welcome: indicator.welcome,
            by,
            ...(receipts[0] && { receipt: receipts[0] }),
          },
        ]
      : [];
  });
  return {
    result: {
      id: response?.id ?? "wait",
      title: response ? t.text(response.title) : "",
      result,
      round,
      ...(gate && { gate: { who: t.text(gate.who), refused: result === "refused" } }),
      moved,
    },
  };
}

function readResponse(t: Teller, incident: Incident, i: number, response: Response): ResponseView {
  const { scenario, seat } = t.seen;
  const { id, rung, undone, gate, needs, power } = response;
  const question = incident.questions.find((q) => q.id === needs?.question);
  const asks = gate !== undefined && t.seen.holds(gate.when);
  const stated = t.seen.n[t.seen.at.stated + i] === 1;
  const behind = clauseBehind(t, response);
  const from = power === undefined ? undefined : t.seen.dayToCome(power);
  const moves = shiftsNow(t.seen, response);
  const command = (looked: boolean) => ({
    type: "respond" as const,
    seat,
    incident: incident.id,
    response: id,
    looked,
  });
  const act = `respond/${incident.id}/${id}`;
  return t.row(
    `response/${incident.id}/${id}`,
    (say) => ({
      id,
      rung,
      title: say(response.title),
      about: say(response.about),
      undone,
      ...(needs &&
        question && {
          needs: { question: say(question.title), questionId: needs.question, atLeast: needs.atLeast },
        }),
    }),
    {
      lit: power === undefined || t.seen.lit(power),
      because: behind ? clauseTitle(t, behind.id) : "",
      ...(behind && { clause: behind.number }),
      ...(from !== undefined && { from }),
      oldLaws: (behind?.amends ?? []).map((law) => t.text(scenario.laws.find((l) => l.id === law)?.title ?? law)),
      ...((stated || !needs) && { odds: expectedOdds(t.seen, i, response) }),
      shifts: response.shifts.flatMap(({ says }, k) => {
        const move = moves[k];
        return move ? [{ says: t.text(says), ...move }] : [];
      }),
      ...(gate &&
        asks && {
          gate: {
            who: t.text(gate.who),
            question: t.text(gate.question),
            refusedIfLooked: t.seen.amount(gate.refusedIfLooked),
            refusedIfNot: t.seen.amount(gate.refusedIfNot),
            look: priceView(t, gate.look),
          },
        }),
      do: legal(t, act, command(false), response.price),
      ...(gate && asks && { doLooked: legal(t, `${act}/looked`, command(true), [...response.price, ...gate.look]) }),
    },
  );
}

/** The clause that would open a card, while its power is missing. */
function darkness(t: Teller, card: EvidenceCard): { dark?: ClauseRef } {
  if (card.power === undefined || t.seen.lit(card.power)) return {};
  const clause = t.seen.at.clauses.find((c) => c.id === card.clause);
  if (!clause) return {};
  const from = t.seen.dayToCome(card.power);
  return {
    dark: { number: clause.number, question: t.text(clause.question), ...(from !== undefined && { from }) },
  };
}

/** The clause that lights a rung, or the one that would. */
function clauseBehind({ seen }: Teller, { power, clause }: Response): Clause | undefined {
  const { clauses, enacted } = seen.at;
  const named = clauses.find((c) => c.id === clause);
  if (power === undefined) return named;
  const grants = (of: Clause, option?: Id) =>
    of.options.some((o) => o.grants.includes(power) && (option === undefined || o.id === option));
  const lit = (of: Clause, c: number): boolean => {
    const option = of.options[at(seen.n, enacted + c) - 1];
    return option !== undefined && grants(of, option.id);
  };
  return (seen.granted(power) ? clauses.find(lit) : undefined) ?? named ?? clauses.find((c) => grants(c));
}
