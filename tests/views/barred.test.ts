/** An answer that cannot be given as things stand says so, and why; and no longer once it can. */
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
