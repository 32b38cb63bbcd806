/**
 * Every browser test plays the built game from a plain static server under /a/b/, and fails if anything
 * asks another host, breaks the content policy, or throws.
 */
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { serveFolder } from "./static-host.ts";

/** Writes down what no page of ours may do: ask another host, break the content policy, throw, miss a file. */
export function faultsOf(context: BrowserContext, site: string): string[] {
  const faults: string[] = [];
  const host = new URL(site).origin;
  context.on("request", (r) => {
    if (!r.url().startsWith(host) && !/^(data|blob):/.test(r.url())) faults.push(`asked ${r.url()}`);
  });
  context.on("response", (r) => {
    if (r.status() >= 400) faults.push(`${r.status()} for ${r.url()}`);
  });
  context.on("weberror", (e) => faults.push(`threw ${e.error().message}`));
  context.on("console", (m) => {
    if (/Content Security Policy|Refused to/i.test(m.text())) faults.push(m.text());
  });
  return faults;
}

export const test = base.extend<{ clean: undefined }, { site: string }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here
    async ({}, use) => {
      const host = await serveFolder();
      await use(host.site);
      await host.stop();
    },
    { scope: "worker" },
  ],
  clean: [
    async ({ context, site }, use) => {
      const faults = faultsOf(context, site);
      await use(undefined);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };

/** From the first page to the table: two presses. */
export async function sitDown(page: Page, site: string, seed = "7"): Promise<void> {
  await page.goto(`${site}?seed=${seed}`);
  await page.locator(".start-card:not(.going-on) .button").first().click();
  await page.locator(".sheet .button.primary").click();
  await expect(page.locator(".table")).toBeVisible();
}

export async function endRound(page: Page): Promise<void> {
  const round = page.locator(".round-name.now, .end-head");
  const before = await round.textContent();
  await page.getByRole("button", { name: "End the round" }).first().click();
  const sure = page.getByRole("dialog").getByRole("button", { name: "End the round" });
  await expect(sure.or(page.locator(".vote")).or(page.locator(".end-head")).or(page.locator(".round-name.now", { hasNotText: before ?? "" }))).toBeVisible();
  if (await sure.isVisible()) await sure.click();
  await expect(round).not.toHaveText(before ?? "");
}

/** Sets one option of a clause, by its title. */
export async function amend(page: Page, clause: number, option: string): Promise<void> {
  await page.locator(".bill-panel button.clause-button").nth(clause - 1).click();
  const sheet = page.getByRole("dialog");
  await sheet.locator(".option", { has: page.getByText(option, { exact: true }) }).click();
  await sheet.getByRole("button", { name: /^Set it/ }).click();
  await expect(sheet).toBeHidden();
}
