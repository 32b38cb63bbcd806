/** Numbers that a file may work out. */
import type { Condition } from "./condition-shape.ts";
import type { Id } from "./ids.ts";

/** A number as the file gives it, or one that is worked out when it is needed. */
export type Amount = number | Condition;

/** What a seat pays, each from the purse of that budget. */
export type Price = { budget: Id; amount: Amount }[];
