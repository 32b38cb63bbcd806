/**
 * What one seat may see, in one language, as plain JSON. Screens, sockets and the terminal get this and nothing else.
 * Rows are records by id, so that a change is small; why a number is what it is, is asked for by `WhyOf`.
 */
import type { Id } from "../rules/ids.ts";
import type { RefusalCode } from "../rules/refusal.ts";
import type { MapSheet } from "../rules/scenario.ts";
import type { BillView, ChamberChangeView, OversightView, PartyView, VoteView, WhipView } from "./chamber-shape.ts";
import type { UnheededView } from "./chart-shape.ts";
import type { BargainView, DealView, LapsedView } from "./deal-shape.ts";
import type { IncidentView, PassedByView, RungView } from "./desk-shape.ts";
import type { LawView } from "./receipts-shape.ts";
import type { LegalAction, PriceView, Rows } from "./row-shape.ts";

export interface ObjectiveView {
  id: Id;
  title: string;
  secret: boolean;
  /** Points in all, and those that the table would give today. */
  worth: number;
  earned: number;
}

export interface View {
  /** `language`: in which its texts are told, one of its `languages`. */
  scenario: { id: Id; title: string; summary: string; languages: readonly string[]; minutes: number; language: string };
  /** `desk`: it may sit at the desk of an incident. */
  seat: { id: Id; title: string; brief: string; secret?: string; desk: boolean; objectives: Rows<ObjectiveView> };
  round: { number: number; of: number; id: Id; title: string; lesson?: string };
  calendar: CalendarView;
  purse: Rows<PurseView>;
  indicators: Rows<IndicatorView>;
  bills: Rows<BillView>;
  parties: Rows<PartyView>;
  /** By bill: what the chamber would do today, 80% interval of ayes, and the line that decides. */
  whip: Rows<WhipView>;
  votes: readonly VoteView[];
  /** In the order in which it came, since the round before began. */
  chamberChanges: readonly ChamberChangeView[];
  /** Who watches by the laws that stand. */
  oversight: Rows<OversightView>;
  news: Rows<NewsView>;
  offers: Rows<OfferView>;
  incidents: Rows<IncidentView>;
  /** All rungs that stand beside some incident. */
  rungs: Rows<RungView>;
  counterparts: Rows<CounterpartView>;
  promises: Rows<PromiseView>;
  /** By bill and party: deals that bind a party's line. */
  deals: Rows<DealView>;
  /** Deals that ended in the round before, and had neither been kept nor broken. */
  lapsed: readonly LapsedView[];
  /** Incidents that ended in the round before, and by no answer. */
  passedBy: readonly PassedByView[];
  /** Over which bills this seat may bargain, and with whom. */
  bargains: Rows<BargainView>;
  moves: Rows<MoveView>;
  /** Procedures, each of which can be opened as a picture. */
  charts: Rows<{ id: Id; title: string }>;
  /** What was to move a procedure in this round or the one before, and did not. */
  unheeded: readonly UnheededView[];
  /** What the clauses of an act did. */
  law: LawView;
  /** What the other seats did in the round before, laid open. */
  others: readonly OtherView[];
  /** What one may pledge in the first round; `kept` is told at the end. */
  pledges: { most: number; pick: LegalAction; all: Rows<PledgeView> };
  /** Most clauses one draft may set. */
  draftMost: number;
  /** By budget: one more unit of it, where the scenario sells it; `points` is what an indicator pays for it. */
  more: Rows<MoreView>;
  closeRound: LegalAction;
  map?: MapView;
  glossary: { terms: readonly { term: string; meaning: string }[] };
  end?: EndView;
}

export interface PurseView {
  id: Id;
  title: string;
  one: string;
  many: string;
  icon: "sun" | "diamond" | "token";
  amount: number;
  lapses: boolean;
  /** No more is carried into a round. */
  most?: number;
}

export interface CounterpartView {
  id: Id;
  title: string;
  aim: string;
  relation: number;
  lastAct?: string;
  /** What it has undertaken in a deal and still keeps, until when, and what was said beside it. */
  keeps: readonly { title: string; until: number; words: string }[];
}

export interface PromiseView {
  id: Id;
  place: number;
  title: string;
  to: string;
  dueDay: number;
  is: "open" | "kept" | "broken";
}

export interface OtherView {
  seat: string;
  move: string;
  about: string;
  target?: string;
}

export interface PledgeView {
  id: Id;
  title: string;
  picked: boolean;
  kept: boolean;
}

export interface MoreView {
  id: Id;
  one: string;
  points?: { title: string; amount: number };
  do: LegalAction;
}

