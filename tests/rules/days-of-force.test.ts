/** Clauses come into force on days of their own: until then they do nothing, on that day with a cause and a receipt. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { timelineOf } from "../../src/debrief/timeline.ts";
import { Replay } from "../../src/debrief/replay.ts";
import { seenBy } from "../../src/knowledge/seen-by.ts";
import { load } from "../../src/language/load.ts";
import { holds } from "../../src/rules/conditions.ts";
import { fold } from "../../src/rules/game.ts";
import { hashOfGame } from "../../src/rules/named-state.ts";
import type { Scenario } from "../../src/rules/scenario.ts";
import { tellLog } from "../../src/rules/story.ts";
import { many } from "../support/counts.ts";
import { filesOf, scenarioOf } from "../support/folders.ts";
import { Trial } from "../support/trial.ts";

const scenario = scenarioOf("tests/scenarios/two-acts");
const set = (clauses: Record<string, string>) =>
  ({ type: "draftClauses", seat: "council", move: "draft", set: clauses }) as const;

/** The harbour bill becomes law on day 8: nobody is against it. */
function passed(changed: Scenario = scenario, ...drafts: Record<string, string>[]): Trial {
  const parties = changed.parties.map((party) => ({ ...party, position: {}, inclination: 100 }));
  return Trial.of({ ...changed, parties })
    .play(...drafts.map(set))
    .toRound(3);
}

/** The same, each clause in force after so many days. */
function after(days: Record<string, number>): Scenario {
  return {
    ...scenario,
    bills: scenario.bills.map((bill) => ({
      ...bill,
      clauses: bill.clauses.map((clause) => {
        const force = days[clause.id];
        return { ...clause, options: clause.options.map((o) => (force === undefined ? o : { ...o, force })) };
      }),
    })),
  };
}

const asks = (game: Trial, op: "==", left: [string, string], value: string | number): boolean =>
  holds(game.game.model, { op, left: { slot: left as never }, right: { value } })(game.game.n) !== 0;

describe("a clause that waits for its day", () => {
  test("grants nothing, does nothing and says nothing as law, while what has no day is in force at once", () => {
    const game = passed();
    expect(game.get("enactedOn/")).toBe(8);
    expect(game.all("enacted")).toMatchObject({ traffic: "all", reports: "firms", keeper: "judge" });
    expect(game.all("inForce")).toEqual({ traffic: "", reports: "" });
    expect([game.get("power/read"), game.get("indicator/trust"), game.get("indicator/calm")]).toEqual([0, 5200, 5000]);
    expect(asks(game, "==", ["law", "sight"], 0)).toBe(true);
    expect(asks(game, "==", ["law", "wait"], 14)).toBe(true);
    expect(asks(game, "==", ["enacted", "traffic"], "all")).toBe(true);
    expect(asks(game, "==", ["inForce", "traffic"], "")).toBe(true);
    expect(asks(game, "==", ["inForce", "keeper"], "judge")).toBe(true);
    expect(["traffic", "reports", "keeper"].map((c) => asks(game, "==", ["forceDay", c], 8))).toEqual([
      false,
      false,
      true,
    ]);
    expect(asks(game, "==", ["forceDay", "traffic"], 22)).toBe(true);
  });

  test("is in force when that day begins, for a cause that names it and with a receipt", () => {
    // Reports on day 20, the last of round four; reading on day 22, the second of round five.
    const game = passed().toRound(5);
    expect(game.all("inForce")).toEqual({ traffic: "", reports: "firms" });
    const came = game.lines("indicator", "calm").filter((l) => l.cause.id === "reports");
    expect(came).toMatchObject([
      {
        by: 500,
        round: 4,
        cause: { kind: "clause", id: "reports", part: "firms" },
        receipt: { clause: "reports", round: 1 },
      },
    ]);
    game.toRound(6);
    expect([game.get("inForce/traffic"), game.get("power/read"), game.get("indicator/trust")]).toEqual([
      "all",
      1,
      4600,
    ]);
    expect(asks(game, "==", ["law", "sight"], 2)).toBe(true);
    expect(game.lines("indicator", "calm").at(-1)).toMatchObject({
      cause: { kind: "standing", id: "sight" },
      round: 5,
    });
  });

  test("an option may have a day of its own, and another clause may say how long is waited", () => {
    expect(passed(scenario, { reports: "nobody" }).all("inForce")).toEqual({ traffic: "", reports: "nobody" });
    expect(passed(scenario, { start: "soon" }).toRound(4).get("inForce/traffic")).toBe("all");
    expect(passed().toRound(4).get("inForce/traffic")).toBe("");
  });

  test("whatever the days, each is in force from the morning of its day, in every round and in a fold of the log", () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), fc.nat(30), (traffic, reports, keeper) => {
        const days = { traffic, reports, keeper };
        const game = passed(after(days));
        for (let round = 3; !game.over; game.toRound((round += 1))) {
          const today = Number(game.get("today/"));
          for (const [clause, wait] of Object.entries(days))
            expect([round, clause, game.get(`inForce/${clause}`) !== ""]).toEqual([
              round,
              clause,
              wait <= 1 || today >= 8 + wait,
            ]);
          expect(game.get("power/read")).toBe(game.get("inForce/traffic") === "" ? 0 : 1);
        }
        const { model, key, log } = game.game;
        expect(hashOfGame(fold(model, key, log))).toBe(game.hash);
        let day = 0;
        const came: Record<string, number[]> = {};
        for (const row of tellLog(game.game) as { type: string; day?: number; clause?: string }[]) {
          if (row.type === "dayPassed") day = row.day ?? 0;
          if (row.type === "clauseInForce") (came[row.clause ?? ""] ??= []).push(day);
        }
        // Once each, on the evening before.
        for (const [clause, wait] of Object.entries(days)) {
          const evening = 8 + Math.max(0, wait - 1);
          expect([wait, came[clause] ?? []]).toEqual([wait, evening <= 30 ? [evening] : []]);
        }
      }),
      { numRuns: many(60, 1_000) },
    );
  });
});

