/** At rest nothing at the table scrolls, at any of the three sizes, nor spills; a phone scrolls one page. */
import type { Page } from "@playwright/test";
import { endRound, expect, sitDown, test, throughVotes } from "./site.ts";

/** The class of every box whose content is taller or wider than it shows, and of every panel or card that lets its content out. */
function overfull(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("html, body *")].flatMap((e) => {
      const [tall, wide] = [e.scrollHeight > e.clientHeight + 1, e.scrollWidth > e.clientWidth + 1];
      if (e === document.documentElement) return tall || wide ? ["page"] : [];
      if (!e.checkVisibility()) return [];
      const { overflowX, overflowY } = getComputedStyle(e);
      const name = e.className.toString().split(" ").slice(0, 2).join(" ") || e.tagName.toLowerCase();
      const scrolls = (/auto|scroll/.test(overflowY) && tall) || (/auto|scroll/.test(overflowX) && wide);
      const spills = e.matches(".card, .panel, .moves .move, .cards") && (tall || wide);
      return scrolls || spills ? [name] : [];
    }),
  );
}

for (const scenario of ["first-table", "japan-2024"])
  for (const [width, height, locale] of [
    [1280, 720, "en-GB"],
    [1280, 720, "ja-JP"],
    [1024, 768, "en-GB"],
    [1920, 1080, "ja-JP"],
  ] as const)
    test.describe(`${scenario} at ${width}x${height}, ${locale}`, () => {
      test.use({ viewport: { width, height }, locale });
      test("nothing at the table has to be scrolled, and nothing spills", async ({ page, site }) => {
        await sitDown(page, site, "3", scenario);
        for (let round = 1; round < 6; round += 1) {
          await expect(page.locator(".hemicycle canvas")).toBeVisible();
          expect(await overfull(page), `round ${round}`).toEqual([]);
          await endRound(page);
          await throughVotes(page);
        }
        // The measure sees what spills.
        await page
          .locator(".card")
          .first()
          .evaluate((card) => {
            const much = card.appendChild(document.createElement("p"));
            much.style.cssText = "height: 40rem; flex: none";
          });
        expect(await overfull(page)).not.toEqual([]);
      });
    });
