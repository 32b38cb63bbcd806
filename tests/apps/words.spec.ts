/** How much there is to read before one may decide anything. */
import { expect, sitDown, test } from "./site.ts";

/** Words that hold a letter and are in sight: neither folded nor cut off by whatever stands around them. */
const wordsInSight = (): number => {
  const hidden = (range: Range, host: Element | null): boolean => {
    const box = range.getBoundingClientRect();
    if (box.width === 0 || box.top >= innerHeight) return true;
    for (let at = host; at && at !== document.body; at = at.parentElement) {
      const { overflow, visibility, clipPath } = getComputedStyle(at);
      if (visibility === "hidden" || clipPath !== "none") return true;
      const frame = at.getBoundingClientRect();
      const cut = box.top >= frame.bottom - 2 || box.bottom <= frame.top + 2 || box.left >= frame.right - 2;
      if (overflow !== "visible" && cut) return true;
    }
    return false;
  };
  let words = 0;
  const texts = document.createTreeWalker(document.querySelector("main") ?? document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    for (const found of (text.textContent ?? "").matchAll(/\S*\p{L}\S*/gu)) {
      const range = document.createRange();
      range.setStart(text, found.index);
      range.setEnd(text, found.index + found[0].length);
      if (!hidden(range, text.parentElement)) words += 1;
    }
  return words;
};

test("the first table of the flagship shows at most 250 words", async ({ page, site }) => {
  await sitDown(page, site, "7", "japan-2024");
  await expect(page.locator(".party").first()).toBeVisible();
  const words = await page.evaluate(wordsInSight);
  expect(words).toBeLessThanOrEqual(250);
  expect(words).toBeGreaterThan(150);
});
