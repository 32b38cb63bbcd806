/** The live game steps every chart in XState beside the table: mutants of the table are found, whatever they leave out. */
import { describe, expect, test } from "vitest";
import { openFlow } from "../../src/flow/step.ts";
import { keyOf } from "../../src/kit/chance.ts";
import type { Chart, Decision } from "../../src/rules/chart-table.ts";
import { makeModel } from "../../src/rules/make-model.ts";
import type { Scenario } from "../../src/rules/scenario.ts";
import { openSession, type Session } from "../../src/session/session.ts";
import { scenarioOf } from "../support/folders.ts";
import { toy } from "../support/toy.ts";

const open = (scenario: Scenario): Session => openSession(makeModel(scenario), "seed");

/** The toy with another chart for its bill. */
function withChart(change: (chart: Chart) => Partial<Chart>): Scenario {
  return toy({ procedures: toy().procedures.map((chart) => ({ ...chart, ...change(chart) })) });
}

function playThrough(session: Session): void {
  const { scenario, at } = session.flow().game.model;
  for (const _ of scenario.calendar.rounds)
    for (const { id, playable } of scenario.seats)
      if (playable && !session.flow().game.n[at.over]) session.submit(id, { type: "closeRound", seat: id });
}

const AT_DAY_SIX = "after.draft.6";
const step = (to: number, ...actions: string[]): Decision => ({ to, actions });

test("the live game walks every chart in XState and agrees with the table", () => {
  const session = open(toy());
  playThrough(session);
  const { game, snapshots } = session.flow();
  expect(game.n[game.model.at.over]).toBe(1);
  expect(snapshots["way"]?.status).toBe("done");
});

describe("a table that differs from its chart is found", () => {
  test.each<[string, (chart: Chart) => Partial<Chart>, RegExp]>([
    [
      "where it leads elsewhere",
      (c) => ({ table: { ...c.table, 0: { [AT_DAY_SIX]: step(3, "@exit:draft", "hold") } } }),
      /XState stands in "vote", the table in "dead"/,
    ],
    [
      "where it does less",
      (c) => ({ table: { ...c.table, 0: { [AT_DAY_SIX]: step(1, "@exit:draft") } } }),
      /XState does "@exit:draft hold", the table "@exit:draft"/,
    ],
    ["where it lacks a transition", (c) => ({ table: { ...c.table, 0: {} } }), /the table in "nowhere"/],
    [
      "where it lacks what a vote sends",
      (c) => ({ table: { ...c.table, 1: {} } }),
      /on (passed|failed) XState stands in "(law|dead)", the table in "nowhere"/,
    ],
  ])("%s", (_, change, fault) => {
    expect(() => playThrough(open(withChart(change)))).toThrow(fault);
  });

  test("where it begins elsewhere, when the game opens", () => {
    const model = makeModel(withChart(() => ({ initial: { to: 1, actions: [] } })));
    expect(() => openFlow(model, keyOf("seed"))).toThrow(/the table in "vote"/);
  });

  test("where it forgets an `always`", () => {
    const gymnasium = scenarioOf("tests/scenarios/gymnasium");
    const settles = (row: Chart["table"][number]) => Object.hasOwn(row, "settle");
    const deaf: Scenario = {
      ...gymnasium,
      procedures: gymnasium.procedures.map((chart) => ({
        ...chart,
        table: Object.fromEntries(Object.entries(chart.table).map(([at, { settle: _, ...row }]) => [at, row])),
      })),
    };
    expect(gymnasium.procedures.some((c) => Object.values(c.table).some(settles))).toBe(true);
    expect(() => {
      const session = open(deaf);
      for (let k = 0; k < 6; k += 1) session.submit("coach", { type: "makeMove", seat: "coach", move: "whistle" });
      playThrough(session);
    }).toThrow(/on settle XState/);
  });

  test("but a chart and a table that lack the same are a scenario's business", () => {
    const session = open(
      withChart((c) => ({
        table: { ...c.table, 0: {} },
        machine: {
          id: "way",
          initial: "draft",
          states: { draft: { entry: ["@enter:draft"] }, vote: {}, law: {}, dead: {} },
        },
      })),
    );
    playThrough(session);
    expect(session.flow().game.n[session.flow().game.model.at.over]).toBe(1);
  });
});
