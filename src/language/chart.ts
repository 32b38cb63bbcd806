/**
 * An author's statechart: checked against the closed subset, built with XState, and asked about every
 * configuration, event and guard outcome until its whole transition table is known.
 */
import { type AnyMachineSnapshot, type AnyStateMachine, createMachine, initialTransition, transition } from "xstate";
import type { Chart, Decision, Step } from "../rules/chart-table.ts";

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
const MOST_QUESTIONS = 200_000;

/** How many configurations the chart could have at most: counted before XState is asked anything. */
export function countConfigurations(node: NodeSpec): number {
  const inner = Object.values(node.states ?? {}).map(countConfigurations);
  if (inner.length === 0) return 1;
  const joined = node.type === "parallel" ? inner.reduce((a, b) => a * b, 1) : inner.reduce((a, b) => a + b, 0);
  return Math.min(joined, Number.MAX_SAFE_INTEGER);
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
      const days = daysOf(period)!;
      const event = `after.${path}.${days}`;
      timers.push({ state: path, event, days });
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
          Object.entries(node.states).map(([name, child]) => [name, build(child, path ? `${path}.${name}` : name)]),
        ),
      }),
    };
  };
  return { machine: { id, ...build(root, "") }, timers };
}

/** `P60D` is 60 days; anything else is nothing. */
export function daysOf(period: string): number | undefined {
  const days = /^P([1-9][0-9]{0,3})D$/.exec(period)?.[1];
  return days === undefined ? undefined : Number(days);
}

/** Every reachable configuration and what each event does there, found by asking XState. */
export function tableOf(
  machine: unknown,
): Pick<Chart, "configurations" | "initial" | "table"> | "too-large" | "guarded-start" {
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
    if (at >= MOST_CONFIGURATIONS || oracle.questions > MOST_QUESTIONS) return "too-large";
    const row: Record<string, Decision> = {};
    for (const event of [...oracle.events, "settle"]) {
      const decision = explore((guards) => oracle.ask(snapshots[at]!, event, guards), at, new Map());
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
  readonly events: string[];
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
    const guards = Object.fromEntries([...names].map((name) => [name, () => this.answer(name)]));
    this.machine = createMachine(config as never).provide({ guards } as never) as AnyStateMachine;
    this.events = this.machine.events.filter((e: string) => !e.startsWith("xstate."));
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
    this.questions += 1;
    this.given = guards;
    this.unsure = undefined;
    const [next, actions] = step();
    return { next, actions: actions.map((a) => a.type).filter((t) => !t.startsWith("xstate.")), unsure: this.unsure };
  }
}

function activeOf(snapshot: AnyMachineSnapshot): string[] {
  const nodes = [...(snapshot as unknown as { _nodes: { order: number; path: string[] }[] })._nodes];
  return nodes
    .sort((a, b) => a.order - b.order)
    .filter((n) => n.path.length > 0)
    .map((n) => n.path.join("."));
}

/** A chain of `always` that can come back to where it began, if there is one: it would never rest. */
export function alwaysCycle(root: NodeSpec): string | undefined {
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
  const state = new Map<string, "open" | "done">();
  const visit = (path: string): boolean => {
    if (state.get(path) === "open") return true;
    if (state.get(path) === "done") return false;
    state.set(path, "open");
    for (const { target } of nodes.get(path)?.always ?? [])
      if (target !== undefined && entered(target).some((p) => (nodes.get(p)?.always?.length ?? 0) > 0 && visit(p)))
        return true;
    state.set(path, "done");
    return false;
  };
  for (const [path, node] of nodes) if (node.always?.length && visit(path)) return path;
  return undefined;
}
