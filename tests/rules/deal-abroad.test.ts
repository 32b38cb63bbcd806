/** Deals with counterparts: what they undertake, once, and what it is worth to them. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { debrief } from "../../src/debrief/debrief.ts";
import { Bargain } from "../../src/knowledge/bargain.ts";
import { seenBy } from "../../src/knowledge/seen-by.ts";
import { rollOut } from "../../src/forecast/rollout.ts";
import { scriptedBot } from "../../src/forecast/scripted-bot.ts";
import { keyOf } from "../../src/kit/chance.ts";
import { load } from "../../src/language/load.ts";
import type { Command } from "../../src/rules/commands.ts";
import { put } from "../../src/rules/game.ts";
import { bareTerms, type Offered, type Terms, termsNamed, toldDeal } from "../../src/rules/terms.ts";
import { accepts, worthsOf } from "../../src/rules/worth.ts";
import { readLink, writeLink } from "../../src/session/link.ts";
import { weighDeal } from "../../src/views/view-for.ts";
import { many } from "../support/counts.ts";
import { filesOf, scenarioOf } from "../support/folders.ts";
import { modelOf, Trial } from "../support/trial.ts";

const bazaar = scenarioOf("tests/scenarios/bazaar");
const deal: Offered = {
  ...{ bill: "", with: [], line: "", write: {}, pay: { coins: 2 }, promise: [] },
  undertake: { upstream: "hold" },
};
const ask = (more: Partial<Offered> = {}): Command => ({ type: "offerDeal", seat: "mayor", ...deal, ...more });
const game = (): Trial => Trial.of(bazaar, "abroad");

/** A deal by chance, at a moment whose numbers are stirred. */
const stirred = fc.record({
  relation: fc.nat(10_000),
  trade: fc.nat(10_000),
  which: fc.nat(1),
  coins: fc.nat(3),
  promised: fc.boolean(),
  broken: fc.nat(2),
});
function momentOf({
  relation,
  trade,
  which,
  coins,
  promised,
  broken,
}: typeof stirred extends fc.Arbitrary<infer S> ? S : never) {
  const trial = game();
  const { model, n } = trial.game;
  put(trial.game, model.at.relation, relation);
  put(trial.game, model.at.indicator, trade);
  n[model.at.wordBroken] = broken;
  const pays: Terms["pays"] = coins > 0 ? [[0, coins]] : [];
  const terms: Terms = { ...bareTerms(-1, 0, []), undertakings: [[0, which]], pays, promises: promised ? [0] : [] };
  return { trial, terms };
}

