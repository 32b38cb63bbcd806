import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planFor, planner } from "../../src/forecast/planner.ts";
import { rollOut, rollOutBy, rollOutFrom } from "../../src/forecast/rollout.ts";
import { scriptedBot } from "../../src/forecast/scripted-bot.ts";
import { hashOf } from "../../src/kit/hash.ts";
import { tryOut } from "../../src/rules/play.ts";
import type { Scenario } from "../../src/rules/scenario.ts";
import { start } from "../../src/rules/start.ts";
import type { State } from "../../src/rules/state.ts";
import { many } from "../support/counts.ts";
import { inRound } from "../support/toy.ts";
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
const scripts = scenario.scripts.filter((s) => s.wild < 100);
const seeds = fc.string({ minLength: 1, maxLength: 12 });

/** A state of the first round: an incident is open, and hides its truth. */
function hiding(seed: string, commands: number): State {
  let { state } = start(scenario, seed);
  for (const command of rollOut(scenario, seed).log.slice(0, commands)) {
    const next = tryOut(scenario, state, command);
    if (!next.done || next.state.round > 1) break;
    state = next.state;
  }
  return state;
}

describe("a rollout from a state", () => {
  test("from the first state is the whole play, and leaves the state as it was", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const bot = scriptedBot(scripts[0]!, seed);
        const { state } = start(scenario, seed);
        const before = hashOf(state);
        expect(rollOutFrom(scenario, state, bot).state).toEqual(rollOut(scenario, seed, bot).state);
        expect(hashOf(state)).toBe(before);
      }),
      { numRuns: many(20, 300) },
    );
  });
});

describe("the planner", () => {
  test("knows no secret: another truth and another seed give the same plan, though the game itself goes otherwise", () => {
    let otherwise = 0;
    fc.assert(
      fc.property(seeds, seeds, fc.nat(4), (seed, other, commands) => {
        const state = hiding(seed, commands);
        const states = ["bug", "rival"].map((truth) => ({
          ...state,
          seed: truth === "bug" ? seed : other,
          truth: { crane: truth },
        }));
        const [a, b] = states.map((one) => planFor({ scenario, state: one, seat: "council" }, scripts));
        expect(b).toEqual(a);
        const [one, two] = states.map(
          (s) => rollOutFrom(scenario, { ...s, seed }, scriptedBot(scripts[0]!, seed)).state.indicators["trust"],
        );
        if (one !== two) otherwise += 1;
      }),
      { numRuns: many(20, 300) },
    );
    expect(otherwise).toBeGreaterThan(10);
  });

  test("plans once a round, follows the script that does best, and plays the same again", () => {
    const rounds: string[] = [];
    const play = () =>
      rollOutBy(
        scenario,
        "3",
        planner(scripts, "3", ({ script, values: [best, second] }) => {
          expect([best!.script, best!.value >= second!.value]).toEqual([script.id, true]);
          rounds.push(script.id);
        }),
      );
    const first = play();
    expect(rounds).toHaveLength(first.state.round);
    expect(hashOf(play().state)).toBe(hashOf(first.state));
  });
});
