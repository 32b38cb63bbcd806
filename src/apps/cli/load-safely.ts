import type { Loaded } from "../../language/load.ts";
import { startWorker } from "./start-worker.ts";

/** The last resort; what is slow is refused by size and count long before. */
const DEADLINE = 10_000;

/** Loads a scenario in a worker. @throws if it takes longer than the deadline. */
export function loadSafely(files: Record<string, string>, deadline = DEADLINE): Promise<Loaded> {
  const worker = startWorker(new URL("./load-worker.ts", import.meta.url), { files });
  return new Promise<Loaded>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`Reading the scenario took more than ${deadline / 1_000} seconds: make it smaller.`)),
      deadline,
    );
    worker.once("message", (loaded: Loaded) => {
      clearTimeout(timer);
      resolve(loaded);
    });
    worker.once("error", reject);
  }).finally(() => void worker.terminate());
}
