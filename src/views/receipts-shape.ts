/** What a view tells of the law at work: which clause moved which number, and by what. */
import type { Id } from "../rules/ids.ts";
import type { Rows } from "./row-shape.ts";

/** One clause that moved one number. */
export interface MovedByClause {
  indicator: Id;
  /** In hundredths. */
  by: number;
  /** What happened; nothing where the clause did it by being in force. */
  through: string;
}

/** What an enacted clause did in the round that has closed; whole points before and after, and as the round closed. */
export interface ReceiptView extends MovedByClause {
  bill: Id;
  clause: Id;
  option: Id;
  before: number;
  after: number;
  closed: number;
}

/** A clause of the law, once the game is over. */
export interface ReadBackView {
  id: Id;
  bill: Id;
  /** As it was enacted. */
  option: Id;
  /** The round in which it was set last, and those in which it did something. */
  since: number;
  acted: readonly number[];
  /** Incidents that were ended by what it permits. */
  ended: readonly Id[];
  /** What it moved in all, widest first: in the welcome direction, and in the other. */
  gave: readonly MovedByClause[];
  cost: readonly MovedByClause[];
  /** What would stand if it were struck. */
  struck: Id;
}

export interface LawView {
  /** At most three, widest first. */
  receipts: readonly ReceiptView[];
  /** Clause by clause; while the game is played none. */
  readBack: Rows<ReadBackView>;
}
