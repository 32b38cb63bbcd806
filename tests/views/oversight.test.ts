/** Who watches by the law that was made: bodies by the options that stand, their chairs, and what asks them first. */
import { describe, expect, test } from "vitest";
import { pictureOfOversight } from "../../src/apps/browser/draw/oversight-picture.ts";
import { put } from "../../src/rules/game.ts";
import type { OversightView } from "../../src/views/chamber-shape.ts";
import { scenarioOf } from "../support/folders.ts";
import { modelOf, Trial } from "../support/trial.ts";

const japan = scenarioOf("scenarios/japan-2024");
const first = scenarioOf("scenarios/first-table");
const { at } = modelOf(japan);
const clauseOf = (id: string): number => at.clauses.findIndex((c) => c.id === id);
const optionOf = (clause: string, option: string): number =>
  (at.clauses[clauseOf(clause)]?.options.findIndex((o) => o.id === option) ?? -1) + 1;

/** The flagship with its act on the books, in force or not yet. */
function withAct(watcher: string, inForce: boolean, more: (n: Int32Array, game: Trial["game"]) => void = () => {}) {
  const trial = Trial.of(japan).toRound(2);
  const { game } = trial;
  put(game, at.law, 1);
  put(game, at.enactedOn, 1);
  for (const [clause, option] of [["watcher", watcher] as const, ["timing", "before_unless_urgent"] as const]) {
    const [c, k] = [clauseOf(clause), optionOf(clause, option)];
    put(game, at.clause + c, k);
    put(game, at.enacted + c, k);
    put(game, at.forceDay + c, inForce ? 1 : 900);
    if (inForce) put(game, at.inForce[c] ?? -1, k);
  }
  more(game.n as Int32Array, game);
  return Object.values(trial.view("cabinet").oversight);
}

describe("who watches", () => {
  test("is nobody while there is no act", () => {
    expect(Trial.of(japan).toRound(2).view("cabinet").oversight).toEqual({});
    expect(Trial.of(first).view("council").oversight).toEqual({});
  });

  test("is what the option of the clause makes: five chairs, a judge, a minister", () => {
    expect(withAct("commission", true)).toMatchObject([
      { id: "commission", seats: 5, filled: 0, clause: { number: 8 } },
    ]);
    expect(withAct("judge", true)).toMatchObject([{ id: "judge", seats: 1, filled: 1 }]);
    expect(withAct("minister", true)).toMatchObject([{ id: "minister", seats: 1, filled: 1 }]);
  });

  test("sits only once it is in force, and says from which day", () => {
    const [judge] = withAct("judge", false);
    expect(judge).toMatchObject({ filled: 0, clause: { from: 900 } });
    expect(withAct("judge", true)[0]?.clause).not.toHaveProperty("from");
  });

  test("is filled once both houses have agreed, and is empty where one refused", () => {
    const consent = japan.procedures.findIndex(({ id }) => id === "consent");
    const into = (state: string) =>
      withAct("commission", true, (_, game) => {
        const to = japan.procedures[consent]?.configurations.findIndex((states) => states.includes(state)) ?? -1;
        put(game, at.chart + consent, to);
        put(game, at.variable + Object.keys(japan.variables).indexOf("names"), 3);
        put(game, at.variable + Object.keys(japan.variables).indexOf("seated"), Number(state === "seated"));
      })[0];
    expect(into("seated")).toMatchObject({ filled: 5, who: expect.stringContaining("two of them named by the other") });
    expect(into("refused")).toMatchObject({ filled: 0, who: "One house refused the names." });
    expect(into("refused")?.about).toBe("While its chairs are empty nobody goes abroad.");
  });

  test("asks first exactly where a gate would, today", () => {
    const footing = japan.indicators.findIndex(({ id }) => id === "footing");
    const asks = (points: number) => {
      const [body] = withAct("judge", true, (_, game) => put(game, at.indicator + footing, points * 100));
      return Object.values(body?.nods ?? {}).map((n) => n.asks);
    };
    expect(asks(50)).toEqual([true, true, true, true]);
    expect(asks(70)).toEqual([false, false, false, false]);
  });
});

describe("its picture", () => {
  const body = (id: string, seats: number, filled: number) => ({ id, seats, filled }) as OversightView;
  test("seats every body from the left, filled chairs first, around the middle", () => {
    const { chairs } = pictureOfOversight([body("judge", 1, 1), body("five", 5, 2)]);
    expect(chairs.map((c) => `${c.body} ${c.filled}`)).toEqual(
      ["judge true", "five true", "five true"].concat(Array(3).fill("five false")),
    );
    expect([...chairs].sort((a, b) => a.x - b.x)).toEqual(chairs);
    expect(chairs[0]?.angle).toBeCloseTo(Math.PI - (chairs.at(-1)?.angle ?? 0));
  });

  test("keeps many chairs apart and on the benches", () => {
    const { chairs, size } = pictureOfOversight([body("house", 60, 60)]);
    expect(Math.max(...chairs.map((c) => c.angle))).toBeLessThanOrEqual(Math.PI);
    const [a, b] = chairs;
    expect(Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))).toBeGreaterThan(2 * size);
  });
});
