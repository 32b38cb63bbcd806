/**
 * `npm run fuzz -- --files 100000 [--of toys|first-table|japan-2024] [--from 0] [--alarm 120]`: scenario files changed by
 * chance, each refused with its mistakes or played to an end. It may be stopped at any time; `--from` goes on. Exit 1 if
 * anything is wrong. The judging runs in a thread of its own, so that one without end is told by its number, too.
 */
import { parseArgs } from "node:util";
import { isMainThread, parentPort, workerData } from "node:worker_threads";
import { startWorker } from "../src/apps/cli/start-worker.ts";
import { type Field, fieldsOf, fuzz, type Tally } from "./support/fuzz.ts";

/** Files between two lines of progress. */
const STEP = 100;

interface Asked {
  of: string;
  from: number;
  to: number;
}
type Told = Tally & { next: number };

if (isMainThread) watch();
else judgeAll(workerData as Asked);

function judgeAll({ of, from, to }: Asked): void {
  const field = (fieldsOf() as Record<string, Field>)[of];
  if (!field) throw new Error(`--of toys, first-table or japan-2024, not ${of}`);
  for (let at = from; at < to; at += STEP) {
    const next = Math.min(to, at + STEP);
    parentPort?.postMessage({ ...fuzz(field, at, next), next } satisfies Told);
  }
}

function watch(): void {
  const { values } = parseArgs({
    options: {
      files: { type: "string", default: "1000" },
      from: { type: "string", default: "0" },
      of: { type: "string", default: "toys" },
      alarm: { type: "string", default: "120" },
    },
  });
  const from = Number(values.from);
  const asked: Asked = { of: values.of, from, to: from + Number(values.files) };
  const all = { files: 0, played: 0, stopped: 0, faults: 0 };
  let next = from;
  const worker = startWorker(new URL(import.meta.url), asked);
  const end = (code: number): never => {
    console.log(
      `${all.files} files: ${all.played} played, ${all.stopped} stopped, ${all.faults} faults; --from ${next}`,
    );
    process.exit(code);
  };
  const alarm = setTimeout(() => {
    console.log(`no answer for ${values.alarm} s: see the ${STEP} files from ${next}`);
    end(1);
  }, Number(values.alarm) * 1_000);
  worker.on("message", (told: Told) => {
    alarm.refresh();
    next = told.next;
    all.files += told.files;
    all.played += told.played;
    all.stopped += told.stopped;
    all.faults += told.faults.length;
    for (const fault of told.faults) console.log(fault);
    if (all.files % (STEP * 10) === 0) console.log(`${all.files} files, ${all.played} played, ${all.faults} faults`);
  });
  worker.on("error", (error) => {
    console.log(error);
    end(1);
  });
  worker.on("exit", () => end(all.faults > 0 ? 1 : 0));
  process.on("SIGINT", () => end(0));
}
