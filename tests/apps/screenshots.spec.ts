/** The README's pictures, written on request: `npm test -- --update`. A plain run does not come here. */
import { fileURLToPath } from "node:url";
import { amend, endRound, expect, hearOut, sitDown, test, throughVotes, takeOffer } from "./site.ts";

const at = (name: string): string => fileURLToPath(new URL(`screenshots/${name}.png`, import.meta.url));

for (const [width, height] of [
  [1280, 720],
  [1920, 1080],
  [1024, 768],
  [390, 844],
] as const)
  test(`the table at ${width}x${height}`, async ({ page, site }) => {
    await page.setViewportSize({ width, height });
    await sitDown(page, site, "3");
    const phone = width < 760;
    // At 1024 what presses is a strip, and opens to be answered.
    const strip = width === 1024;
    const answer = async (choice: number) => {
      if (strip) await page.locator(".urgent-slot .text-button").click();
      await page
        .locator(`${strip ? ".sheet" : ".table"} .choice`)
        .nth(choice)
        .click();
      if (strip) await page.keyboard.press("Escape");
    };
    await answer(0);
    await endRound(page);
    await answer(1);
    if (phone) await page.getByRole("button", { name: "Bill", exact: true }).click();
    await amend(page, 1, "By a judge's order");
    await amend(page, 2, "The Watch may");
    if (phone) await page.getByRole("button", { name: "Table", exact: true }).click();
    await endRound(page);
    await expect(page.locator(".hemicycle canvas")).toBeVisible();
    await page.evaluate(() => scrollTo(0, 0));
    await page.mouse.move(0, 0);
    await page.screenshot({ path: at(`table-${width}`) });
    if (width !== 1280) return;
    await takeOffer(page, "A watchdog with keys");
    await takeOffer(page, "A boat for the outer isles");
    await endRound(page);
    await endRound(page);
    while (!(await page.locator(".vote.step-count").isVisible())) await page.locator(".vote .button").click();
    await page.locator(".vote .button").click();
    await page.screenshot({ path: at("vote-1280") });
    await throughVotes(page);
    await page.getByRole("button", { name: "Go to the desk" }).click();
    await page.locator(".evidence-card", { hasText: "The machine's log" }).getByRole("button").click();
    await page.locator(".evidence-card", { hasText: "The demand" }).getByRole("button").click();
    await page.getByRole("slider", { name: "That machine did it" }).fill("84");
    await page.getByRole("slider", { name: "A state stands behind it" }).fill("20");
    await page.getByRole("button", { name: "State it" }).click();
    await page.locator(".rung", { hasText: "Shut off the machine" }).click();
    await page.evaluate(() => scrollTo(0, 0));
    await page.screenshot({ path: at("incident-1280") });
    await page.locator(".rung-act .button").last().click();
    await hearOut(page);
    await page.screenshot({ path: at("echo-1280") });
  });
