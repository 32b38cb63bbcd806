import type { Answer, Asked } from "./file-worker.ts";

export type Reading = Answer | { fault: "stopped" | "reader-failed"; about: string };

/**
 * Reads chosen files in a worker that is ended when it has answered, has failed, or is stopped. No clock ends it: a good
 * file on a slow machine takes as long as it takes, and whoever waits is shown how long and may stop it.
 */
export async function readInWorker(asked: Asked, stop: AbortSignal): Promise<Reading> {
  if (stop.aborted) return { fault: "stopped", about: "" };
  const worker = new Worker(new URL("./file-worker.ts", import.meta.url), { type: "module" });
  try {
    return await new Promise<Reading>((resolve) => {
      stop.addEventListener("abort", () => resolve({ fault: "stopped", about: "" }), { once: true });
      worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
      worker.onmessageerror = () => resolve({ fault: "reader-failed", about: "" });
      worker.onerror = () => resolve({ fault: "reader-failed", about: "" });
      worker.postMessage(asked);
    });
  } finally {
    worker.terminate();
  }
}
