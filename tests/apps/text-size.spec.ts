/** Whoever has set a larger text in the browser gets it, and the page still holds. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { tempFolder } from "../support/temp-folder.ts";
import { expect, sitDown, test } from "./site.ts";

for (const width of [390, 1280])
  test(`with the browser's text at twice its size every size is doubled, and ${width} pixels are wide enough`, async ({
    site,
  }) => {
    const profile = tempFolder();
    mkdirSync(join(profile, "Default"), { recursive: true });
    writeFileSync(
      join(profile, "Default", "Preferences"),
      JSON.stringify({ webkit: { webprefs: { default_font_size: 32 } } }),
    );
    const path = process.env["BROWSER_PATH"];
    const context = await chromium.launchPersistentContext(profile, {
      ...(path && { executablePath: path }),
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
      reducedMotion: "reduce",
      locale: "en-GB",
      viewport: { width, height: 800 },
    });
    const page = context.pages()[0] ?? (await context.newPage());
    const measure = () =>
      page.evaluate(() => ({
        root: getComputedStyle(document.documentElement).fontSize,
        body: getComputedStyle(document.body).fontSize,
        wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      }));
    await page.goto(site);
    await expect(page.locator(".start-card").first()).toBeVisible();
    expect(await measure()).toEqual({ root: "32px", body: "34px", wide: 0 });
    await sitDown(page, site);
    expect(await measure()).toEqual({ root: "32px", body: "34px", wide: 0 });
    await context.close();
  });

test("one key makes all type of the table a fortieth of the height or more, and gives it back", async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await sitDown(page, site);
  const smallest = () =>
    page.evaluate(() => {
      const letters = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let least = Number.POSITIVE_INFINITY;
      for (let text = letters.nextNode(); text; text = letters.nextNode()) {
        const holder = text.parentElement;
        if (!text.textContent?.trim() || !holder?.checkVisibility({ visibilityProperty: true })) continue;
        const size = Number.parseFloat(getComputedStyle(holder).fontSize);
        if (size > 0) least = Math.min(least, size);
      }
      const { scrollWidth, clientWidth } = document.documentElement;
      return { least, wide: scrollWidth - clientWidth };
    });
  const before = await smallest();
  expect(before.least).toBeLessThan(18);
  await page.keyboard.press("F2");
  // With less motion every change still takes a hundredth of a millisecond.
  await expect.poll(async () => (await smallest()).least).toBeGreaterThanOrEqual(720 / 40);
  expect((await smallest()).wide).toBe(0);
  await page.keyboard.press("F2");
  await expect.poll(smallest).toEqual(before);
});

for (const locale of ["en-GB", "ja-JP"])
  test.describe(locale, () => {
    test.use({ locale });
    test("no party's name lies on another's, on a phone and in large type", async ({ page, site }) => {
      const overlaps = () =>
        page.locator(".party").evaluateAll(async (parties) => {
          for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
          const boxes = parties.map((party) => party.getBoundingClientRect());
          return boxes.flatMap((a, i) =>
            boxes.slice(i + 1).filter((b) => {
              const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
              const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
              return wide > 1 && high > 1;
            }),
          ).length;
        });
      await sitDown(page, site);
      await page.keyboard.press("F2");
      expect(await overlaps()).toBe(0);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await overlaps()).toBe(0);
      await page.keyboard.press("F2");
      expect(await overlaps()).toBe(0);
    });
  });
