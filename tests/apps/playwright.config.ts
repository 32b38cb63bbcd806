import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: ".",
  testMatch: process.env["UPDATE"] ? "screenshots.spec.ts" : "*.spec.ts",
  testIgnore: process.env["UPDATE"] ? [] : ["screenshots.spec.ts"],
  outputDir: "../../test-results",
  workers: 2,
  fullyParallel: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json", { outputFile: "../../.cache/playwright.json" }]],
  use: {
    viewport: { width: 1280, height: 720 },
    locale: "en-GB",
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: { ...(process.env["BROWSER_PATH"] && { executablePath: process.env["BROWSER_PATH"] }), args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] },
  },
});
