/** The games of a browser: a list of which nothing is replaced unasked, a pen that is laid down, a storage that is tried again. */
import type { Page } from "@playwright/test";
import { endRound, expect, exported, kept, openScenario, sitDown, test } from "./site.ts";

const GO_ON = "Go on with your game";
const leave = async (page: Page) => {
  await page.getByRole("button", { name: "Pause" }).click();
  await page.getByRole("button", { name: "Leave the table" }).click();
  await expect(page.locator(".start")).toBeVisible();
};
const sit = async (page: Page, scenario: number) => {
  await page.locator(".start-card:not(.going-on)").nth(scenario).locator(".button").first().click();
  await page.locator(".sheet .button.primary").click();
  await expect(page.locator(".table")).toBeVisible();
};
const games = async (page: Page) => Object.keys(await kept(page)).filter((key) => /^game\/|^current$/.test(key));

test("a new game replaces none: each stands in the list, newest first, and is gone on with or deleted once one is sure", async ({
  page,
  site,
}) => {
  await sitDown(page, site);
  await endRound(page);
  await leave(page);
  await expect(page.locator(".going-on > p")).toContainText("Ternholm: the ferry stops, The Council, round 2");
  await expect(page.locator(".going-on > p small")).toHaveText(/\d{4}, \d\d:\d\d/);
  await sit(page, 1);
  await leave(page);
  await sit(page, 0);
  await leave(page);
  expect(await games(page)).toHaveLength(3);
  await page.locator(".other-games summary").click();
  const others = page.locator(".other-games li");
  await expect(others).toHaveCount(2);
  await expect(others.nth(0)).toContainText("Japan 2024");
  await expect(others.nth(1)).toContainText("Ternholm: the ferry stops, The Council, round 2");

  await others
    .nth(1)
    .getByRole("button", { name: /^Go on with Ternholm/ })
    .click();
  await expect(page.locator(".round-name.now")).toContainText("Round 2");
  await leave(page);
  await expect(page.locator(".going-on > p")).toContainText("round 2");

  const [flagship, ...rest] = [page.locator(".other-games li", { hasText: "Japan 2024" })];
  expect(rest).toEqual([]);
  await page.locator(".other-games summary").click();
  await flagship?.getByRole("button", { name: /^Delete/ }).click();
  await flagship?.getByRole("button", { name: "Keep it" }).click();
  expect(await games(page)).toHaveLength(3);
  await flagship?.getByRole("button", { name: /^Delete/ }).click();
  await expect(flagship?.getByRole("button", { name: "Delete", exact: true }) ?? page.locator("none")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator(".other-games li")).toHaveCount(1);
  const left = await kept(page);
  expect(Object.keys(left).filter((key) => key.startsWith("game/"))).toHaveLength(2);
  // What it alone needed is gone with it, what the others need is not.
  expect(Object.keys(left).filter((key) => key.startsWith("scenario/"))).toHaveLength(1);
  expect(Object.keys(left).filter((key) => key.startsWith("files/"))).toHaveLength(1);
  for (const _ of "12") {
    await page
      .locator(".going-on")
      .getByRole("button", { name: /^Delete/ })
      .first()
      .click();
    await page.locator(".going-on").getByRole("button", { name: "Delete", exact: true }).click();
    await page.waitForTimeout(100);
  }
  await expect(page.locator(".going-on")).toHaveCount(0);
  expect(await kept(page)).toEqual({});
  await page.reload();
  await expect(page.locator(".start-card").first()).toBeVisible();
  await expect(page.locator(".trouble")).toHaveCount(0);
});

test("the one game that an earlier build kept is in the list, and goes on", async ({ page, site }) => {
  await sitDown(page, site);
  await page.locator(".choices .choice").first().click();
  await leave(page);
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const opening = indexedDB.open("before-the-breach");
        opening.onsuccess = () => {
          const moving = opening.result.transaction("games", "readwrite");
          const store = moving.objectStore("games");
          const walking = store.openCursor();
          walking.onsuccess = () => {
            const at = walking.result;
            if (!at) return;
            const key = String(at.key);
            if (key.startsWith("game/")) {
              const { savedAt: _, ...game } = at.value;
              store.put(game, "current");
            }
            if (!key.startsWith("scenario/")) at.delete();
            at.continue();
          };
          moving.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
  );
  await page.goto(`${site}?`);
  expect(await games(page)).toEqual(["current"]);
  await page.getByRole("button", { name: GO_ON }).click();
  await page.locator(".sheet .button.primary").click();
  await expect(page.locator(".track .why").first()).toHaveText("50");
  await endRound(page);
  expect(await games(page)).toEqual(["current"]);
  expect(await exported(page)).toContain('"files":{');
});

test("whoever leaves the table gives up the pen: another tab goes on with the game and writes", async ({
  context,
  page,
  site,
}) => {
  await sitDown(page, site);
  await page.locator(".choices .choice").first().click();
  await leave(page);
  const second = await context.newPage();
  await second.goto(site);
  await second.getByRole("button", { name: GO_ON }).click();
  await second.locator(".sheet .button.primary").click();
  await expect(second.locator(".track .why").first()).toHaveText("50");
  await expect(second.locator(".trouble")).toHaveCount(0);
  await endRound(second);
  await expect(second.locator(".round-name.now")).toContainText("Round 2");
  // And each tab may have a game of its own.
  await page.bringToFront();
  await sit(page, 0);
  await expect(page.locator(".trouble")).toHaveCount(0);
  await page.locator(".choices .choice").first().click();
  await expect(page.locator(".track .why").first()).toHaveText("50");
  expect(await games(page)).toHaveLength(2);
});

test("a storage that fails in the middle of a game is tried again, and holds the game once it works", async ({
  context,
  page,
  site,
}) => {
  const cdp = await context.newCDPSession(page);
  const origin = new URL(site).origin;
  await cdp.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
  await sitDown(page, site);
  await page.locator(".choices .choice").first().click();
  await expect(page.locator(".trouble")).toContainText("full");
  await cdp.send("Storage.overrideQuotaForOrigin", { origin });
  // Without another act.
  await expect(page.locator(".trouble")).toBeHidden();
  await page.evaluate(() => new Promise((done) => (indexedDB.deleteDatabase("before-the-breach").onsuccess = done)));
  await endRound(page);
  await expect(page.locator(".trouble")).toHaveCount(0);
  await expect.poll(() => games(page)).toHaveLength(1);
  await page.goto(`${site}?`);
  await page.getByRole("button", { name: GO_ON }).click();
  await expect(page.locator(".round-name.now")).toContainText("Round 2");
});

test.describe("an opening that fails", () => {
  test.use({ planted: true });
  test("leaves no button dead: what could not be loaded is told, and the next try opens it", async ({ page, site }) => {
    await page.route("**/first-table-*.js", (route) => route.abort());
    await page.goto(`${site}?seed=7`);
    const play = page.locator(".start-card .button").first();
    await play.click();
    await expect(page.getByRole("alert").filter({ hasText: "could not be opened" })).toBeVisible();
    for (const button of await page.locator(".start-card .button").all()) await expect(button).toBeEnabled();
    await page.unroute("**/first-table-*.js");
    await openScenario(page, "tests/scenarios/one-chamber");
    await page.locator(".opened-card .start-actions .button").click();
    await page.locator(".sheet .button.primary").click();
    await expect(page.locator(".table")).toBeVisible();
    // The guard finds the planted fault.
    await page.goto(`${site}missing`).catch(() => undefined);
  });
});
