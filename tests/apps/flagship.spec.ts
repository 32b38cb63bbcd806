/**
 * Japan 2024-2028 played with the pointer, and by keyboard alone in each language that it lists: three rounds of it in
 * `npm test`, to its ending in `npm run test:long`.
 */
import type { Page } from "@playwright/test";
import { LONG, many } from "../support/counts.ts";
import { actAsSet, afterRound, amend, expect, hearOut, test, throughVotes, toTheEnding } from "./site.ts";

const ROUNDS = many(3, 22);
const nameOfRound = ".round-name.now, .end-head, .law-head h1";

async function takeSeat(page: Page, site: string): Promise<void> {
  await page.goto(`${site}?seed=3`);
  await page
    .locator(".start-card", { hasText: /Japan 2024|日本2024/ })
    .getByRole("button")
    .first()
    .click();
  await expect(page.locator(".sheet")).toBeVisible();
}

/** Ends a round with the pointer and walks through every vote that follows. Gives the number of votes. */
async function endRound(page: Page): Promise<number> {
  const before = (await page.locator(nameOfRound).textContent()) ?? "";
  await page.getByRole("button", { name: "End the round" }).first().click();
  const sure = page.getByRole("dialog").getByRole("button", { name: "End the round" });
  const next = afterRound(page, before);
  await expect(sure.or(next).first()).toBeVisible();
  if (await sure.isVisible()) await sure.click();
  await expect(next.first()).toBeVisible();
  return throughVotes(page);
}

test("it is played from June 2024 with the pointer, and the law that was written lights the desk", async ({
  page,
  site,
}) => {
  test.setTimeout(300_000);
  await takeSeat(page, site);
  await page.getByText("A law by June 2025", { exact: true }).click();
  await page.getByText("No row abroad", { exact: true }).click();
  await page.getByRole("button", { name: "Give your word and take the seat" }).click();

  await page.getByRole("button", { name: "Broad: cooperation, traffic, entry" }).click();
  await page.getByRole("button", { name: "Restraint: liberties 60" }).click();
  await amend(page, 22, "An express clause");
  expect((await actAsSet(page)).join(" ")).toContain("Powers are used to the least extent needed");

  const parts = new Set<string>();
  let votes = 0;
  let lit = false;
  for (let round = 1; round <= ROUNDS && !(await page.locator(".end-head, .law-page").isVisible()); round += 1) {
    await expect(page.locator(".round-name.now")).toContainText(`Round ${round},`);
    parts.add((await page.locator(".calendar-title h2").textContent()) ?? "");
    const desk = page.getByRole("button", { name: "Go to the desk" });
    if (round >= 16 && (await desk.count()) > 0) {
      await desk.first().click();
      for (const slider of await page.getByRole("slider").all()) await slider.fill("75");
      const state = page.locator(".statement-act .button:not([disabled])");
      if (await state.count()) await state.click();
      const home = page.locator(".rung", { hasText: "Neutralise the relay in Japan" });
      await expect(home).toBeVisible();
      lit ||=
        ((await home.getAttribute("class")) ?? "").includes("lit") && (await home.textContent())!.includes("clause 10");
      await home.click();
      const act = page.locator(".rung-act .button:not([disabled])");
      if (await act.count()) {
        await act.first().click();
        await hearOut(page);
      }
      await page.getByRole("button", { name: "Back to the table" }).first().click();
    }
    // The bar would put a necessity test in the place of the express clause.
    const resolution = page.getByRole("button", { name: "Put it in a resolution" });
    if (await resolution.count()) await resolution.click();
    for (let left = 6; left > 0; left -= 1) {
      const choice = page.locator(".choices .choice:not([disabled])").first();
      if (!(await choice.count())) break;
      const open = await page.locator(".choices .choice").count();
      await choice.click();
      await expect.poll(() => page.locator(".choices .choice").count()).toBeLessThan(open);
    }
    votes += await endRound(page);
  }
  if (!LONG) return await expect(page.locator(".round-name.now")).toContainText("Round 4,");
  await toTheEnding(page);
  await expect(page.locator(".end-head h1")).toBeVisible();
  await expect(page.locator(".end-voices blockquote")).toHaveCount(3);
  await expect(page.locator(".plots svg")).toHaveCount(9);
  await expect(page.locator(".end-law")).toContainText("the secrecy of communications is not unduly limited");
  await expect(page.locator(".end-aims")).toContainText(/(kept|broken) A law by June 2025/);
  expect(votes).toBeGreaterThanOrEqual(2);
  expect([...parts]).toEqual(expect.arrayContaining(["The bill", "The interval", "The law"]));
  expect(lit).toBe(true);
});

