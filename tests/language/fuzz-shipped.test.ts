/** The same for the shipped scenarios, in a file of its own so that two cores share the work. */
import { test } from "vitest";
import { many } from "../support/counts.ts";
import { fieldsOf } from "../support/fuzz.ts";
import { expectUnbreakable } from "../support/unbreakable.ts";

const fields = fieldsOf();

test("files of first-table are refused with their mistakes or played to an end, in bounded work", () => {
  expectUnbreakable(fields["first-table"], many(20, 600));
}, 1_800_000);

test("so are files of japan-2024", () => {
  expectUnbreakable(fields["japan-2024"], many(4, 120));
}, 3_600_000);
