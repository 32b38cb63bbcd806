/** Secrets held by change: another hidden part, and nothing that a seat is shown, asks for or is played by is otherwise. */
import { describe, expect, test } from "vitest";
import { expectedOdds } from "../../src/knowledge/odds.ts";
import type { World } from "../../src/knowledge/believe.ts";
import { seenBy } from "../../src/knowledge/seen-by.ts";
import { oddsByTruth } from "../../src/rules/responses.ts";
import { at, copyGame } from "../../src/rules/game.ts";
import { commandOf, play } from "../../src/rules/play.ts";
import { many } from "../support/counts.ts";
import { scenarioOf } from "../support/folders.ts";
import { goOtherwise, type Leak, type Pair, pairOf, planOf, shownTo } from "../support/wall.ts";

const SCENARIOS = ["tests/scenarios/secrets", "scenarios/first-table", "scenarios/japan-2024"];

/** So many pairs that count, half of them with an incident open; their seeds begin with `start`. */
function pairs(folder: string, count: number, start = "wall"): Pair[] {
  const scenario = scenarioOf(folder);
  const found: Pair[] = [];
  for (let k = 0; found.length < count; k += 1) {
    if (k > count * 6) throw new Error(`only ${found.length} pairs of ${folder} count`);
    const pair = pairOf(scenario, `${start}/${k}`, found.length % 2 === 0);
    if (pair && goOtherwise(pair)) found.push(pair);
  }
  return found;
}

describe.each(SCENARIOS)("%s", (folder) => {
  test("another hidden part changes nothing that a seat sees, may ask, or is played by", () => {
    const found = pairs(folder, many(20, 200));
    for (const { one, other, seat } of found) expect(shownTo(other, seat)).toBe(shownTo(one, seat));
    expect(found.filter((p) => p.atDesk).length).toBeGreaterThanOrEqual(found.length / 2);
    console.log(
      `${folder}: ${found.length} pairs, ${found.filter((p) => p.atDesk).length} at a desk, ` +
        `${found.filter((p) => p.sealed).length} with answers under seal`,
    );
  });
});

test("nor what a seat plans that thinks ahead", () => {
  for (const { one, other, seat } of pairs("scenarios/first-table", many(3, 20), "plan"))
    expect(planOf(other, seat)).toBe(planOf(one, seat));
});

/** What somebody shows who reads the true game where `Seen` was meant. */
const LEAKS: Record<string, Leak> = {
  "the culprit among the facts": ({ n, model }) => model.scenario.incidents.map((_, i) => n[model.at.truth + i]),
  "odds from the truth": ({ n, model }) =>
    model.scenario.incidents.flatMap((incident, i) =>
      incident.responses.map((id) =>
        n[model.at.phase + i]
          ? oddsByTruth(model, incident, model.the("responses", id))(n, at(n, model.at.truth + i))
          : 0,
      ),
    ),
  "a preview run on the true game": (game, seat) => {
    const acts = [...game.model.acts.values()].filter((a) => a.seat === game.model.index("seats", seat));
    return acts.flatMap((act) =>
      act.choices.map(({ args }) => {
        const life = copyGame(game);
        play(life, commandOf(game.model, act, args));
        return [...life.n.subarray(0, game.model.unseen)];
      }),
    );
  },
  "another seat's secret brief": ({ model }) =>
    model.scenario.seats.map((s) => s.secret && model.scenario.texts["en"]?.[s.secret]),
  "others' answers under seal": ({ n, model }) => [
    ...n.subarray(at(model.at.given, 0), at(model.at.given, model.at.rooms.length)),
  ],
  "the seed": ({ key }) => key,
  "another seat's purse": ({ n, model }) => model.scenario.budgets.map((_, i) => n[model.at.budget + i]),
  "how near luck came": ({ log }) =>
    Array.from({ length: log.length - log.first }, (_, k) => log.row(log.first + k)[4]),
  "what another seat wants": ({ model }) => model.scenario.seats.map((s) => s.objectives.map((o) => o.worth)),
  "a letter to somebody else": ({ model }) => model.scenario.injects.map((i) => model.scenario.texts["en"]?.[i.text]),
  "the next card, drawn in advance": (game) => {
    const life = copyGame(game);
    for (const { id } of game.model.scenario.seats) play(life, { type: "closeRound", seat: id });
    return [...life.n.subarray(0, game.model.unseen)];
  },
};

describe("a leak that is planted is found", () => {
  const found = pairs("tests/scenarios/secrets", 24, "leaks");
  test.each(Object.keys(LEAKS))("%s", (name) => {
    const leak = LEAKS[name];
    const caught = found.filter(({ one, other, seat }) => shownTo(one, seat, leak) !== shownTo(other, seat, leak));
    expect(caught.length).toBeGreaterThan(0);
  });
});

test("no true game passes for what a seat knows, or for a world that it imagines", () => {
  const [pair] = pairs("tests/scenarios/secrets", 1);
  const game = pair?.one;
  if (!game) throw new Error("no game");
  // @ts-expect-error: a Game is not what a seat has seen
  const asSeen = (): unknown => expectedOdds(game, 0, undefined as never);
  // @ts-expect-error: a Game is no World
  const asWorld: World = game;
  // @ts-expect-error: other seats' briefs are not in it
  const brief = seenBy(game, "press").scenario.seats[0]?.secret;
  // @ts-expect-error: nor the game itself
  const whole = seenBy(game, "press").game;
  expect([asSeen, asWorld, brief, whole].length).toBe(4);
});
