/** Saved games in a real IndexedDB: killed, full, switched off, opened twice, newer, and damaged. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import type { SavedGame } from "../../src/session/saved-game.ts";
import { writeSavedGame } from "../../src/session/write-saved-game.ts";
import { many } from "../support/counts.ts";
import { endRound, expect, exported, sitDown, test } from "./site.ts";
import { tempFolder } from "../support/temp-folder.ts";

const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const path = process.env["BROWSER_PATH"];
const open = (profile: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, {
    ...(path && { executablePath: path }),
    args,
    reducedMotion: "reduce",
    locale: "en-GB",
    viewport: { width: 1280, height: 720 },
  });
const profile = tempFolder;
const trust = (page: Page) => page.locator(".track .why").first();

test("a browser killed in the middle of a save goes on with the last whole one", async ({ site }) => {
  test.setTimeout(600_000);
  const here = profile();
  let context = await open(here);
  let page = context.pages()[0] ?? (await context.newPage());
  await sitDown(page, site);
  for (let time = 0; time < many(3, 12); time += 1) {
    const told = page.locator(".round-name.now");
    const before = Number(/\d+/.exec((await told.textContent()) ?? "")![0]);
    const session = await context.browser()!.newBrowserCDPSession();
    const { processInfo } = (await session.send("SystemInfo.getProcessInfo")) as {
      processInfo: { type: string; id: number }[];
    };
    const gone = new Promise((done) => context.once("close", done));
    // A move and an undo keep the round where it is; each is a save, and the kill falls among them.
    await page.evaluate(() => {
      const press = () => {
        const choice = document.querySelector<HTMLElement>(".choices .choice");
        choice?.click();
        setTimeout(press, 1);
      };
      press();
    });
    process.kill(processInfo.find((p) => p.type === "browser")!.id, "SIGKILL");
    await gone;
    context = await open(here);
    page = context.pages()[0] ?? (await context.newPage());
    await page.goto(site);
    await page.getByRole("button", { name: "Go on with your game" }).click();
    await expect(page.locator(".table, .end-head").first()).toBeVisible();
    if (await page.locator(".sheet .button.primary").count()) await page.locator(".sheet .button.primary").click();
    // The save of the round's own end may have been cut short as well: then the one before it stands.
    expect([before - 1, before]).toContain(
      Number(/\d+/.exec((await page.locator(".round-name.now").textContent()) ?? "")![0]),
    );
    if (before < 3) await endRound(page);
  }
  await context.close();
});

test("two tabs on one game: one writes, the other watches it live, and takes over when the first leaves", async ({
  context,
  page,
  site,
}) => {
  await sitDown(page, site);
  const second = await context.newPage();
  await second.goto(site);
  await second.getByRole("button", { name: "Go on with your game" }).click();
  await second.locator(".sheet .button.primary").click();
  await expect(second.locator(".trouble")).toContainText("another tab");
  await page.locator(".choices .choice").first().click();
  await expect(trust(page)).toHaveText("50");
  await expect(trust(second)).toHaveText("50");
  await second.getByRole("button", { name: "Explain" }).click();
  await expect(second.locator(".move-done")).toContainText("Press again");
  await second.getByRole("button", { name: "Explain" }).click();
  await expect(second.locator(".toast")).toBeVisible();
  await expect(trust(second)).toHaveText("50");
  await page.close();
  await expect(second.locator(".trouble")).toBeHidden();
  if (await second.getByRole("dialog").count()) await second.keyboard.press("Escape");
  await endRound(second);
  await expect(second.locator(".round-name.now")).toContainText("Round 2");
});

test("a tab that is too busy to answer keeps the pen", async ({ context, page, site }) => {
  await sitDown(page, site);
  for (let other = 0; other < 3; other += 1) {
    const second = await context.newPage();
    await second.goto(site);
    await second.getByRole("button", { name: "Go on with your game" }).click();
    await second.locator(".sheet .button.primary").click();
    await expect(second.locator(".trouble")).toBeVisible();
    // Longer than a watching tab waits between its questions, and for an answer.
    await page.evaluate(() => {
      const until = performance.now() + 1_600;
      while (performance.now() < until);
    });
    await expect(second.locator(".trouble")).toBeVisible();
    await page.locator(".choices .choice").first().click();
    await expect(page.locator(".choices .choice")).toHaveCount(0);
    await page.locator(".pause").click();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.locator(".sheet-actions .button").click();
    await expect(page.locator(".trouble")).toBeHidden();
    await second.close();
  }
});

test("in two tabs no edit is lost, whoever makes it", async ({ context, page, site }) => {
  test.setTimeout(600_000);
  await sitDown(page, site);
  const second = await context.newPage();
  await second.goto(site);
  await second.getByRole("button", { name: "Go on with your game" }).click();
  await second.locator(".sheet .button.primary").click();
  await expect(second.locator(".trouble")).toBeVisible();
  const edits = many(12, 200);
  for (let edit = 0; edit < edits; edit += 1) {
    await page
      .locator(".choices .choice")
      .nth(edit % 3)
      .dispatchEvent("click");
    await expect(page.locator(".choices .choice")).toHaveCount(0);
    await second.evaluate(() => document.querySelector<HTMLElement>(".choices .choice, .moves .button")?.click());
    await page.locator(".pause").dispatchEvent("click");
    await page.getByRole("button", { name: "Undo" }).dispatchEvent("click");
    await page.locator(".sheet-actions .button").dispatchEvent("click");
    await expect(page.locator(".choices .choice")).toHaveCount(3);
  }
  const { saved } = JSON.parse(await exported(page)) as { saved: { log: unknown[] } };
  expect(saved.log).toHaveLength(edits * 2);
  const kept = await second.evaluate(
    () =>
      new Promise<number>((done) => {
        const opening = indexedDB.open("before-the-breach");
        opening.onsuccess = () => {
          const games = opening.result.transaction("games").objectStore("games");
          const asking = games.getAll(IDBKeyRange.bound("game/", "game/~"));
          asking.onsuccess = () => done((asking.result[0] as { log: unknown[] }).log.length);
        };
      }),
  );
  expect(kept).toBe(edits * 2);
});

test("a full storage is told at once, the game plays on, and the file holds all of it", async ({
  context,
  page,
  site,
}) => {
  const cdp = await context.newCDPSession(page);
  await cdp.send("Storage.overrideQuotaForOrigin", { origin: new URL(site).origin, quotaSize: 1 });
  await sitDown(page, site);
  await page.locator(".choices .choice").first().click();
  await expect(page.locator(".trouble")).toContainText("full");
  await expect(trust(page)).toHaveText("50");
  const { saved } = JSON.parse(await exported(page)) as { saved: { log: { type: string }[] } };
  expect(saved.log.map((c) => c.type)).toEqual(["answerInject"]);
  await endRound(page);
  await expect(page.locator(".round-name.now")).toContainText("Round 2");
});

test("with storage switched off the game plays, says so, and can be saved as a file", async ({ site }) => {
  const here = profile();
  mkdirSync(join(here, "Default"), { recursive: true });
  writeFileSync(
    join(here, "Default", "Preferences"),
    JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }),
  );
  const context = await open(here);
  const page = context.pages()[0] ?? (await context.newPage());
  await sitDown(page, site);
  expect(
    await page.evaluate(() => {
      try {
        return localStorage.length;
      } catch (error) {
        return (error as Error).name;
      }
    }),
  ).toBe("SecurityError");
  await expect(page.locator(".trouble")).toContainText("keeps nothing");
  await page.locator(".choices .choice").first().click();
  expect(JSON.parse(await exported(page))).toHaveProperty("checksum");
  await endRound(page);
  await context.close();
});

test("a saved game comes back from its file; a newer, older, changed or cut one is refused in plain words", async ({
  page,
  site,
}) => {
  await sitDown(page, site);
  await page.locator(".choices .choice").first().click();
  const text = await exported(page);
  const hand = async (file: string) => {
    await page.goto(site);
    const choosing = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Open a saved game" }).click();
    await (await choosing).setFiles({ name: "game.json", mimeType: "application/json", buffer: Buffer.from(file) });
  };
  const newer = JSON.parse(text) as { saved: { format: number } };
  newer.saved.format = 9;
  await hand(JSON.stringify(newer));
  await expect(page.getByRole("alert")).toContainText("newer version");
  await hand(text.slice(0, text.length / 2));
  await expect(page.getByRole("alert")).toContainText("cannot be read");
  await hand(text.replace('"say_so"', '"blame"'));
  await expect(page.getByRole("alert")).toContainText("checksum");
  await hand("[]");
  await expect(page.getByRole("alert")).toContainText("not a saved game");
  const { saved } = JSON.parse(text) as { saved: SavedGame };
  const earlier = writeSavedGame({ ...saved, rules: 1 });
  await hand(earlier);
  await expect(page.getByRole("alert")).toContainText("earlier version");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as a file" }).click();
  expect(readFileSync(await (await download).path(), "utf8")).toBe(earlier);
  await hand(text);
  if (await page.locator(".sheet .button.primary").count()) await page.locator(".sheet .button.primary").click();
  await expect(trust(page)).toHaveText("50");
});

test("a storage that was cleared behind our back is told, never passed over", async ({ page, site }) => {
  await sitDown(page, site);
  await page.locator(".choices .choice").first().click();
  await expect(trust(page)).toHaveText("50");
  await page.goto(`${site}?`);
  await page.evaluate(() => new Promise((done) => (indexedDB.deleteDatabase("before-the-breach").onsuccess = done)));
  await page.reload();
  await expect(page.locator(".trouble")).toContainText("gone");
});
