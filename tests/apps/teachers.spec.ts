/** The page for teachers: reached from the start, read by everybody, printed on two sheets. */
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./site.ts";

for (const [locale, name, back, lede] of [
  ["en-GB", "For teachers", "Back to the start", "classroom"],
  ["ja-JP", "先生方へ", "最初のページへ", "教室"],
] as const)
  test.describe(locale, () => {
    test.use({ locale });

    test("the page is reached from the start and by its address, and leads back", async ({ page, site }) => {
      await page.goto(`${site}?seed=7`);
      await page.getByRole("link", { name }).click();
      await expect(page.getByRole("heading", { level: 1, name })).toBeFocused();
      expect(page.url()).toBe(`${site}?seed=7#teachers`);
      await page.getByRole("link", { name: back }).click();
      await expect(page.locator(".start-card").first()).toBeVisible();
      await page.goto(`${site}#teachers`);
      await page.reload();
      await expect(page.locator(".teachers-lede")).toContainText(lede);
      for (const plan of await page.getByRole("table").all()) {
        const minutes = await plan.locator("td:first-child").allTextContents();
        expect(await plan.locator("caption").textContent()).toContain(
          String(minutes.reduce((all, m) => all + Number(m), 0)),
        );
      }
    });

    for (const [width, height] of [
      [1280, 720],
      [390, 844],
    ] as const)
      test(`axe finds nothing at ${width}x${height}, nothing is cut off, and no text is under 15 pixels`, async ({
        page,
        site,
      }) => {
        await page.setViewportSize({ width, height });
        await page.goto(`${site}#teachers`);
        await expect(page.locator(".teachers-scenario").first()).toBeVisible();
        const { violations } = await new AxeBuilder({ page })
          .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"])
          .analyze();
        expect(violations.map((v) => `${v.id} at ${v.nodes.map((n) => n.target.join(" ")).join("; ")}`)).toEqual([]);
        const measured = await page.evaluate(() => {
          const told = [...document.querySelectorAll<HTMLElement>("main *")].filter((e) =>
            [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent?.trim()),
          );
          return {
            wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
            small: told.filter((e) => Number.parseFloat(getComputedStyle(e).fontSize) < 15).map((e) => e.outerHTML),
          };
        });
        expect(measured).toEqual({ wide: 0, small: [] });
      });

    test("it prints on at most two sheets of A4", async ({ page, site }) => {
      await page.goto(`${site}#teachers`);
      await expect(page.locator(".teachers-scenario").first()).toBeVisible();
      await page.evaluate(async () => void (await document.fonts.ready));
      const sheets = (pdf: Buffer): number => (pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
      expect(sheets(await page.pdf({ preferCSSPageSize: true }))).toBeLessThanOrEqual(2);
      // The count counts: the same page in large print needs more.
      await page.addStyleTag({ content: "@media print { html:has(.teachers) { font-size: 20pt !important } }" });
      expect(sheets(await page.pdf({ preferCSSPageSize: true }))).toBeGreaterThan(2);
    });
  });

test("the one file can be had from the page", async ({ page, site }) => {
  await page.goto(`${site}#teachers`);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download the one file" }).click();
  expect((await download).suggestedFilename()).toBe("before-the-breach.html");
  expect(await (await download).failure()).toBe(null);
});

test("an address that others can open is given as the class's", async ({ browser, site }) => {
  const context = await browser.newContext();
  await context.route("http://school.example/**", async (route) => {
    const asked = new URL(route.request().url());
    await route.fulfill({ response: await route.fetch({ url: `${site}${asked.pathname.slice(1)}` }) });
  });
  const page = await context.newPage();
  await page.goto("http://school.example/#teachers");
  await expect(page.locator(".teachers")).toContainText("If all begin at http://school.example/?seed=7 (any other");
  await context.unrouteAll({ behavior: "ignoreErrors" });
  await context.close();
});

test("the address of this computer begins a game with the seed that it names, and is not given as the class's", async ({
  page,
  site,
}) => {
  await page.goto(`${site}#teachers`);
  await expect(page.locator(".teachers")).toContainText(`${site}?seed=7 opens on this computer only`);
  const link = page.locator(".teachers a", { hasText: "?seed=" });
  await expect(link).toHaveText(`${site}?seed=7`);
  await link.click();
  await page.locator(".start-card .button").first().click();
  await page.locator(".sheet .button.primary").click();
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByRole("dialog")).toContainText("Seed of this game: 7.");
  await expect(page.locator(".glossary")).toContainText("Trust");
});
