/** Procedures as an author writes them: a closed part of XState's words. */
import { z } from "zod";
import { condition, type EffectSpec, effects, id, type TextSpec, text } from "./schema-parts.ts";

export type TransitionSpec = {
  target?: string | undefined;
  guard?: string | boolean | undefined;
  actions: EffectSpec[];
};
export type TransitionsSpec = string | TransitionSpec | TransitionSpec[];
/** A state of a procedure, in XState's words; what XState knows beyond them is not part of the language. */
export interface StateSpec {
  title?: TextSpec | undefined;
  /** What it waits for, or what stands in its way. */
  waits?: TextSpec | undefined;
  type?: "parallel" | "final" | undefined;
  initial?: string | undefined;
  states?: Record<string, StateSpec> | undefined;
  on?: Record<string, TransitionsSpec> | undefined;
  always?: TransitionsSpec | undefined;
  after?: Record<string, TransitionsSpec> | undefined;
  onDone?: TransitionsSpec | undefined;
  entry: EffectSpec[];
  exit: EffectSpec[];
}
const path = z
  .string()
  .regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$/, "Name a state, or the path to it with dots.")
  .max(200);
const transition = z.strictObject({ target: path.optional(), guard: condition.optional(), actions: effects });
const transitions = z.union([path, transition, z.array(transition).min(1).max(20)]);
export const node = {
  title: text.optional(),
  waits: text.optional(),
  type: z.enum(["parallel", "final"]).optional(),
  initial: id.optional(),
  states: z
    .record(
      id,
      z.lazy(() => state),
    )
    .optional(),
  on: z.record(id, transitions).optional(),
  always: transitions.optional(),
  after: z
    .record(
      z.string().regex(/^(P[1-9][0-9]{0,3}D|D[1-9][0-9]{0,3})$/, "Write the days as P60D, or a day as D381."),
      transitions,
    )
    .optional(),
  onDone: transitions.optional(),
  entry: effects,
  exit: effects,
};
const state: z.ZodType<StateSpec> = z.strictObject(node) as never;
