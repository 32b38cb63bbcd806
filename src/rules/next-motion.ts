/** The vote that a bill comes to next, as its procedure says: in which chamber, and by what majority. */
import { type Chart, type Decision, type Step, strikesOn } from "./chart-table.ts";
import type { Effect } from "./effect-shape.ts";
import { holds } from "./conditions.ts";
import { at } from "./game.ts";
import type { Id } from "./ids.ts";
import type { Motion } from "./majority.ts";
import type { Model, Numbers } from "./model.ts";
import { motionOf, type VoteEffect } from "./motion.ts";

/** Nothing while no vote on it is ahead, once the bill is law or no vote on it can come any more; a bill that no procedure votes on may be voted on at any time. */
export function nextMotion(m: Model, n: Numbers, bill: number): Motion | undefined {
  const { id = "", procedure = "", when } = m.scenario.bills[bill] ?? {};
  if (n[m.at.law + bill] || !holds(m, when)(n)) return undefined;
  const number = m.index("procedures", procedure);
  const chart = m.scenario.procedures[number];
  if (!chart) return undefined;
  const standing = at(n, m.at.chart + number);
  const known = motionsOf(chart, id);
  const found = known.get(standing);
  return known.size === 0 ? motionOf(m, {}) : found && motionOf(m, found);
}

const known = new WeakMap<Chart, Map<Id, Map<number, VoteEffect>>>();

/** For each configuration from which a vote on the bill can still come, the soonest one. */
function motionsOf(chart: Chart, bill: Id): Map<number, VoteEffect> {
  let bills = known.get(chart);
  if (!bills) known.set(chart, (bills = new Map()));
  let found = bills.get(bill);
  if (!found) bills.set(bill, (found = searched(chart, bill)));
  return found;
}

/** What a vote sends: it comes after one, never before. */
export const RESULTS: ReadonlySet<string> = new Set(["passed", "failed"]);

/** How far away a vote is: by days that clocks take, then by steps. */
interface Ahead {
  vote: VoteEffect;
  days: number;
  steps: number;
}

function searched(chart: Chart, bill: Id): Map<number, VoteEffect> {
  const days = new Map(chart.timers.map((t) => [t.event, strikesOn(t, 0)]));
  const ways = chart.configurations.map((_, from) =>
    Object.entries(chart.table[from] ?? {}).flatMap(([event, decision]) =>
      RESULTS.has(event)
        ? []
        : stepsIn(decision).map((step) => ({
            to: step.to,
            days: days.get(event) ?? 0,
            vote: voteIn(chart, step, bill),
          })),
    ),
  );
  const found = new Map<number, Ahead>();
  // Nearer votes take the place of those further away, until none is nearer.
  for (let moved = true; moved; ) {
    moved = false;
    for (const [from, steps] of ways.entries())
      for (const { to, days: more, vote } of steps) {
        const then = vote ? { vote, days: 0, steps: 0 } : found.get(to);
        const way = then && { vote: then.vote, days: then.days + more, steps: then.steps + 1 };
        if (!way || !isNearer(way, found.get(from))) continue;
        found.set(from, way);
        moved = true;
      }
  }
  return new Map([...found].map(([from, { vote }]) => [from, vote]));
}

function isNearer(one: Ahead, other: Ahead | undefined): boolean {
  if (!other) return true;
  return one.days === other.days ? one.steps < other.steps : one.days < other.days;
}

/** The vote on the bill that a step holds. */
export function voteIn(chart: Chart, { actions }: Step, bill: Id): VoteEffect | undefined {
  return actions.flatMap((name) => votesIn(chart.actions[name] ?? [], bill))[0];
}

function stepsIn(decision: Decision): Step[] {
  if (!decision) return [];
  return "guard" in decision ? [...stepsIn(decision.yes), ...stepsIn(decision.no)] : [decision];
}

/** Votes on a bill among effects, however deep they stand. */
function votesIn(effects: readonly Effect[], bill: Id): VoteEffect[] {
  return effects.flatMap((effect) => {
    if ("vote" in effect) return effect["vote"] === bill ? [effect as unknown as VoteEffect] : [];
    return Object.values(effect).flatMap((inner) => (Array.isArray(inner) ? votesIn(inner as Effect[], bill) : []));
  });
}
