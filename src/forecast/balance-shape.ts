/** What many plays say of a scenario. */
import type { Id } from "../rules/ids.ts";
import type { Interval } from "./statistics.ts";

export interface DemandRow {
  demand: string;
  goal: string;
  measured: string;
  is: "holds" | "missed" | "not measured";
}

/** Of so many plays, so many; with its 95% interval, parts of 1. */
export interface Share extends Interval {
  hits: number;
  of: number;
}

export interface Balance {
  scenario: Id;
  demands: DemandRow[];
  /** The scripts in the scenario's order, last the planner. */
  players: { player: Id; settled: Share; endings: Record<Id, Share> }[];
  /** Of the days of all plays by script; `other` went to cards, offers and incidents. */
  days: Record<Id, number>;
  /** Every option beside the one of the start. */
  options: OptionRow[];
}

export interface OptionRow {
  clause: Id;
  option: Id;
  against: Id;
  /** No play ended otherwise. */
  idle: boolean;
  /** By how much each ending comes more often, parts of 1; intervals hold for all endings at once. */
  endings: Record<Id, Interval & { shift: number }>;
  /** Mean change of each seat's points; intervals hold for all seats at once. */
  seats: Record<Id, Interval & { mean: number }>;
  /** The interval of some seat lies above 0, and that of another below. */
  mixed: boolean;
}
