/** Procedures: the rules walk the compiled table; XState checks them in `flow/`. */
import { type Chart, type Decision, type Step, strikesOn } from "./chart-table.ts";
import { holds } from "./conditions.ts";
import { effectsOf } from "./effect.ts";
import { EVENTS } from "./events.ts";
import { at, emit, faultIn, goOn } from "./game.ts";
import type { ChartPart, Game, Model, Numbers, Run } from "./model.ts";

const MOST_WAVES = 32;

/** What an event does in a configuration: the step that the guards choose, or nothing. */
type Choice = (n: Numbers) => Taken | undefined;
interface Taken {
  to: number;
  actions: ((g: Game, cause: number) => void)[];
}

/** Every procedure, in the order of the files. */
export function makeCharts(m: Model): ChartPart[] {
  return m.scenario.procedures.map((chart, i) => chartPart(m, chart, i));
}

/** What follows every act. */
export function makeSettle(m: Model): (g: Game) => void {
  const cause = m.cause({ kind: "procedure", id: "settle" });
  return (g) => settle(g, cause);
}

/** Reads `always` everywhere until nothing moves. */
export function settle(g: Game, cause: number): void {
  const { charts } = g.model.parts;
  for (let wave = 0; wave < MOST_WAVES; wave += 1) {
    let moved = false;
    for (const chart of charts) moved = chart.settle(g, cause) || moved;
    if (!moved) return;
  }
  throw faultIn(g, "the procedures never come to rest");
}

function chartPart(m: Model, chart: Chart, number: number): ChartPart {
  const slot = m.at.chart + number;
  const again = m.words.number("settle");
  const table = chart.configurations.map(
    (_, i) =>
      new Map(
        Object.entries(chart.table[i] ?? {}).map(([event, d]) => [
          m.words.number(event),
          choiceOf(m, chart, number, d),
        ]),
      ),
  );
  const settles = table.map((row) => row.get(again));
  const [initial, started] = [taken(m, chart, number, chart.initial), m.words.number("start")];
  const take = (g: Game, heard: number, { to, actions }: Taken, cause: number): void => {
    emit(g, EVENTS.chartMoved, cause, number, heard, to);
    const from = goOn(g);
    for (const act of actions) act(g, cause);
    g.from = from;
  };
  const settleOnce = (g: Game, cause: number): boolean => {
    const step = settles[at(g.n, slot)]?.(g.n);
    if (step) take(g, again, step, cause);
    return step !== undefined;
  };
  return {
    start: (g, cause) => take(g, started, initial, cause),
    hear(g, event, cause) {
      // What an `always` waited for may have come with the days: an event finds the chart at rest.
      while (settleOnce(g, cause));
      emit(g, EVENTS.chartHeard, cause, number, event);
      const step = table[at(g.n, slot)]?.get(event)?.(g.n);
      if (!step) return;
      const from = goOn(g);
      take(g, event, step, cause);
      settle(g, cause);
      g.from = from;
    },
    settle: settleOnce,
  };
}

function choiceOf(m: Model, chart: Chart, number: number, decision: Decision): Choice {
  if (decision === null) return () => undefined;
  if ("guard" in decision) {
    const guard = holds(m, chart.guards[decision.guard]);
    const [yes, no] = [choiceOf(m, chart, number, decision.yes), choiceOf(m, chart, number, decision.no)];
    return (n) => (guard(n) ? yes(n) : no(n));
  }
  const step = taken(m, chart, number, decision);
  return () => step;
}

function taken(m: Model, chart: Chart, number: number, { to, actions }: Step): Taken {
  return { to, actions: actions.map((action) => actionOf(m, chart, number, action)) };
}

/** An action of the chart: the clocks of a state start or stop, or effects run. */
function actionOf(m: Model, chart: Chart, number: number, action: string): Taken["actions"][number] {
  if (action.startsWith("@exit:")) {
    const state = m.words.number(action.slice(6));
    return (g, cause) => emit(g, EVENTS.timersCleared, cause, number, state);
  }
  if (action.startsWith("@enter:")) {
    const state = action.slice(7);
    const timers = chart.timers
      .filter((t) => t.state === state)
      .map((clock) => ({ clock, event: m.words.number(clock.event) }));
    const named = m.words.number(state);
    return (g, cause) => {
      for (const { clock, event } of timers)
        emit(g, EVENTS.timerSet, cause, strikesOn(clock, at(g.n, m.at.day)), number, event, named);
    };
  }
  const run: Run = effectsOf(m, chart.actions[action] ?? [], `procedure/${chart.id}`);
  return (g, cause) => run(g, { cause, scale: 100, target: -1, receipt: -1, since: 0 });
}
