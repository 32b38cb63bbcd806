import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { debrief } from "../../src/debrief/debrief.ts";
import { rollOut } from "../../src/forecast/rollout.ts";
import { keyOf } from "../../src/kit/chance.ts";
import { seenBy } from "../../src/knowledge/seen-by.ts";
import type { Command } from "../../src/rules/commands.ts";
import { copyGame, fold } from "../../src/rules/game.ts";
import type { Game, Model } from "../../src/rules/model.ts";
import { hashOfGame } from "../../src/rules/named-state.ts";
import { begin, commandOf, play } from "../../src/rules/play.ts";
import { linesOf, SUMS } from "../../src/rules/record.ts";
import { openSession } from "../../src/session/session.ts";
import { viewFor } from "../../src/views/view-for.ts";
import { many } from "../support/counts.ts";
import { toy } from "../support/toy.ts";
import { modelOf, Trial } from "../support/trial.ts";

const model = modelOf(toy());
const seeds = fc.string({ minLength: 1, maxLength: 12 });
const runs = { numRuns: many(40, 1000) };

/** A whole automatic play and its commands. */
function played(of: Model, seed: string): { game: Game; commands: Command[] } {
  const commands: Command[] = [];
  const game = rollOut(of, keyOf(seed), { tell: ({ act, args }) => commands.push(commandOf(of, act, args)) });
  return { game, commands };
}

describe("properties of every automatic play", () => {
  test("the state equals the fold of its events", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const game = rollOut(model, keyOf(seed));
        const folded = fold(model, game.key, game.log);
        expect(hashOfGame(folded)).toBe(hashOfGame(game));
        // What stands behind the wakes is only which triggers are read next, and that changes no play.
        expect(folded.n.subarray(0, model.wake)).toEqual(game.n.subarray(0, model.wake));
        expect(folded.due).toEqual(game.due);
      }),
      runs,
    );
  });

  test("a game, its copy and its fold go on alike, and the copy leaves the first as it was", () => {
    fc.assert(
      fc.property(seeds, fc.nat(12), (seed, turns) => {
        const { game: end, commands } = played(model, seed);
        const game = begin(model, keyOf(seed));
        for (const command of commands.slice(0, turns)) play(game, command);
        const before = hashOfGame(game);
        const rows = game.log.length;
        for (const life of [copyGame(game), fold(model, game.key, game.log)]) {
          for (const command of commands.slice(turns)) expect(play(life, command)).toMatchObject({ done: true });
          expect(hashOfGame(life)).toBe(hashOfGame(end));
          expect(life.log.length).toBe(end.log.length);
        }
        expect([hashOfGame(game), game.log.length]).toEqual([before, rows]);
      }),
      runs,
    );
  });

  test("the live session follows XState to the same hash, and so does the debrief", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { game, commands } = played(model, seed);
        expect(openSession(model, seed, { log: commands }).hash()).toBe(hashOfGame(game));
        expect(hashOfGame(debrief({ model, seed, log: commands }, "cabinet", "en").final)).toBe(hashOfGame(game));
      }),
      { numRuns: many(15, 300) },
    );
  });

  test("a view is plain data, and looking changes nothing", () => {
    fc.assert(
      fc.property(seeds, fc.nat(12), (seed, turns) => {
        const { commands } = played(model, seed);
        const game = new Trial(begin(model, keyOf(seed))).play(...commands.slice(0, turns));
        const { hash } = game;
        for (const { id } of model.scenario.seats) {
          const view = game.view(id);
          expect(JSON.parse(JSON.stringify(view))).toEqual(view);
          expect(game.view(id)).toEqual(view);
        }
        expect(game.hash).toBe(hash);
      }),
      runs,
    );
  });

  test("a view holds no seed, no other seat's secret, and no truth before the end", () => {
    fc.assert(
      fc.property(fc.uuid(), (seed) => {
        const game = new Trial(rollOut(model, keyOf(seed))).set("over/", 0).set("ending/", 0);
        const text = JSON.stringify(viewFor(seenBy(game.game, "cabinet"), "en"));
        expect(text).not.toContain(seed);
        for (const word of [game.game.key.high, game.game.key.low]) expect(text).not.toContain(String(word));
        expect(text).not.toContain("secret of watch");
        expect(text).not.toContain('"truth"');
      }),
      runs,
    );
  });

  test("every number that is a sum is the sum of its lines, and indicators stay between 0 and 100", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const game = rollOut(model, keyOf(seed));
        const { at, scenario } = model;
        const sums = {
          indicator: [at.indicator, scenario.indicators.length],
          budget: [at.budget, scenario.budgets.length],
          party: [at.mood, scenario.parties.length],
          counterpart: [at.relation, scenario.counterparts.length],
          variable: [at.variable, Object.keys(scenario.variables).length],
        } as const;
        for (const kind of Object.keys(sums) as (keyof typeof sums)[]) {
          const [first, count] = sums[kind];
          const lines = linesOf(game, SUMS[kind]);
          for (let i = 0; i < count; i += 1)
            expect((lines[i] ?? []).reduce((sum, l) => sum + l.by, 0)).toBe(game.n[first + i]);
        }
        for (const value of game.n.subarray(at.indicator, at.indicator + scenario.indicators.length)) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(10_000);
        }
      }),
      runs,
    );
  });

  test("every row comes from a row before it, from a seat's act, or from the start", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { log } = rollOut(model, keyOf(seed));
        for (let row = 0; row < log.length; row += 1) {
          const [, , from = 0] = log.row(row);
          expect(from).toBeLessThan(row);
          expect(from).toBeGreaterThanOrEqual(-1);
        }
      }),
      runs,
    );
  });
});
