import type { Page } from "@playwright/test";
import { afterRound, expect, hearOut, test } from "./site.ts";

/** Tabs until the focus stands on something that `selector` matches, then presses Enter. No pointer, no script focus. */
async function go(page: Page, selector: string, key = "Enter"): Promise<void> {
  await expect(page.locator(selector).first()).toBeVisible();
  for (let i = 0; i < 120; i += 1) {
    if (await page.evaluate((s) => document.activeElement?.matches(s) ?? false, selector)) {
      await page.keyboard.press(key);
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard never reaches ${selector}`);
}

async function endRound(page: Page): Promise<void> {
  const before = (await page.locator(".round-name.now").textContent()) ?? "";
  await go(page, ".close-round");
  const sure = page.locator(".sheet-actions .button.primary");
  const next = afterRound(page, before);
  await expect(sure.or(next).first()).toBeVisible();
  if (await sure.isVisible()) await go(page, ".sheet-actions .button.primary");
  await expect(next.first()).toBeVisible();
}

for (const [language, locale] of [
  ["English", "en-GB"],
  ["Japanese", "ja-JP"],
] as const)
  test.describe(language, () => {
    test.use({ locale });
    test(`Ternholm is played to an ending by keyboard alone, in ${language}`, async ({ page, site }) => {
      await page.goto(`${site}?seed=3`);
      await go(page, ".start-card .button");
      await go(page, ".sheet-actions .button.primary");
      await go(page, ".choices .choice");
      await endRound(page);
      await go(page, ".choices .choice");
      await go(page, ".heading-button");
      await expect(page.locator(".options")).toBeVisible();
      for (
        let i = 0;
        i < 30 && !(await page.evaluate(() => document.activeElement?.getAttribute("type") === "radio"));
        i += 1
      )
        await page.keyboard.press("Tab");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      await go(page, ".sheet-actions .button.primary");
      await expect(page.locator(".options")).toBeHidden();
      await expect(page.locator(".bill-panel .headings ins")).toHaveCount(1);
      await endRound(page);
      await go(page, ".offer .lift");
      await go(page, ".offer .button");
      await endRound(page);
      await go(page, ".choices .choice");
      await endRound(page);
      while (await page.locator(".vote").isVisible()) {
        const seen = (await page.locator(".vote").textContent()) ?? "";
        await go(page, ".vote .button");
        await expect(page.locator(".vote").filter({ hasText: seen })).toHaveCount(0);
      }
      await go(page, ".card.urgent .button");
      await go(page, ".evidence-card .button");
      for (
        let i = 0;
        i < 60 && !(await page.evaluate(() => document.activeElement?.getAttribute("type") === "range"));
        i += 1
      )
        await page.keyboard.press("Tab");
      for (let i = 0; i < 20; i += 1) await page.keyboard.press("ArrowRight");
      await go(page, ".statement-act .button");
      await expect(page.locator(".statement .stamp")).toBeVisible();
      // The focus moves there once it is stated: a key pressed earlier would go with it.
      await expect(page.locator(".statement h2")).toBeFocused();
      await go(page, ".rungs .rung");
      await go(page, ".rung-act .button");
      await hearOut(page, (selector) => go(page, selector));
      await go(page, ".to-table");
      await endRound(page);
      await endRound(page);
      if (await page.locator(".law-page").isVisible()) await go(page, ".law-head .button");
      await expect(page.locator(".end-head h1")).toBeVisible();
      await go(page, ".end-actions .button:last-child");
      await expect(page.locator(".start-card").first()).toBeVisible();
    });
  });
