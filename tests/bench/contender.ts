/** One piece of work, measured in a process of its own: prints what it took, as JSON. `bench.ts` starts it by turns. */
import { Worker } from "node:worker_threads";
import { rollOut } from "../../src/forecast/rollout.ts";
import { randomBot } from "../../src/forecast/random-bot.ts";
import { botsBeside, scriptedBot } from "../../src/forecast/scripted-bot.ts";
import type { Bot } from "../../src/forecast/bot.ts";
import type { Asked } from "../../src/debrief/ask.ts";
import { type Key, keyOf } from "../../src/kit/chance.ts";
import { load } from "../../src/language/load.ts";
import { seenBy } from "../../src/knowledge/seen-by.ts";
import type { Command } from "../../src/rules/commands.ts";
import { makeModel } from "../../src/rules/make-model.ts";
import { commandOf } from "../../src/rules/play.ts";
import { openSession } from "../../src/session/session.ts";
import { commitView } from "../../src/views/commit.ts";
import { nowOf } from "../../src/views/split.ts";
import { viewFor } from "../../src/views/view-for.ts";
import type { Game } from "../../src/rules/model.ts";
import type { Scenario } from "../../src/rules/scenario.ts";
import { thinkingScripts } from "../../src/forecast/balance.ts";
import { filesOf, scenarioOf } from "../support/folders.ts";
import { withOpenIncidents } from "../support/open-incidents.ts";
import { benchScenario, ByHand, manyTriggers, ROUNDS } from "./toy.ts";

/** As it is built beside this module. */
const WORKER = "./play-worker.js";

export type Measured = Record<string, number>;

/** Microseconds of processor time that a call takes once it is warm. */
function cost(warm: number, times: number, work: (key: Key) => void): number {
  const keys = Array.from({ length: warm + times }, (_, i) => keyOf(`bench/${i}`));
  for (const key of keys.slice(0, warm)) work(key);
  const began = process.cpuUsage();
  for (const key of keys.slice(warm)) work(key);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / times;
}

/** Whole plays, in the room of the one before. */
function plays(scenario: Scenario, warm: number, times: number, bot?: (key: Key, n: number) => Bot): number {
  const model = makeModel(scenario);
  let room: Game | undefined;
  let n = 0;
  return cost(warm, times, (key) => {
    room = rollOut(model, key, { ...(bot && { player: bot(key, n++) }), ...(room && { room }) });
  });
}

/** All seats play by chance. */
function byChance(id: string, warm: number, times: number): Measured {
  const scenario = scenarioOf(`scenarios/${id}`);
  const seats = scenario.seats.map(({ bot: _, ...seat }) => seat);
  return { play: plays({ ...scenario, seats }, warm, times, randomBot) };
}

/** The scripts take turns in the first chair, and the others play by their own. */
function byScript(id: string, warm: number, times: number): Measured {
  const scenario = scenarioOf(`scenarios/${id}`);
  const scripts = thinkingScripts(scenario).filter((s) => s.prefer.length > 0);
  const script = (n: number) => scripts[n % scripts.length] as (typeof scripts)[number];
  return { play: plays(scenario, warm, times, (key, n) => scriptedBot(script(n), key)) };
}

function byHand(): Measured {
  const hand = new ByHand();
  return { play: cost(1_000, 10_000, (key) => void hand.play(key)) };
}

function growth(count: number): Measured {
  return { round: plays(manyTriggers(count), 200, 2_000) / ROUNDS };
}

/** Two workers, warm, play a thousand games each and keep every ending and number: seconds, and megabytes of heap more. */
async function workers(): Promise<Measured> {
  const scenario = scenarioOf("scenarios/japan-2024");
  const two = [0, 1].map(() => new Worker(new URL(WORKER, import.meta.url), { workerData: { scenario } }));
  const ask = (worker: Worker, from: number, to: number): Promise<number> =>
    new Promise((done, failed) => {
      worker.once("message", (grown: number) => done(grown));
      worker.once("error", failed);
      worker.postMessage({ from, to });
    });
  await Promise.all(two.map((worker) => ask(worker, 0, 500)));
  const began = performance.now();
  const grown = await Promise.all(two.map((worker, i) => ask(worker, 1_000 * (i + 1), 1_000 * (i + 2))));
  const seconds = (performance.now() - began) / 1_000;
  await Promise.all(two.map((worker) => worker.terminate()));
  return { seconds, megabytes: Math.max(...grown) };
}

/** Milliseconds of a first and of a tenth `load`, and of a model made then. */
function reading(): Measured {
  const files = filesOf("scenarios/japan-2024");
  const took = (work: () => void): number => {
    const began = performance.now();
    work();
    return performance.now() - began;
  };
  const cold = took(() => load(files));
  for (let k = 0; k < 8; k += 1) load(files);
  const warm = took(() => load(files));
  const scenario = scenarioOf("scenarios/japan-2024");
  const first = took(() => makeModel(scenario));
  for (let k = 0; k < 8; k += 1) makeModel(scenario);
  return { cold, warm, first, model: took(() => makeModel(scenario)) };
}

