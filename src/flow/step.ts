/**
 * The live game: every chart is held as an XState snapshot and stepped beside the rules' table, on all that it hears.
 * A difference is our mistake and is thrown; rollouts do not come here.
 */
import { type AnyMachineSnapshot, type AnyStateMachine, createMachine, initialTransition, transition } from "xstate";
import type { Key } from "../kit/chance.ts";
import type { Chart, Decision } from "../rules/chart-table.ts";
import type { Command } from "../rules/commands.ts";
import { holds } from "../rules/conditions.ts";
import { EVENTS } from "../rules/events.ts";
import { at, copyGame, emptyGame, refold } from "../rules/game.ts";
import type { Id } from "../rules/ids.ts";
import type { Due, Game, Model, Numbers } from "../rules/model.ts";
import { begin, type Played, play } from "../rules/play.ts";

/** A live game: it changes in place. `snapshots`: where XState stands in each chart. */
export interface Flow {
  game: Game;
  snapshots: Readonly<Record<Id, AnyMachineSnapshot>>;
}

/** What must be kept of a moment so that the game can go back to it. */
export interface Moment {
  n: Numbers;
  due: readonly Due[];
  /** Rows of the log so far. */
  rows: number;
  snapshots: Flow["snapshots"];
}

/** @throws ScenarioFault if the scenario never rests; an Error if a chart and its table differ. */
export function openFlow(model: Model, key: Key): Flow {
  const game = begin(model, key);
  return { game, snapshots: follow(emptyGame(model, key), {}, game) };
}

/** Plays one command; refused, nothing changes. */
export function step(flow: Flow, command: Command): Played {
  const before = copyGame(flow.game);
  const played = play(flow.game, command);
  if (played.done) flow.snapshots = follow(before, flow.snapshots, flow.game);
  return played;
}

export function momentOf({ game, snapshots }: Flow): Moment {
  return { n: game.n.slice(), due: game.due, rows: game.log.length, snapshots };
}

/** Takes the game back to a moment of its own past. */
export function goBackTo(flow: Flow, { n, due, rows, snapshots }: Moment): void {
  flow.game.n.set(n);
  flow.game.due = due;
  flow.game.log.cut(rows);
  flow.snapshots = snapshots;
}

/** What XState makes of an event. */
interface Stepped {
  next: AnyMachineSnapshot;
  stands: string;
  actions: string;
  /** It went somewhere or did something. */
  moved: boolean;
}

/** Steps XState through all that the charts heard in a turn, each against the world as it stood just before. */
function follow(world: Game, snapshots: Flow["snapshots"], after: Game): Flow["snapshots"] {
  const { model } = after;
  const { procedures } = model.scenario;
  const now: Record<Id, AnyMachineSnapshot> = { ...snapshots };
  /** A chart that XState has moved, until the table's own row is seen. */
  let awaited: { chart: Chart; event: string; stepped: Stepped } | undefined;
  for (let row = world.log.first; row < after.log.length; row += 1) {
    const [event, , , of = 0, word = 0, to = 0] = after.log.row(row);
    const chart = procedures[of];
    const heard = model.words.all[word] ?? "";
    if (awaited && !(event === EVENTS.chartMoved.number && chart === awaited.chart && heard === awaited.event))
      differ(awaited.chart, awaited.event, awaited.stepped, "nowhere", "");
    if (event === EVENTS.chartHeard.number && chart) {
      const stepped = inXState(chart, now[chart.id], heard, world);
      if (stepped.moved) awaited = { chart, event: heard, stepped };
    }
    if (event === EVENTS.chartMoved.number && chart) {
      const stepped = awaited?.stepped ?? inXState(chart, now[chart.id], heard, world);
      const taken = inTable(chart, world, of, heard);
      const stands = chart.configurations[to]?.join(" ") ?? "";
      if (stepped.stands !== stands || stepped.actions !== taken) differ(chart, heard, stepped, stands, taken);
      now[chart.id] = stepped.next;
      awaited = undefined;
    }
    refold(world, after.log, row);
  }
  for (const chart of procedures) {
    const rests = inXState(chart, now[chart.id], "settle", after);
    if (rests.moved) differ(chart, "settle", rests, "nowhere", "");
  }
  return now;
}

function differ(chart: Chart, event: string, real: Stepped, stands: string, actions: string): never {
  if (real.stands !== stands)
    throw new Error(`${chart.id}: on ${event} XState stands in "${real.stands}", the table in "${stands}"`);
  throw new Error(`${chart.id}: on ${event} XState does "${real.actions}", the table "${actions}"`);
}

/** The actions of the step that the table takes. */
function inTable(chart: Chart, { model, n }: Game, number: number, event: string): string {
  const standing = at(n, model.at.chart + number);
  const decision = event === "start" ? chart.initial : (chart.table[standing]?.[event] ?? null);
  return decided(decision, chart, model, n)?.actions.join(" ") ?? "";
}

function decided(decision: Decision, chart: Chart, model: Model, n: Numbers) {
  let here = decision;
  while (here && "guard" in here) here = holds(model, chart.guards[here.guard])(n) ? here.yes : here.no;
  return here;
}

function inXState(chart: Chart, from: AnyMachineSnapshot | undefined, event: string, world: Game): Stepped {
  const { machine, reads } = machineOf(chart);
  reads(world);
  const [next, acted] = from ? transition(machine, from, { type: event }) : initialTransition(machine);
  const stands = activeStates(next);
  const actions = acted.map((a) => a.type).filter((t) => !t.startsWith("xstate."));
  return {
    next,
    stands,
    actions: actions.join(" "),
    moved: from === undefined || actions.length > 0 || stands !== activeStates(from),
  };
}

/** A chart's machine, and the world that its guards read; a snapshot keeps the machine it came from, so there is one. */
interface Guarded {
  machine: AnyStateMachine;
  reads(world: Game): void;
}
const machines = new WeakMap<Chart, Guarded>();

function machineOf(chart: Chart): Guarded {
  const known = machines.get(chart);
  if (known) return known;
  let world: Game | undefined;
  const guards = Object.fromEntries(
    Object.entries(chart.guards).map(([name, condition]) => [
      name,
      () => world !== undefined && holds(world.model, condition)(world.n) !== 0,
    ]),
  );
  const machine = createMachine(chart.machine as never).provide({ guards } as never) as AnyStateMachine;
  const made: Guarded = {
    machine,
    reads(game) {
      world = game;
    },
  };
  machines.set(chart, made);
  return made;
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
