/** Where a procedure goes by its clocks alone, with guards as they stand now: its charts and its clocks are everybody's. */
import { type Chart, type Decision, type Step, strikesOn } from "../rules/chart-table.ts";
import { at } from "../rules/game.ts";
import { voteIn } from "../rules/next-motion.ts";
import { knownTo, type Seen } from "./seen-by.ts";

/** A clock that runs: on this day it brings the chart from one configuration to another. */
export interface Ahead extends Step {
  day: number;
  event: string;
  from: number;
}

/** The clocks that run now, soonest first. */
export function clocksAhead(seen: Seen, number: number): Ahead[] {
  const { model, n, due } = knownTo(seen);
  const chart = model.scenario.procedures[number];
  const from = at(n, model.at.chart + number);
  if (!chart) return [];
  return due.flatMap((d): Ahead[] => {
    if (d.is !== "clock" || d.chart !== number) return [];
    const event = model.words.all[d.event] ?? "";
    const step = stepOf(seen, chart, from, event);
    return step ? [{ ...step, day: d.day, event, from }] : [];
  });
}

/** The day on which clocks alone take it out of the outermost state that it stands in; nothing if none does. */
export function leavesOn(seen: Seen, number: number): number | undefined {
  const chart = seen.scenario.procedures[number];
  const outermost = (configuration: number): string | undefined => chart?.configurations[configuration]?.[0];
  const here = outermost(at(seen.n, seen.at.chart + number));
  for (const { to, day } of walkAhead(seen, number)) if (outermost(to) !== here) return day;
  return undefined;
}

/** The days on which clocks alone bring a bill to its votes while parliament sits, if each of them carries it. */
export function votesOn(seen: Seen, bill: number): number[] {
  const { id = "", procedure = "", session } = seen.scenario.bills[bill] ?? {};
  const number = seen.index("procedures", procedure);
  const chart = seen.scenario.procedures[number];
  if (!chart) return [];
  const until = session === undefined ? undefined : leavesOn(seen, seen.index("procedures", session));
  return [...walkAhead(seen, number, id)].flatMap((step) =>
    voteIn(chart, step, id) && !(until !== undefined && step.day > until) ? [step.day] : [],
  );
}

/** Step by step where clocks alone take it, those that a step starts and those that it leaves running; votes carry the bill. */
function* walkAhead(seen: Seen, number: number, bill = ""): Generator<Ahead> {
  const chart = seen.scenario.procedures[number];
  let running: { day: number; event: string }[] = clocksAhead(seen, number);
  let here = at(seen.n, seen.at.chart + number);
  for (let steps = 0; chart && steps < chart.configurations.length; steps += 1) {
    const next = soonestOf(seen, chart, here, running);
    if (!next) return;
    yield next;
    const [before, now] = [chart.configurations[here] ?? [], chart.configurations[next.to] ?? []];
    const isKept = (event: string): boolean => {
      const state = chart.timers.find((timer) => timer.event === event)?.state ?? "";
      return event !== next.event && now.includes(state);
    };
    running = [
      ...running.filter(({ event }) => isKept(event)),
      ...chart.timers
        .filter(({ state }) => now.includes(state) && !before.includes(state))
        .map((timer) => ({ day: strikesOn(timer, next.day), event: timer.event })),
      ...(voteIn(chart, next, bill) ? [{ day: next.day, event: "passed" }] : []),
    ];
    here = next.to;
  }
}

function soonestOf(
  seen: Seen,
  chart: Chart,
  from: number,
  clocks: readonly { day: number; event: string }[],
): Ahead | undefined {
  for (const { day, event } of [...clocks].sort((a, b) => a.day - b.day)) {
    const step = stepOf(seen, chart, from, event);
    if (step) return { ...step, day, event, from };
  }
  return undefined;
}

function stepOf(seen: Seen, chart: Chart, from: number, event: string): Step | undefined {
  let decision: Decision = chart.table[from]?.[event] ?? null;
  while (decision && "guard" in decision)
    decision = seen.holds(chart.guards[decision.guard]) ? decision.yes : decision.no;
  return decision ?? undefined;
}
