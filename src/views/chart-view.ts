/** Procedures as pictures, asked for one at a time. */
import { type Arrow, arrowsAhead, arrowsOfStep, drawnChart } from "../knowledge/drawn-chart.ts";
import { heardSeen } from "../knowledge/story.ts";
import { clocksAhead } from "../knowledge/way-ahead.ts";
import type { Chart } from "../rules/chart-table.ts";
import { at } from "../rules/game.ts";
import type { Id } from "../rules/ids.ts";
import type { Heard } from "../rules/record.ts";
import { ROUND } from "../rules/round-end.ts";
import type { ArrowView, ChartView, StationView, StepView } from "./chart-shape.ts";
import { stationsOf, titleOf } from "./stations.ts";
import { byId, type Teller } from "./tell.ts";
import { unheeded } from "./unheeded.ts";
import type { View } from "./view.ts";

/** All but the round itself. */
export function readCharts(t: Teller): View["charts"] {
  const drawn = t.seen.scenario.procedures.filter(({ id }) => id !== ROUND);
  return byId(drawn.map(({ id, title }) => t.row(`chart/${id}`, (say) => ({ id, title: say(title) }), {})));
}

/** A chart where it stands, and what it heard. */
interface Told {
  chart: Chart;
  place: number;
  heard: readonly Heard[];
  stationOf(state: Id): Id;
}

export function drawChart(t: Teller, id: Id): ChartView | undefined {
  const number = t.seen.scenario.procedures.findIndex((p) => p.id === id);
  const chart = t.seen.scenario.procedures[number];
  if (!chart) return undefined;
  const told: Told = {
    chart,
    place: at(t.seen.n, t.seen.at.chart + number),
    heard: heardSeen(t.seen).filter((h) => h.chart === number),
    stationOf: stationsOf(chart),
  };
  const waits = chart.configurations[told.place]?.flatMap((s) => chart.states[s]?.waits ?? []).at(-1);
  return {
    id,
    title: t.text(chart.title),
    stations: readStations(t, told, comingNext(t, number, told)),
    arrows: readArrows(told),
    ...(waits !== undefined && { waits: t.text(waits) }),
    way: told.heard.flatMap((h) => stepTold(t, told, h)),
  };
}

function readStations(t: Teller, { chart, place, heard, stationOf }: Told, next: ReadonlyMap<Id, When>): StationView[] {
  const { states } = drawnChart(chart);
  const standing = new Set((chart.configurations[place] ?? []).map(stationOf));
  const passed = heard.map((h) => ({ day: h.day, states: passedBy(chart, h) }));
  const firstIn = (of: readonly Id[]): Id[] =>
    of.flatMap((s) => (stationOf(s) === s ? [s] : firstIn(states.find(({ id }) => id === s)?.first ?? [])));
  const stations = states.filter((s) => stationOf(s.id) === s.id);
  return stations.map(({ id, outer, is, first }) => {
    const [around, coming, now] = [stationOf(outer), next.get(id), standing.has(id)];
    return {
      id,
      title: titleOf(t, chart, id),
      ...(around && { outer: around }),
      ...(is && { is }),
      first: firstIn(first),
      ...(now && { now }),
      days: passed.flatMap((p) => (p.states.has(id) ? [p.day] : [])),
      ...(coming && !now && { next: coming }),
    };
  });
}

type When = NonNullable<StationView["next"]>;

/** What may come next, with the day on which its clock brings it as things stand: the soonest, if several do. */
function comingNext(t: Teller, number: number, { chart, place, stationOf }: Told): Map<Id, When> {
  const byClock = clocksAhead(t.seen, number).flatMap(({ day, ...step }) =>
    [...passedBy(chart, step)].map((state): [Id, When] => [state, { day }]),
  );
  const byAny = arrowsAhead(chart, place).map(({ to }): [Id, When] => [to, {}]);
  return new Map([...byClock, ...byAny].reverse().map(([state, when]) => [stationOf(state), when]));
}

function readArrows({ chart, place, heard, stationOf }: Told): ArrowView[] {
  const arrows = new Map<string, ArrowView>();
  const mark = (list: readonly Arrow[], as: Partial<ArrowView>): void => {
    for (const arrow of list) {
      const [from, to] = [stationOf(arrow.from), stationOf(arrow.to)];
      const key = `${from} ${to}`;
      if (from && from !== to) arrows.set(key, { ...(arrows.get(key) ?? { from, to }), ...as });
    }
  };
  mark(drawnChart(chart).arrows, {});
  for (const { event, from, to } of heard)
    if (to !== undefined) mark(arrowsOfStep(chart, event, from, to), { taken: true });
  mark(arrowsAhead(chart, place), { next: true });
  return [...arrows.values()];
}

function stepTold(t: Teller, { chart, stationOf }: Told, heard: Heard): StepView[] {
  const { day } = heard;
  const nothing = unheeded(t, heard);
  const stations = enteredBy(chart, heard).filter((state) => stationOf(state) === state);
  const entered = stations.map((station) => titleOf(t, chart, station));
  return nothing || entered.length > 0 ? [{ day, entered, ...(nothing && { nothing }) }] : [];
}

/** The states that a step entered, and those that it passed without a stop. */
function passedBy(chart: Chart, step: Pick<Heard, "event" | "from" | "to">): Set<Id> {
  const { event, from, to } = step;
  const along = to === undefined ? [] : arrowsOfStep(chart, event, from, to);
  return new Set([...along.map((a) => a.to), ...enteredBy(chart, step)]);
}

function enteredBy({ configurations }: Chart, { from, to = -1 }: Pick<Heard, "from" | "to">): Id[] {
  const before = configurations[from] ?? [];
  return (configurations[to] ?? []).filter((state) => !before.includes(state));
}
