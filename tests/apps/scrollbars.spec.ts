/** What has to be scrolled at 1280x720, with its reason: a list to shrink, and what is not on it is a fault. */
import type { Page } from "@playwright/test";
import { endRound, expect, sitDown, test } from "./site.ts";

const SCROLLS: Record<string, Record<string, string>> = {
  "first-table": {
    page: "a horizontal bar under the cards makes the table higher than the screen",
    cards: "the cards of a round stand in one row",
  },
  "japan-2024": {
    cards: "the cards of a round stand in one row",
    card: "a card with three long answers is taller than its row",
    bill: "fourteen clauses stand under one another",
  },
};

/** The class of every box whose content is taller or wider than it shows. */
function scrolled(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("html, body *")].flatMap((e) => {
      if (e === document.documentElement) return e.scrollHeight > e.clientHeight ? ["page"] : [];
      const { overflowX, overflowY, display } = getComputedStyle(e);
      if (display === "none") return [];
      const tall = /auto|scroll/.test(overflowY) && e.scrollHeight > e.clientHeight + 1;
      const wide = /auto|scroll/.test(overflowX) && e.scrollWidth > e.clientWidth + 1;
      return tall || wide ? [e.className.toString().split(" ")[0] || e.tagName.toLowerCase()] : [];
    }),
  );
}

for (const [scenario, known] of Object.entries(SCROLLS))
  test(`${scenario}: nothing at the table has to be scrolled but what is listed`, async ({ page, site }) => {
    await sitDown(page, site, "3", scenario);
    const found = new Set(await scrolled(page));
    for (let round = 1; round < 4; round += 1) {
      await endRound(page);
      const next = page.locator(".vote .sheet-actions .button.primary");
      while (await next.isVisible()) await next.click();
      for (const box of await scrolled(page)) found.add(box);
    }
    expect([...found].sort()).toEqual(Object.keys(known).sort());
  });
