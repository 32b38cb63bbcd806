/** What every section of the schema is made of: ids, texts, conditions, numbers within their range, effects. */
import { z } from "zod";

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
export const day = z.int().min(0).max(4_000);
export const tone = z.enum(["good", "plain", "bad"]);
export const price = z.record(id, z.int().min(0).max(99));
export const many = <T extends z.ZodType>(one: T) => z.record(id, one);

export type EffectSpec =
  | { change: string; by: number; upTo?: number | undefined; downTo?: number | undefined }
  | { mood: string; by: number; rivals?: number | undefined }
  | { pay: string; by: number }
  | { relation: string; by: number }
  | { set: string; to: number }
  | { add: string; by: number }
  | { send: string; to: string }
  | { vote: string; chamber?: string | undefined; twoThirds?: boolean | undefined }
  | { enact: string }
  | { amend: string; option: string }
  | { power: string; on: boolean }
  | { begin: string }
  | { close: string }
  | { promise: string }
  | { lay: string }
  | { fire: string }
  | { after: number; effects: EffectSpec[] }
  | { odds: number; draw: string; lucky: EffectSpec[]; unlucky: EffectSpec[] }
  | { if: string | boolean; then: EffectSpec[]; otherwise: EffectSpec[] }
  | { receipt: string; effects: EffectSpec[] };

export const effects: z.ZodType<EffectSpec[]> = z.lazy(() => z.array(effect).max(60)).default([]) as never;
const effect: z.ZodType<EffectSpec> = z.union([
  z.strictObject({ change: id, by: points, upTo: percent.optional(), downTo: percent.optional() }),
  z.strictObject({ mood: id, by: points, rivals: percent.optional() }),
  z.strictObject({ pay: id, by: z.int().min(-99).max(99) }),
  z.strictObject({ relation: id, by: points }),
  z.strictObject({ set: id, to: z.int() }),
  z.strictObject({ add: id, by: z.int() }),
  z.strictObject({ send: id, to: id }),
  z.strictObject({ vote: id, chamber: id.optional(), twoThirds: z.boolean().optional() }),
  z.strictObject({ enact: id }),
  z.strictObject({ amend: id, option: id }),
  z.strictObject({ power: id, on: z.boolean() }),
  z.strictObject({ begin: id }),
  z.strictObject({ close: id }),
  z.strictObject({ promise: id }),
  z.strictObject({ lay: id }),
  z.strictObject({ fire: id }),
  z.strictObject({ after: day, effects }),
  z.strictObject({ odds: percent, draw: id, lucky: effects, unlucky: effects }),
  z.strictObject({ if: condition, then: effects, otherwise: effects }),
  z.strictObject({ receipt: id, effects }),
]) as never;
