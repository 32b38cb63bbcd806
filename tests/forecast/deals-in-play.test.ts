/** Deals as plays meet them: what is refused is countered, by changes of many kinds. */
import { expect, test } from "vitest";
import { rollOut } from "../../src/forecast/rollout.ts";
import { keyOf } from "../../src/kit/chance.ts";
import { Bargain } from "../../src/knowledge/bargain.ts";
import { seenBy } from "../../src/knowledge/seen-by.ts";
import { copyGame } from "../../src/rules/game.ts";
import type { Game } from "../../src/rules/model.ts";
import { begin, commandOf, play } from "../../src/rules/play.ts";
import type { Command } from "../../src/rules/commands.ts";
import { bareTerms, toldDeal } from "../../src/rules/terms.ts";
import { scenarioOf } from "../support/folders.ts";
import { modelOf } from "../support/trial.ts";

const scenario = scenarioOf("scenarios/japan-2024");
const model = modelOf(scenario);
const OFFERS = 500;

/** Moments of automatic plays at which the bill is still open, spread over the rounds. */
function* moments(): Generator<Game> {
  for (let seed = 1; ; seed += 1) {
    const commands: Command[] = [];
    rollOut(model, keyOf(`deals/${seed}`), { tell: ({ act, args }) => commands.push(commandOf(model, act, args)) });
    const game = begin(model, keyOf(`deals/${seed}`));
    for (const [i, command] of commands.slice(0, 120).entries()) {
      if (i % 20 === seed % 20 && !game.n[model.at.law]) yield copyGame(game);
      play(game, command);
    }
  }
}

test("of five hundred offers of nothing at least a third are countered, by at least ten different changes", () => {
  const changes = new Set<string>();
  let [offers, refused, countered] = [0, 0, 0];
  for (const game of moments()) {
    const bargain = new Bargain(seenBy(game, "cabinet"), 0);
    for (const party of bargain.parties()) {
      const asked = bareTerms(0, 1, [party]);
      offers += 1;
      if (bargain.weigh(asked).signs) continue;
      refused += 1;
      const found = bargain.cheapest(asked, 3);
      if (found.length > 0) countered += 1;
      for (const { terms } of found) changes.add(JSON.stringify({ ...toldDeal(scenario, terms), with: [] }));
    }
    if (offers >= OFFERS) break;
  }
  console.log(`${offers} offers: ${refused} refused, ${countered} countered, ${changes.size} different changes`);
  expect(countered * 3).toBeGreaterThanOrEqual(refused);
  expect(changes.size).toBeGreaterThanOrEqual(10);
});