describe("a counterpart", () => {
  test("signs from the sum on that its lines make, with the same lines for what it is given", () => {
    fc.assert(
      fc.property(stirred, (how) => {
        const { trial, terms } = momentOf(how);
        const { model, n } = trial.game;
        const [worth] = worthsOf(model, n, 0, terms);
        expect(worth?.lines.reduce((sum, { by }) => sum + by, 0)).toBe(worth?.sum);
        expect(worth?.reserve).toBe(0);
        const said = trial.refusal({ type: "offerDeal", seat: "mayor", ...toldDeal(bazaar, terms) });
        expect(said).toBe(worth && accepts(worth) ? "done" : "below-reserve");
        const [more] = worthsOf(model, n, 0, { ...terms, pays: [[0, how.coins + 1]] });
        expect(more?.sum).toBeGreaterThanOrEqual(worth?.sum ?? 0);
        const named = termsNamed(bazaar, toldDeal(bazaar, terms));
        expect(named).toEqual(terms);
      }),
      { numRuns: many(60, 1_000) },
    );
  });

  test("asks less the warmer it is, and believes a promise as far as the word goes", () => {
    const sumAt = (relation: number, broken = 0): number => {
      const how = { relation, trade: 5_000, which: 1, coins: 0, promised: true, broken };
      const { trial, terms } = momentOf(how);
      return worthsOf(trial.game.model, trial.game.n, 0, terms)[0]?.sum ?? 0;
    };
    expect(sumAt(7_000) - sumAt(6_000)).toBe(200);
    expect(sumAt(5_000)).toBe(-900 + 600);
    expect(sumAt(5_000, 1)).toBeLessThan(sumAt(5_000));
  });

  test("names the cheapest that would do, and signs it unchanged", () => {
    fc.assert(
      fc.property(stirred, (how) => {
        const { trial, terms } = momentOf({ ...how, coins: 0, promised: false });
        const found = new Bargain(seenBy(trial.game, "mayor"), -1).cheapest(terms, 3);
        for (const { terms: enough } of found)
          expect(trial.refusal({ type: "offerDeal", seat: "mayor", ...toldDeal(bazaar, enough) })).toBe("done");
      }),
      { numRuns: many(40, 400) },
    );
  });

  test("refrains from its act until the day, and does it again from then on", () => {
    const acted = (trial: Trial): number => Number(trial.get("acted/upstream/dam"));
    const trial = game().play(ask());
    expect(trial.get("budget/coins")).toBe(1);
    expect(trial.view("mayor").counterparts["upstream"]?.keeps).toMatchObject([
      { title: "Leave the weir open", until: 6 },
    ]);
    expect([acted(trial.closeRound()), acted(game().closeRound())]).toEqual([0, 1]);
    trial.closeRound();
    expect(acted(trial)).toBe(0);
    expect(trial.view("mayor").counterparts["upstream"]?.keeps).toEqual([]);
    trial.closeRound();
    expect(acted(trial)).toBe(1);
  });

  test("does its act at once, and undertakes nothing twice", () => {
    const trial = game();
    const send = ask({ undertake: { upstream: "send" }, pay: { coins: 1 } });
    const trade = Number(trial.get("indicator/trade"));
    trial.play(send);
    expect([trial.get("acted/upstream/barges"), trial.get("indicator/trade")]).toEqual([1, trade + 600]);
    expect(trial.refusal(send)).toBe("already-set");
  });

  test.each([
    [{ undertake: { upstream: "sing" } }, "no-such-thing"],
    [{ undertake: { nobody: "hold" } }, "no-such-thing"],
    [{ undertake: {} }, "no-such-thing"],
    [{ bill: "toll", line: "aye", with: ["wells"] }, "no-such-thing"],
    [{ with: ["wells"] }, "no-such-thing"],
    [{ write: { purse: "town" } }, "no-such-thing"],
    [{ name: { weights: "wells" } }, "no-such-thing"],
    [{ pay: { coins: 9 } }, "cannot-afford"],
    [{ pay: { favours: 1 } }, "cannot-afford"],
    [{ pay: {} }, "below-reserve"],
    [{ words: "\x07" }, "odd-words"],
  ] as const)("refuses %j: %s", (more, code) => {
    expect(game().refusal(ask(more))).toBe(code);
  });

  test("is told before, in the timeline and in a link, with the words beside it", () => {
    const trial = game();
    const told = weighDeal(seenBy(trial.game, "mayor"), "ja", { ...deal, pay: {} });
    expect(told?.signers).toMatchObject([{ id: "upstream", title: "川上の町", signs: false }]);
    expect(told?.carries).toBeUndefined();
    expect(told?.instead.map(({ adds }) => adds)).toContainEqual(["1 枚"]);
    expect(trial.view("mayor").bargain?.undertakings.map(({ id }) => id)).toEqual(["send", "hold"]);
    const log = [ask({ words: "for the river" })];
    const model = modelOf(bazaar);
    const linked = { seat: "mayor", seed: "abroad", log };
    expect(readLink(model, writeLink(model, linked))).toEqual(linked);
    const { timeline } = debrief({ model, seed: "abroad", log }, "mayor", "en");
    expect(timeline.find(({ kind }) => kind === "undertaken")).toMatchObject({
      ...{ title: "The upstream town", detail: "Leave the weir open", words: "for the river" },
    });
  });

  test("is bargained with by scripts, and still once the bill is law", () => {
    const model = modelOf(bazaar);
    const gentle = bazaar.scripts.find(({ id }) => id === "gentle");
    if (!gentle) throw new Error("no script bargains abroad");
    const undertaken = Array.from(
      { length: many(40, 400) },
      (_, k) =>
        new Trial(rollOut(model, keyOf(`abroad/${k}`), { player: scriptedBot({ ...gentle, wild: 0 }, keyOf("")) })),
    )
      .flatMap((trial) => Object.values(trial.all("undertaken")))
      .filter((day) => Number(day) > 0);
    expect(undertaken.length).toBeGreaterThan(3);
    const lawful = game().set("law/toll", 1);
    expect(lawful.view("mayor").bargain).toMatchObject({ bill: "", parties: [] });
    expect(lawful.refusal(ask())).toBe("done");
  });
});

test.each([
  ["offices: { weights: 14 }", "offices: { wieghts: 14 }", 'No office has the id "wieghts", did you mean "weights"?'],
  ['office.weights == "wells"', 'office.weights == "well"', ""],
  ['asks: ["no"]', 'asks: ["not"]', ""],
])("instead of %s, %s is told where it stands", (right, wrong, message) => {
  const files = filesOf("tests/scenarios/bazaar");
  const text = (files["scenario.yaml"] ?? "").replace(right, wrong);
  const line = text.split("\n").findIndex((one) => one.includes(wrong)) + 1;
  const { diagnostics, scenario } = load({ ...files, "scenario.yaml": text });
  expect([scenario, diagnostics[0]?.line]).toEqual([undefined, line]);
  expect(diagnostics[0]?.message).toContain(message);
});

test.each([
  ["do: barges, refrain: dam", "Say by do or by refrain which entry of the repertoire is meant."],
  ["asks: 1", "Say by do or by refrain which entry of the repertoire is meant."],
  ["do: barge", 'The repertoire has no entry "barge", did you mean "barges"?'],
])("an undertaking of %s is told what is wrong with it", (wrong, message) => {
  const files = filesOf("tests/scenarios/bazaar");
  const text = (files["scenario.yaml"] ?? "").replace("do: barges, asks: 10", wrong);
  const { diagnostics } = load({ ...files, "scenario.yaml": text });
  expect(diagnostics.map((d) => d.message)).toContain(message);
});
