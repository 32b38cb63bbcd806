/** What a party's line may be bound to by a deal. `free`: it has none, and its members vote each by the odds. */
export const LINES = ["aye", "leave", "no", "free"] as const;
export type Line = (typeof LINES)[number];

/** A line as the state holds it: from 1. */
export function numberOfLine(line: Line): number {
  return LINES.indexOf(line) + 1;
}
