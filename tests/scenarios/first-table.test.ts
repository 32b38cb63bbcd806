/** Ternholm as a whole: every ending and inject can be met, and every number of its economy is in the files and matters. */
import { describe, expect, test } from "vitest";
import { rollOut } from "../../src/forecast/rollout.ts";
import { keyOf } from "../../src/kit/chance.ts";
import { load } from "../../src/language/load.ts";
import type { Command } from "../../src/rules/commands.ts";
import { nameState } from "../../src/rules/named-state.ts";
import { commandOf } from "../../src/rules/play.ts";
import type { Scenario } from "../../src/rules/scenario.ts";
import { many } from "../support/counts.ts";
import { filesOf, scenarioOf } from "../support/folders.ts";
import { modelOf, Trial } from "../support/trial.ts";

const scenario = scenarioOf("scenarios/first-table");

test("first-table loads without an error or a warning, in both languages", () => {
  expect(load(filesOf("scenarios/first-table")).diagnostics).toEqual([]);
  expect(scenario.languages).toEqual(["en", "ja"]);
});

test("a thousand automatic plays end, and meet every ending and every inject", () => {
  const endings = new Map<string, number>();
  const injects = new Set<string>();
  for (let seed = 1; seed <= 1_000; seed += 1) {
    const game = new Trial(rollOut(modelOf(scenario), keyOf(String(seed))));
    expect(game.over).toBe(true);
    endings.set(game.ending, (endings.get(game.ending) ?? 0) + 1);
    for (const { id } of scenario.injects) if (game.get(`fired/${id}`)) injects.add(id);
  }
  console.log(`endings in 1,000 plays: ${[...endings].map(([id, n]) => `${id} ${n}`).join(", ")}`);
  expect([...endings.keys()].sort()).toEqual(scenario.endings.map((e) => e.id).sort());
  expect([...injects].sort()).toEqual(scenario.injects.map((i) => i.id).sort());
});

/**
 * Numbers that are only drawn, counted or told; those that a file leaves out and the schema fills in; and three that
 * nothing can feel: a lapsing purse before its first income, the one truth of the ferry, and a limit that bots never reach.
 * It has no pledges, and nobody writes injects while bots play.
 */
const SHOWN =
  /^(texts|map|minutes|format|indicators\.\d+\.bands|calendar\.marks|calendar\.sessionEnds|bills\.\d+\.clauses\.\d+\.number|responses\.\d+\.rung|seats\.\d+\.objectives|procedures\.\d+\.(configurations|initial|table|machine)|chambers\.\d+\.seats|offersFaceUp|oversight|demands|budgets\.0\.start|incidents\.0\.truth|moves\.0\.(clauses|again)|injects\.\d+\.(cooldown|frames)|parties\.0\.inclination|pledgesToPick|writtenInjects|scripts|voting\.leanings)/;

type Steps = string[];

function numbersIn(value: unknown, path: Steps = []): Steps[] {
  if (typeof value === "number") return SHOWN.test(path.join(".")) ? [] : [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, [...path, key]));
}

function changed(path: Steps, to: number): Scenario {
  const copy = structuredClone(scenario);
  const last = path.at(-1)!;
  const at = path
    .slice(0, -1)
    .reduce<Record<string, unknown>>(
      (here, step) => here[step] as Record<string, unknown>,
      copy as unknown as Record<string, unknown>,
    );
  at[last] = to;
  return copy;
}

/** Numbers far enough away to be felt, which the schema allows as well. */
function others(path: string, n: number): number[] {
  if (path.endsWith("lastDay")) return [n - 2];
  if (/timers.*days|lasts|rounds$/.test(path)) return [n + 1, n + 4];
  if (path.endsWith("dueDay")) return [n + 4];
  if (/prior$/.test(path)) return [n > 50 ? 1 : 99];
  if (/odds|success|harm|refused|likelihood|discipline|again|rivals$/.test(path))
    return [n >= 50 ? 0 : 100, n >= 50 ? 100 : 0];
  if (/amount$/.test(path) && n > 0) return [n === 1 ? 2 : 1];
  return [n - 40, n + 40];
}

describe("every number of first-table is in its files", () => {
  const paths = numbersIn(scenario);
  // The rarest answer of the shipped plays comes in one of three hundred.
  const PLAYS = 600;
  const told = new Map<number, string>();
  const storyOf = (of: Scenario, seed: number): string => {
    try {
      const model = modelOf(of);
      const commands: Command[] = [];
      const game = rollOut(model, keyOf(String(seed)), {
        tell: ({ act, args }) => commands.push(commandOf(model, act, args)),
      });
      return JSON.stringify([nameState(game), commands]);
    } catch (error) {
      return String(error);
    }
  };
  const usual = (seed: number): string => {
    const story = told.get(seed) ?? storyOf(scenario, seed);
    told.set(seed, story);
    return story;
  };
  const felt = (of: Scenario): boolean => {
    for (let seed = 1; seed <= PLAYS; seed += 1) if (storyOf(of, seed) !== usual(seed)) return true;
    return false;
  };

  test("and changing it changes play", () => {
    expect(paths.length).toBeGreaterThan(150);
    const step = many(3, 1);
    const tried = paths.filter((_, i) => i % step === 0);
    const numberAt = (path: Steps): number =>
      path.reduce<unknown>((here, key) => (here as Record<string, unknown>)[key], scenario) as number;
    const idle = tried.filter((path) => !others(path.join("."), numberAt(path)).some((n) => felt(changed(path, n))));
    expect(idle.map((path) => path.join("."))).toEqual([]);
  }, 1_500_000);

  test("and so is the most that one draft may set", () => {
    const two = {
      type: "draftClauses",
      seat: "council",
      move: "draft",
      set: { watchdog: "inspector", sunset: "two_years" },
    } as const;
    const draftTwo = (most: number) =>
      Trial.of({
        ...scenario,
        moves: scenario.moves.map((m) => (m.id === "draft" ? { ...m, clauses: most } : m)),
      }).refusal(two);
    expect([draftTwo(2), draftTwo(1)]).toEqual(["done", "too-many-clauses"]);
  });

  test("while a number that only stands on the map changes nothing", () => {
    const { map } = scenario;
    expect(
      felt({
        ...scenario,
        ...(map && { map: { ...map, places: map.places.map((p) => ({ ...p, x: p.x + 10 })) } }),
      }),
    ).toBe(false);
  });
});
