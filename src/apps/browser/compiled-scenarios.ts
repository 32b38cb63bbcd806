/** Vite's part: compiles the shipped scenarios at build time and on every change of their files. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { load } from "../../language/load.ts";
import { jsonSchema } from "../../language/schema.ts";
import { foldersIn, readScenarioFolder } from "../node/read-folder.ts";
import { cardOf } from "./scenario-card.ts";

const LIST = "virtual:scenarios";
const ONE = "virtual:scenario/";
const SOURCE = "virtual:scenario-source/";

/**
 * Serves `virtual:scenarios` (what the start page needs), `virtual:scenario/<id>` (the compiled scenario) and
 * `virtual:scenario-source/<id>` (its files, which a saved game takes along).
 */
export function compiledScenarios(folder: string): Plugin {
  const ids = (): string[] => foldersIn(folder);
  return {
    name: "compiled-scenarios",
    resolveId: (id) => (id === LIST || id.startsWith(ONE) || id.startsWith(SOURCE) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${LIST}`) {
        const cards = ids().map((name) => cardOf(compile(folder, name)));
        const loadersOf = (what: string): string =>
          `{ ${ids()
            .map((name) => `${JSON.stringify(name)}: () => import("${what}${name}")`)
            .join(", ")} }`;
        return `export const cards = ${JSON.stringify(cards)};\nexport const loaders = ${loadersOf(ONE)};\nexport const sources = ${loadersOf(SOURCE)};`;
      }
      if (id.startsWith(`\0${SOURCE}`)) return asModule(readScenarioFolder(join(folder, id.slice(SOURCE.length + 1))));
      if (id.startsWith(`\0${ONE}`)) return asModule(compile(folder, id.slice(ONE.length + 1)));
      return undefined;
    },
    configureServer(server) {
      mkdirSync(join(folder, "../.cache"), { recursive: true });
      writeFileSync(join(folder, "../.cache/scenario.schema.json"), JSON.stringify(jsonSchema()));
      server.watcher.add(folder);
      server.watcher.on("change", (file) => {
        if (!file.startsWith(folder)) return;
        for (const [id, module] of server.moduleGraph.idToModuleMap)
          if (id.startsWith("\0virtual:scenario")) server.moduleGraph.invalidateModule(module);
        server.ws.send({ type: "full-reload" });
      });
    },
  };
}

/** Parsed as JSON when it is loaded, which is faster than as a script. */
function asModule(data: unknown): string {
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(data))});`;
}

function compile(folder: string, name: string) {
  const { scenario, diagnostics } = load(readScenarioFolder(join(folder, name)));
  if (!scenario)
    throw new Error(
      diagnostics.map((d) => `${name}/${d.file}:${d.line}:${d.column} ${d.code}: ${d.message}`).join("\n"),
    );
  return scenario;
}
