/** The whole truth of one game at one moment: plain JSON, written by `evolve.ts` alone. */
import type { Cause } from "./event.ts";
import type { Effect } from "./effect-shape.ts";
import type { Id } from "./scenario.ts";

export interface State {
  seed: string;
  round: number;
  /** Last calendar day that has been played. */
  day: number;
  over: boolean;
  ending?: Id;
  /** Hundredths of a point, 0 to 10,000. */
  indicators: Record<Id, number>;
  variables: Record<Id, number>;
  budgets: Record<Id, Record<Id, number>>;
  clauses: Record<Id, { option: Id; round: number; before?: Id }>;
  enacted: Record<Id, Id>;
  enactedOn?: number;
  powers: Id[];
  /** Mood in hundredths, -10,000 to 10,000. */
  parties: Record<Id, { mood: number }>;
  counterparts: Record<Id, { relation: number; done: Id[] }>;
  charts: Record<Id, { at: number; since: number }>;
  incidents: Record<Id, IncidentState>;
  promises: Record<Id, { is: "open" | "kept" | "broken"; round: number }>;
  offers: Record<Id, { is: "open" | "taken" | "left"; round: number }>;
  injects: Record<Id, InjectState>;
  votes: VoteCount[];
  pledges: Id[];
  /** Delayed effects and timers, kept in order of day, then of arrival. */
  due: Due[];
  /** How often each subject made each draw. */
  draws: Record<string, number>;
  /** Moves made this round, by seat and move. */
  made: Record<Id, Record<Id, number>>;
  /** Every move of every seat, in order. */
  acts: { round: number; seat: Id; move: Id; target?: Id }[];
  closed: Id[];
  truth: Record<Id, Id>;
  /** Every change of a number with its cause: what a why-panel adds up. */
  ledger: LedgerLine[];
}

export interface InjectState {
  fired: number;
  /** The first round in which it lies before the players. */
  round: number;
  day: number;
  wasTrue: boolean;
  answers: Record<Id, Id>;
  answer?: Id;
  /** The frame that led the news. */
  led?: Id;
}

export interface IncidentState {
  phase: "open" | "ended";
  /** The first round in which it lies before the players. */
  round: number;
  cards: { card: Id; reading: Id }[];
  stated?: Record<Id, number>;
  /** What was stated first: the debrief scores this. */
  firstStated?: Record<Id, number>;
  response?: { id: Id; result: "success" | "failure" | "refused" | "harm" | "waited"; round: number };
  endedBy?: "response" | "itself" | "time";
}

export interface Due {
  day: number;
  what:
    | { effects: Effect[]; cause: Cause; scale: number; target?: Id; receipt?: { clause: Id; round: number } }
    | { chart: Id; event: string; state: string };
}

export interface VoteCount {
  bill: Id;
  chamber: Id;
  round: number;
  present: number;
  line: number;
  ayes: number;
  passed: boolean;
  /** `odds`: ten-thousandths that its line would be aye, as it stood when it was counted. */
  parties: { party: Id; odds: number; aye: number; no: number; left: number }[];
}

export interface LedgerLine {
  number: string;
  by: number;
  round: number;
  cause: Cause;
  /** What the limits 0 and 100 (or the effect's own cap) cut off. */
  cut: number;
  receipt?: { clause: Id; round: number };
}
