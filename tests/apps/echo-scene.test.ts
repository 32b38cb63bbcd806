/** The scene of an answer without a page: odds by one's own number, its steps, where needles fall, and what is drawn. */
import { describe, expect, test } from "vitest";
import { createActor } from "xstate";
import { type Answer, echoPictureOf } from "../../src/apps/browser/draw/echo-picture.ts";
import { stageOf } from "../../src/apps/browser/draw/echo-stage.ts";
import { needlesOf, stepsOf } from "../../src/apps/browser/pages/echo-steps.ts";
import { incidentMachine, stepNow } from "../../src/apps/browser/pages/incident-machine.ts";
import { ownOdds, pastGate } from "../../src/apps/browser/panels/own-odds.ts";

const OWN = ownOdds({ success: 74, harm: 14, harmIfWrong: 28 }, 72);

describe("odds by one's own number", () => {
  test("they share the bar with being too slow and with being wrong", () => {
    expect(OWN).toEqual({ ends: 53, slow: 19, wrong: 28, hit: 18 });
  });
  test("what leans on nothing takes no heed of the number", () => {
    expect(ownOdds({ success: 45, harm: 0 }, 10)).toEqual({ ends: 45, slow: 55, wrong: 0, hit: 0 });
  });
  test("a gate that may refuse leaves less of them, and least to who does not look first", () => {
    const gate = { who: "", question: "", look: [], refusedIfLooked: 12, refusedIfNot: 30 };
    expect(pastGate(53, gate)).toEqual({ low: 37, high: 47 });
    expect(pastGate(53, undefined)).toEqual({ low: 53, high: 53 });
  });
});

describe("the steps", () => {
  test.each([
    ["success", true, "line gate bar needle hit stain papers"],
    ["wrong", false, "line gate bar needle stain papers"],
    ["refused", true, "line gate stain papers"],
    ["waited", false, "stain papers"],
  ] as const)("after %s", (result, mayHit, steps) => {
    expect(stepsOf(result, mayHit).join(" ")).toBe(steps);
  });
});

describe("a needle falls into the part that the result names", () => {
  test.each([
    ["success", true, 26.5, 59],
    ["failure", false, 62.5, 59],
    ["wrong", false, 86, 59],
    ["harm", true, 26.5, 9],
    ["harm", false, 72, 9],
  ] as const)("%s, ended: %s", (result, ended, ends, hit) => {
    expect(needlesOf(result, ended, OWN)).toEqual({ ends, hit });
  });
});

describe("the picture", () => {
  const stage = stageOf(1232, 344 / 284, 720);
  const hurt = { x: stage.home.x + 100, y: 150 };
  const answer: Answer = {
    result: "harm",
    ended: true,
    abroad: true,
    mayHit: true,
    sign: "nods",
    chairs: [true],
    own: OWN,
  };
  const all = stepsOf("harm", true);
  const at = (count: number, other: Partial<Answer> = {}) =>
    echoPictureOf(stage, hurt, { ...answer, ...other }, all.slice(0, count));

  test("the line starts at the hurt place, waits at the gate, and runs on when it has passed", () => {
    expect(at(1).line?.points[0]).toEqual(hurt);
    expect([1, 2, 3].map((n) => at(n).line?.reach)).toEqual([0.5, 0.5, 1]);
    expect([1, 2].map((n) => at(n).gate?.sign)).toEqual(["silent", "nods"]);
    expect(at(2, { chairs: [true, false] }).gate?.chairs).toEqual([true, false]);
  });
  test("an answer at home goes round the hurt place, and over no sea", () => {
    const line = at(3, { abroad: false }).line;
    const far = line?.points.map(({ x, y }) => Math.round(Math.hypot(x - hurt.x, y - hurt.y)));
    expect([new Set(far), line?.reach]).toEqual([new Set([10]), 1]);
  });
  test("what is refused goes no further, and nothing is aimed at with odds", () => {
    const refused = at(7, { result: "refused", sign: "refuses", ended: false });
    expect([refused.line?.reach, refused.target?.aim, refused.bars]).toEqual([0.5, "whole", []]);
  });
  test("bars fill, one needle falls and then the other, and a bystander goes dark with it", () => {
    const of = (n: number) => at(n).bars.map((b) => [b.filled, b.needle !== undefined]);
    expect(of(2)).toEqual([
      [0, false],
      [0, false],
    ]);
    expect(of(3)).toEqual([
      [1, false],
      [1, false],
    ]);
    expect(of(4)).toEqual([
      [1, true],
      [1, false],
    ]);
    expect(of(5)).toEqual([
      [1, true],
      [1, true],
    ]);
    expect([4, 5].map((n) => at(n).target?.others)).toEqual(["unhurt", "dark"]);
    expect([3, 4].map((n) => at(n).target?.aim)).toEqual(["whole", "closed"]);
  });
  test.each([320, 358, 760, 992, 1232, 1856])("at %s wide all of it lies on the stage", (width) => {
    const own = stageOf(width, 344 / 284, 1080);
    for (const box of [own.home, own.gate, own.away, own.bars])
      expect(
        [box.x, box.y, own.width - box.x - box.width, own.height - box.y - box.height].every((gap) => gap > -0.01),
      ).toBe(true);
  });
});

describe("the machine of the page", () => {
  const calm = (matches: boolean) => incidentMachine.provide({ guards: { calm: () => matches } });
  const answered = (matches: boolean) => {
    const actor = createActor(calm(matches), { input: { steps: undefined } }).start();
    actor.send({ type: "choose", id: "isolate" });
    expect(actor.getSnapshot().context.chosen).toBe("isolate");
    actor.send({ type: "answer", steps: stepsOf("success", true) });
    return actor;
  };
  const now = (actor: ReturnType<typeof answered>) => stepNow(actor.getSnapshot().context);

  test("any key ends a step, another one the scene, and it may be seen again", () => {
    const actor = answered(false);
    expect(now(actor)).toBe("line");
    actor.send({ type: "next" });
    expect(now(actor)).toBe("gate");
    actor.send({ type: "end" });
    expect([now(actor), actor.getSnapshot().matches("told")]).toEqual(["papers", true]);
    actor.send({ type: "again" });
    expect(now(actor)).toBe("line");
    actor.stop();
  });
  test("with less motion it rests once, before the needle falls", () => {
    const actor = answered(true);
    expect([now(actor), actor.getSnapshot().hasTag("resting")]).toEqual(["bar", true]);
    actor.send({ type: "next" });
    expect([now(actor), actor.getSnapshot().matches("told")]).toEqual(["papers", true]);
  });
  test("a desk that is read again shows all that came of its answer", () => {
    const actor = createActor(calm(false), { input: { steps: stepsOf("waited", false) } }).start();
    expect([now(actor), actor.getSnapshot().matches("told")]).toEqual(["papers", true]);
  });
});
