/** What the author demands of the balance, in percent and points; `balance` measures each. */
import { z } from "zod";
import { id, many, percent } from "./schema-parts.ts";

const span = (from: number, to: number) =>
  z.strictObject({ from: percent.default(from), to: percent.default(to) }).default({ from, to });
export const demands = z.strictObject({
  within: percent.default(12),
  most: percent.default(60),
  chance: percent.default(25),
  planner: percent.default(15),
  list: percent.default(10),
  endings: span(3, 30),
  moves: span(5, 30),
  flip: percent.default(3),
  recover: z
    .strictObject({ round: z.int().min(1).max(200).default(10), least: percent.default(20) })
    .default({ round: 10, least: 20 }),
  whip: span(75, 85),
  law: z
    .strictObject({ from: percent.default(30), to: percent.default(85), chance: percent.default(30) })
    .default({ from: 30, to: 85, chance: 30 }),
  idle: percent.default(10),
  apart: percent.default(15),
  bell: span(40, 85),
  told: percent.default(7),
  step: percent.default(5),
  choices: z.strictObject({ near: percent.default(5), least: percent.default(67) }).default({ near: 5, least: 67 }),
  pairedBy: id.optional(),
  /** By clause: the option to change to, and the ending that it must move. */
  flips: many(z.strictObject({ to: id, ending: id, moves: z.enum(["up", "down"]) })).default({}),
});
