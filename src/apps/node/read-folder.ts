/** The YAML files of a scenario's folder, by their path inside it. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** @throws if the folder cannot be read. */
export function readScenarioFolder(folder: string): Record<string, string> {
  const files: Record<string, string> = {};
  const walk = (here: string): void => {
    for (const entry of readdirSync(here, { withFileTypes: true })) {
      const path = join(here, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (/\.ya?ml$/.test(entry.name))
        files[relative(folder, path).replaceAll("\\", "/")] = readFileSync(path, "utf8");
    }
  };
  walk(folder);
  return files;
}
