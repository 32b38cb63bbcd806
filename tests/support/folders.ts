/** Scenarios as their authors wrote them. */
import { fileURLToPath } from "node:url";
import { readScenarioFolder } from "../../src/apps/node/read-folder.ts";
import { load } from "../../src/language/load.ts";
import type { Scenario } from "../../src/rules/scenario.ts";

export const SHIPPED = ["scenarios/first-table", "scenarios/japan-2024"];
export const TOYS = ["one-chamber", "veto", "gymnasium", "secrets", "bazaar"].map((name) => `tests/scenarios/${name}`);

export function filesOf(folder: string): Record<string, string> {
  return readScenarioFolder(fileURLToPath(new URL(`../../${folder}`, import.meta.url)));
}

/** @throws with all its mistakes if the scenario does not load. */
export function scenarioOf(folder: string): Scenario {
  const { scenario, diagnostics } = load(filesOf(folder));
  if (!scenario)
    throw new Error(diagnostics.map((d) => `${d.file}:${d.line}:${d.column} ${d.code} ${d.message}`).join("\n"));
  return scenario;
}
