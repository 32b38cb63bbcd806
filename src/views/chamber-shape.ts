/** What a view tells of the chamber: bills, parties, the whip count, votes. */
import type { Command } from "../rules/commands.ts";
import type { RefusalCode } from "../rules/refusal.ts";
import type { Id } from "../rules/ids.ts";
import type { Line } from "../rules/lines.ts";
import type { Offered } from "../rules/terms.ts";
import type { LegalAction, PriceView, Rows } from "./row-shape.ts";

export interface BillView {
  id: Id;
  title: string;
  /** The procedures that it goes through: its own, and the one in which parliament sits. */
  charts: readonly Id[];
  stage: readonly string[];
  stageIds: readonly string[];
  way: WayView;
  enacted: boolean;
  /** Who signed it, by office, once it is law. */
  signed?: string;
  /** This seat may draft it today, if it can pay. */
  open: boolean;
  /** While it is open: the draft that sets nothing yet; its refusal stands in the way of whatever would be set. */
  draft?: LegalAction;
  /** Expected ayes with each option of each clause, by their places, while the bill is open. */
  ayes: readonly (readonly number[])[];
  headings: Rows<{ id: Id; title: string; clauses: readonly Id[] }>;
  clauses: Rows<ClauseView>;
}

/** The way of a bill as it may go on. */
export interface WayView {
  /** What clocks bring as things stand, soonest first, each with its day. */
  next: readonly { title: string; day: number }[];
  /** What it waits for, or what stands in its way. */
  waits?: string;
  /** Whether parliament sits, and the last day of that. */
  session?: { title: string; until?: number };
}

export interface ClauseView {
  id: Id;
  number: number;
  question: string;
  /** The option that stands; its statute is printed. */
  chosen: Id;
  /** Enacted, and in force only from this day, or none of its powers may be used before; till then the old law stands. */
  from?: number;
  /** In force since this day, where that was not the day of the law. */
  since?: number;
  /** The option that was really chosen, where there is a record of it. */
  record?: Id;
  /** The option says nothing: no power, no load. */
  blank?: true;
  /** Titles of the existing laws that it amends. */
  amends: readonly string[];
  /** It is not the option of the start. */
  amended: boolean;
  /** The text that it struck this round, if that said anything. */
  before?: string;
  options: Rows<OptionView>;
}

export interface OptionView {
  id: Id;
  title: string;
  statute: string;
  helps: string;
  costs: string;
  /** Whose law or proposal it follows. */
  inspiredBy?: string;
  powers: readonly string[];
  /** Why it cannot be set, if nothing stands in the way of the draft itself. */
  refusal?: RefusalCode;
}

/** What a party holds in the chamber that a bill is in, and how it leans on it. */
export interface BenchView {
  id: Id;
  seats: number;
  leaning: "aye" | "leaning" | "undeclared" | "no" | "left";
  /** It has no line: each of its members goes by the odds. */
  free: boolean;
  /** Expected ayes at 10% and 90%. */
  ayes: readonly [number, number];
}

/** The bench is that of what is voted on first: a motion, or the first bill of which a vote can come. */
export interface PartyView extends BenchView {
  title: string;
  short: string;
  yours: boolean;
  mood: number;
  reason: string;
}

export interface WhipView {
  bill: Id;
  /** What is asked, where that is no bill. */
  motion?: string;
  chamber: string;
  seats: number;
  present: number;
  line: number;
  sure: number;
  low: number;
  high: number;
  /** Odds that it passes, percent. */
  odds: number;
  /** The last bell: it is voted on in this round as things stand, or in the next one. */
  bell?: "now" | "next";
  /** Of a bill that is voted on later: each party's bench on it. */
  benches?: Rows<BenchView>;
}

/** What somebody looks at: a draft or a deal, or an act, beside a bill if one is shown. */
export type Imagining = { offered: Offered } | { command: Command; bill?: Id | undefined };

/**
 * A bill as it would be voted on, if it can be; how many more expected ayes each party would bring, and where each
 * indicator would stand at once. What stays as it is is left out.
 */
export interface ImaginedView {
  whip?: WhipView;
  comes: Readonly<Record<Id, number>>;
  stands: Readonly<Record<Id, number>>;
}

export interface VoteView {
  bill: Id;
  chamber: string;
  round: number;
  /** The day on which it was held. */
  day: number;
  present: number;
  line: number;
  /** The line before anybody had gone. */
  stood: number;
  ayes: number;
  /** Ayes to expect by the odds of each party, as they stood when it was counted; who leaves its party's line left out. */
  expected: number;
  passed: boolean;
  /** Since the round before began. */
  parties: readonly VoterView[];
}

export interface VoterView {
  id: Id;
  title: string;
  short: string;
  yours: boolean;
  /** Percent that its line would be aye, as it stood when it was counted; of a free vote, that a member says aye. */
  odds: number;
  leaning: PartyView["leaning"];
  aye: number;
  no: number;
  left: number;
  given?: GivenView;
}

/** What a party had been given when the votes were counted. */
export interface GivenView {
  /** What a deal bound its line to. */
  line?: Line;
  /** What had to stand; where it did not, the deal was broken. */
  owed: readonly { number: number; option: string; stands: boolean }[];
  paid: readonly PriceView[];
  offices: readonly string[];
  /** What was said beside the deal. */
  words: string;
  /** Promises in the deal, or whose end it remembers. */
  promises: readonly Id[];
}

/** What an election, or a change of government, made of a chamber by the end of the round before. */
export interface ChamberChangeView {
  /** The election's; without it, parties came into the government or left it. */
  election?: string;
  chamber: string;
  /** What the scenario says of it. */
  about: readonly string[];
  before: HouseView;
  after: HouseView;
  parties: readonly ChangedPartyView[];
}

/** The filled seats of a chamber, those of the parties that govern, and how many are more than half. */
export interface HouseView {
  seats: number;
  /** Nothing where nobody is said to govern. */
  governs?: number;
  line: number;
}

export interface ChangedPartyView {
  id: Id;
  short: string;
  before: number;
  after: number;
  governed: boolean;
  governs: boolean;
}

/** A body that watches, as the law made it. */
/** What a gate does about a response today: it asks, nods at once, or is not asked. */
export type AtGate = "asks" | "nods" | "waived";

export interface OversightView {
  id: Id;
  title: string;
  who: string;
  about: string;
  /** By which clause it stands, and by which option of it. */
  clause: ClauseRef;
  option: string;
  seats: number;
  filled: number;
  /** What it has to nod to; `asks`: today it does ask. */
  nods: Rows<{ id: Id; title: string; does: AtGate }>;
}

/** A clause by its number and question. */
export interface ClauseRef {
  number: number;
  question: string;
  /** The day from which what it grants may be used, while that day is still to come. */
  from?: number;
}
