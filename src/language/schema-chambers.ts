/** What an author may write of chambers, elections and how votes are worked out. */
import { z } from "zod";
import { day, id, many, percent, text } from "./schema-parts.ts";

const seats = z.int().min(1).max(1_000);
const vacant = z.int().min(0).max(1_000).default(0);

/** How votes are worked out, and from how many percent on a party counts as sure, leaning, undeclared. */
export const voting = z.strictObject({
  logit: z.int().min(1).max(100).default(10),
  leanings: z
    .strictObject({ aye: percent.default(88), leaning: percent.default(60), undeclared: percent.default(15) })
    .default({ aye: 88, leaning: 60, undeclared: 15 }),
});

/** What parties hold and what is vacant makes all seats: as the game begins, and after each election. */
export const chambers = many(
  z.strictObject({ title: text, seats, vacant, quorum: z.int().min(1).max(100).optional() }),
).default({});

export const elections = many(
  z.strictObject({ title: text, day, chamber: id, seats: z.record(id, seats), vacant }),
).default({});
