/** The debrief: a timeline that is a fold of the log, decisions taken otherwise, luck or choice. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answer } from "../../src/debrief/ask.ts";
import { debrief } from "../../src/debrief/debrief.ts";
import { effectOf, luckOrChoice, settling, stepsOf, widest } from "../../src/debrief/luck.ts";
import { actsOf, alternativesTo, type GameRecord, gameBefore, nearestScript } from "../../src/debrief/moments.ts";
import { outcomeOf } from "../../src/debrief/outcome.ts";
import { compare, inWorlds, sameLuck } from "../../src/debrief/what-if.ts";
import { thinkingScripts } from "../../src/forecast/balance.ts";
import { rollOut } from "../../src/forecast/rollout.ts";
import { scriptedBot } from "../../src/forecast/scripted-bot.ts";
import { keyOf } from "../../src/kit/chance.ts";
import type { Command, LogEntry } from "../../src/rules/commands.ts";
import { hashOfGame } from "../../src/rules/named-state.ts";
import { commandOf, refuse } from "../../src/rules/play.ts";
import type { Script } from "../../src/rules/scenario.ts";
import { openSession } from "../../src/session/session.ts";
import { many } from "../support/counts.ts";
import { scenarioOf } from "../support/folders.ts";
import { modelOf } from "../support/trial.ts";

const scenario = scenarioOf("scenarios/first-table");
const model = modelOf(scenario);
const SEAT = "council";
const scripts = thinkingScripts(scenario);
const lively = scripts.filter((s) => s.prefer.length > 0);
const seeds = fc.string({ minLength: 1, maxLength: 10 });

/** A whole game of first-table as a script plays the first chair. */
function recordOf(seed: string, script: Script = lively[0] as Script): GameRecord {
  const log: Command[] = [];
  const player = scriptedBot(script, keyOf(`${seed}/player`));
  rollOut(model, keyOf(seed), { player, tell: ({ act, args }) => log.push(commandOf(model, act, args)) });
  return { model, seed, log };
}
const decisions = ({ log }: GameRecord): number[] =>
  log.flatMap((c, entry) => (c.type !== "undo" && c.seat === SEAT && c.type !== "closeRound" ? [entry] : []));

describe("the timeline", () => {
  test("has a row for every act of every seat, in the order of the log", () => {
    fc.assert(
      fc.property(seeds, fc.nat(lively.length - 1), (seed, k) => {
        const record = recordOf(seed, lively[k]);
        const { timeline, final } = debrief(record, SEAT, "en");
        const told = new Set(timeline.map((row) => row.entry));
        for (const [entry, command] of record.log.entries())
          if (command.type !== "undo" && !["closeRound", "buyMore"].includes(command.type))
            expect(told).toContain(entry);
        expect(timeline.map((r) => r.entry)).toEqual(timeline.map((r) => r.entry).toSorted((a, b) => a - b));
        expect(timeline.at(-1)?.kind).toBe("ending");
        expect(timeline.every((r) => r.title !== "" && r.undone === undefined)).toBe(true);
        expect(hashOfGame(final)).toBe(hashOfGame(gameBefore(record, record.log.length)));
      }),
      { numRuns: many(20, 200) },
    );
  });

  test("marks what was undone, and goes on from where the game went back to", () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.nat(9), { maxLength: 30 }), (seed, presses) => {
        const session = openSession(model, seed);
        const { log } = recordOf(seed);
        for (const [i, command] of log.entries()) {
          session.submit(SEAT, command as Command);
          if (presses[i] === 0) session.submit(SEAT, { type: "undo" });
        }
        const record = { model, seed, log: session.log() as LogEntry[] };
        const { timeline, final } = debrief(record, SEAT, "en");
        expect(hashOfGame(final)).toBe(session.hash());
        const count = new Set(actsOf(record.log).map((a) => a.entry));
        for (const row of timeline) if (row.entry >= 0) expect(row.undone ?? false).toBe(!count.has(row.entry));
      }),
      { numRuns: many(20, 200) },
    );
  });
});