/** Tabs until the focus stands on something that `selector` matches, then presses Enter. No pointer, no script focus. */
async function go(page: Page, selector: string): Promise<void> {
  await expect(page.locator(selector).first()).toBeVisible();
  for (let i = 0; i < 200; i += 1) {
    if (await page.evaluate((s) => document.activeElement?.matches(s) ?? false, selector))
      return void (await page.keyboard.press("Enter"));
    await page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard never reaches ${selector}`);
}

for (const [language, locale] of [
  ["English", "en-GB"],
  ["Japanese", "ja-JP"],
] as const)
  test.describe(language, () => {
    test.use({ locale });
    test(`it is played by keyboard alone, in ${language}`, async ({ page, site }) => {
      test.setTimeout(300_000);
      await page.goto(`${site}?seed=3`);
      await expect(page.locator(".start-card")).toHaveCount(2);
      await page.keyboard.press("Tab");
      await go(page, ".start-card:nth-of-type(2) .button");
      await go(page, ".sheet-actions .button.primary");
      for (let round = 1; round <= ROUNDS && !(await page.locator(".end-head, .law-page").isVisible()); round += 1) {
        if (language === "Japanese" && round % 7 === 1)
          expect(await page.locator(".table").textContent()).not.toMatch(/[A-Za-z][A-Za-z ,.'-]{24,}/);
        if (round <= 3) await go(page, ".choices .choice:not([disabled])");
        if (round === 5) {
          await go(page, ".card.urgent .choices > .button");
          await go(page, ".statement-act .button");
          await expect(page.locator(".statement .stamp")).toBeVisible();
          await go(page, ".waiting .button");
          await go(page, ".to-table");
        }
        const before = (await page.locator(nameOfRound).textContent()) ?? "";
        await go(page, ".close-round");
        const sure = page.locator(".sheet-actions .button.primary");
        const next = afterRound(page, before);
        await expect(sure.or(next).first()).toBeVisible();
        if (await sure.isVisible()) await go(page, ".sheet-actions .button.primary");
        await expect(next.first()).toBeVisible();
        while (await page.locator(".vote").isVisible()) {
          const seen = (await page.locator(".vote").textContent()) ?? "";
          await go(page, ".vote .button");
          await expect(page.locator(".vote").filter({ hasText: seen })).toHaveCount(0);
        }
        while (await page.locator(".chamber-scene").isVisible()) {
          const seen = (await page.locator(".chamber-words").textContent()) ?? "";
          await go(page, ".chamber-scene .button.primary");
          await expect(page.locator(".chamber-words", { hasText: seen })).toHaveCount(0);
        }
        if (await page.locator(".act-page").isVisible()) await go(page, ".act-page footer .button");
      }
      if (!LONG) return await expect(page.locator(".round-name.now")).toContainText(/4/);
      if (await page.locator(".law-page").isVisible()) await go(page, ".law-head .button");
      await expect(page.locator(".end-head h1")).toBeVisible();
      await expect(page.locator(".end-voices blockquote")).toHaveCount(3);
      if (language === "Japanese")
        expect(await page.locator(".end").textContent()).not.toMatch(/[A-Za-z][A-Za-z ,.'-]{24,}/);
      await go(page, ".end-actions .button:last-child");
      await expect(page.locator(".start-card").first()).toBeVisible();
    });
  });
