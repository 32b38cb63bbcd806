/** `check <folder> [--json]`: prints all that is wrong with a scenario. Exit 0 clean (or warnings only), 1 errors, 2 could not run. */
import { parseArgs } from "node:util";
import type { Diagnostic } from "../../language/diagnostic.ts";
import { countText, diagnosticText } from "../../language/diagnostic-text.ts";
import { loadSafely } from "./load-safely.ts";
import { readScenarioFolder } from "../node/read-folder.ts";

export async function check(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { json: { type: "boolean", default: false } },
  });
  const folder = positionals[0];
  if (!folder) {
    console.error("Name a scenario folder: check scenarios/first-table");
    return 2;
  }
  let files: Record<string, string>;
  try {
    files = readScenarioFolder(folder);
  } catch {
    console.error(`Cannot read the folder ${folder}: check its name.`);
    return 2;
  }
  if (Object.keys(files).length === 0) {
    console.error(`${folder} holds no .yaml file: a scenario is a folder of YAML files.`);
    return 2;
  }
  let diagnostics: Diagnostic[];
  try {
    ({ diagnostics } = await loadSafely(files));
  } catch (error) {
    console.error((error as Error).message);
    return 2;
  }
  const errors = diagnostics.filter((d) => d.severity === "error").length;
  if (values.json)
    console.log(JSON.stringify({ folder, errors, warnings: diagnostics.length - errors, diagnostics }, null, 2));
  else {
    for (const d of diagnostics) console.log(diagnosticText(d));
    console.log(`${folder}: ${countText(diagnostics)}`);
  }
  return errors ? 1 : 0;
}
