/**
 * What can happen, one entry an event: `cells` says what its numbers mean, `write` what it does to the state. The log,
 * the fold and all that tells the log take it from here.
 */
import { asked, choice, clause, drawn, inject, num, partOf, the, word, yes } from "./cells.ts";
import { DEAL_EVENTS } from "./deal-events.ts";
import { add, addDue, at, put, wake } from "./game.ts";
import type { Id } from "./ids.ts";
import { BROKEN, ENDED, INCIDENT_ENDS, KEPT, LEFT, OPEN, RESULTS, TAKEN, VERDICTS } from "./layout.ts";
import type { Cell, EventKind, Game } from "./model.ts";
import type { Scenario } from "./scenario.ts";

const target: Cell = (model, value, [, move = 0]) => targetId(model.scenario, move, value);

const option: Cell = ({ at: { clauses } }, value, [of = 0]) => clauses[of]?.options[value - 1]?.id;

type Aims = "parties" | "counterparts" | "incidents" | "bills";

/** What a move was aimed at, by its number; nothing where it has no aim. */
export function targetId(scenario: Pick<Scenario, "moves" | Aims>, move: number, target: number): Id | undefined {
  const aims = { party: scenario.parties, counterpart: scenario.counterparts, incident: scenario.incidents };
  const aim = scenario.moves[move]?.target;
  if (aim === "bill") return scenario.bills[target]?.id;
  return aim && aim in aims ? aims[aim as keyof typeof aims][target]?.id : undefined;
}

type Kinds = Record<string, Pick<EventKind, "cells" | "write">>;

/** Gives each event its name and its number, from `first` on; in place, so that engines read the table as a record. */
export function numbered<K extends Kinds>(kinds: K, first = 0): { readonly [T in keyof K]: EventKind } {
  for (const [i, [type, kind]] of Object.entries(kinds).entries()) Object.assign(kind, { type, number: first + i });
  return kinds as unknown as { readonly [T in keyof K]: EventKind };
}

const roundNow = ({ n, model }: Game): number => at(n, model.at.round);

