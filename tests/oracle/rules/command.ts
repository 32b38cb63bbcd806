/** What a seat may ask for. A command is checked by `refuse` and carried out by `play`. */
import type { Id } from "./scenario.ts";

export type Command =
  | { type: "draftClauses"; seat: Id; move: Id; set: Record<Id, Id> }
  | { type: "makeMove"; seat: Id; move: Id; target?: Id }
  | { type: "takeOffer"; seat: Id; offer: Id }
  | { type: "answerInject"; seat: Id; inject: Id; choice: Id }
  | { type: "buyEvidence"; seat: Id; incident: Id; card: Id }
  | { type: "stateAttribution"; seat: Id; incident: Id; stated: Record<Id, number> }
  | { type: "respond"; seat: Id; incident: Id; response: Id; looked: boolean }
  | { type: "wait"; seat: Id; incident: Id }
  | { type: "buyMore"; seat: Id; budget: Id }
  | { type: "pickPledges"; seat: Id; pledges: Id[] }
  | { type: "closeRound"; seat: Id };

export const REFUSALS = [
  "game-over",
  "no-such-seat",
  "no-such-thing",
  "not-your-move",
  "cannot-afford",
  "round-closed",
  "not-now",
  "too-many-clauses",
  "clauses-of-one-heading",
  "already-set",
  "bill-closed",
  "already-answered",
  "already-open",
  "not-open",
  "already-read",
  "out-of-range",
  "state-first",
  "too-unsure",
  "power-missing",
  "scenario-fault",
  "not-for-sale",
  "no-act-left",
  "already-answered-this-round",
] as const;
/** Why a command does nothing; the state stays as it was. */
export interface Refusal {
  code: (typeof REFUSALS)[number];
  /** What the message names: an id, a number. */
  about?: string;
}
