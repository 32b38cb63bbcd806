/**
 * The live game: every chart is held as an XState snapshot and stepped beside the rules' table.
 * A difference is our mistake and is thrown; rollouts do not come here.
 */
import { type AnyMachineSnapshot, type AnyStateMachine, createMachine, initialTransition, transition } from "xstate";
import { decide } from "../rules/charts.ts";
import type { Command, Refusal } from "../rules/command.ts";
import { holds } from "../rules/condition.ts";
import type { GameEvent } from "../rules/event.ts";
import { evolve } from "../rules/evolve.ts";
import { play } from "../rules/play.ts";
import type { Chart } from "../rules/chart-table.ts";
import type { Id, Scenario } from "../rules/scenario.ts";
import { emptyState, start } from "../rules/start.ts";
import type { State } from "../rules/state.ts";
import { copyState } from "../rules/world.ts";

/** A live game at one moment: the state, and where XState stands in each chart. */
export interface Flow {
  scenario: Scenario;
  state: State;
  snapshots: Record<Id, AnyMachineSnapshot>;
}

export type Stepped = { done: true; flow: Flow; events: GameEvent[] } | { done: false; refusal: Refusal };

export function openFlow(scenario: Scenario, seed: string): { flow: Flow; events: GameEvent[] } {
  const { state, events } = start(scenario, seed);
  return { flow: { scenario, state, snapshots: follow(scenario, emptyState(scenario, seed), {}, events) }, events };
}

export function step(flow: Flow, command: Command): Stepped {
  const played = play(flow.scenario, flow.state, command);
  if (!played.done) return played;
  const snapshots = follow(flow.scenario, flow.state, flow.snapshots, played.events);
  return { done: true, flow: { scenario: flow.scenario, state: played.state, snapshots }, events: played.events };
}

/** Steps XState through every chart movement of a turn, each against the world as it stood just before. */
function follow(
  scenario: Scenario,
  before: State,
  snapshots: Flow["snapshots"],
  events: GameEvent[],
): Flow["snapshots"] {
  if (!events.some((e) => e.type === "chartMoved")) return snapshots;
  const world = copyState(before);
  const now = { ...snapshots };
  for (const event of events) {
    if (event.type === "chartMoved") {
      const chart = scenario.procedures.find((c) => c.id === event.chart)!;
      const { machine, reads } = machineOf(chart);
      reads(scenario, world);
      const last = now[chart.id];
      const [next, acted] = last ? transition(machine, last, { type: event.heard }) : initialTransition(machine);
      const step = last
        ? decide({ scenario, state: world }, chart, chart.table[world.charts[chart.id]!.at]?.[event.heard] ?? null)
        : chart.initial;
      const stands = activeStates(next);
      const wanted = chart.configurations[event.to]!.join(" ");
      if (stands !== wanted)
        throw new Error(`${chart.id}: on ${event.heard} XState stands in "${stands}", the table in "${wanted}"`);
      const actions = acted.map((a) => a.type).filter((t) => !t.startsWith("xstate."));
      if (actions.join(" ") !== step?.actions.join(" "))
        throw new Error(
          `${chart.id}: on ${event.heard} XState does "${actions.join(" ")}", the table "${step?.actions.join(" ")}"`,
        );
      now[chart.id] = next;
    }
    evolve(world, event);
  }
  return now;
}

/** A chart's machine, and the world that its guards read; a snapshot keeps the machine it came from, so there is one. */
interface Guarded {
  machine: AnyStateMachine;
  reads(scenario: Scenario, world: State): void;
}
const machines = new WeakMap<Chart, Guarded>();

function machineOf(chart: Chart): Guarded {
  const known = machines.get(chart);
  if (known) return known;
  let read: [Scenario, State] | undefined;
  const guards = Object.fromEntries(Object.entries(chart.guards).map(([name, c]) => [name, () => holds(...read!, c)]));
  const machine = createMachine(chart.machine as never).provide({ guards } as never) as AnyStateMachine;
  const made: Guarded = { machine, reads: (scenario, world) => void (read = [scenario, world]) };
  machines.set(chart, made);
  return made;
}

/** Why an event would move nothing: where the chart stands, and which conditions said no. Nothing if it would move. */
export function whyNot(
  { scenario, state }: Flow,
  id: Id,
  event: string,
): { standsIn: string[]; unmet: string[] } | undefined {
  const chart = scenario.procedures.find((c) => c.id === id);
  if (!chart) return undefined;
  const at = state.charts[id]?.at ?? chart.initial.to;
  const unmet: string[] = [];
  let decision = chart.table[at]?.[event] ?? null;
  while (decision && "guard" in decision) {
    const yes = holds(scenario, state, chart.guards[decision.guard]);
    if (!yes) unmet.push(decision.guard);
    decision = yes ? decision.yes : decision.no;
  }
  return decision ? undefined : { standsIn: chart.configurations[at] ?? [], unmet };
}

/** Dotted paths of all active states, in document order, as the compiled table names them. */
export function activeStates(snapshot: AnyMachineSnapshot): string {
  const nodes = [...(snapshot as unknown as { _nodes: { order: number; path: string[] }[] })._nodes];
  nodes.sort((a, b) => a.order - b.order);
  return nodes
    .filter((n) => n.path.length > 0)
    .map((n) => n.path.join("."))
    .join(" ");
}
