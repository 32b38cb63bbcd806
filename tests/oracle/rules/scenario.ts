/**
 * The compiled scenario: plain JSON, made by `language/load.ts`, read by everything else.
 * Points are whole numbers as an author writes them; the state keeps indicators in hundredths.
 * Odds and likelihoods are percent, 0 to 100. Days are calendar days, day 1 is the first of the game.
 */
import type { Chart } from "./chart-table.ts";
import type { Condition } from "./condition.ts";
import type { Demands } from "./demands.ts";
import type { Effect } from "./effect-shape.ts";
import type { Objective } from "./objectives.ts";

export type Id = string;
/** A key into `Scenario.texts[language]`. */
export type TextKey = string;
/** One sentence or card: plain, or variants of which the first that holds is said. May hold `{names}`. */
export type Phrase = string | { when?: Condition; say: string }[];

export interface Scenario {
  id: Id;
  format: 1;
  title: TextKey;
  summary: TextKey;
  minutes: number;
  languages: string[];
  texts: Record<string, Record<TextKey, Phrase>>;
  calendar: Calendar;
  variables: Record<Id, number>;
  indicators: Indicator[];
  seats: Seat[];
  budgets: Budget[];
  moves: Move[];
  chambers: Chamber[];
  elections: Election[];
  dimensions: { id: Id; title: TextKey }[];
  parties: Party[];
  bills: Bill[];
  laws: Law[];
  powers: Power[];
  procedures: Chart[];
  incidents: Incident[];
  responses: Response[];
  counterparts: Counterpart[];
  injects: Inject[];
  offers: Offer[];
  offersFaceUp: number;
  promises: Promise_[];
  pledges: Pledge[];
  scripts: Script[];
  demands: Demands;
  /** Rules of the round's end that the scenario states: wear, teeth of thresholds, income by condition. */
  standing: Standing[];
  endings: Ending[];
  map?: MapSheet;
  sources: { id: Id; publisher: TextKey; title: TextKey; date?: string; address?: string; certain: boolean }[];
  /** Questions for the table after the game. */
  debrief: { id: Id; question: TextKey }[];
  glossary: { id: Id; term: TextKey; meaning: TextKey }[];
}

/** A round lasts from the day after the previous round's last day to `lastDay`. */
export interface Calendar {
  /** Date of day 1, for display only; fictional countries need none. */
  epoch?: string;
  rounds: { id: Id; title: TextKey; lesson?: TextKey; lastDay: number }[];
  /** Parts of the story: the last one that is open is being played. */
  parts: { id: Id; title: TextKey; opens: Condition }[];
  /** Days on which the chamber's session ends (drawn as a wall). */
  sessionEnds: number[];
  marks: { day: number; title: TextKey; tone: "plain" | "lawful" | "pressing" }[];
}

export interface Indicator {
  id: Id;
  title: TextKey;
  about: TextKey;
  start: number;
  /** Which way is welcome; only drawing and bots read it. */
  welcome: "up" | "down";
  /** What a poll measures: it is read beside the chamber, not among what the table watches. */
  poll: boolean;
  bands: { from: number; to: number; word: TextKey; tone: "good" | "plain" | "bad" }[];
}

export interface Seat {
  id: Id;
  title: TextKey;
  brief: TextKey;
  secret?: TextKey;
  /** Party that the seat leads, whose members always follow. */
  party?: Id;
  playable: boolean;
  /** The script that plays it where nobody sits. */
  bot?: Id;
  /** May read, state and answer at the desk of an incident. */
  desk: boolean;
  /** Most moves that it makes in one round; without it only prices limit. */
  acts?: number;
  moves: Id[];
  objectives: Objective[];
}

/** A scripted player: of what it may do, it takes the first by the order of `prefer`. */
export interface Script {
  id: Id;
  title: TextKey;
  /** Tags of moves, options, choices, offers and responses, dearest first. */
  prefer: Id[];
  /** Percent of its acts that are taken by chance instead. */
  wild: number;
}

/** What a seat spends. `income` is added at each round's start; what is left lapses if `lapses`. */
export interface Budget {
  id: Id;
  title: TextKey;
  one: TextKey;
  many: TextKey;
  icon: "sun" | "diamond" | "token";
  seat: Id;
  start: number;
  income: { amount: number; when?: Condition }[];
  lapses: boolean;
  /** One more unit of this budget costs `amount` of `budget` or points of `indicator`. */
  oneMore?: { budget?: Id; indicator?: Id; amount: number };
}

export type Price = { budget: Id; amount: number }[];

export interface Move {
  id: Id;
  title: TextKey;
  about: TextKey;
  price: Price;
  target: "none" | "heading" | "party" | "incident" | "counterpart" | "bill";
  when?: Condition;
  /** Percent of the effect left each further time in the same round; 100 does not fade. */
  again: number;
  /** Most clauses one draft may set (target `heading`). */
  clauses?: number;
  effects: Effect[];
  tags: string[];
}

