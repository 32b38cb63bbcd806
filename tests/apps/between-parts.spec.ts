/** Between the parts: the act as printed, page by page; without an act, what stands in its place. Under it: who watches. */
import type { Page } from "@playwright/test";
import { nothingSerious } from "./axe.ts";
import { played, sitDownAt } from "./played.ts";
import { expect, pastVotes, test } from "./site.ts";

/** Ends the round, and leaves whatever is told before the page between the parts. */
async function toThePage(page: Page): Promise<void> {
  await page.locator(".close-round").click();
  const sure = page.getByRole("dialog").locator(".close-anyway");
  const told = page.locator(".act-page");
  const vote = page.locator(".vote");
  await expect(sure.or(told).or(vote).first()).toBeVisible();
  if (await sure.isVisible()) await sure.click();
  await expect(told.or(vote).first()).toBeVisible();
  await pastVotes(page);
  await expect(told).toBeVisible();
}

/** Clauses of which the whole stands inside the sheet. */
const inSight = (page: Page): Promise<string[]> =>
  page.locator(".act-sheet").evaluate((sheet) => {
    const frame = sheet.getBoundingClientRect();
    return [...sheet.querySelectorAll("li")].flatMap((li) => {
      const { left, right, bottom } = li.getBoundingClientRect();
      const inside = left >= frame.left && right <= frame.right && bottom <= frame.bottom;
      return inside ? [li.querySelector(".number")?.textContent ?? ""] : [];
    });
  });

for (const [locale, width, height, signed, on] of [
  ["en-GB", 1280, 720, "Countersigned: the Prime Minister.", "On to: The interval"],
  ["ja-JP", 1024, 768, "内閣総理大臣連署", "「幕間」へ進む"],
] as const)
  test.describe(`${locale}, ${width}x${height}`, () => {
    test.use({ locale, viewport: { width, height } });
    test("every clause of the act is printed on one page or another, and one button goes on", async ({
      page,
      site,
    }) => {
      await sitDownAt(page, site, played(12));
      await toThePage(page);
      await expect(page.locator(".act-page h1")).toBeFocused();
      await expect(page.locator(".act-signed")).toContainText(signed);
      await expect(page.locator(".act-sheet ins").first()).toBeVisible();
      await nothingSerious(page, "the act as printed");
      const all = await page.locator(".act-sheet .number").allTextContents();
      expect(all).toHaveLength(25);
      const turn = page.locator(".act-turn .button").last();
      const seen = await inSight(page);
      // By keyboard.
      while (await turn.isEnabled()) {
        await turn.focus();
        await page.keyboard.press("Enter");
        seen.push(...(await inSight(page)));
      }
      expect(seen).toEqual(all);
      expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0);
      await page.getByRole("button", { name: on }).click();
      await expect(page.locator(".table")).toBeVisible();
      await expect(page.locator(".act-page")).toHaveCount(0);
    });
  });

test("without an act the page says what stands in its place", async ({ page, site }) => {
  await sitDownAt(page, site, played(12, [], false));
  await toThePage(page);
  await expect(page.locator(".no-act")).toContainText(
    /^No act stands between the parts: Cyber Response Capability Bill is /,
  );
  await expect(page.locator(".act-sheet")).toHaveCount(0);
  await nothingSerious(page, "no act");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test("the act is one page that scrolls down alone", async ({ page, site }) => {
    await sitDownAt(page, site, played(12));
    await toThePage(page);
    await expect(page.locator(".act-turn")).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});

const NAMED = {
  round: 15,
  command: { type: "answerInject", seat: "cabinet", inject: "commission_seats", choice: "technicians" },
} as const;
for (const [locale, all, five, benches] of [
  ["en-GB", "5 chairs, all filled", "A judge, two engineers, two lawyers.", "The benches"],
  ["ja-JP", "定員5、全員着任", "判事1人、技術者2人、法律家2人。", "議席"],
] as const)
  test.describe(`who watches, ${locale}`, () => {
    test.use({ locale });
    test("the Commission's chairs stand where the benches stood, which stay within reach", async ({ page, site }) => {
      await sitDownAt(page, site, played(16, [NAMED]));
      await expect(page.locator(".watchers h3")).toContainText(all);
      await expect(page.locator(".watchers")).toContainText(five);
      await expect(page.locator(".watch-chairs canvas")).toBeVisible();
      await expect(page.locator(".party")).toHaveCount(0);
      await nothingSerious(page, "who watches");
      const spills = await page.locator(".panel.middle").evaluate((e) => e.scrollHeight - e.clientHeight);
      expect(spills).toBeLessThanOrEqual(1);
      const reach = page.getByRole("button", { name: benches, exact: true });
      await reach.focus();
      await page.keyboard.press("Enter");
      await expect(page.locator(".party").first()).toBeVisible();
      await expect(page.locator(".watchers")).toHaveCount(0);
    });
  });
