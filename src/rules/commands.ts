/** Every command by its type. */
import type { CommandOf, Declared } from "./command.ts";
import { answerInject, takeOffer } from "./commands/answers.ts";
import { buyEvidence, respond, stateAttribution, wait } from "./commands/desk.ts";
import { draftClauses } from "./commands/draft-clauses.ts";
import { makeMove } from "./commands/make-move.ts";
import { offerDeal } from "./commands/offer-deal.ts";
import { adjourn, buyMore, closeRound, pickPledges } from "./commands/rounds.ts";

/** In the order in which a menu shows them. */
export const COMMANDS = [
  answerInject,
  takeOffer,
  buyEvidence,
  stateAttribution,
  respond,
  wait,
  makeMove,
  draftClauses,
  offerDeal,
  buyMore,
  pickPledges,
  closeRound,
  adjourn,
] as const;

type JsonOf<K> = K extends Declared<infer T, infer F> ? CommandOf<T, F> : never;
/** What a seat asks for, as JSON. */
export type Command = JsonOf<(typeof COMMANDS)[number]>;

/** One entry of a game's log. Undo names the number of entries that still count: the game returns to that moment. */
export type LogEntry = Command | { type: "undo"; to: number };
