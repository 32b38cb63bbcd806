import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { World } from "../../src/knowledge/believe.ts";
import { seenBy } from "../../src/knowledge/seen-by.ts";
import { planFor, planner } from "../../src/forecast/planner.ts";
import { rollOut, rollOutFrom } from "../../src/forecast/rollout.ts";
import { scriptedBot } from "../../src/forecast/scripted-bot.ts";
import { keyOf } from "../../src/kit/chance.ts";
import type { Command } from "../../src/rules/commands.ts";
import { at } from "../../src/rules/game.ts";
import { hashOfGame } from "../../src/rules/named-state.ts";
import { commandOf, play } from "../../src/rules/play.ts";
import type { Scenario } from "../../src/rules/scenario.ts";
import { many } from "../support/counts.ts";
import { inRound } from "../support/toy.ts";
import { modelOf, Trial } from "../support/trial.ts";
import { tried } from "../support/tried.ts";

const base = tried();
/** The crane stops in round 1, and who stopped it, and the tide, decide what is lost. */
const scenario: Scenario = {
  ...base,
  injects: base.injects.map((i) => ({ ...i, when: inRound(1) })),
  incidents: base.incidents.map((i) => ({
    ...i,
    truth: i.truth.map((t) => ({
      ...t,
      runsOut: [
        { change: "trust", by: t.value === "rival" ? -20 : 5 },
        { odds: 50, draw: "tide", lucky: [{ change: "trust", by: 7 }], unlucky: [] },
      ],
    })),
  })),
};
const model = modelOf(scenario);
const scripts = scenario.scripts.filter((s) => s.wild < 100);
const dearest = (luck: string) => {
  const [script] = scripts;
  if (!script) throw new Error("the toy has scripts");
  return scriptedBot(script, keyOf(luck));
};
const seeds = fc.string({ minLength: 1, maxLength: 12 });

/** A game of the first round: an incident is open, and hides its truth. */
function hiding(seed: string, count: number): Trial {
  const commands: Command[] = [];
  rollOut(model, keyOf(seed), { tell: ({ act, args }) => commands.push(commandOf(model, act, args)) });
  const game = Trial.of(scenario, seed);
  for (const command of commands.slice(0, count)) {
    const next = game.copy();
    if (!play(next.game, command).done || next.round > 1) break;
    play(game.game, command);
  }
  return game;
}

describe("a rollout from a game", () => {
  test("from the first moment is the whole play, and leaves the game as it was", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const player = dearest(seed);
        const game = Trial.of(scenario, seed);
        const before = game.hash;
        const whole = rollOut(model, keyOf(seed), { player });
        expect(hashOfGame(rollOutFrom(game.game as World, { player }))).toBe(hashOfGame(whole));
        expect(game.hash).toBe(before);
      }),
      { numRuns: many(20, 300) },
    );
  });
});

describe("the planner", () => {
  test("knows no secret: another truth and another seed give the same plan, though the game itself goes otherwise", () => {
    let otherwise = 0;
    fc.assert(
      fc.property(seeds, seeds, fc.nat(4), (seed, other, count) => {
        const game = hiding(seed, count);
        const [bug, rival] = ["bug", "rival"].map((truth) => game.copy().set("truth/crane", truth).game);
        if (!bug || !rival) throw new Error("there are two");
        const plan = planFor(seenBy(bug, "council"), scripts);
        expect(planFor(seenBy({ ...rival, key: keyOf(other) }, "council"), scripts)).toEqual(plan);
        const ends = [bug, rival].map((g) =>
          new Trial(rollOutFrom(g as World, { player: dearest(seed) })).get("indicator/trust"),
        );
        if (ends[0] !== ends[1]) otherwise += 1;
      }),
      { numRuns: many(20, 300) },
    );
    expect(otherwise).toBeGreaterThan(5);
  });

  test("plans once a round, follows the script that does best, and plays the same again", () => {
    const rounds: string[] = [];
    const luck = keyOf("3");
    const once = () => {
      const player = planner(scripts, luck, ({ script, values: [best, second] }) => {
        expect(best?.script).toBe(script.id);
        expect(best?.value).toBeGreaterThanOrEqual(second?.value ?? Number.NaN);
        rounds.push(script.id);
      });
      return rollOut(model, luck, { player });
    };
    const first = once();
    expect(rounds).toHaveLength(at(first.n, model.at.round));
    expect(hashOfGame(once())).toBe(hashOfGame(first));
  });
});
