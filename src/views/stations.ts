/** States of a procedure as they are told: a state without a title is told by the one around it. */
import { drawnChart } from "../knowledge/drawn-chart.ts";
import type { Chart } from "../rules/chart-table.ts";
import type { Id } from "../rules/ids.ts";
import type { Teller } from "./tell.ts";

/** The station in which a state is told: its own if it has a title or stands at the top, else that of the one around it. */
export function stationsOf(chart: Chart): (state: Id) => Id {
  const outer = new Map(drawnChart(chart).states.map((s) => [s.id, s.outer]));
  return function stationOf(state): Id {
    const around = outer.get(state) ?? "";
    return around === "" || chart.states[state]?.title !== undefined ? state : stationOf(around);
  };
}

/** Its title; where it has none, its name. */
export function titleOf(t: Teller, { states }: Chart, station: Id): string {
  const title = states[station]?.title;
  return title === undefined ? station.replaceAll("_", " ") : t.text(title);
}
