/** Built by hash.spec.ts: plays seeds where it runs, in a page or in a worker, and says the hashes. */
import { rollOut } from "../../src/forecast/rollout.ts";
import { keyOf } from "../../src/kit/chance.ts";
import { makeModel } from "../../src/rules/make-model.ts";
import { hashOfGame } from "../../src/rules/named-state.ts";
import type { Scenario } from "../../src/rules/scenario.ts";

export interface Asked {
  scenario: Scenario;
  from: number;
  to: number;
}

function hashes({ scenario, from, to }: Asked): string[] {
  const model = makeModel(scenario);
  const found: string[] = [];
  for (let seed = from; seed < to; seed += 1) found.push(hashOfGame(rollOut(model, keyOf(String(seed)))));
  return found;
}

if (typeof document === "undefined")
  addEventListener("message", ({ data }: MessageEvent<Asked>) => postMessage(hashes(data)));
else Object.assign(globalThis, { hashes });
