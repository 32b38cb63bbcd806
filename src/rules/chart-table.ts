/** What a procedure is once compiled: a table over its reachable configurations. */
import type { Condition } from "./condition-shape.ts";
import type { Effect } from "./effect-shape.ts";
import type { Id, TextKey } from "./ids.ts";

/** A statechart, compiled to a table over its reachable configurations. */
export interface Chart {
  id: Id;
  title: TextKey;
  states: Record<string, StateTexts>;
  /** Active states of each configuration, in document order. */
  configurations: string[][];
  initial: Step;
  /** configuration index -> event -> decision over guards. The event `settle` re-reads `always`. */
  table: Record<number, Record<string, Decision>>;
  guards: Record<string, Condition>;
  actions: Record<string, Effect[]>;
  /** Events that time sends while `state` is active. */
  timers: ({ state: string; event: string } & Clock)[];
  /** The chart as XState reads it, for the live check and for viewers. */
  machine: unknown;
}
/** So many days after its state was entered; or on a day of the game, at once where that day is over. */
export type Clock = { days: number } | { day: number };

/** The day on which a clock that is set on `today` strikes. */
export function strikesOn(clock: Clock, today: number): number {
  return "day" in clock ? Math.max(clock.day, today) : today + clock.days;
}

export interface StateTexts {
  title?: TextKey;
  /** What it waits for, or what stands in its way. */
  waits?: TextKey;
}
export interface Step {
  to: number;
  actions: string[];
}
export type Decision = { guard: string; yes: Decision; no: Decision } | Step | null;
