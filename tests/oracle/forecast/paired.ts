/** Same seeds, same script, one clause changed: what each option of a clause does, and whether it does anything. */
import type { Condition } from "../rules/condition.ts";
import { earned } from "../rules/objectives.ts";
import type { Clause, ClauseOption, Id, Scenario, Script } from "../rules/scenario.ts";
import type { State } from "../rules/state.ts";
import { rollOut } from "./rollout.ts";
import { scriptedBot } from "./scripted-bot.ts";

/** One seed: the play under the option of the start, and under each other option. */
export interface PairedRow {
  n: number;
  ending: Id;
  points: Record<Id, number>;
  others: { option: Id; ending: Id; points: Record<Id, number>; same: boolean }[];
}

/** The option that stands at the start: the one that all others are compared with. */
export function baseOf(clause: Clause): ClauseOption {
  return clause.options.find((o) => o.id === clause.first) ?? clause.options[0]!;
}

export function clausesOf(scenario: Scenario): Clause[] {
  return scenario.bills.flatMap((b) => b.clauses);
}

export function playPairs(
  scenario: Scenario,
  seed: string,
  script: Script,
  clauseId: Id,
  from: number,
  to: number,
): PairedRow[] {
  const clause = clausesOf(scenario).find((c) => c.id === clauseId)!;
  const base = baseOf(clause);
  const worlds = [base, ...clause.options.filter((o) => o !== base)].map((o) => ({
    option: o.id,
    scenario: force(scenario, clause.id, o.id),
  }));
  const rows: PairedRow[] = [];
  for (let n = from; n < to; n += 1) {
    const [first, ...others] = worlds.map(({ option, scenario: forced }) => {
      const { state } = rollOut(forced, `${seed}/${n}`, scriptedBot(script, `${seed}/${n}`));
      return { option, ending: state.ending!, points: pointsOf(forced, state), trace: traceOf(forced, state) };
    });
    rows.push({
      n,
      ending: first!.ending,
      points: first!.points,
      others: others.map(({ trace, ...other }) => ({
        ...other,
        same: trace === first!.trace && JSON.stringify(other.points) === JSON.stringify(first!.points),
      })),
    });
  }
  return rows;
}

/** What each seat has earned at the end. */
function pointsOf(scenario: Scenario, state: State): Record<Id, number> {
  return Object.fromEntries(
    scenario.seats
      .filter((s) => s.objectives.length > 0)
      .map((s) => [s.id, s.objectives.reduce((sum, o) => sum + earned(scenario, state, o), 0)]),
  );
}

/** The last state without the words of the draft. */
function traceOf(scenario: Scenario, { clauses: _, enacted: __, acts, ...rest }: State): string {
  const drafting = new Set(scenario.moves.filter((m) => m.target === "heading").map((m) => m.id));
  return JSON.stringify([rest, acts.filter((a) => !drafting.has(a.move))]);
}

/** A copy of the scenario in which this clause says the same whatever is chosen; ids and tags stay, so that the script drafts as before. */
export function force(scenario: Scenario, clause: Id, to: Id): Scenario {
  const { texts, bills, parties, ...rest } = scenario;
  const forced = {
    ...rest,
    bills: bills.map((bill) => ({
      ...bill,
      clauses: bill.clauses.map((c) => {
        const wanted = c.id === clause && c.options.find((o) => o.id === to);
        return wanted ? { ...c, options: c.options.map((o) => ({ ...wanted, id: o.id, tags: o.tags })) } : c;
      }),
    })),
    parties: parties.map((p) => ({
      ...p,
      exceptions: p.exceptions.flatMap((e) =>
        e.clause !== clause
          ? [e]
          : e.option === to
            ? optionsOf(scenario, clause).map((option) => ({ ...e, option }))
            : [],
      ),
    })),
  };
  return { ...(readAs(forced, clause, to) as Omit<Scenario, "texts">), texts };
}

function optionsOf(scenario: Scenario, clause: Id): Id[] {
  return clausesOf(scenario)
    .find((c) => c.id === clause)!
    .options.map((o) => o.id);
}

/** Conditions that ask for the clause by name read the forced option; what holds none of them is shared, not copied. */
function readAs(data: unknown, clause: Id, to: Id): unknown {
  if (typeof data !== "object" || data === null) return data;
  if (Array.isArray(data)) {
    const inner = data.map((one) => readAs(one, clause, to));
    return inner.some((one, i) => one !== data[i]) ? inner : data;
  }
  const { slot } = data as { slot?: unknown };
  if (Array.isArray(slot) && slot[1] === clause && (slot[0] === "clause" || slot[0] === "enacted"))
    return slot[0] === "clause" ? { value: to } : whenEnacted(data as Condition, to);
  let changed = false;
  const inner = Object.entries(data).map(([key, value]) => {
    const read = readAs(value, clause, to);
    changed ||= read !== value;
    return [key, read];
  });
  return changed ? Object.fromEntries(inner) : data;
}

function whenEnacted(enacted: Condition, to: Id): Condition {
  return {
    op: "?",
    test: { op: "==", left: enacted, right: { value: "" } },
    left: { value: "" },
    right: { value: to },
  };
}
