/** An incident as its desk sees it: facts, cards, the statement, the rungs, and the odds of waiting. */
import { endsAloneNow, expectedOdds, shiftsNow, supported } from "../knowledge/odds.ts";
import { endedUnansweredSeen, gateAsked, linesSeen } from "../knowledge/story.ts";
import type { Cause } from "../rules/cause.ts";
import { at } from "../rules/game.ts";
import type { Id } from "../rules/ids.ts";
import { isSure } from "../rules/incidents.ts";
import { INCIDENT_ENDS, OPEN, RESULTS, VERDICTS } from "../rules/layout.ts";
import type { EvidenceCard, Incident, Paper, Response } from "../rules/scenario-incidents.ts";
import type { Clause } from "../rules/scenario-parliament.ts";
import { whyLine } from "./causes.ts";
import { act, isFixed, legal, priceView } from "./moves-view.ts";
import { atGate } from "./oversight-view.ts";
import { byId, type Say, type Teller } from "./tell.ts";
import type { ClauseRef } from "./chamber-shape.ts";
import type { CardView, IncidentView, PaperView, ResponseView, RungView } from "./desk-shape.ts";
import type { View } from "./view.ts";

type Reading = EvidenceCard["readings"][number];

export function readIncidents(t: Teller): View["incidents"] {
  const { scenario, n, at: slots } = t.seen;
  return byId(scenario.incidents.flatMap((incident, i) => (n[slots.phase + i] ? [readIncident(t, incident, i)] : [])));
}

/** It is open, or was answered in this very round. */
function isFresh({ seen: { n, at: slots } }: Teller, i: number): boolean {
  return n[slots.phase + i] === OPEN || (n[slots.answeredRound + i] === n[slots.round] && !n[slots.over]);
}

export function readRungs(t: Teller): View["rungs"] {
  const { incidents, responses } = t.seen.scenario;
  const fresh = new Set(incidents.flatMap((incident, i) => (isFresh(t, i) ? incident.responses : [])));
  return byId(responses.flatMap((response) => (fresh.has(response.id) ? [readRung(t, response)] : [])));
}

export function readPassedBy(t: Teller): View["passedBy"] {
  const { scenario, n, at: slots } = t.seen;
  return endedUnansweredSeen(t.seen)
    .filter(({ round }) => round === at(n, slots.round) - 1)
    .map(({ incident, by }) =>
      t.row(`passedBy/${incident}`, (say) => ({ title: say(scenario.incidents[incident]?.title ?? "") }), { by }),
    );
}

function readIncident(t: Teller, incident: Incident, i: number): IncidentView {
  const { n, at: slots, seat, scenario } = t.seen;
  const { id, place } = incident;
  const truth = incident.truth[at(n, slots.truth + i) - 1];
  const stated = n[slots.stated + i] === 1;
  const statedOf = (k: number): number => at(n, at(slots.probability, i) + k) - 1;
  const sure = incident.readBack?.sure ?? 0;
  /** Whether the verdict is on this question; once the truth is known, only what was wrong made it wrong. */
  const isJudged = (holds: readonly Id[], stated: number): boolean => {
    if (!verdict || !isSure(stated, sure)) return false;
    return verdict !== "wrong" || !truth || stated >= sure !== holds.includes(truth.value);
  };
  const percents = supported(t.seen, i);
  const endedBy = INCIDENT_ENDS[at(n, slots.endedBy + i) - 1];
  const verdict = VERDICTS[at(n, slots.verdict + i) - 1];
  const open = n[slots.phase + i] === OPEN;
  const answered = at(n, slots.response + i) > 0 && (!open || n[slots.answeredRound + i] === n[slots.round]);
  const fresh = isFresh(t, i);
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
            ...(isJudged(q.holds, statedOf(k)) && { sure: true as const }),
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
          return response ? [readResponse(t, incident, i, response, answered)] : [];
        }),
      ),
      ...(open && !answered && { wait: readWait(t, incident, i) }),
      answered,
      ...(endedBy && { endedBy }),
      ...readResult(t, incident, i, fresh && answered),
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
    ...(read && { reading: readReading(t, `${incident.id}/${id}`, read) }),
    buy: (read ? act : legal)(t, `card/${incident.id}/${id}`, command, card.price),
    ...darkness(t, card),
  });
}

function readReading(t: Teller, of: string, { title, text }: Reading): NonNullable<CardView["reading"]> {
  return t.row(`reading/${of}/${title}`, (say) => ({ title: say(title), text: say(text) }), {});
}

function readWait(t: Teller, incident: Incident, i: number): NonNullable<IncidentView["wait"]> {
  const ends = endsAloneNow(t.seen, i);
  const { spreads, id } = incident;
  const next = t.seen.scenario.map?.places.find((p) => p.id === spreads?.to);
  return t.row(`waiting/${id}`, (say) => ({ ...(next && { to: say(next.title) }) }), {
    endsAlone: ends,
    spreads: spreads ? Math.round(((100 - ends) * t.seen.amount(spreads.odds)) / 100) : 0,
    do: legal(t, `wait/${id}`, { type: "wait", seat: t.seen.seat, incident: id }, []),
  });
}

