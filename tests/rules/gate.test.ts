/** The gate of the migration: on the same luck, the rules of commit 03d5841 and these tell the same story, row by row. */
import { expect, test, vi } from "vitest";
import type { Scenario } from "../../src/rules/scenario.ts";
import { keyOf } from "../../src/kit/chance.ts";
import { begin, play, refuse } from "../../src/rules/play.ts";
import { makeModel } from "../../src/rules/make-model.ts";
import { simpleBot } from "../oracle/forecast/simple-bot.ts";
import { rollOut } from "../oracle/forecast/rollout.ts";
import { scriptedBot } from "../oracle/forecast/scripted-bot.ts";
import { canonical } from "../oracle/kit/canonical.ts";
import type { Command } from "../oracle/rules/command.ts";
import { playOn } from "../oracle/rules/play.ts";
import { refuse as refusedBefore } from "../oracle/rules/refuse.ts";
import type { Scenario as OldScenario } from "../oracle/rules/scenario.ts";
import { start } from "../oracle/rules/start.ts";
import { differences, oldEvents } from "../oracle/told.ts";
import { many } from "../support/counts.ts";
import { scenarioOf } from "../support/folders.ts";
import { toy } from "../support/toy.ts";

vi.mock("../../src/kit/chance.ts", () => import("../oracle/old-chance.ts"));

const GAMES: [string, () => Scenario][] = [
  ["the toy", toy],
  ...[
    "tests/scenarios/one-chamber",
    "tests/scenarios/veto",
    "tests/scenarios/gymnasium",
    "scenarios/first-table",
    "scenarios/japan-2024",
  ].map((folder): [string, () => Scenario] => [folder, () => scenarioOf(folder)]),
];

/** Commands of this play at the wrong time, by the wrong seat, or about the wrong thing. */
function wrongs(scenario: Scenario, log: readonly Command[], at: number): Command[] {
  const pick = (k: number) => log[(at * 7919 + k * 104_729) % log.length]!;
  const seats = [...scenario.seats.map((s) => s.id), "nobody"];
  const seat = seats[at % seats.length]!;
  const ids = [
    "nowhere",
    ...scenario.moves.map((m) => m.id),
    ...scenario.injects.map((i) => i.id),
    ...scenario.offers.map((o) => o.id),
  ];
  const mixed = Object.fromEntries(
    Object.entries(pick(3)).map(([key, value], i) => [
      key,
      typeof value === "string" && key !== "type" && key !== "seat" && (at + i) % 3 === 0
        ? ids[(at * 31 + i) % ids.length]
        : value,
    ]),
  );
  return [pick(1), { ...pick(2), seat }, mixed as never];
}

test.each(GAMES)(
  "%s",
  (name, make) => {
    const scenario = make();
    const old = scenario as unknown as OldScenario;
    const model = makeModel(scenario);
    const thinking = old.scripts.filter((s) => !old.seats.some((x) => x.bot === s.id));
    const unbotted = { ...old, seats: old.seats.map(({ bot: _, ...x }) => x) };
    let [commands, events, slots] = [0, 0, 0];
    const endings = new Set<string>();
    const refusals = new Map<string, number>();
    const games = many(name.includes("japan") ? 6 : 30, 200);
    for (let n = 0; n < games; n += 1) {
      const seed = `gate/${n}`;
      const byScript = n % 2 === 1 && thinking.length > 0;
      const log: Command[] = byScript
        ? rollOut(old, seed, scriptedBot(thinking[n % thinking.length]!, seed)).log
        : rollOut(unbotted, seed, simpleBot(seed)).log;
      const begun = start(old, seed);
      const { state } = begun;
      const told = [...begun.events];
      const game = begin(model, keyOf(seed));
      for (const [at, command] of log.entries()) {
        for (const other of wrongs(scenario, log, at)) {
          const code = refusedBefore(old, state, other)?.code;
          expect(refuse(game, other as never)?.code, JSON.stringify(other)).toBe(code);
          if (code) refusals.set(code, (refusals.get(code) ?? 0) + 1);
        }
        const played = playOn(old, state, command);
        const result = play(game, command as never);
        if (!played.done) throw new Error("a logged command was refused");
        expect(result.done ? "done" : result.refusal.code, JSON.stringify(command)).toBe("done");
        told.push(...played.events);
      }
      const ours = oldEvents(model, game);
      for (let i = 0; i < Math.max(ours.length, told.length); i += 1)
        if (canonical(ours[i] ?? null) !== canonical(told[i] ?? null))
          throw new Error(`${seed}, event ${i}: ${JSON.stringify(told[i])} became ${JSON.stringify(ours[i])}`);
      const found = differences(model, game, state);
      expect(found.wrong).toEqual([]);
      commands += log.length;
      events += told.length;
      slots = found.compared;
      endings.add(state.ending ?? "");
    }
    console.log(
      `${name}: ${games} games, ${commands} commands, ${events} events, ${slots} of ${model.size} slots, endings ${[...endings].join(" ")}, refusals ${[...refusals].map(([code, k]) => `${code} ${k}`).join(" ")}`,
    );
  },
  3_000_000,
);
