/** A deal at the table: what each would say stands there before it is offered; who signs is bound, and it is told. */
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { actAsSet, endRound, expect, openScenario, sitDown, test, throughVotes } from "./site.ts";

const signer = (page: Page) => page.locator(".signer");

test("a refusal says what is missing, and one of the changes that would do is signed", async ({ page, site }) => {
  await sitDown(page, site);
  await page.getByRole("button", { name: /^Bargain/ }).click();
  const sheet = page.getByRole("dialog", { name: "Bargain" });
  await sheet.locator(".chip", { hasText: "Lantern" }).click();
  await expect(signer(page)).toContainText("They sign for a deal worth");
  const sum = await signer(page).locator(".why-sum b").textContent();
  const lines = await signer(page).locator(".why-lines b").allTextContents();
  const number = (text: string) => Number(text.replace("−", "-").replace("+", ""));
  expect(lines.reduce((all, line) => all + number(line), 0)).toBeCloseTo(number(sum ?? ""), 1);
  const sign = sheet.getByRole("button", { name: /^Sign/ });
  await expect(sign).toBeDisabled();
  await sheet.locator(".choice", { hasText: "An inspector with keys" }).click();
  await expect(signer(page)).toContainText("They sign.");
  await sign.click();
  await expect(sheet).toBeHidden();
  expect((await actAsSet(page))[2]).toContain("An inspector may enter unannounced.");
  await page.locator(".whole-act").click();
  await expect(page.locator(".deals")).toContainText("Lantern: bound to aye");
  await page.keyboard.press("Escape");
  await expect(page.locator(".party", { hasText: "Lantern" })).toContainText("aye");
});

/** The toy in which everything is dealt for. */
async function toTheBazaar(page: Page, site: string): Promise<void> {
  await page.goto(`${site}?seed=7`);
  await openScenario(page, fileURLToPath(new URL("../scenarios/bazaar", import.meta.url)));
  await page.locator(".opened-card .start-actions .button").first().click();
  await page.locator(".sheet .button.primary").click();
  await expect(page.locator(".table")).toBeVisible();
}

for (const [width, height] of [
  [1280, 720],
  [390, 844],
] as const)
  test(`an office for a free vote, and a word beside it, at ${width}x${height}`, async ({ page, site }) => {
    await page.setViewportSize({ width, height });
    await toTheBazaar(page, site);
    await page.getByRole("button", { name: /^Bargain/ }).click();
    const sheet = page.getByRole("dialog", { name: "Bargain" });
    await sheet.locator(".chip", { hasText: "Wells" }).click();
    await sheet.locator(".chip", { hasText: "a free vote" }).click();
    await sheet.locator(".gifts label", { hasText: "Name Wells: Keeper of the weights" }).click();
    await expect(signer(page)).toContainText("Keeper of the weights");
    await expect(signer(page)).toContainText("no whip");
    await expect(signer(page)).toContainText("They sign.");
    const words = "<img src=x onerror=alert(1)> {trade} for the weights";
    await sheet.getByLabel(/^A word beside it/).fill(words);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await sheet.getByRole("button", { name: /^Sign/ }).click();
    await expect(sheet).toBeHidden();
    const row = page.locator(".deals li", { hasText: "The wells" });
    if (width < 760) await page.locator(".tab").nth(1).click();
    await page.locator(".whole-act").click();
    await expect(row).toContainText("let its members vote freely");
    await expect(row).toContainText("holds: Keeper of the weights");
    await expect(row.locator("q")).toHaveText(words);
    await page.keyboard.press("Escape");
    if (width < 760) await page.locator(".tab").nth(0).click();
    await page.getByRole("button", { name: /^Bargain/ }).click();
    await sheet.locator(".chip", { hasText: "The upstream town" }).nth(1).click();
    await expect(signer(page)).toContainText("They sign for a deal worth");
    await sheet.locator(".choice", { hasText: "coin" }).first().click();
    await expect(signer(page)).toContainText("They sign.");
    await sheet.getByRole("button", { name: /^Sign/ }).click();
    await expect(sheet).toBeHidden();
    await page.reload();
    await expect(page.locator(".table")).toBeVisible();
    if (width < 760) await page.locator(".tab").nth(1).click();
    await page.locator(".whole-act").click();
    await expect(page.locator(".deals li", { hasText: "The upstream town" })).toContainText("Leave the weir open");
    await expect(row.locator("q")).toHaveText(words);
    await page.keyboard.press("Escape");
    if (width < 760) return;
    for (let round = 1; round <= 3; round += 1) await endRound(page);
    await throughVotes(page);
    await expect(page.locator(".kind-signed q").first()).toHaveText(words);
    await expect(page.locator(".kind-named")).toContainText("Keeper of the weights");
  });

test.describe("in Japanese", () => {
  test.use({ locale: "ja-JP" });
  test("a deal is signed by keyboard alone, and breaking it is told on the bill", async ({ page, site }) => {
    await sitDown(page, site);
    const tabTo = async (find: () => Promise<boolean>): Promise<void> => {
      for (let i = 0; i < 120 && !(await find()); i += 1) await page.keyboard.press("Tab");
      expect(await find()).toBe(true);
    };
    const focused = (text: string) => () =>
      page.evaluate((t) => (document.activeElement?.closest("label, button")?.textContent ?? "").includes(t), text);
    await tabTo(focused("交渉する"));
    await page.keyboard.press("Enter");
    await tabTo(focused("炉辺党"));
    await page.keyboard.press("Space");
    await expect(signer(page)).toContainText("署名します");
    await tabTo(focused("二年"));
    await page.keyboard.press("Enter");
    await expect(signer(page)).toContainText("署名します");
    await tabTo(focused("署名する"));
    await page.keyboard.press("Enter");
    await page.locator(".whole-act").click();
    await expect(page.locator(".deals")).toContainText("炉辺党は賛成する");
    await page.keyboard.press("Escape");
    await page.locator(".heading-button").last().click();
    await expect(page.locator(".options .owed")).toContainText("炉辺党");
    await page.locator(".option").last().click();
    await page.locator(".sheet-actions .button.primary").click();
    await page.locator(".whole-act").click();
    await expect(page.locator(".deals .pressing")).toContainText("約束違反");
  });
});