/** `now`: it was answered in this round. */
function readResult(t: Teller, incident: Incident, i: number, now: boolean): Pick<IncidentView, "result"> {
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
    const { id, title, welcome } = indicator;
    const row = { by, ...(receipts[0] && { receipt: receipts[0] }) };
    return own.length ? [t.row(`moved/${id}`, (say) => ({ title: say(title), welcome }), row)] : [];
  });
  const { id = "wait", title = "", abroad = false } = response ?? {};
  return {
    result: t.row(`result/${id}`, (say) => ({ id, title: title && say(title), abroad }), {
      result,
      round,
      ...(gate && { gate: { who: t.text(gate.who), refused: result === "refused" } }),
      ...(now && readPapers(t, incident)),
      moved,
    }),
  };
}

/** The front pages of the first entry that holds. */
function readPapers(t: Teller, { id, papers }: Incident): Pick<NonNullable<IncidentView["result"]>, "papers"> {
  const printed = papers.find((p) => t.seen.holds(p.when));
  if (!printed) return {};
  const { ours, theirs, person } = printed;
  const page = (say: Say, { paper, headline, text }: Paper): PaperView => ({
    paper: say(paper),
    headline: say(headline),
    text: say(text),
  });
  const face = (say: Say) => ({
    id: printed.id,
    ours: page(say, ours),
    theirs: page(say, theirs),
    person: say(person),
  });
  return { papers: t.row(`papers/${id}/${printed.id}`, face, {}) };
}

function readRung(t: Teller, response: Response): RungView {
  const { scenario } = t.seen;
  const { id, rung, undone, power } = response;
  const behind = clauseBehind(t, response);
  const from = power === undefined ? undefined : t.seen.dayToCome(power);
  const moves = shiftsNow(t.seen, response);
  return t.row(
    `rung/${id}/${behind?.id}`,
    (say) => ({
      id,
      rung,
      title: say(response.title),
      about: say(response.about),
      abroad: response.abroad,
      undone,
      because: behind ? say(behind.question) : "",
      ...(behind && { clause: behind.number }),
      ...(response.whenNot !== undefined && { whenNot: say(response.whenNot) }),
      oldLaws: (behind?.amends ?? []).map((law) => say(scenario.laws.find((l) => l.id === law)?.title ?? law)),
    }),
    {
      lit: power === undefined || t.seen.lit(power),
      ...(from !== undefined && { from }),
      ...(!t.seen.holds(response.when) && { barred: true as const }),
      shifts: response.shifts.flatMap(({ says }, k) => {
        const move = moves[k];
        return move ? [t.row(`shift/${id}/${k}`, (say) => ({ says: say(says) }), move)] : [];
      }),
      ...readGate(t, response),
    },
  );
}

function readGate(t: Teller, { id, gate }: Response): Pick<RungView, "gate" | "waived" | "nods"> {
  if (!gate) return {};
  const does = atGate(t.seen, gate);
  if (does !== "asks")
    return { waived: gate.waived === undefined ? "" : t.text(gate.waived), ...(does === "nods" && { nods: true }) };
  const { who, question, look } = gate;
  const price = { look: priceView(t, look) };
  const fixed = isFixed(look);
  const face = (say: Say) => ({ who: say(who), question: say(question), ...(fixed && price) });
  const now = {
    refusedIfLooked: t.seen.amount(gate.refusedIfLooked),
    refusedIfNot: t.seen.amount(gate.refusedIfNot),
    ...(!fixed && price),
  };
  return { gate: t.row(`gate/${id}`, face, now) as NonNullable<RungView["gate"]> };
}

function readOdds({ seen }: Teller, i: number, response: Response): NonNullable<ResponseView["odds"]> {
  const { right, wrong } = expectedOdds(seen, i, response);
  return { ...right, ...(wrong && { harmIfWrong: wrong.harm }) };
}

/** `answered`: the incident has its answer, and nothing more can be asked for. */
function readResponse(t: Teller, incident: Incident, i: number, response: Response, answered: boolean): ResponseView {
  const { seat, scenario, n, at: slots } = t.seen;
  const { id, gate, needs, price } = response;
  const question = incident.questions.find((q) => q.id === needs?.question);
  const given = scenario.responses[at(n, slots.response + i) - 1] === response;
  const known = n[slots.stated + i] === 1 || !needs;
  const ask = answered ? act : legal;
  const of = `respond/${incident.id}/${id}`;
  const command = (looked: boolean) => ({
    type: "respond" as const,
    seat,
    incident: incident.id,
    response: id,
    looked,
  });
  const done = ask(t, of, command(false), price);
  return t.row(
    `response/${incident.id}/${id}`,
    (say) => ({
      id,
      ...(needs &&
        question && {
          needs: { question: say(question.title), questionId: needs.question, atLeast: needs.atLeast },
        }),
    }),
    {
      ...(known && (given || !answered) && { odds: readOdds(t, i, response) }),
      do: done,
      ...(gate &&
        done.refusal === undefined &&
        t.seen.holds(gate.when) && { doLooked: ask(t, `${of}/looked`, command(true), [...price, ...gate.look]) }),
    },
  );
}

/** The clause that would open a card, while its power is missing. */
function darkness(t: Teller, card: EvidenceCard): { dark?: ClauseRef } {
  if (card.power === undefined || t.seen.lit(card.power)) return {};
  const clause = t.seen.at.clauses.find((c) => c.id === card.clause);
  if (!clause) return {};
  const from = t.seen.dayToCome(card.power);
  const { id, number, question } = clause;
  return {
    dark: t.row(`dark/${id}`, (say) => ({ number, question: say(question) }), { ...(from !== undefined && { from }) }),
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
