/** The part of a compiled scenario that is about attacks and what answers them, at home and abroad. */
import type { Amount, Price } from "./amount-shape.ts";
import type { Condition } from "./condition-shape.ts";
import type { Effect } from "./effect-shape.ts";
import type { Id, TextKey } from "./ids.ts";

export interface Counterpart {
  id: Id;
  title: TextKey;
  start: number;
  aim: TextKey;
  /** First entry whose condition holds acts, at most one a round. */
  repertoire: { id: Id; title: TextKey; when: Condition; once: boolean; effects: Effect[]; odds: Amount }[];
  /** What it takes in a deal: points for the first of a budget, points for a promise. */
  values: { budgets: Record<Id, number>; promises: Record<Id, number> };
  /** Percent of each point of its relation above or below 50 that counts as a point in any deal. */
  warmth?: number;
  undertakes: Undertaking[];
}

/** What a counterpart may undertake in a deal, once: to do an entry of its repertoire now, or to refrain from it. */
export interface Undertaking {
  id: Id;
  title: TextKey;
  act: Id;
  /** Days for which it refrains from the act; 0: it does it at once. */
  refrains: number;
  when: Condition;
  /** Points that it asks for it. */
  asks: Amount;
  tags: Id[];
}

export interface Incident {
  id: Id;
  title: TextKey;
  place?: Id;
  facts: TextKey[];
  /**
   * The hidden culprit: values with prior weight in percent (sum 100), what each adds to the odds of any response in
   * percent points, and what follows if it runs its course.
   */
  truth: { value: Id; title: TextKey; prior: number; success?: number; harm?: number; runsOut: Effect[] }[];
  knownBy: Id[];
  questions: { id: Id; title: TextKey; holds: Id[] }[];
  evidence: EvidenceCard[];
  /** Rungs that can answer it, in order of the ladder. */
  responses: Id[];
  /** Percent a round that it ends by itself, and that it spreads to `next`. */
  endsAlone: { odds: Amount; perPoint?: { indicator: Id; over: number; odds: Amount } };
  spreads?: { odds: Amount; to: Id; effects: Effect[]; title: TextKey };
  lasts: number;
  eachRound: Effect[];
  onEnd: Effect[];
  /**
   * What follows from the statement once the incident is over: of a seat that was sure, so many percent or more either
   * way, and right in all of which it was; sure and wrong somewhere; sure of nothing.
   */
  readBack?: { sure: number; right: Effect[]; wrong: Effect[]; unsure: Effect[] };
  /** What is printed here and abroad once it was answered, and of whom one then hears: the first that holds. */
  papers: { id: Id; when: Condition; ours: Paper; theirs: Paper; person: TextKey }[];
}

/** A front page. */
export interface Paper {
  paper: TextKey;
  headline: TextKey;
  text: TextKey;
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
export interface Odds<N = number> {
  success: N;
  harm: N;
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
    refusedIfLooked: Amount;
    refusedIfNot: Amount;
    when: Condition;
    /** Where it does not ask: who sits there nods at once; else nobody does. */
    nods?: Condition;
    waived?: TextKey;
  };
  /** What it does, it does in another country. */
  abroad: boolean;
  odds: Odds<Amount>;
  /** What moves the odds while `when` holds, in percent points; each is shown with its words. */
  shifts: ({ id: Id; when: Condition; says: TextKey } & Odds<Amount>)[];
  tags: Id[];
  onSuccess: Effect[];
  onFailure: Effect[];
  onHarm: Effect[];
  ends: boolean;
  undone: boolean;
}
