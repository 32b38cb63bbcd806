/** What every section of the schema is made of: ids, texts, conditions, numbers within their range, effects. */
import { z } from "zod";
import { EFFECTS } from "../rules/effects.ts";
import type { Field } from "../rules/fields.ts";
import { LINES } from "../rules/lines.ts";

z.config({ jitless: true });

export type TextSpec = string | { when?: string | boolean | undefined; say: string }[];

export const id = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, "Use small letters, digits and _, starting with a letter.")
  .max(40, "Use at most 40 letters.");
export const name = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, "Use small letters, digits and -, starting with a letter.")
  .max(40, "Use at most 40 letters.");
export const sentence = z.string().min(1).max(2_000);
export const condition = z.union([z.string().min(1).max(1_000), z.boolean()]);
export const text = z.union([
  sentence,
  z
    .array(z.strictObject({ when: condition.optional(), say: sentence }))
    .min(1)
    .max(12),
]);
export const points = z.int().min(-100).max(100);
export const percent = z.int().min(0).max(100);
/** A place on the map, in its units; the largest map has 2,000 of them each way. */
export const unit = z.int().min(-2_000).max(4_000);
export const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "Write the date as 2024-06-07.")
  .refine(isDay, "Write a date that is in the calendar, as 2024-06-07.");
export const day = z.int().min(0).max(4_000);
/** A whole number within bounds, or an expression that is worked out when it is needed. */
export const amount = (from: number, to: number) => z.union([z.int().min(from).max(to), z.string().min(1).max(1_000)]);
export const odds = amount(0, 100);
export const shift = amount(-100, 100);
export const tone = z.enum(["good", "plain", "bad"]);
export const price = z.record(id, amount(0, 99));
export const many = <T extends z.ZodType>(one: T) => z.record(id, one);

/** A day of the calendar as it is now used, from the year 100 to 9900: screens count days on from it. */
function isDay(written: string): boolean {
  const [year = 0, month = 0, dayOfMonth = 0] = written.split("-").map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return year >= 100 && year <= 9_900 && dayOfMonth >= 1 && dayOfMonth <= days;
}

/** An effect as written: one of its keys names it. */
export type EffectSpec = { readonly [field: string]: string | number | boolean | EffectSpec[] | undefined };

export const effects: z.ZodType<EffectSpec[]> = z.lazy(() => z.array(effect).max(60)).default([]) as never;

const WRITTEN: { [I in Field["is"]]: (field: Extract<Field, { is: I }>) => z.ZodType } = {
  thing: () => id,
  option: () => id,
  word: () => id,
  flag: () => z.boolean(),
  line: () => z.enum(LINES),
  amount: ({ from, to }) => amount(from, to),
  condition: () => condition,
  effects: () => effects,
};

function written(field: Field): z.ZodType {
  const one = (WRITTEN[field.is] as (field: Field) => z.ZodType)(field);
  return field.optional ? one.optional() : one;
}

/** The schema of every effect that the rules know. */
const effect = z.union(
  Object.values(EFFECTS).map(({ fields }) =>
    z.strictObject(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, written(field)]))),
  ),
);
