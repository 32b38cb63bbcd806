/** `check <folder> [--json]`: prints all that is wrong with a scenario. Exit 0 clean (or warnings only), 1 errors, 2 could not run. */
import { parseArgs } from "node:util";
import type { Diagnostic } from "../../language/diagnostic.ts";
import { countText, diagnosticText } from "../../language/diagnostic-text.ts";
import { loadSafely } from "./load-safely.ts";
import { scenarioArgument } from "./scenario-argument.ts";

export async function check(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { json: { type: "boolean", default: false } },
  });
  const { folder, files, leftOut } = scenarioArgument(positionals, "check scenarios/first-table");
  let diagnostics: Diagnostic[];
  try {
    ({ diagnostics } = await loadSafely(files));
  } catch (error) {
    console.error((error as Error).message);
    return 2;
  }
  const errors = diagnostics.filter((d) => d.severity === "error").length;
  if (values.json)
    console.log(
      JSON.stringify({ folder, errors, warnings: diagnostics.length - errors, leftOut, diagnostics }, null, 2),
    );
  else {
    for (const d of diagnostics) console.log(diagnosticText(d));
    console.log(`${folder}: ${countText(diagnostics)}`);
    if (leftOut.hidden > 0)
      console.error(`${leftOut.hidden} hidden ${leftOut.hidden > 1 ? "files were" : "file was"} left out.`);
  }
  return errors ? 1 : 0;
}
