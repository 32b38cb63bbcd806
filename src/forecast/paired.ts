/** Same seeds, same script, one clause changed: what each option of a clause does, and whether it does anything. */
import { type Key, keyFrom } from "../kit/chance.ts";
import type { Condition } from "../rules/condition-shape.ts";
import type { Id } from "../rules/ids.ts";
import { makeModel } from "../rules/make-model.ts";
import type { Game } from "../rules/model.ts";
import { nameState } from "../rules/named-state.ts";
import { earned } from "../rules/objectives.ts";
import { movesMade, votesHeld } from "../rules/record.ts";
import type { Scenario, Script } from "../rules/scenario.ts";
import type { Clause, ClauseOption } from "../rules/scenario-parliament.ts";
import { BOTS } from "./bot.ts";
import { endingOf } from "./plays.ts";
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
  script: Script,
  clauseId: Id,
  numbers: readonly number[],
  keyOfPlay: (n: number) => Key,
): PairedRow[] {
  const clause = clausesOf(scenario).find((c) => c.id === clauseId);
  if (!clause) throw new Error(`no clause is named ${clauseId}`);
  const base = baseOf(clause);
  const ways = [base, ...clause.options.filter((o) => o !== base)];
  const models = ways.map((o) => ({ option: o.id, model: makeModel(force(scenario, clause.id, o.id)) }));
  return numbers.map((n) => {
    const key = keyOfPlay(n);
    const plays = models.map(({ option, model }) => {
      const game = rollOut(model, key, { player: scriptedBot(script, keyFrom(key, BOTS)) });
      return { option, ending: endingOf(game), points: pointsOf(game), trace: traceOf(game) };
    });
    const [first, ...others] = plays as [(typeof plays)[0], ...typeof plays];
    const same = (other: (typeof plays)[0]) =>
      other.trace === first.trace && JSON.stringify(other.points) === JSON.stringify(first.points);
    return {
      n,
      ending: first.ending,
      points: first.points,
      others: others.map((o) => ({ option: o.option, ending: o.ending, points: o.points, same: same(o) })),
    };
  });
}

/** What each seat has earned at the end. */
function pointsOf({ model, n }: Game): Record<Id, number> {
  return Object.fromEntries(
    model.scenario.seats
      .filter((s) => s.objectives.length > 0)
      .map((s) => [s.id, s.objectives.reduce((sum, o) => sum + earned(model, n, o), 0)]),
  );
}

/** The last state and all moves, without the words of the draft. */
function traceOf(game: Game): string {
  const { slots, due } = nameState(game);
  const { moves } = game.model.scenario;
  const felt = Object.entries(slots).filter(([name]) => !/^(clause|clauseRound|enacted|inForce)\//.test(name));
  const acts = movesMade(game).filter(({ move }) => moves[move]?.target !== "heading");
  return JSON.stringify([felt, due, acts, votesHeld(game)]);
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
  if (Array.isArray(slot) && slot[1] === clause && READ_BY_NAME.has(slot[0]))
    return slot[0] === "clause" ? { value: to } : where(data as Condition, to);
  let changed = false;
  const inner = Object.entries(data).map(([key, value]) => {
    const read = readAs(value, clause, to);
    changed ||= read !== value;
    return [key, read];
  });
  return changed ? Object.fromEntries(inner) : data;
}

const READ_BY_NAME: ReadonlySet<unknown> = new Set(["clause", "enacted", "inForce"]);

/** Where some option of it is law, or in force, it is this one. */
function where(it: Condition, to: Id): Condition {
  return {
    op: "?",
    test: { op: "==", left: it, right: { value: "" } },
    left: { value: "" },
    right: { value: to },
  };
}
