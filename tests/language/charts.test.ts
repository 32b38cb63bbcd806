/** The walk: every configuration, event and outcome of guards of every chart, through the table and through XState. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AnyMachineSnapshot, type AnyStateMachine, createMachine, initialTransition, transition } from "xstate";
import { activeStates, openFlow, step } from "../../src/flow/step.ts";
import { rollOut } from "../../src/forecast/rollout.ts";
import { keyOf } from "../../src/kit/chance.ts";
import type { Chart, Decision, Step } from "../../src/rules/chart-table.ts";
import { at } from "../../src/rules/game.ts";
import { commandOf } from "../../src/rules/play.ts";
import type { Scenario } from "../../src/rules/scenario.ts";
import { many } from "../support/counts.ts";
import { SHIPPED, scenarioOf, TOYS } from "../support/folders.ts";
import { modelOf } from "../support/trial.ts";

type Outcome = (guard: string) => boolean;

/** XState with guards that answer as they are told. A snapshot keeps its machine, so a chart has one. */
function inXState(chart: Chart) {
  let told: Outcome = () => false;
  const guards = Object.fromEntries(Object.keys(chart.guards).map((name) => [name, () => told(name)]));
  const machine = createMachine(chart.machine as never).provide({ guards } as never) as AnyStateMachine;
  return (
    from: AnyMachineSnapshot | undefined,
    event: string,
    outcome: Outcome,
  ): { next: AnyMachineSnapshot; stands: string; actions: string } => {
    told = outcome;
    const [next, acted] = from ? transition(machine, from, { type: event }) : initialTransition(machine);
    return {
      next,
      stands: activeStates(next),
      actions: acted
        .map((a) => a.type)
        .filter((t) => !t.startsWith("xstate."))
        .join(" "),
    };
  };
}

function inTable(chart: Chart, at: number, event: string, outcome: Outcome): { to: number; actions: string } {
  let decision: Decision = chart.table[at]?.[event] ?? null;
  while (decision && "guard" in decision) decision = outcome(decision.guard) ? decision.yes : decision.no;
  const step = decision as Step | null;
  return { to: step?.to ?? at, actions: step?.actions.join(" ") ?? "" };
}

/** Every outcome of the guards that either side reads: what nobody reads cannot make a difference. */
function eachOutcome(ask: (outcome: Outcome) => void): void {
  const from = (given: ReadonlyMap<string, boolean>): void => {
    const read = new Set<string>();
    ask((guard) => {
      if (!given.has(guard)) read.add(guard);
      return given.get(guard) ?? false;
    });
    // The answers so far were "no" throughout: each guard is also answered with "yes" where those before it said no.
    const before = new Map(given);
    for (const guard of read) {
      from(new Map(before).set(guard, true));
      before.set(guard, false);
    }
  };
  from(new Map());
}

/** Every disagreement, and how many questions were asked. */
function walk(chart: Chart): { asked: number; faults: string[] } {
  const faults: string[] = [];
  let asked = 0;
  const events = [...new Set(Object.values(chart.table).flatMap((row) => Object.keys(row))), "settle", "no-such-event"];
  const ask = inXState(chart);
  const first = ask(undefined, "start", () => false);
  const seen = new Map<string, AnyMachineSnapshot>([[first.stands, first.next]]);
  if (first.stands !== chart.configurations[chart.initial.to]!.join(" ")) faults.push("start");
  for (const [stands, snapshot] of seen) {
    const at = chart.configurations.findIndex((c) => c.join(" ") === stands);
    for (const event of events)
      eachOutcome((outcome) => {
        asked += 1;
        const real = ask(snapshot, event, outcome);
        const ours = inTable(chart, at, event, outcome);
        // An event that the table does not know moves nothing; XState may still take an `always` there, which `settle` does.
        const known = chart.table[at]?.[event] !== undefined;
        if (known && (chart.configurations[ours.to]!.join(" ") !== real.stands || ours.actions !== real.actions))
          faults.push(`${stands} on ${event}`);
        if (!known && event === "settle" && real.stands !== stands) faults.push(`${stands} settles`);
        if (!seen.has(real.stands)) seen.set(real.stands, real.next);
      });
  }
  if (seen.size !== chart.configurations.length)
    faults.push(`${seen.size} configurations, ${chart.configurations.length} in the table`);
  return { asked, faults };
}

