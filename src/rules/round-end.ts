/** The end of a round: a visible, ordered list of stages. */
import { lastDayOf } from "./calendar.ts";
import { settle } from "./charts.ts";
import { holds } from "./conditions.ts";
import { makeCounterparts } from "./counterparts.ts";
import { EVENTS } from "./events.ts";
import { at, emit, goOn } from "./game.ts";
import { makeGovernment } from "./government.ts";
import { makeIncome } from "./income.ts";
import type { Due, Game, Model, Read } from "./model.ts";
import { makeOffers } from "./offers.ts";
import { makePromises } from "./promises.ts";
import { statesOf } from "./readers.ts";
import { makeStanding } from "./standing.ts";
import { makeTriggers } from "./triggers.ts";

type Stage = (g: Game) => void;

/** The chart that the round itself follows; its words are `decision`, `closed`, `begun`, `ended`. */
export const ROUND = "round";

/** The end of a round; and how a game begins, which shares some stages with it. */
export function makeRounds(m: Model): { end: Stage; begin: Stage } {
  const close = teller(m, "closed", "close");
  const offers = makeOffers(m);
  const readTriggers = makeTriggers(m);
  const seeWhoGoverns = makeGovernment(m);
  const cause = m.cause({ kind: "start", id: m.scenario.id });
  const receiveIncome = makeIncome(m);
  const stages: readonly [name: string, stage: Stage][] = [
    ["answers and silence", settlingInjects(m)],
    ["offers that ask for nothing", offers.takeBack],
    ["offers lapse", offers.lapse],
    ["days pass", passingDays(m, readTriggers)],
    ["incidents develop", developIncidents],
    ["counterparts react", makeCounterparts(m)],
    ["deals lapse", lapsingDeals],
    ["promises fall due", makePromises(m)],
    ["standing rules", makeStanding(m)],
    ["governments change", seeWhoGoverns],
    ["statements are read back", readingBack],
    ["endings", endings(m)],
    ["next round", nextRound(m, receiveIncome)],
    ["news", readTriggers],
    ["offers that ask for nothing now", offers.takeBack],
    ["offers", offers.layAll],
  ];
  const order = stages.map(([, stage]) => stage);
  return {
    end(g) {
      close(g);
      for (const stage of order) if (!g.n[m.at.over]) stage(g);
    },
    begin(g) {
      receiveIncome(g);
      for (const chart of m.parts.charts) chart.start(g, cause);
      settle(g, cause);
      seeWhoGoverns(g);
      readTriggers(g);
      offers.layAll(g);
    },
  };
}

function settlingInjects(m: Model): Stage {
  const asking = m.parts.injects.flatMap(({ settle }) => settle ?? []);
  return (g) => {
    for (const settle of asking) settle(g);
  };
}

function developIncidents(g: Game): void {
  for (const incident of g.model.parts.incidents) incident.develop(g);
}

function lapsingDeals(g: Game): void {
  for (const bill of g.model.parts.bills) bill.lapse(g, false);
}

/** Before a game is judged, what was stated of incidents that stay open is held against their truth. */
function readingBack(g: Game): void {
  if (at(g.n, g.model.at.round) < g.model.scenario.calendar.rounds.length) return;
  for (const incident of g.model.parts.incidents) incident.readBack(g);
}

/** Gives the round's own chart, if there is one, a word. */
function teller(m: Model, word: "closed" | "begun" | "ended", why: string): Stage {
  const chart = m.scenario.procedures.findIndex((p) => p.id === ROUND);
  const [event, cause] = [m.words.number(word), m.cause({ kind: "round", id: why })];
  return (g) => m.parts.charts[chart]?.hear(g, event, cause);
}

/** Seats act while the round's procedure is in a state named `decision`; without such a procedure, always. */
export function makeDecides(m: Model): Read {
  const chart = m.scenario.procedures.findIndex((p) => p.id === ROUND);
  if (chart < 0) return () => 1;
  const table = Uint8Array.from(statesOf(m, ROUND), (states) =>
    Number(states.some((s) => s === "decision" || s.endsWith(".decision"))),
  );
  return (n) => table[at(n, m.at.chart + chart)] ?? 0;
}

/** What is due runs in order of day: delayed effects first, then the clocks of procedures; then triggers are read. */
function passingDays(m: Model, readTriggers: Stage): Stage {
  const cause = m.cause({ kind: "round", id: "days" });
  const clocks = m.scenario.procedures.map(({ id }) => m.cause({ kind: "procedure", id }));
  return (g) => {
    const last = lastDayOf(m, at(g.n, m.at.round));
    while (at(g.n, m.at.day) < last) {
      const next = Math.min(last, g.due[0]?.day ?? last);
      if (next > at(g.n, m.at.day)) emit(g, EVENTS.dayPassed, cause, next);
      if (g.due.length > 0) {
        takeDue(g, "effects", clocks);
        takeDue(g, "clock", clocks);
      }
      readTriggers(g);
    }
  };
}

function takeDue(g: Game, kind: Due["is"], clocks: readonly number[]): void {
  const { model } = g;
  for (;;) {
    const index = firstDue(g, kind);
    const due = g.due[index];
    if (index < 0 || !due) return;
    const { from } = g;
    g.from = due.row;
    const cause = due.is === "effects" ? due.on.cause : (clocks[due.chart] ?? 0);
    emit(g, EVENTS.dueTaken, cause, index);
    goOn(g);
    if (due.is === "effects") model.delayed[due.effects]?.run(g, due.on);
    else model.parts.charts[due.chart]?.hear(g, due.event, cause);
    g.from = from;
  }
}

/** The first of a kind whose day has come, or -1. */
function firstDue({ due, n, model }: Game, kind: Due["is"]): number {
  const today = at(n, model.at.day);
  return due.findIndex(({ day, is }) => day <= today && is === kind);
}

function endings(m: Model): Stage {
  const tell = teller(m, "ended", "end");
  const rules = m.scenario.endings.map((e, i) => ({ number: i, early: e.early, when: holds(m, e.when) }));
  const cause = m.cause({ kind: "round", id: "end" });
  return (g) => {
    const last = at(g.n, m.at.round) >= m.scenario.calendar.rounds.length;
    const ending = rules.find((e) => (last || e.early) && e.when(g.n));
    if (!ending) return;
    emit(g, EVENTS.endingReached, cause, ending.number);
    const from = goOn(g);
    tell(g);
    g.from = from;
  };
}

function nextRound(m: Model, receiveIncome: Stage): Stage {
  const tell = teller(m, "begun", "begin");
  const causes = m.scenario.calendar.rounds.map((r) => m.cause({ kind: "round", id: r.id }));
  return (g) => {
    const round = at(g.n, m.at.round) + 1;
    emit(g, EVENTS.roundBegan, causes[round - 1] ?? 0, round);
    receiveIncome(g);
    tell(g);
  };
}
