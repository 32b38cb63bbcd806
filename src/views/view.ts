/** What one seat may see, written out as plain JSON. Screens, sockets and the terminal get this and nothing else. */
import type { Command } from "../rules/commands.ts";
import type { Id } from "../rules/ids.ts";
import type { MapSheet } from "../rules/scenario.ts";

/** A text in every language of the scenario. */
export type Told = Record<string, string>;

export interface ObjectiveView {
  title: Told;
  secret: boolean;
  /** Points in all, and those that the table would give today. */
  worth: number;
  earned: number;
}

export interface View {
  scenario: { id: Id; title: Told; summary: Told; languages: string[]; minutes: number };
  /** `desk`: it may sit at the desk of an incident. */
  seat: { id: Id; title: Told; brief: Told; secret?: Told; desk: boolean; objectives: ObjectiveView[] };
  round: { number: number; of: number; id: Id; title: Told; lesson?: Told };
  calendar: CalendarView;
  purse: {
    id: Id;
    title: Told;
    one: Told;
    many: Told;
    icon: "sun" | "diamond" | "token";
    amount: number;
    lapses: boolean;
  }[];
  indicators: IndicatorView[];
  bills: BillView[];
  parties: PartyView[];
  /** What the chamber would do today: 80% interval of ayes, and the line that decides. */
  whip: WhipView[];
  votes: VoteView[];
  news: NewsView[];
  offers: OfferView[];
  incidents: IncidentView[];
  counterparts: { id: Id; title: Told; aim: Told; relation: number; why: WhyLine[]; lastAct?: Told }[];
  promises: { id: Id; title: Told; to: Told; dueDay: number; is: "open" | "kept" | "broken" }[];
  moves: MoveView[];
  /** What the other seats did in the round before, laid open. */
  others: { seat: Told; move: Told; about: Told; target?: Told }[];
  /** What one may pledge in the first round; `kept` is told at the end. */
  pledges: { most: number; pick: LegalAction; all: { id: Id; title: Told; picked: boolean; kept: boolean }[] };
  /** Most clauses one draft may set. */
  draftMost: number;
  /** One more unit of a budget, where the scenario sells it; `points` is what an indicator pays for it. */
  more: { budget: Id; one: Told; points?: { title: Told; amount: number }; do: LegalAction }[];
  closeRound: LegalAction;
  map?: MapView;
  glossary: { term: Told; meaning: Told }[];
  end?: EndView;
}

/** Something the seat may do now; `refusal` is the code of why not. */
export interface LegalAction {
  command: Command;
  price: PriceView[];
  refusal?: string;
}
export type PriceView = { budget: Id; icon: "sun" | "diamond" | "token"; amount: number; word: Told };

export interface CalendarView {
  day: number;
  lastDay: number;
  /** The part of the story that is being played. */
  part?: Told;
  /** Date of day 1, where the scenario has one. */
  epoch?: string;
  rounds: { number: number; title: Told; firstDay: number; lastDay: number; is: "past" | "now" | "later" }[];
  walls: number[];
  marks: { day: number; title: Told; tone: "plain" | "lawful" | "pressing" }[];
}

export interface IndicatorView {
  id: Id;
  title: Told;
  about: Told;
  /** A poll: read beside the chamber. */
  poll: boolean;
  value: number;
  word: Told;
  tone: "good" | "plain" | "bad";
  lastChange: number;
  bands: { from: number; to: number; tone: "good" | "plain" | "bad"; word: Told }[];
  why: WhyLine[];
  /** Value at each round's end so far, first the start. */
  line: number[];
}

/** One named cause; the `by` of all lines add up to the number (in hundredths). */
export interface WhyLine {
  by: number;
  round: number;
  title: Told;
  kind: string;
  /** What a limit cut off, in hundredths. */
  cut: number;
  receipt?: { clause: Id; number: number; round: number; title: Told };
}

export interface BillView {
  id: Id;
  title: Told;
  stage: Told[];
  stageIds: string[];
  enacted: boolean;
  /** This seat may draft it today, if it can pay. */
  open: boolean;
  headings: { id: Id; title: Told; clauses: Id[] }[];
  clauses: {
    id: Id;
    number: number;
    question: Told;
    chosen: Id;
    statute: Told;
    /** Enacted, and the first of its powers may be used only from this day; till then the old law stands. */
    from?: number;
    /** The option says nothing: no power, no load. */
    blank: boolean;
    /** Titles of the existing laws that it amends. */
    amends: Told[];
    /** It is not the option of the start. */
    amended: boolean;
    /** The text that it struck this round, if that said anything. */
    before?: Told;
    options: {
      id: Id;
      title: Told;
      statute: Told;
      helps: Told;
      costs: Told;
      powers: Told[];
      set: LegalAction;
      ayes: number;
      tags: Id[];
    }[];
  }[];
}

export interface PartyView {
  id: Id;
  title: Told;
  short: Told;
  seats: number;
  yours: boolean;
  leaning: "aye" | "leaning" | "undeclared" | "no" | "left";
  mood: number;
  /** Expected ayes at 10% and 90%. */
  ayes: [number, number];
  why: WhyLine[];
  reason: Told;
}

