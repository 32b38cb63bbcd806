/**
 * An author's statechart: checked against the closed subset, built with XState, and asked about every
 * configuration, event and guard outcome until its whole transition table is known.
 */
import { type AnyMachineSnapshot, type AnyStateMachine, createMachine, initialTransition, transition } from "xstate";
import type { Chart, Clock, Decision, Step } from "../rules/chart-table.ts";

/** One state (or the chart itself) as the schema gives it: guards and effects are already names. */
export interface NodeSpec {
  type?: "parallel" | "final" | undefined;
  initial?: string | undefined;
  states?: Record<string, NodeSpec> | undefined;
  on?: Record<string, MoveSpec[]> | undefined;
  always?: MoveSpec[] | undefined;
  after?: Record<string, MoveSpec[]> | undefined;
  onDone?: MoveSpec[] | undefined;
  entry?: string | undefined;
  exit?: string | undefined;
}
export interface MoveSpec {
  /** Dotted path of the state, from the chart. */
  target?: string | undefined;
  guard?: string | undefined;
  action?: string | undefined;
}

export const MOST_CONFIGURATIONS = 5_000;
export const MOST_ACTIVE = 80;
/** Each is a step of XState and some two thousand calls of functions; the largest shipped chart asks 40. */
const MOST_QUESTIONS = 10_000;
/** Steps without an event until a chart has come to rest. */
const MOST_MICROSTEPS = 500;

/** Thrown out of the exploring as soon as it is known that a chart cannot be played. */
class Unplayable extends Error {
  readonly why: "too-large" | "never-rests";
  constructor(why: Unplayable["why"]) {
    super(why);
    this.why = why;
  }
}

/** How many configurations the chart could have at most: counted before XState is asked anything. */
export function countConfigurations(node: NodeSpec): number {
  const inner = Object.values(node.states ?? {}).map(countConfigurations);
  if (inner.length === 0) return 1;
  const joined = node.type === "parallel" ? inner.reduce((a, b) => a * b, 1) : inner.reduce((a, b) => a + b, 0);
  return Math.min(joined, Number.MAX_SAFE_INTEGER);
}

/** How many states can be active at once: a step of XState costs their square. */
export function countActive(node: NodeSpec): number {
  const inner = Object.values(node.states ?? {}).map(countActive);
  const most = node.type === "parallel" ? inner.reduce((a, b) => a + b, 0) : inner.reduce((a, b) => Math.max(a, b), 0);
  return most + 1;
}

/** The machine as XState reads it. States that hold a clock say when they are entered and left. */
export function machineOf(id: string, root: NodeSpec): { machine: unknown; timers: Chart["timers"] } {
  const timers: Chart["timers"] = [];
  const move = ({ target, guard, action }: MoveSpec) => ({
    ...(target !== undefined && { target: `#${id}.${target}` }),
    ...(guard && { guard }),
    ...(action && { actions: [action] }),
  });
  const moves = (list: Record<string, MoveSpec[]> | undefined) =>
    Object.entries(list ?? {}).map(([event, specs]) => [event, specs.map(move)] as const);
  const build = (node: NodeSpec, path: string): object => {
    const clocks = Object.entries(node.after ?? {}).map(([period, specs]) => {
      const clock = clockOf(period);
      const event = `after.${path}.${"day" in clock ? `D${clock.day}` : clock.days}`;
      timers.push({ state: path, event, ...clock });
      return [event, specs.map(move)] as const;
    });
    const on = [...moves(node.on), ...clocks];
    const entry = [...(clocks.length ? [`@enter:${path}`] : []), ...(node.entry ? [node.entry] : [])];
    const exit = [...(clocks.length ? [`@exit:${path}`] : []), ...(node.exit ? [node.exit] : [])];
    return {
      ...(node.type && { type: node.type }),
      ...(node.initial && { initial: node.initial }),
      ...(on.length && { on: Object.fromEntries(on) }),
      ...(node.always && { always: node.always.map(move) }),
      ...(node.onDone && { onDone: node.onDone.map(move) }),
      ...(entry.length && { entry }),
      ...(exit.length && { exit }),
      ...(node.states && {
        states: Object.fromEntries(
          inOrder(node).map(([name, child]) => [name, build(child, path ? `${path}.${name}` : name)]),
        ),
      }),
    };
  };
  return { machine: { id, ...build(root, "") }, timers };
}

