/** Plays seeds by chance as it is asked, keeps each ending and number, and says by how many megabytes its heap grew. */
import { parentPort, workerData } from "node:worker_threads";
import { rollOut } from "../../src/forecast/rollout.ts";
import { keyOf } from "../../src/kit/chance.ts";
import { makeModel } from "../../src/rules/make-model.ts";
import type { Game } from "../../src/rules/model.ts";
import type { Scenario } from "../../src/rules/scenario.ts";

const model = makeModel((workerData as { scenario: Scenario }).scenario);
let room: Game | undefined;

parentPort?.on("message", ({ from, to }: { from: number; to: number }) => {
  const before = process.memoryUsage().heapUsed;
  let most = before;
  const kept: { ending: number; points: Int32Array }[] = [];
  for (let seed = from; seed < to; seed += 1) {
    room = rollOut(model, keyOf(String(seed)), room ? { room } : {});
    const { at, scenario } = model;
    const points = room.n.slice(at.indicator, at.indicator + scenario.indicators.length);
    kept.push({ ending: room.n[at.ending] ?? 0, points });
    if (seed % 50 === 0) most = Math.max(most, process.memoryUsage().heapUsed);
  }
  if (kept.some((k) => k.ending === 0)) throw new Error("a play has no ending");
  parentPort?.postMessage((most - before) / 1e6);
});
