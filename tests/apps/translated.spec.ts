/** A browser that translates the page puts its own elements in place of every text, and goes on doing so while one plays. */
import type { Page } from "@playwright/test";
import { endRound, expect, sitDown, test, throughVotes } from "./site.ts";

/**
 * As the translator of Chrome does it: the text goes, and its words come back within two <font>; numbers too.
 * With "moved" the very same text node is put inside, as others do.
 */
async function translate(page: Page, how: "replaced" | "moved"): Promise<void> {
  await page.addInitScript((way) => {
    const wrap = (text: Text): void => {
      const { parentElement } = text;
      if (!parentElement || !/\S/.test(text.data) || parentElement.closest("font, script, style, svg")) return;
      const outer = document.createElement("font");
      const inner = outer.appendChild(document.createElement("font"));
      text.replaceWith(outer);
      inner.append(way === "moved" ? text : text.data);
    };
    const wrapIn = (root: Node): void => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      texts.forEach(wrap);
    };
    const watcher = new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes) {
          if (node instanceof Text) wrap(node);
          else if (node.nodeName !== "FONT") wrapIn(node);
        }
    });
    addEventListener("DOMContentLoaded", () => {
      wrapIn(document.body);
      watcher.observe(document.body, { childList: true, subtree: true });
    });
  }, how);
}

/** Every number and word that the table shows, as read. */
const shown = (page: Page): Promise<string[]> =>
  page.locator(".table .panel, .calendar, .head-actions, .end-head, .end-aims").allInnerTexts();

for (const how of ["replaced", "moved"] as const)
  test(`a page whose texts are ${how} by a translator is played to its end, and shows what the untouched page shows`, async ({
    context,
    page,
    site,
  }) => {
    test.setTimeout(300_000);
    await translate(page, how);
    const plain = await (await context.browser()?.newContext({ locale: "en-GB", reducedMotion: "reduce" }))?.newPage();
    if (!plain) throw new Error("no second page");
    await plain.setViewportSize({ width: 1280, height: 720 });
    const both = [page, plain];
    await Promise.all(both.map((one) => sitDown(one, site)));
    expect(await page.locator("font").count()).toBeGreaterThan(50);
    for (let round = 1; round <= 6; round += 1) {
      for (const one of both) {
        const choice = one.locator(".choices .choice");
        if (await choice.count()) await choice.first().click();
        await endRound(one);
        await throughVotes(one);
        await one.keyboard.press("Escape");
      }
      await expect.poll(async () => JSON.stringify(await shown(page))).toBe(JSON.stringify(await shown(plain)));
    }
    await expect(page.locator(".end-head h1")).toBeVisible();
    await plain.context().close();
  });