/**
 * XState's regions act in the order of their keys, and a saved game's JSON sorts keys: so regions are sorted from the
 * start. Where one state at a time is active the order says nothing, and stays the author's.
 */
function inOrder({ type, states }: NodeSpec): [string, NodeSpec][] {
  const all = Object.entries(states ?? {});
  return type === "parallel" ? all.sort(([a], [b]) => (a < b ? -1 : 1)) : all;
}

/** `P60D` is after 60 days, `D381` on day 381. */
function clockOf(period: string): Clock {
  const number = Number(/[0-9]+/.exec(period)?.[0]);
  return period.startsWith("P") ? { days: number } : { day: number };
}

/** Every reachable configuration and what each event does there, found by asking XState. */
export function tableOf(machine: unknown): Table | "too-large" | "guarded-start" | "never-rests" {
  try {
    return explored(machine);
  } catch (error) {
    if (error instanceof Unplayable) return error.why;
    throw error;
  }
}

type Table = Pick<Chart, "configurations" | "initial" | "table">;

function explored(machine: unknown): Table | "too-large" | "guarded-start" {
  const oracle = new Oracle(machine);
  const configurations: string[][] = [];
  const numbers = new Map<string, number>();
  const snapshots: AnyMachineSnapshot[] = [];
  const table: Chart["table"] = {};
  const numberOf = (snapshot: AnyMachineSnapshot): number => {
    const active = activeOf(snapshot);
    const key = active.join(" ");
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, configurations.length);
    configurations.push(active);
    snapshots.push(snapshot);
    return configurations.length - 1;
  };
  const explore = (
    ask: (guards: Map<string, boolean>) => Answer,
    from: number | undefined,
    guards: Map<string, boolean>,
  ): Decision => {
    const { next, actions, unsure } = ask(guards);
    if (unsure !== undefined) {
      const yes = explore(ask, from, new Map([...guards, [unsure, true]]));
      const no = explore(ask, from, new Map([...guards, [unsure, false]]));
      return yes === null && no === null ? null : { guard: unsure, yes, no };
    }
    const to = numberOf(next);
    return to === from && actions.length === 0 ? null : ({ to, actions } satisfies Step);
  };
  const begin = explore((guards) => oracle.begin(guards), undefined, new Map());
  if (begin === null || "guard" in begin) return "guarded-start";
  for (let at = 0; at < snapshots.length; at += 1) {
    if (at >= MOST_CONFIGURATIONS) return "too-large";
    const row: Record<string, Decision> = {};
    const from = snapshots[at];
    if (!from) continue;
    for (const event of oracle.eventsIn(from)) {
      const decision = explore((guards) => oracle.ask(from, event, guards), at, new Map());
      if (decision !== null) row[event] = decision;
    }
    table[at] = row;
  }
  return { configurations, initial: begin, table };
}

interface Answer {
  next: AnyMachineSnapshot;
  actions: string[];
  /** The first guard that was read without a given outcome. */
  unsure?: string | undefined;
}

/** XState with guards that answer what they are told, and say when they were asked something new. */
class Oracle {
  questions = 0;
  private readonly events: readonly string[];
  /** Of one question: many states at once make it dear. */
  private readonly weight: number;
  private readonly machine: AnyStateMachine;
  private given = new Map<string, boolean>();
  private unsure: string | undefined;

  constructor(config: unknown) {
    const names = new Set<string>();
    const look = (thing: unknown): void => {
      if (Array.isArray(thing)) for (const one of thing) look(one);
      else if (thing && typeof thing === "object")
        for (const [key, value] of Object.entries(thing)) {
          if (key === "guard" && typeof value === "string") names.add(value);
          look(value);
        }
    };
    look(config);
    const active = countActive(config as NodeSpec);
    this.weight = 1 + Math.floor((active * active) / 200);
    const guards = Object.fromEntries([...names].map((name) => [name, () => this.answer(name)]));
    const bounded = { ...(config as object), options: { maxIterations: MOST_MICROSTEPS } };
    this.machine = createMachine(bounded as never).provide({ guards } as never) as AnyStateMachine;
    this.events = this.machine.events.filter((e: string) => !e.startsWith("xstate."));
  }

