/** Whatever `check` accepts is played to an end, whatever else is told at its place: tried on toys changed by chance. */
import { test } from "vitest";
import { many } from "../support/counts.ts";
import { fieldsOf } from "../support/fuzz.ts";
import { expectUnbreakable } from "../support/unbreakable.ts";

test("files of toys are refused with their mistakes or played to an end, in bounded work", () => {
  expectUnbreakable(fieldsOf().toys, many(1_000, 6_000));
}, 1_800_000);
