/** The end page's debrief, by pointer and by keyboard, in both languages of the box. */
import type { Page } from "@playwright/test";
import { expect, sitDown, test, throughVotes, toTheEnding } from "./site.ts";

/** Closes round after round, whatever the words are. */
async function playOut(page: Page): Promise<void> {
  const [close, sure, vote, end] = [
    page.locator(".close-round"),
    page.locator(".sheet.narrow .sheet-actions .button.primary"),
    page.locator(".vote .button"),
    page.locator(".end-head, .law-page"),
  ];
  while (!(await end.count())) {
    const round = await page.locator(".round-name.now").textContent();
    await close.click();
    const next = page.locator(".round-name.now", { hasNotText: round ?? "" });
    await expect(sure.or(vote).or(end).or(next).first()).toBeVisible();
    if (await sure.count()) await sure.click();
    await expect(vote.or(end).or(next).first()).toBeVisible();
    await throughVotes(page);
  }
  await toTheEnding(page);
}

const LANGUAGES = [
  ["en-GB", { whatIf: "What if?", same: "With the same luck", close: "Close" }],
  ["ja-JP", { whatIf: "もし違っていたら", same: "同じ運で", close: "閉じる" }],
] as const;

for (const [locale, words] of LANGUAGES)
  test.describe(locale, () => {
    test.use({ locale });

    test("a decision is taken otherwise by keyboard alone, and tried in a thousand worlds", async ({ page, site }) => {
      await sitDown(page, site);
      await page.locator(".choices .choice").first().click();
      await playOut(page);
      const ask = page.locator(".end-timeline .text-button").first();
      await expect(ask).toHaveText(words.whatIf);
      await ask.focus();
      await page.keyboard.press("Enter");
      const sheet = page.getByRole("dialog");
      await expect(sheet.getByRole("radio").first()).toBeVisible();
      await sheet.getByRole("radio").first().focus();
      await page.keyboard.press("Space");
      await expect(sheet.getByRole("heading", { name: words.same })).toBeVisible();
      await expect(sheet.locator("section").first().locator("b")).toBeVisible();
      const start = sheet.locator("section .button");
      await start.focus();
      await page.keyboard.press("Enter");
      await expect(sheet.locator(".worlds li, section:last-of-type > p:not(.aside)").first()).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(sheet).toHaveCount(0);
      await expect(ask).toBeFocused();
    });
  });

test("luck or choice is measured by pointer, can be stopped, and adds up", async ({ page, site }) => {
  await sitDown(page, site);
  for (let press = 0; press < 3; press += 1)
    await page
      .locator(".choices .choice:enabled")
      .first()
      .click({ timeout: 2_000 })
      .catch(() => {});
  await playOut(page);
  const luck = page.locator(".luck");
  await luck.locator(".button").click();
  const stop = luck.getByRole("button", { name: "Stop" });
  if (await stop.count()) {
    await stop.click({ timeout: 1_000 }).catch(() => {});
    await expect(luck.locator(".work")).toHaveCount(0);
  }
  if (await luck.getByRole("button", { name: "Measure it" }).count())
    await luck.getByRole("button", { name: "Measure it" }).click();
  await expect(luck.locator(".luck-sum")).toBeVisible();
  const [start, choice, chance, end] = (await luck.locator("dd").allTextContents()).map((text) =>
    Number(text.replace("−", "-")),
  );
  expect((start ?? 0) + (choice ?? 0) + (chance ?? 0)).toBe(end);
  expect([0, 100]).toContain(end);
});

test("the debrief's workers go with the page that asked them", async ({ page, site }) => {
  await sitDown(page, site);
  await playOut(page);
  await expect(page.locator(".end-timeline")).toBeVisible();
  expect(page.workers().length).toBeGreaterThan(0);
  await page.locator(".end-actions .button").last().click();
  await expect(page.locator(".start")).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(0);
});
