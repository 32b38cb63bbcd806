/** A procedure as it can be drawn: states and arrows, read from the very definition that XState steps and the table came from. */
import type { Chart } from "../rules/chart-table.ts";
import { RESULTS } from "../rules/next-motion.ts";

export interface DrawnState {
  /** Its dotted path. */
  id: string;
  /** The path of the state around it; empty at the top. */
  outer: string;
  /** All states in it are active at once; or nothing comes after it. */
  is?: "together" | "end";
  /** In which of the states in it one begins. */
  first: readonly string[];
}

/** From a state to another, by an event; `settle` stands for what moves by itself. */
export interface Arrow {
  from: string;
  to: string;
  event: string;
}

export interface DrawnChart {
  /** Outer states before those in them. */
  states: readonly DrawnState[];
  arrows: readonly Arrow[];
}

/** As much of a machine's definition as is drawn; `language/chart.ts` writes it. */
interface Node {
  type?: "parallel" | "final";
  initial?: string;
  states?: Readonly<Record<string, Node>>;
  on?: Readonly<Record<string, readonly { target?: string }[]>>;
  always?: readonly { target?: string }[];
  onDone?: readonly { target?: string }[];
}

const IS: Readonly<Record<string, "together" | "end">> = { parallel: "together", final: "end" };

const known = new WeakMap<Chart, DrawnChart>();

export function drawnChart(chart: Chart): DrawnChart {
  let drawn = known.get(chart);
  if (!drawn) known.set(chart, (drawn = read(chart)));
  return drawn;
}

function read({ id, machine }: Chart): DrawnChart {
  const [states, arrows]: [DrawnState[], Arrow[]] = [[], []];
  const look = (node: Node, path: string): void => {
    const settles = [...(node.always ?? []), ...(node.onDone ?? [])];
    for (const [event, moves] of [...Object.entries(node.on ?? {}), ["settle", settles] as const])
      for (const { target } of moves) if (target) arrows.push({ from: path, to: target.slice(id.length + 2), event });
    for (const [name, inner] of Object.entries(node.states ?? {})) {
      const inside = path ? `${path}.${name}` : name;
      const is = IS[inner.type ?? ""];
      states.push({ id: inside, outer: path, ...(is && { is }), first: firstOf(inner, inside) });
      look(inner, inside);
    }
  };
  look(machine as Node, "");
  return { states, arrows };
}

function firstOf({ type, initial, states = {} }: Node, path: string): string[] {
  const names = type === "parallel" ? Object.keys(states) : initial ? [initial] : [];
  return names.map((name) => `${path}.${name}`);
}

/** The arrows that a step went along: those of its event, and what moved by itself with them or behind them. */
export function arrowsOfStep(chart: Chart, event: string, from: number, to: number): Arrow[] {
  const { arrows } = drawnChart(chart);
  const [before, after] = [chart.configurations[from] ?? [], chart.configurations[to] ?? []];
  const along = (arrow: Arrow, behind: readonly Arrow[]): Arrow[] => {
    if (after.includes(arrow.to)) return [...behind, arrow];
    const near = (a: Arrow): boolean => isIn(a.from, arrow.to) || isIn(arrow.to, a.from);
    const on = arrows.filter((a) => a.event === "settle" && near(a) && !behind.includes(a));
    return on.flatMap((next) => along(next, [...behind, arrow]));
  };
  const begins = (a: Arrow): boolean => a.event === event || (a.event === "settle" && !before.includes(a.to));
  return arrows.filter((a) => before.includes(a.from) && begins(a)).flatMap((arrow) => along(arrow, []));
}

/** Whether a state is this one, or lies in it. */
export function isIn(state: string, outer: string): boolean {
  return state === outer || state.startsWith(`${outer}.`);
}

/** The arrows that may be gone along next where a chart rests, whatever guards will say. No vote is under way then. */
export function arrowsAhead(chart: Chart, from: number): Arrow[] {
  const { arrows } = drawnChart(chart);
  const [standing, heard] = [chart.configurations[from] ?? [], chart.table[from] ?? {}];
  return arrows.filter((a) => standing.includes(a.from) && Object.hasOwn(heard, a.event) && !RESULTS.has(a.event));
}