export interface WhipView {
  bill: Id;
  chamber: Told;
  seats: number;
  present: number;
  line: number;
  sure: number;
  low: number;
  high: number;
  /** Odds that it passes, percent. */
  odds: number;
}

export interface VoteView {
  bill: Id;
  chamber: Told;
  round: number;
  present: number;
  line: number;
  ayes: number;
  passed: boolean;
  /** `odds`: percent that its line would be aye, as it stood when it was counted. */
  parties: { id: Id; title: Told; odds: number; aye: number; no: number; left: number }[];
}

export interface NewsView {
  id: Id;
  title: Told;
  text: Told;
  round: number;
  fresh: boolean;
  urgent: boolean;
  /** `led`: the press led the news with it. */
  frames: { voice: Told; text: Told; source?: SourceView; led: boolean }[];
  choices: { id: Id; title: Told; tells: Told; do: LegalAction; chosen: boolean; tags: Id[] }[];
  silence?: Told;
  answered: boolean;
  sources: SourceView[];
}

/** Where a claim comes from. What was not seen at its owner counts as uncertain, and is shown so. */
export interface SourceView {
  says: Told;
  certain: boolean;
  address?: string;
}

export interface OfferView {
  id: Id;
  tags: Id[];
  from: Told;
  title: Told;
  text: Told;
  gain: Told;
  remembers: Told;
  ifLeft: Told;
  lastDay: number;
  take: LegalAction;
}

export interface IncidentView {
  id: Id;
  title: Told;
  place?: Id;
  facts: Told[];
  phase: "open" | "ended";
  round: number;
  cards: {
    id: Id;
    kind: "machine" | "group" | "state";
    title: Told;
    foils: Told;
    reading?: { title: Told; text: Told };
    buy: LegalAction;
    dark?: ClauseRef;
  }[];
  /** `supported`: how likely the cards read make it, from 0 to 100. */
  questions: { id: Id; title: Told; stated?: number; supported: number }[];
  /** Template; the screen fills in `stated`. */
  state: LegalAction;
  responses: {
    id: Id;
    rung: number;
    title: Told;
    about: Told;
    lit: boolean;
    /** What lights it or would light it. */
    because: Told;
    /** Number of that clause. */
    clause?: number;
    /** The law grants it, from this day on; till then the existing laws that the clause amends stand. */
    from?: number;
    oldLaws: Told[];
    needs?: { question: Told; questionId: Id; atLeast: number };
    odds: { success: number; harm: number };
    /** What moves these odds now, in percent points. */
    shifts: { says: Told; success: number; harm: number }[];
    tags: Id[];
    gate?: { who: Told; question: Told; refusedIfLooked: number; refusedIfNot: number; look: PriceView[] };
    undone: boolean;
    do: LegalAction;
    /** The same, with the gate's question answered first. */
    doLooked?: LegalAction;
  }[];
  wait: { endsAlone: number; spreads: number; to?: Told; do: LegalAction };
  /** The last answer; `moved`: the indicators that it has changed so far, in hundredths, with the clause that had a part in it. */
  /** It has been answered, and nothing more can be done this round. */
  answered: boolean;
  endedBy?: "response" | "itself" | "time";
  result?: {
    id: Id;
    title: Told;
    result: string;
    round: number;
    gate?: { who: Told; refused: boolean };
    moved: (Pick<WhyLine, "by" | "receipt"> & { title: Told })[];
  };
  /** The truth, once the game is over. */
  truth?: Told;
}

/** A clause by its number and question. */
export interface ClauseRef {
  number: number;
  question: Told;
  /** The day from which what it grants may be used, while that day is still to come. */
  from?: number;
}

export interface MoveView {
  id: Id;
  tags: Id[];
  title: Told;
  about: Told;
  price: PriceView[];
  target: "none" | "heading" | "party" | "incident" | "counterpart" | "bill";
  timesMade: number;
  aims: { id: Id; title: Told; do: LegalAction; forecast: Forecast }[];
}

/** What a move would surely change at once. */
export interface Forecast {
  changes: { indicator: Id; title: Told; by: number }[];
  /** The mood of the party that it is aimed at, before and after. */
  mood?: [number, number];
  /** Expected ayes for the open bill, before and after. */
  ayes?: [number, number];
}

export interface MapView extends Omit<MapSheet, "title" | "places" | "lines"> {
  title: Told;
  places: {
    id: Id;
    title: Told;
    x: number;
    y: number;
    anchor: "start" | "end";
    stain: "none" | "open" | "dry";
    note?: Told;
  }[];
  lines: { id: Id; title: Told; path: string; x: number; y: number; kind: "cable" | "route" }[];
  spreads: { from: Id; to: Id; odds: number }[];
}

export interface EndView {
  id: Id;
  title: Told;
  text: Told;
  because?: Told;
  settled: boolean;
  voices: { voice: Told; text: Told }[];
  objectives: ObjectiveView[];
  timeline: { round: number; day: number; title: Told; kind: string; detail?: Told }[];
  /** Questions for the table to talk about. */
  questions: Told[];
  brier: { incident: Id; question: Told; stated: number; was: boolean; score: number }[];
}
