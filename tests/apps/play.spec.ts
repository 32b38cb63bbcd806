import { actAsSet, amend, endRound, expect, hearOut, sitDown, test, throughVotes, toStamp, takeOffer } from "./site.ts";
import type { Page } from "@playwright/test";

/** Rounds 2 to 5 up to the answered incident; `shut` is what clause 2 says. */
async function fromTheDraft(page: Page, shut: string | undefined): Promise<string> {
  await page.locator(".choices .choice").nth(1).click();
  await amend(page, 1, "By a judge's order");
  if (shut) await amend(page, 2, shut);
  await endRound(page);
  await takeOffer(page, "A watchdog with keys");
  await takeOffer(page, "A boat for the outer isles");
  await endRound(page);
  await page.locator(".choices .choice").first().click();
  await endRound(page);
  await toStamp(page);
  await expect(page.locator(".vote .stamp")).toHaveText(/^carried, /);
  await throughVotes(page);
  await page.getByRole("button", { name: "Go to the desk" }).click();
  await page.locator(".evidence-card", { hasText: "The machine's log" }).getByRole("button").click();
  await page.getByRole("slider", { name: "That machine did it" }).fill("90");
  await page.getByRole("button", { name: "State it" }).click();
  await expect(page.locator(".statement .stamp")).toBeVisible();
  await page.locator(".rung", { hasText: "Shut off the machine" }).click();
  const rung = (await page.locator(".rung.chosen").getAttribute("class"))!.includes("lit") ? "lit" : "dark";
  return rung;
}

test("Ternholm is played to an ending with the pointer, and one amended clause changes the printed line and the incident's outcome", async ({
  page,
  site,
}) => {
  await sitDown(page, site, "2");
  await page.locator(".choices .choice").first().click();
  await page.getByRole("button", { name: /Why Trust stands at 50/ }).click();
  await expect(page.locator(".why-sum")).toContainText("50");
  await expect(page.locator(".why-bands [aria-current]")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await endRound(page);

  expect(await fromTheDraft(page, "The Watch may")).toBe("lit");
  await page.getByRole("button", { name: /^Act/ }).click();
  await hearOut(page);
  await expect(page.locator("#echo-title")).toHaveText(/It worked|Somebody else was hit/);
  const acted = await page.locator("#echo-title").textContent();
  await page.locator(".to-table").click();
  expect((await actAsSet(page))[1]).toMatch(/It may shut off a machine that attacks\.$/);
  await endRound(page);
  await endRound(page);
  await expect(page.locator(".end-head h1")).toBeVisible();
  await expect(page.locator(".end-voices blockquote")).toHaveCount(3);
  await expect(page.locator(".plots svg")).toHaveCount(6);
  const firstEnd = await page.locator(".end-head h1").textContent();

  await page.getByRole("button", { name: "Play round 2 otherwise" }).click();
  await expect(page.locator(".round-name.now")).toContainText("Round 2");
  expect(await fromTheDraft(page, undefined)).toBe("dark");
  await expect(page.locator(".rung.chosen")).toContainText("dark: clause 2");
  await expect(page.locator(".rung-act")).toContainText(/clause 2, Who may shut it off, could light it/);
  await page.getByRole("button", { name: /Wait, and say nothing/ }).click();
  await expect(page.locator("#echo-title")).toHaveText("You waited.");
  expect(acted).not.toBe("You waited.");
  await page.locator(".to-table").click();
  expect((await actAsSet(page))[1]).toMatch(/Who may shut it off: left blank\.$/);
  await endRound(page);
  await endRound(page);
  await expect(page.locator(".end-head h1")).not.toHaveText(firstEnd ?? "");
});

test("the first decision is three presses away", async ({ page, site }) => {
  await page.goto(`${site}?seed=1`);
  await page.getByRole("button", { name: "Play as The Council" }).click();
  await page.getByRole("button", { name: "Take the seat" }).click();
  await page.getByRole("button", { name: "Call it a fault" }).click();
  await expect(page.locator(".card", { hasText: "Calm today." })).toBeVisible();
});

test("undo takes an answer back", async ({ page, site }) => {
  await sitDown(page, site);
  await page.locator(".choices .choice").first().click();
  await expect(page.getByRole("button", { name: "Why Trust stands at 50" })).toBeVisible();
  await page.getByRole("button", { name: "Pause" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Why Trust stands at 47" })).toBeVisible();
});

test("every why-panel adds up to its number", async ({ page, site }) => {
  await sitDown(page, site);
  await page.locator(".choices .choice").nth(1).click();
  await endRound(page);
  for (const why of await page.locator(".track .why").all()) {
    await why.click();
    const lines = await page.locator(".why-dialog .why-lines b").allTextContents();
    const sum = lines.reduce((all, l) => all + Math.round(Number(l.replace("−", "-")) * 10), 0);
    expect(Math.floor(sum / 10)).toBe(Number(await page.locator(".why-sum b").textContent()));
    await page.keyboard.press("Escape");
    await expect(page.locator(".why-dialog")).toBeHidden();
  }
});
