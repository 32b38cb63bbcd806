/** Elections on a day or by an effect, and their swing; motions without clauses; clocks that strike on a day. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { whipCount } from "../../src/knowledge/whip-count.ts";
import { seenBy } from "../../src/knowledge/seen-by.ts";
import { load } from "../../src/language/load.ts";
import { swung } from "../../src/rules/elections.ts";
import { EVENTS } from "../../src/rules/events.ts";
import { eachRow, votesHeld } from "../../src/rules/record.ts";
import type { Scenario } from "../../src/rules/scenario.ts";
import { many } from "../support/counts.ts";
import { filesOf } from "../support/folders.ts";
import { Trial } from "../support/trial.ts";

/** The toy with more of it in a second file. */
function council(more: string): Scenario {
  const { scenario, diagnostics } = load({ ...filesOf("tests/scenarios/one-chamber"), "more.yaml": more });
  if (!scenario) throw new Error(JSON.stringify(diagnostics));
  return scenario;
}

const seats = (game: Trial) => game.all("seats");
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

describe("a swing", () => {
  const house = fc
    .array(fc.record({ seats: fc.integer({ min: 0, max: 400 }), gains: fc.boolean() }), { minLength: 1, maxLength: 9 })
    .map((parties) => ({ seats: parties.map((p) => p.seats), to: parties.map((p) => p.gains) }));
  const shift = fc.integer({ min: -1_000, max: 1_000 });

  test("gives out every seat and no other, takes from nobody more than it has, and of nothing moves nothing", () => {
    fc.assert(
      fc.property(house, shift, ({ seats: before, to }, by) => {
        const after = swung(before, to, by);
        expect(sum(after)).toBe(sum(before));
        expect(after.every((s) => s >= 0 && Number.isInteger(s))).toBe(true);
        expect(swung(before, to, 0)).toEqual(before);
        // Those who gain by it all gain, or stay; the others all lose, or stay.
        for (const [i, s] of after.entries())
          expect((s - (before[i] ?? 0)) * (to[i] === by > 0 ? 1 : -1)).toBeGreaterThanOrEqual(0);
        for (const [i, s] of before.entries()) if (s === 0) expect(after[i]).toBe(0);
      }),
      { numRuns: many(300, 5_000) },
    );
  });

  test("grows with its rule, by so many of a thousand seats", () => {
    expect(swung([50, 30, 20], [true, false, false], 100)).toEqual([60, 24, 16]);
    expect(swung([50, 30, 20], [true, false, false], -100)).toEqual([40, 36, 24]);
    expect(swung([50, 30, 20], [true, true, false], 50)).toEqual([53, 32, 15]);
    fc.assert(
      fc.property(house, shift, shift, ({ seats: before, to }, a, b) => {
        const own = (by: number): number => sum(swung(before, to, by).filter((_, i) => to[i]));
        if (a <= b) expect(own(a)).toBeLessThanOrEqual(own(b));
      }),
      { numRuns: many(300, 5_000) },
    );
  });
});

describe("an election", () => {
  const held = (game: Trial): [string, number][] => {
    const found: [string, number][] = [];
    eachRow(game.game, [EVENTS.electionHeld], (_, [, , , e = 0, swing = 0]) => {
      found.push([game.game.model.scenario.elections[e]?.id ?? "", swing]);
    });
    return found;
  };

  test("gives the seats of its file on its day, with those of the start before it", () => {
    const game = Trial.of(
      council("elections: { next: { title: N, day: 3, chamber: council, seats: { reds: 8, blues: 1 } } }"),
    );
    const before = seats(game);
    expect(Object.values(before)).not.toContain(8);
    expect(seats(game.toRound(2))).toEqual({ "council/reds": 8, "council/blues": 1 });
    expect(held(game)).toEqual([["next", 0]]);
  });

  test("is moved by a swing that reads the day's numbers", () => {
    const rule = (by: string) =>
      council(
        `elections: { next: { title: N, day: 3, chamber: council, seats: { reds: 8, blues: 1 }, swing: { to: [blues], by: "${by}" } } }`,
      );
    const after = (by: string) => seats(Trial.of(rule(by)).toRound(2));
    expect(after("day >= 3 ? 400 : 0")).toEqual({ "council/reds": 4, "council/blues": 5 });
    expect(after("day > 3 ? 400 : 0")).toEqual({ "council/reds": 8, "council/blues": 1 });
  });

  test("is not held while its condition does not hold", () => {
    const game = Trial.of(
      council("elections: { next: { title: N, day: 3, when: round > 1, chamber: council, seats: { reds: 9 } } }"),
    );
    const before = seats(game);
    expect(seats(game.toRound(3))).toEqual(before);
    expect(held(game)).toEqual([]);
  });

  test("without a day is held by an effect, and without seats begins from those held before", () => {
    const of = council(`
elections: { called: { title: C, chamber: council, swing: { to: [reds], by: 0 - 200 } } }
injects: { call: { title: C, text: T, when: round == 2, effects: [{ elect: called }] } }
standing: { again: { title: A, when: "seats.council.blues > seats.council.reds", effects: [] } }
`);
    const game = Trial.of(of);
    const [reds, blues] = [Number(game.get("seats/council/reds")), Number(game.get("seats/council/blues"))];
    game.toRound(2);
    expect(seats(game)).toEqual({ "council/reds": reds - 2, "council/blues": blues + 2 });
    expect(held(game)).toEqual([["called", -200]]);
  });

  test("names parties and chambers that are there", () => {
    const wrong = "elections: { next: { title: N, chamber: council, swing: { to: [greens], by: 1 } } }";
    const { diagnostics } = load({ ...filesOf("tests/scenarios/one-chamber"), "more.yaml": wrong });
    expect(diagnostics.map((d) => d.code)).toContain("unknown-reference");
  });
});

