/** The majority falls: the house of June 2024 empties and fills as round four opens. */
import type { Page } from "@playwright/test";
import { nothingSerious } from "./axe.ts";
import { expect, sitDown, test } from "./site.ts";

/** To the morning after the election of October 2024, its scene open. */
async function toTheElection(page: Page, site: string): Promise<void> {
  await sitDown(page, site, "3", "japan-2024");
  for (let round = 2; round <= 4; round += 1) {
    await page.locator(".close-round").click();
    const sure = page.getByRole("dialog").locator(".close-anyway");
    const moved = page.locator(".round-name.now", { hasText: new RegExp(`${round}`) });
    await expect(sure.or(moved).first()).toBeVisible();
    if (await sure.isVisible()) await sure.click();
    await expect(moved).toBeVisible();
  }
  await expect(page.locator(".chamber-scene")).toBeVisible();
}

const WORDS = {
  "en-GB": {
    was: "288 of 465 seats: 55 above the line",
    is: "220 of 465 seats: 13 short of the line, 233",
    ldp: "LDP",
  },
  "ja-JP": { was: "465議席中288。過半数の233を55上回", is: "465議席中220。過半数の233に13足りません", ldp: "自民" },
} as const;

for (const locale of ["en-GB", "ja-JP"] as const)
  test.describe(`told with its pauses, ${locale}`, () => {
    test.use({ locale, contextOptions: { reducedMotion: "no-preference" } });
    test("wedge by wedge in the place of the chamber; a key skips a step, Escape the scene", async ({ page, site }) => {
      await toTheElection(page, site);
      const words = page.locator(".chamber-words");
      await expect(words.locator("li").first()).toContainText(WORDS[locale].was);
      const stage = await page.locator(".chamber-stage").boundingBox();
      expect(stage).toEqual(await page.locator(".middle").boundingBox());
      // Each key is one step.
      for (let step = 0; step < 12 && !(await words.locator("li.after").isVisible()); step += 1) {
        const told = await words.locator("li").count();
        await page.keyboard.press("k");
        await expect.poll(() => words.locator("li").count()).toBeGreaterThan(told);
      }
      await expect(words.locator("li.after")).toContainText(WORDS[locale].is);
      await expect(words.locator("li")).toHaveCount(10);
      await expect(page.locator(".chamber-stage .party", { hasText: WORDS[locale].ldp }).first()).toContainText(
        "196 −60",
      );
      expect(await page.locator(".chamber-stage").boundingBox()).toEqual(stage);
      await nothingSerious(page, "the chamber's scene");
      await page.keyboard.press("Escape");
      await expect(page.locator(".chamber-scene")).toHaveCount(0);
      // It is told once.
      await page.locator(".pause").click();
      await page.keyboard.press("Escape");
      await expect(page.locator(".chamber-scene")).toHaveCount(0);
    });
  });

test("goes on by itself to the end, and its button leads back to the table", async ({ browser, site }) => {
  const context = await browser.newContext({ reducedMotion: "no-preference", viewport: { width: 1024, height: 768 } });
  const page = await context.newPage();
  await toTheElection(page, site);
  await expect(page.locator(".chamber-words li.after")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.locator(".chamber-scene")).toHaveCount(0);
  await expect(page.locator(".table")).toBeVisible();
  await context.close();
});

test("without motion both houses stand side by side, told in the same order", async ({ page, site }) => {
  await toTheElection(page, site);
  await expect(page.locator(".chamber-stage .hemicycle")).toHaveCount(2);
  await expect(page.locator(".chamber-stage .well strong")).toHaveText(["288", "220"]);
  await expect(page.locator(".chamber-words li")).toHaveCount(10);
  await nothingSerious(page, "the chamber's still");
  await page.keyboard.press("Enter");
  await expect(page.locator(".chamber-scene")).toHaveCount(0);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, locale: "ja-JP" });
  test("nothing scrolls sideways", async ({ page, site }) => {
    await toTheElection(page, site);
    expect(await page.locator(".chamber-scene").evaluate((e) => e.scrollWidth - e.clientWidth)).toBeLessThanOrEqual(0);
    await page.locator(".chamber-scene .button.primary").click();
    await expect(page.locator(".chamber-scene")).toHaveCount(0);
  });
});
