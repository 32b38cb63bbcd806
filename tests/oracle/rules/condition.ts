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
  "round",
  "day",
  "carried",
  "indicator",
  "variable",
  "law",
  "draft",
  "hasLaw",
  "hasDraft",
  "clause",
  "enacted",
  "enactedDay",
  "power",
  "budget",
  "party",
  "counterpart",
  "procedure",
  "incident",
  "promise",
  "offer",
  "inject",
] as const;
export type SlotRoot = (typeof SLOT_ROOTS)[number];

export type Condition =
  | { value: number | boolean | string }
  | { slot: Slot }
  | { op: "!" | "-" | "size"; of: Condition }
  | {
      op: "&&" | "||" | "==" | "!=" | "<" | "<=" | ">" | ">=" | "+" | "-" | "*" | "in";
      left: Condition;
      right: Condition;
    }
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
  carried: (_, w, [chamber]) => {
    const last = w.votes.findLast((v) => v.chamber === chamber);
    return last?.passed ? Math.floor((last.ayes * 100) / Math.max(1, last.present)) : 0;
  },
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

/** The power was granted, its first day has come, and what its being in force hangs on holds. */
export function hasPower(scenario: Scenario, state: State, id: Id): boolean {
  return comesInForce(scenario, state, id) && state.day + 1 >= (firstDayOf(scenario, state, id) ?? 0);
}

/** Granted, and nothing but a day can stand in its way. */
export function comesInForce(scenario: Scenario, state: State, id: Id): boolean {
  return state.powers.includes(id) && holds(scenario, state, scenario.powers.find((p) => p.id === id)?.inForce);
}

/** The first day of a power that comes into force, while that day is still to come. */
export function dayToCome(scenario: Scenario, state: State, id: Id): number | undefined {
  const from = comesInForce(scenario, state, id) ? firstDayOf(scenario, state, id) : undefined;
  return from !== undefined && from > state.day + 1 ? from : undefined;
}

/** The first day on which a power may be used once it is granted, where the scenario names one. */
function firstDayOf(scenario: Scenario, state: State, id: Id): number | undefined {
  const from = scenario.powers.find((p) => p.id === id)?.from;
  return from && Number(evaluate(scenario, state, from));
}

/** For each parameter: the clauses whose options name it, what each option says, and what it reads as when none stands. */
interface Parameter {
  clauses: { clause: Id; says: Record<Id, number | string> }[];
  empty: number | string;
}
const parameters = new WeakMap<Scenario, Map<Id, Parameter>>();

function parametersOf(scenario: Scenario): Map<Id, Parameter> {
  const known = parameters.get(scenario);
  if (known) return known;
  const all = new Map<Id, Parameter>();
  for (const { id: clause, options } of scenario.bills.flatMap((b) => b.clauses))
    for (const option of options)
      for (const [name, value] of Object.entries(option.parameters)) {
        const found: Parameter = all.get(name) ?? { clauses: [], empty: typeof value === "number" ? 0 : "" };
        all.set(name, found);
        const last = found.clauses.at(-1);
        if (last?.clause === clause) last.says[option.id] = value;
        else found.clauses.push({ clause, says: { [option.id]: value } });
      }
  parameters.set(scenario, all);
  return all;
}

/** What the chosen (or enacted) options say of a parameter, if one of them says anything. */
function chosenParameter(scenario: Scenario, state: State, name: Id, enacted: boolean): number | string | undefined {
  for (const { clause, says } of parametersOf(scenario).get(name)?.clauses ?? []) {
    const found = says[(enacted ? state.enacted[clause] : state.clauses[clause]?.option) ?? ""];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A parameter that no chosen option names reads as 0, or as an empty word. */
function parameter(scenario: Scenario, state: State, name: Id, enacted: boolean): number | string {
  return chosenParameter(scenario, state, name, enacted) ?? parametersOf(scenario).get(name)?.empty ?? 0;
}
