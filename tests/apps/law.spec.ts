/** The law comes back: receipts as a round opens, and the act read back at the end. Both languages, pointer and keyboard. */
import type { Page } from "@playwright/test";
import { nothingSerious } from "./axe.ts";
import { addressOf, type PlayedGame } from "./played-game.ts";
import { expect, overfull, pastVotes, test } from "./site.ts";

const WITH_RECEIPTS: PlayedGame = { scenario: "first-table", script: "hawk", seed: "1", round: 4 };
const FLAGSHIP: PlayedGame = { scenario: "japan-2024", script: "guardian", seed: "2" };

/** Opens a game from its address and closes the round that it stands in, votes and all. */
async function closeRoundOf(page: Page, site: string, game: PlayedGame): Promise<void> {
  await page.goto(addressOf(site, game));
  await page
    .locator(".start-card", { hasText: /A game from a link|リンク/ })
    .getByRole("button")
    .first()
    .click();
  await page.locator(".close-round").click();
  const sure = page.getByRole("dialog").locator(".close-anyway");
  const vote = page.locator(".vote");
  const opened = page.locator(".receipts, .law-page");
  await expect(sure.or(vote).or(opened).first()).toBeVisible();
  if (await sure.isVisible()) await sure.click();
  await expect(vote.or(opened).first()).toBeVisible();
  if (await vote.isVisible()) await expect(page.locator(".receipts"), "a vote comes first").toHaveCount(0);
  await pastVotes(page);
}

const LANGUAGES = [
  [
    "en-GB",
    {
      ...{ title: "What the law did", next: "Next", onward: "Onward", struck: "struck", ending: "To the ending" },
      nothing: "No number moved.",
    },
  ],
  [
    "ja-JP",
    {
      ...{ title: "法律の働き", next: "次へ", onward: "先へ", struck: "削除", ending: "結末へ" },
      nothing: "動いた数値はありません。",
    },
  ],
] as const;

for (const [locale, words] of LANGUAGES)
  test.describe(locale, () => {
    test.use({ locale });

    test("a round opens with receipts, told one by one, and they stand among what it changed", async ({
      page,
      site,
    }) => {
      await closeRoundOf(page, site, WITH_RECEIPTS);
      const scene = page.locator(".receipts");
      await expect(scene.getByRole("heading")).toHaveText(words.title);
      await expect(scene.getByRole("button")).toBeFocused();
      await expect(page.locator(".hemicycle").first()).toBeInViewport();
      await expect(page.locator(".calendar")).toBeInViewport();
      await nothingSerious(page, "receipts");
      const aloud: (string | null)[] = [];
      for (const button of [words.next, words.next, words.onward]) {
        await expect(scene.getByRole("button")).toHaveText(button);
        aloud.push(await scene.locator("[aria-live]").textContent());
        await page.keyboard.press(button === words.onward ? "Enter" : "x");
      }
      expect(new Set(aloud).size).toBe(3);
      await expect(scene).toHaveCount(0);
      await page.locator(".report-button").click();
      const report = page.getByRole("dialog");
      await expect(report.locator(".reports .report").first()).toBeVisible();
      await expect(report, "under numbers that moved").not.toContainText(words.nothing);
      const lines = report.locator(".report", { hasText: words.title }).locator("li");
      await expect(lines).toHaveCount(3);
      const number = /[+−]\d+/;
      expect((await lines.allTextContents()).map((line) => number.exec(line)?.[0])).toEqual(
        aloud.map((line) => number.exec(line ?? "")?.[0]),
      );
    });

    test("the act is read back line by line, and one of them is struck", async ({ page, site }) => {
      await closeRoundOf(page, site, FLAGSHIP);
      const now = page.locator('button.law-row[aria-current="true"]');
      await expect(now).toBeFocused();
      const first = await now.textContent();
      await page.keyboard.press("ArrowDown");
      await expect(now).not.toHaveText(first ?? "");
      await expect(now).toBeFocused();
      expect(await overfull(page)).toEqual([]);
      await page.locator(".read-actions .button.primary").click();
      await expect(page.locator(".law-again.yes")).toHaveCount(1);
      const strike = page.locator(".read-actions .button").last();
      await expect(strike).toBeEnabled();
      await strike.focus();
      await page.keyboard.press("Enter");
      await expect(page.locator(".stations li.told")).toHaveCount(7);
      await expect(page.locator(".difference p").first()).toBeVisible();
      await expect(now.locator(".law-again")).toHaveText(words.struck);
      expect(await overfull(page)).toEqual([]);
      await nothingSerious(page, "the law read back");
      if (locale === "ja-JP")
        expect(await page.locator(".law-page").textContent()).not.toMatch(/[A-Za-z][A-Za-z ,.'-]{24,}/);
      await page.getByRole("button", { name: words.ending, exact: true }).click();
      await expect(page.locator(".end-head h1")).toBeVisible();
      await page.locator(".end-law .button").click();
      await expect(page.locator(".law-page")).toBeVisible();
    });
  });

for (const [width, height] of [
  [1024, 768],
  [1920, 1080],
] as const)
  test(`at ${width}x${height} nothing of the reading scrolls or spills, whatever line is read`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height });
    await closeRoundOf(page, site, FLAGSHIP);
    const count = page.locator(".law-head small");
    for (let line = 1; line <= 25; line += 1) {
      await expect(count).toHaveText(`line ${line} of 25`);
      expect(await overfull(page), `line ${line}`).toEqual([]);
      await page.keyboard.press("ArrowDown");
    }
  });

test("on a phone the reading is one page, no wider than the screen", async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await closeRoundOf(page, site, FLAGSHIP);
  await expect(page.locator("button.law-row")).toHaveCount(25);
  await page.locator(".read-actions .button").last().click();
  await expect(page.locator(".difference p").first()).toBeVisible();
  expect((await overfull(page)).filter((name) => name !== "page")).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
    0,
  );
});

test.describe("with motion", () => {
  test.use({ contextOptions: { reducedMotion: "no-preference" } });

  test("receipts follow each other by themselves, and Escape ends them", async ({ page, site }) => {
    await closeRoundOf(page, site, WITH_RECEIPTS);
    const scene = page.locator(".receipts");
    await expect(scene.locator("header small")).toContainText("1 of 3");
    await expect(scene.locator(".receipt-token.landed")).toBeVisible();
    await expect(scene.locator("header small")).toContainText("2 of 3");
    await page.keyboard.press("Escape");
    await expect(scene).toHaveCount(0);
  });
});
