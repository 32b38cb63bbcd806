/** Where a bill stands on its way, what may come next, what it waits for, and how long parliament sits. */
import { clocksAhead, countedOn, leavesOn } from "../knowledge/way-ahead.ts";
import { at } from "../rules/game.ts";
import type { Bill } from "../rules/scenario-parliament.ts";
import type { WayView } from "./chamber-shape.ts";
import type { Teller } from "./tell.ts";

/** So many things that come next are told. */
const MOST_NEXT = 2;

export function readWay(t: Teller, { id, procedure, session }: Bill): WayView {
  const number = t.seen.index("procedures", procedure);
  const { configurations = [], states = {} } = t.seen.scenario.procedures[number] ?? {};
  const standing = configurations[at(t.seen.n, t.seen.at.chart + number)] ?? [];
  const waits = standing.flatMap((state) => states[state]?.waits ?? []).at(-1);
  const titles = new Map<string, number>();
  for (const { day, to } of clocksAhead(t.seen, number)) {
    const entered = configurations[to]?.filter((state) => !standing.includes(state)) ?? [];
    const title = entered.flatMap((state) => states[state]?.title ?? [])[0];
    if (title !== undefined && !titles.has(t.text(title))) titles.set(t.text(title), day);
  }
  const counted = countedOn(t.seen, number, id);
  const sits = session === undefined ? undefined : sitting(t, session);
  return {
    next: [...titles].slice(0, MOST_NEXT).map(([title, day]) => ({ title, day })),
    ...(counted !== undefined && { counted }),
    ...(waits !== undefined && { waits: t.text(waits) }),
    ...(sits && { session: sits }),
  };
}

/** The innermost of the states that have a title, and the day on which the outermost ends. */
function sitting(t: Teller, procedure: string): WayView["session"] {
  const number = t.seen.index("procedures", procedure);
  const { configurations = [], states = {} } = t.seen.scenario.procedures[number] ?? {};
  const standing = configurations[at(t.seen.n, t.seen.at.chart + number)] ?? [];
  const title = standing.flatMap((state) => states[state]?.title ?? []).at(-1);
  const until = leavesOn(t.seen, number);
  return title === undefined ? undefined : { title: t.text(title), ...(until !== undefined && { until }) };
}
