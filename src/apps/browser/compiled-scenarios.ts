/** Vite's part: compiles the shipped scenarios at build time and on every change of their files. */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { load } from "../../language/load.ts";
import { jsonSchema } from "../../language/schema.ts";
import { readScenarioFolder } from "../node/read-folder.ts";
import { cardOf } from "./scenario-card.ts";

const LIST = "virtual:scenarios";
const ONE = "virtual:scenario/";

/** Serves `virtual:scenarios` (what the start page needs) and `virtual:scenario/<id>` (the compiled scenario). */
export function compiledScenarios(folder: string): Plugin {
  const ids = (): string[] =>
    readdirSync(folder, { withFileTypes: true })
      .filter((e) => e.isDirectory())
      .map((e) => e.name)
      .sort();
  return {
    name: "compiled-scenarios",
    resolveId: (id) => (id === LIST || id.startsWith(ONE) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${LIST}`) {
        const cards = ids().map((name) => cardOf(compile(folder, name)));
        const loaders = ids().map((name) => `${JSON.stringify(name)}: () => import("${ONE}${name}")`);
        return `export const cards = ${JSON.stringify(cards)};\nexport const loaders = { ${loaders.join(", ")} };`;
      }
      if (id.startsWith(`\0${ONE}`))
        return `export default JSON.parse(${JSON.stringify(JSON.stringify(compile(folder, id.slice(ONE.length + 1))))});`;
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

function compile(folder: string, name: string) {
  const { scenario, diagnostics } = load(readScenarioFolder(join(folder, name)));
  if (!scenario)
    throw new Error(
      diagnostics.map((d) => `${name}/${d.file}:${d.line}:${d.column} ${d.code}: ${d.message}`).join("\n"),
    );
  return scenario;
}
