/** `npm run bench`: costs as ratios within one run, so that a noisy machine does not lie. */
import { Bench } from "tinybench";
import { openFlow, step } from "../src/flow/step.ts";
import { rollOut } from "../src/forecast/rollout.ts";
import { keyOf } from "../src/kit/chance.ts";
import { copyGame } from "../src/rules/game.ts";
import { makeModel } from "../src/rules/make-model.ts";
import { hashOfGame } from "../src/rules/named-state.ts";
import { begin, play } from "../src/rules/play.ts";
import { viewFor } from "../src/views/view-for.ts";
import { toy } from "./support/toy.ts";

const model = makeModel(toy());
const key = keyOf("bench");
const game = begin(model, key);
const flow = openFlow(model, key);
const move = { type: "makeMove", seat: "cabinet", move: "explain" } as const;
const bench = new Bench({ time: 300 })
  .add("a copy and one move (1.0)", () => void play(copyGame(game), move))
  .add("one move, live with XState", () => void step({ ...flow, game: copyGame(flow.game) }, move))
  .add("a whole view", () => void viewFor(game, "cabinet"))
  .add("hash of the state", () => void hashOfGame(game))
  .add("a whole automatic play", () => void rollOut(model, key));
await bench.run();

const costs = bench.tasks.map((task) => ({
  name: task.name,
  cost: 1 / (task.result as { throughput: { mean: number } }).throughput.mean,
}));
const unit = costs[0]?.cost ?? 1;
for (const { name, cost } of costs) console.log(`${(cost / unit).toFixed(1).padStart(8)}  ${name}`);
