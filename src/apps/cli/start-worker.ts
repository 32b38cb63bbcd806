/** Threads of the terminal's tools. */
import { Worker } from "node:worker_threads";

/** A worker starts without the hooks that read TypeScript, so it takes them in first. */
const START = `const { workerData } = require("node:worker_threads");
import(workerData.hooks).then(({ register }) => { register(); return import(workerData.module); });`;

/** Runs a TypeScript module in a thread of its own; it finds `data` among its `workerData`. */
export function startWorker(module: URL, data: object): Worker {
  return new Worker(START, {
    eval: true,
    workerData: { ...data, hooks: import.meta.resolve("tsx/esm/api"), module: module.href },
  });
}
