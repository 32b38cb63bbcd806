/** `npm test` and `npm run test:long`: every suite in order, each counted; the first failing one stops the run. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { BUDGET, type Run } from "./budget.ts";
import { findBrowser } from "./support/find-browser.ts";

interface Suite {
  command: string[];
  count(): { passed: number; failed: number };
  env?: Record<string, string>;
}

const RESULTS = ".cache/results";
/** Tests get a temporary folder of their own, and must leave it empty; what tools keep there for next time is theirs. */
const TEMP = resolve(".cache/temp");
const OF_TOOLS = /^(tsx-|node-compile-cache|playwright|v8-compile-cache|\.?org\.chromium|[0-9a-f]{32}$)/;

const one: Suite["count"] = () => ({ passed: 1, failed: 0 });
const browser = { BROWSER_PATH: findBrowser() };
const build: Suite = { command: ["vite", "build"], count: one };
const SUITES: { [R in Run]: Record<keyof (typeof BUDGET)[R], Suite> } = {
  test: {
    types: { command: ["tsc", "--noEmit"], count: one },
    "pure types": { command: ["tsc", "-p", "src/tsconfig.pure.json"], count: one },
    lint: { command: ["biome", "check", "--error-on-warnings"], count: one },
    unit: vitest("vitest"),
    build,
    browser: playwright(browser),
  },
  long: {
    "long properties": vitest("vitest-long", { LONG: "1" }),
    build,
    "long browser": playwright({ LONG: "1", ...browser }, "storage", "hash", "flagship", "own-copy", "surfaces"),
    firefox: {
      command: ["tsx", "tests/firefox.ts"],
      count: () => JSON.parse(readFileSync(".cache/firefox.json", "utf8")) as ReturnType<Suite["count"]>,
    },
  },
};

function vitest(name: string, env: Suite["env"] = {}): Suite {
  const report = `.cache/${name}.json`;
  return {
    command: [
      ...["vitest", "run", "--config", "tests/vitest.config.ts"],
      ...["--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    ],
    env,
    count() {
      const told = JSON.parse(readFileSync(report, "utf8")) as { numPassedTests: number; numFailedTests: number };
      return { passed: told.numPassedTests, failed: told.numFailedTests };
    },
  };
}

function playwright(env: Suite["env"] = {}, ...only: string[]): Suite {
  return {
    command: ["playwright", "test", "--config", "tests/apps/playwright.config.ts", ...only],
    env,
    count() {
      const { stats } = JSON.parse(readFileSync(".cache/playwright.json", "utf8")) as {
        stats: { expected: number; unexpected: number; flaky: number };
      };
      return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
    },
  };
}

const told: string[] = [];

function run(name: string, { command, count, env = {} }: Suite, minutes: number): void {
  console.log(`\n== ${name}`);
  const began = Date.now();
  const { status } = spawnSync("npx", ["--no-install", ...command], {
    stdio: "inherit",
    env: { ...process.env, TMPDIR: TEMP, ...env },
    timeout: minutes * 10 * 60_000,
  });
  told.push(`${((Date.now() - began) / 60_000).toFixed(1).padStart(6)} of ${minutes.toFixed(1).padStart(4)}  ${name}`);
  const counted = status === 0 ? count() : { passed: 0, failed: 1 };
  writeFileSync(`${RESULTS}/${name.replaceAll(" ", "-")}.json`, JSON.stringify(counted));
  if (status === 0) return;
  console.error(`\n${name} failed.`);
  process.exit(1);
}

const which: Run = process.argv.includes("--long") ? "long" : "test";
if (which === "test") rmSync(RESULTS, { recursive: true, force: true });
rmSync(TEMP, { recursive: true, force: true });
for (const folder of [RESULTS, TEMP]) mkdirSync(folder, { recursive: true });
if (process.argv.includes("--update")) {
  run("build", build, BUDGET.test.build);
  run("screenshots", playwright({ ...browser, UPDATE: "1" }), BUDGET.test.browser);
} else {
  for (const [name, minutes] of Object.entries(BUDGET[which]))
    run(name, (SUITES[which] as Record<string, Suite>)[name] ?? build, minutes);
  const left = readdirSync(TEMP).filter((name) => !OF_TOOLS.test(name));
  if (left.length > 0) {
    console.error(`\nTests left behind in the temporary folder: ${left.join(", ")}`);
    process.exit(1);
  }
}
console.log(`\nMinutes taken, of the share in tests/budget.ts:\n${told.join("\n")}`);
