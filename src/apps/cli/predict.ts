/** `predict <bills.yaml> [--scenario <folder>] [--json]`: how parties would vote on other bills. Exit 1 if the file is wrong, 2 if it cannot run. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { type Predicted, predict as predictOne } from "../../forecast/predict.ts";
import { diagnosticText } from "../../language/diagnostic-text.ts";
import { type OtherBill, readOtherBills } from "../../language/other-bills.ts";
import { loadSafely } from "./load-safely.ts";
import { scenarioArgument } from "./scenario-argument.ts";
import { WrongUse } from "./wrong-use.ts";

export async function predict(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      scenario: { type: "string", default: "scenarios/japan-2024" },
      json: { type: "boolean", default: false },
    },
  });
  const [file, another] = positionals;
  if (!file || another !== undefined)
    throw new WrongUse("Name one file of bills: predict bills.yaml --scenario <folder>");
  const { folder, files } = scenarioArgument([values.scenario], "--scenario scenarios/japan-2024");
  const { scenario, diagnostics: mistakes } = await loadSafely(files);
  if (!scenario)
    throw new WrongUse(`${folder} has ${mistakes.length} mistakes; run: npm run -s cli -- check ${folder}`);
  const { bills, diagnostics } = readOtherBills(basename(file), textOf(file), scenario);
  for (const diagnostic of diagnostics) console.error(diagnosticText(diagnostic));
  if (diagnostics.length > 0) return 1;
  const found = bills.map((bill) => ({ bill, parties: predictOne(scenario, bill) }));
  if (values.json) console.log(JSON.stringify(found, null, 2));
  else for (const { bill, parties } of found) console.log(tableOf(bill, parties));
  return 0;
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
