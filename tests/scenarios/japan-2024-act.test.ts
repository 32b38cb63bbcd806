/** The whole act of Japan 2024: who pays for each option, and what the clauses do that only a year under them shows. */
import { describe, expect, test } from "vitest";
import type { Id } from "../../src/rules/ids.ts";
import { powerOf } from "../../src/rules/powers.ts";
import type { Scenario } from "../../src/rules/scenario.ts";
import { withCommission } from "../support/commission.ts";
import { scenarioOf } from "../support/folders.ts";
import { Trial } from "../support/trial.ts";

const scenario = scenarioOf("scenarios/japan-2024");
const clauses = scenario.bills.flatMap((b) => b.clauses);
const SEAT = "cabinet";

/** The bill passes as it would if its drafts had held these options. */
function act(options: Record<Id, Id>, seed = "3"): Trial {
  const of: Scenario = {
    ...scenario,
    offers: scenario.offers.map((o) => ({ ...o, left: [] })),
    parties: scenario.parties.map((p) => ({
      ...p,
      ...{ inclination: 90, discipline: 100, position: {}, sways: [], exceptions: [], reasons: [], redLines: [] },
    })),
    bills: scenario.bills.map((b) => ({
      ...b,
      clauses: b.clauses.map((c) => ({ ...c, first: options[c.id] ?? c.first ?? "" })),
    })),
  };
  // A cool partner would send some of these drafts back.
  return withCommission(Trial.of(of, seed).set("mood/komeito", 5_000).toRound(12));
}

const onDay = (game: Trial, day: number): Trial => game.copy().onDay(day);
const uses = ({ game }: Trial, power: Id): boolean => powerOf(game.model, power).holds(game.n) === 1;

/** What is so of a rung at the port, done by a gang, on a day when all powers are in force and the Cabinet is sure. */
function atThePort(options: Record<Id, Id>, rung: Id, footing = 6_000) {
  const game = onDay(act(options), 1_300)
    .set("phase/port", "open")
    .set("incidentRound/port", 12)
    .set("truth/port", "gang")
    .set("indicator/footing", footing)
    .set("relation/asean", 6_000)
    .set("budget/days", 3)
    .play({
      type: "stateAttribution",
      seat: SEAT,
      incident: "port",
      stated: { machine: 90, group: 50, state: 1 },
    });
  const { incidents, rungs } = game.view(SEAT);
  const [known, seen] = [rungs[rung], incidents["port"]?.responses[rung]];
  if (!known || !seen) throw new Error(`there is no ${rung}`);
  return { ...known, ...seen };
}
const days = (options: Record<Id, Id>, rung: Id) =>
  atThePort(options, rung).do.price.reduce((sum, p) => sum + p.amount, 0);

describe("every option", () => {
  test("of clauses 1 to 24 names who gains, who pays, and whose law or proposal it follows", () => {
    for (const language of ["en", "ja"])
      for (const clause of clauses)
        for (const o of clause.options)
          for (const key of [o.helps, o.costs, o.inspiredBy ?? ""])
            expect([clause.id, o.id, language, scenario.texts[language]?.[key]]).toEqual([
              clause.id,
              o.id,
              language,
              expect.stringMatching(/\p{L}{2}/u),
            ]);
  });

  test("there is one in each clause that no real bill of 2025 held", () => {
    for (const clause of clauses) {
      const real = clause.options.filter(({ inspiredBy = "" }) =>
        /bill of 7 February 2025$|joint amendment/.test(String(scenario.texts["en"]?.[inspiredBy])),
      );
      expect([clause.id, real.length]).toEqual([clause.id, expect.toSatisfy((n: number) => n < clause.options.length)]);
    }
  });

  test("of the draft's new clauses leaves the parties' support where it was", () => {
    const added = [3, 4, 6, 7, 11, 13, 15, 16, 18, 19];
    const sums: Record<string, number> = {};
    for (const clause of clauses.filter((c) => added.includes(c.number)))
      for (const [dimension, load] of Object.entries(clause.options.find((o) => o.id === clause.first)?.loads ?? {}))
        sums[dimension] = (sums[dimension] ?? 0) + load;
    for (const sum of Object.values(sums)) expect(Math.abs(sum)).toBeLessThanOrEqual(5);
  });
});

test("clause 3: a last resort is asked for whoever approves and however firm the footing, and seldom passes unasked", () => {
  const gate = (threshold: Id, watcher = "commission") =>
    atThePort({ threshold, watcher }, "read_traffic", 8_000).gate?.refusedIfNot;
  expect(["useful", "hard_otherwise", "last_resort"].map((t) => gate(t))).toEqual([undefined, undefined, 60]);
  expect(gate("last_resort", "minister")).toBe(60);
});

test("clauses 6 and 7: what is kept, and what detectives made of it, lie on the desk by the clause", () => {
  const dark = (options: Record<Id, Id>, card: Id) => {
    const game = onDay(act(options), 1_300).set("phase/port", "open").set("incidentRound/port", 12);
    return game.view(SEAT).incidents["port"]?.cards[card]?.dark?.number;
  };
  expect(["six_months", "two_years", "five_years"].map((o) => dark({ retention: o }, "kept"))).toEqual([
    6,
    undefined,
    undefined,
  ]);
  expect(["barred", "not_barred", "grave_crime"].map((o) => dark({ purpose: o }, "detectives"))).toEqual([
    7,
    7,
    undefined,
  ]);
});

test("clause 11: whoever waits for the owner stops less in time, and hits fewer bystanders", () => {
  const odds = (order_first: Id) => atThePort({ order_first }, "neutralise_home").odds;
  const [act_only, either, first] = ["act_only", "order_or_act", "owner_first"].map(odds);
  for (const dial of ["success", "harm"] as const) {
    expect(act_only?.[dial]).toBeGreaterThan(either?.[dial] ?? 100);
    expect(first?.[dial]).toBeLessThan(either?.[dial] ?? 0);
  }
});

test("clause 13: each minister who looks first takes a day", () => {
  expect(
    ["officers", "foreign_minister", "ministers_first"].map((m) => days({ ministers: m }, "neutralise_abroad")),
  ).toEqual([1, 2, 3]);
});

test("clause 15: a leak is likelier where none is punished and much is kept", () => {
  const leaks = (options: Record<Id, Id>): number =>
    Array.from({ length: 20 }, (_, i) => {
      const game = onDay(act(options, String(i)), 900).closeRound();
      return Number(game.toRound(20).get("variable/leaked"));
    }).reduce((sum, n) => sum + n, 0);
  expect(leaks({ retention: "five_years", penalties: "none" })).toBeGreaterThan(
    leaks({ retention: "six_months", penalties: "as_drafted" }) + 5,
  );
});

test("clause 18: what is on trial ends after its year, unless both houses have prolonged it", () => {
  const law = act({ sunset: "trial_abroad" });
  const after = (game: Trial, day: number) =>
    ["neutralise_abroad", "forces", "neutralise_home"].map((p) => uses(onDay(game, day), p));
  expect(after(law, 1_212)).toEqual([true, true, true]);
  expect(after(law, 1_213)).toEqual([false, false, true]);
  expect(after(law.set("variable/prolonged", 1), 1_400)).toEqual([true, true, true]);
});
