/** "Why did this card come?" is as answerable as "why is trust 47?": every row leads back to a seat's act or the start. */
import { expect, test } from "vitest";
import { rollOut } from "../../src/forecast/rollout.ts";
import { keyOf } from "../../src/kit/chance.ts";
import type { Condition } from "../../src/rules/condition-shape.ts";
import type { Game } from "../../src/rules/model.ts";
import { tellRow } from "../../src/rules/story.ts";
import { origins } from "../../src/rules/why.ts";
import { SHIPPED, scenarioOf } from "../support/folders.ts";
import { inject, inRound, isOver, toy } from "../support/toy.ts";
import { modelOf, Trial } from "../support/trial.ts";

const chainOf = (game: Game, row: number): string[] =>
  [row, ...origins(game, row)].map((r) => tellRow(game.model, game.log, r).type);
const firedRow = (game: Game, id: string): number => {
  for (let row = 0; row < game.log.length; row += 1) {
    const told = tellRow(game.model, game.log, row);
    if (told.type === "injectFired" && told["inject"] === id) return row;
  }
  throw new Error(`${id} never came`);
};
const card = (id: string, when = inRound(1), effects: object[] = []) => ({
  ...inject(id, when, []),
  choices: [],
  effects: effects as never,
});

test("a card that a number brought leads back to whoever moved the number", () => {
  const scenario = toy({ injects: [card("cheers", isOver("trust", 54))] });
  const explained = Trial.of(scenario).play({ type: "makeMove", seat: "cabinet", move: "explain" }).closeRound().game;
  expect(chainOf(explained, firedRow(explained, "cheers"))).toEqual([
    "injectFired",
    "triggerRead",
    "indicatorChanged",
    "moveMade",
  ]);
});

test("a card that another card fired names it, and a card of a round names the round's end and who closed it", () => {
  const scenario = toy({
    injects: [
      card("first", inRound(2), [{ after: 1, effects: [{ fire: "second" }] }]),
      card("second", isOver("trust", 101)),
    ],
  });
  const { game } = Trial.of(scenario).closeRound().closeRound();
  expect(chainOf(game, firedRow(game, "second"))).toEqual([
    "injectFired",
    "dueTaken",
    "effectsPutOff",
    "injectFired",
    "triggerRead",
    "roundBegan",
    "roundClosed",
  ]);
});

test("a card that a law brought leads back through its procedure", () => {
  const law: Condition = { op: "in", left: { value: "law" }, right: { slot: ["procedure", "way"] } };
  const scenario = toy({ injects: [card("printed", law)] });
  const found = Array.from({ length: 40 }, (_, seed) =>
    Trial.of(scenario, String(seed)).closeRound().closeRound(),
  ).find((t) => t.get("fired/printed"));
  if (!found) throw new Error("no bill passed");
  const chain = chainOf(found.game, firedRow(found.game, "printed"));
  expect(chain.slice(0, 6)).toEqual([
    "injectFired",
    "triggerRead",
    "chartMoved",
    "chartHeard",
    "voteCounted",
    "chartMoved",
  ]);
  expect(chain.at(-1)).toBe("roundBegan");
});

test.each(SHIPPED)("%s: every chain ends at the start or at what a seat did", (folder) => {
  const model = modelOf(scenarioOf(folder));
  const game = rollOut(model, keyOf("why"));
  for (let row = 1; row < game.log.length; row += Math.ceil(game.log.length / 150)) {
    const { cause } = tellRow(model, game.log, [row, ...origins(game, row)].at(-1) ?? -1);
    expect(cause.kind === "start" ? "a seat" : cause.seat && "a seat", JSON.stringify(cause)).toBe("a seat");
  }
});
