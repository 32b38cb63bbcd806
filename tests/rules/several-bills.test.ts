/** Several bills under way at once, each on its own way: what happens to one leaves the other as it is. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { actsOf } from "../../src/apps/cli/terminal-acts.ts";
import { rollOut } from "../../src/forecast/rollout.ts";
import { keyOf } from "../../src/kit/chance.ts";
import { seenBy } from "../../src/knowledge/seen-by.ts";
import { load } from "../../src/language/load.ts";
import type { Command } from "../../src/rules/commands.ts";
import type { SlotRoot } from "../../src/rules/condition-shape.ts";
import { compiled } from "../../src/rules/conditions.ts";
import { makeModel } from "../../src/rules/make-model.ts";
import { votesHeld } from "../../src/rules/record.ts";
import { viewFor } from "../../src/views/view-for.ts";
import { many } from "../support/counts.ts";
import { filesOf, scenarioOf } from "../support/folders.ts";
import { Trial } from "../support/trial.ts";

const scenario = scenarioOf("tests/scenarios/two-acts");
const BILLS = ["harbour", "police"];
const draft = (set: Record<string, string>): Command => ({ type: "draftClauses", seat: "council", move: "draft", set });
const deal = (bill: string, party: string, write: Record<string, string> = {}): Command => ({
  type: "offerDeal",
  seat: "council",
  bill,
  with: [party],
  line: "aye",
  write,
  pay: { favours: 2 },
  promise: [],
});

describe("two bills", () => {
  test("go their own ways: one is before the elders while the other is being written", () => {
    const game = Trial.of({ ...scenario, parties: scenario.parties.map((p) => ({ ...p, inclination: 100 })) });
    const stages = () => BILLS.map((id) => game.view("council").bills[id]?.stage.at(-1));
    expect(stages()).toEqual(["in draft", "being written"]);
    game.toRound(2);
    expect(stages()).toEqual(["before the elders", "being written"]);
    game.toRound(3);
    expect(stages()).toEqual(["law", "being written"]);
    game.toRound(4);
    expect(stages()).toEqual(["law", "in the book"]);
    expect(votesHeld(game.game).map((v) => [v.bill, v.chamber])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
    ]);
    expect([game.get("enactedOn/"), game.get("enactedOn/police")]).toEqual([8, 11]);
    expect([game.get("power/board"), game.get("power/read")]).toEqual([1, 0]);
    const reads = (...slot: [SlotRoot, string]) => compiled(game.game.model, { slot }).read(game.game.n);
    expect([reads("enactedDay", "harbour"), reads("enactedDay", "police")]).toEqual([8, 11]);
    expect([reads("forceDay", "keeper"), reads("forceDay", "traffic"), reads("forceDay", "boarding")]).toEqual([
      8, 22, 11,
    ]);
  });

  test("of one that was amended since a chamber carried it, the other knows nothing", () => {
    const open = (id: string): Trial =>
      Trial.of(scenario)
        .set("carried/council", 60)
        .set("carried/police/council", 70)
        .play(draft(drafts[id] ?? {}));
    const drafts: Record<string, Record<string, string>> = {
      harbour: { keeper: "nobody" },
      police: { boarding: "pilots" },
    };
    expect(open("harbour").all("amended")).toEqual({ council: 1, elders: 0, "police/council": 0, "police/elders": 0 });
    expect(open("police").all("amended")).toEqual({ council: 0, elders: 0, "police/council": 1, "police/elders": 0 });
  });

  test("a vote on one says nothing of how the other was carried", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 8 }), (seed) => {
        const game = new Trial(rollOut(makeModel(scenario), keyOf(seed)));
        const last = new Map<string, number>();
        for (const { bill, chamber, passed, ayes, present } of votesHeld(game.game)) {
          const house = scenario.chambers[chamber]?.id ?? "";
          last.set(bill === 0 ? house : `police/${house}`, passed ? Math.floor((ayes * 100) / present) : 0);
        }
        const carried = game.all("carried");
        for (const [house, percent] of Object.entries(carried))
          expect([house, percent]).toEqual([house, last.get(house) ?? 0]);
      }),
      { numRuns: many(60, 1_000) },
    );
  });

  test("are drafted apart: clauses of both in one draft are refused, and a closed one closes the other not", () => {
    const game = Trial.of(scenario);
    expect(game.refusal(draft({ keeper: "nobody", boarding: "pilots" }))).toBe("clauses-of-one-heading");
    const { configurations } = game.game.model.the("procedures", "way_of_police");
    const dead = configurations.findIndex((c) => c.includes("dead"));
    const struck = game.set("chart/way_of_police", dead);
    expect(struck.refusal(draft({ boarding: "pilots" }))).toBe("bill-closed");
    expect(struck.refusal(draft({ keeper: "nobody" }))).toBe("done");
    const words = actsOf(Trial.of(scenario).view("council")).map((act) => act.words);
    for (const title of ["Harbour Bill: Clause 1", "Police Bill: Clause 1"])
      expect(words).toContainEqual(expect.stringContaining(title));
  });

  test("a party may owe its line on each, for words of each, and one settled leaves the other", () => {
    const game = Trial.of(scenario).set("mood/blues", 2_000).play(deal("harbour", "blues"), deal("police", "blues"));
    expect(Object.keys(game.view("council").deals).sort()).toEqual(["harbour.blues", "police.blues"]);
    game.toRound(2);
    // The council has counted the harbour bill; the police bill waits for its day.
    expect(game.get("bound/police/blues")).toBe("aye");
    game.toRound(4);
    expect([game.get("bound/harbour/blues"), game.get("bound/police/blues")]).toEqual(["", ""]);
  });
});

describe("a seat is told of both", () => {
  const view = Trial.of(scenario).view("council");

  test("text, stage, draft, whip count, benches and what may be bargained over", () => {
    expect(Object.keys(view.bills)).toEqual(BILLS);
    expect(BILLS.map((id) => view.bills[id]?.open)).toEqual([true, true]);
    expect(Object.keys(view.whip)).toEqual(BILLS);
    expect(Object.keys(view.bargains)).toEqual(BILLS);
    expect(view.whip["harbour"]).not.toHaveProperty("benches");
    expect(Object.keys(view.whip["police"]?.benches ?? {}).sort()).toEqual(Object.keys(view.parties).sort());
    expect(view.parties["greens"]?.leaning).not.toBe(view.whip["police"]?.benches?.["greens"]?.leaning);
  });

  test("a party's leaning is explained by the bill that is asked about", () => {
    const game = Trial.of(scenario);
    const kinds = (bill?: string) => game.why("council", { of: "party", id: "greens", bill }).map(({ title }) => title);
    expect(kinds("police")).toContain("Who may go on board?");
    expect(kinds("harbour")).not.toContain("Who may go on board?");
    expect(kinds()).toEqual(kinds("harbour"));
  });

  test("what courting would move is told for each, and once one is law for the other alone", () => {
    const ayes = (seen: typeof view) =>
      Object.values(seen.moves["court"]?.aims ?? {}).flatMap(
        ({ forecast }) => forecast?.ayes?.map((a) => a.bill) ?? [],
      );
    expect(new Set(ayes(view))).toEqual(new Set(BILLS));
    const later = Trial.of(scenario).set("law/harbour", 1).view("council");
    expect(new Set(ayes(later))).toEqual(new Set(["police"]));
    expect(Object.keys(later.bargains)).toEqual(["police"]);
  });

  test("in every game that chance plays, every act that the terminal offers is one that the rules take", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 5 }), (seed, round) => {
        const game = Trial.of(scenario, seed).toRound(round);
        for (const { command, words } of actsOf(viewFor(seenBy(game.game, "council"), "en")))
          expect([words, game.refusal(command)]).toEqual([words, "done"]);
      }),
      { numRuns: many(20, 300) },
    );
  });
});

describe("files", () => {
  const text = filesOf("tests/scenarios/two-acts")["scenario.yaml"] ?? "";
  const asked = (when: string): string[] => {
    const { diagnostics } = load({ "scenario.yaml": text.replace("when: law.sight == 2", `when: ${when}`) });
    return diagnostics.map(({ code, message }) => `${code}: ${message}`);
  };

  test("name the bill where there are several; without it they are told what to write", () => {
    expect(asked("carried.harbour.council > 50 && amended.police.elders && enactedDay.police > 0")).toEqual([]);
    const name = (short: string, whole: string) => `unknown-name: Unknown name "${short}", did you mean "${whole}"?`;
    expect(asked("enactedDay > 3")).toEqual([name("enactedDay", "enactedDay.harbour")]);
    expect(asked("carried.council >= 50")).toEqual([name("carried.council", "carried.harbour.council")]);
    expect(asked("amended.elders")).toEqual([name("amended.elders", "amended.harbour.elders")]);
  });

  test("a mistake in one of two bills is told alone", () => {
    const { diagnostics } = load({ "scenario.yaml": text.replace("force: 12", "force: -1") });
    expect(diagnostics.map(({ code, line }) => [code, text.split("\n")[line - 1]?.trim()])).toEqual([
      ["out-of-range", "force: 12"],
    ]);
  });
});
