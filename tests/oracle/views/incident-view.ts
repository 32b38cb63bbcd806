/** An incident as its desk sees it: facts, cards, the statement, the rungs, and the odds of waiting. */
import { comesInForce, dayToCome, hasPower } from "../rules/condition.ts";
import { gateAsks, oddsOfEnding, oddsOfResponse, shiftsOf } from "../rules/incidents.ts";
import type { Cause } from "../rules/event.ts";
import type { Clause, Id, Incident, Odds, Response } from "../rules/scenario.ts";
import { posterior } from "./believe.ts";
import { clauseTitle, whyLine } from "./causes.ts";
import type { Seen } from "./know.ts";
import { lazily } from "./lazily.ts";
import { legal, priceView } from "./moves-view.ts";
import { plain, tell } from "./tell.ts";
import type { ClauseRef, IncidentView } from "./view.ts";

export function readIncidents(seen: Seen): IncidentView[] {
  return seen.scenario.incidents.filter((i) => seen.state.incidents[i.id]).map((i) => readIncident(seen, i));
}

function readIncident(seen: Seen, incident: Incident): IncidentView {
  const { scenario, state, seat } = seen;
  const now = state.incidents[incident.id]!;
  const ends = oddsOfEnding(incident, state);
  const truth = incident.truth.find((t) => t.value === state.truth[incident.id]);
  const next = seen.scenario.map?.places.find((p) => p.id === incident.spreads?.to);
  return {
    id: incident.id,
    title: tell(seen, incident.title),
    ...(incident.place && { place: incident.place }),
    facts: incident.facts.map((f) => tell(seen, f)),
    phase: now.phase,
    round: now.round,
    cards: incident.evidence.map((card) => {
      const read = card.readings.find((r) => r.id === now.cards.find((c) => c.card === card.id)?.reading);
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
    questions: incident.questions.map((q) => ({
      id: q.id,
      title: tell(seen, q.title),
      supported: supportedBy(seen, incident, q.holds),
      ...(now.stated && { stated: now.stated[q.id]! }),
    })),
    state: legal(
      seen,
      {
        type: "stateAttribution",
        seat,
        incident: incident.id,
        stated: now.stated ?? Object.fromEntries(incident.questions.map((q) => [q.id, 50])),
      },
      [],
    ),
    responses: incident.responses.flatMap((id) => {
      const found = scenario.responses.find((r) => r.id === id);
      return found ? [readResponse(seen, incident, found)] : [];
    }),
    wait: {
      endsAlone: ends,
      spreads: incident.spreads ? Math.round(((100 - ends) * incident.spreads.odds) / 100) : 0,
      ...(next && { to: tell(seen, next.title) }),
      do: legal(seen, { type: "wait", seat, incident: incident.id }, []),
    },
    answered: now.response !== undefined && (now.phase === "ended" || now.response.round === state.round),
    ...(now.endedBy && { endedBy: now.endedBy }),
    ...readResult(seen, incident),
    ...((state.over || incident.knownBy.includes(seat)) && truth && { truth: tell(seen, truth.title) }),
  };
}

function readResult(seen: Seen, incident: Incident): Pick<IncidentView, "result"> {
  const { scenario, state } = seen;
  const { response: last, endedBy } = state.incidents[incident.id]!;
  if (!last) return {};
  const response = scenario.responses.find((r) => r.id === last.id);
  const gate = state.draws[`incident/${incident.id}/gate.${last.id}`] ? response?.gate : undefined;
  const didIt = ({ kind, id, part }: Cause): boolean =>
    kind === "response"
      ? id === last.id && part === incident.id
      : kind === "incident" && id === incident.id && endedBy === "response";
  const lines = state.ledger.filter((line) => line.by !== 0 && line.round >= last.round && didIt(line.cause));
  const moved = scenario.indicators.flatMap((i) => {
    const own = lines.filter((line) => line.number === i.id);
    const receipts = own.flatMap((line) => whyLine(seen, line).receipt ?? []);
    return own.length
      ? [
          {
            title: tell(seen, i.title),
            by: own.reduce((sum, line) => sum + line.by, 0),
            ...(receipts[0] && { receipt: receipts[0] }),
          },
        ]
      : [];
  });
  return {
    result: {
      id: last.id,
      title: response ? tell(seen, response.title) : plain(seen, ""),
      result: last.result,
      round: last.round,
      ...(gate && { gate: { who: tell(seen, gate.who), refused: last.result === "refused" } }),
      moved,
    },
  };
}

function readResponse(seen: Seen, incident: Incident, response: Response): IncidentView["responses"][number] {
  const { scenario, state, seat } = seen;
  const { gate, needs } = response;
  const question = incident.questions.find((q) => q.id === needs?.question);
  const asks = gateAsks(scenario, state, response);
  const behind = clauseBehind(seen, response);
  const from = response.power === undefined ? undefined : dayToCome(scenario, state, response.power);
  const command = (looked: boolean) => ({
    type: "respond" as const,
    seat,
    incident: incident.id,
    response: response.id,
    looked,
  });
  const rung = {
    id: response.id,
    rung: response.rung,
    title: tell(seen, response.title),
    about: tell(seen, response.about),
    lit: !response.power || hasPower(scenario, state, response.power),
    because: behind ? clauseTitle(seen, behind.id) : plain(seen, ""),
    ...(behind && { clause: behind.number }),
    ...(from !== undefined && { from }),
    oldLaws: (behind?.amends ?? []).map((id) => tell(seen, scenario.laws.find((l) => l.id === id)!.title)),
    ...(needs &&
      question && {
        needs: { question: tell(seen, question.title), questionId: needs.question, atLeast: needs.atLeast },
      }),
    shifts: shiftsOf(scenario, state, response).map((s) => ({
      says: tell(seen, s.says),
      success: s.success,
      harm: s.harm,
    })),
    tags: response.tags,
    ...(gate &&
      asks && {
        gate: {
          who: tell(seen, gate.who),
          question: tell(seen, gate.question),
          refusedIfLooked: gate.refusedIfLooked,
          refusedIfNot: gate.refusedIfNot,
          look: priceView(seen, gate.look),
        },
      }),
    undone: response.undone,
    do: legal(seen, command(false), response.price),
    ...(gate && asks && { doLooked: legal(seen, command(true), [...response.price, ...gate.look]) }),
  };
  return lazily(rung, "odds", () => believedOdds(seen, incident, response));
}

/** The clause that would open a card, while its power is missing. */
function darkness(seen: Seen, card: Incident["evidence"][number]): { dark?: ClauseRef } {
  if (!card.power || hasPower(seen.scenario, seen.state, card.power)) return {};
  const clause = seen.scenario.bills.flatMap((b) => b.clauses).find((c) => c.id === card.clause);
  const from = dayToCome(seen.scenario, seen.state, card.power);
  return clause
    ? { dark: { number: clause.number, question: tell(seen, clause.question), ...(from !== undefined && { from }) } }
    : {};
}

/** What the seat knows of the truth: each value with its weight. */
function known({ state, seat }: Seen, incident: Incident): { value: Id; weight: number }[] {
  return incident.knownBy.includes(seat)
    ? [{ value: state.truth[incident.id]!, weight: 1 }]
    : posterior(incident, state);
}

/** How likely the cards read make it that one of these values is the truth, from 0 to 100. */
function supportedBy(seen: Seen, incident: Incident, values: Id[]): number {
  const all = known(seen, incident);
  const sum = (list: typeof all) => list.reduce((total, k) => total + k.weight, 0);
  return Math.round((100 * sum(all.filter((k) => values.includes(k.value)))) / Math.max(1, sum(all)));
}

/** The odds as far as the evidence seen tells: each truth weighted by how likely it is now. */
function believedOdds(seen: Seen, incident: Incident, response: Response): Odds {
  const { scenario, state } = seen;
  const weights = known(seen, incident);
  const total = weights.reduce((sum, k) => sum + k.weight, 0);
  const mean = (key: keyof Odds) =>
    Math.round(
      weights.reduce(
        (sum, k) => sum + oddsOfResponse(scenario, state, incident, response, k.value)[key] * k.weight,
        0,
      ) / Math.max(1, total),
    );
  return { success: mean("success"), harm: mean("harm") };
}

/** The clause that lights a rung, or the one that would. */
function clauseBehind(seen: Seen, response: Response): Clause | undefined {
  const { power } = response;
  const clauses = seen.scenario.bills.flatMap((b) => b.clauses);
  if (!power) return clauses.find((c) => c.id === response.clause);
  const grants = (clause: (typeof clauses)[number], option?: Id) =>
    clause.options.some((o) => o.grants.includes(power) && (option === undefined || o.id === option));
  const lit = comesInForce(seen.scenario, seen.state, power)
    ? clauses.find((c) => seen.state.enacted[c.id] !== undefined && grants(c, seen.state.enacted[c.id]))
    : undefined;
  return lit ?? clauses.find((c) => c.id === response.clause) ?? clauses.find((c) => grants(c));
}
