/** What of a chart is drawn while some of its stations are open. */
import type { ChartView, StationView } from "../../../views/chart-shape.ts";
import { type Box, type Link, lineOf } from "./chart-layout.ts";

/** A chart of so few stations is shown whole. */
const MOST_WHOLE = 14;

/** So many stations are laid out at once; more stand below each other as a list. */
export const MOST_LAID = 300;

/** All that hold others, or of a large chart those in which one stands. */
export function openAtFirst({ stations }: ChartView): ReadonlySet<string> {
  const holders = new Set(stations.flatMap((s) => s.outer ?? []));
  const whole = stations.length <= MOST_WHOLE;
  return new Set(stations.flatMap((s) => (holders.has(s.id) && (whole || s.now) ? [s.id] : [])));
}

export interface Shown {
  stations: readonly StationView[];
  links: readonly (Link & { taken?: true; next?: true })[];
  open: ReadonlySet<string>;
}

/** An arrow runs between two that one frame holds: what goes into a frame or out of it does so at the frame's edge. */
export function shownOf({ stations, arrows }: ChartView, open: ReadonlySet<string>): Shown {
  const outerOf = new Map(stations.map((s) => [s.id, s.outer]));
  /** From the outermost inwards, as far as frames are open. */
  const around = (id: string): string[] => {
    const outer = outerOf.get(id);
    const path = outer === undefined ? [] : around(outer);
    return outer === undefined || (path.at(-1) === outer && open.has(outer)) ? [...path, id] : path;
  };
  const links = new Map<string, Shown["links"][number]>();
  for (const arrow of arrows) {
    const [leaves, enters] = [around(arrow.from), around(arrow.to)];
    const apart = enters.findIndex((id, i) => id !== leaves[i]);
    const [from, to] = [leaves[apart] ?? leaves.at(-1), enters[apart]];
    if (from !== undefined && to !== undefined)
      links.set(lineOf({ from, to }), { ...links.get(lineOf({ from, to })), ...arrow, from, to });
  }
  return { stations: stations.filter((s) => around(s.id).at(-1) === s.id), links: [...links.values()], open };
}

/** What is laid out, by sizes that were measured. */
export function boxesOf(
  { stations, open }: Shown,
  sizes: ReadonlyMap<string, { width: number; height: number }>,
): Box[] {
  return stations.map(({ id, outer, first }) => ({
    ...{ id, outer, ...(sizes.get(id) ?? { width: 0, height: 0 }) },
    ...(open.has(id) && { opens: { first } }),
  }));
}
