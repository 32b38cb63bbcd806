/**
 * `npm run wall [-- --pairs 1000 --seed wall <folder>...]`: pairs of games that differ in what is hidden from one seat,
 * and how many of them that seat could tell apart. Exit 1 if any.
 */
import { parseArgs } from "node:util";
import { scenarioOf } from "./support/folders.ts";
import { goOtherwise, pairOf, shownTo } from "./support/wall.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pairs: { type: "string", default: "1000" }, seed: { type: "string", default: "wall" } },
});
const folders =
  positionals.length > 0 ? positionals : ["tests/scenarios/secrets", "scenarios/first-table", "scenarios/japan-2024"];
let told = 0;
for (const folder of folders) {
  const scenario = scenarioOf(folder);
  const count = { pairs: 0, desk: 0, sealed: 0, told: 0 };
  for (let k = 0; count.pairs < Number(values.pairs); k += 1) {
    const pair = pairOf(scenario, `${values.seed}/${k}`, count.pairs % 2 === 0);
    if (!pair || !goOtherwise(pair)) continue;
    count.pairs += 1;
    count.desk += Number(pair.atDesk);
    count.sealed += Number(pair.sealed);
    if (shownTo(pair.one, pair.seat) === shownTo(pair.other, pair.seat)) continue;
    count.told += 1;
    console.log(`${folder}: ${pair.seat} can tell seed ${values.seed}/${k}`);
  }
  const { pairs, desk, sealed } = count;
  console.log(
    `${folder}: ${pairs} pairs, ${desk} at a desk, ${sealed} with answers under seal, ${count.told} told apart`,
  );
  told += count.told;
}
process.exit(told > 0 ? 1 : 0);
