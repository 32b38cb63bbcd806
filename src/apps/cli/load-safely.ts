import type { Loaded } from "../../language/load.ts";
import { startWorker } from "./start-worker.ts";

/** What is slow is refused by size and count; a slow machine is only told of. */
const PATIENCE = 10_000;

/** Loads a scenario in a worker, so that Ctrl+C stops it. Each time that `patience` ms have passed it says that it goes on. */
export function loadSafely(files: Record<string, string>, patience = PATIENCE): Promise<Loaded> {
  const worker = startWorker(new URL("./load-worker.ts", import.meta.url), { files });
  const timer = setInterval(() => console.error("Still reading the scenario. Ctrl+C stops."), patience);
  return new Promise<Loaded>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  }).finally(() => {
    clearInterval(timer);
    void worker.terminate();
  });
}
