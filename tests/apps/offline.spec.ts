/** The game without a network, and a newer build that waits until no game is open. */
import { copyFileSync, writeFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test as base, chromium, expect, type Page } from "@playwright/test";
import { nextBuild, scripts } from "./next-build.ts";
import { endRound, faultsOf, openScenario, sitDown } from "./site.ts";
import { DIST, type StaticHost, serveFolder } from "./static-host.ts";

const test = base.extend<{ host: StaticHost; faults: string[] }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here
  host: async ({}, use) => {
    const host = await serveFolder();
    await use(host);
    await host.stop();
  },
  faults: [
    async ({ context, host }, use) => {
      const faults = faultsOf(context, host.site);
      await use(faults);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

const line = (page: Page) => page.locator(".build-line");
/** Which build the page is of: the name of its first script. */
const build = (page: Page): Promise<string> =>
  page
    .locator("script[src]")
    .evaluate((s: HTMLScriptElement) => s.src.split("/").at(-1)!)
    // It may go to another page while it is asked.
    .catch(() => "");
const loads = (page: Page): { count: number } => {
  const seen = { count: 0 };
  page.on("load", () => (seen.count += 1));
  return seen;
};
const firstVisit = async (page: Page, host: StaticHost): Promise<void> => {
  await page.goto(host.site);
  await expect(line(page)).toContainText("without a network");
};
/** The browser looks for a newer build, as it does by itself at every visit. */
const look = (page: Page) =>
  page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update().catch(() => undefined)));
const waiting = (page: Page) => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state);
/** Another worker answers this page. */
const takenOver = (page: Page) =>
  page.evaluate(
    () => new Promise<void>((over) => navigator.serviceWorker.addEventListener("controllerchange", () => over())),
  );
/** The scripts of the first build that its page can no longer get. */
const missing = (page: Page) =>
  page.evaluate(async (names) => {
    const answers = await Promise.all(
      names.map(async (name) => [name, (await fetch(`./assets/${name}`).catch(() => undefined))?.ok] as const),
    );
    return answers.filter(([, ok]) => !ok).map(([name]) => name);
  }, scripts(DIST));
const leave = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "Pause" }).click();
  await page.getByRole("button", { name: "Leave the table" }).click();
};
/** A game in round 2, in the first build. */
const inPlay = async (page: Page, host: StaticHost): Promise<void> => {
  await firstVisit(page, host);
  await sitDown(page, host.site);
  await page.locator(".choices .choice").first().click();
  await endRound(page);
};

test("after the first visit the server may go: the page comes back, and each scenario is played a round", async ({
  page,
  host,
}) => {
  await firstVisit(page, host);
  await host.stop();
  await page.reload();
  const cards = page.locator(".start-card:not(.going-on)");
  await expect(cards).toHaveCount(2);
  for (const card of [0, 1]) {
    await page.goto(`${host.site}?seed=7`);
    await cards.nth(card).getByRole("button").first().click();
    await page.locator(".sheet .button.primary").click();
    await expect(page.locator(".hemicycle canvas")).toBeVisible();
    const today = page.locator(".calendar [aria-current=date]");
    const before = await today.textContent();
    await page.locator(".choices .choice").first().click();
    await page.getByRole("button", { name: "End the round" }).first().click();
    const sure = page.getByRole("dialog").getByRole("button", { name: "End the round" });
    await expect(sure.or(today.filter({ hasNotText: before! }))).toBeVisible();
    if (await sure.isVisible()) await sure.click();
    await expect(today).not.toHaveText(before!);
  }
  const faces = await page.evaluate(async () =>
    [...(await document.fonts.ready)].map((f) => `${f.family.replaceAll('"', "")} ${f.status}`),
  );
  expect(faces).toEqual(expect.arrayContaining(["Newsreader loaded", "Source Sans 3 loaded"]));
  expect(faces.filter((f) => f.endsWith("error"))).toEqual([]);
});

test("a newer build waits while a game is open, and is taken once after the table is left, with the saved game still there", async ({
  page,
  host,
}) => {
  await inPlay(page, host);
  const old = await build(page);
  const seen = loads(page);
  host.folder = nextBuild("-next");
  await look(page);
  await expect.poll(() => waiting(page)).toBe("installed");
  await endRound(page);
  await expect(page.locator(".round-name.now")).toContainText("Round 3");
  expect(await missing(page)).toEqual([]);
  expect([await build(page), seen.count, await waiting(page)]).toEqual([old, 0, "installed"]);

  await leave(page);
  await expect(line(page)).toContainText("A newer version was taken");
  expect([await build(page), seen.count]).toEqual([old.replace(".js", "-next.js"), 1]);
  await expect(page.locator(".going-on")).toContainText("round 3");
  await page.getByRole("button", { name: "Go on with your game" }).click();
  await expect(page.locator(".round-name.now")).toContainText("Round 3");
});

