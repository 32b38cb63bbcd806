/** What asks for a change of a bill is offered while the bill is open and does not say it already. */
import { describe, expect, test } from "vitest";
import type { Command } from "../../src/rules/commands.ts";
import type { Scenario } from "../../src/rules/scenario.ts";
import { scenarioOf } from "../support/folders.ts";
import { inject, inRound, toy } from "../support/toy.ts";
import { Trial } from "../support/trial.ts";

const base = toy();
const draft = (set: Record<string, string>): Command => ({ type: "draftClauses", seat: "cabinet", move: "draft", set });

describe("a bill that is closed", () => {
  const answer = (choice: string): Command => ({ type: "answerInject", seat: "cabinet", inject: "ask", choice });
  const asking = inject("ask", inRound(1), ["cabinet"]);
  const scenario: Scenario = {
    ...base,
    bills: base.bills.map((b) => ({
      ...b,
      open: { op: "==", left: { slot: ["variable", "boats"] }, right: { value: 0 } },
    })),
    injects: [
      {
        ...asking,
        choices: asking.choices.map((c) =>
          c.id === "speak" ? { ...c, effects: [{ amend: "look", option: "by_judge" }] } : c,
        ),
      },
    ],
  };
  const refusals = (boats: number): string[] => {
    const game = Trial.of(scenario).set("variable/boats", boats);
    return [draft({ look: "by_judge" }), answer("speak"), answer("hush")].map((one) => game.refusal(one));
  };

  test("is neither drafted nor amended by an answer, and says so; other answers stay", () => {
    expect(refusals(0)).toEqual(["done", "done", "done"]);
    expect(refusals(1)).toEqual(["bill-closed", "bill-closed", "done"]);
  });

  test("is shown as closed", () => {
    const open = (boats: number) => Trial.of(scenario).set("variable/boats", boats).view("cabinet").bills["port"]?.open;
    expect([0, 1].map(open)).toEqual([true, false]);
  });
});

describe("where the bill has fallen", () => {
  const standing = (folder: string, chart: string, state: string): Trial => {
    const game = Trial.of(scenarioOf(folder));
    const { configurations } = game.game.model.the("procedures", chart);
    return game.set(
      `chart/${chart}`,
      configurations.findIndex((c) => c.includes(state)),
    );
  };

  test("nobody drafts it in Ternholm", () => {
    const drafted = (state: string): string =>
      standing("scenarios/first-table", "way_of_the_bill", state).refusal({
        type: "draftClauses",
        seat: "council",
        move: "draft",
        set: { look: "judge" },
      });
    expect(["reading", "fallen"].map(drafted)).toEqual(["done", "bill-closed"]);
  });

  test("no answer of Japan 2024 amends it until it is brought back", () => {
    const refused = (state: string): string[] => {
      const game = standing("scenarios/japan-2024", "diet", state).set("budget/chips", 3);
      return game.game.model.scenario.injects.flatMap(({ id: inject, choices }) =>
        choices.flatMap(({ id: choice, effects }) =>
          effects.some((e) => "amend" in e)
            ? game.set(`fired/${inject}`, 1).refusal({ type: "answerInject", seat: "cabinet", inject, choice })
            : [],
        ),
      );
    };
    expect(refused("fallen").length).toBeGreaterThan(4);
    expect(new Set(refused("fallen"))).toEqual(new Set(["bill-closed"]));
    expect(new Set(refused("waiting"))).toEqual(new Set(["done"]));
  });
});
