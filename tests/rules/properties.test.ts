import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { debrief } from "../../src/debrief/debrief.ts";
import { rollOut } from "../../src/forecast/rollout.ts";
import { hashOf } from "../../src/kit/hash.ts";
import { evolve } from "../../src/rules/evolve.ts";
import { play, tryOut } from "../../src/rules/play.ts";
import { emptyState, start } from "../../src/rules/start.ts";
import { openSession } from "../../src/session/session.ts";
import { know } from "../../src/views/know.ts";
import { viewFor } from "../../src/views/view-for.ts";
import { many } from "../support/counts.ts";
import { toy } from "../support/toy.ts";

const scenario = toy();
const seeds = fc.string({ minLength: 1, maxLength: 12 });
const runs = { numRuns: many(40, 1000) };

describe("properties of every automatic play", () => {
  test("the state equals the fold of its events", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { state, events } = rollOut(scenario, seed);
        const folded = emptyState(scenario, seed);
        for (const event of events) evolve(folded, event);
        expect(folded).toEqual(state);
      }),
      runs,
    );
  });

  test("committed equals uncommitted, and the live session follows XState to the same hash", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { state, log } = rollOut(scenario, seed);
        let committed = start(scenario, seed).state;
        for (const command of log) {
          const loose = tryOut(scenario, committed, command);
          const played = play(scenario, committed, command);
          if (!played.done || !loose.done) throw new Error("a logged command was refused");
          expect(loose.state).toEqual(played.state);
          expect(Object.isFrozen(played.state)).toBe(true);
          committed = played.state;
        }
        expect(hashOf(committed)).toBe(hashOf(state));
        expect(openSession(scenario, seed, { log }).hash()).toBe(hashOf(state));
        expect(hashOf(debrief(scenario, seed, log).final)).toBe(hashOf(state));
      }),
      { numRuns: many(15, 300) },
    );
  });

  test("what a seat knows is exactly what its view says", () => {
    fc.assert(
      fc.property(seeds, fc.nat(12), (seed, turns) => {
        const { log } = rollOut(scenario, seed);
        let { state } = start(scenario, seed);
        for (const command of log.slice(0, turns)) {
          const played = tryOut(scenario, state, command);
          if (played.done) state = played.state;
        }
        for (const { id } of scenario.seats)
          expect(viewFor(scenario, state, id)).toEqual(JSON.parse(JSON.stringify(know(scenario, state, id))));
      }),
      runs,
    );
  });

  test("a view holds no seed, no other seat's secret, and no truth before the end", () => {
    fc.assert(
      fc.property(fc.uuid(), (seed) => {
        const { state } = rollOut(scenario, seed);
        const open = { ...state, over: false };
        delete open.ending;
        const text = JSON.stringify(viewFor(scenario, open, "cabinet"));
        expect(text).not.toContain(seed);
        expect(text).not.toContain("secret of watch");
        expect(text).not.toContain('"truth"');
      }),
      runs,
    );
  });

  test("every indicator is the sum of its ledger's lines and stays between 0 and 100", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { state } = rollOut(scenario, seed);
        for (const [id, value] of Object.entries(state.indicators)) {
          expect(state.ledger.filter((l) => l.number === id).reduce((sum, l) => sum + l.by, 0)).toBe(value);
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(10_000);
        }
      }),
      runs,
    );
  });
});
