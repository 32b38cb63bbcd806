/** Two toy countries that are nothing but files: one chamber, and a president with a veto. */
import { expect, test } from "vitest";
import { rollOut } from "../../src/forecast/rollout.ts";
import { openSession } from "../../src/session/session.ts";
import { scenarioOf } from "../support/folders.ts";

test.each(["one-chamber", "veto"])("%s is played to each of its endings by files alone", (name) => {
  const scenario = scenarioOf(`tests/scenarios/${name}`);
  const endings = new Set<string>();
  for (let seed = 0; seed < 400; seed += 1) endings.add(rollOut(scenario, String(seed)).state.ending!);
  expect([...endings].sort()).toEqual(scenario.endings.map((e) => e.id).sort());
});

test("a president's veto sends the bill back, and the assembly may override it", () => {
  const scenario = scenarioOf("tests/scenarios/veto");
  const chart = scenario.procedures.find((c) => c.id === "machine_bill")!;
  const found = Array.from({ length: 200 }, (_, seed) => String(seed)).find((seed) => {
    const { state } = rollOut(scenario, seed);
    return state.injects["the_desk"]?.answer === "veto" && state.ending === "overridden";
  });
  expect(found).toBeDefined();
  const session = openSession(scenario, found!);
  for (const command of rollOut(scenario, found!).log) session.submit(command.seat, command);
  expect(chart.configurations[session.flow().state.charts["machine_bill"]!.at]).toEqual(["law"]);
});

test("a scenario may replace the round: while its chart is not in a state named decision, nobody acts", () => {
  const scenario = scenarioOf("tests/scenarios/one-chamber");
  const round = scenario.procedures.find((c) => c.id === "round")!;
  const quiet = {
    ...scenario,
    procedures: scenario.procedures.map((c) =>
      c === round
        ? {
            ...c,
            initial: { to: round.configurations.findIndex((s) => s[0] === "resolution"), actions: [] },
            machine: { ...(c.machine as object), initial: "resolution" },
          }
        : c,
    ),
  };
  const session = openSession(quiet, "1");
  expect(
    session.submit("council", { type: "makeMove", seat: "council", move: "court", target: "blues" }),
  ).toMatchObject({ done: false, refusal: { code: "not-now", about: "round" } });
  expect(
    openSession(scenario, "1").submit("council", { type: "makeMove", seat: "council", move: "court", target: "blues" }),
  ).toMatchObject({ done: true });
});
