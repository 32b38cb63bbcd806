/** What the log holds and no slot does: the sum behind each number, votes held, moves made, what was stated first. */
import type { Cause } from "./cause.ts";
import { EVENTS } from "./events.ts";
import type { Id } from "./ids.ts";
import { DEAL_ENDS, INCIDENT_ENDS } from "./layout.ts";
import { WIDTH } from "./log.ts";
import type { EventKind, Game } from "./model.ts";

/** One change of a number. Lines of a number add up to it; hundredths, except for budgets and variables. */
export interface Line {
  row: number;
  by: number;
  /** What a limit cut off. */
  cut: number;
  round: number;
  cause: Cause;
  receipt?: { clause: Id; round: number };
}

/** Numbers that are sums, by the event that changes them. */
export const SUMS = {
  indicator: EVENTS.indicatorChanged,
  budget: EVENTS.budgetChanged,
  party: EVENTS.moodMoved,
  counterpart: EVENTS.relationMoved,
  variable: EVENTS.variableChanged,
} as const;

export interface VoteHeld {
  bill: number;
  chamber: number;
  round: number;
  day: number;
  present: number;
  line: number;
  ayes: number;
  passed: boolean;
  /** `odds`: ten-thousandths that its line would be aye, as it stood when it was counted. */
  parties: { party: number; odds: number; aye: number; no: number; left: number }[];
}

export interface MoveMade {
  round: number;
  seat: number;
  move: number;
  /** Its number among what such a move can be aimed at, or -1. */
  target: number;
}

/** A story and the model that it is told of. */
export type Logged = Pick<Game, "model" | "log">;

type Visit = (event: number, cells: Int32Array, row: number, round: number) => void;

/** Goes through the rows of a log that hold these events, with the round in which each was written. */
export function eachRow({ log }: Pick<Game, "log">, kinds: readonly EventKind[], visit: Visit): void {
  const { rows, first, length } = log;
  const wanted: boolean[] = [];
  for (const { number } of kinds) wanted[number] = true;
  let round = 1;
  for (let row = first; row < length; row += 1) {
    const at = (row - first) * WIDTH;
    const event = rows[at] ?? 0;
    if (event === EVENTS.roundBegan.number) round = rows[at + 3] ?? 0;
    if (wanted[event]) visit(event, rows.subarray(at, at + WIDTH), row, round);
  }
}

/** Every line of every number of one kind, by the number's place in the scenario. */
export function linesOf(game: Logged, kind: EventKind): Line[][] {
  const { model } = game;
  const lines: Line[][] = [];
  eachRow(game, [kind], (_, [, cause = 0, , of = 0, by = 0, cut = 0, clause = 0, since = 0], row, round) => {
    const receipt = kind === EVENTS.indicatorChanged ? model.at.clauses[clause] : undefined;
    (lines[of] ??= []).push({
      row,
      by,
      cut: "cut" in kind.cells ? cut : 0,
      round,
      cause: model.causes.all[cause] as Cause,
      ...(receipt && { receipt: { clause: receipt.id, round: since } }),
    });
  });
  return lines;
}

export function votesHeld(game: Logged): VoteHeld[] {
  const votes: VoteHeld[] = [];
  let parties: VoteHeld["parties"] = [];
  let day = 0;
  const kinds = [EVENTS.partyVoted, EVENTS.voteCounted, EVENTS.dayPassed];
  eachRow(game, kinds, (event, [, , , a = 0, b = 0, c = 0, d = 0, e = 0], _, round) => {
    if (event === EVENTS.dayPassed.number) return void (day = a);
    if (event === EVENTS.partyVoted.number) return void parties.push({ party: a, odds: b, aye: c, no: d, left: e });
    votes.push({ bill: a, chamber: b, round, day, present: c, line: d, ayes: e, passed: e >= d, parties });
    parties = [];
  });
  return votes;
}

/** A chart that went somewhere, on which day and in which round. */
export interface StateEntered {
  chart: number;
  configuration: number;
  row: number;
  round: number;
  day: number;
}

export function statesEntered(game: Logged): StateEntered[] {
  const entered: StateEntered[] = [];
  let day = 0;
  eachRow(game, [EVENTS.chartMoved, EVENTS.dayPassed], (event, [, , , a = 0, , to = 0], row, round) => {
    if (event === EVENTS.dayPassed.number) day = a;
    else entered.push({ ...{ row, round, day }, chart: a, configuration: to });
  });
  return entered;
}

/** An event that a chart was given, and what it made of it. */
export interface Heard {
  chart: number;
  /** Its word; `start` and `settle` are the game's own. */
  event: string;
  /** Configurations before and after: -1 before the start; no `to` if it did nothing. */
  from: number;
  to?: number;
  cause: Cause;
  row: number;
  round: number;
  /** As a calendar tells it, from 1: the day that is over while days pass, else the day that begins. */
  day: number;
}

/** Deals that bind nobody any longer though neither kept nor broken, each with the round in which that was. */
export function dealsLapsed(game: Logged): { bill: number; party: number; round: number }[] {
  const lapsed: { bill: number; party: number; round: number }[] = [];
  eachRow(game, [EVENTS.dealSettled], (_, [, , , bill = 0, party = 0, , as = 0], __, round) => {
    if (DEAL_ENDS[as - 1] === "lapsed") lapsed.push({ bill, party, round });
  });
  return lapsed;
}

