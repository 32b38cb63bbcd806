/** What a view tells of an incident and its desk. */
import type { Id } from "../rules/ids.ts";
import type { ClauseRef } from "./chamber-shape.ts";
import type { LegalAction, PriceView, Rows, WhyLine } from "./row-shape.ts";

/** `by`: it ended itself, or its time ran out. */
export interface PassedByView {
  title: string;
  by: "itself" | "time";
}

export interface IncidentView {
  id: Id;
  place: number;
  title: string;
  /** The place on the map. */
  at?: Id;
  facts: readonly string[];
  /** There are rungs for it; else it is only told. */
  answerable: boolean;
  phase: "open" | "ended";
  round: number;
  /** Once it is over, only those that were read. */
  cards: Rows<CardView>;
  questions: Rows<QuestionView>;
  /** Template; the screen fills in `stated`. */
  state: LegalAction;
  /** While it is open, and in the round in which it was answered; then nothing more can be asked for. */
  responses: Rows<ResponseView>;
  wait?: { endsAlone: number; spreads: number; to?: string; do: LegalAction };
  /** It has been answered, and nothing more can be done this round. */
  answered: boolean;
  endedBy?: "response" | "itself" | "time";
  /** The last answer; `moved`: the indicators that it has changed so far, in hundredths, with the clause that had a part. */
  result?: {
    id: Id;
    title: string;
    result: "success" | "failure" | "refused" | "harm" | "waited" | "wrong";
    round: number;
    /** What it did, it did in another country. */
    abroad: boolean;
    gate?: { who: string; refused: boolean };
    /** Told in the round of the answer: two front pages, and a sentence that names a person. */
    papers?: { id: Id; ours: PaperView; theirs: PaperView; person: string };
    moved: readonly (Pick<WhyLine, "by" | "receipt"> & { title: string; welcome: "up" | "down" })[];
  };
  /** What became of the statement, once the incident was over. */
  readBack?: "right" | "wrong" | "unsure";
  /** The truth, once the game is over or if the seat is told it. */
  truth?: string;
}

export interface PaperView {
  paper: string;
  headline: string;
  text: string;
}

export interface CardView {
  id: Id;
  kind: "machine" | "group" | "state";
  title: string;
  foils: string;
  reading?: { title: string; text: string };
  buy: LegalAction;
  dark?: ClauseRef;
}

export interface QuestionView {
  id: Id;
  title: string;
  stated?: number;
  /** Once it is read back: it was stated with certainty, so the verdict is on it. */
  sure?: true;
  /** How likely the cards read make it, from 0 to 100. */
  supported: number;
}

/** A rung of the ladder as it stands now, whatever the incident. */
export interface RungView {
  id: Id;
  rung: number;
  title: string;
  about: string;
  lit: boolean;
  /** What lights it or would light it, and the number of that clause. */
  because: string;
  clause?: number;
  /** The law grants it, from this day on; till then the existing laws that the clause amends stand. */
  from?: number;
  oldLaws: readonly string[];
  /** It cannot be given as things stand. */
  barred?: true;
  /** Why that may be, where the scenario says so. */
  whenNot?: string;
  /** What moves its odds now, in percent points. */
  shifts: readonly { says: string; success: number; harm: number }[];
  /** Who asks before it is done. */
  gate?: {
    who: string;
    question: string;
    refusedIfLooked: number;
    refusedIfNot: number;
    look: readonly PriceView[];
  };
  /** It has a gate that does not ask now: why, where the scenario says so. */
  waived?: string;
  /** Who sits there nods at once. */
  nods?: true;
  /** What it does, it does in another country. */
  abroad: boolean;
  undone: boolean;
}

/** One rung as an answer to one incident. */
export interface ResponseView {
  id: Id;
  needs?: { question: string; questionId: Id; atLeast: number };
  /**
   * Percents: if what it leans on is so, and of harm if it is not; then it ends nothing. Told once one has said how sure
   * one is, or if it leans on nothing; of an incident that is answered only for its answer.
   */
  odds?: { success: number; harm: number; harmIfWrong?: number };
  do: LegalAction;
  /** The same, with the gate's question answered first; where it is refused outright, there is no such way. */
  doLooked?: LegalAction;
}
