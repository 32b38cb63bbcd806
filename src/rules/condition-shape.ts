/** Conditions and worked-out numbers: the small JSON form of an author's CEL expression. */
import type { Id } from "./ids.ts";

/** Where a name reads: `["indicator", "trust"]`, `["day"]`, `["budget", "cabinet", "days"]`. */
export type SlotPath = [root: SlotRoot, ...path: Id[]];
export const SLOT_ROOTS = [
  "round",
  "day",
  "carried",
  "amended",
  "seats",
  "indicator",
  "variable",
  "law",
  "draft",
  "hasLaw",
  "hasDraft",
  "clause",
  "enacted",
  "enactedDay",
  "inForce",
  "forceDay",
  "power",
  "budget",
  "bought",
  "party",
  "likes",
  "bound",
  "office",
  "wordBroken",
  "counterpart",
  "procedure",
  "incident",
  "statement",
  "response",
  "result",
  "promise",
  "offer",
  "inject",
] as const;
export type SlotRoot = (typeof SLOT_ROOTS)[number];

export type Joint = "&&" | "||" | "==" | "!=" | "<" | "<=" | ">" | ">=" | "+" | "-" | "*" | "in";

export type Condition =
  | { value: number | boolean | string }
  | { slot: SlotPath }
  | { op: "!" | "-" | "size"; of: Condition }
  | { op: Joint; left: Condition; right: Condition }
  | { op: "?"; test: Condition; left: Condition; right: Condition };
