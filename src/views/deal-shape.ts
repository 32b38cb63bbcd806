/** What a view tells of deals: those that are in force, and what would come of one that is thought of. */
import type { Offered } from "../rules/terms.ts";
import type { Id } from "../rules/ids.ts";
import type { Line } from "../rules/lines.ts";
import type { WorthLine } from "../rules/worth.ts";
import type { LegalAction, PriceView, Rows } from "./row-shape.ts";

export interface BargainView {
  /** The bill, not law yet, over which parties are asked for their line; over none it is empty. */
  bill: Id;
  /** The deal that offers nothing yet; its refusal stands in the way of any. */
  offer: LegalAction;
  parties: readonly Id[];
  /** On which what is signed today runs out. */
  lastDay: number;
  /** What counterparts may undertake now. */
  undertakings: readonly { id: Id; counterpart: Id; title: string; from: string }[];
}

/** Whom a deal binds no longer, and over which bill. */
export interface LapsedView {
  party: string;
  bill: string;
}

export interface DealView {
  id: Id;
  bill: Id;
  party: Id;
  title: string;
  line: Line;
  /** What has to stand at the count; `broken`: it does not now. */
  owed: Rows<{ id: Id; number: number; question: string; option: string; broken: boolean }>;
  held: readonly PriceView[];
  /** To what its people were named by it. */
  offices: readonly string[];
  /** What was said beside it: words of whoever offered it, as they stand. */
  words: string;
  lastDay: number;
}

/** What a deal would bring, and what could be added to it. */
export interface DealTold {
  offer: LegalAction;
  signers: readonly SignerTold[];
  /** Odds that the next count carries, percent; nothing where no line is asked for. */
  carries?: readonly [before: number, after: number];
  /** Who else moves by it: percent of aye, before and after. */
  others: readonly { id: Id; short: string; seats: number; before: number; after: number }[];
  /** The cheapest that all would sign, if they do not sign this. */
  instead: readonly OtherDeal[];
  /** What can be written, paid, promised and filled, each with what it alone is worth to the signers, in hundredths. */
  writes: readonly { clause: Id; number: number; question: string; options: readonly Giveable[] }[];
  pays: readonly (Giveable & { most: number; icon: PriceView["icon"] })[];
  promises: readonly Giveable[];
  /** One for each signer that would take it: `to`. */
  offices: readonly (Giveable & { to: Id; short: string; source?: string })[];
}

export interface Giveable {
  id: Id;
  title: string;
  /** For each signer, in their order. */
  worth: readonly number[];
  /** It stands already. */
  now?: true;
}

export interface SignerTold {
  id: Id;
  title: string;
  short: string;
  /** Of a party: its seats, and the percent that its line is aye anyway. */
  seats?: number;
  anyway?: number;
  lines: readonly { from: WorthLine["from"]; by: number; title: string }[];
  sum: number;
  /** What it signs from. */
  reserve: number;
  signs: boolean;
  /** What it can never accept, if that would stand. */
  redLine?: string;
}

export interface OtherDeal {
  deal: Offered;
  /** What it has beside the one that was thought of. */
  adds: readonly string[];
  carries?: number;
  /** Expected ayes lost among those who do not sign, in whole seats. */
  lost: number;
}
