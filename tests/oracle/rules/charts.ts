/** Procedures: the rules walk the compiled table; XState checks them in `flow/`. */
import { holds } from "./condition.ts";
import { run, occasion } from "./effects.ts";
import type { Cause } from "./event.ts";
import type { Chart, Decision, Step } from "./chart-table.ts";
import type { Id } from "./scenario.ts";
import { emit, ScenarioFault, type World } from "./world.ts";

/** Gives a chart an event. Guards read the world as it stands; effects follow; then all charts settle. */
export function send(world: World, id: Id, event: string, cause: Cause): void {
  const chart = world.scenario.procedures.find((c) => c.id === id);
  if (!chart) return;
  if (macrostep(world, chart, event, cause)) settle(world, cause);
}

/** Puts every chart into its first configuration. */
export function startCharts(world: World, cause: Cause): void {
  for (const chart of world.scenario.procedures) take(world, chart, "start", chart.initial, cause);
  settle(world, cause);
}

/** Re-reads `always` everywhere until nothing moves, at most 32 times. */
export function settle(world: World, cause: Cause): void {
  for (let wave = 0; wave < 32; wave += 1) {
    let moved = false;
    for (const chart of world.scenario.procedures) moved = macrostep(world, chart, "settle", cause) || moved;
    if (!moved) return;
  }
  throw new ScenarioFault("the procedures never come to rest");
}

function macrostep(world: World, chart: Chart, event: string, cause: Cause): boolean {
  const at = world.state.charts[chart.id]?.at ?? chart.initial.to;
  const step = decide(world, chart, chart.table[at]?.[event] ?? null);
  if (!step) return false;
  take(world, chart, event, step, cause);
  return true;
}

/** The step that the guards choose in this state, or null if the event is not heard. */
export function decide(world: Pick<World, "scenario" | "state">, chart: Chart, decision: Decision): Step | null {
  let at = decision;
  while (at && "guard" in at) at = holds(world.scenario, world.state, chart.guards[at.guard]) ? at.yes : at.no;
  return at;
}

function take(world: World, chart: Chart, heard: string, step: Step, cause: Cause): void {
  emit(world, { type: "chartMoved", cause, chart: chart.id, heard, to: step.to });
  for (const action of step.actions) {
    if (action.startsWith("@exit:"))
      emit(world, { type: "timersCleared", cause, chart: chart.id, state: action.slice(6) });
    else if (action.startsWith("@enter:")) startTimers(world, chart, action.slice(7), cause);
    else run(world, chart.actions[action] ?? [], occasion({ ...cause, part: chart.id }));
  }
}

function startTimers(world: World, chart: Chart, state: string, cause: Cause): void {
  for (const timer of chart.timers)
    if (timer.state === state)
      emit(world, {
        type: "dueAdded",
        cause,
        due: { day: world.state.day + timer.days, what: { chart: chart.id, event: timer.event, state } },
      });
}
