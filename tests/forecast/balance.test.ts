import { describe, expect, test } from "vitest";
import type { Balance } from "../../src/forecast/balance-shape.ts";
import { balanceOf, runTask, type Task, tasksOf } from "../../src/forecast/balance.ts";
import { votesDemanded } from "../../src/forecast/demands-of-votes.ts";
import { flipOf } from "../../src/forecast/demands.ts";
import { baseOf, clausesOf, force, playPairs } from "../../src/forecast/paired.ts";
import { rowOf } from "../../src/forecast/plays.ts";
import { rollOut } from "../../src/forecast/rollout.ts";
import { keyFrom, keyOf } from "../../src/kit/chance.ts";
import { load } from "../../src/language/load.ts";
import type { Condition } from "../../src/rules/condition-shape.ts";
import { holds } from "../../src/rules/conditions.ts";
import type { Scenario } from "../../src/rules/scenario.ts";
import { many } from "../support/counts.ts";
import { toy } from "../support/toy.ts";
import { modelOf, Trial } from "../support/trial.ts";
import { CHECKS, tried, triedFiles, withClause } from "../support/tried.ts";

const scenario = tried();
const measure = (of: Scenario, counts: { plays?: number; planner?: number; paired?: number }): Balance => {
  const tasks = tasksOf(of, { plays: 0, planner: 0, paired: 0, ...counts });
  return balanceOf(
    of,
    tasks.map((task) => runTask(modelOf(of), "7", task)),
  );
};

describe("the balance of a scenario", () => {
  test("has every script that no seat plays, the planner, and all demands", () => {
    const found = measure(scenario, { plays: many(20, 200), planner: 2 });
    expect(found.players.map((p) => p.player)).toEqual(["reader", "talker", "dice", "planner"]);
    for (const p of found.players)
      expect(Object.values(p.endings).reduce((sum, e) => sum + e.hits, 0)).toBe(p.settled.of);
    expect(found.demands).toHaveLength(21);
    expect(found.demands.filter((d) => d.is === "not measured").map((d) => d.demand)).toEqual([
      "each clause moves its ending",
      "each option does something",
      "each option helps one seat, hurts another",
      "best fixed list below the planner",
      "worst fifth at round 10 settles",
      "law, where nobody does anything",
      "votes pass as often as told",
      "deals about everything that they may be about",
    ]);
  });

  test("holds what was told before each vote against what came of it", () => {
    const rows = (odds: number, passed: number) =>
      Array.from({ length: 400 }, (_, n) => ({
        ...rowOf(rollOut(modelOf(scenario), keyOf("1")), keyOf("1"), n),
        bells: [{ odds, passed: n < passed, home: true }],
      }));
    const said = (odds: number, passed: number) =>
      votesDemanded(scenario, [{ player: "reader", rows: rows(odds, passed) }]).find(
        ({ demand }) => demand === "votes pass as often as told",
      )?.holds;
    expect([said(50, 200), said(50, 240), said(93, 372), said(93, 330)]).toEqual([true, false, true, false]);
  });

  test("reads the whip count just before each vote, in the chamber that votes", () => {
    const model = modelOf(scenario);
    for (let n = 0; n < 20; n += 1) {
      const key = keyOf(String(n));
      const { bells, law } = rowOf(rollOut(model, key), key, n);
      expect(bells).toHaveLength(1);
      expect(bells.map(({ passed }) => passed)).toEqual([law]);
    }
  });

  test("shares out all days that were spent", () => {
    const { days } = measure(scenario, { plays: 20 });
    expect(Object.keys(days)).toEqual(["draft", "court", "other"]);
    expect(Object.values(days).reduce((sum, d) => sum + d, 0)).toBeCloseTo(1, 12);
    for (const share of Object.values(days)) expect(share).toBeGreaterThan(0);
  });

  test("is the same however the plays are cut into tasks", () => {
    const whole: Task[] = [
      { kind: "script", script: "reader", from: 0, to: 6 },
      { kind: "paired", clause: "traffic", from: 0, to: 6 },
      { kind: "planner", from: 0, to: 2 },
    ];
    const cut: Task[] = whole.flatMap((task) => [
      { ...task, to: task.to / 2 },
      { ...task, from: task.to / 2 },
    ]);
    const [one, two] = [whole, cut].map((tasks) =>
      balanceOf(
        scenario,
        tasks.map((task) => runTask(modelOf(scenario), "7", JSON.parse(JSON.stringify(task)) as Task)),
      ),
    );
    expect(JSON.stringify(two)).toBe(JSON.stringify(one));
  });

  test("counts votes against the whip count that stood when the round began", () => {
    let votes = 0;
    for (let n = 0; n < 20; n += 1) {
      const key = keyOf(String(n));
      const row = rowOf(rollOut(modelOf(scenario), key), key, n);
      expect(row.inside).toBeLessThanOrEqual(row.votes);
      votes += row.votes;
    }
    expect(votes).toBe(20);
  });
});

