/** The years under the law, lived anew without one of its lines. */
import { describe, expect, test } from "vitest";
import { answer } from "../../src/debrief/ask.ts";
import type { GameRecord } from "../../src/debrief/moments.ts";
import { gameBefore, nearestScript } from "../../src/debrief/moments.ts";
import { withoutClause } from "../../src/debrief/without-clause.ts";
import { thinkingScripts } from "../../src/forecast/balance.ts";
import { rollOut } from "../../src/forecast/rollout.ts";
import { scriptedBot } from "../../src/forecast/scripted-bot.ts";
import { keyOf } from "../../src/kit/chance.ts";
import { seenBy } from "../../src/knowledge/seen-by.ts";
import type { Command } from "../../src/rules/commands.ts";
import type { Entry } from "../../src/rules/menu.ts";
import { commandOf } from "../../src/rules/play.ts";
import type { Scenario, Script } from "../../src/rules/scenario.ts";
import { votesHeld } from "../../src/rules/record.ts";
import type { ReadBackView } from "../../src/views/receipts-shape.ts";
import { viewFor } from "../../src/views/view-for.ts";
import { scenarioOf } from "../support/folders.ts";
import { tried, withClause } from "../support/tried.ts";
import { modelOf } from "../support/trial.ts";

interface Played {
  record: GameRecord;
  law: ReadBackView[];
  seat: string;
  script: Script;
}

/** The first game in which a bill became law, of these seeds. */
function played(scenario: Scenario, script = thinkingScripts(scenario)[0]): Played {
  const model = modelOf(scenario);
  const seat = scenario.seats.find((s) => s.playable)?.id ?? "";
  for (let seed = 1; seed < 40; seed += 1) {
    const log: Command[] = [];
    const key = keyOf(String(seed));
    const tell = ({ act, args }: Entry): void => void log.push(commandOf(model, act, args));
    const game = rollOut(model, key, { ...(script && { player: scriptedBot(script, key) }), tell });
    const law = Object.values(viewFor(seenBy(game, seat), "en").law.readBack);
    if (law.length === 0) continue;
    const record = { model, seed: String(seed), log };
    const nearest = nearestScript(record, seat);
    if (nearest) return { record, law, seat, script: nearest };
  }
  throw new Error("no bill became law");
}

const strike = ({ record, seat, script }: Played, clause: string, option: string) =>
  withoutClause(record, { seat, clause, option, script, language: "en" });

const first = played(scenarioOf("scenarios/first-table"));

describe("a law without one of its lines", () => {
  test("is the law as it was, where the line is put in its own place", () => {
    for (const { id, option } of first.law) {
      const { was, other, fell, rounds } = strike(first, id, option);
      expect(other).toEqual(was);
      expect(fell).toBe(0);
      expect(rounds.some((r) => r.differs)).toBe(false);
    }
  });

  test("goes on as it was, where the line did nothing", () => {
    const plain = played(withClause(tried()));
    expect(plain.law.find(({ id }) => id === "planted")?.acted).toEqual([]);
    const { was, other, rounds } = strike(plain, "planted", "other");
    expect(other).toEqual(was);
    expect(rounds.some((r) => r.differs)).toBe(false);
  });

  test("goes otherwise where the line did something, and its bill was voted on as it was", () => {
    const { indicators } = first.record.model.scenario;
    const enacted = gameBefore(first.record, first.record.log.length);
    const line = first.law.find(({ gave }) => gave.some(({ through }) => through === ""));
    if (!line) throw new Error("no line moved a number by itself");
    const { was, other, rounds } = strike(first, line.id, line.struck);
    expect(other.laws).toEqual(was.laws);
    expect(rounds[0]?.round).toBe(votesHeld(enacted).findLast((vote) => vote.passed)?.round);
    expect(rounds[0]?.differs).toBe(true);
    const moved = line.gave.find(({ through }) => through === "");
    const place = indicators.findIndex(({ id }) => id === moved?.indicator);
    expect(other.indicators[place]).not.toBe(was.indicators[place]);
  });

  test("marks what happened in one line alone, and nothing that happened in both", () => {
    const scenario = scenarioOf("scenarios/japan-2024");
    const japan = played(scenario, thinkingScripts(scenario)[1]);
    let alone = 0;
    for (const { id, struck } of japan.law.filter(({ acted }) => acted.length > 0).slice(0, 4)) {
      const { rounds } = strike(japan, id, struck);
      for (const { was, other, differs } of rounds) {
        const shared = (events: typeof was) => events.flatMap((e) => (e.alone ? [] : [JSON.stringify(e)])).sort();
        expect(shared(was)).toEqual(shared(other));
        const marked = [...was, ...other].filter((e) => e.alone).length;
        if (marked > 0) expect(differs).toBe(true);
        alone += marked;
      }
    }
    expect(alone).toBeGreaterThan(0);
  });

  test("is asked for at the door, and refused for a clause that never became law", () => {
    const [line] = first.law as [ReadBackView];
    const asked = { question: "withoutClause", clause: line.id, option: line.struck, language: "ja" } as const;
    const script = first.script.id;
    expect(answer(first.record, first.seat, { ...asked, script })).toMatchObject({ rounds: expect.any(Array) });
    const nothing = { ...first.record, log: first.record.log.slice(0, 1) };
    expect(() => answer(nothing, first.seat, { ...asked, script })).toThrow("never became law");
  });
});
