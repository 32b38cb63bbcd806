/** Finds a Chromium or Chrome, or gets one and says so; never skips silently. Firefox is used where it is, and not got. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

function installed(): string | undefined {
  if (process.env["BROWSER_PATH"] && existsSync(process.env["BROWSER_PATH"])) return process.env["BROWSER_PATH"];
  for (const name of NAMES) {
    const found = spawnSync("which", [name], { encoding: "utf8" }).stdout?.trim();
    if (found) return found;
  }
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

/** Path of a browser that exists. Exits with one clear message if none can be had. */
export function findBrowser(): string {
  const there = installed();
  if (there) return there;
  console.log("No Chromium or Chrome found: getting one with Playwright's installer.");
  spawnSync("npx", ["--no-install", "playwright", "install", "chromium"], { stdio: "inherit", timeout: 300_000 });
  const fetched = installed();
  if (fetched) return fetched;
  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    console.log("That did not work: installing Debian's package chromium.");
    spawnSync("sh", ["-c", "apt-get update -qq && apt-get install -y -qq chromium fonts-noto-cjk"], {
      stdio: "inherit",
    });
    const packaged = installed();
    if (packaged) return packaged;
  }
  console.error(
    "The browser tests need Chromium. Install it (Debian: sudo apt-get install chromium; elsewhere: npx playwright install chromium) and run npm test again.",
  );
  process.exit(1);
}

/** A Firefox that says its version: a stub that would only tell how to get one is none. */
export function findFirefox(): { path: string; version: string } | undefined {
  for (const path of [process.env["FIREFOX_PATH"], "firefox-esr", "firefox"]) {
    const version =
      path && spawnSync(path, ["--version"], { encoding: "utf8" }).stdout?.match(/Firefox [\d.]+\w*/)?.[0];
    if (version) return { path: spawnSync("which", [path], { encoding: "utf8" }).stdout?.trim() || path, version };
  }
  return undefined;
}
