/** Plays the tasks of a balance beside the main thread, one after the other as they are handed out. */
import { parentPort, workerData } from "node:worker_threads";
import { runTask, type Task } from "../../forecast/balance.ts";
import { makeModel } from "../../rules/make-model.ts";
import type { Scenario } from "../../rules/scenario.ts";

const { scenario, seed } = workerData as { scenario: Scenario; seed: string };
const model = makeModel(scenario);
parentPort?.on("message", (task: Task) => parentPort?.postMessage(runTask(model, seed, task)));
