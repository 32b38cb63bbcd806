/** At rest nothing at the table scrolls, at any of the sizes, nor spills; a phone scrolls one page. */
import { endRound, expect, overfull, sitDown, test, throughVotes } from "./site.ts";

/** A part of the game with a long name, and a card in the tray whose three answers take two lines each. */
function longWords(): void {
  const set = (tag: string, className: string, ...within: (string | Element)[]): Element => {
    const element = Object.assign(document.createElement(tag), { className });
    element.append(...within);
    return element;
  };
  document.querySelector(".calendar-title h2")?.replaceChildren("The bill, which is now an act");
  const answers = [1, 2, 3].map(() =>
    set("li", "", set("button", "button choice", "Print drafts, and wait for what they write back")),
  );
  document
    .querySelector(".tray .card")
    ?.replaceChildren(
      set("p", "card-top", "Asks"),
      set("h3", "", "Who writes all of the orders, and for whom?"),
      set("div", "fitted", set("p", "", "Forty points.")),
      set("ul", "choices", ...answers),
    );
}

for (const scenario of ["first-table", "japan-2024"])
  for (const [width, height, locale] of [
    [1280, 720, "en-GB"],
    [1280, 720, "ja-JP"],
    [1024, 768, "en-GB"],
    [1024, 768, "ja-JP"],
    [1600, 900, "ja-JP"],
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
        await page.evaluate(longWords);
        await page.evaluate(() => new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then))));
        expect(await overfull(page), "long names and answers").toEqual([]);
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
