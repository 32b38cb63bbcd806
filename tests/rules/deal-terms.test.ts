/** Offices that a deal fills, and words beside it that bind nobody. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dealWords } from "../../src/apps/cli/terminal-acts.ts";
import { debrief } from "../../src/debrief/debrief.ts";
import { seenBy } from "../../src/knowledge/seen-by.ts";
import type { Command } from "../../src/rules/commands.ts";
import { hashOfGame, nameState } from "../../src/rules/named-state.ts";
import type { Scenario } from "../../src/rules/scenario.ts";
import { areOdd, MOST_WORDS, type Offered, termsNamed } from "../../src/rules/terms.ts";
import { worthsOf } from "../../src/rules/worth.ts";
import { isLog } from "../../src/session/command-schema.ts";
import { readLink, writeLink } from "../../src/session/link.ts";
import { openSession } from "../../src/session/session.ts";
import { weighDeal } from "../../src/views/view-for.ts";
import { many } from "../support/counts.ts";
import { scenarioOf } from "../support/folders.ts";
import { modelOf, Trial } from "../support/trial.ts";

const bazaar = scenarioOf("tests/scenarios/bazaar");
const deal: Offered = {
  ...{ bill: "toll", with: ["wells"], line: "aye", write: {}, pay: {}, promise: [] },
  name: { weights: "wells" },
};
const sign = (more: Partial<Offered> = {}): Command => ({ type: "offerDeal", seat: "mayor", ...deal, ...more });
const draft = (set: Record<string, string>): Command => ({ type: "draftClauses", seat: "mayor", move: "draft", set });
/** A town in which the wells sign. */
const game = (): Trial => Trial.of(bazaar, "terms").set("mood/wells", 1_000);

/** The same town, in which no deal outlasts a day. */
const hasty: Scenario = { ...bazaar, ...(bazaar.bargaining && { bargaining: { ...bazaar.bargaining, lasts: 1 } }) };

describe("an office", () => {
  test("is a line of the sum of whoever is named to it, and moves nobody else's", () => {
    const { model, n } = game().set("mood/ferry", 1_000).game;
    const named = termsNamed(bazaar, { ...deal, with: ["wells", "ferry"] });
    const bare = termsNamed(bazaar, { ...deal, with: ["wells", "ferry"], name: {} });
    if (!named || !bare) throw new Error("no such deal");
    const [wells, ferry] = worthsOf(model, n, 0, named);
    const [without, other] = worthsOf(model, n, 0, bare);
    expect(wells?.lines).toContainEqual({ from: "office", of: 0, by: 1_400 });
    expect((wells?.sum ?? 0) - (without?.sum ?? 0)).toBe(1_400);
    expect(ferry).toEqual(other);
  });

  test("is given with what follows, once, to one that signs, and while its condition holds", () => {
    const trial = game();
    expect(trial.refusal(sign({ name: { weights: "looms" } }))).toBe("no-such-thing");
    expect(trial.refusal(sign({ name: { crown: "wells" } }))).toBe("no-such-thing");
    expect(trial.refusal(sign({ name: { keys: "wells" } }))).toBe("office-filled");
    const before = Number(trial.get("mood/wells"));
    trial.play(sign());
    expect(trial.get("office/weights")).toBe("toll/wells");
    expect(Number(trial.get("mood/wells"))).toBe(before + 500);
    expect(trial.get("indicator/trade")).toBe(4_900);
    expect(trial.view("mayor").deals["toll.wells"]?.offices).toEqual(["Keeper of the weights"]);
    expect(trial.view("mayor").parties["ferry"]?.reason).toBe("They do not trust the wells with the weights.");
    trial.set("mood/ferry", 3_000);
    expect(trial.refusal(sign({ with: ["ferry"], name: { weights: "ferry" } }))).toBe("office-filled");
  });

  test("is kept when the deal is", () => {
    const trial = game().set("mood/looms", 9_000).set("mood/ferry", 9_000).play(sign());
    while (!trial.over) trial.closeRound();
    expect([trial.ending, trial.get("wordKept/mayor"), trial.get("office/weights")]).toEqual(["toll", 1, "toll/wells"]);
  });

  test.each([
    ["broken", bazaar, () => [sign({ write: { purse: "stalls" } }), draft({ purse: "town" })]],
    ["over before any vote", hasty, () => [sign()]],
  ])("is left when the deal is %s, and given to nobody any more", (how, scenario, acts) => {
    const trial = Trial.of(scenario, "terms").set("mood/wells", 1_000);
    trial.play(...acts());
    while (!trial.over && trial.get("office/weights") === "toll/wells") trial.closeRound();
    expect(trial.get("office/weights")).toBe("vacant");
    expect(trial.get("wordBroken/mayor")).toBe(how === "broken" ? 1 : 0);
    if (trial.over) return;
    expect(trial.refusal(sign({ with: ["ferry"], name: { weights: "ferry" } }))).not.toBe("done");
  });
});

