/** Each piece of the veil, taken away, is seen through: the pairs would find it. */
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Log } from "../../src/rules/log.ts";
import type { Model, Numbers } from "../../src/rules/model.ts";
import { scenarioOf } from "../support/folders.ts";
import { pairOf, shownTo } from "../support/wall.ts";

/** Columns that the veil forgets, and whether it forgets the log. */
const torn = vi.hoisted(() => ({ columns: [] as string[], log: false }));

vi.mock("../../src/knowledge/veil.ts", async (original) => {
  const { veilOf } = await original<typeof import("../../src/knowledge/veil.ts")>();
  return {
    veilOf(model: Model, s: number) {
      const veil = veilOf(model, s);
      return {
        over(n: Numbers) {
          const before = n.slice();
          veil.over(n);
          for (const { name, at, owners } of model.at.columns.all)
            if (torn.columns.includes(name)) n.set(before.subarray(at, at + owners.length), at);
        },
        log: (log: Log, n: Numbers) => (torn.log ? log : veil.log(log, n)),
      };
    },
  };
});

afterEach(() => Object.assign(torn, { columns: [], log: false }));

const scenario = scenarioOf("tests/scenarios/secrets");
const found = Array.from({ length: 60 }, (_, k) => pairOf(scenario, `veil/${k}`, k % 2 === 0)).filter((p) => p);
const seenThrough = (): number => found.filter((p) => p && shownTo(p.one, p.seat) !== shownTo(p.other, p.seat)).length;

describe("without a piece of the veil a hidden part is seen", () => {
  test("and with all of it none is", () => expect(seenThrough()).toBe(0));

  test.each([
    ["truths", ["truth"]],
    ["letters to others", ["fired", "injectRound", "answer"]],
  ])("%s", (_, columns) => {
    torn.columns = columns;
    expect(seenThrough()).toBeGreaterThan(0);
  });

  test("the names of causes, and the rows of the log", () => {
    torn.log = true;
    expect(seenThrough()).toBeGreaterThan(0);
  });
});
