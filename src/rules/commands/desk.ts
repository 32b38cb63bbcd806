/** The desk of an incident: read a card, state how sure one is, answer or wait. */
import { command } from "../command.ts";
import { holds } from "../conditions.ts";
import { EVENTS } from "../events.ts";
import { at, emit } from "../game.ts";
import type { Id } from "../ids.ts";
import { readCard } from "../incidents.ts";
import { OPEN } from "../layout.ts";
import type { BareAct, Choice, Model, Numbers } from "../model.ts";
import { powerOf } from "../powers.ts";
import { charge, short } from "../purse.ts";
import { no } from "../refusal.ts";
import { resolve, responder } from "../responses.ts";
import type { Seat } from "../scenario.ts";
import type { Incident } from "../scenario-incidents.ts";

/** One incident as one seat's desk has it. */
interface Desk {
  seat: Seat;
  s: number;
  incident: Incident;
  i: number;
  /** Why nothing can be done about it: it is not open. */
  closed(n: Numbers): number;
}

function desksOf(m: Model): Desk[] {
  const shut = no("not-open");
  return m.scenario.seats.flatMap((seat, s) =>
    !seat.desk
      ? []
      : m.scenario.incidents.map((incident, i) => ({
          seat,
          s,
          incident,
          i,
          closed: (n) => (n[m.at.phase + i] === OPEN ? 0 : shut),
        })),
  );
}

const about = ({ incident }: { incident: Id }): Id => incident;
const missing = (): number => no("no-such-thing");

/** Reads a card of evidence. Its one number is the card. */
export const buyEvidence = command({
  type: "buyEvidence",
  fields: { incident: { is: "id" }, card: { is: "id" } },
  desk: true,
  acts: (m) => desksOf(m).map((desk) => reading(m, desk)),
  about,
  missing,
});

function reading(m: Model, { seat, s, incident, i, closed }: Desk): BareAct {
  const first = at(m.at.reading, i);
  const cards = incident.evidence.map((card, k) => {
    const cause = { kind: "incident", id: incident.id, part: card.id, seat: seat.id } as const;
    return {
      dear: short(m, seat.id, card.price),
      pay: charge(m, card.price, cause),
      power: card.power === undefined ? () => 1 : powerOf(m, card.power).holds,
      read: readCard(m, incident, i, k),
      cause: m.cause(cause),
    };
  });
  const [read, dark, poor] = [no("already-read"), no("power-missing"), no("cannot-afford")];
  const refused = (n: Numbers, k: number): number => {
    if (n[first + k]) return read;
    const card = cards[k];
    return card?.power(n) ? (card.dear(n) ? poor : 0) : dark;
  };
  return {
    seat: s,
    about: incident.id,
    there: m.at.phase + i,
    refused: closed,
    refusedWith: (n, args) => refused(n, args[0] ?? 0),
    choices: cards.map((_, k) => ({ args: [k], refused: (n) => refused(n, k) })),
    tell: ([card = 0]) => ({ incident: incident.id, card: incident.evidence[card]?.id }),
    args: ({ card }: { card: Id }) => {
      const number = incident.evidence.findIndex((c) => c.id === card);
      return number < 0 ? no("no-such-thing") : [number];
    },
    run(g, [card = 0]) {
      const { pay, read, cause } = cards[card] ?? {};
      pay?.(g);
      read?.(g, cause ?? 0);
    },
  };
}

/** States how likely each answer is. Its numbers are percents, one for each question. */
export const stateAttribution = command({
  type: "stateAttribution",
  fields: { incident: { is: "id" }, stated: { is: "numbers by id" } },
  desk: true,
  acts: (m) => desksOf(m).map((desk) => stating(m, desk)),
  about,
  missing,
});

function stating(m: Model, { seat, s, incident, i, closed }: Desk): BareAct {
  const cause = m.cause({ kind: "incident", id: incident.id, seat: seat.id });
  const ids = incident.questions.map((q) => q.id);
  const [wrong, unknown] = [no("out-of-range"), no("no-such-thing")];
  const isPercent = (p: number | undefined): boolean => Number.isInteger(p) && Number(p) >= 0 && Number(p) <= 100;
  return {
    seat: s,
    about: incident.id,
    there: m.at.phase + i,
    refused: closed,
    refusedWith(_, percents) {
      if (!ids.every((_id, k) => isPercent(percents[k]))) return wrong;
      return percents.length === ids.length ? 0 : unknown;
    },
    choices: [],
    tell: (percents) => ({
      incident: incident.id,
      stated: Object.fromEntries(ids.map((id, k) => [id, percents[k] ?? 0])),
    }),
    args({ stated }: { stated: Readonly<Record<Id, number>> }) {
      const extra = Object.keys(stated).filter((id) => !ids.includes(id));
      return [...ids.map((id) => (Object.hasOwn(stated, id) ? (stated[id] ?? -1) : -1)), ...extra.map(() => -1)];
    },
    run(g, percents) {
      emit(g, EVENTS.attributionStated, cause, i);
      for (const [question, percent] of percents.entries())
        emit(g, EVENTS.probabilityStated, cause, i, question, percent);
    },
  };
}

