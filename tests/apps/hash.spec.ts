/** The same seed and log give the same hash in Node, in a page and in a worker. */
import { expect, test } from "@playwright/test";
import { rollOut } from "../../src/forecast/rollout.ts";
import { keyOf } from "../../src/kit/chance.ts";
import { makeModel } from "../../src/rules/make-model.ts";
import { hashOfGame } from "../../src/rules/named-state.ts";
import { many } from "../support/counts.ts";
import { scenarioOf } from "../support/folders.ts";
import { hashScript } from "./hash-script.ts";

test("a hundred automatic plays have the same hash in Node, in a page and in a worker", async ({ page }) => {
  test.setTimeout(1_500_000);
  const script = await hashScript();
  const scenario = scenarioOf("scenarios/first-table");
  const model = makeModel(scenario);
  await page.setContent("<title>hash</title>");
  await page.addScriptTag({ content: script });
  const inPage = many(100, 300);
  const inWorker = many(100, 10_000);
  const wanted = (from: number, to: number): string[] =>
    Array.from({ length: to - from }, (_, i) => hashOfGame(rollOut(model, keyOf(String(from + i)))));
  expect(
    await page.evaluate(
      ({ scenario, to }) =>
        (globalThis as unknown as { hashes(asked: unknown): string[] }).hashes({ scenario, from: 0, to }),
      { scenario, to: inPage },
    ),
  ).toEqual(wanted(0, inPage));
  const started = await page.evaluateHandle(
    (source) => new Worker(URL.createObjectURL(new Blob([source], { type: "text/javascript" }))),
    script,
  );
  for (let from = 0; from < inWorker; from += 500) {
    const to = Math.min(inWorker, from + 500);
    const here = started.evaluate(
      (worker, asked) =>
        new Promise<string[]>((done) => {
          worker.onmessage = ({ data }) => done(data as string[]);
          worker.postMessage(asked);
        }),
      { scenario, from, to },
    );
    const ours = wanted(from, to);
    expect(await here, `seeds ${from} to ${to}`).toEqual(ours);
  }
});
