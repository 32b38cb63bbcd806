/** An answer or a choice that cannot be given as things stand says so, and why; and no longer once it can. */
import { expect, test } from "vitest";
import { scenarioOf } from "../support/folders.ts";
import { Trial } from "../support/trial.ts";

test("asking the owner is barred below the standing that it asks for", () => {
  const askedAt = (standing: number) => {
    const game = Trial.of(scenarioOf("scenarios/first-table"))
      .set("phase/hospital", "open")
      .set("incidentRound/hospital", 1)
      .set("indicator/standing", standing * 100);
    const { ask_host } = game.view("council").rungs;
    return [ask_host?.barred, ask_host?.whenNot];
  };
  expect(askedAt(39)).toEqual([true, "Who asks is heard from a standing of 40 on."]);
  expect(askedAt(40)[0]).toBeUndefined();
});

test("what is decided cannot be called, nor carried over what a house has voted on, and each says so", () => {
  const choicesIn = (state: string, inject: string) => {
    const of = scenarioOf("scenarios/japan-2024");
    const diet = of.procedures.find((p) => p.id === "diet");
    const place = diet?.configurations.findIndex((c) => c.includes(state)) ?? -1;
    const game = Trial.of(of).set("chart/diet", place).set(`fired/${inject}`, 1).set(`injectRound/${inject}`, 1);
    return Object.values(game.view("cabinet").news[inject]?.choices ?? {}).map((c) => [
      c.id,
      c.barred ? c.whenNot : "",
    ]);
  };
  expect(choicesIn("apart", "houses_disagree").map(([, why]) => why)).toEqual(["", ""]);
  expect(choicesIn("enacted", "houses_disagree").map(([, why]) => why)).toEqual([
    "There is nothing left to call.",
    "There is nothing left to reconcile.",
  ]);
  expect(choicesIn("apart", "session_closing")).toEqual([
    ["extend", ""],
    ["carry", "Only a bill that a house has yet to vote on is carried over."],
  ]);
  expect(choicesIn("upper", "session_closing")).toEqual([
    ["extend", ""],
    ["carry", ""],
  ]);
});
