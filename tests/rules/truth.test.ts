/** What the game says and does is so: incidents keep to their truth, votes are votes, chances are chances. */
import { describe, expect, test } from "vitest";
import { debrief } from "../../src/debrief/debrief.ts";
import { expectedOdds } from "../../src/knowledge/odds.ts";
import { seenBy } from "../../src/knowledge/seen-by.ts";
import { shownPercent, whipCount } from "../../src/knowledge/whip-count.ts";
import { lineOf } from "../../src/rules/majority.ts";
import { verdictOn } from "../../src/rules/incidents.ts";
import type { Scenario } from "../../src/rules/scenario.ts";
import { openSession } from "../../src/session/session.ts";
import { SHIPPED, scenarioOf } from "../support/folders.ts";
import { toy } from "../support/toy.ts";
import { modelOf, Trial } from "../support/trial.ts";

describe("a response that leans on what is not so", () => {
  const base = toy();
  const sure = (changes: Partial<Scenario["responses"][number]> = {}): Scenario => ({
    ...base,
    responses: base.responses.map((r) => ({ ...r, odds: { success: 100, harm: 0 }, ...changes })),
  });
  const answered = (scenario: Scenario, truth: string): Trial =>
    Trial.of(scenario)
      .set("power/look_in", 1)
      .set("phase/ward", "open")
      .set("truth/ward", truth)
      .play({ type: "stateAttribution", seat: "cabinet", incident: "ward", stated: { state: 90 } })
      .play({ type: "respond", seat: "cabinet", incident: "ward", response: "enter", looked: false });

  test("ends nothing, however well it is done", () => {
    const [right, wrong] = [answered(sure(), "office"), answered(sure(), "gang")];
    expect([right.get("result/ward"), right.get("phase/ward")]).toEqual(["success", "ended"]);
    expect([wrong.get("result/ward"), wrong.get("phase/ward")]).toEqual(["wrong", "open"]);
    expect(wrong.lines("indicator", "trust").some((l) => l.by === 300)).toBe(false);
  });

  test("is told as done abroad where it was, and not at home", () => {
    const told = (abroad: boolean) => answered(sure({ abroad }), "office").view("cabinet").incidents["ward"]?.result;
    expect([told(false)?.abroad, told(true)?.abroad]).toEqual([false, true]);
  });

  test("shows its odds only after the statement, and then for both cases", () => {
    const before = Trial.of(sure()).set("phase/ward", "open").set("truth/ward", "gang");
    const rung = (game: Trial) => game.view("cabinet").incidents["ward"]?.responses["enter"];
    expect(rung(before)?.odds).toBeUndefined();
    before.play({ type: "stateAttribution", seat: "cabinet", incident: "ward", stated: { state: 100 } });
    expect(rung(before)?.odds).toEqual({ success: 100, harm: 0, harmIfWrong: 0 });
  });

  test("what one states changes no odds, only what one may do", () => {
    const odds = (percent: number) => {
      const game = Trial.of(base).set("phase/ward", "open").set("truth/ward", "gang");
      game.play({ type: "stateAttribution", seat: "cabinet", incident: "ward", stated: { state: percent } });
      const [response] = base.responses;
      return response && expectedOdds(seenBy(game.game, "cabinet"), 0, response);
    };
    expect(odds(5)).toEqual(odds(100));
  });
});

describe("a statement that is read back", () => {
  const base = toy();
  const readBack = (): Scenario => ({
    ...base,
    incidents: base.incidents.map((i) => ({
      ...i,
      endsAlone: { odds: 100 },
      eachRound: [],
      readBack: {
        sure: 80,
        right: [{ change: "footing", by: 5 }],
        wrong: [{ change: "footing", by: -7 }],
        unsure: [{ change: "footing", by: -1 }],
      },
    })),
  });
  test.each([
    [95, "office", "right", 5],
    [95, "gang", "wrong", -7],
    [5, "gang", "right", 5],
    [60, "gang", "unsure", -1],
  ])("%i stated, and it was %s: %s", (percent, truth, verdict, points) => {
    const game = Trial.of(readBack()).set("phase/ward", "open").set("incidentRound/ward", 1).set("truth/ward", truth);
    game.play({ type: "stateAttribution", seat: "cabinet", incident: "ward", stated: { state: percent } });
    const sure = () => Object.values(game.view("cabinet").incidents["ward"]?.questions ?? {}).map((q) => q.sure);
    expect(sure(), "of an open incident nothing is read back").toEqual([undefined]);
    game.closeRound();
    const line = game.lines("indicator", "footing").find(({ cause }) => cause.id === "ward" && cause.part === verdict);
    expect([game.get("verdict/ward"), line?.by]).toEqual([verdict, points * 100]);
    expect(game.view("cabinet").incidents["ward"]?.readBack).toBe(verdict);
    expect(sure(), "and on what").toEqual([verdict === "unsure" ? undefined : true]);
  });

  test("is wrong as soon as it was sure of one thing that was not so", () => {
    const said = (...answers: [number, boolean][]) =>
      verdictOn(
        answers.map(([stated, so]) => ({ stated, so })),
        80,
      );
    expect(said([100, true], [100, false])).toBe("wrong");
    expect(said([100, true], [50, false])).toBe("right");
    expect(said([0, false], [100, true])).toBe("right");
    expect(said([79, true], [21, false])).toBe("unsure");
  });
});

