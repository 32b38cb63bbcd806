/**
 * The years under the law lived anew without one of its lines: the bill is voted on as it was, its act holds another
 * option. Same luck, and later choices as they were made, where they are still legal.
 */
import { seenBy } from "../knowledge/seen-by.ts";
import { linesSeen } from "../knowledge/story.ts";
import { EVENTS } from "../rules/events.ts";
import { at, emit } from "../rules/game.ts";
import type { Id } from "../rules/ids.ts";
import type { Game } from "../rules/model.ts";
import { play } from "../rules/play.ts";
import type { Script } from "../rules/scenario.ts";
import { actsOf, type GameRecord, gameBefore } from "./moments.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import { rowsOf, type TimelineKind, type TimelineRow } from "./timeline.ts";
import { playAsBefore } from "./what-if.ts";

export interface Strike {
  seat: Id;
  clause: Id;
  /** What the act holds instead. */
  option: Id;
  /** Plays the seat where its own choices end. */
  script: Script;
  language: string;
}

export interface WithoutClause {
  was: Outcome;
  other: Outcome;
  /** How many choices of the seat under the law could still be made. */
  stood: number;
  fell: number;
  /** From the round of the law to the last that either line reached. */
  rounds: readonly YearRound[];
}

/** A round as it was, and as it is without the line: what happened, in one language. */
export interface YearRound {
  round: number;
  was: readonly YearEvent[];
  other: readonly YearEvent[];
  /** The number that went most differently without the line: its place, and by how many hundredths. */
  moved?: { indicator: number; by: number };
  /** Something happened in one line alone, or a number went otherwise. */
  differs: boolean;
}

export type YearEvent = Pick<TimelineRow, "kind" | "title" | "detail" | "result"> & {
  /** It happened in this line alone. */
  alone?: true;
};

/** What a year is remembered by; what seats did is not among it, nor what the struck line itself says. */
const TOLD: ReadonlySet<TimelineKind> = new Set<TimelineKind>([
  ...(["news", "incident", "over", "response", "counterpart"] as const),
  ...(["carried", "failed", "kept", "broken", "resigned", "ending"] as const),
]);

/** @throws if the clause never became law. */
export function withoutClause(record: GameRecord, { seat, clause, option, script, language }: Strike): WithoutClause {
  const { model } = record;
  const acts = actsOf(record.log);
  const c = model.index("clauses", clause);
  const was = gameBefore(record, 0);
  const place = acts.findIndex(({ command }) => {
    play(was, command);
    return at(was.n, model.at.enacted + c) > 0;
  });
  if (place < 0) throw new Error(`${clause} never became law`);
  const other = gameBefore(record, acts[place]?.entry ?? 0);
  const since = at(other.n, model.at.round);
  const standIn = 1 + (model.at.clauses[c]?.options.findIndex(({ id }) => id === option) ?? -1);
  emit(other, EVENTS.standInNamed, model.cause({ kind: "clause", id: clause, part: option }), c, standIn);
  const kept = playAsBefore(other, acts.slice(place), seat, script);
  for (const { command } of acts.slice(place + 1)) play(was, command);
  const [one, two] = [yearsOf(was, seat, language), yearsOf(other, seat, language)];
  const last = Math.max(at(was.n, model.at.round), at(other.n, model.at.round));
  return {
    ...{ was: outcomeOf(was, seat), other: outcomeOf(other, seat) },
    ...kept,
    rounds: Array.from({ length: last - since + 1 }, (_, i) =>
      roundOf(since + i, one, two, model.scenario.indicators.length),
    ),
  };
}

/** A line of play, round by round: what happened, and by how much each number changed. */
interface Years {
  events: ReadonlyMap<number, readonly YearEvent[]>;
  changes: ReadonlyMap<number, readonly number[]>;
}

function yearsOf(game: Game, seat: Id, language: string): Years {
  const events = new Map<number, YearEvent[]>();
  for (const { round, kind, title, detail, result } of rowsOf(game, seat, language, -1, 0))
    if (TOLD.has(kind))
      events.set(round, [
        ...(events.get(round) ?? []),
        { kind, title, ...(detail !== undefined && { detail }), ...(result && { result }) },
      ]);
  const changes = new Map<number, number[]>();
  for (const [indicator, lines] of linesSeen(seenBy(game, seat), "indicator").entries())
    for (const { round, by } of lines ?? []) {
      const sums = changes.get(round) ?? [];
      sums[indicator] = (sums[indicator] ?? 0) + by;
      changes.set(round, sums);
    }
  return { events, changes };
}

function roundOf(round: number, one: Years, two: Years, indicators: number): YearRound {
  const [was, other] = [one.events.get(round) ?? [], two.events.get(round) ?? []];
  const told = [marked(was, other), marked(other, was)] as const;
  const change = (years: Years, indicator: number): number => years.changes.get(round)?.[indicator] ?? 0;
  const [moved] = Array.from({ length: indicators }, (_, indicator) => ({
    indicator,
    by: change(two, indicator) - change(one, indicator),
  }))
    .filter(({ by }) => by !== 0)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  const alone = told.some((events) => events.some((event) => event.alone));
  return {
    round,
    ...{ was: told[0], other: told[1] },
    ...(moved && { moved }),
    differs: alone || moved !== undefined,
  };
}

/** Those that are not in the other line are marked, each as often as it is missing there. */
function marked(events: readonly YearEvent[], others: readonly YearEvent[]): YearEvent[] {
  const left = others.map((event) => JSON.stringify(event));
  return events.map((event) => {
    const found = left.indexOf(JSON.stringify(event));
    if (found < 0) return { ...event, alone: true };
    left.splice(found, 1);
    return event;
  });
}
