/** Each piece of the veil, taken away, is seen through: the pairs would find it. */
import { afterEach, describe, expect, test, vi } from "vitest";
import { drawWorld } from "../../src/knowledge/believe.ts";
import { knownTo, seenBy } from "../../src/knowledge/seen-by.ts";
import { EVENTS } from "../../src/rules/events.ts";
import { type Log, WIDTH } from "../../src/rules/log.ts";
import type { Model, Numbers } from "../../src/rules/model.ts";
import { scenarioOf } from "../support/folders.ts";
import { Trial } from "../support/trial.ts";
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

test("what a seat buys more of is seen by that seat alone, and nobody believes more of its purse than is carried", () => {
  const budgets = scenario.budgets.map((one) =>
    one.id === "crews" ? { ...one, oneMore: { indicator: "trust", amount: 1 }, most: 2 } : one,
  );
  const { game } = Trial.of({ ...scenario, budgets }).play({ type: "buyMore", seat: "port", budget: "crews" });
  const crews = game.model.index("budgets", "crews");
  const known = ["port", "council", "press"].map((seat) => {
    const seen = seenBy(game, seat);
    const { rows } = knownTo(seen).log();
    const told = rows.filter((event, k) => k % WIDTH === 0 && event === EVENTS.moreBought.number).length;
    return [seen.n[seen.at.bought + crews], told, drawWorld(seen).n[seen.at.budget + crews]];
  });
  expect(known).toEqual([
    [1, 1, 3],
    [0, 0, 2],
    [0, 0, 2],
  ]);
});
