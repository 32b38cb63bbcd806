import { expect, test } from "vitest";
import { openSession } from "../../src/session/session.ts";
import { openFlow } from "../../src/flow/step.ts";
import { toy } from "../support/toy.ts";

const close = (seat: string) => ({ type: "closeRound", seat }) as const;

test("the live game walks every chart in XState and agrees with the table", () => {
  const session = openSession(toy(), "seed");
  for (let round = 0; round < 3; round += 1) for (const seat of ["cabinet", "watch"]) session.submit(seat, close(seat));
  expect(session.flow().state.over).toBe(true);
  expect(session.flow().snapshots["way"]?.status).toBe("done");
});

test("a table that differs from its chart is found at the first step", () => {
  const scenario = toy();
  scenario.procedures[0]!.table[0]!["after.draft.6"] = { to: 3, actions: ["@exit:draft"] };
  const session = openSession(scenario, "seed");
  const play = () => {
    for (let round = 0; round < 3; round += 1)
      for (const seat of ["cabinet", "watch"]) session.submit(seat, close(seat));
  };
  expect(play).toThrow(/XState stands in "vote", the table in "dead"/);
});

test("a wrong first configuration is found when the game opens", () => {
  const scenario = toy();
  scenario.procedures[0]!.initial = { to: 1, actions: [] };
  expect(() => openFlow(scenario, "seed")).toThrow(/the table in "vote"/);
});
