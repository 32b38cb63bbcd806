/** A vote as a page of its own: its six steps, by time, by key and by pointer, in both scenarios and languages. */
import type { Page } from "@playwright/test";
import { nothingSerious } from "./axe.ts";
import { amend, endRound, expect, sitDown, test, throughVotes, toStamp, takeOffer } from "./site.ts";

/** Ternholm to its vote: with a clause amended it is called on day 14, and the islanders walk out. */
async function toVote(page: Page, site: string, option = "The Watch may"): Promise<void> {
  await sitDown(page, site, "3");
  await amend(page, 2, option);
  for (let round = 1; round <= 4; round += 1) await endRound(page);
  await expect(page.locator(".vote")).toBeVisible();
}

const told = (page: Page) => page.locator(".vote-told [role=status]");
const step = (page: Page) => page.locator(".vote-steps [aria-current=step]");

test.describe("with its pauses", () => {
  test.use({ contextOptions: { reducedMotion: "no-preference" } });

  test("the benches stand still while the chairs empty, the line moves and the count is told", async ({
    page,
    site,
  }) => {
    await toVote(page, site);
    await expect(page.locator(".vote h1")).toContainText("The Assembly votes");
    const benches = page.locator(".vote .hemicycle");
    const place = await benches.boundingBox();
    await expect(step(page)).toContainText("Whip count");
    await page.keyboard.press("x");
    await expect(step(page)).toContainText("Last bell");
    await expect(step(page)).toContainText("Doors");
    await expect(page.locator(".line-word")).toHaveText("the line: 11 of 21");
    await expect(step(page)).toContainText("Empty chairs");
    await expect(page.locator(".stood-word")).toHaveText("it stood at 11");
    await expect(page.locator(".line-word")).toHaveText("the line: 10 of 19");
    await expect(told(page)).toContainText("Islanders: gone before the count.");
    expect(await benches.boundingBox()).toEqual(place);
    await expect(page.locator(".vote-card.risen")).toBeVisible();
    await expect(page.locator(".vote-held")).toBeVisible();
    await page.keyboard.press(" ");
    await expect(page.locator(".vote .stamp")).toBeVisible({ timeout: 60_000 });
    expect(await benches.boundingBox()).toEqual(place);
    await expect(told(page)).toContainText(/Broke with their party: |Nobody broke with their party\./);
  });
});

for (const [locale, words] of [
  ["en-GB", { bell: "The last bell rings.", table: "Round 5" }],
  ["ja-JP", { bell: "本鈴が鳴りました。", table: "第5ラウンド" }],
] as const)
  test.describe(locale, () => {
    test.use({ locale });

    test("by keys: any goes on, those that move the focus or the page do not, Escape goes to the stamp", async ({
      page,
      site,
    }) => {
      await sitDown(page, site, "3");
      for (let round = 1; round <= 4; round += 1) {
        if (round === 1) await page.locator(".bill-panel .heading-button").first().click();
        if (round === 1) await page.getByRole("dialog").locator(".option").nth(1).click();
        if (round === 1) await page.locator(".sheet-actions .button.primary").click();
        await endRound(page);
      }
      await expect(page.locator(".vote .button")).toBeFocused();
      await page.keyboard.press("Tab");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Shift");
      await expect(step(page)).toContainText("1");
      await page.keyboard.press("k");
      await expect(told(page)).toContainText(words.bell);
      await page.locator(".vote .button").focus();
      await page.keyboard.press("Enter");
      await expect(step(page)).toContainText("3");
      await nothingSerious(page, "doors");
      await page.keyboard.press("Escape");
      await expect(step(page)).toContainText("6");
      await expect(page.locator(".vote .stamp")).toBeVisible();
      await page.keyboard.press("k");
      await expect(page.locator(".vote .stamp")).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(page.locator(".vote")).toHaveCount(0);
      await expect(page.locator(".round-name.now")).toContainText(words.table);
      // The vote stands on the calendar with its result.
      await expect(page.locator(".day-votes li")).toHaveCount(1);
    });
  });

test("by pointer: each press tells one step more, one message each, and the cards are named beforehand", async ({
  page,
  site,
}) => {
  await toVote(page, site);
  const card = page.locator(".vote-card").first();
  await expect(card).toContainText("No deal binds it.");
  await expect(card).toContainText("still to come");
  const messages: string[] = [];
  const on = page.locator(".vote .button");
  while (!(await page.locator(".vote .button.primary").count())) {
    messages.push((await told(page).textContent()) ?? "");
    await on.click();
    await expect(told(page)).not.toHaveText(messages.at(-1) ?? "");
  }
  expect(messages.length).toBeGreaterThanOrEqual(6);
  expect(new Set(messages).size).toBe(messages.length);
  await expect(card).not.toContainText("still to come");
  await on.click();
  await expect(page.locator(".vote")).toHaveCount(0);
});

test("what was given lies open at the doors, and stands for who is owed it", async ({ page, site }) => {
  await sitDown(page, site, "3");
  await page.locator(".choices .choice").first().click();
  await endRound(page);
  await endRound(page);
  await takeOffer(page, "A boat for the outer isles");
  await amend(page, 2, "The Watch may");
  await endRound(page);
  await endRound(page);
  for (let press = 0; press < 2; press += 1) await page.locator(".vote .button").click();
  await expect(step(page)).toContainText("Doors");
  const slip = page.locator(".slip", { hasText: "Islanders" });
  await expect(slip).toContainText("bound to aye");
  await expect(slip).toContainText("Promised: a boat for the outer isles");
  await toStamp(page);
  await expect(page.locator(".party", { hasText: "Isles" })).toContainText("2 aye");
  await throughVotes(page);
});

/** Whatever scrolls by itself or is cut off; a phone scrolls its page. */
function overfull(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("html, body *")].flatMap((e) => {
      const [tall, wide] = [e.scrollHeight > e.clientHeight + 1, e.scrollWidth > e.clientWidth + 1];
      if (e === document.documentElement) return wide || (tall && innerWidth > 760) ? ["page"] : [];
      const { overflowX, overflowY } = getComputedStyle(e);
      const scrolls = (/auto|scroll/.test(overflowY) && tall) || (/auto|scroll/.test(overflowX) && wide);
      return scrolls || (e.matches(".vote-card, .slip") && (tall || wide)) ? [e.className] : [];
    }),
  );
}

const SIZES = [
  [1280, 720],
  [1024, 768],
  [1920, 1080],
  [390, 844],
] as const;

for (const [scenario, locale] of [
  ["first-table", "ja-JP"],
  ["japan-2024", "en-GB"],
  ["japan-2024", "ja-JP"],
] as const)
  test.describe(`${scenario}, ${locale}`, () => {
    test.use({ locale });
    test("nothing scrolls inside anything in any step at any size, and only a phone scrolls its page", async ({
      page,
      site,
    }) => {
      test.setTimeout(300_000);
      await sitDown(page, site, "3", scenario);
      if (scenario === "first-table") {
        await page.locator(".bill-panel .heading-button").first().click();
        await page.getByRole("dialog").locator(".option").nth(1).click();
        await page.locator(".sheet-actions .button.primary").click();
      }
      while (!(await page.locator(".vote").isVisible())) await endRound(page);
      const on = page.locator(".vote .button");
      for (let last = false; !last; ) {
        last = (await page.locator(".vote .button.primary").count()) > 0;
        const name = (await step(page).textContent()) ?? "";
        for (const [width, height] of SIZES) {
          await page.setViewportSize({ width, height });
          expect(await overfull(page), `${name} at ${width}x${height}`).toEqual([]);
        }
        await on.click();
      }
    });
  });
