/** Motions in the words of the language: the casting vote, shares of all members, the soonest vote, an amended text. */
import { describe, expect, test } from "vitest";
import { openFlow, step } from "../../src/flow/step.ts";
import { keyOf } from "../../src/kit/chance.ts";
import { nextMotion } from "../../src/rules/next-motion.ts";
import { seenBy } from "../../src/knowledge/seen-by.ts";
import { whipCount } from "../../src/knowledge/whip-count.ts";
import { load } from "../../src/language/load.ts";
import { lineOf } from "../../src/rules/majority.ts";
import type { Scenario } from "../../src/rules/scenario.ts";
import { filesOf } from "../support/folders.ts";
import { modelOf, Trial } from "../support/trial.ts";

const NEVER = "[{ clause: traffic, option: all, source: Their programme. }]";

/** Four reds who say aye and four blues who say no, or who leave; changed line by line. */
function council(...changes: [from: string, to: string][]): Scenario {
  const { "scenario.yaml": text = "" } = filesOf("tests/scenarios/one-chamber");
  const even: [string, string][] = [
    ["seats: 9", "seats: 8"],
    ["seats: 5, position: { reach: -60 }, inclination: -5", `seats: 4, redLines: ${NEVER}`],
  ];
  const changed = [...even, ...changes].reduce((so, [from, to]) => {
    expect(so).toContain(from);
    return so.replace(from, to);
  }, text);
  const { scenario, diagnostics } = load({ "scenario.yaml": changed });
  if (!scenario) throw new Error(JSON.stringify(diagnostics));
  return scenario;
}

const motion = (words: string): [string, string] => ["{ vote: harbour }", `{ vote: harbour, ${words} }`];
const gone: [string, string] = ["why: They fear", "leaves: 'true', why: They fear"];
/** Whether the bill becomes law, and the odds that were told. */
function outcome(of: Scenario): [law: boolean, odds: number | undefined] {
  const game = Trial.of(of);
  const odds = whipCount(seenBy(game.game, "council"), 0)?.odds;
  return [game.toRound(3).get("law/harbour") === 1, odds];
}

describe("a motion", () => {
  test("that ties fails, unless whoever has the casting vote says aye", () => {
    expect(outcome(council())).toEqual([false, 0]);
    expect(outcome(council(motion("casting: reds")))).toEqual([true, 100]);
    expect(outcome(council(motion("casting: blues")))).toEqual([false, 0]);
  });

  test("that ties by chance is carried as often as the chair's own party says aye", () => {
    const open: [string, string] = [`redLines: ${NEVER}`, "inclination: 0"];
    const told = outcome(council(motion("casting: blues"), open))[1];
    const plain = outcome(council(open))[1];
    expect([plain, told]).toEqual([50, 50]);
    expect(outcome(council(motion("casting: reds"), open))[1]).toBe(100);
  });

  test("of all members counts who left against it", () => {
    expect(outcome(council(gone))).toEqual([true, 100]);
    expect(outcome(council(gone, motion("ofAll: true")))).toEqual([false, 0]);
    expect(outcome(council(gone, motion("ofAll: true, casting: reds")))).toEqual([false, 0]);
  });

  test("has its line, whatever is asked together", () => {
    const eight = { seats: 8, quorum: 50 };
    expect(lineOf(6, false, eight, { casting: true })).toBe(3);
    expect(lineOf(5, false, eight, { casting: true })).toBe(3);
    expect(lineOf(6, true, eight, { ofAll: true })).toBe(6);
    expect(lineOf(6, true, eight, { casting: true })).toBe(4);
    expect(lineOf(3, false, eight, { casting: true })).toBe(4);
  });
});

test("the vote that comes next is the one that the clocks bring first, not the one in fewest steps", () => {
  const slow = "{ target: voting, actions: [{ vote: harbour, twoThirds: true }] }";
  const of = council([
    "draft: { title: in draft, after: { P8D: { target: voting, actions: [{ vote: harbour }] } } }",
    `draft: { after: { P3D: read, P9D: ${slow} } }
      read: { after: { P1D: again } }
      again: { after: { P1D: { target: voting, actions: [{ vote: harbour }] } } }`,
  ]);
  const { model, n } = Trial.of(of).game;
  expect(nextMotion(model, n, 0)).toEqual({ twoThirds: false, ofAll: false });
});

test("a text is amended from the first change after a chamber has carried it, until it counts anew", () => {
  const again = "{ target: law, actions: [{ vote: harbour }, { amend: traffic, option: all }] }";
  const of = council(motion("casting: reds"), [
    "voting: { title: at the vote, on: { passed: { target: law, actions: [{ enact: harbour }] }, failed: dead } }",
    `voting: { on: { passed: kept } }
      kept: { after: { P1D: changed } }
      changed: { entry: [{ amend: traffic, option: none }], after: { P3D: ${again} } }`,
  ]);
  const game = Trial.of(of).play({ type: "closeRound", seat: "council" });
  expect(game.get("amended/council")).toBe(0);
  game.toRound(3);
  expect([game.get("clause/traffic"), game.get("amended/council")]).toEqual(["none", 1]);
});

test("an event finds a chart at rest: what an always waited for has come with the days", () => {
  const of = council(
    [
      "draft: { title: in draft, after: { P8D: { target: voting, actions: [{ vote: harbour }] } } }",
      `draft: { after: { P1D: young } }
      young: { always: { target: grown, guard: day >= 9 } }
      grown: { on: { bell: voting } }`,
    ],
    [
      "procedures:\n",
      `procedures:
  clock:
    title: A clock
    initial: still
    states: { still: { after: { P9D: rings } }, rings: { entry: [{ send: bell, to: harbour_bill }] } }
`,
    ],
  );
  const flow = openFlow(modelOf(of), keyOf("1"));
  for (let round = 1; round < 3; round += 1) step(flow, { type: "closeRound", seat: "council" });
  expect(new Trial(flow.game).get("chart/harbour_bill")).toBe("voting");
});

test("what a state waits for stands in a state, not beside the procedure's title", () => {
  const { "scenario.yaml": text = "" } = filesOf("tests/scenarios/one-chamber");
  const faults = (change: string) =>
    load({ "scenario.yaml": text.replace("title: The way of the bill", change) }).diagnostics.map((d) => d.message);
  expect(faults("title: The way of the bill\n    waits: For spring.")).toEqual([
    "Put waits: into a state, not into the procedure itself.",
  ]);
});
