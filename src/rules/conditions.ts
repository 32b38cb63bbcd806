/** Conditions and worked-out numbers as closures over the slots. Words and lists are compared by their numbers. */
import type { Amount } from "./amount-shape.ts";
import type { Condition, Joint } from "./condition-shape.ts";
import { at } from "./game.ts";
import type { Compiled, Model, Read } from "./model.ts";
import { constant, reader, statesOf } from "./readers.ts";

/** True (1) if there is no condition, or it holds. */
export function holds(m: Model, condition: Condition | undefined): Read {
  return condition === undefined ? constant(1) : compiled(m, condition).read;
}

/** A whole number, brought within its bounds where the file works it out. */
export function amountOf(m: Model, amount: Amount, from: number, to: number): Read {
  if (typeof amount === "number") return constant(amount);
  const { read } = compiled(m, amount);
  return (n) => Math.max(from, Math.min(to, read(n)));
}

/** The closure, and the slots that it reads. The same condition is compiled once, however many ask it. */
export function compiled(m: Model, condition: Condition): Compiled {
  const known = m.compiled.get(condition);
  if (known) return known;
  const made = closureOf(m, condition);
  m.compiled.set(condition, made);
  return made;
}

function closureOf(m: Model, c: Condition): Compiled {
  if ("value" in c) return { read: constant(numberOf(m, c.value)), slots: [] };
  if ("slot" in c) return reader(m, c.slot, (inner) => compiled(m, inner));
  if (c.op === "?" && "test" in c) {
    const [test, yes, no] = [compiled(m, c.test), compiled(m, c.left), compiled(m, c.right)];
    const read: Read = (n) => (test.read(n) ? yes.read(n) : no.read(n));
    return { read, slots: [...test.slots, ...yes.slots, ...no.slots] };
  }
  if ("of" in c) {
    const { read, slots } = compiled(m, c.of);
    return {
      read: c.op === "size" ? sizeOf(m, c.of, read) : c.op === "!" ? (n) => (read(n) ? 0 : 1) : (n) => 0 - read(n),
      slots,
    };
  }
  const [left, right] = [compiled(m, c.left), compiled(m, c.right)];
  return { read: joined(m, c, left, right), slots: [...left.slots, ...right.slots] };
}

function numberOf(m: Model, value: number | boolean | string): number {
  return typeof value === "string" ? m.words.number(value) : Number(value);
}

/** Letters of a word, or entries of a list. */
function sizeOf(m: Model, what: Condition, read: Read): Read {
  return isList(what) ? (n) => m.lists.all[read(n)]?.size ?? 0 : (n) => m.words.all[read(n)]?.length ?? 0;
}

function isList(c: Condition): boolean {
  return "slot" in c ? c.slot[0] === "procedure" : "test" in c && isList(c.left);
}

function joined(m: Model, c: Extract<Condition, { op: Joint }>, left: Compiled, right: Compiled): Read {
  const { op } = c;
  if (op === "in")
    return "value" in c.left && "slot" in c.right
      ? stands(m, c.left.value, c.right.slot[1])
      : within(m, left.read, right.read);
  if ("value" in c.right && left.plain)
    return against(op, left.plain, numberOf(m, c.right.value)) ?? JOIN[op](left.read, right.read);
  return JOIN[op](left.read, right.read);
}

/** A state looked for in a chart: one table over its configurations. */
function stands(m: Model, state: number | boolean | string, chart = ""): Read {
  const table = Uint8Array.from(statesOf(m, chart), (states) => Number(states.includes(String(state))));
  const slot = m.at.chart + m.index("procedures", chart);
  return (n) => table[at(n, slot)] ?? 0;
}

function within(m: Model, word: Read, list: Read): Read {
  return (n) => (m.lists.all[list(n)]?.has(word(n)) ? 1 : 0);
}

/** A plain slot against a constant: one load and one compare. */
function against(op: Joint, { slot, unit }: { slot: number; unit: number }, value: number): Read | undefined {
  const low = value * unit;
  const high = low + unit;
  switch (op) {
    case "==":
      return (n) => (at(n, slot) >= low && at(n, slot) < high ? 1 : 0);
    case "!=":
      return (n) => (at(n, slot) < low || at(n, slot) >= high ? 1 : 0);
    case ">=":
      return (n) => (at(n, slot) >= low ? 1 : 0);
    case "<":
      return (n) => (at(n, slot) < low ? 1 : 0);
    case ">":
      return (n) => (at(n, slot) >= high ? 1 : 0);
    case "<=":
      return (n) => (at(n, slot) < high ? 1 : 0);
    default:
      return undefined;
  }
}

const JOIN: Record<Exclude<Joint, "in">, (a: Read, b: Read) => Read> = {
  "&&": (a, b) => (n) => (a(n) ? b(n) : 0),
  "||": (a, b) => (n) => a(n) || b(n),
  "==": (a, b) => (n) => (a(n) === b(n) ? 1 : 0),
  "!=": (a, b) => (n) => (a(n) !== b(n) ? 1 : 0),
  "<": (a, b) => (n) => (a(n) < b(n) ? 1 : 0),
  "<=": (a, b) => (n) => (a(n) <= b(n) ? 1 : 0),
  ">": (a, b) => (n) => (a(n) > b(n) ? 1 : 0),
  ">=": (a, b) => (n) => (a(n) >= b(n) ? 1 : 0),
  "+": (a, b) => (n) => exact(a(n) + b(n)),
  "-": (a, b) => (n) => exact(a(n) - b(n)),
  "*": (a, b) => (n) => exact(a(n) * b(n)),
};

/** Brought within the whole numbers that are exact, so that no chain of sums and products comes to no number at all. */
function exact(value: number): number {
  if (value > Number.MAX_SAFE_INTEGER) return Number.MAX_SAFE_INTEGER;
  return value < Number.MIN_SAFE_INTEGER ? Number.MIN_SAFE_INTEGER : value + 0;
}
