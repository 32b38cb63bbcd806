/** What asks for a change of a bill is offered while the bill is open and does not say it already. */
import { describe, expect, test } from "vitest";
import type { Command } from "../../src/rules/commands.ts";
import type { Scenario } from "../../src/rules/scenario.ts";
import { scenarioOf } from "../support/folders.ts";
import { inject, inRound, toy } from "../support/toy.ts";
import { Trial } from "../support/trial.ts";

const base = toy();
const draft = (set: Record<string, string>): Command => ({ type: "draftClauses", seat: "cabinet", move: "draft", set });

describe("a bill that is closed", () => {
  const answer = (choice: string): Command => ({ type: "answerInject", seat: "cabinet", inject: "ask", choice });
  const asking = inject("ask", inRound(1), ["cabinet"]);
  const scenario: Scenario = {
    ...base,
    bills: base.bills.map((b) => ({
      ...b,
      open: { op: "==", left: { slot: ["variable", "boats"] }, right: { value: 0 } },
    })),
    injects: [
      {
        ...asking,
        choices: asking.choices.map((c) =>
          c.id === "speak" ? { ...c, effects: [{ amend: "look", option: "by_judge" }] } : c,
        ),
      },
    ],
  };
  const refusals = (boats: number): string[] => {
    const game = Trial.of(scenario).set("variable/boats", boats);
    return [draft({ look: "by_judge" }), answer("speak"), answer("hush")].map((one) => game.refusal(one));
  };

  test("is neither drafted nor amended by an answer, and says so; other answers stay", () => {
    expect(refusals(0)).toEqual(["done", "done", "done"]);
    expect(refusals(1)).toEqual(["bill-closed", "bill-closed", "done"]);
  });

  test("is shown as closed", () => {
    const open = (boats: number) => Trial.of(scenario).set("variable/boats", boats).view("cabinet").bills["port"]?.open;
    expect([0, 1].map(open)).toEqual([true, false]);
  });
});

describe("where the bill has fallen", () => {
  const standing = (folder: string, chart: string, state: string): Trial => {
    const game = Trial.of(scenarioOf(folder));
    const { configurations } = game.game.model.the("procedures", chart);
    return game.set(
      `chart/${chart}`,
      configurations.findIndex((c) => c.includes(state)),
    );
  };

  test("nobody drafts it in Ternholm", () => {
    const drafted = (state: string): string =>
      standing("scenarios/first-table", "way_of_the_bill", state).refusal({
        type: "draftClauses",
        seat: "council",
        move: "draft",
        set: { look: "judge" },
      });
    expect(["reading", "fallen"].map(drafted)).toEqual(["done", "bill-closed"]);
  });

  test("no answer of Japan 2024 amends it until it is brought back", () => {
    const refused = (state: string): string[] => {
      const game = standing("scenarios/japan-2024", "diet", state).set("budget/chips", 3);
      return game.game.model.scenario.injects.flatMap(({ id: inject, choices }) =>
        choices.flatMap(({ id: choice, effects }) =>
          effects.some((e) => "amend" in e)
            ? game.set(`fired/${inject}`, 1).refusal({ type: "answerInject", seat: "cabinet", inject, choice })
            : [],
        ),
      );
    };
    expect(refused("fallen").length).toBeGreaterThan(4);
    expect(new Set(refused("fallen"))).toEqual(new Set(["bill-closed"]));
    expect(new Set(refused("waiting"))).toEqual(new Set(["done"]));
  });
});

describe("an offer that asks for a clause", () => {
  const take: Command = { type: "takeOffer", seat: "cabinet", offer: "boat" };
  const asking = (...options: ["look" | "sunset", string][]): Scenario => ({
    ...base,
    standing: [],
    offers: base.offers.map((o) => ({
      ...o,
      taken: options.map(([amend, option]) => ({ amend, option })),
      rounds: 1,
    })),
  });
  const one = asking(["look", "by_judge"]);
  const judged: Scenario = {
    ...one,
    bills: one.bills.map((b) => ({
      ...b,
      clauses: b.clauses.map((c) => (c.id === "look" ? { ...c, first: "by_judge" } : c)),
    })),
  };

  test("is not laid where the draft has it, and is laid while any of what it asks is missing", () => {
    const both = asking(["look", "by_judge"], ["sunset", "two_years"]).offers;
    expect([one, judged, { ...judged, offers: both }].map((s) => Trial.of(s).get("offer/boat"))).toEqual([
      "open",
      "",
      "open",
    ]);
  });

  test("cannot be taken once the draft has it, says so, and is taken back without a grudge", () => {
    const left = (game: Trial) => game.lines("indicator", "trust").filter((l) => l.cause.kind === "offer").length;
    const kept = Trial.of(one).play(draft({ look: "by_judge" }));
    expect(kept.refusal(take)).toBe("already-set");
    expect(kept.view("cabinet").offers["boat"]?.take.refusal).toBe("already-set");
    kept.closeRound();
    expect([kept.get("offer/boat"), left(kept)]).toEqual(["", 0]);
    const ignored = Trial.of(one).closeRound();
    expect([ignored.get("offer/boat"), left(ignored)]).toEqual(["left", 1]);
  });

  test("is taken back when its bill is closed by the days", () => {
    const lying = { ...one, offers: one.offers.map((o) => ({ ...o, rounds: 9 })) };
    const game = Trial.of(lying).closeRound();
    expect([game.get("offer/boat"), game.get("law/port")]).toEqual(["open", 0]);
    game.set("law/port", 1);
    expect(game.refusal(take)).toBe("bill-closed");
    expect(game.closeRound().get("offer/boat")).toBe("");
  });

  test("lies in Ternholm only for what was not written before", () => {
    const offered = (set: Record<string, string>) =>
      Trial.of(scenarioOf("scenarios/first-table"))
        .play({ type: "draftClauses", seat: "council", move: "draft", set })
        .toRound(3)
        .get("offer/watchdog_with_keys");
    expect([{ watchdog: "minister" }, { watchdog: "inspector" }].map(offered)).toEqual(["open", ""]);
  });
});
