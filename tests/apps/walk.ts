/** Walks an opened scenario from its start card to its end, by the shape of the pages alone, for its words may be anything. */
import type { Page } from "@playwright/test";
import { expect, hearOut, throughVotes } from "./site.ts";

export const SCREENS = [
  "start card",
  "brief",
  "table",
  "words",
  "moves",
  "heading",
  "way",
  "news",
  "bill on a phone",
  "vote",
  "incident",
  "desk",
  "echo",
  "law",
  "end",
] as const;
export type Screen = (typeof SCREENS)[number];

/** `visit` is called on every screen; each that the width has is visited once or more. */
export async function walk(page: Page, visit: (screen: Screen) => Promise<void>): Promise<void> {
  const phone = (page.viewportSize()?.width ?? 1280) < 760;
  const press = (selector: string) => page.locator(selector).first().click({ timeout: 20_000 });
  const away = async () => {
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  };
  const endRound = async () => {
    const place = page.locator(".calendar-title, .end-head, .law-head h1").first();
    const before = await place.textContent();
    await press(".close-round");
    const sure = page.locator(".sheet-actions .button.primary");
    await expect(sure.or(page.locator(".vote, .law-page, .end-head")).first()).toBeVisible();
    if (await sure.count()) await sure.click();
    const next = page.locator(".calendar-title").filter({ hasNotText: before ?? "" });
    // A phone shows the calendar's title only in another tab.
    await expect(page.locator(".vote, .law-page, .end-head").or(next).first()).toBeAttached();
  };

  await expect(page.locator(".opened-card")).toBeVisible();
  await visit("start card");
  await press(".opened-card .start-actions .button");
  await expect(page.getByRole("dialog")).toBeVisible();
  await visit("brief");
  await press(".sheet .button.primary");
  await expect(page.locator(".table")).toBeVisible();
  await visit("table");
  await press(".pause");
  await expect(page.locator(".glossary")).toBeVisible();
  await visit("words");
  await away();
  await press(".moves li:nth-child(2) .button");
  await expect(page.locator(".sheet .aims")).toBeVisible();
  await visit("moves");
  await away();
  if (phone) {
    for (const tab of [1, 2, 3]) {
      await page.locator(".tab").nth(tab).click();
      await visit("bill on a phone");
    }
    await page.locator(".tab").nth(1).click();
  }
  await press(".bill-panel .heading-button");
  await expect(page.locator(".options").first()).toBeVisible();
  await visit("heading");
  await away();
  await press(".bill-panel .why.way");
  await expect(page.locator(".chart:not(.unlaid)")).toBeVisible();
  await visit("way");
  await away();
  if (phone) await page.locator(".tab").nth(0).click();
  await press(".choices .choice");
  await press(".card.quiet .text-button");
  await expect(page.locator(".sheet blockquote").first()).toBeVisible();
  await visit("news");
  await away();
  await endRound();
  await visit("table");
  await endRound();
  await expect(page.locator(".vote")).toBeVisible();
  await visit("vote");
  await throughVotes(page);
  await visit("incident");
  await press(".card.urgent .button");
  await expect(page.locator(".incident")).toBeVisible();
  await press(".evidence-card .button");
  await press(".statement-act .button");
  await press(".rungs .rung");
  await expect(page.locator(".rung-act")).toBeVisible();
  await visit("desk");
  await press(".rung-act .button");
  await hearOut(page);
  await visit("echo");
  await press(".to-table");
  await endRound();
  if (await page.locator(".law-page").isVisible()) {
    await visit("law");
    await press(".law-head .button");
  }
  await expect(page.locator(".end-head")).toBeVisible();
  await expect(page.locator(".plots svg").first()).toBeVisible();
  await visit("end");
}
