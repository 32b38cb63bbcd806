/** `predict <bills.yaml> [--scenario <folder>] [--json]`: how parties would vote on other bills. Exit 1 if the file is wrong. */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { type Predicted, predict as predictOne } from "../../forecast/predict.ts";
import { diagnosticText } from "../../language/diagnostic-text.ts";
import { type OtherBill, readOtherBills } from "../../language/other-bills.ts";
import type { Scenario } from "../../rules/scenario.ts";
import { foldersIn } from "../node/read-folder.ts";
import { loadSafely } from "./load-safely.ts";
import { scenarioArgument } from "./scenario-argument.ts";
import { WrongUse } from "./wrong-use.ts";

/** Where scenarios are looked for if none is named: the first that knows every name in the file. */
const HOME = "scenarios";

export async function predict(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { scenario: { type: "string" }, json: { type: "boolean", default: false } },
  });
  const [file, another] = positionals;
  if (!file || another !== undefined)
    throw new WrongUse("Name one file of bills: predict bills.yaml --scenario <folder>");
  const text = textOf(file);
  const folders = values.scenario === undefined ? foldersIn(HOME).map((name) => join(HOME, name)) : [values.scenario];
  const tried = [];
  for (const folder of folders) {
    const scenario = await scenarioIn(folder);
    const read = readOtherBills(basename(file), text, scenario);
    tried.push({ scenario, ...read });
    if (read.diagnostics.length === 0) break;
  }
  const [best] = tried.sort((a, b) => a.diagnostics.length - b.diagnostics.length);
  for (const diagnostic of best?.diagnostics ?? []) console.error(diagnosticText(diagnostic));
  if (!best || best.diagnostics.length > 0) return 1;
  const found = best.bills.map((bill) => ({ bill, parties: predictOne(best.scenario, bill) }));
  if (values.json) console.log(JSON.stringify(found, null, 2));
  else for (const { bill, parties } of found) console.log(tableOf(bill, parties));
  return 0;
}

/** @throws WrongUse if it has mistakes. */
async function scenarioIn(named: string): Promise<Scenario> {
  const { folder, files } = scenarioArgument([named], "predict bills.yaml --scenario <folder>");
  const { scenario, diagnostics } = await loadSafely(files);
  if (scenario) return scenario;
  throw new WrongUse(`${folder} has ${diagnostics.length} mistakes; run: npm run -s cli -- check ${folder}`);
}

/** @throws WrongUse if it cannot be read. */
function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new WrongUse(`${file} cannot be read: name a file of bills.`);
  }
}

function tableOf({ id, title, date }: OtherBill, parties: readonly Predicted[]): string {
  const rows = parties.map(({ party, support, aye }) => {
    const points = support.toFixed(1).padStart(8);
    return `  ${party.padEnd(12)}${points}${String(aye).padStart(6)} in 100  ${aye >= 50 ? "aye" : "no"}`;
  });
  return [`${id} (${date}): ${title}`, ...rows, ""].join("\n");
}
