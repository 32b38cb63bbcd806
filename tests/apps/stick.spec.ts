/** The one file on a stick: opened by its own address with the network off, it plays and asks nobody anything. */
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import { endRound, openScenario, sitDown } from "./site.ts";
import { DIST } from "./static-host.ts";
import { tempFolder } from "../support/temp-folder.ts";

const NAME = "before-the-breach.html";

test("one file, alone in a folder, plays from file:// with no network", async ({ context, page }) => {
  const stick = tempFolder("breach stick-");
  cpSync(join(DIST, NAME), join(stick, NAME));
  const address = pathToFileURL(join(stick, NAME)).href;
  const asked: string[] = [];
  const faults: string[] = [];
  context.on("request", (r) => asked.push(r.url().replace(/^(data|blob):.*/s, "$1:")));
  context.on("requestfailed", (r) => faults.push(`no answer for ${r.url().slice(0, 80)}`));
  context.on("weberror", (e) => faults.push(e.error().message));
  context.on("console", (m) => {
    if (m.type() === "error" || /Content Security Policy|Refused to/i.test(m.text())) faults.push(m.text());
  });
  await context.setOffline(true);
  await sitDown(page, address);
  await page.locator(".choices .choice").first().click();
  await endRound(page);
  await expect(page.locator(".round-name.now")).toContainText("Round 2");
  await expect(page.locator(".hemicycle canvas")).toBeVisible();
  const faces = await page.evaluate(async () =>
    [...(await document.fonts.ready)].map((f) => `${f.family.replaceAll('"', "")} ${f.status}`),
  );
  expect(faces).toEqual(expect.arrayContaining(["Newsreader loaded", "Source Sans 3 loaded"]));
  await page.goto(address);
  await page.locator(".start-card:not(.going-on)").nth(1).getByRole("button").first().click();
  await page.locator(".sheet .button.primary").click();
  await expect(page.locator(".table")).toBeVisible();
  expect(asked.filter((url) => url !== "data:" && url !== "blob:" && !url.startsWith(address))).toEqual([]);
  expect(faults).toEqual([]);
});

test("from the one file, too, a scenario is opened from its files, read by a worker that stands in the page", async ({
  page,
}) => {
  await page.goto(pathToFileURL(join(DIST, NAME)).href);
  await openScenario(page, fileURLToPath(new URL("../scenarios/one-chamber", import.meta.url)));
  await expect(page.locator(".opened-card")).toContainText("One chamber");
});

test("the one file runs its own script by its hash and nothing else", async ({ page }) => {
  const html = readFileSync(join(DIST, NAME), "utf8");
  const [, policy = ""] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  expect(policy).toContain("default-src 'none'");
  expect(/script-src ([^;]*)/.exec(policy)?.[1]).toMatch(/^'sha256-[\w+/=]+'$/);
  const planted = join(tempFolder(), NAME);
  cpSync(join(DIST, NAME), planted);
  await page.goto(pathToFileURL(planted).href);
  await expect(page.getByRole("heading", { name: "Before the Breach", exact: true })).toBeVisible();
  const pushIn = page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.pushedIn = true";
    document.head.append(script);
  });
  await expect(pushIn).rejects.toThrow("TrustedScript");
  expect(await page.evaluate(() => "pushedIn" in window)).toBe(false);
});