describe("votes", () => {
  test("a line is at least one, and below a quorum nothing carries", () => {
    const ten = { seats: 10 };
    expect([lineOf(0, false, ten), lineOf(0, true, ten), lineOf(9, true, ten), lineOf(9, false, ten)]).toEqual([
      1, 1, 6, 5,
    ]);
    expect([lineOf(4, false, { ...ten, quorum: 50 }), lineOf(5, false, { ...ten, quorum: 50 })]).toEqual([5, 3]);
  });

  test("only the party of who brings the bill in is bound to it", () => {
    const base = toy();
    const leading = (seat: string): Scenario => ({
      ...base,
      seats: base.seats.map((s) => {
        const { party: _, ...rest } = s;
        return s.id === seat ? { ...rest, party: "hearth" } : rest;
      }),
      parties: base.parties.map((p) => ({ ...p, inclination: -90, position: {} })),
    });
    const odds = (seat: string) => Trial.of(leading(seat)).view("cabinet").parties["hearth"]?.leaning;
    expect([odds("cabinet"), odds("watch")]).toEqual(["aye", "no"]);
  });

  test("the count is that of the vote that comes, and is gone once none can come", () => {
    const game = Trial.of(toy());
    const count = () => whipCount(seenBy(game.game, "cabinet"), 0);
    expect(count()).toBeDefined();
    game.toRound(99);
    expect([count(), Object.keys(game.view("cabinet").whip)]).toEqual([undefined, []]);
  });

  test("a chance is 0 or 100 only where it is certain", () => {
    expect([0, 1e-9, 0.004, 0.5, 0.996, 1 - 1e-9, 1].map(shownPercent)).toEqual([0, 1, 1, 50, 99, 99, 100]);
  });
});

test("offers that lie before one seat take no place from another", () => {
  const base = toy();
  const offer = { ...(base.offers[0] as Scenario["offers"][number]), when: { value: true } as const };
  const scenario: Scenario = {
    ...base,
    offersFaceUp: 1,
    offers: ["cabinet", "watch"].map((seat) => ({ ...offer, id: `of_${seat}`, seat, price: [] })),
  };
  const game = Trial.of(scenario);
  expect([game.get("offer/of_cabinet"), game.get("offer/of_watch")]).toEqual(["open", "open"]);
});

test("nobody takes back what somebody else has done", async () => {
  const session = openSession(modelOf(toy()), "1");
  const [cabinet, watch] = ["cabinet", "watch"].map((seat) => session.connect(seat));
  await cabinet?.submit({ type: "makeMove", seat: "cabinet", move: "explain" });
  await watch?.submit({ type: "closeRound", seat: "watch" });
  expect(await cabinet?.submit({ type: "undo" })).toMatchObject({ refusal: { code: "not-your-move" } });
  expect(await watch?.submit({ type: "undo" })).toEqual({ done: true });
  expect(await cabinet?.submit({ type: "undo" })).toEqual({ done: true });
});

describe.each(SHIPPED)("%s", (folder) => {
  const scenario = scenarioOf(folder);
  const seat = scenario.seats.find((s) => s.playable)?.id ?? "";

  test("may be adjourned at every round, and has its debrief then", () => {
    for (let round = 1; round <= scenario.calendar.rounds.length; round += 1) {
      const game = Trial.of(scenario).toRound(round);
      if (game.over) break;
      game.play({ type: "adjourn", seat });
      const { end } = game.view(seat);
      expect([end?.title, end?.settled]).toEqual([undefined, false]);
      expect(Object.keys(end?.objectives ?? {}).length).toBeGreaterThan(0);
      const { timeline } = debrief({ model: modelOf(scenario), seed: "seed", log: game.commands }, seat, "en");
      expect(timeline.at(-1)).toMatchObject({ kind: "adjourned", round });
      expect(game.refusal({ type: "closeRound", seat })).toBe("game-over");
    }
  });
});
