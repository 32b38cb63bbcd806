/** Rows that come and go, in the order of the scenario. */
import type { Rows } from "../../views/row-shape.ts";

export function inOrder<T extends { place: number }>(rows: Rows<T>): T[] {
  return Object.values(rows).sort((a, b) => a.place - b.place);
}