export const EVENTS = numbered({
  /** `by` and `cut`, what a limit cut off, in hundredths of a point. */
  indicatorChanged: {
    cells: { indicator: the("indicators"), by: num, cut: num, receipt: clause, since: num },
    write: (g, indicator, by) => add(g, g.model.at.indicator + indicator, by),
  },
  budgetChanged: {
    cells: { budget: the("budgets"), by: num },
    write: (g, budget, by) => add(g, g.model.at.budget + budget, by),
  },
  moreBought: {
    cells: { budget: the("budgets") },
    write: (g, budget) => add(g, g.model.at.bought + budget, 1),
  },
  moodMoved: {
    cells: { party: the("parties"), by: num, cut: num },
    write: (g, party, by) => add(g, g.model.at.mood + party, by),
  },
  relationMoved: {
    cells: { counterpart: the("counterparts"), by: num, cut: num },
    write: (g, counterpart, by) => add(g, g.model.at.relation + counterpart, by),
  },
  variableChanged: {
    cells: { variable: ({ scenario }, value) => Object.keys(scenario.variables)[value], by: num },
    write: (g, variable, by) => add(g, g.model.at.variable + variable, by),
  },
  clauseAmended: {
    cells: { clause, option },
    write: (g, of, option) => {
      const { at: slots, scenario } = g.model;
      const chambers = scenario.chambers.length;
      const first = (slots.actOfClause[of] ?? 0) * chambers;
      if (at(g.n, slots.clause + of) !== option)
        for (let c = first; c < first + chambers; c += 1) if (g.n[slots.carried + c]) put(g, slots.amended + c, 1);
      put(g, g.model.at.clause + of, option);
      put(g, g.model.at.clauseRound + of, roundNow(g));
    },
  },
  moveMade: {
    cells: { seat: the("seats"), move: the("moves"), target },
    write: (g, seat, move) => {
      add(g, at(g.model.at.made, seat) + move, 1);
      add(g, g.model.at.moves + seat, 1);
    },
  },
  roundClosed: {
    cells: { seat: the("seats") },
    write: (g, seat) => put(g, g.model.at.closed + seat, 1),
  },
  roundBegan: {
    cells: { round: num },
    write: (g, round) => {
      const { at: slots, scenario } = g.model;
      put(g, slots.round, round);
      put(g, slots.today, at(g.n, slots.day) + 1);
      g.n.fill(0, slots.closed, slots.closed + scenario.seats.length);
      g.n.fill(0, at(slots.made, 0), at(slots.made, scenario.seats.length));
      g.n.fill(0, slots.moves, slots.moves + scenario.seats.length);
      for (let b = 0; b < scenario.budgets.length; b += 1) put(g, slots.bought + b, 0);
    },
  },
  dayPassed: {
    cells: { day: num },
    write: (g, day) => {
      put(g, g.model.at.day, day);
      put(g, g.model.at.today, day);
    },
  },
  /** A chart was given an event, whether or not it moves. */
  chartHeard: {
    cells: { chart: the("procedures"), event: word },
    write: () => {},
  },
  chartMoved: {
    cells: { chart: the("procedures"), heard: word, to: num },
    write: (g, chart, _, to) => {
      put(g, g.model.at.chart + chart, to);
      put(g, g.model.at.chartSince + chart, at(g.n, g.model.at.day));
    },
  },
  effectsPutOff: {
    cells: { day: num, effects: num, scale: num, target: num, receipt: clause, since: num },
    write: (g, day, effects, scale, aim, receipt, since, cause) =>
      addDue(g, { is: "effects", day, row: g.log.length, effects, on: { cause, scale, target: aim, receipt, since } }),
  },
  timerSet: {
    cells: { day: num, chart: the("procedures"), event: word, state: word },
    write: (g, day, chart, event, state) => addDue(g, { is: "clock", day, row: g.log.length, chart, event, state }),
  },
  dueTaken: {
    cells: { index: num },
    write: (g, index) => {
      const due = g.due.slice();
      due.splice(index, 1);
      g.due = due;
    },
  },
  timersCleared: {
    cells: { chart: the("procedures"), state: word },
    write: (g, chart, state) => {
      if (g.due.length > 0) g.due = g.due.filter((d) => !(d.is === "clock" && d.chart === chart && d.state === state));
    },
  },
  /** One row for each party before the count; odds in ten-thousandths that its line would be aye. */
  partyVoted: {
    cells: { party: the("parties"), odds: num, aye: num, no: num, left: num },
    write: () => {},
  },
  voteCounted: {
    cells: { bill: the("bills"), chamber: the("chambers"), present: num, line: num, ayes: num },
    write: (g, bill, chamber, present, line, ayes) => {
      if (g.model.scenario.bills[bill]?.clauses.length === 0) return;
      const percent = ayes >= line ? Math.floor((ayes * 100) / Math.max(1, present)) : 0;
      const house = (g.model.at.actOf[bill] ?? 0) * g.model.scenario.chambers.length + chamber;
      put(g, g.model.at.carried + house, percent);
      put(g, g.model.at.amended + house, 0);
    },
  },
  billEnacted: {
    cells: { bill: the("bills") },
    write: (g, bill) => {
      const { at: slots, scenario } = g.model;
      for (const { id } of scenario.bills[bill]?.clauses ?? []) {
        const c = g.model.index("clauses", id);
        const standIn = at(g.n, slots.standIn + c);
        if (standIn) put(g, slots.clause + c, standIn);
        put(g, slots.enacted + c, at(g.n, slots.clause + c));
      }
      put(g, slots.law + bill, 1);
      put(g, slots.enactedOn + (slots.actOf[bill] ?? 0), at(g.n, slots.day));
    },
  },
  /** An enacted clause is in force from a later day on. */
  clauseToCome: {
    cells: { clause, day: num },
    write: (g, of, day) => put(g, g.model.at.forceDay + of, day),
  },
  clauseInForce: {
    cells: { clause, option },
    write: (g, of, option) => put(g, g.model.at.inForce[of] ?? -1, option),
  },
  /** `swing`: seats of a thousand, as its rule gave it. */
  electionHeld: {
    cells: { election: the("elections"), swing: num },
    write: () => {},
  },
  seatsMoved: {
    cells: { party: the("parties"), by: num, chamber: the("chambers") },
    write: (g, party, by, chamber) => add(g, at(g.model.at.seats, chamber) + party, by),
  },
  governmentChanged: {
    cells: { party: the("parties"), governs: yes },
    write: (g, party, governs) => put(g, g.model.at.governs + party, governs),
  },
  powerSet: {
    cells: { power: the("powers"), on: yes },
    write: (g, power, on) => put(g, g.model.at.power + power, on),
  },
  offerLaid: {
    cells: { offer: the("offers"), round: num },
    write: (g, offer, round) => {
      put(g, g.model.at.offer + offer, OPEN);
      put(g, g.model.at.offerRound + offer, round);
    },
  },
  offerTaken: {
    cells: { offer: the("offers") },
    write: (g, offer) => put(g, g.model.at.offer + offer, TAKEN),
  },
  offerLeft: {
    cells: { offer: the("offers") },
    write: (g, offer) => put(g, g.model.at.offer + offer, LEFT),
  },
  /** As if it had never lain there: it may be laid again. */
  offerTakenBack: {
    cells: { offer: the("offers") },
    write: (g, offer) => {
      put(g, g.model.at.offer + offer, 0);
      put(g, g.model.at.offerRound + offer, 0);
    },
  },
  promiseMade: {
    cells: { promise: the("promises") },
    write: (g, promise) => {
      put(g, g.model.at.promise + promise, OPEN);
      put(g, g.model.at.promiseRound + promise, roundNow(g));
    },
  },
  promiseSettled: {
    cells: { promise: the("promises"), kept: yes },
    write: (g, promise, kept) => put(g, g.model.at.promise + promise, kept ? KEPT : BROKEN),
  },
  ...DEAL_EVENTS,
  /** All that the seat had picked before is given back. */
  pledgesCleared: {
    cells: { seat: the("seats") },
    write: (g, seat) => g.n.fill(0, at(g.model.at.pledge, seat), at(g.model.at.pledge, seat + 1)),
  },
  pledgePicked: {
    cells: { seat: the("seats"), pledge: the("pledges") },
    write: (g, seat, pledge) => put(g, at(g.model.at.pledge, seat) + pledge, 1),
  },
  triggerRead: {
    cells: { inject, is: yes },
    write: (g, inject, is) => put(g, g.model.at.wasTrue + inject, is),
  },
  /** `place`: which of those that may be written in play. It comes when its condition holds. */
  injectWritten: {
    cells: { place: num, inject: word },
    write: (g, place, content) => put(g, g.model.at.written + place, content),
  },
  /** `round`: the first in which it lies before the players. */
  injectFired: {
    cells: { inject, round: num },
    write: (g, inject, round) => {
      const slots = g.model.at;
      add(g, slots.fired + inject, 1);
      put(g, slots.injectRound + inject, round);
      put(g, slots.injectDay + inject, at(g.n, slots.day));
      put(g, slots.wasTrue + inject, 1);
      put(g, slots.answer + inject, 0);
      put(g, slots.led + inject, 0);
      g.n.fill(0, at(slots.given, inject), at(slots.given, inject + 1));
      wake(g, inject);
    },
  },
  frameLed: {
    cells: { inject, frame: ({ at: { rooms } }, value, [of = 0]) => rooms[of]?.frames[value - 1] },
    write: (g, inject, frame) => put(g, g.model.at.led + inject, frame),
  },
  injectAnswered: {
    cells: { inject, asked, choice },
    write: (g, inject, asked, chosen) => put(g, at(g.model.at.given, inject) + asked, chosen),
  },
  /** What counts of one seat's answer, once all are in. Where several are asked, the inject itself is just answered. */
  injectSettled: {
    cells: { inject, asked, choice },
    write: (g, inject, place, chosen) => {
      const { given, answer, rooms } = g.model.at;
      const { choices = [], asks = [] } = rooms[inject] ?? {};
      put(g, at(given, inject) + place, chosen);
      put(g, answer + inject, asks.length > 1 ? choices.length + 2 : chosen);
    },
  },
  incidentBegan: {
    cells: {
      incident: the("incidents"),
      truth: ({ scenario }, value, [i = 0]) => scenario.incidents[i]?.truth[value - 1]?.value,
      round: num,
    },
    write: (g, incident, truth, round) => {
      put(g, g.model.at.phase + incident, OPEN);
      put(g, g.model.at.truth + incident, truth);
      put(g, g.model.at.incidentRound + incident, round);
    },
  },
  evidenceRead: {
    cells: {
      incident: the("incidents"),
      card: ({ scenario }, value, [i = 0]) => scenario.incidents[i]?.evidence[value]?.id,
      reading: partOf((s, incident, card) => s.incidents[incident]?.evidence[card]?.readings),
    },
    write: (g, incident, card, reading) => put(g, at(g.model.at.reading, incident) + card, reading),
  },
  /** One row for each question follows. */
  attributionStated: {
    cells: { incident: the("incidents") },
    write: (g, incident) => put(g, g.model.at.stated + incident, 1),
  },
  probabilityStated: {
    cells: {
      incident: the("incidents"),
      question: ({ scenario }, value, [i = 0]) => scenario.incidents[i]?.questions[value]?.id,
      percent: num,
    },
    write: (g, incident, question, percent) => put(g, at(g.model.at.probability, incident) + question, percent + 1),
  },
  responseResolved: {
    cells: {
      incident: the("incidents"),
      response: ({ scenario }, value) => scenario.responses[value - 1]?.id ?? "wait",
      result: (_, value) => RESULTS[value - 1],
    },
    write: (g, incident, response, result) => {
      put(g, g.model.at.response + incident, response);
      put(g, g.model.at.result + incident, result);
      put(g, g.model.at.answeredRound + incident, roundNow(g));
    },
  },
  incidentEnded: {
    cells: { incident: the("incidents"), by: (_, value) => INCIDENT_ENDS[value - 1] },
    write: (g, incident, by) => {
      put(g, g.model.at.phase + incident, ENDED);
      put(g, g.model.at.endedBy + incident, by);
    },
  },
  /** The statement about an incident that is over, held against what it was. */
  statementReadBack: {
    cells: { incident: the("incidents"), verdict: (_, value) => VERDICTS[value - 1] },
    write: (g, incident, verdict) => put(g, g.model.at.verdict + incident, verdict),
  },
  counterpartActed: {
    cells: {
      counterpart: the("counterparts"),
      act: ({ scenario }, value, [c = 0]) => scenario.counterparts[c]?.repertoire[value]?.id,
    },
    write: (g, counterpart, act) => add(g, at(g.model.at.acted, counterpart) + act, 1),
  },
  /** `value` fell below `odds`, or not; both in ten-thousandths. */
  drawn: {
    cells: { draw: drawn, value: num, odds: num },
    write: (g, draw) => add(g, g.model.draws[draw]?.slot ?? 0, 1),
  },
  /** For a game that is played anew otherwise: the bill is voted on as it is, and its act holds this option. */
  standInNamed: {
    cells: { clause, option },
    write: (g, of, option) => put(g, g.model.at.standIn + of, option),
  },
  /** Ended by those who play it, before its end. */
  adjourned: {
    cells: { seat: the("seats") },
    write: (g) => put(g, g.model.at.over, 1),
  },
  endingReached: {
    cells: { ending: the("endings") },
    write: (g, ending) => {
      put(g, g.model.at.ending, ending + 1);
      put(g, g.model.at.over, 1);
    },
  },
});