test("a build that pushes in is seen by the check above, and even then the page in play is not loaded again", async ({
  page,
  host,
  faults,
}) => {
  await inPlay(page, host);
  const old = await build(page);
  const seen = loads(page);
  host.folder = nextBuild("-rash", (worker) => `self.addEventListener("install", () => self.skipWaiting());${worker}`);
  // Nothing is fetched until then: a worker takes over only when the old one has nothing to answer.
  const pushedIn = takenOver(page);
  await look(page);
  await pushedIn;
  await expect.poll(() => missing(page)).not.toEqual([]);
  expect(faults.splice(0)).toContain(`404 for ${host.site}assets/${old}`);
  expect([await build(page), seen.count]).toEqual([old, 0]);
  await leave(page);
  await expect(line(page)).toContainText("was taken");
  expect([await build(page), seen.count]).toEqual([old.replace(".js", "-rash.js"), 1]);
});

test("a game in one tab keeps the newer build out of the other, too, until it is left or its tab is closed", async ({
  context,
  page,
  host,
}) => {
  await inPlay(page, host);
  const second = await context.newPage();
  await second.goto(host.site);
  const old = await build(second);
  for (const [mark, end] of [
    ["-next", () => leave(page)],
    ["-third", () => page.close()],
  ] as const) {
    const now = await build(second);
    host.folder = nextBuild(mark);
    await second.goto(`${host.site}?${mark}`);
    await expect(line(second)).toContainText("A newer version is ready");
    expect([await build(page), await build(second)]).toEqual([now, now]);
    await end();
    await expect.poll(() => build(second)).toBe(old.replace(".js", `${mark}.js`));
    if (page.isClosed()) return;
    await expect.poll(() => build(page)).toBe(old.replace(".js", `${mark}.js`));
    await page.getByRole("button", { name: "Go on with your game" }).click();
    await expect(page.locator(".round-name.now")).toBeVisible();
  }
});

test("a host that has a newer build at every look does not send the page round in circles", async ({ page, host }) => {
  await firstVisit(page, host);
  host.folder = nextBuild("-next");
  let looks = 0;
  host.asked = (file) => {
    if (file === "sw.js")
      writeFileSync(
        join(host.folder, "sw.js"),
        `${readFileSync(join(host.folder, "sw.js"), "utf8")}\n// ${(looks += 1)}`,
      );
  };
  const seen = loads(page);
  await page.goto(host.site);
  await expect.poll(() => seen.count).toBe(2);
  await expect(line(page)).toContainText("is ready");
  const before = looks;
  await look(page);
  await expect.poll(() => waiting(page)).toBe("installed");
  expect([looks, seen.count]).toEqual([before + 1, 2]);
});

test("a scenario opened from files is not lost to a newer build", async ({ page, host }) => {
  await firstVisit(page, host);
  await openScenario(page, fileURLToPath(new URL("../scenarios/one-chamber", import.meta.url)));
  await expect(page.locator(".opened-card")).toContainText("One chamber");
  const [old, seen] = [await build(page), loads(page)];
  host.folder = nextBuild("-next");
  await look(page);
  await expect(line(page)).toContainText("A newer version is ready");
  await expect(page.locator(".opened-card")).toContainText("One chamber");
  expect([await build(page), seen.count, await waiting(page)]).toEqual([old, 0, "installed"]);
});

test("a half-copied build is not taken: the whole old one stays", async ({ page, host }) => {
  await firstVisit(page, host);
  const old = await build(page);
  host.folder = nextBuild("-next");
  copyFileSync(join(DIST, "index.html"), join(host.folder, "index.html"));
  await look(page);
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).installing)).toBe(null);
  expect(await waiting(page)).toBeUndefined();
  await page.reload();
  expect([await build(page), await missing(page)]).toEqual([old, []]);
});

test("a first visit that falls between two builds ends in the newer one, whole", async ({ page, host }) => {
  const next = nextBuild("-next");
  host.asked = (file) => {
    if (file === "sw.js") host.folder = next;
  };
  const seen = loads(page);
  await page.goto(host.site);
  await expect.poll(() => build(page).catch(() => "")).toContain("-next.js");
  await expect(line(page)).not.toBeEmpty();
  expect(seen.count).toBe(2);
});

test("on a plain http page, where there is no service worker, the game plays and says nothing of it", async ({
  host,
}) => {
  const path = process.env["BROWSER_PATH"];
  const browser = await chromium.launch({
    ...(path && { executablePath: path }),
    args: ["--host-resolver-rules=MAP class.test 127.0.0.1", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });
  const context = await browser.newContext({ locale: "en-GB", reducedMotion: "reduce" });
  const site = host.site.replace("127.0.0.1", "class.test");
  const faults = faultsOf(context, site);
  const page = await context.newPage();
  await page.goto(site);
  expect(await page.evaluate(() => [isSecureContext, "serviceWorker" in navigator])).toEqual([false, false]);
  await sitDown(page, site);
  await endRound(page);
  await expect(page.locator(".round-name.now")).toContainText("Round 2");
  await leave(page);
  await expect(line(page)).toBeEmpty();
  expect(faults).toEqual([]);
  await browser.close();
});
