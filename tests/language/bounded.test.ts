/** What once was accepted and could not be played, or was read without end: each kind in counted work. */
import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { canonical } from "../../src/kit/canonical.ts";
import { load } from "../../src/language/load.ts";
import { makeModel } from "../../src/rules/make-model.ts";
import type { Scenario } from "../../src/rules/scenario.ts";
import { openSession } from "../../src/session/session.ts";
import { countedWork } from "../support/counted-work.ts";
import { filesOf } from "../support/folders.ts";
import { Trial } from "../support/trial.ts";

const base = filesOf("tests/scenarios/one-chamber")["scenario.yaml"]!;
const accepted = (text: string): Scenario => {
  const { scenario, diagnostics } = load({ "scenario.yaml": text });
  expect(diagnostics).toEqual([]);
  return scenario!;
};

test("no broken file costs more than twenty good ones", () => {
  const good = countedWork(() => void load({ "scenario.yaml": base }));
  for (const name of readdirSync(new URL("../scenarios/broken/", import.meta.url))) {
    const files = filesOf(`tests/scenarios/broken/${name}`);
    const work = countedWork(() => void load(files));
    // Exploring a chart is given ten thousand questions.
    const most = name === "chart-too-many-guards" ? 30_000_000 : good * 20;
    expect.soft(work, name).toBeLessThan(most);
  }
});

test("a trigger may name any number of rounds, however far", () => {
  const far = "  far: { title: F, text: F., when: round == 4000000000 }\n";
  const scenario = accepted(base.replace(/^injects:\n/m, `injects:\n${far}`));
  expect(scenario.injects.some((i) => i.id === "far")).toBe(true);
  expect(Trial.of(scenario).get("fired/far")).toBe(0);
});

test("a game with parallel regions in any order of names is opened again from its file", () => {
  const chart = `procedures:
  two:
    title: Two
    type: parallel
    states:
      z: { initial: a, states: { a: { entry: [{ change: trust, by: 1 }], after: { P3D: b } }, b: {} } }
      m: { initial: a, states: { a: { entry: [{ change: trust, by: -2 }], after: { P3D: b } }, b: {} } }
`;
  const scenario = accepted(base.replace(/^procedures:\n/m, chart));
  const session = openSession(makeModel(scenario), "1");
  for (let round = 0; round < 2; round += 1) session.submit("council", { type: "closeRound", seat: "council" });
  const again = JSON.parse(canonical(scenario)) as Scenario;
  expect(openSession(makeModel(again), "1", { log: session.log() }).hash()).toBe(session.hash());
});

describe("numbers", () => {
  test("sums and products beyond what is exact stop there, and are never no number", () => {
    const big = Array.from({ length: 20 }, () => "1000000000").join(" * ");
    const scenario = accepted(`${base}
variables: { most: 0, least: 0, none: 0 }
standing:
  sum:
    title: Sum
    when: round == 1
    effects:
      - { set: most, to: ${big} }
      - { set: least, to: -(${big}) }
      - { set: none, to: "${big} - ${big}" }
`);
    const game = Trial.of(scenario).closeRound();
    expect(game.all("variable")).toEqual({ most: 1_000_000_000, least: -1_000_000_000, none: 0 });
  });

  test("two hundred cards that all point one way leave a percentage", () => {
    const cards = Array.from(
      { length: 200 },
      (_, i) => `      c${i}:
        { kind: machine, title: C, foils: F., readings: { r: { title: R, text: T., likelihood: { bug: 100, rival: 100 } } } }`,
    ).join("\n");
    const scenario = accepted(base.replace(/^ {4}evidence:\n/m, `    evidence:\n${cards}\n`));
    const game = Trial.of(scenario);
    while (game.get("phase/crane") !== 1 && !game.over) game.closeRound();
    for (let i = 0; i < 200; i += 1) game.set(`reading/crane/c${i}`, 1);
    const [question] = Object.values(game.view("council").incidents["crane"]?.questions ?? {});
    expect(question?.supported).toBeGreaterThanOrEqual(0);
    expect(question?.supported).toBeLessThanOrEqual(100);
  });
});

describe("a fault of the scenario names its rule", () => {
  test("when effects wake each other, and the way on is another act", () => {
    const scenario = accepted(
      `${base}
variables: { calls: 0 }
standing:
  echo: { title: Echo, when: calls > 0, effects: [{ fire: alarm }] }
`
        .replace(
          /^injects:\n/m,
          "injects:\n  alarm: { title: A, text: A., when: calls > 5, repeat: true, effects: [{ fire: alarm }] }\n",
        )
        .replace("effects: [{ mood: target, by: 15 }]", "effects: [{ mood: target, by: 15 }, { add: calls, by: 1 }]"),
    );
    const session = openSession(makeModel(scenario), "1");
    session.submit("council", { type: "makeMove", seat: "council", move: "court", target: "blues" });
    const receipt = session.submit("council", { type: "closeRound", seat: "council" });
    expect(receipt).toMatchObject({ done: false, refusal: { code: "scenario-fault" } });
    expect(receipt.done ? "" : receipt.refusal.about).toMatch(/inject alarm$/);
    expect(session.submit("council", { type: "undo" })).toMatchObject({ done: true });
    expect(session.submit("council", { type: "closeRound", seat: "council" })).toMatchObject({ done: true });
  });

  test("when more waits for its day than may", () => {
    const waits = Array.from({ length: 60 }, () => "{ after: 4000, effects: [{ change: trust, by: 1 }] }").join(", ");
    const rules = Array.from(
      { length: 35 },
      (_, i) => `  w${i}: { title: W, when: day > 0, effects: [${waits}] }`,
    ).join("\n");
    const { diagnostics } = load({ "scenario.yaml": `${base}\nstanding:\n${rules}\n` });
    expect(diagnostics.map((d) => [d.code, d.line])).toEqual([["never-rests", base.split("\n").length + 35]]);
  });
});