/** A thousand worlds of a decision of the first round, each lived both ways, in two warm workers: seconds. */
async function whatIf(): Promise<Measured> {
  const scenario = scenarioOf("scenarios/japan-2024");
  const model = makeModel(scenario);
  const seat = scenario.seats[0]?.id ?? "";
  const log: Command[] = [];
  const [script] = thinkingScripts(scenario);
  if (!script) throw new Error("no script");
  rollOut(model, keyOf("what if"), {
    player: scriptedBot(script, keyOf("player")),
    tell: ({ act, args }) => log.push(commandOf(model, act, args)),
  });
  const entry = log.findIndex((c) => c.seat === seat && c.type !== "closeRound");
  const workerData = { scenario, seed: "what if", log, seat };
  const two = [0, 1].map(() => new Worker(new URL("./what-if-worker.js", import.meta.url), { workerData }));
  const ask = (worker: Worker, from: number, to: number): Promise<unknown> =>
    new Promise((done, failed) => {
      worker.once("message", done);
      worker.once("error", failed);
      worker.postMessage({ question: "worlds", entry, script: script.id, from, to } satisfies Asked);
    });
  await Promise.all(two.map((worker) => ask(worker, 0, 200)));
  const began = performance.now();
  await Promise.all(two.map((worker, i) => ask(worker, 1_000 + i * 500, 1_500 + i * 500)));
  const seconds = (performance.now() - began) / 1_000;
  await Promise.all(two.map((worker) => worker.terminate()));
  return { seconds };
}

/**
 * Whole games as the first chair sees them: milliseconds of a view near the end with its commit, kilobytes of its
 * numbers, of the same with three incidents open, and of the patches that an act and a round's end send.
 */
function views(): Measured {
  const model = makeModel(scenarioOf("scenarios/japan-2024"));
  const seat = model.scenario.seats[0]?.id ?? "";
  const [acts, rounds, ends]: [number[], number[], number[]] = [[], [], []];
  const [sizes, crowded]: [number[], number[]] = [[], []];
  const sizeOf = (of: Game): number => JSON.stringify(nowOf(viewFor(seenBy(of, seat), "en"))).length;
  for (let seed = 0; seed < 6; seed += 1) {
    const key = keyOf(`views/${seed}`);
    const session = openSession(model, `views/${seed}`, { bots: botsBeside(model, seat, key) });
    const player = randomBot(key)(model, 0);
    const { game } = session.flow();
    let view = viewFor(seenBy(game, seat), "en");
    for (let turn = 0; !game.n[model.at.over]; turn += 1) {
      const wish = turn % 30 < 29 ? player(seenBy(game, seat), turn) : undefined;
      session.submit(seat, wish ? commandOf(model, wish.act, wish.args) : { type: "closeRound", seat });
      const began = performance.now();
      const next = viewFor(seenBy(game, seat), "en");
      const committed = commitView(view, next);
      const took = performance.now() - began;
      view = committed.view;
      const bytes = Math.min(JSON.stringify(committed.patches).length, JSON.stringify(view).length);
      (wish ? acts : rounds).push(bytes);
      if ((game.n[model.at.round] ?? 0) < 20 || game.n[model.at.over]) continue;
      ends.push(took);
      if (wish) continue;
      sizes.push(sizeOf(game));
      crowded.push(sizeOf(withOpenIncidents(game, 3)));
    }
  }
  const kilobytes = (bytes: readonly number[]): number => median(bytes) / 1024;
  return {
    milliseconds: median(ends),
    kilobytes: kilobytes(sizes),
    crowded: kilobytes(crowded),
    act: kilobytes(acts),
    round: kilobytes(rounds),
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

const WORK: Record<string, () => Measured | Promise<Measured>> = {
  "japan-2024 by chance": () => byChance("japan-2024", 500, 1_500),
  "japan-2024 by script": () => byScript("japan-2024", 500, 1_000),
  "first-table by chance": () => byChance("first-table", 4_000, 20_000),
  "first-table by script": () => byScript("first-table", 2_000, 8_000),
  toy: () => ({ play: plays(benchScenario(), 1_000, 6_000) }),
  "toy by hand": byHand,
  "40 triggers": () => growth(40),
  "400 triggers": () => growth(400),
  "4000 triggers": () => growth(4_000),
  workers,
  "what if": whatIf,
  views,
  reading,
};

export const CONTENDERS = Object.keys(WORK);

const asked = process.argv[2];
const work = asked === undefined ? undefined : WORK[asked];
if (work) console.log(JSON.stringify(await work()));
