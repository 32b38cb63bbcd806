/** What the log tells a seat: the sum behind each number, votes, acts, cards and why they came. */
import type { Cause } from "../rules/cause.ts";
import { EVENTS } from "../rules/events.ts";
import { type Given, givenAtVotes } from "../rules/given.ts";
import type { Log } from "../rules/log.ts";
import { earned } from "../rules/objectives.ts";
import {
  dealsLapsed,
  type EndedByClause,
  eachRow,
  endedByClauses,
  endedUnanswered,
  eventsHeard,
  firstStated,
  type Heard,
  lastActs,
  type Line,
  type Logged,
  linesOf,
  type MoveMade,
  movesMade,
  optionBefore,
  SUMS,
  type VoteHeld,
  votesHeld,
  wasDrawn,
} from "../rules/record.ts";
import { type ChamberChanged, chambersChanged } from "../rules/record-chambers.ts";
import { powerOf } from "../rules/powers.ts";
import type { Objective } from "../rules/scenario.ts";
import { type SupportLine, supportLines } from "../rules/support.ts";
import { origins } from "../rules/why.ts";
import { knownTo, type Seen } from "./seen-by.ts";

function storyOf(seen: Seen): Logged {
  const { model, log } = knownTo(seen);
  return { model, log: log() };
}

const known = new WeakMap<Log, { rows: number; lines: Partial<Record<keyof typeof SUMS, Line[][]>> }>();

/** Every line of every number of one kind, by the number's place in the scenario. */
export function linesSeen(seen: Seen, kind: keyof typeof SUMS): readonly (readonly Line[])[] {
  const story = storyOf(seen);
  let found = known.get(story.log);
  if (found?.rows !== story.log.length) known.set(story.log, (found = { rows: story.log.length, lines: {} }));
  return (found.lines[kind] ??= linesOf(story, SUMS[kind]));
}

export function votesSeen(seen: Seen): VoteHeld[] {
  return votesHeld(storyOf(seen));
}

/** What each party had been given, vote by vote. */
export function givenSeen(seen: Seen): Given[][] {
  return givenAtVotes(storyOf(seen));
}

export function chambersChangedSeen(seen: Seen): ChamberChanged[] {
  return chambersChanged(storyOf(seen));
}

/** What procedures heard, and what came of it; of what only others may know, the cause is unknown. */
export function heardSeen(seen: Seen): Heard[] {
  return eventsHeard(storyOf(seen));
}

/** Deals that ran out, or fell with their bill, by numbers of bill and party. */
export function dealsLapsedSeen(seen: Seen): ReturnType<typeof dealsLapsed> {
  return dealsLapsed(storyOf(seen));
}

export function movesSeen(seen: Seen): MoveMade[] {
  return movesMade(storyOf(seen));
}

/** What each counterpart did last, by its place in the repertoire. */
export function lastActsSeen(seen: Seen): number[] {
  return lastActs(storyOf(seen));
}

/** Incidents that an answer ended by a power that a clause had granted, and whose day had come. */
export function endedByClausesSeen(seen: Seen): EndedByClause[] {
  const { model, n } = knownTo(seen);
  return endedByClauses(storyOf(seen)).filter(({ power, day }) => powerOf(model, power).from(n) <= day);
}

export function endedUnansweredSeen(seen: Seen): ReturnType<typeof endedUnanswered> {
  return endedUnanswered(storyOf(seen));
}

/** The option (from 1) that stood in a clause before the one that stands now, or 0. */
export function optionSeenBefore(seen: Seen, clause: number): number {
  return optionBefore(storyOf(seen), clause);
}

/** The percents that were stated first about an incident, one for each question. */
export function statedFirst(seen: Seen, incident: number): number[] | undefined {
  return firstStated(storyOf(seen), incident);
}

/** Whether the gate of a response was asked in an incident. */
export function gateAsked(seen: Seen, incident: string, response: string): boolean {
  return wasDrawn(storyOf(seen), `incident/${incident}`, `gate.${response}`);
}

/** Whole points of what this seat wants, as things stand. */
export function pointsEarned(seen: Seen, objective: Objective): number {
  return earned(knownTo(seen).model, seen.n, objective);
}

/** Why a party leans as it does on a bill: lines that sum to its support. */
export function supportSeen(seen: Seen, bill: number, party: number): SupportLine[] {
  const { model, n } = knownTo(seen);
  const [on, of] = [model.scenario.bills[bill], model.scenario.parties[party]];
  return on && of ? supportLines(model, n, on, of) : [];
}

/** Why a card came: what it comes from, nearest first, each with the round in which that was. */
export function whyCame(seen: Seen, inject: number): { cause: Cause; round: number }[] {
  const story = storyOf(seen);
  const rounds: number[] = [];
  let fired = -1;
  eachRow(story, Object.values(EVENTS), (event, [, , , of = 0], row, round) => {
    rounds[row] = round;
    if (event === EVENTS.injectFired.number && of === inject) fired = row;
  });
  return [fired, ...origins(story, fired)].flatMap((row) => {
    const cause = row < 0 ? undefined : story.model.causes.all[story.log.row(row)[1] ?? 0];
    return cause ? [{ cause, round: rounds[row] ?? 1 }] : [];
  });
}
