/** The cards of the flagship, whose table is the fullest: what one may do is in sight, and the rest turns like pages. */
import { endRound, expect, sitDown, test } from "./site.ts";

test("each card shows its title and its buttons whole, and cards without room turn like pages", async ({
  page,
  site,
}) => {
  await sitDown(page, site, "3", "japan-2024");
  let offers = 0;
  let turned = 0;
  for (let round = 1; round <= 6; round += 1) {
    const seen = new Set<string>();
    const more = page.locator(".more-cards");
    for (let leaf = 0; leaf < 4; leaf += 1) {
      const cards = await page.locator(".urgent-slot .card, .cards .card").evaluateAll((all) =>
        all.map((card) => {
          const sheet = card.getBoundingClientRect();
          const parts = [...card.querySelectorAll("h3, .button")].map((part) => part.getBoundingClientRect());
          const cut = parts.some((p) => p.bottom > sheet.bottom || p.right > sheet.right || p.top < sheet.top);
          return { title: card.querySelector("h3")?.textContent ?? "", cut, offer: card.matches(".offer") };
        }),
      );
      expect(
        cards.filter((card) => card.cut).map((card) => card.title),
        `cards of round ${round} that are cut`,
      ).toEqual([]);
      if (cards.every((card) => seen.has(card.title))) break;
      offers += cards.filter((card) => card.offer && !seen.has(card.title)).length;
      for (const { title } of cards) seen.add(title);
      if (!(await more.count())) break;
      turned += 1;
      await more.click();
    }
    expect(await page.locator(".table .button.primary").count()).toBeLessThanOrEqual(1);
    await endRound(page);
  }
  expect(offers).toBeGreaterThan(2);
  expect(turned).toBeGreaterThan(0);
});

test("courting a party says what it moves, tells what came of it, and gives the focus back", async ({ page, site }) => {
  await sitDown(page, site);
  const court = page.getByRole("button", { name: "Court a party" });
  await court.click();
  const hearth = page.locator(".aims .choice", { hasText: "Hearth" });
  await expect(hearth).toContainText(/5 seats, (aye|leaning aye|undeclared|no)/);
  await expect(hearth).toContainText("mood 0 → 12");
  await expect(page.locator(".aims")).toContainText(/expected ayes \d+ → \d+/);
  await hearth.click();
  await expect(page.locator(".move-done")).toHaveText(/^Court a party: .*Hearth.*; mood 0 → 12/);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(court).toBeFocused();
});

test("an offer held up while another one is being agreed to stays up", async ({ page, site }) => {
  await sitDown(page, site, "2");
  for (let round = 1; round < 3; round += 1) await endRound(page);
  const offer = (title: string) => page.locator(".offer", { hasText: title });
  await offer("A watchdog with keys").locator(".lift").click();
  const agree = await page.locator(".offer.held .button.primary").elementHandle();
  // In one breath: the answer to the first press comes after the second one.
  await offer("A boat for the outer isles")
    .locator(".lift")
    .evaluate((lift, press) => {
      (press as HTMLElement).click();
      (lift as HTMLElement).click();
    }, agree);
  await expect(offer("A watchdog with keys")).toHaveCount(0);
  await page
    .locator(".offer.held", { hasText: "A boat for the outer isles" })
    .getByRole("button", { name: /^Agree/ })
    .click();
  await expect(page.locator(".offer.held")).toHaveCount(0);
  await expect(offer("A boat for the outer isles")).toHaveCount(0);
});

test("a second press at once does not answer the card that slid under it", async ({ page, site }) => {
  await sitDown(page, site, "3", "japan-2024");
  const asks = page.locator(".asks");
  await expect(asks).toHaveCount(2);
  await asks.first().locator(".choice").first().click();
  await expect(asks).toHaveCount(1);
  await page.mouse.down();
  await page.mouse.up();
  // Whoever points anew is heard.
  await asks.locator(".choice").last().click({ timeout: 10_000 });
  await expect(asks).toHaveCount(0);
});
