/** The map of the house as a test: who may import whom, and what pure folders may not touch. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { scenarioOf } from "./support/folders.ts";

const SRC = fileURLToPath(new URL("../src", import.meta.url));

const MAY: Record<string, { folders: string[]; packages: RegExp }> = {
  kit: { folders: [], packages: /^@noble\/hashes/ },
  rules: { folders: ["kit"], packages: /^immer$/ },
  language: { folders: ["rules", "kit"], packages: /^(yaml|zod|xstate|@marcbachmann\/cel-js)/ },
  flow: { folders: ["rules", "kit"], packages: /^xstate$/ },
  views: { folders: ["rules", "kit"], packages: /^$/ },
  forecast: { folders: ["views", "rules", "kit"], packages: /^$/ },
  session: { folders: ["views", "flow", "rules", "kit"], packages: /^zod$/ },
  debrief: { folders: ["forecast", "views", "rules", "kit"], packages: /^$/ },
};

const BANNED =
  /\b(Math\.(random|exp|log\w*|pow|sin|cos|tan|asin|acos|atan\w*|sinh|cosh|tanh|cbrt|expm1)|Date\.now|new Date|performance\.|crypto\.|setTimeout|setInterval|localeCompare|Intl\.|toLocale\w+|console\.|process\.|window\.|document\.)/;

function faultsIn(path: string, text: string): string[] {
  const [folder = ""] = path.split("/");
  const rule = MAY[folder];
  const faults: string[] = [];
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "");
  for (const match of code.matchAll(/(?:^(?:import|export|\})[^"`;]*?\bfrom\s*|^import\s+|\bimport\(\s*)"([^"]+)"/gm)) {
    const wanted = match[1]!;
    if (wanted.startsWith(".")) {
      const target = relative(SRC, resolve(SRC, dirname(path), wanted)).split("/");
      const crossesApps = folder === "apps" && target[0] === "apps" && target[1] !== path.split("/")[1];
      if (crossesApps || (rule && target[0] !== folder && !rule.folders.includes(target[0]!)))
        faults.push(`${path} imports ${wanted}`);
      if (path.endsWith("bot.ts") && target[0] === "rules" && target[1] === "state.ts")
        faults.push(`${path} reads the state`);
    } else if (rule && !rule.packages.test(wanted)) faults.push(`${path} imports package ${wanted}`);
  }
  if (rule) {
    const banned = code.match(BANNED);
    if (banned) faults.push(`${path} uses ${banned[0]}`);
  }
  return faults;
}

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return files(path);
    return /\.(ts|tsx)$/.test(entry.name) ? [path] : [];
  });
}

describe("the map of the house", () => {
  test("every import follows the one-way flow and pure folders stay pure", () => {
    const faults = files(SRC).flatMap((file) => faultsIn(relative(SRC, file), readFileSync(file, "utf8")));
    expect(faults).toEqual([]);
  });

  test("no source file holds a word of a country, a party, a chamber or a law", () => {
    const { texts, parties, laws, chambers } = scenarioOf("scenarios/japan-2024");
    const keys = [
      ...parties.flatMap((p) => [p.title, p.short]),
      ...laws.map((l) => l.title),
      ...chambers.map((c) => c.title),
    ];
    const names = [
      "Japan",
      "Tokyo",
      "Diet",
      "日本の",
      ...Object.values(texts).flatMap((t) => keys.map((k) => String(t[k]))),
    ].filter((n) => !/^(Others|その他)$/.test(n));
    const knows = (text: string) =>
      names.filter((n) => (/^[A-Za-z]/.test(n) ? new RegExp(`\\b${n}\\b`).test(text) : text.includes(n)));
    expect(
      files(SRC).flatMap((file) => knows(readFileSync(file, "utf8")).map((n) => `${relative(SRC, file)} knows ${n}`)),
    ).toEqual([]);
    expect(knows('const partner = "Komeito";')).toEqual(["Komeito", "Komeito"]);
  });

  test("no source file is longer than 400 lines", () => {
    const long = files(SRC).filter((file) => readFileSync(file, "utf8").split("\n").length > 400);
    expect(long.map((f) => relative(SRC, f))).toEqual([]);
  });

  test.each(Object.keys(MAY))("a planted leak out of %s is found in each direction", (folder) => {
    const others = [...Object.keys(MAY), "apps"].filter((f) => f !== folder && !MAY[folder]!.folders.includes(f));
    for (const other of others)
      expect(faultsIn(`${folder}/leak.ts`, `import { x } from "../${other}/leak.ts";`)).toHaveLength(1);
    expect(faultsIn(`${folder}/leak.ts`, 'import fs from "node:fs";')).toHaveLength(1);
    expect(faultsIn(`${folder}/leak.ts`, "export const now = Date.now();")).toHaveLength(1);
    for (const other of MAY[folder]!.folders)
      expect(faultsIn(`${folder}/fine.ts`, `import { x } from "../${other}/fine.ts";`)).toEqual([]);
  });

  test("one app may not import another", () => {
    expect(faultsIn("apps/cli/leak.ts", 'import { x } from "../browser/table.ts";')).toHaveLength(1);
  });

  test("a bot that reads the state is found", () => {
    expect(faultsIn("forecast/simple-bot.ts", 'import type { State } from "../rules/state.ts";')).toHaveLength(1);
  });
});
