import { Worker } from "node:worker_threads";
import type { Loaded } from "../../language/load.ts";

/** The last resort; what is slow is refused by size and count long before. */
const DEADLINE = 10_000;

/** A worker starts without the hooks that read TypeScript, so it takes them in first. */
const START = `const { workerData } = require("node:worker_threads");
import(workerData.hooks).then(({ register }) => { register(); return import(workerData.module); });`;

/** Loads a scenario in a worker. @throws if it takes longer than the deadline. */
export function loadSafely(files: Record<string, string>, deadline = DEADLINE): Promise<Loaded> {
  const worker = new Worker(START, { eval: true, workerData: { hooks: import.meta.resolve("tsx/esm/api"), module: new URL("./load-worker.ts", import.meta.url).href, files } });
  return new Promise<Loaded>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`Reading the scenario took more than ${deadline / 1_000} seconds: make it smaller.`)), deadline);
    worker.once("message", (loaded: Loaded) => {
      clearTimeout(timer);
      resolve(loaded);
    });
    worker.once("error", reject);
  }).finally(() => void worker.terminate());
}
