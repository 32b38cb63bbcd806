/** SC6: conditions and effects that an author wrote to never rest. A turn is bounded, and a fault leaves the game as it was. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { botsBeside } from "../../src/forecast/scripted-bot.ts";
import { keyOf } from "../../src/kit/chance.ts";
import { load } from "../../src/language/load.ts";
import type { Command } from "../../src/rules/commands.ts";
import type { Effect } from "../../src/rules/effect-shape.ts";
import { ScenarioFault } from "../../src/rules/game.ts";
import { makeModel } from "../../src/rules/make-model.ts";
import { type Played, play } from "../../src/rules/play.ts";
import type { Scenario } from "../../src/rules/scenario.ts";
import { openSession } from "../../src/session/session.ts";
import { countedWork } from "../support/counted-work.ts";
import { many } from "../support/counts.ts";
import { filesOf } from "../support/folders.ts";
import { inject, inRound, isOver, toy } from "../support/toy.ts";
import { Trial } from "../support/trial.ts";

/** Function calls of one turn: 20,000 steps of the rules, the dearest of which (a vote of all parties) makes some 100. */
const MOST_CALLS = 2_000_000;
const [CLOSE_FIRST, CLOSE_LAST]: [Command, Command] = [
  { type: "closeRound", seat: "cabinet" },
  { type: "closeRound", seat: "watch" },
];
const NEVER = isOver("trust", 101);

const woken = (id: string, effects: Effect[], when = NEVER): Scenario["injects"][number] => ({
  ...inject(id, when, []),
  choices: [],
  repeat: true,
  effects,
});
/** Each of `levels` injects fires the next one twice. */
const doubling = (levels: number): Scenario =>
  toy({
    injects: Array.from({ length: levels }, (_, i) =>
      woken(
        `i${i}`,
        i + 1 < levels ? [{ fire: `i${i + 1}` }, { fire: `i${i + 1}` }] : [{ add: "boats", by: 1 }],
        i === 0 ? inRound(2) : NEVER,
      ),
    ),
  });

function lastClose(scenario: Scenario): { game: Trial; before: string; result: Played; calls: number } {
  const game = Trial.of(scenario).play(CLOSE_FIRST);
  const before = game.hash;
  let result: Played = { done: true, from: 0 };
  const calls = countedWork(() => {
    result = play(game.game, CLOSE_LAST);
  });
  return { game, before, result, calls };
}

const FIRING = toy({ injects: [woken("a", [{ fire: "b" }], inRound(2)), woken("b", [{ fire: "a" }])] });
const loops: [string, Scenario][] = [
  ["fire each other", FIRING],
  ["double at each of thirty levels", doubling(30)],
  [
    "come due at once, again and again",
    toy({ injects: [woken("a", [{ after: 0, effects: [{ fire: "a" }] }], inRound(1))] }),
  ],
  [
    "become true and untrue in turn",
    toy({
      injects: [
        woken("a", [{ set: "boats", to: 1 }], { op: "==", left: { slot: ["variable", "boats"] }, right: { value: 0 } }),
        woken("b", [{ set: "boats", to: 0 }], { op: "==", left: { slot: ["variable", "boats"] }, right: { value: 1 } }),
      ].map((i) => ({ ...i, when: { op: "&&" as const, left: inRound(2), right: i.when } })),
    }),
  ],
  [
    "multiply with each day",
    toy({
      injects: [woken("a", [{ after: 1, effects: [{ fire: "a" }, { fire: "a" }, { fire: "a" }] }], inRound(1))],
      calendar: {
        ...toy().calendar,
        rounds: [
          { id: "long", title: "long", lastDay: 400 },
          ...toy()
            .calendar.rounds.slice(1)
            .map((r) => ({ ...r, lastDay: r.lastDay + 400 })),
        ],
      },
    }),
  ],
];

describe("effects that never rest", () => {
  test.each(loops)("that %s are a scenario fault; the turn is rolled back, and its work is bounded", (_, scenario) => {
    const { game, before, result, calls } = lastClose(scenario);
    expect(result).toMatchObject({ done: false, refusal: { code: "scenario-fault" } });
    expect(game.hash).toBe(before);
    expect(game.all("closed")).toEqual({ cabinet: 1, watch: 0 });
    expect(calls).toBeLessThan(MOST_CALLS);
  });

  test("the measure sees a bomb: without the bound thirty levels would take over a hundred times what is allowed", () => {
    const [ten, eleven] = [lastClose(doubling(10)), lastClose(doubling(11))];
    expect([ten.result.done, eleven.result.done]).toEqual([true, true]);
    expect((eleven.calls - ten.calls) * 2 ** 19).toBeGreaterThan(MOST_CALLS * 100);
  });

  test("a session whose other seats cannot end the round takes the whole turn back", () => {
    const model = makeModel(FIRING);
    const session = openSession(model, "seed", { bots: botsBeside(model, "cabinet", keyOf("seed")) });
    const before = session.hash();
    expect(session.submit("cabinet", CLOSE_FIRST)).toMatchObject({ done: false, refusal: { code: "scenario-fault" } });
    expect(session.hash()).toBe(before);
    expect(session.log()).toEqual([]);
    expect(session.submit("cabinet", { type: "makeMove", seat: "cabinet", move: "explain" })).toMatchObject({
      done: true,
    });
  });
});

