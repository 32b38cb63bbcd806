import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: ".",
  // `npm start` builds dist anew under the other tests' feet, so it is tried after them.
  projects: process.env["UPDATE"]
    ? [{ name: "screenshots", testMatch: "screenshots.spec.ts" }]
    : [
        { name: "site", testMatch: "*.spec.ts", testIgnore: ["screenshots.spec.ts", "serve.spec.ts"] },
        { name: "start", testMatch: "serve.spec.ts", dependencies: ["site"] },
      ],
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
    launchOptions: {
      ...(process.env["BROWSER_PATH"] && { executablePath: process.env["BROWSER_PATH"] }),
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
      // What a reader has to scroll shows itself.
      ignoreDefaultArgs: ["--hide-scrollbars"],
    },
  },
});
