/** What is hashed and saved hangs on names alone: no order of keys, of things in a file, or of a chart's regions. */
import { describe, expect, test } from "vitest";
import { rollOut } from "../../src/forecast/rollout.ts";
import { keyOf } from "../../src/kit/chance.ts";
import { load } from "../../src/language/load.ts";
import type { Command } from "../../src/rules/commands.ts";
import { makeModel } from "../../src/rules/make-model.ts";
import { hashOfGame } from "../../src/rules/named-state.ts";
import { begin, commandOf, play } from "../../src/rules/play.ts";
import type { Scenario } from "../../src/rules/scenario.ts";
import { readSavedGame } from "../../src/session/saved-game.ts";
import { openSession } from "../../src/session/session.ts";
import { writeSavedGame } from "../../src/session/write-saved-game.ts";
import { filesOf, scenarioOf, TOYS } from "../support/folders.ts";

/** The same JSON with the keys of every record the other way round. */
function turned<T>(value: T): T {
  if (Array.isArray(value)) return value.map(turned) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, turned(inner)] as const)
      .reverse(),
  ) as T;
}

/** Two regions, not in the order of the alphabet; only one of them ever moves. */
const PARALLEL = `procedures:
  two:
    title: Two
    type: parallel
    states:
      z: { initial: a, states: { a: { on: { begun: b } }, b: {} } }
      m: { initial: a, states: { a: {} } }
`;
const parallel = (): Scenario => {
  const { scenario, diagnostics } = load({ ...filesOf("tests/scenarios/one-chamber"), "two.yaml": PARALLEL });
  if (!scenario) throw new Error(JSON.stringify(diagnostics));
  return scenario;
};

const ALL: [string, () => Scenario][] = [
  ...TOYS.map((folder): [string, () => Scenario] => [folder, () => scenarioOf(folder)]),
  ["a chart of two regions", parallel],
  ["scenarios/first-table", () => scenarioOf("scenarios/first-table")],
];

/** A whole play by chance: its commands, and its hash after each of them. */
function told(scenario: Scenario, seed: string): { commands: Command[]; hashes: string[] } {
  const model = makeModel(scenario);
  const commands: Command[] = [];
  rollOut(model, keyOf(seed), { tell: ({ act, args }) => commands.push(commandOf(model, act, args)) });
  return { commands, hashes: hashesOf(scenario, seed, commands) };
}

function hashesOf(scenario: Scenario, seed: string, commands: readonly Command[]): string[] {
  const game = begin(makeModel(scenario), keyOf(seed));
  return commands.map((command) => {
    expect(play(game, command)).toMatchObject({ done: true });
    return hashOfGame(game);
  });
}

describe.each(ALL)("%s", (_, scenario) => {
  test("gives the same hashes whatever the order of keys, indicators, purses and counterparts", () => {
    const plain = scenario();
    const other: Scenario = {
      ...turned(plain),
      ...{ indicators: [...plain.indicators].reverse(), budgets: [...plain.budgets].reverse() },
      ...{ counterparts: [...plain.counterparts].reverse(), powers: [...plain.powers].reverse() },
    };
    for (const seed of ["1", "2", "3"]) {
      const { commands, hashes } = told(plain, seed);
      expect(hashesOf(other, seed, commands)).toEqual(hashes);
      expect(new Set(hashes).size).toBeGreaterThan(hashes.length / 2);
    }
  });

  test("opens again from its saved file, the scenario in it, at any moment", () => {
    const model = makeModel(scenario());
    const { commands } = told(model.scenario, "4");
    const session = openSession(model, "4");
    for (const command of commands) {
      session.submit(command.seat, command);
      const file = writeSavedGame({ ...session.save(), scenarioItself: model.scenario });
      const read = readSavedGame(file);
      if ("fault" in read || !read.saved.scenarioItself) throw new Error("it does not open");
      const { seed, log, hash, scenarioItself } = read.saved;
      if (session.log().length % 7 === 1 || session.flow().game.n[model.at.over])
        expect(openSession(makeModel(scenarioItself), seed, { log }).hash()).toBe(hash);
    }
  });
});

test("another number, another word, another day due: each shows in the hash", () => {
  const model = makeModel(parallel());
  const hash = (change: (n: Int32Array) => void): string => {
    const game = begin(model, keyOf("5"));
    change(game.n);
    return hashOfGame(game);
  };
  const plain = hash(() => {});
  for (let slot = 0; slot < model.wake; slot += 1)
    expect(hash((n) => n.set([(n[slot] ?? 0) + 1], slot))).not.toBe(plain);
});
