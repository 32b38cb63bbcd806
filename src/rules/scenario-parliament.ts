/** The part of a compiled scenario that is about parliament: chambers, parties, bills and the powers they grant. */
import type { Amount, Price } from "./amount-shape.ts";
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
  /** Percent of a party's members who leave its line for each ten points by which they would rather go the other way. */
  rebels: number;
  /** Points of dislike that a party bears in a bill of its own government; what it likes less it votes down. */
  bears?: number | undefined;
  /** A mood nears so many points and never passes them: each further step in its direction weighs less. */
  moods?: number | undefined;
  /** From so many percent on, a party counts as sure to vote aye, as leaning to it, as undeclared; below the last, as no. */
  leanings: { aye: number; leaning: number; undeclared: number };
  /** What a party may have for or against any such bill, in points, the same for every party that has it. */
  reasons: { id: Id; title: TextKey; by: number; when: Condition; source?: TextKey }[];
}

/**
 * How seats and parties bargain over a bill. Assumption: a party weighs how much it likes the bill by the odds that it
 * carries, and asks the more for its line the more the line decides; after the design in the dossier on deals.
 */
export interface Bargaining {
  /** Seats that may offer deals. */
  seats: Id[];
  /** What signing one takes from the seat's purse, whoever signs. */
  price: Price;
  /** Points that a party asks for a line that decides everything. */
  hardness: number;
  /** Days after which what no vote has settled lapses. */
  lasts: number;
  /** What follows for each party that signed, `target` in its effects. */
  signed: Effect[];
  broken: Effect[];
  offices: Office[];
}

/** What a deal may name a party to, once; it leaves when the deal is broken or lapses. */
export interface Office {
  id: Id;
  title: TextKey;
  /** It can be given while this holds. */
  when: Condition;
  source?: TextKey;
  /** `target` in its effects is the party. */
  given: Effect[];
  lost: Effect[];
}

export interface Chamber {
  id: Id;
  title: TextKey;
  seats: number;
  /** Percent of its seats that must be present for anything to carry. */
  quorum?: number;
}

/** From its day on, or once an effect holds it, the chamber's seats are these, moved by the swing. */
export interface Election {
  id: Id;
  title: TextKey;
  day?: number;
  /** Asked on the day: without it nobody is elected. */
  when?: Condition;
  chamber: Id;
  /** What is said of it once it has been held. */
  about?: TextKey;
  /** A party that is not named holds none; without them all hold what they held. */
  seats?: Record<Id, number>;
  /** Of a thousand filled seats, how many go to these parties from all others, or from them where it is below 0. */
  swing?: { to: Id[]; by: Amount };
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
  /** Standing inclination towards any bill of the government beside its reasons, -100 to 100. */
  inclination: number;
  /** Which reasons of the scenario's it has, and when; the one or the other says where that is known from. */
  reasons: { reason: Id; when: Condition; source?: TextKey }[];
  /** What it can never accept: while such an option stands, its line is no. */
  redLines: { clause: Id; option: Id; source: TextKey }[];
  /** What it takes in a deal beside clauses: points for the first of a budget, points for a promise or an office. */
  values: { budgets: Record<Id, number>; promises: Record<Id, number>; offices: Record<Id, number> };
  /** Percent of members who follow the party's line. */
  discipline: number;
  rivals: Id[];
  /** An indicator that moves the party: `weight` percent of a point of support for each point over `over`. */
  sways: { indicator: Id; over: number; weight: number }[];
  /** Exceptions: this option alone moves the party by so much; each names its source. */
  exceptions: { clause: Id; option: Id; by: number; source: TextKey }[];
  /** While it governs, as read at each round's end; what is said once it has come in, or gone. */
  governs?: { when: Condition; joined?: TextKey; left?: TextKey };
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
  /** Who signs the act, by office. */
  signed?: TextKey;
  /** While it holds and the bill is not law, it may be drafted and amended. */
  open?: Condition;
  /** The procedure that says whether parliament sits, and for how long: it is told beside the bill. */
  session?: Id;
  /** Which of the reasons count on it; without, all. */
  reasons?: Id[];
  /** While it holds, a vote on it is ahead; without, always. */
  when?: Condition;
  headings: { id: Id; title: TextKey; clauses: Id[] }[];
  /** None: it is a motion, on which parties are asked and which never becomes law. */
  clauses: Clause[];
}

export interface Clause {
  id: Id;
  number: number;
  question: TextKey;
  /** Which clause a reader is sent to in receipts; the option set when the game starts, if any. */
  first?: Id;
  /** The option that was really chosen, where there is a record of it. */
  record?: Id;
  /** Existing laws that this clause amends. */
  amends: Id[];
  options: ClauseOption[];
}

export interface ClauseOption {
  id: Id;
  title: TextKey;
  statute: TextKey;
  /** Days after the bill became law from which it is in force; without, at once. Worked out on the day of the law. */
  force?: Amount;
  /** Powers granted once it is in force. */
  grants: Id[];
  /** Numbers and words that conditions read as `law.<name>` and `draft.<name>`. */
  parameters: Record<Id, number | string>;
  /** Load on each dimension, -100 to 100. */
  loads: Record<Id, number>;
  helps: TextKey;
  costs: TextKey;
  /** Whose law or proposal it follows. */
  inspiredBy?: TextKey;
  effects: Effect[];
  tags: Id[];
}

/** Who watches by the law: a body that stands while a condition holds, its chairs, and what it has to nod to. */
export interface Oversight {
  id: Id;
  title: TextKey;
  /** Who sits there, by office. */
  who: TextKey;
  about: TextKey;
  when: Condition;
  /** The clause that makes it. */
  clause: Id;
  seats: Amount;
  filled: Amount;
  /** Responses whose gate it is. */
  nods: Id[];
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
