import type { Id } from "./ids.ts";

/** What plays by script must show before the scenario counts as balanced; read by `forecast/balance.ts` alone. Odds and shares are percent. */
export interface Demands {
  /** Of plays that end settled: how far apart the first three scripts may lie, and how many no script may pass. */
  within: number;
  most: number;
  /** A script that acts by chance alone settles fewer. */
  chance: number;
  /** The planner settles so many more than the best script, and than the best fixed list. */
  planner: number;
  list: number;
  /** Of all plays, for every ending; of all days, for every move. */
  endings: Span;
  moves: Span;
  /** Of plays with another option of a clause: how many more or fewer reach the ending that is named for it. */
  flip: number;
  /** Of the worst fifth at the start of this round, so many still settle. */
  recover: { round: number; least: number };
  /** Of counted votes, inside the whip count's interval of the round before. */
  whip: Span;
  /** Of plays that make a law: by scripts; by one that acts by chance, and by one that does nothing, fewer. */
  law: Span & { chance: number };
  idle: number;
  /** The scripts lie at least so far apart in it. */
  apart: number;
  /** Odds at the last count before a vote in a bill's own chamber: the median of each of the three scripts that settle most. */
  bell: Span;
  /** Votes told at so many in 100 pass so often, give or take this. */
  told: number;
  /** On the first day no option moves the expected ayes by more, of the chamber's seats. */
  step: number;
  /** In so many of the rounds, the best two choices lie this near each other. */
  choices: { near: number; least: number };
  /** The script that plays while one clause is changed; the first one if none is named. */
  pairedBy?: Id;
  flips: Flip[];
}

export interface Span {
  from: number;
  to: number;
}

/** What is expected, before anything is measured, of another option of a clause. */
export interface Flip {
  clause: Id;
  to: Id;
  ending: Id;
  moves: "up" | "down";
}
