/** What an author may write about parliament: chambers, elections, how parties vote and bargain, and bills. */
import { z } from "zod";
import { amount, condition, day, effects, id, many, percent, points, price, text } from "./schema-parts.ts";

const seats = z.int().min(1).max(1_000);
const vacant = z.int().min(0).max(1_000).default(0);
/** Days after the bill became law: of a clause, and of an option that has its own. */
const force = amount(0, 4_000);
const tags = z.array(id).default([]);

/** How votes are worked out, and from how many percent on a party counts as sure, leaning, undeclared. */
export const voting = z.strictObject({
  logit: z.int().min(1).max(100).default(10),
  rebels: percent.default(0),
  bears: z.int().min(0).max(1_000).optional(),
  moods: z.int().min(1).max(100).optional(),
  leanings: z
    .strictObject({ aye: percent.default(88), leaning: percent.default(60), undeclared: percent.default(15) })
    .default({ aye: 88, leaning: 60, undeclared: 15 }),
  /** What a party may have for or against any such bill, worth the same to every party. */
  reasons: many(
    z.strictObject({ title: text, by: points, when: condition.default(true), source: text.optional() }),
  ).default({}),
});

/** How seats and parties bargain over a bill: what signing costs, what a line that decides everything is worth. */
export const bargaining = z.strictObject({
  seats: z.array(id).min(1),
  price: price.default({}),
  hardness: z.int().min(0).max(20).default(20),
  lasts: z.int().min(1).max(4_000).default(365),
  signed: effects,
  broken: effects,
  /** What a deal may name a party to, once. */
  offices: many(
    z.strictObject({
      title: text,
      when: condition.default(true),
      source: text.optional(),
      given: effects,
      lost: effects,
    }),
  ).default({}),
});

/** What parties hold and what is vacant makes all seats: as the game begins, and after each election. */
export const chambers = many(
  z.strictObject({ title: text, seats, vacant, quorum: z.int().min(1).max(100).optional() }),
).default({});

/**
 * Held on its day, if `when` holds then; without a day, by an effect. Without seats it begins from those held before.
 * `swing`: of a thousand filled seats, so many go to these parties from all others, or from them where it is below 0.
 */
export const elections = many(
  z.strictObject({
    title: text,
    day: day.optional(),
    when: condition.optional(),
    chamber: id,
    about: text.optional(),
    seats: z.record(id, seats).optional(),
    vacant,
    swing: z.strictObject({ to: z.array(id).min(1), by: amount(-1_000, 1_000) }).optional(),
  }),
).default({});

export const parties = many(
  z.strictObject({
    title: text,
    short: text,
    chamber: id,
    seats: z.int().min(1).max(1_000),
    also: z.record(id, z.int().min(1).max(1_000)).default({}),
    position: z.record(id, points).default({}),
    inclination: points.default(0),
    reasons: many(z.strictObject({ when: condition.default(true), source: text.optional() })).default({}),
    redLines: z.array(z.strictObject({ clause: id, option: id, source: text })).default([]),
    values: z
      .strictObject({
        budgets: z.record(id, points).default({}),
        promises: z.record(id, points).default({}),
        offices: z.record(id, points).default({}),
      })
      .default({ budgets: {}, promises: {}, offices: {} }),
    discipline: percent.default(100),
    rivals: z.array(id).default([]),
    sways: z.array(z.strictObject({ indicator: id, over: percent, weight: points })).default([]),
    exceptions: z.array(z.strictObject({ clause: id, option: id, by: points, source: text })).default([]),
    /** While it governs; what is said once it has come in, or gone. */
    governs: z
      .strictObject({ when: condition.default(true), joined: text.optional(), left: text.optional() })
      .optional(),
    leaves: condition.optional(),
    why: text,
  }),
).default({});

/** Who watches by the law: how many chairs, how many of them filled, and which responses they have to nod to. */
export const oversight = many(
  z.strictObject({
    title: text,
    who: text,
    about: text,
    when: condition,
    clause: id,
    seats: amount(1, 60),
    filled: amount(0, 60),
    nods: z.array(id).default([]),
  }),
).default({});

export const bills = many(
  z.strictObject({
    title: text,
    chamber: id,
    sits: z.array(z.strictObject({ chamber: id, when: condition })).default([]),
    procedure: id,
    session: id.optional(),
    /** Who signs the act, by office. */
    signed: text.optional(),
    /** While it holds and the bill is not law, it may be drafted and amended. */
    open: condition.optional(),
    /** Which of the reasons count on it; without, all. */
    reasons: z.array(id).optional(),
    /** While it holds, a vote on it is ahead; without, always. */
    when: condition.optional(),
    headings: many(z.strictObject({ title: text, clauses: z.array(id).min(1) })).default({}),
    /** Without any it is a motion: parties are asked, and nothing becomes law. */
    clauses: many(
      z.strictObject({
        number: z.int().min(1).max(99),
        question: text,
        first: id.optional(),
        /** The option that was really chosen, where that is known. */
        record: id.optional(),
        amends: z.array(id).default([]),
        force: force.optional(),
        options: many(
          z.strictObject({
            title: text,
            statute: text,
            force: force.optional(),
            grants: z.array(id).default([]),
            parameters: z.record(id, z.union([z.int(), z.string().max(80)])).default({}),
            loads: z.record(id, points).default({}),
            helps: text,
            costs: text,
            /** Whose law or proposal it follows. */
            inspiredBy: text.optional(),
            effects,
            tags,
          }),
        ),
      }),
    ).default({}),
  }),
).default({});
