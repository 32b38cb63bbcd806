/** The cards of the flagship, whose table is the fullest: what one may do is in sight, and what is not in sight is counted. */
import { endRound, expect, sitDown, test } from "./site.ts";

test("each offer shows its whole button at its foot, and the gutter brings the cards past the edge", async ({
  page,
  site,
}) => {
  await page.goto(`${site}?seed=3`);
  await page.locator(".start-card").nth(1).getByRole("button").first().click();
  await page.locator(".sheet .button.primary").click();
  const more = page.locator(".more-cards.after");
  let offers = 0;
  let hidden = 0;
  for (let round = 1; round <= 4; round += 1) {
    offers += await page.locator(".offer").count();
    const cut = await page.locator(".offer").evaluateAll(
      (cards) =>
        cards.filter((card) => {
          const [top, title, button] = [".card-top", "h3", ".button"].map((s) =>
            card.querySelector(s)!.getBoundingClientRect(),
          );
          return button!.bottom > card.getBoundingClientRect().bottom || title!.top < top!.bottom;
        }).length,
    );
    expect(cut, `offers of round ${round} whose button or title is cut`).toBe(0);
    expect(await page.locator(".table .button.primary").count()).toBeLessThanOrEqual(1);
    await expect(async () => {
      if (await more.count()) {
        hidden += 1;
        await more.click({ timeout: 1_000 });
      }
      expect(await more.count()).toBe(0);
    }).toPass();
    await expect(page.locator(".cards > .card").last()).toBeInViewport({ ratio: 0.99 });
    await endRound(page);
  }
  expect(offers).toBeGreaterThan(2);
  expect(hidden).toBeGreaterThan(0);
});

test("courting a party says what it moves, tells what came of it, and gives the focus back", async ({ page, site }) => {
  await sitDown(page, site);
  await page.getByRole("button", { name: "Other moves" }).first().click();
  const court = page.getByRole("dialog").getByRole("button", { name: "Court a party" });
  await court.click();
  const hearth = page.locator(".aims .choice", { hasText: "Hearth" });
  await expect(hearth).toContainText(/5 seats, (aye|leaning aye|undeclared|no)/);
  await expect(hearth).toContainText("mood 0 → 12");
  await expect(page.locator(".aims")).toContainText(/expected ayes \d+ → \d+/);
  await hearth.click();
  await expect(page.locator(".sheet .move-done")).toHaveText(/^Court a party: .*Hearth.*; mood 0 → 12/);
  await expect(court).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});
