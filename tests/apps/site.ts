/**
 * Every browser test plays the built game from a plain static server under /a/b/, and fails if anything
 * asks another host, breaks the content policy, or throws.
 */
import { readFileSync } from "node:fs";
import { type BrowserContext, test as base, expect, type Locator, type Page } from "@playwright/test";
import { serveFolder } from "./static-host.ts";

/** Writes down what no page of ours may do: ask another host, break the content policy, throw, miss a file. */
export function faultsOf(context: BrowserContext, site: string): string[] {
  const faults: string[] = [];
  const host = new URL(site).origin;
  context.on("request", (r) => {
    if (!r.url().startsWith(host) && !/^(data|blob):/.test(r.url())) faults.push(`asked ${r.url()}`);
  });
  context.on("response", (r) => {
    if (r.status() >= 400) faults.push(`${r.status()} for ${r.url()}`);
  });
  context.on("weberror", (e) => faults.push(`threw ${e.error().message}`));
  context.on("console", (m) => {
    if (/Content Security Policy|Refused to|requires 'Trusted/i.test(m.text())) faults.push(m.text());
  });
  return faults;
}

export const test = base.extend<{ planted: boolean; clean: undefined }, { site: string }>({
  /** With `test.use({ planted: true })` a fault was planted, and the guard has to find it. */
  planted: [false, { option: true }],
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here
    async ({}, use) => {
      const host = await serveFolder();
      await use(host.site);
      await host.stop();
    },
    { scope: "worker" },
  ],
  clean: [
    async ({ context, site, planted }, use) => {
      const faults = faultsOf(context, site);
      await use(undefined);
      if (planted) expect(faults).not.toEqual([]);
      else expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };

/** Chooses a folder, or files by their names and texts, on the start page. */
export async function openScenario(page: Page, from: string | Record<string, string | Buffer>): Promise<void> {
  if (typeof from === "string") await page.locator("input[webkitdirectory]").setInputFiles(from);
  else
    await page
      .locator('input[accept=".yaml,.yml"]')
      .setInputFiles(
        Object.entries(from).map(([name, text]) => ({ name, mimeType: "application/yaml", buffer: Buffer.from(text) })),
      );
}

/** The saved game as the text of its file, from the pause sheet. */
export async function exported(page: Page): Promise<string> {
  await page.locator(".pause").click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as a file" }).click();
  const text = readFileSync(await (await download).path(), "utf8");
  await page.keyboard.press("Escape");
  return text;
}

/** What this browser keeps: every record of the database, by key. */
export async function kept(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate(
    () =>
      new Promise<Record<string, unknown>>((done) => {
        const opening = indexedDB.open("before-the-breach");
        opening.onsuccess = () => {
          const found: Record<string, unknown> = {};
          const walking = opening.result.transaction("games").objectStore("games").openCursor();
          walking.onsuccess = () => {
            const at = walking.result;
            if (!at) {
              opening.result.close();
              return done(found);
            }
            found[String(at.key)] = at.value;
            at.continue();
          };
        };
      }),
  );
}

/** From the first page to the table: two presses. */
export async function sitDown(page: Page, site: string, seed = "7", scenario = "first-table"): Promise<void> {
  await page.goto(`${site}?seed=${seed}`);
  const card = page.locator(".start-card:not(.going-on)").nth(["first-table", "japan-2024"].indexOf(scenario));
  await card.locator(".button").first().click();
  await page.locator(".sheet .button.primary").click();
  await expect(page.locator(".table")).toBeVisible();
}

/** Ends the round; a vote that was counted in it is then in front, before the table or the end. */
export async function endRound(page: Page): Promise<void> {
  const before = (await page.locator(".round-name.now").textContent()) ?? "";
  await page.locator(".close-round").click();
  const sure = page.getByRole("dialog").locator(".close-anyway");
  const next = afterRound(page, before);
  await expect(sure.or(next).first()).toBeVisible();
  if (await sure.isVisible()) await sure.click();
  await expect(next.first()).toBeVisible();
  if (!(await page.locator(".vote").isVisible())) await leaveScenes(page);
}

/** What follows a round: a vote, a page between two parts, the law read back, the end, or the table in the next one. */
export function afterRound(page: Page, before: string): Locator {
  return page
    .locator(".vote, .act-page, .law-page, .end-head")
    .or(page.locator(".round-name.now").filter({ hasNotText: before }));
}

/** To the end of a vote, where it is told how it came out. */
export async function toStamp(page: Page): Promise<void> {
  await expect(page.locator(".vote .button")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.locator(".vote .button.primary")).toBeVisible();
}

/** Past every vote that follows, without hearing it out; what is told next stands. */
export async function pastVotes(page: Page): Promise<void> {
  const vote = page.locator(".vote");
  while (await vote.isVisible()) {
    const which = (await vote.locator("h1").textContent()) ?? "";
    await toStamp(page);
    await vote.locator(".button.primary").click();
    await expect(vote.locator("h1", { hasText: which })).toHaveCount(0);
  }
}

/** Through every vote that follows, step by step, and whatever else is told, back to the table. Gives the number of votes. */
export async function throughVotes(page: Page): Promise<number> {
  const scene = page.locator(".vote");
  let votes = 0;
  while (await scene.isVisible()) {
    const told = (await scene.textContent()) ?? "";
    const on = scene.locator(".button");
    if (await on.evaluate((one) => one.classList.contains("primary"))) votes += 1;
    await on.click();
    // It is told further, or gone, or another that was held in the same round begins.
    await expect(scene.filter({ hasText: told })).toHaveCount(0);
  }
  await leaveScenes(page);
  return votes;
}

/** Whatever is told as a round opens: a chamber that changed, the page between two parts, what the law did; or at the end. */
export async function leaveScenes(page: Page): Promise<void> {
  if (await page.locator(".chamber-scene").isVisible()) await page.keyboard.press("Escape");
  await expect(page.locator(".chamber-scene")).toHaveCount(0);
  if (await page.locator(".act-page").isVisible()) await page.locator(".act-page footer .button").click();
  await expect(page.locator(".act-page")).toHaveCount(0);
  if (await page.locator(".receipts").isVisible()) await page.keyboard.press("Escape");
  await expect(page.locator(".receipts")).toHaveCount(0);
  await toTheEnding(page);
}

/** Past the law that is read back, if the game has ended under one. */
export async function toTheEnding(page: Page): Promise<void> {
  if (await page.locator(".law-page").isVisible()) await page.locator(".law-head .button").click();
}

/** Sets one option of a clause, by its number in the bill and its title, under whichever heading the clause stands. */
export async function amend(page: Page, clause: number, option: string): Promise<void> {
  const sheet = page.getByRole("dialog");
  const question = sheet.locator(".options", { hasText: new RegExp(`(Clause |項目)${clause}\\D`) });
  const wanted = question.locator(".option", { has: page.getByText(option, { exact: true }) });
  const headings = page.locator(".bill-panel .heading-button");
  for (let k = 0; k < (await headings.count()); k += 1) {
    await headings.nth(k).click();
    await expect(sheet.locator(".options").first()).toBeVisible();
    if (await wanted.count()) break;
    await page.keyboard.press("Escape");
    await expect(sheet).toBeHidden();
  }
  await wanted.click();
  await sheet.getByRole("button", { name: /^Set it/ }).click();
  await expect(sheet).toBeHidden();
}

/** Holds up the offer of this title, and agrees to it. */
export async function takeOffer(page: Page, title: string): Promise<void> {
  const offer = page.locator(".offer", { hasText: title });
  await offer.getByRole("button", { name: title }).click();
  await offer.getByRole("button", { name: /^Agree/ }).click();
}

/** The whole act as it is set, clause by clause. */
export async function actAsSet(page: Page): Promise<string[]> {
  // Receipts lie over the bill until they are put away.
  if (await page.locator(".receipts").isVisible()) await page.keyboard.press("Escape");
  await page.locator(".bill-panel .whole-act").click();
  const lines = page.getByRole("dialog").locator(".clauses li");
  await expect(lines.first()).toBeVisible();
  const told = await lines.allTextContents();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  return told;
}

/** The class of every box whose content is taller or wider than it shows, and of every panel or card that lets its content out. */
export function overfull(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("html, body *")].flatMap((e) => {
      const [tall, wide] = [e.scrollHeight > e.clientHeight + 1, e.scrollWidth > e.clientWidth + 1];
      if (e === document.documentElement) return tall || wide ? ["page"] : [];
      if (!e.checkVisibility()) return [];
      const { overflowX, overflowY, borderLeftWidth, borderRightWidth } = getComputedStyle(e);
      const name = e.className.toString().split(" ").slice(0, 2).join(" ") || e.tagName.toLowerCase();
      const scrolls = (/auto|scroll/.test(overflowY) && tall) || (/auto|scroll/.test(overflowX) && wide);
      // What is taller by less than a pixel has a scrollbar all the same.
      const [left, right] = [parseFloat(borderLeftWidth), parseFloat(borderRightWidth)];
      const bar =
        e instanceof HTMLElement && e.offsetWidth - e.clientWidth - left - right > 2 && /auto|scroll/.test(overflowY);
      const spills =
        e.matches(".card, .panel, .moves .move, .cards, .receipts, .law-table, .law-years, .difference") &&
        (tall || wide);
      return scrolls || bar || spills ? [name] : [];
    }),
  );
}

/** Hears the scene of an answer to its end: with less motion it rests before the needle falls. */
export async function hearOut(
  page: Page,
  press = (selector: string): Promise<void> => page.locator(selector).click(),
): Promise<void> {
  const [next, back] = [page.locator(".next-step"), page.locator(".to-table")];
  await expect(next.or(back)).toBeVisible();
  if (await next.isVisible()) await press(".next-step");
  await expect(back).toBeVisible();
}
