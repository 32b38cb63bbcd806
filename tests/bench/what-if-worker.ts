/** Answers about a finished game, as the page's own workers do. */
import { parentPort, workerData } from "node:worker_threads";
import { type Asked, answer } from "../../src/debrief/ask.ts";
import type { LogEntry } from "../../src/rules/commands.ts";
import { makeModel } from "../../src/rules/make-model.ts";
import type { Scenario } from "../../src/rules/scenario.ts";

const { scenario, seed, log, seat } = workerData as { scenario: Scenario; seed: string; log: LogEntry[]; seat: string };
const record = { model: makeModel(scenario), seed, log };

parentPort?.on("message", (asked: Asked) => parentPort?.postMessage(answer(record, seat, asked)));
