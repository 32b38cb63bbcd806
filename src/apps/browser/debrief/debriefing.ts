/** The debrief of one finished game in the page: a few workers that stay warm, and what is asked of them. */
import type { AnswerTo, Asked, Questions } from "../../../debrief/ask.ts";
import type { Finished, Message, Reply } from "./debrief-worker.ts";

/** Questions that are asked of many worlds, in parts. */
type InParts = "worlds" | "settling";

export interface Debriefing {
  /** Any worker that is free answers; the rest wait their turn. */
  ask<Q extends keyof Questions>(question: Q, asked: Questions[Q]["ask"]): Promise<AnswerTo<Q>>;
  /** The same of many worlds, told as they come. What waits when `stop` is aborted is not asked any more. */
  askOf<Q extends InParts>(
    worlds: { from: number; to: number },
    question: Q,
    asked: Omit<Questions[Q]["ask"], "from" | "to">,
    tell?: (more: number) => void,
    stop?: AbortSignal,
  ): Promise<AnswerTo<Q>>;
  close(): void;
}

const MOST_WORKERS = 4;
/** Worlds of one part: short enough to stop soon, long enough that messages cost nothing. */
const PART = 25;

interface Waiting {
  asked: Asked;
  stop: AbortSignal | undefined;
  done(answer: unknown): void;
  failed(error: Error): void;
}

export function openDebriefing(finished: Finished): Debriefing {
  const waiting: Waiting[] = [];
  const count = Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 2));
  const workers = Array.from({ length: count }, () => {
    const worker = new Worker(new URL("./debrief-worker.ts", import.meta.url), { type: "module" });
    worker.postMessage({ finished } satisfies Message);
    return worker;
  });
  const free = [...workers];
  let asked = 0;

  function hand(): void {
    while (free.length > 0 && waiting.length > 0) {
      const job = waiting.shift();
      if (job?.stop?.aborted) job.done([]);
      else if (job) give(free.pop() as Worker, job);
    }
  }

  function give(worker: Worker, job: Waiting): void {
    asked += 1;
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      if ("fault" in data) job.failed(new Error(data.fault));
      else job.done(data.answer);
      free.push(worker);
      hand();
    };
    worker.onerror = ({ message }) => job.failed(new Error(message));
    worker.postMessage({ id: asked, asked: job.asked } satisfies Message);
  }

  function enqueue(job: Asked, stop?: AbortSignal): Promise<unknown> {
    return new Promise((done, failed) => {
      waiting.push({ asked: job, stop, done, failed });
      hand();
    });
  }

  return {
    ask: (question, own) => enqueue({ question, ...own } as Asked) as Promise<never>,
    async askOf({ from, to }, question, own, tell, stop) {
      const parts = Array.from({ length: Math.ceil((to - from) / PART) }, (_, i) => from + i * PART);
      const answers = parts.map(async (first) => {
        const last = Math.min(to, first + PART);
        const answer = (await enqueue(
          { question, ...own, from: first, to: last } as unknown as Asked,
          stop,
        )) as never[];
        tell?.(answer.length);
        return answer;
      });
      return (await Promise.all(answers)).flat() as never;
    },
    close() {
      for (const worker of workers) worker.terminate();
    },
  };
}