/** Answers an incident. Its numbers are the rung among those of the incident, and 1 if the gate's question is answered first. */
export const respond = command({
  type: "respond",
  fields: { incident: { is: "id" }, response: { is: "id" }, looked: { is: "flag" } },
  desk: true,
  acts: (m) => desksOf(m).map((desk) => answering(m, desk)),
  about,
  missing,
});

function answering(m: Model, { seat, s, incident, i, closed }: Desk): BareAct {
  const answered = answeredThisRound(m, i);
  const stated = m.at.stated + i;
  const rungs = incident.responses.map((id) => {
    const response = m.the("responses", id);
    const { gate, needs, power } = response;
    const question = incident.questions.findIndex((q) => q.id === needs?.question);
    return {
      tags: response.tags,
      power: power !== undefined && !response.without ? powerOf(m, power).holds : () => 1,
      when: holds(m, response.when),
      sure: at(m.at.probability, i) + question,
      atLeast: needs?.atLeast ?? -1,
      asks: gate ? holds(m, gate.when) : () => 0,
      ways: [false, true].map((looked) => ({
        dear: short(m, seat.id, [...response.price, ...((looked && gate?.look) || [])]),
        run: responder(m, i, m.index("responses", id), seat.id, looked),
      })),
    };
  });
  const [early, dark] = [no("state-first"), no("power-missing")];
  const [notNow, unsure, poor] = [no("not-now"), no("too-unsure"), no("cannot-afford")];
  const refused = (n: Numbers, number: number, looked: number): number => {
    const rung = rungs[number];
    if (!rung?.power(n)) return dark;
    if (!rung.when(n)) return notNow;
    if (rung.atLeast >= 0 && at(n, rung.sure) - 1 < rung.atLeast) return unsure;
    return rung.ways[looked]?.dear(n) ? poor : 0;
  };
  return {
    seat: s,
    about: incident.id,
    there: m.at.phase + i,
    refused: (n) => closed(n) || answered(n) || (n[stated] ? 0 : early),
    refusedWith: (n, args) => refused(n, args[0] ?? 0, args[1] ?? 0),
    // To look first is offered where the gate asks.
    choices: rungs.flatMap((rung, k): Choice[] => [
      { args: [k, 1], refused: (n) => (rung.asks(n) ? refused(n, k, 1) : notNow) },
      { args: [k, 0], refused: (n) => refused(n, k, 0) },
    ]),
    tags: ([number = 0]) => rungs[number]?.tags ?? [],
    tell: ([number = 0, looked = 0]) => ({
      incident: incident.id,
      response: incident.responses[number],
      looked: looked === 1,
    }),
    args: ({ response, looked }: { response: Id; looked: boolean }) => {
      const number = incident.responses.indexOf(response);
      return number < 0 ? no("no-such-thing") : [number, Number(looked)];
    },
    run: (g, [number = 0, looked = 0]) => rungs[number]?.ways[looked]?.run(g),
  };
}

/** Lets time pass over an incident that could be answered. */
export const wait = command({
  type: "wait",
  fields: { incident: { is: "id" } },
  desk: true,
  acts: (m) => desksOf(m).flatMap((desk) => (desk.incident.responses.length > 0 ? [waiting(m, desk)] : [])),
  about,
  missing,
});

function waiting(m: Model, { seat, s, incident, i, closed }: Desk): BareAct {
  const cause = m.cause({ kind: "incident", id: incident.id, seat: seat.id });
  const answered = answeredThisRound(m, i);
  const behind = m.scenario.responses.length + 1;
  return {
    seat: s,
    about: incident.id,
    there: m.at.phase + i,
    refused: (n) => closed(n) || answered(n),
    choices: [{ args: [] }],
    tell: () => ({ incident: incident.id }),
    args: () => [],
    run: (g) => resolve(g, i, behind, "waited", cause),
  };
}

function answeredThisRound(m: Model, i: number): (n: Numbers) => number {
  const answered = no("already-answered-this-round");
  return (n) => (n[m.at.answeredRound + i] === n[m.at.round] ? answered : 0);
}
