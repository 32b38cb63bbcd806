/** Loading again, and the browser's ways back and forward. */
import { expect, sitDown, test } from "./site.ts";

test("loading again and going forward come back to the table, and the way back leads there first", async ({
  page,
  site,
}) => {
  await sitDown(page, site);
  await page.locator(".choices .choice").first().click();
  const trust = page.locator(".track", { hasText: "Trust" }).locator(".why");
  await expect(trust).toHaveText("50");
  await page.reload();
  await expect(page.locator(".table")).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(trust).toHaveText("50");
  await page.locator(".pause").click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.locator(".table")).toBeVisible();
  await page.goBack();
  await expect(page.locator(".start-card.going-on")).toBeVisible();
  await page.goForward();
  await expect(page.locator(".table")).toBeVisible();
  await expect(trust).toHaveText("50");
});
