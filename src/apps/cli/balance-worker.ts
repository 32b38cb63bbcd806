/** Plays the tasks of a balance beside the main thread, one after the other as they are handed out. */
import { parentPort, workerData } from "node:worker_threads";
import { runTask, type Task } from "../../forecast/balance.ts";
import type { Scenario } from "../../rules/scenario.ts";

const { scenario, seed } = workerData as { scenario: Scenario; seed: string };
parentPort!.on("message", (task: Task) => parentPort!.postMessage(runTask(scenario, seed, task)));
