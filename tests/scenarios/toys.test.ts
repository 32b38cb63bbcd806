/** Two toy countries that are nothing but files: one chamber, and a president with a veto. */
import { expect, test } from "vitest";
import { rollOut } from "../../src/forecast/rollout.ts";
import { keyOf } from "../../src/kit/chance.ts";
import { makeModel } from "../../src/rules/make-model.ts";
import { hashOfGame } from "../../src/rules/named-state.ts";
import { commandOf } from "../../src/rules/play.ts";
import { openSession } from "../../src/session/session.ts";
import { scenarioOf } from "../support/folders.ts";
import { Trial } from "../support/trial.ts";

test.each(["one-chamber", "veto", "bazaar"])("%s is played to each of its endings by files alone", (name) => {
  const scenario = scenarioOf(`tests/scenarios/${name}`);
  const endings = new Set<string>();
  const model = makeModel(scenario);
  for (let seed = 0; seed < 400; seed += 1) endings.add(new Trial(rollOut(model, keyOf(String(seed)))).ending);
  expect([...endings].sort()).toEqual(scenario.endings.map((e) => e.id).sort());
});

test("a president's veto sends the bill back, and the assembly may override it", () => {
  const model = makeModel(scenarioOf("tests/scenarios/veto"));
  const found = Array.from({ length: 200 }, (_, seed) => String(seed)).find((seed) => {
    const game = new Trial(rollOut(model, keyOf(seed)));
    return game.get("answer/the_desk") === "veto" && game.ending === "overridden";
  });
  if (found === undefined) throw new Error("no seed met it");
  const session = openSession(model, found);
  const game = rollOut(model, keyOf(found), {
    tell: ({ act, args }) => session.submit(model.scenario.seats[act.seat]?.id ?? "", commandOf(model, act, args)),
  });
  expect(new Trial(session.flow().game).get("chart/machine_bill")).toBe("law");
  expect(session.hash()).toBe(hashOfGame(game));
});

test("a scenario may replace the round: while its chart is not in a state named decision, nobody acts", () => {
  const scenario = scenarioOf("tests/scenarios/one-chamber");
  const quiet = {
    ...scenario,
    procedures: scenario.procedures.map((chart) =>
      chart.id === "round"
        ? {
            ...chart,
            initial: { to: chart.configurations.findIndex((s) => s[0] === "resolution"), actions: [] },
            machine: { ...(chart.machine as object), initial: "resolution" },
          }
        : chart,
    ),
  };
  const court = { type: "makeMove", seat: "council", move: "court", target: "blues" } as const;
  expect(openSession(makeModel(quiet), "1").submit("council", court)).toMatchObject({
    done: false,
    refusal: { code: "not-now" },
  });
  expect(openSession(makeModel(scenario), "1").submit("council", court)).toMatchObject({ done: true });
});
