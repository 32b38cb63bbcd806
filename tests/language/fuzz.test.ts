/** Whatever `check` accepts is played to an end, whatever else is told at its place: tried on files changed by chance. */
import { expect, test } from "vitest";
import { LONG, many } from "../support/counts.ts";
import { type Field, fieldsOf, fuzz } from "../support/fuzz.ts";

const fields = fieldsOf();

function expectUnbreakable(field: Field, files: number): void {
  const { played, faults, files: judged } = fuzz(field, 0, files);
  expect(faults).toEqual([]);
  expect(judged).toBe(files);
  // Files that are all refused would show nothing of the play.
  expect(played).toBeGreaterThanOrEqual(files / 4);
}

test("files of toys are refused with their mistakes or played to an end, in bounded work", () => {
  expectUnbreakable(fields.toys, many(1_000, 15_000));
}, 1_800_000);

test.runIf(LONG)(
  "so are files of the shipped scenarios",
  () => {
    expectUnbreakable(fields["first-table"], 4_000);
    expectUnbreakable(fields["japan-2024"], 1_000);
  },
  3_600_000,
);