describe("what a seat is told", () => {
  test("the printed text, the calendar and the power say from when on; then since when", () => {
    const game = passed();
    const seen = game.view("council");
    expect(seen.calendar.force).toEqual([
      { day: 20, clauses: [2] },
      { day: 22, clauses: [1] },
    ]);
    const clauses = seen.bills["harbour"]?.clauses;
    expect(clauses?.["traffic"]).toMatchObject({ from: 22 });
    expect(clauses?.["traffic"]).not.toHaveProperty("since");
    const power = seenBy(game.game, "council");
    expect([power.lit("read"), power.granted("read"), power.dayToCome("read")]).toEqual([false, true, 22]);
    expect(clauses?.["keeper"]).not.toHaveProperty("from");
    const later = game.toRound(5).view("council");
    expect(later.calendar.force).toEqual([{ day: 22, clauses: [1] }]);
    expect(later.bills["harbour"]?.clauses["reports"]).toMatchObject({ since: 20 });
    expect(later.bills["harbour"]?.clauses["reports"]).not.toHaveProperty("from");
    const lit = seenBy(game.toRound(6).game, "council");
    expect([lit.lit("read"), lit.dayToCome("read")]).toEqual([true, undefined]);
  });

  test("the timeline of the debrief tells each on its day, and what it says", () => {
    const { game, commands } = passed().toRound(6);
    const replay = new Replay({ model: game.model, seed: "seed", log: commands });
    const rows = timelineOf(replay, "council", "en");
    const told = rows.filter(({ kind }) => kind === "inForce").map(({ day, title, detail }) => [day, title, detail]);
    expect(told).toEqual([
      [20, "2. Who must report?", "Firms"],
      [22, "1. What may the watch read?", "All of it"],
    ]);
  });
});

describe("files", () => {
  const files = filesOf("tests/scenarios/two-acts");
  const text = Object.values(files)[0] ?? "";
  const wrong = (from: string, to: string) => load({ "scenario.yaml": text.replace(from, to) }).diagnostics;

  test("a day that is none, and a name that nobody has, are told where they stand", () => {
    expect(wrong("force: 12", "force: -1")).toMatchObject([{ file: "scenario.yaml" }]);
    expect(wrong("force: 12", "force: law.wayt")).toMatchObject([
      { code: "unknown-name", message: expect.stringContaining("law.wait") },
    ]);
  });

  test("a scenario without days has no slot more that is not 0", () => {
    for (const folder of ["scenarios/first-table", "tests/scenarios/one-chamber"]) {
      const game = Trial.of(scenarioOf(folder)).toRound(9);
      expect(game.all("inForce")).toEqual({});
      expect(Object.values(game.all("forceDay")).every((day) => day === 0)).toBe(true);
    }
  });
});
