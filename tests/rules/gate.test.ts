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
import type { Effect } from "../../src/rules/effect-shape.ts";
import { copyGame, fold } from "../../src/rules/game.ts";
import { hashOfGame } from "../../src/rules/named-state.ts";
import { play as playBefore } from "../oracle/rules/play.ts";
import { inject, inRound, isOver, toy } from "../support/toy.ts";

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
      const folded = fold(model, game.key, game.log);
      expect(hashOfGame(folded)).toBe(hashOfGame(game));
      expect(hashOfGame(copyGame(game))).toBe(hashOfGame(game));
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

test.each(loops)("a fault of the scenario: effects that %s", (_, scenario) => {
  const old = scenario as unknown as OldScenario;
  const { state } = start(old, "seed");
  const game = begin(makeModel(scenario), keyOf("seed"));
  const codes: (string | undefined)[][] = [];
  let now = state;
  for (const seat of ["cabinet", "watch", "cabinet", "watch"]) {
    const command = { type: "closeRound", seat } as const;
    const before = playBefore(old, now, command);
    const after = play(game, command);
    if (before.done) now = before.state;
    codes.push([before.done ? "done" : before.refusal.code, after.done ? "done" : after.refusal.code]);
    expect(differences(game.model, game, now).wrong).toEqual([]);
  }
  for (const [before, after] of codes) expect(after).toBe(before);
  expect(codes.flat()).toContain("scenario-fault");
});
