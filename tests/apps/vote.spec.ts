/** A vote told with its pauses. */
import { amend, endRound, expect, sitDown, test } from "./site.ts";

test.use({ contextOptions: { reducedMotion: "no-preference" } });

test("the benches stand still while the vote is told, and at its end it says who delivered and who broke", async ({
  page,
  site,
}) => {
  await sitDown(page, site, "3");
  await amend(page, 2, "The Watch may");
  for (let round = 1; round <= 4; round += 1) await endRound(page);
  await expect(page.locator(".vote h2")).toContainText("Round 4, The Assembly");
  const benches = page.locator(".vote .hemicycle");
  const place = await benches.boundingBox();
  for (const lines of [2, 3, 4]) {
    await expect.poll(() => page.locator(".vote-told li").count()).toBeGreaterThanOrEqual(lines);
    expect(await benches.boundingBox()).toEqual(place);
  }
  await expect(page.locator(".vote .stamp")).toBeVisible({ timeout: 30_000 });
  await expect(page.locator(".vote-end")).toContainText(
    /Delivered: .*, whose ayes crossed the line\.|ayes? (was|were) missing\./,
  );
  await expect(page.locator(".vote-end")).toContainText(/Broke with their party: |Nobody broke with their party\./);
  expect(await benches.boundingBox()).toEqual(place);
});
