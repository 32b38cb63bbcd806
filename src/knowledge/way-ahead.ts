/** Where a procedure goes by its clocks alone, with guards as they stand now: its charts and its clocks are everybody's. */
import { type Chart, type Decision, type Step, strikesOn } from "../rules/chart-table.ts";
import { at } from "../rules/game.ts";
import type { Id } from "../rules/ids.ts";
import { voteIn } from "../rules/next-motion.ts";
import { knownTo, type Seen } from "./seen-by.ts";

/** A clock that runs: on this day it brings the chart from one configuration to another. */
export interface Ahead {
  day: number;
  event: string;
  from: number;
  to: number;
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
    return step ? [{ day: d.day, event, from, to: step.to }] : [];
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

/** The day on which clocks alone bring a bill to a vote, as things stand; nothing if they do not. */
export function votedOn(seen: Seen, number: number, bill: Id): number | undefined {
  const chart = seen.scenario.procedures[number];
  let clocks: { day: number; event: string }[] = clocksAhead(seen, number);
  let place = at(seen.n, seen.at.chart + number);
  for (let steps = 0; chart && steps < chart.configurations.length; steps += 1) {
    // Whose state was left does not strike.
    const next = clocks.sort((a, b) => a.day - b.day).find(({ event }) => stepOf(seen, chart, place, event));
    const step = next && stepOf(seen, chart, place, next.event);
    if (!step) return undefined;
    if (voteIn(chart, step, bill)) return next.day;
    const entered = timersEntered(chart, place, step.to);
    clocks = [
      ...clocks.filter((clock) => clock !== next),
      ...entered.map((clock) => ({ day: strikesOn(clock, next.day), event: clock.event })),
    ];
    place = step.to;
  }
  return undefined;
}

/** The first clock of the states that a step enters. */
function soonestFrom(seen: Seen, chart: Chart, { day, from, to }: Ahead): Ahead | undefined {
  const clocks = timersEntered(chart, from, to)
    .map((clock) => ({ strikes: strikesOn(clock, day), event: clock.event }))
    .sort((a, b) => a.strikes - b.strikes);
  for (const { strikes, event } of clocks) {
    const step = stepOf(seen, chart, to, event);
    if (step) return { day: strikes, event, from: to, to: step.to };
  }
  return undefined;
}

function timersEntered(chart: Chart, from: number, to: number): Chart["timers"] {
  const before = chart.configurations[from] ?? [];
  const entered = (chart.configurations[to] ?? []).filter((state) => !before.includes(state));
  return chart.timers.filter((t) => entered.includes(t.state));
}

function stepOf(seen: Seen, chart: Chart, from: number, event: string): Step | undefined {
  let decision: Decision = chart.table[from]?.[event] ?? null;
  while (decision && "guard" in decision)
    decision = seen.holds(chart.guards[decision.guard]) ? decision.yes : decision.no;
  return decision ?? undefined;
}
