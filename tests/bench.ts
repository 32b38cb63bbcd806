/** `npm run bench`: costs as ratios within one run, so that a noisy machine does not lie. */
import { Bench } from "tinybench";
import { rollOut } from "../src/forecast/rollout.ts";
import { hashOf } from "../src/kit/hash.ts";
import { play, tryOut } from "../src/rules/play.ts";
import { start } from "../src/rules/start.ts";
import { openFlow, step } from "../src/flow/step.ts";
import { know } from "../src/views/know.ts";
import { viewFor } from "../src/views/view-for.ts";
import { toy } from "./support/toy.ts";

const scenario = toy();
const { state } = start(scenario, "bench");
const { flow } = openFlow(scenario, "bench");
const move = { type: "makeMove", seat: "cabinet", move: "explain" } as const;
const bench = new Bench({ time: 300 })
  .add("one move, uncommitted (1.0)", () => void tryOut(scenario, state, move))
  .add("one move, committed", () => void play(scenario, state, move))
  .add("one move, live with XState", () => void step(flow, move))
  .add("what a bot reads of a seat", () => void know(scenario, state, "cabinet").moves)
  .add("a whole view", () => void viewFor(scenario, state, "cabinet"))
  .add("hash of the state", () => void hashOf(state))
  .add("a whole automatic play", () => void rollOut(scenario, "bench"));
await bench.run();

const costs = bench.tasks.map((task) => ({
  name: task.name,
  cost: 1 / (task.result as { throughput: { mean: number } }).throughput.mean,
}));
const unit = costs[0]!.cost;
for (const { name, cost } of costs) console.log(`${(cost / unit).toFixed(1).padStart(8)}  ${name}`);