const charts = [...SHIPPED, ...TOYS].flatMap((folder) =>
  scenarioOf(folder).procedures.map((chart) => [`${folder}: ${chart.id}`, chart] as const),
);
const course = () =>
  structuredClone(scenarioOf("tests/scenarios/gymnasium").procedures.find((c) => c.id === "course")!);

describe("the table of a chart", () => {
  test.each(charts)("%s says what XState says, everywhere", (_, chart) => {
    const { asked, faults } = walk(chart);
    expect(asked).toBeGreaterThan(3);
    expect([...new Set(faults)]).toEqual([]);
  });

  test("that forgets to read `always` again is found out", () => {
    const chart = course();
    for (const row of Object.values(chart.table)) delete row["settle"];
    expect(walk(chart).faults.length).toBeGreaterThan(0);
  });

  test("that lets one region act before the other is found out", () => {
    const chart = course();
    let swapped = 0;
    const swap = (d: Decision): void => {
      if (!d) return;
      if ("guard" in d) {
        swap(d.yes);
        swap(d.no);
      } else if (d.actions.length > 1) {
        d.actions.reverse();
        swapped += 1;
      }
    };
    for (const row of Object.values(chart.table)) for (const d of Object.values(row)) swap(d);
    expect(swapped).toBeGreaterThan(0);
    expect(walk(chart).faults.length).toBeGreaterThan(0);
  });

  test("that leads elsewhere is found out", () => {
    const chart = course();
    const row = chart.table[0]!["whistle"]!;
    expect("guard" in row).toBe(true);
    if ("guard" in row) chart.table[0]!["whistle"] = { guard: row.guard, yes: row.no, no: row.yes };
    expect(walk(chart).faults.length).toBeGreaterThan(0);
  });
});

describe("a macrostep", () => {
  /** Plays it in the rules alone, and then again with XState beside. */
  function playLive(scenario: Scenario, seed: string): void {
    const model = modelOf(scenario);
    const flow = openFlow(model, keyOf(seed));
    rollOut(model, keyOf(seed), {
      tell: ({ act, args }) => {
        const stepped = step(flow, commandOf(model, act, args));
        if (!stepped.done) throw new Error(`${act.type} refused: ${stepped.refusal.code}`);
      },
    });
  }

  test.each([...SHIPPED, ...TOYS])("of an automatic play of %s is the same in XState", (folder) => {
    const scenario = scenarioOf(folder);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (seed) => playLive(scenario, String(seed))),
      { numRuns: many(15, 300) },
    );
  });

  test("sees one world: what one region does is not read by the other in the same step", () => {
    const scenario = scenarioOf("tests/scenarios/gymnasium");
    const flow = openFlow(modelOf(scenario), keyOf("one"));
    const { n, model } = flow.game;
    const whistle = () =>
      expect(step(flow, { type: "makeMove", seat: "coach", move: "whistle" })).toMatchObject({ done: true });
    whistle();
    whistle();
    const course = model.index("procedures", "course");
    // `left` was 1 when both regions read it; the legs made it 2 in the same step, and the shoulders moved all the same.
    expect(scenario.procedures[course]?.configurations[at(n, model.at.chart + course)]).toEqual([
      "run",
      "run.legs",
      "run.legs.moving",
      "run.shoulders",
      "run.shoulders.high",
    ]);
    const variable = (id: string) => n[model.at.variable + model.index("variables", id)];
    expect(["left", "right"].map(variable)).toEqual([2, 1]);
  });
});