export interface CalendarView {
  day: number;
  lastDay: number;
  /** The part of the story that is being played: its id, and its title as it is now. */
  partId?: Id;
  part?: string;
  /** Date of day 1, where the scenario has one. */
  epoch?: string;
  rounds: readonly RoundView[];
  walls: readonly number[];
  /** Marks that the scenario set, and days on which a promise falls due. */
  fixed: readonly MarkView[];
  due: readonly MarkView[];
  /** Days on which a bill is voted on, as things stand. */
  votes: readonly number[];
  /** Days on which clauses of an act come into force, soonest first: the clauses by their numbers. */
  force: readonly { day: number; clauses: readonly number[] }[];
}

export interface RoundView {
  number: number;
  title: string;
  firstDay: number;
  lastDay: number;
}

export interface MarkView {
  day: number;
  title: string;
  tone: "plain" | "lawful" | "pressing";
}

export interface IndicatorView {
  id: Id;
  title: string;
  /** Where there is little room. */
  short: string;
  about: string;
  /** A poll: read beside the chamber. */
  poll: boolean;
  /** Which way is welcome. */
  welcome: "up" | "down";
  value: number;
  /** Place of the band that the value lies in. */
  band: number;
  /** By how much it has changed since the round before began, in hundredths. */
  lastChange: number;
  bands: readonly BandView[];
  /** Value at each round's end, first the start; once the game is over. */
  line?: readonly number[];
}

export interface BandView {
  from: number;
  to: number;
  tone: "good" | "plain" | "bad";
  word: string;
}

export interface NewsView {
  id: Id;
  place: number;
  title: string;
  text: string;
  /** The round in which it lies before the players. */
  round: number;
  urgent: boolean;
  frames: readonly FrameView[];
  /** The frame that the press led the news with. */
  led?: Id;
  /** While it lies before the players. */
  choices: Rows<ChoiceView>;
  /** What this seat has answered. */
  chosen?: Id;
  silence?: string;
  /** This seat has answered, or the answer stands; while it lies before the players. */
  answered?: true;
  sources: readonly SourceView[];
}

export interface FrameView {
  id: Id;
  voice: string;
  text: string;
  source?: SourceView;
}

export interface ChoiceView {
  id: Id;
  title: string;
  /** It cannot be given as things stand. */
  barred?: true;
  /** Why that may be, where the scenario says so. */
  whenNot?: string;
  tells: string;
  do: LegalAction;
}

/** Where a claim comes from. What was not seen at its owner counts as uncertain, and is shown so. */
export interface SourceView {
  says: string;
  certain: boolean;
  address?: string;
}

export interface OfferView {
  id: Id;
  place: number;
  from: string;
  title: string;
  text: string;
  gain: string;
  remembers: string;
  ifLeft: string;
  lastDay: number;
  take: LegalAction;
}

export interface MoveView {
  id: Id;
  title: string;
  about: string;
  price: readonly PriceView[];
  target: "none" | "heading" | "party" | "incident" | "counterpart" | "bill";
  timesMade: number;
  /** Why it cannot be made, whatever it is aimed at. */
  refusal?: RefusalCode;
  aims: Rows<AimView>;
}

export interface AimView {
  id: Id;
  place: number;
  title: string;
  do: LegalAction;
  /** Nothing if nothing would change at once. */
  forecast?: Forecast;
}

/** From and to: the same twice where it is sure. */
export type Span = readonly [low: number, high: number];

/** What a move would change at once. */
export interface Forecast {
  /** Chance has a part in it: the spans are those of worlds drawn from what the seat knows. */
  byChance?: true;
  changes: readonly { indicator: Id; title: string; by: Span }[];
  /** The mood of the party that it is aimed at. */
  mood?: { before: number; after: Span };
  /** Expected ayes for bills that are not law. */
  ayes?: readonly { bill: Id; before: number; after: Span }[];
}

export interface MapView extends Omit<MapSheet, "title" | "places" | "lines"> {
  title: string;
  places: Rows<PlaceView>;
  lines: readonly { id: Id; title: string; path: string; x: number; y: number; kind: "cable" | "route" }[];
  spreads: readonly { from: Id; to: Id; odds: number }[];
}

export interface PlaceView {
  id: Id;
  title: string;
  x: number;
  y: number;
  anchor: "start" | "end";
  stain: "none" | "open" | "dry";
  note?: string;
}

/** Without a title the game was adjourned. */
export interface EndView {
  id: Id;
  title?: string;
  text?: string;
  because?: string;
  settled: boolean;
  voices: readonly { voice: string; text: string }[];
  objectives: Rows<ObjectiveView>;
  /** Questions for the table to talk about. */
  questions: readonly string[];
  brier: readonly { incident: Id; question: string; stated: number; was: boolean; score: number }[];
}