export interface Chamber {
  id: Id;
  title: TextKey;
  seats: number;
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

export interface Counterpart {
  id: Id;
  title: TextKey;
  start: number;
  aim: TextKey;
  /** First entry whose condition holds acts, at most one a round. */
  repertoire: { id: Id; title: TextKey; when: Condition; once: boolean; effects: Effect[]; odds: number }[];
}

export interface Incident {
  id: Id;
  title: TextKey;
  place?: Id;
  facts: TextKey[];
  /** The hidden culprit: values with prior weight in percent (sum 100), what each adds to the odds of any response in percent points, and what follows if it runs its course. */
  truth: { value: Id; title: TextKey; prior: number; success?: number; harm?: number; runsOut: Effect[] }[];
  knownBy: Id[];
  questions: { id: Id; title: TextKey; holds: Id[] }[];
  evidence: EvidenceCard[];
  /** Rungs that can answer it, in order of the ladder. */
  responses: Id[];
  /** Percent a round that it ends by itself, and that it spreads to `next`. */
  endsAlone: { odds: number; perPoint?: { indicator: Id; over: number; odds: number } };
  spreads?: { odds: number; to: Id; effects: Effect[]; title: TextKey };
  lasts: number;
  eachRound: Effect[];
  onEnd: Effect[];
}

/** A card read at the desk. Each reading has its likelihood in percent under each value of the truth. */
export interface EvidenceCard {
  id: Id;
  kind: "machine" | "group" | "state";
  title: TextKey;
  price: Price;
  /** The power without which the card stays closed, and the clause that would open it. */
  power?: Id;
  clause?: Id;
  foils: TextKey;
  readings: { id: Id; title: TextKey; text: TextKey; likelihood: Record<Id, number> }[];
}

/** Percent that a response works, and that it harms a bystander. */
export interface Odds {
  success: number;
  harm: number;
}

export interface Response {
  id: Id;
  rung: number;
  title: TextKey;
  about: TextKey;
  price: Price;
  power?: Id;
  /** Clause whose option would light a dark rung. */
  clause?: Id;
  /** Least stated probability for one question, in percent; `wrong` moves the odds, in points, if the answer is no. */
  needs?: { question: Id; atLeast: number; wrong: Odds };
  when?: Condition;
  /** If the power is missing: acting anyway is possible at this price, or not at all. */
  without?: { effects: Effect[] };
  gate?: {
    who: TextKey;
    question: TextKey;
    look: Price;
    refusedIfLooked: number;
    refusedIfNot: number;
    when: Condition;
  };
  odds: Odds;
  /** What moves the odds while `when` holds, in percent points; each is shown with its words. */
  shifts: { id: Id; when: Condition; success: number; harm: number; says: TextKey }[];
  tags: Id[];
  onSuccess: Effect[];
  onFailure: Effect[];
  onHarm: Effect[];
  ends: boolean;
  undone: boolean;
}

export interface Inject {
  id: Id;
  title: TextKey;
  text: TextKey;
  when: Condition;
  repeat: boolean;
  cooldown: number;
  audience: Id[];
  urgent: boolean;
  /** With a weight, a frame may lead the news: one is drawn, and its effects run. */
  frames: { id: Id; voice: TextKey; text: TextKey; source?: Id; leads: number; effects: Effect[] }[];
  choices: { id: Id; title: TextKey; price: Price; effects: Effect[]; tells: TextKey; tags: string[] }[];
  /** Seats that answer; with more than one the answers stay sealed until all are in. */
  answeredBy: Id[];
  silence: { effects: Effect[]; tells?: TextKey };
  effects: Effect[];
  sources: Id[];
}

export interface Offer {
  id: Id;
  from: TextKey;
  title: TextKey;
  text: TextKey;
  when: Condition;
  rounds: number;
  price: Price;
  gain: TextKey;
  remembers: TextKey;
  ifLeft: TextKey;
  taken: Effect[];
  left: Effect[];
  seat: Id;
  tags: string[];
}

export interface Promise_ {
  id: Id;
  title: TextKey;
  to: TextKey;
  dueDay: number;
  keptWhen: Condition;
  kept: Effect[];
  broken: Effect[];
}

export interface Pledge {
  id: Id;
  title: TextKey;
  keptWhen: Condition;
}

/** A rule that is read at every round's end. */
export interface Standing {
  id: Id;
  title: TextKey;
  when: Condition;
  effects: Effect[];
}

export interface Ending {
  id: Id;
  title: TextKey;
  settled: boolean;
  when: Condition;
  /** Read each round's end if set, otherwise only when the last round is over. */
  early: boolean;
  text: TextKey;
  /** What it asked for and what this game had: names in braces are filled in. */
  because?: TextKey;
  voices: { voice: TextKey; text: TextKey }[];
}

/** Drawing data for the map, in units of a sheet of 344 by 284. */
export interface MapSheet {
  title: TextKey;
  land: string[];
  hills: string[];
  places: { id: Id; title: TextKey; x: number; y: number; anchor: "start" | "end" }[];
  lines: { id: Id; title: TextKey; path: string; x: number; y: number; kind: "cable" | "route" }[];
}
