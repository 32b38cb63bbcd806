/** Who states 100 on everything fares worse than who states what the evidence supports: by endings and by points. */
import { expect, test } from "vitest";
import { outcomeOf } from "../../src/debrief/outcome.ts";
import { rollOut } from "../../src/forecast/rollout.ts";
import { scriptedBot } from "../../src/forecast/scripted-bot.ts";
import { meanOf, shiftOf } from "../../src/forecast/statistics.ts";
import { keyOf } from "../../src/kit/chance.ts";
import { many } from "../support/counts.ts";
import { scenarioOf } from "../support/folders.ts";
import { modelOf } from "../support/trial.ts";

test.each([
  ["first-table", "council"],
  ["japan-2024", "cabinet"],
])("%s: the same luck twice, honest and overstated, with every script that wants something", (id, seat) => {
  const scenario = scenarioOf(`scenarios/${id}`);
  const model = modelOf(scenario);
  const bots = new Set(scenario.seats.map((s) => s.bot));
  const scripts = scenario.scripts.filter((s) => s.prefer.length > 0 && s.wild < 100 && !bots.has(s.id));
  const pairs = scripts.flatMap((script) =>
    Array.from({ length: many(60, 500) }, (_, luck) =>
      [script, { ...script, overstates: true as const }].map((one) => {
        const player = scriptedBot(one, keyOf(`player ${luck}`));
        return outcomeOf(rollOut(model, keyOf(`world ${luck}`), { player }), seat);
      }),
    ),
  );
  const count = (first: boolean) =>
    pairs.filter(([honest, loud]) => honest?.settled === first && loud?.settled === !first).length;
  const settled = shiftOf(count(true), count(false), pairs.length, 1);
  const points = meanOf(
    pairs.map(([honest, loud]) => (honest?.points ?? 0) - (loud?.points ?? 0)),
    1,
  );
  console.log(`${id}, ${pairs.length} pairs: settled ${JSON.stringify(settled)}, points ${JSON.stringify(points)}`);
  expect(settled.low).toBeGreaterThan(0);
  expect(points.low).toBeGreaterThan(0);
});
