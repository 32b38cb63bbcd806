/** A card that is held up, and what flies when it is agreed to. */
import type { Page } from "@playwright/test";
import { endRound, expect, sitDown, takeOffer, test } from "./site.ts";

/** Writes down every flight that is begun, whatever becomes of it. */
async function toTheOffers(page: Page, site: string): Promise<() => Promise<DOMRect[]>> {
  await sitDown(page, site, "3");
  for (let round = 1; round < 3; round += 1) await endRound(page);
  await page.evaluate(() => {
    const flights: DOMRect[] = [];
    Object.assign(globalThis, { flights });
    new MutationObserver((all) => {
      for (const node of all.flatMap(({ addedNodes }) => [...addedNodes]))
        if (node instanceof Element && node.matches(".flight")) flights.push(node.getBoundingClientRect());
    }).observe(document.body, { childList: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { flights: DOMRect[] }).flights);
}

test("an offer that is pressed is held up 24 pixels with the one filled button, and put down again", async ({
  page,
  site,
}) => {
  const flights = await toTheOffers(page, site);
  const offer = page.locator(".offer").first();
  const top = async () => (await offer.boundingBox())?.y ?? 0;
  const rest = await top();
  await expect(offer.locator(".button")).toHaveCount(0);
  await offer.click({ position: { x: 120, y: 60 } });
  await expect(page.locator(".button.primary")).toHaveCount(1);
  await expect(offer.locator(".button.primary")).toBeFocused();
  expect(rest - (await top())).toBeGreaterThanOrEqual(24);
  const cut = await offer
    .locator("h3, .fitted p, dd")
    .evaluateAll((parts) =>
      parts.flatMap((e) =>
        e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1 ? e.textContent : [],
      ),
    );
  expect(cut, "it is whole while it is held up").toEqual([]);
  await page.locator(".offer .lift").nth(1).click();
  await expect(page.locator(".button.primary")).toHaveCount(1);
  expect(await top()).toBe(rest);
  await page.keyboard.press("Escape");
  await expect(page.locator(".button.primary")).toHaveCount(0);
  await takeOffer(page, "A boat for the outer isles");
  await expect(page.locator(".offer", { hasText: "A boat for the outer isles" })).toHaveCount(0);
  expect(await flights(), "with less motion nothing flies").toEqual([]);
});

test.describe("with motion", () => {
  test.use({ contextOptions: { reducedMotion: "no-preference" } });
  test("what an offer costs flies to it and the card to the bill; nothing waits for it, and nothing of it is left", async ({
    page,
    site,
  }) => {
    const flights = await toTheOffers(page, site);
    const canvases = await page.locator("canvas").count();
    const offer = page.locator(".offer", { hasText: "A boat for the outer isles" });
    await offer.locator(".lift").click();
    await offer.getByRole("button", { name: /^Agree/ }).click();
    await expect(offer).toHaveCount(0);
    await expect.poll(flights).toHaveLength(1);
    const [room] = await flights();
    const bill = await page.locator(".bill-panel").boundingBox();
    expect(room?.top, "from the purse").toBeLessThan(24);
    expect(room?.right, "to the bill").toBeGreaterThan((bill?.x ?? Number.POSITIVE_INFINITY) + (bill?.width ?? 0) / 2);
    await expect(page.locator(".flight")).toHaveCount(0);
    expect(await page.locator("canvas").count()).toBe(canvases);
  });
});