describe("a decision taken otherwise", () => {
  test("the same one, with the same luck, is the game as it was; in any world both branches are one", () => {
    fc.assert(
      fc.property(seeds, fc.nat(1_000), (seed, pick) => {
        const record = recordOf(seed);
        const entries = decisions(record);
        const entry = entries[pick % entries.length] as number;
        const instead = record.log[entry] as Command;
        const [script] = lively as [Script];
        const end = outcomeOf(gameBefore(record, record.log.length), SEAT);
        expect(sameLuck(record, { seat: SEAT, entry, instead, script })).toMatchObject({ outcome: end, fell: 0 });
        for (const { taken, other } of inWorlds(record, { seat: SEAT, entry, instead, script }, 0, 5))
          expect(other).toEqual(taken);
      }),
      { numRuns: many(20, 200) },
    );
  });

  test("every alternative is legal there, none is what was done, and each of them ends", () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(seeds, fc.nat(lively.length - 1), (seed, k) => {
        const record = recordOf(seed, lively[k]);
        const script = lively[k] as Script;
        for (const entry of decisions(record)) {
          const game = gameBefore(record, entry);
          for (const { command: instead, title } of alternativesTo(record, entry, SEAT, "en")) {
            if (instead) {
              expect(refuse(game, instead)).toBeUndefined();
              expect(instead).not.toEqual(record.log[entry]);
              expect(title).not.toBe("");
            }
            kinds.add(`${record.log[entry]?.type} ${instead?.type}`);
            const { outcome } = sameLuck(record, { seat: SEAT, entry, script, ...(instead && { instead }) });
            expect(outcome.ending).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: many(6, 60) },
    );
    for (const kind of [
      "answerInject answerInject",
      "draftClauses draftClauses",
      "makeMove makeMove",
      "takeOffer undefined",
    ])
      expect(kinds).toContain(kind);
  });

  test("worlds of one number are the same whoever asks for them, and in however many parts", () => {
    const record = recordOf("parts");
    const [entry = 0] = decisions(record);
    const question = { seat: SEAT, entry, script: lively[0] as Script };
    const whole = inWorlds(record, question, 0, 20);
    expect([...inWorlds(record, question, 0, 7), ...inWorlds(record, question, 7, 20)]).toEqual(whole);
  });

  test("says nothing where the interval holds nothing, and finds what is planted", () => {
    const record = recordOf("plant");
    const end = outcomeOf(gameBefore(record, record.log.length), SEAT);
    const shifted = { ...end, indicators: end.indicators.map((p, i) => (i === 0 ? p + 3 : p)) };
    const even = Array.from({ length: 200 }, (_, k) => ({
      taken: end,
      other: k % 2 ? end : { ...end, settled: false },
    }));
    const none = compare(
      even.map(({ taken }) => ({ taken, other: taken })),
      scenario.endings.length,
    );
    expect([
      none.settled.clear,
      ...none.endings.map((e) => e.clear),
      ...none.indicators.map((m) => m.clear),
    ]).not.toContain(true);
    const some = compare(
      even.map(({ taken }) => ({ taken, other: shifted })),
      scenario.endings.length,
    );
    expect(some.indicators.map((m) => m.clear)).toEqual(end.indicators.map((_, i) => i === 0));
    expect(some.indicators[0]?.mean).toBe(3);
  });

  test("the script that plays on is the one that played", () => {
    const tries = many(6, 40);
    for (const script of lively) {
      const found = Array.from({ length: tries }, (_, k) => nearestScript(recordOf(`near/${k}`, script), SEAT)?.id);
      expect(found.filter((id) => id === script.id).length).toBeGreaterThan(tries / 2);
    }
  });
});

describe("luck or choice", () => {
  test("the parts add up to the outcome minus the start, whatever the values", () => {
    fc.assert(
      fc.property(seeds, fc.infiniteStream(fc.nat(100)), (seed, stream) => {
        const steps = stepsOf(recordOf(seed), SEAT);
        const values = new Map([...new Set(steps.flatMap((s) => [s.from, s.to]))].map((m) => [m, 0]));
        for (const moment of values.keys()) values.set(moment, stream.next().value as number);
        const { start, choice, luck, outcome } = luckOrChoice(steps, values);
        expect(start + choice + luck).toBe(outcome);
        // The chain has no gap.
        for (const [i, step] of steps.entries()) if (i > 0) expect(step.from).toBe(steps[i - 1]?.to);
        const wide = widest(steps, values, 8);
        expect(wide.every((s) => s.entry !== undefined)).toBe(true);
        const width = (s: (typeof steps)[number]) => Math.abs((values.get(s.to) ?? 0) - (values.get(s.from) ?? 0));
        expect(wide.map(width)).toEqual(wide.map(width).toSorted((a, b) => b - a));
      }),
      { numRuns: many(20, 200) },
    );
  });

  test("the last moment has the value of the game itself, and other names are other worlds", () => {
    const record = recordOf("values");
    const [script] = lively as [Script];
    const at = (moment: number, name: string) => settling(record, { seat: SEAT, moment, script, name }, 0, 60);
    const end = outcomeOf(gameBefore(record, record.log.length), SEAT);
    expect(at(record.log.length, "a")).toEqual(Array(60).fill(Number(end.settled)));
    expect(at(0, "a")).toEqual(at(0, "a"));
    expect(at(0, "a")).not.toEqual(at(0, "b"));
  });

  test("a decision that changes nothing is not shown, one that changes all is", () => {
    const [none, all] = [Array<number>(400).fill(0), Array<number>(400).fill(1)];
    expect(effectOf(none, none, 8).clear).toBe(false);
    expect(effectOf(none, all, 8)).toMatchObject({ clear: true, shift: 1 });
  });
});

test("a screen asks by messages that are plain JSON, and so are the answers", () => {
  const record = recordOf("ask");
  const [entry = 0] = decisions(record);
  const script = lively[0]?.id ?? "";
  const questions = [
    { question: "timeline", language: "ja" },
    { question: "names", language: "en" },
    { question: "alternatives", entry, language: "en" },
    { question: "sameLuck", entry, script },
    { question: "worlds", entry, script, from: 0, to: 3 },
    { question: "steps" },
    { question: "settling", moment: 2, script, name: "n", from: 0, to: 3 },
  ] as const;
  for (const asked of questions) {
    const told = answer(record, SEAT, asked);
    expect(JSON.parse(JSON.stringify(told))).toEqual(told);
  }
});
