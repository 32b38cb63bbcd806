/** Where a procedure goes by its clocks alone, with guards as they stand now: its charts and its clocks are everybody's. */
import { type Chart, type Decision, type Step, strikesOn } from "../rules/chart-table.ts";
import { at } from "../rules/game.ts";
import type { Id } from "../rules/ids.ts";
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
  let ahead = clocksAhead(seen, number)[0];
  const outermost = (configuration: number): string | undefined => chart?.configurations[configuration]?.[0];
  const outer = ahead && outermost(ahead.from);
  for (let steps = 0; chart && ahead && steps < chart.configurations.length; steps += 1) {
    if (outermost(ahead.to) !== outer) return ahead.day;
    ahead = soonestFrom(seen, chart, ahead);
  }
  return undefined;
}

/** The day on which clocks alone bring a bill to a vote; nothing if something else has to happen before. */
export function countedOn(seen: Seen, number: number, bill: Id): number | undefined {
  const chart = seen.scenario.procedures[number];
  if (!chart) return undefined;
  const days = clocksAhead(seen, number).flatMap((clock) => {
    let ahead: Ahead | undefined = clock;
    for (let steps = 0; ahead && steps < chart.configurations.length; steps += 1) {
      if (voteIn(chart, ahead, bill)) return [ahead.day];
      ahead = soonestFrom(seen, chart, ahead);
    }
    return [];
  });
  return days.length > 0 ? Math.min(...days) : undefined;
}

/** The first clock of the states that a step enters. */
function soonestFrom(seen: Seen, chart: Chart, { day, from, to }: Ahead): Ahead | undefined {
  const before = chart.configurations[from] ?? [];
  const entered = (chart.configurations[to] ?? []).filter((state) => !before.includes(state));
  const clocks = chart.timers
    .filter((t) => entered.includes(t.state))
    .map((clock) => ({ strikes: strikesOn(clock, day), event: clock.event }))
    .sort((a, b) => a.strikes - b.strikes);
  for (const { strikes, event } of clocks) {
    const step = stepOf(seen, chart, to, event);
    if (step) return { ...step, day: strikes, event, from: to };
  }
  return undefined;
}

function stepOf(seen: Seen, chart: Chart, from: number, event: string): Step | undefined {
  let decision: Decision = chart.table[from]?.[event] ?? null;
  while (decision && "guard" in decision)
    decision = seen.holds(chart.guards[decision.guard]) ? decision.yes : decision.no;
  return decision ?? undefined;
}
