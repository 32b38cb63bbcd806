/** Two bills on one table: each is opened, read, drafted and bargained over; clauses come into force on days of their own. */
import { fileURLToPath } from "node:url";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { actAsSet, amend, endRound, expect, openScenario, test, throughVotes } from "./site.ts";

const folder = fileURLToPath(new URL("../scenarios/two-acts", import.meta.url));
const harbour = "Harbour Bill";
const police = "Police Bill";

/** A round on, past each vote that it holds. */
async function nextRound(page: Page): Promise<void> {
  await endRound(page);
  await throughVotes(page);
}

test("both are opened and drafted, and what waits for its day says so until it comes", async ({ page, site }) => {
  await page.goto(`${site}?seed=3`);
  await openScenario(page, folder);
  await page.locator(".opened-card").getByRole("button").first().click();
  await page.locator(".sheet .button.primary").click();
  const bill = page.locator(".bill");
  const choose = (title: string) => bill.getByRole("radio", { name: title }).click();
  await expect(bill.locator("h2")).toHaveText(harbour);
  await expect(bill).toContainText("All of it");

  await amend(page, 4, "Nobody");
  await expect(bill.locator("ins")).toHaveText("Nobody");
  expect(await actAsSet(page)).toContainEqual(expect.stringContaining("Nobody looks on."));

  const well = page.locator(".chamber .party", { hasText: "G" }).last();
  const onHarbour = (await well.textContent()) ?? "";
  await choose(police);
  await expect(bill.locator("h2")).toHaveText(police);
  await expect(bill).not.toContainText("All of it");
  await expect(well).not.toHaveText(onHarbour);
  await amend(page, 1, "Pilots alone");
  await expect(bill).toContainText("Pilots alone");
  await choose(harbour);
  await expect(bill.locator("ins")).toHaveText("Nobody");
  expect((await new AxeBuilder({ page }).include(".table").analyze()).violations).toEqual([]);

  for (const title of [harbour, police])
    await expect(page.getByRole("button", { name: new RegExp(`^Bargain.*${title}`) })).toBeVisible();
  await page.getByRole("button", { name: /^Court/ }).click();
  await expect(page.locator(".aims")).toContainText(/Harbour Bill expected ayes \d+ → \d+/);
  await expect(page.locator(".aims")).toContainText(/Police Bill expected ayes \d+ → \d+/);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");

  for (let round = 1; round <= 2; round += 1) await nextRound(page);
  await choose(harbour);
  await expect(bill.locator(".stamp")).toHaveText("enacted");
  expect((await actAsSet(page)).join(" ")).toMatch(/in force from .*day 22.*in force from .*day 20/);
  await expect(page.locator(".calendar .day-mark.lawful")).toHaveCount(2);
  for (let round = 3; round <= 4; round += 1) await nextRound(page);
  expect((await actAsSet(page)).join(" ")).toMatch(/in force since .*day 20/);
  await page.locator(".table .report-button").click();
  await expect(page.getByRole("dialog")).toContainText("Clause 2: Who must report?");
  await page.keyboard.press("Escape");
  for (let round = 5; round <= 6; round += 1) await nextRound(page);
  const came = page.locator(".end-timeline .kind-inForce");
  await expect(came).toHaveText([/^2\. Who must report\?.*in force/, /^1\. What may the watch read\?.*in force/]);
  await expect(page.locator(".end-law")).toContainText("Pilots alone may go on board.");
});