/** Words that a deal may carry. */
const fine = fc.string({ unit: "grapheme", maxLength: 90 }).filter((words) => words !== "" && !areOdd(words));

describe("words beside a deal", () => {
  test("change nothing else: the same worths, and the same state apart from the words", () => {
    fc.assert(
      fc.property(fine, (words) => {
        const [plain, spoken] = [game().play(sign()), game()];
        const preview = weighDeal(seenBy(spoken.game, "mayor"), "en", { ...deal, words });
        const silent = weighDeal(seenBy(spoken.game, "mayor"), "en", deal);
        expect({ ...preview, offer: 0 }).toEqual({ ...silent, offer: 0 });
        spoken.play(sign({ words }));
        const [{ slots: before }, { slots: after }] = [nameState(plain.game), nameState(spoken.game)];
        expect(after).toEqual({ ...before, "said/toll/wells": words.trim() });
        while (!plain.over) plain.closeRound();
        while (!spoken.over) spoken.closeRound();
        expect(hashOfGame(spoken.game)).toBe(hashOfGame(plain.game));
      }),
      { numRuns: many(25, 300) },
    );
  });

  test.each([
    ["x".repeat(MOST_WORDS + 1), "too-many-words"],
    ["\u{1f431}".repeat(MOST_WORDS / 2 + 1), "too-many-words"],
    ["\x1b[2Jgone", "odd-words"],
    ["two\nlines", "odd-words"],
    ["a\0b", "odd-words"],
    ["\u202eturned", "odd-words"],
    ["half a cat \ud83d", "odd-words"],
    ["\u2028", "odd-words"],
  ])("are refused if they are too many or steer a screen: %j", (words, code) => {
    expect(game().refusal(sign({ words }))).toBe(code);
  });

  test("of the right length are let through, whatever they say", () => {
    for (const words of ["x".repeat(MOST_WORDS), "<b>&amp;</b> {trade} $t(sign) %s", "猫".repeat(MOST_WORDS), "👩‍🌾"])
      expect(game().refusal(sign({ words }))).toBe("done");
    const blank = game().play(sign({ words: "   " }));
    expect(blank.get("said/toll/wells")).toBe("");
  });

  test("open again from a saved game and from a link, and are told as they were written", () => {
    const words = "秤をよろしく <script>alert(1)</script> {trade} & 'so on'";
    const model = modelOf(bazaar);
    const session = openSession(model, "words");
    const told = session.connect("mayor", "ja");
    const generous = sign({ words, pay: { coins: 3 }, write: { purse: "stalls" } });
    expect(session.submit("mayor", generous)).toEqual({ done: true });
    expect(told.view().deals["toll.wells"]).toMatchObject({ words, offices: ["はかりの番人"] });
    expect(dealWords(told.view(), generous as unknown as Offered)).toContain(`"${words}"`);
    const log = [...session.log()];
    expect(isLog(JSON.parse(JSON.stringify(log)))).toBe(true);
    const again = openSession(model, "words", { log });
    expect(again.hash()).toBe(session.hash());
    const linked = readLink(model, writeLink(model, { seat: "mayor", seed: "words", log }));
    expect(linked).toEqual({ seat: "mayor", seed: "words", log });
    const { timeline } = debrief({ model, seed: "words", log }, "mayor", "en");
    expect(timeline.find((row) => row.kind === "signed")).toMatchObject({ title: "The wells", words });
    expect(timeline.find((row) => row.kind === "named")).toMatchObject({ detail: "Keeper of the weights" });
  });

  test("that no seat may say open with no saved game", () => {
    for (const words of ["\x1b[2J", "w".repeat(MOST_WORDS + 1)])
      expect(() => openSession(modelOf(bazaar), "words", { log: [sign({ words, pay: { coins: 3 } })] })).toThrow();
  });

  test("count in a link's length, and the longest still fit", () => {
    const model = modelOf(bazaar);
    const lengthOf = (words: string): number =>
      writeLink(model, { seat: "mayor", seed: "s", log: [sign({ words })] }).length;
    expect(lengthOf("one word")).toBeGreaterThan(lengthOf(""));
    for (const words of ["w".repeat(MOST_WORDS), "語".repeat(MOST_WORDS)]) {
      expect(lengthOf(words)).toBeLessThan(1_500);
      const link = writeLink(model, { seat: "mayor", seed: "s", log: [sign({ words })] });
      expect(readLink(model, link)).toMatchObject({ log: [{ words }] });
    }
  });
});
