/** Acts and news that were to move a procedure, and did not: with where it stood. */
import { isIn } from "../knowledge/drawn-chart.ts";
import { heardSeen } from "../knowledge/story.ts";
import type { Cause } from "../rules/cause.ts";
import type { Chart } from "../rules/chart-table.ts";
import { at } from "../rules/game.ts";
import type { Id } from "../rules/ids.ts";
import type { Heard } from "../rules/record.ts";
import { nameAct } from "./causes.ts";
import type { UnheededView } from "./chart-shape.ts";
import { stationsOf, titleOf } from "./stations.ts";
import type { Teller } from "./tell.ts";

/** What asks a procedure to move on behalf of somebody; its own clocks and stages are no news. */
const ASKS: ReadonlySet<Cause["kind"]> = new Set(["move", "clause", "inject", "offer", "deal", "response"]);

/** Nothing if it did something, or if nobody asked. */
export function unheeded(t: Teller, { chart: number, event, from, to, cause, round }: Heard): UnheededView | undefined {
  const chart = t.seen.scenario.procedures[number];
  if (to !== undefined || !chart || !ASKS.has(cause.kind) || cause.part === "silence") return undefined;
  const listened = chart.table[from]?.[event] !== undefined;
  return {
    chart: chart.id,
    round,
    title: nameAct(t, cause),
    stood: innermost(chart, from).map((station) => titleOf(t, chart, station)),
    ...(listened && { listened }),
  };
}

/** Of the stations in which a chart stands, those in which it stands in no other. */
function innermost(chart: Chart, configuration: number): Id[] {
  const told = [...new Set((chart.configurations[configuration] ?? []).map(stationsOf(chart)))];
  return told.filter((station) => !told.some((other) => other !== station && isIn(other, station)));
}

/** By a row of the log. */
export function unheededAt(t: Teller, row: number): UnheededView | undefined {
  const heard = heardSeen(t.seen).find((h) => h.row === row);
  return heard && unheeded(t, heard);
}

/** In this round and the one before; each once. */
export function readUnheeded(t: Teller): UnheededView[] {
  const since = at(t.seen.n, t.seen.at.round) - 1;
  const recent = heardSeen(t.seen).filter((h) => h.round >= since);
  const told = recent.flatMap((h) => unheeded(t, h) ?? []);
  return [...new Map(told.map((one) => [JSON.stringify(one), one])).values()];
}
