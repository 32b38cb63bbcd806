/** `reach <folder> <state> [--plays 2000] [--seed 1]`: the commands of a play in which a procedure comes into a state. Exit 1 if none was found. */
import { parseArgs } from "node:util";
import { reach as search, type Reached, statesOf, type Target, targetsOf } from "../../forecast/reach.ts";
import { nearest } from "../../language/diagnostic.ts";
import { makeModel } from "../../rules/make-model.ts";
import type { Scenario } from "../../rules/scenario.ts";
import { loadSafely } from "./load-safely.ts";
import { scenarioArgument } from "./scenario-argument.ts";
import { WrongUse } from "./wrong-use.ts";

const EXAMPLE = "reach scenarios/first-table law";

export async function reach(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { plays: { type: "string", default: "2000" }, seed: { type: "string", default: "1" } },
  });
  const [plays, first] = [values.plays, values.seed].map((number) => (/^[1-9]\d{0,6}$/.test(number) ? +number : 0));
  if (!plays || !first) throw new WrongUse("Write a whole number from 1 after --plays and after --seed.");
  const [named, words, ...more] = positionals;
  const { folder, files } = scenarioArgument([...(named ? [named] : []), ...more], EXAMPLE);
  const { scenario, diagnostics } = await loadSafely(files);
  if (!scenario)
    throw new WrongUse(`${folder} has ${diagnostics.length} mistakes; run: npm run -s cli -- check ${folder}`);
  const target = targetOf(scenario, words);
  const found = search(makeModel(scenario), target, plays, first);
  if (found) for (const line of told(target, found)) console.log(line);
  else console.error(`In ${plays} plays ${target.procedure} never came into ${target.state}.`);
  return found ? 0 : 1;
}

/** @throws WrongUse unless the words mean a state of one procedure. */
function targetOf(scenario: Scenario, words: string | undefined): Target {
  if (!words) throw new WrongUse(`Name a state after the folder: ${EXAMPLE}`);
  const [target, another] = targetsOf(scenario, words);
  const all = scenario.procedures.flatMap((chart) => [...statesOf(chart)]);
  if (!target) throw new WrongUse(`No procedure of ${scenario.id} comes into "${words}"${nearest(words, all)}`);
  if (another)
    throw new WrongUse(`Say which: ${[target, another].map((t) => `${t.procedure}.${t.state}`).join(" or ")}.`);
  return target;
}

function told({ procedure, state }: Target, { seed, script, commands, round, day }: Reached): string[] {
  const by = script === undefined ? "by chance" : `by the script ${script}`;
  const where = `round ${round}, day ${day}`;
  return [
    `${procedure} comes into ${state} in ${where}, with seed ${seed}, played ${by}; ${commands.length} commands:`,
    ...commands.map((command) => JSON.stringify(command)),
  ];
}