  /** What the states that are active listen to: no other event does anything. */
  eventsIn(from: AnyMachineSnapshot): string[] {
    const heard = new Set(nodesOf(from).flatMap((node) => node.ownEvents));
    return [...this.events.filter((event) => heard.has(event)), "settle"];
  }

  private answer(name: string): boolean {
    const given = this.given.get(name);
    if (given === undefined) this.unsure ??= name;
    return given ?? false;
  }

  begin(guards: Map<string, boolean>): Answer {
    return this.run(guards, () => initialTransition(this.machine));
  }

  ask(from: AnyMachineSnapshot, event: string, guards: Map<string, boolean>): Answer {
    return this.run(guards, () => transition(this.machine, from, { type: event }));
  }

  private run(
    guards: Map<string, boolean>,
    step: () => readonly [AnyMachineSnapshot, readonly { type: string }[]],
  ): Answer {
    this.questions += this.weight;
    if (this.questions > MOST_QUESTIONS) throw new Unplayable("too-large");
    this.given = guards;
    this.unsure = undefined;
    const [next, actions] = rested(step);
    return { next, actions: actions.map((a) => a.type).filter((t) => !t.startsWith("xstate.")), unsure: this.unsure };
  }
}

/** XState counts its own steps; what it says beyond them is that the chart does not rest. */
function rested<T>(step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (error instanceof Error && error.message.startsWith("Infinite loop")) throw new Unplayable("never-rests");
    throw error;
  }
}

function nodesOf(snapshot: AnyMachineSnapshot): { order: number; path: string[]; ownEvents: string[] }[] {
  return [...(snapshot as unknown as { _nodes: { order: number; path: string[]; ownEvents: string[] }[] })._nodes];
}

function activeOf(snapshot: AnyMachineSnapshot): string[] {
  return nodesOf(snapshot)
    .sort((a, b) => a.order - b.order)
    .filter((n) => n.path.length > 0)
    .map((n) => n.path.join("."));
}

/** A chain of `always` and `onDone` that can come back to where it began, if there is one: it would never rest. */
export function restlessCycle(root: NodeSpec): { path: string; key: "always" | "onDone" } | undefined {
  const nodes = new Map<string, NodeSpec>();
  const collect = (node: NodeSpec, path: string): void => {
    nodes.set(path, node);
    for (const [name, child] of Object.entries(node.states ?? {})) collect(child, path ? `${path}.${name}` : name);
  };
  collect(root, "");
  const entered = (path: string): string[] => {
    const parts = path.split(".");
    const found = parts.map((_, i) => parts.slice(0, i + 1).join("."));
    const inner = (at: string): void => {
      const node = nodes.get(at);
      const next = node?.type === "parallel" ? Object.keys(node.states ?? {}) : node?.initial ? [node.initial] : [];
      for (const name of next) {
        found.push(`${at}.${name}`);
        inner(`${at}.${name}`);
      }
    };
    inner(path);
    return ["", ...found];
  };
  /** Who moves on when a final state is entered: the state that it ends, and a parallel state of which that is a region. */
  const ended = (path: string): string[] => {
    if (nodes.get(path)?.type !== "final") return [];
    const outer = path.split(".").slice(0, -1);
    const around = outer.slice(0, -1).join(".");
    return outer.length > 0 && nodes.get(around)?.type === "parallel" ? [outer.join("."), around] : [outer.join(".")];
  };
  /** Moves that a state makes at once when it is entered. */
  const movesOf = (path: string): MoveSpec[] => [
    ...(nodes.get(path)?.always ?? []),
    ...ended(path).flatMap((done) => nodes.get(done)?.onDone ?? []),
  ];
  const state = new Map<string, "open" | "done">();
  const visit = (path: string): boolean => {
    if (state.get(path) === "open") return true;
    if (state.get(path) === "done") return false;
    state.set(path, "open");
    for (const { target } of movesOf(path))
      if (target !== undefined && entered(target).some((p) => movesOf(p).length > 0 && visit(p))) return true;
    state.set(path, "done");
    return false;
  };
  for (const [path, node] of nodes) {
    if (movesOf(path).length === 0 || !visit(path)) continue;
    if (node.always?.length) return { path, key: "always" };
    return { path: ended(path).find((done) => nodes.get(done)?.onDone?.length) ?? "", key: "onDone" };
  }
  return undefined;
}
