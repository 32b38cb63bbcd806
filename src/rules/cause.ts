/** Why something happened: a thing of the scenario, or a stage of the game. */
import type { Id } from "./ids.ts";

export const CAUSE_KINDS = [
  "start",
  "move",
  "clause",
  "inject",
  "offer",
  "deal",
  "promise",
  "incident",
  "response",
  "counterpart",
  "procedure",
  "standing",
  "vote",
  "election",
  "price",
  "round",
  /** Not for this seat to know. */
  "unknown",
] as const;

export interface Cause {
  kind: (typeof CAUSE_KINDS)[number];
  id: Id;
  /** The choice, reading or target within it. */
  part?: Id;
  seat?: Id;
}

export function keyOfCause({ kind, id, part = "", seat = "" }: Cause): string {
  return `${kind}|${id}|${part}|${seat}`;
}
