/**
 * The compiled scenario: plain JSON, made by `language/load.ts`, read by everything else.
 * Points are whole numbers as an author writes them; the state keeps indicators in hundredths.
 * Odds and likelihoods are percent, 0 to 100. Days are calendar days, day 1 is the first of the game.
 */
import type { Amount, Price } from "./amount-shape.ts";
import type { Chart } from "./chart-table.ts";
import type { Condition } from "./condition-shape.ts";
import type { Demands } from "./demands.ts";
import type { Effect } from "./effect-shape.ts";
import type { Id, TextKey } from "./ids.ts";
import type { Line } from "./lines.ts";
import type { Counterpart, Incident, Response } from "./scenario-incidents.ts";
import type {
  Bargaining,
  Bill,
  Chamber,
  Election,
  Law,
  Oversight,
  Party,
  Power,
  Voting,
} from "./scenario-parliament.ts";

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
  oversight: Oversight[];
  procedures: Chart[];
  incidents: Incident[];
  responses: Response[];
  counterparts: Counterpart[];
  injects: Inject[];
  offers: Offer[];
  offersFaceUp: number;
  promises: DuePromise[];
  pledges: Pledge[];
  /** Each player's game is played under so many of the pledges. */
  pledgesToPick: number;
  voting: Voting;
  /** Without it nobody bargains. */
  bargaining?: Bargaining;
  /** Most injects that can be written while a game is played. */
  writtenInjects: number;
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
  /** Where there is little room. */
  short?: TextKey | undefined;
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

/** What a seat wants. */
export interface Objective {
  id: Id;
  title: TextKey;
  secret: boolean;
  /** Points, 0 to 3, if all conditions hold; each earns an equal part. */
  worth: number;
  when: Condition[];
}

/** A scripted player: of what it may do, it takes the first by the order of `prefer`. */
export interface Script {
  id: Id;
  title: TextKey;
  /** Tags of moves, options, choices, offers and responses, dearest first. */
  prefer: Id[];
  /** Percent of its acts that are taken by chance instead. */
  wild: number;
  /** The lines that it asks parties for, dearest first. */
  asks: readonly Line[];
  /** At a desk it says that it is sure of everything; else what the cards support. */
  overstates?: true;
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
  income: { amount: Amount; when?: Condition }[];
  lapses: boolean;
  /** No more than this is carried into a round. */
  most?: Amount;
  /** One more unit of this budget costs `amount` of `budget` or points of `indicator`. */
  oneMore?: { budget?: Id; indicator?: Id; amount: Amount };
}

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

export interface InjectChoice {
  id: Id;
  title: TextKey;
  price: Price;
  when?: Condition;
  /** Why it cannot be given while `when` does not hold. */
  whenNot?: TextKey;
  effects: Effect[];
  tells: TextKey;
  tags: string[];
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
  choices: InjectChoice[];
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

export interface DuePromise {
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

/** Drawing data for the map, in units of a sheet of `width` by `height`. */
export interface MapSheet {
  title: TextKey;
  width: number;
  height: number;
  /** Where lines to what lies beyond the sheet begin. */
  abroad?: { x: number; y: number };
  land: string[];
  hills: string[];
  places: { id: Id; title: TextKey; x: number; y: number; anchor: "start" | "end" }[];
  lines: { id: Id; title: TextKey; path: string; x: number; y: number; kind: "cable" | "route" }[];
}
