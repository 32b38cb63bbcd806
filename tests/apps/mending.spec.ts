/** A part of the page that breaks is mounted anew, and the game goes on. The faults come from outside: an element that was moved. */
import type { Page } from "@playwright/test";
import { endRound, expect, sitDown, test } from "./site.ts";

/** So many of the coming changes to what is within throw, as they do where an extension has moved an element. */
async function breakWithin(page: Page, selector: string, times: number): Promise<void> {
  await page.evaluate(
    ([within, count]) => {
      const planted = globalThis as unknown as { left?: number };
      if (planted.left === undefined)
        for (const name of ["appendChild", "insertBefore", "removeChild"] as const) {
          const change = Node.prototype[name] as (this: Node, ...all: never[]) => Node;
          Object.assign(Node.prototype, {
            [name](this: Node, ...all: never[]) {
              const here = this instanceof Element ? this : this.parentElement;
              const child: unknown = all[0];
              const meets = here?.closest(within) ?? (child instanceof Element && child.matches(`.card, .card *`));
              if ((planted.left ?? 0) > 0 && meets) {
                planted.left = (planted.left ?? 0) - 1;
                throw new DOMException("The node to be removed is not a child of this node.", "NotFoundError");
              }
              return change.apply(this, all);
            },
          });
        }
      planted.left = count;
    },
    [selector, times] as const,
  );
}
const left = (page: Page) => page.evaluate(() => (globalThis as unknown as { left: number }).left);

test.describe("a panel that breaks", () => {
  test("once is there again at once, and the game goes on", async ({ page, site }) => {
    await sitDown(page, site);
    await breakWithin(page, ".urgent-slot, .cards", 1);
    await page.locator(".choices .choice").first().click();
    await expect(page.locator(".track .why").first()).toHaveText("50");
    expect(await left(page)).toBe(0);
    await expect(page.locator(".broken")).toHaveCount(0);
    await expect(page.locator(".urgent-slot .card").first()).toBeVisible();
    await endRound(page);
    await expect(page.locator(".round-name.now")).toContainText("Round 2");
  });

  test("again and again is a sentence with a button, beside which the game goes on", async ({ page, site }) => {
    await sitDown(page, site);
    await breakWithin(page, ".urgent-slot, .cards", 1_000);
    await page.locator(".choices .choice").first().click();
    const broken = page.locator(".broken");
    await expect(broken).toContainText("This part broke. The game goes on.");
    await expect(page.locator(".track .why").first()).toHaveText("50");
    await expect(page.locator(".bill-panel")).toBeVisible();
    await breakWithin(page, ".urgent-slot, .cards", 0);
    await broken.getByRole("button", { name: "Show it again" }).click();
    await expect(broken).toHaveCount(0);
    await expect(page.locator(".urgent-slot .card").first()).toBeVisible();
    await endRound(page);
    await expect(page.locator(".round-name.now")).toContainText("Round 2");
  });
});
