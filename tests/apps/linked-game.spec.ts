/** A game as a link: over, it opens the same end page elsewhere; running, it asks first; damaged, it is refused. */
import type { Page } from "@playwright/test";
import { endRound, expect, kept, sitDown, test } from "./site.ts";

const linkOf = async (page: Page): Promise<string> => {
  await page.getByRole("button", { name: "Share as a link" }).click();
  const link = await page.getByLabel("The address of this game").inputValue();
  await page.keyboard.press("Escape");
  await expect(page.getByLabel("The address of this game")).toHaveCount(0);
  return link;
};

test("a link of a running game asks first; of one that is over it opens the same end page elsewhere", async ({
  page,
  site,
  browser,
}) => {
  await sitDown(page, site);
  await endRound(page);
  await page.getByRole("button", { name: "Pause" }).click();
  const running = await linkOf(page);
  expect(running.length).toBeLessThan(2_000);
  await page.getByRole("button", { name: "Adjourn, and debrief" }).click();
  await page.getByRole("button", { name: "End the game here" }).click();
  await expect(page.locator(".end-head")).toBeVisible();
  await expect(page.locator(".end-timeline")).toBeVisible();
  const over = await linkOf(page);
  const words = (of: Page) => of.locator(".end-head, .end-law, .end-aims").allInnerTexts();

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto(over);
  await expect(other.locator(".end-head")).toBeVisible();
  expect(await words(other)).toEqual(await words(page));
  expect(new URL(other.url()).hash).toMatch(/^#table=/);

  await other.goto("about:blank");
  await other.goto(running);
  const asks = other.locator(".start-card", { hasText: "A game from a link" });
  await expect(asks).toContainText("The Council, round 2");
  expect(Object.keys(await kept(other)).filter((key) => key.startsWith("game/"))).toHaveLength(1);
  await asks.getByRole("button", { name: "Open it" }).click();
  await expect(other.locator(".round-name.now")).toContainText("Round 2");
  await elsewhere.close();
});

for (const [what, hash, told] of [
  ["cut off", "#game=first-table.AQMx", "cut off or changed"],
  ["made up", "#game=%22%3E%3Cimg%20src=x%3E", "cut off or changed"],
  ["of a scenario that nobody has", "#game=toString.AQMx", "is not here"],
] as const)
  test(`a link that is ${what} is refused in plain words, and the page lives on`, async ({ page, site }) => {
    await page.goto(`${site}${hash}`);
    await expect(page.getByRole("alert")).toContainText(told);
    await expect(page.locator(".start-card .button").first()).toBeEnabled();
    expect(Object.keys(await kept(page)).filter((key) => key.startsWith("game/"))).toEqual([]);
  });