const NAMES = ["a", "b", "c", "d"];
const condition = fc.letrec<{ is: string }>((tie) => ({
  is: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom(
      "true",
      "false",
      "round >= 2",
      "trust * trust * trust * trust > v",
      "-trust < 40 - v",
      "v - 3 < 0",
      "day > 4",
      '"law" in procedure.harbour_bill',
      '"on" in procedure.flicker',
      "power.read",
      'incident.crane == "open"',
      "party.blues > 10",
    ),
    fc.tuple(tie("is"), fc.constantFrom("&&", "||"), tie("is")).map(([a, o, b]) => `(${a}) ${o} (${b})`),
    tie("is").map((a) => `!(${a})`),
    fc.tuple(tie("is"), tie("is"), tie("is")).map(([a, b, c]) => `(${a}) ? (${b}) : (${c})`),
  ),
})).is;
const effects = fc.letrec<{ some: unknown[]; one: unknown }>((tie) => ({
  some: fc.array(tie("one"), { maxLength: 4, depthIdentifier: "effect" }),
  one: fc.oneof(
    { depthSize: "small", withCrossShrink: true, depthIdentifier: "effect" },
    fc.constantFrom(
      { change: "trust", by: -3 },
      { add: "v", by: 1_000_000_000 },
      { set: "v", to: 0 },
      { mood: "blues", by: 90 },
      { begin: "crane" },
      { close: "crane" },
      { vote: "harbour" },
      { enact: "harbour" },
      { amend: "traffic", option: "none" },
      { power: "read", on: true },
      { pay: "days", by: 99 },
    ),
    fc.constantFrom(...NAMES).map((fire) => ({ fire })),
    fc
      .constantFrom("flip", "passed", "failed")
      .map((send) => ({ send, to: send === "flip" ? "flicker" : "harbour_bill" })),
    fc.tuple(fc.constantFrom(0, 1, 4), tie("some")).map(([after, then]) => ({ after, effects: then })),
    fc
      .tuple(fc.nat(100), tie("some"), tie("some"))
      .map(([odds, lucky, unlucky]) => ({ odds, draw: "d", lucky, unlucky })),
    fc.tuple(condition, tie("some"), tie("some")).map(([test, then, otherwise]) => ({ if: test, then, otherwise })),
    tie("some").map((then) => ({ receipt: "traffic", effects: then })),
  ),
})).some;
const wakeful = fc.record({
  injects: fc.tuple(...NAMES.map(() => fc.record({ when: condition, repeat: fc.boolean(), effects }))),
  standing: fc.record({ when: condition, effects }),
  guard: condition,
  entry: effects,
});

/** Ends rounds and courts in turn; whatever is refused leaves the game as it was. */
function playOn(scenario: Scenario, turns: number, met: { unstartable: number; faults: number; turns: number }): void {
  let game: Trial;
  try {
    game = Trial.of(scenario);
  } catch (error) {
    met.unstartable += 1;
    expect(error).toBeInstanceOf(ScenarioFault);
    return;
  }
  for (let turn = 0; turn < turns && !game.over; turn += 1) {
    const before = game.hash;
    const result = play(
      game.game,
      turn % 2
        ? { type: "makeMove", seat: "council", move: "court", target: "blues" }
        : { type: "closeRound", seat: "council" },
    );
    met.turns += 1;
    if (result.done) continue;
    if (result.refusal.code === "scenario-fault") met.faults += 1;
    expect(game.hash).toBe(before);
  }
}

test("a generated scenario is refused with its mistakes or played in bounded turns, and a fault changes nothing", () => {
  const base = parse(filesOf("tests/scenarios/one-chamber")["scenario.yaml"]!) as Record<
    string,
    Record<string, unknown>
  >;
  const met = { refused: 0, unstartable: 0, faults: 0, turns: 0 };
  fc.assert(
    fc.property(wakeful, ({ injects, standing, guard, entry }) => {
      const flicker = {
        title: "Flicker",
        initial: "off",
        states: {
          off: { on: { flip: "waking" } },
          waking: { always: { guard, target: "on" } },
          on: { entry, on: { flip: "off" } },
        },
      };
      const written = {
        ...base,
        variables: { v: 0 },
        procedures: { ...base["procedures"], flicker },
        injects: {
          ...base["injects"],
          ...Object.fromEntries(NAMES.map((name, i) => [name, { title: name, text: name, ...injects[i] }])),
        },
        standing: { wear: { title: "wear", ...standing } },
      };
      const { scenario, diagnostics } = load({ "scenario.yaml": JSON.stringify(written) });
      if (!scenario) {
        met.refused += 1;
        if (diagnostics.some((d) => d.code === "never-rests")) met.unstartable += 1;
        const known = ["bad-chart", "condition-too-large", "too-deep", "never-rests"];
        expect(diagnostics.filter((d) => !known.includes(d.code))).toEqual([]);
        return;
      }
      const turns = 6;
      const calls = countedWork(() => playOn(scenario, turns, met));
      expect(calls).toBeLessThan(MOST_CALLS * turns);
    }),
    { numRuns: many(60, 1_000) },
  );
  // A walk that never met a fault, or never a whole turn, would have shown nothing.
  expect(met.turns - met.faults).toBeGreaterThan(0);
  expect(met.faults + met.unstartable).toBeGreaterThan(0);
}, 1_500_000);
