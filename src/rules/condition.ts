/**
 * Conditions: the small JSON form of an author's CEL expression, and closures made of it.
 * `language/condition-text.ts` checks and lowers the text; nothing is parsed here.
 */
import type { Id, Scenario } from "./scenario.ts";
import type { State } from "./state.ts";

export type Value = number | boolean | string | string[];

/** Where a name reads: `["indicator", "trust"]`, `["day"]`, `["party", "hearth", "mood"]`. */
export type Slot = [root: SlotRoot, ...path: Id[]];
export const SLOT_ROOTS = [
  "round", "day", "indicator", "variable", "law", "draft", "hasLaw", "hasDraft", "clause", "enacted", "enactedDay", "power", "budget",
  "party", "counterpart", "procedure", "incident", "promise", "offer", "inject",
] as const;
export type SlotRoot = (typeof SLOT_ROOTS)[number];

export type Condition =
  | { value: number | boolean | string }
  | { slot: Slot }
  | { op: "!" | "-" | "size"; of: Condition }
  | { op: "&&" | "||" | "==" | "!=" | "<" | "<=" | ">" | ">=" | "+" | "-" | "*" | "in"; left: Condition; right: Condition }
  | { op: "?"; test: Condition; left: Condition; right: Condition };

type Reader = (scenario: Scenario, state: State) => Value;
const cache = new WeakMap<object, Reader>();

/** True if the condition holds in this state. */
export function holds(scenario: Scenario, state: State, condition: Condition | undefined): boolean {
  return condition === undefined || evaluate(scenario, state, condition) === true;
}

export function evaluate(scenario: Scenario, state: State, condition: Condition): Value {
  let reader = cache.get(condition);
  if (!reader) {
    reader = closureOf(condition);
    cache.set(condition, reader);
  }
  return reader(scenario, state);
}

function closureOf(condition: Condition): Reader {
  if ("value" in condition) {
    const { value } = condition;
    return () => value;
  }
  if ("slot" in condition) {
    const { slot } = condition;
    return (scenario, state) => readSlot(scenario, state, slot);
  }
  if (condition.op === "?" && "test" in condition) {
    const [test, yes, no] = [closureOf(condition.test), closureOf(condition.left), closureOf(condition.right)];
    return (s, w) => (test(s, w) ? yes(s, w) : no(s, w));
  }
  if ("of" in condition) {
    const of = closureOf(condition.of);
    if (condition.op === "size") return (s, w) => (of(s, w) as string | string[]).length;
    return condition.op === "!" ? (s, w) => !of(s, w) : (s, w) => -(of(s, w) as number);
  }
  const { op, left, right } = condition as Extract<Condition, { op: "&&" }>;
  const a = closureOf(left);
  const b = closureOf(right);
  return BINARY[op]!(a, b);
}

type Join = (a: Reader, b: Reader) => Reader;
const BINARY: Record<string, Join> = {
  "&&": (a, b) => (s, w) => (a(s, w) && b(s, w)) as boolean,
  "||": (a, b) => (s, w) => (a(s, w) || b(s, w)) as boolean,
  "==": (a, b) => (s, w) => a(s, w) === b(s, w),
  "!=": (a, b) => (s, w) => a(s, w) !== b(s, w),
  "<": (a, b) => (s, w) => a(s, w) < b(s, w),
  "<=": (a, b) => (s, w) => a(s, w) <= b(s, w),
  ">": (a, b) => (s, w) => a(s, w) > b(s, w),
  ">=": (a, b) => (s, w) => a(s, w) >= b(s, w),
  "+": (a, b) => (s, w) => (a(s, w) as number) + (b(s, w) as number),
  "-": (a, b) => (s, w) => (a(s, w) as number) - (b(s, w) as number),
  "*": (a, b) => (s, w) => (a(s, w) as number) * (b(s, w) as number),
  in: (a, b) => (s, w) => (b(s, w) as string[]).includes(a(s, w) as string),
};

/** Every slot's reader. What the table shows (whole points) is what a condition reads. */
const READ: Record<SlotRoot, (scenario: Scenario, state: State, path: Id[]) => Value> = {
  round: (_, w) => w.round,
  day: (_, w) => w.day,
  indicator: (_, w, [id]) => Math.floor((w.indicators[id!] ?? 0) / 100),
  variable: (_, w, [id]) => w.variables[id!] ?? 0,
  law: (s, w, [name]) => parameter(s, w, name!, true),
  draft: (s, w, [name]) => parameter(s, w, name!, false),
  hasLaw: (s, w, [name]) => chosenParameter(s, w, name!, true) !== undefined,
  hasDraft: (s, w, [name]) => chosenParameter(s, w, name!, false) !== undefined,
  clause: (_, w, [id]) => w.clauses[id!]?.option ?? "",
  enacted: (_, w, [id]) => w.enacted[id!] ?? "",
  power: (s, w, [id]) => hasPower(s, w, id!),
  enactedDay: (_, w) => w.enactedOn ?? 0,
  budget: (_, w, [seat, id]) => w.budgets[seat!]?.[id!] ?? 0,
  party: (_, w, [id]) => Math.floor((w.parties[id!]?.mood ?? 0) / 100),
  counterpart: (_, w, [id]) => Math.floor((w.counterparts[id!]?.relation ?? 0) / 100),
  procedure: (s, w, [id]) => {
    const chart = s.procedures.find((p) => p.id === id);
    return chart?.configurations[w.charts[id!]?.at ?? 0] ?? [];
  },
  incident: (_, w, [id]) => w.incidents[id!]?.phase ?? "unseen",
  promise: (_, w, [id]) => w.promises[id!]?.is ?? "none",
  offer: (_, w, [id]) => w.offers[id!]?.is ?? "unseen",
  inject: (_, w, [id]) => w.injects[id!]?.answer ?? (w.injects[id!]?.fired ? "shown" : "unseen"),
};

function readSlot(scenario: Scenario, state: State, [root, ...path]: Slot): Value {
  return READ[root](scenario, state, path);
}

/** The power was granted, and what its being in force hangs on holds. */
export function hasPower(scenario: Scenario, state: State, id: Id): boolean {
  return state.powers.includes(id) && holds(scenario, state, scenario.powers.find((p) => p.id === id)?.inForce);
}

/** What the chosen (or enacted) options say of a parameter, if one of them says anything. */
function chosenParameter(scenario: Scenario, state: State, name: Id, enacted: boolean): number | string | undefined {
  for (const bill of scenario.bills)
    for (const clause of bill.clauses) {
      const chosen = enacted ? state.enacted[clause.id] : state.clauses[clause.id]?.option;
      const found = clause.options.find((o) => o.id === chosen)?.parameters[name];
      if (found !== undefined) return found;
    }
  return undefined;
}

/** A parameter that no chosen option names reads as 0, or as an empty word. */
function parameter(scenario: Scenario, state: State, name: Id, enacted: boolean): number | string {
  const found = chosenParameter(scenario, state, name, enacted);
  if (found !== undefined) return found;
  for (const bill of scenario.bills)
    for (const clause of bill.clauses)
      for (const option of clause.options)
        if (name in option.parameters) return typeof option.parameters[name] === "number" ? 0 : "";
  return 0;
}
