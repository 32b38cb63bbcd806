/** The map of the house as a test: who may import whom, and what pure folders may not touch. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { scenarioOf } from "./support/folders.ts";
import { moduleOf } from "./support/module-of.ts";

const SRC = fileURLToPath(new URL("../src", import.meta.url));

const MAY: Record<string, { folders: string[]; packages: RegExp }> = {
  kit: { folders: [], packages: /^@noble\/hashes/ },
  rules: { folders: ["kit"], packages: /^$/ },
  language: { folders: ["rules", "kit"], packages: /^(yaml|zod|xstate|@marcbachmann\/cel-js)/ },
  flow: { folders: ["rules", "kit"], packages: /^xstate$/ },
  knowledge: { folders: ["rules", "kit"], packages: /^$/ },
  views: { folders: ["knowledge", "rules", "kit"], packages: /^immer$/ },
  forecast: { folders: ["knowledge", "rules", "kit"], packages: /^$/ },
  session: { folders: ["views", "knowledge", "flow", "rules", "kit"], packages: /^zod$/ },
  debrief: { folders: ["forecast", "views", "knowledge", "rules", "kit"], packages: /^$/ },
};

/** All that pure code may take from the language itself; what is not here (clocks, chance, the page, the process) is refused. */
const GIVEN = new Set(
  (
    "undefined NaN Infinity Object Array Map Set WeakMap String Number Boolean BigInt JSON RegExp Error RangeError " +
    "Int32Array Uint32Array Uint8Array Int8Array Float64Array DataView Math Math.floor Math.ceil Math.trunc Math.round Math.abs " +
    "Math.min Math.max Math.sign Math.imul Math.clz32 Math.sqrt"
  ).split(" "),
);
/** Members whose answer hangs on the machine's language, and the way from any value to the world. */
const REFUSED = /^(localeCompare|toLocale\w+|constructor|__proto__)$/;

/**
 * The wall: who may hold a true game, or begin and play one. The others are given what a seat may know. Of `forecast`
 * it is the automatic play and what reads its plays.
 */
const HOLDERS = /^(rules|knowledge|flow|debrief)\/|^forecast\/(rollout|plays|paired|reach)\.ts$/;
const HELD = {
  "rules/model.ts": /^(Game|\*)$/,
  "rules/play.ts": /^(begin|play|carryOut|\*)$/,
  "rules/log.ts": /^(Log|\*)$/,
};

function holdsTheGame(path: string, text: string): string[] {
  if (path.startsWith("apps/")) return [];
  return moduleOf(text, path.endsWith("x")).taken.flatMap(({ name, from }) => {
    if (!from.startsWith(".")) return [];
    const target = relative(SRC, resolve(SRC, dirname(path), from));
    const game = HELD[target as keyof typeof HELD]?.test(name) && !HOLDERS.test(path);
    const known = target === "knowledge/seen-by.ts" && /^(knownTo|\*)$/.test(name) && !path.startsWith("knowledge/");
    return game || known ? [`${path} takes ${name} from ${target}`] : [];
  });
}

function faultsIn(path: string, text: string): string[] {
  const [folder = "", app] = path.split("/");
  const rule = MAY[folder];
  const faults: string[] = [];
  const { imports, globals, hides, members, powers } = moduleOf(text, path.endsWith("x"));
  for (const wanted of imports) {
    if (wanted === undefined) {
      if (rule) faults.push(`${path} imports what it works out while running`);
    } else if (wanted.startsWith(".")) {
      const target = relative(SRC, resolve(SRC, dirname(path), wanted)).split("/");
      const crossesApps = folder === "apps" && target[0] === "apps" && target[1] !== app && target[1] !== "node";
      if (crossesApps || (rule && target[0] !== folder && !rule.folders.includes(target[0]!)))
        faults.push(`${path} imports ${wanted}`);
    } else if (rule && !rule.packages.test(wanted)) faults.push(`${path} imports package ${wanted}`);
  }
  if (!rule) return faults;
  for (const name of globals) if (!GIVEN.has(name)) faults.push(`${path} uses ${name}`);
  for (const name of hides) if (!GIVEN.has(name)) faults.push(`${path} declares its own ${name}`);
  for (const name of members) if (REFUSED.test(name)) faults.push(`${path} uses .${name}`);
  if (powers > 0) faults.push(`${path} raises to a power`);
  return faults;
}

