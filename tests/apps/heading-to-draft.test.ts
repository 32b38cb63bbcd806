/** Draft opens the bill where something is still to be written. */
import { expect, test } from "vitest";
import { headingToDraft } from "../../src/apps/browser/panels/heading-to-draft.ts";
import { scenarioOf } from "../support/folders.ts";
import { Trial } from "../support/trial.ts";

test("it begins with the first heading in which nothing was set, and with the first once all is", () => {
  const game = Trial.of(scenarioOf("scenarios/first-table"));
  const first = () => {
    const { port } = game.view("council").bills;
    return port && headingToDraft(port);
  };
  const begun = first();
  game.set("clause/look", "judge");
  const written = first();
  for (const [clause, option] of Object.entries({ shut: "watch", watchdog: "minister", sunset: "ten_years" }))
    game.set(`clause/${clause}`, option);
  expect([begun, written, first()]).toEqual(["sight", "hands", "sight"]);
});