const ASKED = `
procedures:
  asked:
    title: A question
    initial: rests
    states:
      rests: { after: { D2: lies } }
      lies: { after: { P2D: counted } }
      counted: { entry: [{ vote: trust_us, chamber: council }], on: { passed: kept, failed: lost } }
      kept: {}
      lost: {}
bills:
  trust_us: { title: Confidence, chamber: council, procedure: asked, reasons: [], when: '"lies" in procedure.asked' }
`;

describe("a motion without clauses", () => {
  test("is counted like a bill, by the reasons that it names, and nothing is law or carried by it", () => {
    const game = Trial.of(council(ASKED)).set("mood/blues", 9_000).toRound(2);
    const motion = game.game.model.index("bills", "trust_us");
    const vote = votesHeld(game.game).find((v) => v.bill === motion);
    expect([vote?.day, vote?.passed]).toEqual([4, true]);
    expect(game.get("chart/asked")).toBe("kept");
    expect(game.get("law/trust_us")).toBe(0);
    expect(game.get("carried/council")).toBe(0);
  });

  test("is forecast only while its vote is ahead", () => {
    const game = Trial.of(council(ASKED));
    const motion = game.game.model.index("bills", "trust_us");
    const seat = game.game.model.scenario.seats[0]?.id ?? "";
    const count = () => whipCount(seenBy(game.game, seat), motion);
    expect(count()).toBeUndefined();
    game.set("chart/asked", "lies");
    expect(count()?.chamber).toBe(0);
  });

  test("names reasons that are there", () => {
    const { diagnostics } = load({
      ...filesOf("tests/scenarios/one-chamber"),
      "more.yaml": ASKED.replace("reasons: []", "reasons: [whim]"),
    });
    expect(diagnostics.map((d) => d.code)).toContain("unknown-reference");
  });
});

describe("a clock that strikes on a day", () => {
  const entered = (of: Scenario): [string, number][] => {
    const game = Trial.of(of).toRound(9);
    const chart = game.game.model.index("procedures", "walk");
    const found: [string, number][] = [];
    let day = 0;
    eachRow(game.game, [EVENTS.chartMoved, EVENTS.dayPassed], (event, [, , , a = 0, , to = 0]) => {
      if (event === EVENTS.dayPassed.number) day = a;
      else if (a === chart) found.push([of.procedures[chart]?.configurations[to]?.[0] ?? "", day]);
    });
    return found;
  };

  test("does so whenever its state was entered, and at once where the day is over", () => {
    const walk = (first: string) => `
procedures:
  walk:
    title: W
    initial: a
    states: { a: { after: { ${first}: b } }, b: { after: { D12: c } }, c: {} }
`;
    expect(entered(council(walk("P2D")))).toEqual([
      ["a", 0],
      ["b", 2],
      ["c", 12],
    ]);
    expect(entered(council(walk("P11D")))).toEqual([
      ["a", 0],
      ["b", 11],
      ["c", 12],
    ]);
    expect(entered(council(walk("D14")))).toEqual([
      ["a", 0],
      ["b", 14],
      ["c", 14],
    ]);
  });
});
