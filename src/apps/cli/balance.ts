/** `balance <folder> [--plays 2000] [--planner 300] [--paired 500] [--seed 1] [--workers n] [--json]`: what many plays by script say. Exit 0 if it ran, 2 if it could not. */
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import type { Balance } from "../../forecast/balance-shape.ts";
import { balanceOf, type Result, type Task, tasksOf, thinkingScripts } from "../../forecast/balance.ts";
import type { Loaded } from "../../language/load.ts";
import type { Scenario } from "../../rules/scenario.ts";
import { tableOf } from "./balance-table.ts";
import { loadSafely } from "./load-safely.ts";
import { scenarioArgument } from "./scenario-argument.ts";
import { startWorker } from "./start-worker.ts";

const NUMBERS = ["plays", "planner", "paired", "workers"] as const;

export async function balance(argv: string[]): Promise<number> {
  const { values, positionals } = parse(argv);
  const wrong = NUMBERS.find(
    (name) => !/^\d{1,6}$/.test(values[name]) || (name === "workers" && Number(values[name]) < 1),
  );
  if (wrong) return complain(`Write a whole number after --${wrong}.`);
  const { folder, files } = scenarioArgument(positionals, "balance scenarios/first-table --plays 100");
  let loaded: Loaded;
  try {
    loaded = await loadSafely(files);
  } catch (error) {
    return complain((error as Error).message);
  }
  const { scenario, diagnostics } = loaded;
  if (!scenario)
    return complain(`${folder} has ${diagnostics.length} mistakes; run: npm run -s cli -- check ${folder}`);
  if (thinkingScripts(scenario).length === 0)
    return complain(`${folder} has no scripted player: add scripts that no seat names as its bot.`);
  const [plays, planner, paired, workers] = NUMBERS.map((name) => Number(values[name])) as [
    number,
    number,
    number,
    number,
  ];
  const found = await measure(scenario, values.seed, tasksOf(scenario, { plays, planner, paired }), workers);
  console.log(values.json ? JSON.stringify(found, null, 2) : tableOf(scenario, found));
  return 0;
}

function parse(argv: string[]) {
  return parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      plays: { type: "string", default: "2000" },
      planner: { type: "string", default: "300" },
      paired: { type: "string", default: "500" },
      seed: { type: "string", default: "1" },
      workers: { type: "string", default: String(availableParallelism()) },
      json: { type: "boolean", default: false },
    },
  });
}

function complain(message: string): number {
  console.error(message);
  return 2;
}

/** Hands the tasks out to workers as they come free; the results stay in the order of the tasks. */
async function measure(scenario: Scenario, seed: string, tasks: Task[], workers: number): Promise<Balance> {
  const results: Result[] = [];
  let next = 0;
  let done = 0;
  const work = (): Promise<void> => {
    const worker = startWorker(new URL("./balance-worker.ts", import.meta.url), { scenario, seed });
    return new Promise<void>((resolve, reject) => {
      let at = -1;
      const hand = (): void => {
        at = next;
        next += 1;
        if (at < tasks.length) worker.postMessage(tasks[at]);
        else resolve();
      };
      worker.on("message", (result: Result) => {
        results[at] = result;
        done += 1;
        if (Math.floor((done * 20) / tasks.length) > Math.floor(((done - 1) * 20) / tasks.length))
          console.error(`${done} of ${tasks.length} tasks`);
        hand();
      });
      worker.once("error", reject);
      hand();
    }).finally(() => void worker.terminate());
  };
  await Promise.all(Array.from({ length: Math.min(workers, tasks.length) }, work));
  return balanceOf(scenario, results);
}
