/** Where a file may write a number it may write an expression; and numbers that the rules once held stand in files. */
import { describe, expect, test } from "vitest";
import { rollOut } from "../../src/forecast/rollout.ts";
import { keyOf } from "../../src/kit/chance.ts";
import { load } from "../../src/language/load.ts";
import { EFFECTS } from "../../src/rules/effects.ts";
import { makeModel } from "../../src/rules/make-model.ts";
import { hashOfGame } from "../../src/rules/named-state.ts";
import { votesHeld } from "../../src/rules/record.ts";
import type { Scenario } from "../../src/rules/scenario.ts";
import { filesOf } from "../support/folders.ts";
import { toy } from "../support/toy.ts";
import { Trial } from "../support/trial.ts";

const base = filesOf("tests/scenarios/one-chamber")["scenario.yaml"] ?? "";
function written(changes: Record<string, string>): Scenario {
  let text = base;
  for (const [from, to] of Object.entries(changes)) {
    expect(text).toContain(from);
    text = text.replaceAll(from, to);
  }
  const { scenario, diagnostics } = load({ "scenario.yaml": text });
  expect(diagnostics).toEqual([]);
  if (!scenario) throw new Error("it has mistakes");
  return scenario;
}
const hashes = (of: Scenario): string[] => {
  const model = makeModel(of);
  return Array.from({ length: 40 }, (_, seed) => hashOfGame(rollOut(model, keyOf(String(seed)))));
};

describe("an expression in the place of a number", () => {
  const places: [string, string, string, string][] = [
    ["an effect's strength", "by: 12", 'by: "3 * 4"', 'by: "3 * 5"'],
    ["a mood", "by: 15", 'by: "round * 0 + 15"', 'by: "round + 15"'],
    ["a price", "price: { days: 1 }", 'price: { days: "0 + 1" }', 'price: { days: "1 + 1" }'],
    ["an income", "{ amount: 2 }", '{ amount: "4 - 2" }', '{ amount: "4 - 3" }'],
    ["odds of a response", "success: 80", 'success: "90 - 10"', 'success: "9 - 8"'],
    ["odds of an end", "endsAlone: { odds: 30 }", 'endsAlone: { odds: "3 * 10" }', 'endsAlone: { odds: "3 * 33" }'],
  ];

  test.each(places)("%s: the same value plays the same, another one does not", (_, number, same, other) => {
    const usual = hashes(written({}));
    expect(hashes(written({ [number]: same }))).toEqual(usual);
    expect(hashes(written({ [number]: other }))).not.toEqual(usual);
  });

  test("reads the game as it stands, and is brought within bounds", () => {
    const close = { type: "closeRound", seat: "council" } as const;
    const fires = (by: string): unknown =>
      Trial.of(written({ "effects: [{ begin: crane }]": `effects: [{ change: trust, by: "${by}" }]` }))
        .play(close, close)
        .get("indicator/trust");
    expect(fires("trust - 46")).toBe(5400);
    expect(fires("-trust * 1000")).toBe(0);
    expect(fires("power.read ? 30 : 20")).toBe(7000);
  });

  test("that is none is told where it stands", () => {
    const { diagnostics } = load({ "scenario.yaml": base.replace("by: 12", 'by: "trsut + 1"') });
    expect(diagnostics.map((d) => d.code)).toEqual(["unknown-name"]);
    const { diagnostics: whether } = load({ "scenario.yaml": base.replace("by: 12", 'by: "trust > 1"') });
    expect(whether.map((d) => d.message)).toEqual([
      "Write a whole number, or a sum of names that are numbers, for example enactedDay + 90.",
    ]);
  });
});

test("an effect is known by one of its keys, in whatever order they stand: no field bears another effect's name", () => {
  for (const [name, { fields }] of Object.entries(EFFECTS))
    expect(Object.keys(fields).filter((f) => Object.hasOwn(EFFECTS, f))).toEqual([name]);
  const turned = base.replace("{ change: trust, by: 12 }", "{ by: 12, change: trust }");
  expect(turned).not.toBe(base);
  expect(load({ "scenario.yaml": turned }).scenario).toEqual(written({}));
});

test("powers that ask for each other in a ring are told by the compiler, not met in play", () => {
  const ring = base.replace(
    "powers: { read: Read traffic }",
    "powers:\n  read: { title: Read traffic, inForce: power.write }\n  write: { title: Write, inForce: power.read }",
  );
  const { scenario, diagnostics } = load({ "scenario.yaml": ring });
  expect(scenario).toBeUndefined();
  expect(diagnostics.map((d) => d.code)).toEqual(["circular", "circular"]);
});

describe("numbers that stand in a scenario's files", () => {
  test("how many pledges a player picks", () => {
    const pledges = ["a", "b", "c"].map((id) => ({ id, title: id, keptWhen: { value: true } }));
    const pick = (pledgesToPick: number, ...picked: string[]) =>
      Trial.of(toy({ pledges, pledgesToPick })).refusal({ type: "pickPledges", seat: "cabinet", pledges: picked });
    expect([pick(2, "a", "b"), pick(2, "a", "b", "c"), pick(3, "a", "b", "c"), pick(3, "a", "b")]).toEqual([
      "done",
      "out-of-range",
      "done",
      "out-of-range",
    ]);
  });

  test("points a logit, and from how sure a party leans which way", () => {
    const voting = toy().voting;
    const row = (changes: Partial<Scenario>) => Trial.of(toy(changes)).view("cabinet").parties["lantern"];
    const [usual, flat] = [row({}), row({ voting: { ...voting, logit: 100 } })];
    expect(usual?.leaning).not.toBe(flat?.leaning);
    const sure = row({ voting: { ...voting, leanings: { aye: 1, leaning: 1, undeclared: 1 } } });
    expect(sure?.leaning).toBe("aye");
    const ayes = (logit: number): number[] =>
      Array.from({ length: 12 }, (_, seed) => {
        const game = Trial.of(toy({ voting: { ...voting, logit } }), String(seed))
          .closeRound()
          .closeRound();
        return votesHeld(game.game).reduce((sum, v) => sum + v.ayes, 0);
      });
    expect(ayes(100)).not.toEqual(ayes(1));
  });
});
