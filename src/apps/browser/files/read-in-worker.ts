import type { Answer, Asked } from "./file-worker.ts";

export type Reading = Answer | { fault: "too-slow" | "reader-failed"; about: string };

/** The last resort; what is slow is refused by size and count long before. */
const DEADLINE = 10_000;

/** Reads chosen files in a worker that is ended when it has answered, has failed, or takes too long. */
export async function readInWorker(asked: Asked): Promise<Reading> {
  const worker = new Worker(new URL("./file-worker.ts", import.meta.url), { type: "module" });
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<Reading>((resolve) => {
      timer = setTimeout(() => resolve({ fault: "too-slow", about: "" }), DEADLINE);
      worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
      worker.onerror = () => resolve({ fault: "reader-failed", about: "" });
      worker.postMessage(asked);
    });
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}
