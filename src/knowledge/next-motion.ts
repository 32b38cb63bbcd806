/** The vote that a bill comes to next, as its procedure says: in which chamber, and by what majority. */
import type { Chart, Decision, Step } from "../rules/chart-table.ts";
import type { Effect } from "../rules/effect-shape.ts";
import { at } from "../rules/game.ts";
import type { Id } from "../rules/ids.ts";
import type { Model, Numbers } from "../rules/model.ts";

export interface Motion {
  /** The number of its chamber, where the motion names one. */
  chamber?: number;
  twoThirds: boolean;
}

/** Nothing once the bill is law or no vote on it can come any more; a bill that no procedure votes on may be voted on at any time. */
export function nextMotion(m: Model, n: Numbers, bill: number): Motion | undefined {
  const { id = "", procedure = "" } = m.scenario.bills[bill] ?? {};
  if (n[m.at.law + bill]) return undefined;
  const number = m.index("procedures", procedure);
  const chart = m.scenario.procedures[number];
  if (!chart) return undefined;
  const standing = at(n, m.at.chart + number);
  const known = motionsOf(chart, id);
  if (known.size === 0) return { twoThirds: false };
  const found = known.get(standing);
  if (!found) return undefined;
  const { chamber, twoThirds = false } = found;
  return { twoThirds, ...(chamber !== undefined && { chamber: m.index("chambers", chamber) }) };
}

interface VoteEffect {
  vote: Id;
  chamber?: Id;
  twoThirds?: boolean;
}

const known = new WeakMap<Chart, Map<Id, Map<number, VoteEffect>>>();

/** For each configuration from which a vote on the bill can still come, the nearest one. */
function motionsOf(chart: Chart, bill: Id): Map<number, VoteEffect> {
  let bills = known.get(chart);
  if (!bills) known.set(chart, (bills = new Map()));
  let found = bills.get(bill);
  if (!found) bills.set(bill, (found = searched(chart, bill)));
  return found;
}

function searched(chart: Chart, bill: Id): Map<number, VoteEffect> {
  const steps = chart.configurations.map((_, from) => Object.values(chart.table[from] ?? {}).flatMap(stepsIn));
  const voteIn = ({ actions }: Step): VoteEffect | undefined =>
    actions.flatMap((name) => votesIn(chart.actions[name] ?? [], bill))[0];
  const found = new Map<number, VoteEffect>();
  for (const [from, ways] of steps.entries()) {
    const vote = ways.flatMap((step) => voteIn(step) ?? [])[0];
    if (vote) found.set(from, vote);
  }
  // What is one step further away, until nothing more is reached.
  for (let grown = true; grown; ) {
    grown = false;
    const more: [number, VoteEffect][] = steps.flatMap((ways, from) => {
      const vote = found.has(from) ? undefined : ways.flatMap(({ to }) => found.get(to) ?? [])[0];
      return vote ? [[from, vote]] : [];
    });
    for (const [from, vote] of more) found.set(from, vote);
    grown = more.length > 0;
  }
  return found;
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