describe("one clause changed", () => {
  test("a planted blank clause is reported idle", () => {
    const planted = withClause(scenario);
    const { options, demands } = measure(planted, { paired: many(10, 100) });
    const flip = planted.demands.flips.find((f) => f.clause === "planted");
    if (!flip) throw new Error("the demand was planted");
    expect(options.map((o) => [o.clause, o.option, o.idle])).toEqual([
      ["traffic", "none", false],
      ["planted", "other", true],
    ]);
    expect(demands.find((d) => d.demand === "each option does something")).toMatchObject({
      measured: "idle: planted other",
      is: "missed",
    });
    expect(flipOf(planted, options, flip)).toMatchObject({ shift: 0, holds: false });
  });

  test("a planted strong clause is found by the ending named beforehand", () => {
    const planted = withClause(scenario, { effects: [{ change: "trust", by: 30 }] });
    const { options, demands } = measure(planted, { paired: many(40, 200) });
    expect(options.find((o) => o.clause === "planted")?.idle).toBe(false);
    expect(demands.find((d) => d.demand === "each clause moves its ending")).toMatchObject({
      measured: "1 of 1",
      is: "holds",
    });
    for (const flip of planted.demands.flips)
      expect(flipOf(planted, options, { ...flip, moves: "down" })).toMatchObject({ holds: false });
  });

  test("an option that only a seat's wish names is not idle", () => {
    const wish = {
      id: "wish",
      title: "",
      secret: false,
      worth: 2,
      when: [
        { op: "==" as const, left: { slot: ["clause", "planted"] as ["clause", string] }, right: { value: "other" } },
      ],
    };
    const planted = withClause(scenario);
    const wished = { ...planted, seats: planted.seats.map((s) => ({ ...s, objectives: [wish] })) };
    const { options } = measure(wished, { paired: 4 });
    expect(options.find((o) => o.clause === "planted")).toMatchObject({ idle: false, seats: { council: { mean: 2 } } });
  });

  test.each(["enacted", "inForce"] as const)(
    "forcing an option gives its content to all, exceptions and questions by name (%s) as well",
    (root) => {
      const asked = {
        op: "==" as const,
        left: { slot: [root, "sunset"] as [typeof root, string] },
        right: { value: "two_years" },
      };
      const before = toy();
      const forced = force(
        {
          ...before,
          parties: before.parties.map((p) => ({
            ...p,
            exceptions: [{ clause: "sunset", option: "two_years", by: 9, source: "" }],
          })),
          standing: [{ id: "s", title: "", when: asked, effects: [] }],
        },
        "sunset",
        "two_years",
      );
      const clause = clausesOf(forced).find((c) => c.id === "sunset");
      expect(clause?.options.map((o) => [o.id, o.loads["reach"], o.statute])).toEqual([
        ["never", -20, "statute two_years"],
        ["two_years", -20, "statute two_years"],
      ]);
      expect(forced.parties.map((p) => p.exceptions.map((e) => e.option))).toEqual(
        before.parties.map(() => ["never", "two_years"]),
      );
      const game = Trial.of(forced, "1");
      const when: Condition = forced.standing[0]?.when ?? { value: false };
      const asks = () => holds(game.game.model, when)(game.game.n);
      expect(asks()).toBe(0);
      game.set("enacted/sunset", "never");
      expect(asks()).toBe(1);
      expect(force(before, "sunset", "two_years").incidents).toBe(before.incidents);
    },
  );

  test("both plays of a pair meet the same luck", () => {
    const planted = withClause(scenario);
    const key = keyFrom(keyOf("7"), 3);
    for (const script of scenario.scripts.slice(0, 1)) {
      const [pair] = playPairs(planted, script, "planted", [3], () => key);
      expect(pair).toMatchObject({ n: 3, others: [{ option: "other", ending: pair?.ending, same: true }] });
    }
    expect(clausesOf(planted).map((c) => baseOf(c).id)).toEqual(["all", "plain"]);
  });
});

describe("demands in a file", () => {
  test("are those of the game's design where nothing is written", () => {
    expect(scenario.demands).toEqual({
      within: 12,
      most: 60,
      chance: 25,
      planner: 15,
      list: 10,
      endings: { from: 3, to: 30 },
      moves: { from: 5, to: 30 },
      flip: 3,
      recover: { round: 10, least: 20 },
      whip: { from: 75, to: 85 },
      law: { from: 30, to: 85, chance: 30 },
      idle: 10,
      apart: 15,
      bell: { from: 40, to: 85 },
      told: 7,
      step: 5,
      choices: { near: 5, least: 67 },
      flips: [],
    });
  });

  test("name only what is there", () => {
    const { diagnostics } = load(
      triedFiles(
        `${CHECKS}demands:\n  pairedBy: nobody\n  moves: { from: 4 }\n  flips:\n    traffic: { to: some, ending: calmer, moves: up }\n    trafic: { to: all, ending: calm, moves: down }\n`,
      ),
    );
    expect(diagnostics.map(({ code, file, line, column }) => [code, file, line, column])).toEqual([
      ["unknown-reference", "checks.yaml", 6, 13],
      ["unknown-reference", "checks.yaml", 9, 20],
      ["unknown-reference", "checks.yaml", 9, 34],
      ["unknown-reference", "checks.yaml", 10, 5],
    ]);
  });
});
