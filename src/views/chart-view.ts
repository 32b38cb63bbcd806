/** Procedures as pictures, asked for one at a time; and the events by which nothing came. */
import { arrowsAhead, arrowsOfStep, drawnChart, type DrawnState } from "../knowledge/drawn-chart.ts";
import { heardSeen } from "../knowledge/story.ts";
import { clocksAhead } from "../knowledge/way-ahead.ts";
import type { Cause } from "../rules/cause.ts";
import type { Chart } from "../rules/chart-table.ts";
import { at } from "../rules/game.ts";
import type { Id } from "../rules/ids.ts";
import type { Heard } from "../rules/record.ts";
import { ROUND } from "../rules/round-end.ts";
import { nameAct } from "./causes.ts";
import type { ArrowView, ChartView, StationView, StepView, UnheededView } from "./chart-shape.ts";
import { byId, type Teller } from "./tell.ts";
import type { View } from "./view.ts";

export function drawChart(t: Teller, id: Id): ChartView | undefined {
  const number = t.seen.scenario.procedures.findIndex((p) => p.id === id);
  const chart = t.seen.scenario.procedures[number];
  if (!chart) return undefined;
  const place = at(t.seen.n, t.seen.at.chart + number);
  const told = heardSeen(t.seen).filter((h) => h.chart === number);
  const stationOf = stationsOf(chart);
  const days = new Map<Id, number[]>();
  const arrows = new Map<string, ArrowView>();
  const mark = (list: readonly { from: Id; to: Id }[], as: Partial<ArrowView>): void => {
    for (const arrow of list) {
      const [from, to] = [stationOf(arrow.from), stationOf(arrow.to)];
      const key = `${from} ${to}`;
      if (from && to && from !== to) arrows.set(key, { ...(arrows.get(key) ?? { from, to }), ...as });
    }
  };
  mark(drawnChart(chart).arrows, {});
  for (const h of told) {
    if (h.to === undefined) continue;
    const along = arrowsOfStep(chart, h.event, h.from, h.to);
    mark(along, { taken: true });
    // What it passed through without a stop counts, too.
    for (const state of new Set([...along.map((a) => a.to), ...enteredBy(chart, h)]))
      days.set(state, [...(days.get(state) ?? []), h.day]);
  }
  const next = new Map<Id, { day?: number }>();
  const standing = new Set((chart.configurations[place] ?? []).map(stationOf));
  const comes = (states: readonly Id[], rest: { day?: number }): void => {
    for (const station of states.map(stationOf))
      if (!standing.has(station) && !next.has(station)) next.set(station, rest);
  };
  for (const { day, event, from, to } of clocksAhead(t.seen, number)) {
    const along = arrowsOfStep(chart, event, from, to);
    comes([...along.map((a) => a.to), ...enteredBy(chart, { from, to })], { day });
  }
  for (const arrow of arrowsAhead(chart, place)) {
    comes([arrow.to], {});
    mark([arrow], { next: true });
  }
  const waits = (chart.configurations[place] ?? []).flatMap((s) => chart.states[s]?.waits ?? []).at(-1);
  const begins = (state: Id): Id[] =>
    stationOf(state) === state
      ? [state]
      : (drawnChart(chart)
          .states.find((s) => s.id === state)
          ?.first.flatMap(begins) ?? []);
  const station = ({ id: state, outer, holds, first }: DrawnState): StationView => {
    const around = stationOf(outer);
    const coming = next.get(state);
    return {
      id: state,
      title: titleOf(t, chart, state),
      ...(around && { outer: around }),
      ...(holds === "together" && { together: true as const }),
      ...(holds === "end" && { end: true as const }),
      first: first.flatMap(begins),
      ...(standing.has(state) && { now: true as const }),
      days: days.get(state) ?? [],
      ...(coming && { next: coming }),
    };
  };
  return {
    id,
    title: t.text(chart.title),
    stations: drawnChart(chart)
      .states.filter((s) => stationOf(s.id) === s.id)
      .map(station),
    arrows: [...arrows.values()],
    ...(waits !== undefined && { waits: t.text(waits) }),
    way: told.flatMap((h) => stepTold(t, chart, h)),
  };
}

/** All but the round itself. */
export function readCharts(t: Teller): View["charts"] {
  const drawn = t.seen.scenario.procedures.filter(({ id }) => id !== ROUND);
  return byId(drawn.map(({ id, title }) => t.row(`chart/${id}`, (say) => ({ id, title: say(title) }), {})));
}

/** The station in which a state is told: its own if it has a title or stands at the top, else the one around it. */
function stationsOf(chart: Chart): (state: Id) => Id {
  const outer = new Map(drawnChart(chart).states.map((s) => [s.id, s.outer]));
  return function stationOf(state): Id {
    const around = outer.get(state) ?? "";
    return around === "" || chart.states[state]?.title !== undefined ? state : stationOf(around);
  };
}

function titleOf(t: Teller, { states }: Chart, state: Id): string {
  const title = states[state]?.title;
  return title === undefined ? state.replaceAll("_", " ") : t.text(title);
}

function enteredBy({ configurations }: Chart, { from, to = -1 }: Pick<Heard, "from" | "to">): Id[] {
  const before = configurations[from] ?? [];
  return (configurations[to] ?? []).filter((state) => !before.includes(state));
}

function titlesOf(t: Teller, chart: Chart, states: readonly Id[]): string[] {
  return states.flatMap((s) => (chart.states[s]?.title === undefined && s.includes(".") ? [] : [titleOf(t, chart, s)]));
}

function stepTold(t: Teller, chart: Chart, heard: Heard): StepView[] {
  const nothing = unheeded(t, heard);
  const entered = titlesOf(t, chart, enteredBy(chart, heard));
  if (nothing) return [{ day: heard.day, entered, nothing }];
  return entered.length === 0 ? [] : [{ day: heard.day, entered }];
}

/** What asks a procedure to move on behalf of somebody; its own clocks and stages are no news. */
const ASKS: ReadonlySet<Cause["kind"]> = new Set(["move", "clause", "inject", "offer", "deal", "response"]);

function unheeded(t: Teller, { chart: number, event, from, to, cause, round }: Heard): UnheededView | undefined {
  const chart = t.seen.scenario.procedures[number];
  if (to !== undefined || !chart || !ASKS.has(cause.kind) || cause.part === "silence") return undefined;
  const listened = chart.table[from]?.[event] !== undefined;
  return {
    chart: chart.id,
    round,
    title: nameAct(t, cause),
    stood: titlesOf(t, chart, chart.configurations[from] ?? []),
    ...(listened && { listened }),
  };
}

/** What did nothing at a row of the log, if it was asked for on behalf of somebody. */
export function unheededAt(t: Teller, row: number): UnheededView | undefined {
  const heard = heardSeen(t.seen).find((h) => h.row === row);
  return heard && unheeded(t, heard);
}

/** What did nothing in this round and the one before; each once. */
export function readUnheeded(t: Teller): UnheededView[] {
  const since = at(t.seen.n, t.seen.at.round) - 1;
  const found = heardSeen(t.seen).flatMap((h) =>
    h.to === undefined && h.round >= since ? (unheeded(t, h) ?? []) : [],
  );
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}
