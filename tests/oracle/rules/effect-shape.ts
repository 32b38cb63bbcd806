import type { Condition } from "./condition.ts";
import type { Id } from "./scenario.ts";

/**
 * What the world may do. One effect, one key; the key names the handler in `rules/effects.ts`.
 * `target` stands for what the move was aimed at.
 */
export type Effect =
  | { change: Id; by: number; upTo?: number; downTo?: number }
  | { mood: Id | "target"; by: number; rivals?: number }
  | { pay: Id; by: number }
  | { relation: Id | "target"; by: number }
  | { set: Id; to: number }
  | { add: Id; by: number }
  | { send: string; to: Id | "target" }
  | { vote: Id; chamber?: Id; twoThirds?: boolean }
  | { enact: Id }
  | { amend: Id; option: Id }
  | { power: Id; on: boolean }
  | { begin: Id }
  | { close: Id | "target" }
  | { promise: Id }
  | { lay: Id }
  | { fire: Id }
  | { after: number; effects: Effect[] }
  | { odds: number; draw: string; lucky: Effect[]; unlucky: Effect[] }
  | { if: Condition; then: Effect[]; otherwise: Effect[] }
  | { receipt: Id; effects: Effect[] };
