/** Who leaves a line, what the Cabinet's own party bears, and what talk can do: by change, and with each rule taken out. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keyOf } from "../../src/kit/chance.ts";
import { expectedAyes } from "../../src/knowledge/ayes.ts";
import { whipCount } from "../../src/knowledge/whip-count.ts";
import { seenBy } from "../../src/knowledge/seen-by.ts";
import { load } from "../../src/language/load.ts";
import { votesHeld } from "../../src/rules/record.ts";
import { begin } from "../../src/rules/play.ts";
import type { Scenario } from "../../src/rules/scenario.ts";
import { many } from "../support/counts.ts";
import { filesOf } from "../support/folders.ts";
import { modelOf, Trial } from "../support/trial.ts";

const NEVER = "[{ clause: traffic, option: all, source: Their programme. }]";

/** Four hundred reds, whose bill it is, and five hundred blues, who never accept it; with these words on voting. */
function house(voting: string, of: { reds?: number; blues?: string; redLines?: string } = {}): Scenario {
  const { "scenario.yaml": text = "" } = filesOf("tests/scenarios/one-chamber");
  const changes: [from: string, to: string][] = [
    ["{ title: Council, seats: 9 }", "{ title: Council, seats: 900 }"],
    ["seats: 4, position: { reach: 40 }, inclination: 60", `seats: 400, inclination: ${of.reds ?? 60}`],
    [
      "seats: 5, position: { reach: -60 }, inclination: -5",
      `seats: 500, ${of.blues ?? "inclination: -40"}, redLines: ${of.redLines ?? NEVER}`,
    ],
    ["dimensions: { reach: Reach of the watch }", `dimensions: { reach: Reach of the watch }\nvoting: { ${voting} }`],
  ];
  const changed = changes.reduce((so, [from, to]) => {
    expect(so).toContain(from);
    return so.replace(from, to);
  }, text);
  const { scenario, diagnostics } = load({ "scenario.yaml": changed });
  if (!scenario) throw new Error(JSON.stringify(diagnostics));
  return scenario;
}

/** The ayes that were told before the vote, and those that were counted, in so many plays. */
function ayesOf(scenario: Scenario, plays: number): { told: number; counted: number[] } {
  const model = modelOf(scenario);
  const told = expectedAyes({ model, n: begin(model, keyOf("told")).n }, 0);
  const counted = Array.from({ length: plays }, (_, k) => {
    const [vote] = votesHeld(Trial.of(scenario, `vote ${k}`).toRound(3).game);
    return vote?.ayes ?? -1;
  });
  return { told, counted };
}

const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;

describe("members leave their party's line", () => {
  test("by the rate that is told, and nobody does where none is written", () => {
    // No is the blues' line; they would rather say aye by sixty points, so that three in ten do.
    const likes = { blues: "inclination: 60" };
    const { told, counted } = ayesOf(house("rebels: 5", likes), many(40, 200));
    expect(told).toBe(400 + 150);
    expect(Math.abs(mean(counted) - told)).toBeLessThan(6);
    expect(new Set(counted).size).toBeGreaterThan(5);
    const bound = ayesOf(house("rebels: 0", likes), 10);
    expect([bound.told, ...bound.counted]).toEqual(Array(11).fill(400));
  });

  test("the more, the more they would rather go the other way, and never more than half", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), fc.integer({ min: -99, max: 98 }), (rebels, inclination) => {
        const [less, more] = [inclination, inclination + 1].map(
          (by) => ayesOf(house(`rebels: ${rebels}`, { blues: `inclination: ${by}` }), 0).told,
        );
        expect(more).toBeGreaterThanOrEqual(less ?? 0);
        expect(more).toBeLessThanOrEqual(400 + 250);
        if (inclination < 0) expect(more).toBe(400);
      }),
      { numRuns: many(40, 300) },
    );
  });
});

describe("the party that leads a bill", () => {
  const law = (scenario: Scenario): unknown => {
    const trial = Trial.of(scenario);
    const told = whipCount(seenBy(trial.game, "council"), 0)?.odds;
    return [told, trial.toRound(3).get("law/harbour")];
  };
  const gone = { redLines: "[]" };

  test("votes down what it likes less than it bears, and is told to", () => {
    const blues = "leaves: 'true'";
    expect(law(house("bears: 30", { reds: -30, blues, ...gone }))).toEqual([100, 1]);
    expect(law(house("bears: 30", { reds: -31, blues, ...gone }))).toEqual([0, 0]);
    expect(law(house("bears: 31", { reds: -31, blues, ...gone }))).toEqual([100, 1]);
    expect(law(house("logit: 10", { reds: -99, blues, ...gone }))).toEqual([100, 1]);
  });
});

describe("talk", () => {
  const court = { type: "makeMove", seat: "council", move: "court", target: "blues" } as const;
  /** The blues' mood after each talk, in points. */
  const moods = (voting: string, talks: number): number[] => {
    const trial = Trial.of(house(voting));
    return Array.from({ length: talks }, () => {
      trial.set("budget/days", 1).play(court);
      return Number(trial.get("mood/blues")) / 100;
    });
  };

  test("weighs less with each further word, and moves nobody past what is written", () => {
    const tired = moods("moods: 20", 5);
    const steps = tired.map((mood, k) => mood - (tired[k - 1] ?? 0));
    expect(tired[0]).toBe(15);
    for (const [k, step] of steps.entries()) if (k > 0) expect(step).toBeLessThan(steps[k - 1] ?? 0);
    expect(tired.at(-1)).toBeLessThanOrEqual(20);
    expect(tired.at(-1)).toBeGreaterThan(19);
    expect(moods("logit: 10", 4)).toEqual([15, 30, 45, 60]);
  });

  test("that makes up for an affront weighs all that it says", () => {
    const trial = Trial.of(house("moods: 20")).set("mood/blues", -1_900).play(court);
    expect(trial.get("mood/blues")).toBe(-400);
  });
});
