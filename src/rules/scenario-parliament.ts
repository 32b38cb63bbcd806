/** The part of a compiled scenario that is about parliament: chambers, parties, bills and the powers they grant. */
import type { Condition } from "./condition-shape.ts";
import type { Effect } from "./effect-shape.ts";
import type { Id, TextKey } from "./ids.ts";

/**
 * How votes are worked out. Assumption: a plain stand-in for richer models of party discipline, written in the scenario
 * so that it can be disputed.
 */
export interface Voting {
  /** So many points of support are one logit: support 0 is an even chance, twice as many about 88 in 100. */
  logit: number;
  /** From so many percent on, a party counts as sure to vote aye, as leaning to it, as undeclared; below the last, as no. */
  leanings: { aye: number; leaning: number; undeclared: number };
}

export interface Chamber {
  id: Id;
  title: TextKey;
  seats: number;
  /** Percent of its seats that must be present for anything to carry. */
  quorum?: number;
}

/** From the day on, the chamber's seats are these; a party that is not named holds none. */
export interface Election {
  id: Id;
  title: TextKey;
  day: number;
  chamber: Id;
  seats: Record<Id, number>;
}

export interface Party {
  id: Id;
  title: TextKey;
  short: TextKey;
  chamber: Id;
  seats: number;
  /** Seats that it holds in other chambers. */
  also: Record<Id, number>;
  /** Position on each dimension, -100 to 100. */
  position: Record<Id, number>;
  /** Standing inclination towards any bill of the government, -100 to 100. */
  inclination: number;
  /** Percent of members who follow the party's line. */
  discipline: number;
  rivals: Id[];
  /** An indicator that moves the party: `weight` percent of a point of support for each point over `over`. */
  sways: { indicator: Id; over: number; weight: number }[];
  /** Exceptions: this option alone moves the party by so much; each names its source. */
  exceptions: { clause: Id; option: Id; by: number; source: TextKey }[];
  /** If it holds on the day of a vote, the party's members leave before the count. */
  leaves?: Condition;
  why: TextKey;
}

export interface Bill {
  id: Id;
  title: TextKey;
  /** Where it is counted, unless an entry of `sits` holds. */
  chamber: Id;
  sits: { chamber: Id; when: Condition }[];
  procedure: Id;
  /** While it holds and the bill is not law, it may be drafted and amended. */
  open?: Condition;
  headings: { id: Id; title: TextKey; clauses: Id[] }[];
  clauses: Clause[];
}

export interface Clause {
  id: Id;
  number: number;
  question: TextKey;
  /** Which clause a reader is sent to in receipts; the option set when the game starts, if any. */
  first?: Id;
  /** Existing laws that this clause amends. */
  amends: Id[];
  options: ClauseOption[];
}

export interface ClauseOption {
  id: Id;
  title: TextKey;
  statute: TextKey;
  /** Powers granted once the law is in force. */
  grants: Id[];
  /** Numbers and words that conditions read as `law.<name>` and `draft.<name>`. */
  parameters: Record<Id, number | string>;
  /** Load on each dimension, -100 to 100. */
  loads: Record<Id, number>;
  helps: TextKey;
  costs: TextKey;
  effects: Effect[];
  tags: Id[];
}

/** A law that exists before the game and that clauses may amend. */
export interface Law {
  id: Id;
  title: TextKey;
  about: TextKey;
  source?: Id;
}

export interface Power {
  id: Id;
  title: TextKey;
  /** The first day on which a granted power may be used, a number; without it, at once. */
  from?: Condition;
  /** It may be used only while this holds. */
  inForce?: Condition;
}