/** Files that import each other in a ring, types counted: each ring as one line. */
function ringsIn(house: ReadonlyMap<string, readonly string[]>): string[] {
  const rings = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) rings.add(path.slice(start).sort().join(" "));
    if (start >= 0 || done.has(file)) return;
    for (const next of house.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };
  const done = new Set<string>();
  for (const file of house.keys()) walk(file, []);
  return [...rings];
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

  test("no files import each other in a ring", () => {
    const house = new Map(
      files(SRC).map((file) => {
        const { imports } = moduleOf(readFileSync(file, "utf8"), file.endsWith("x"));
        const own = imports.filter((wanted) => wanted?.startsWith("."));
        return [relative(SRC, file), own.map((wanted) => relative(SRC, resolve(dirname(file), wanted ?? "")))];
      }),
    );
    expect(ringsIn(house)).toEqual([]);
    const planted = new Map([...house, ["kit/chance.ts", ["rules/play.ts"]]]);
    expect(ringsIn(planted)).not.toEqual([]);
  });

  test("a true game is held by those alone who may hold one", () => {
    const faults = files(SRC).flatMap((file) => holdsTheGame(relative(SRC, file), readFileSync(file, "utf8")));
    expect(faults).toEqual([]);
  });

  test.each([
    ["views/leak.ts", 'import type { Game } from "../rules/model.ts";'],
    ["views/leak.ts", "import { type Game as Seen } from '../rules/model.ts';"],
    ["views/leak.ts", 'import type * as model from "../rules/model.ts";'],
    ["views/leak.ts", 'type Whole = import("../rules/model.ts").Game;'],
    ["views/leak.ts", 'import { knownTo } from "../knowledge/seen-by.ts";'],
    ["views/leak.ts", 'export { knownTo as known } from "../knowledge/seen-by.ts";'],
    ["forecast/scripted-bot.ts", 'import type { Game } from "../rules/model.ts";'],
    ["forecast/planner.ts", 'import { play } from "../rules/play.ts";'],
    ["session/session.ts", 'import { play } from "../rules/play.ts";'],
  ])("%s that takes a true game is found: %s", (path, text) => {
    expect(holdsTheGame(path, text)).toHaveLength(1);
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

  test("no source file is longer than 400 lines, lists of words aside", () => {
    const sources = files(SRC).filter((file) => !file.includes("/words/languages/"));
    const long = sources.filter((file) => readFileSync(file, "utf8").split("\n").length > 400);
    expect(long.map((f) => relative(SRC, f))).toEqual([]);
  });

  test("what is there is asked for, not asserted: fewer than three `!` in a thousand lines", () => {
    let [found, lines] = [0, 0];
    for (const file of files(SRC)) {
      const text = readFileSync(file, "utf8");
      found += moduleOf(text, file.endsWith("x")).nonNulls;
      lines += text.split("\n").length;
    }
    expect(found / lines).toBeLessThan(0.003);
    expect(moduleOf("const a = b! + c[0]!.d; const e = !f; if (g != h) i();").nonNulls).toBe(2);
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

  test.each([
    'export { x } from "../views/leak.ts";',
    'export * from "../views/leak.ts";',
    'import type { View } from "../views/view.ts";',
    "import { x } from '../views/leak.ts';",
    "import { type View } from '../views/view.ts';",
    "type View = import('../views/view.ts').View;",
    'const x = import("../views/leak.ts");',
    "const x = import(`../views/leak.ts`);",
    "const x = (where: string) => import(where);",
    'const x = require("../views/leak.ts");',
    'import x = require("../views/leak.ts");',
  ])("an import up is found in whatever form it is written: %s", (text) => {
    expect(faultsIn("rules/leak.ts", text)).not.toEqual([]);
  });

  test.each([
    "crypto.getRandomValues(new Uint8Array(8));",
    'globalThis["Date"].now();',
    "Math.random();",
    'Math["random"]();',
    "const { random } = Math;",
    "const m = Math;",
    "const say = (name: string) => Math[name]();",
    "const { NumberFormat } = Intl;",
    "Date();",
    "const Date = 1;",
    "const { Date: clock } = globalThis;",
    "performance.now();",
    "setTimeout(() => {}, 1);",
    "[].constructor.constructor('return Date')();",
    'const now = (x: string) => x["localeCompare"]("y");',
    "const said = (x: number) => x.toLocaleString();",
    "const x = import.meta.url;",
    "Math.hypot(1, 2);",
    "const half = (x: number) => x ** 0.5;",
    "new Function('return 1');",
    "eval('1');",
  ])("what hangs on the machine is found in whatever form it is written: %s", (text) => {
    expect(faultsIn("kit/leak.ts", text)).not.toEqual([]);
  });

  test("names of types, keys, labels and what a module declares itself are nobody's business", () => {
    const text = `import { Date as Day } from "./day.ts"; type Clock = typeof Day & { Date: Window };
      export const table = { Date: 1, performance: 2 }; export function of(document: number) { return table.Date + document; }
      out: for (const event of [1]) { if (event) break out; } export class Timer<Intl> { Date(x: Intl) { return x; } }`;
    expect(faultsIn("kit/fine.ts", text)).toEqual([]);
  });

  test("one app may not import another, only what runs in Node alone is shared", () => {
    expect(faultsIn("apps/cli/leak.ts", 'import { x } from "../browser/table.ts";')).toHaveLength(1);
    expect(faultsIn("apps/cli/fine.ts", 'import { x } from "../node/read-folder.ts";')).toEqual([]);
  });
});
