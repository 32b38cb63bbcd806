/** `npm test` and `npm run test:long`: every step in order, each counted; the first failing step stops the run. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { findBrowser } from "./support/find-browser.ts";

const long = process.argv.includes("--long");
const results = ".cache/results";
if (!long) rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

type StepResult = { passed: number; failed: number };

function step(name: string, command: string[], count: () => StepResult, env: Record<string, string> = {}): void {
  console.log(`\n== ${name}`);
  const { status } = spawnSync("npx", ["--no-install", ...command], {
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  const counted = status === 0 ? count() : { passed: 0, failed: 1 };
  writeFileSync(`${results}/${name.replaceAll(" ", "-")}.json`, JSON.stringify(counted));
  if (status !== 0) {
    console.error(`\n${name} failed.`);
    process.exit(1);
  }
}

const one = (): StepResult => ({ passed: 1, failed: 0 });
const fromVitest = (file: string) => (): StepResult => {
  const report = JSON.parse(readFileSync(file, "utf8")) as { numPassedTests: number; numFailedTests: number };
  return { passed: report.numPassedTests, failed: report.numFailedTests };
};
const fromPlaywright = (file: string) => (): StepResult => {
  const { stats } = JSON.parse(readFileSync(file, "utf8")) as {
    stats: { expected: number; unexpected: number; flaky: number };
  };
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
};

const vitest = (name: string): string[] => [
  "vitest",
  "run",
  "--config",
  "tests/vitest.config.ts",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=.cache/${name}.json`,
];
const playwright = ["playwright", "test", "--config", "tests/apps/playwright.config.ts"];
const build = (): void => step("build", ["vite", "build"], one);

if (process.argv.includes("--update")) {
  build();
  step("screenshots", playwright, fromPlaywright(".cache/playwright.json"), {
    BROWSER_PATH: findBrowser(),
    UPDATE: "1",
  });
} else if (long) {
  step("long properties", vitest("vitest-long"), fromVitest(".cache/vitest-long.json"), { LONG: "1" });
  build();
  step("long browser", [...playwright, "storage", "hash"], fromPlaywright(".cache/playwright.json"), {
    LONG: "1",
    BROWSER_PATH: findBrowser(),
  });
} else {
  step("types", ["tsc", "--noEmit"], one);
  step("pure types", ["tsc", "-p", "src/tsconfig.pure.json"], one);
  step("lint", ["biome", "check", "--error-on-warnings"], one);
  step("unit", vitest("vitest"), fromVitest(".cache/vitest.json"));
  build();
  step("browser", playwright, fromPlaywright(".cache/playwright.json"), { BROWSER_PATH: findBrowser() });
}
