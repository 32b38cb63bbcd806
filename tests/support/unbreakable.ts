import { expect } from "vitest";
import { type Field, fuzz } from "./fuzz.ts";

/** So many files of a field, none of which breaks anything; and enough of them played to show something. */
export function expectUnbreakable(field: Field, files: number): void {
  const { played, faults, files: judged } = fuzz(field, 0, files);
  expect(faults).toEqual([]);
  expect(judged).toBe(files);
  expect(played).toBeGreaterThanOrEqual(files / 4);
}
