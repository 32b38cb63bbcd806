/** A play is found in which a procedure comes into a state, and its commands lead there. */
import { expect, test } from "vitest";
import { reach, targetsOf } from "../../src/forecast/reach.ts";
import { keyOf } from "../../src/kit/chance.ts";
import { begin, play } from "../../src/rules/play.ts";
import { statesEntered } from "../../src/rules/record.ts";
import { scenarioOf } from "../support/folders.ts";
import { modelOf } from "../support/trial.ts";

const scenario = scenarioOf("scenarios/first-table");
const model = modelOf(scenario);
const way = model.index("procedures", "way_of_the_bill");

test.each(["law", "way_of_the_bill.law"])("%s means one state of one procedure", (words) => {
  expect(targetsOf(scenario, words)).toEqual([{ procedure: "way_of_the_bill", state: "law" }]);
});

test("a word that no procedure knows means none", () => {
  expect(targetsOf(scenario, "nowhere")).toEqual([]);
});

test("the commands that are told lead into the state, and no command too many", () => {
  const target = { procedure: "way_of_the_bill", state: "law" };
  const found = reach(model, target, 60);
  if (!found) throw new Error("the bill never became law");
  const isLaw = (commands: readonly object[]): boolean => {
    const game = begin(model, keyOf(found.seed));
    for (const command of commands) expect(play(game, command as never)).toMatchObject({ done: true });
    const law = scenario.procedures[way]?.configurations.map((c) => c.includes("law")) ?? [];
    return statesEntered(game).some((e) => e.chart === way && law[e.configuration]);
  };
  expect([isLaw(found.commands), isLaw(found.commands.slice(0, -1))]).toEqual([true, false]);
  expect(reach(model, target, 60)).toEqual(found);
});

test("where none is found in so many plays, nothing is told", () => {
  expect(reach(model, { procedure: "way_of_the_bill", state: "never" }, 5)).toBeUndefined();
});