/** Incidents that no answer ended, each with how and the round in which that was. */
export function endedUnanswered(game: Logged): { incident: number; by: "itself" | "time"; round: number }[] {
  const ended: { incident: number; by: "itself" | "time"; round: number }[] = [];
  eachRow(game, [EVENTS.incidentEnded], (_, [, , , incident = 0, end = 0], __, round) => {
    const by = INCIDENT_ENDS[end - 1];
    if (by === "itself" || by === "time") ended.push({ incident, by, round });
  });
  return ended;
}

/** All that charts heard, in order. What moves by itself, once what it waited for is so, hears `settle`. */
export function eventsHeard(game: Logged): Heard[] {
  const { words, causes } = game.model;
  const heard: Heard[] = [];
  const stands: number[] = [];
  let [day, passing] = [0, false];
  const kinds = [EVENTS.chartHeard, EVENTS.chartMoved, EVENTS.dayPassed, EVENTS.roundBegan];
  eachRow(game, kinds, (kind, [, number = 0, , chart = 0, word = 0, to = 0], row, round) => {
    if (kind === EVENTS.dayPassed.number) [day, passing] = [chart, true];
    else if (kind === EVENTS.roundBegan.number) passing = false;
    else {
      const [event, from] = [words.all[word] ?? "", stands[chart] ?? -1];
      const one: Heard = {
        ...{ chart, event, from, row, round, day: passing ? day : day + 1 },
        cause: causes.all[number] as Cause,
      };
      const moved = kind === EVENTS.chartMoved.number;
      // A step is written right behind the event that led to it.
      const last = heard.at(-1);
      if (moved && last?.row === row - 1 && last.chart === chart && last.event === event) last.to = to;
      else heard.push(moved ? { ...one, to } : one);
      if (moved) stands[chart] = to;
    }
  });
  return heard;
}

/** An incident that an answer ended by a power, and the clause that had granted it. */
export interface EndedByClause {
  incident: number;
  power: Id;
  clause: Id;
  round: number;
  day: number;
}

export function endedByClauses(game: Logged): EndedByClause[] {
  const { causes, scenario } = game.model;
  const ended: EndedByClause[] = [];
  const granted = new Map<Id, Id>();
  const answers: number[] = [];
  let day = 1;
  const kinds = [EVENTS.powerSet, EVENTS.responseResolved, EVENTS.incidentEnded, EVENTS.dayPassed];
  eachRow(game, kinds, (event, [, number = 0, , a = 0, b = 0], _, round) => {
    if (event === EVENTS.dayPassed.number) day = a + 1;
    else if (event === EVENTS.responseResolved.number) answers[a] = b;
    else if (event === EVENTS.powerSet.number) {
      const cause = causes.all[number];
      const power = scenario.powers[a]?.id ?? "";
      if (b && cause?.kind === "clause") granted.set(power, cause.id);
      else granted.delete(power);
    } else if (INCIDENT_ENDS[b - 1] === "response") {
      const power = scenario.responses[(answers[a] ?? 0) - 1]?.power ?? "";
      const clause = granted.get(power);
      if (clause !== undefined) ended.push({ incident: a, power, clause, round, day });
    }
  });
  return ended;
}

export function movesMade(game: Logged): MoveMade[] {
  const moves: MoveMade[] = [];
  eachRow(game, [EVENTS.moveMade], (_, [, , , seat = 0, move = 0, target = -1], __, round) => {
    moves.push({ round, seat, move, target });
  });
  return moves;
}

/** What each counterpart did last, by its place in the repertoire. */
export function lastActs(game: Logged): number[] {
  const acts: number[] = [];
  eachRow(game, [EVENTS.counterpartActed], (_, [, , , counterpart = 0, act = 0]) => {
    acts[counterpart] = act;
  });
  return acts;
}

/** The option (from 1) that stood in a clause before the one that stands now, or 0. */
export function optionBefore(game: Logged, clause: number): number {
  let [before, now] = [0, 0];
  eachRow(game, [EVENTS.clauseAmended], (_, [, , , of = 0, option = 0]) => {
    if (of === clause) [before, now] = [now, option];
  });
  return before;
}

/** The percents that were stated first about an incident, one for each question; the debrief scores these. */
export function firstStated(game: Logged, incident: number): number[] | undefined {
  let stated: number[] | undefined;
  let times = 0;
  const kinds = [EVENTS.attributionStated, EVENTS.probabilityStated];
  eachRow(game, kinds, (event, [, , , of = 0, , percent = 0]) => {
    if (of !== incident) return;
    if (event === EVENTS.attributionStated.number) times += 1;
    else if (times === 1) (stated ??= []).push(percent);
  });
  return stated;
}

/** Whether a draw of this name was made for a subject. */
export function wasDrawn(game: Logged, subject: string, name: string): boolean {
  const number = game.model.draws.findIndex((d) => d.subject === subject && d.name === name);
  let found = false;
  eachRow(game, [EVENTS.drawn], (_, [, , , draw]) => {
    if (draw === number) found = true;
  });
  return found;
}
