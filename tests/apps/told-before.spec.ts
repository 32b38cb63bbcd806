/** What is told before it comes: where numbers would stand, that a vote is near, who sits at the gate of an answer. */
import { fileURLToPath } from "node:url";
import { amend, endRound, expect, openScenario, sitDown, takeOffer, test, throughVotes } from "./site.ts";

test("an answer that is pointed at shows where each number would stand, and there it stands once it is given", async ({
  page,
  site,
}) => {
  await sitDown(page, site, "3");
  const then = page.locator(".track .word.then");
  const answer = page.locator(".choices .choice").nth(1);
  await expect(then).toHaveCount(0);
  await answer.hover();
  await expect(then).toHaveCount(3);
  await expect(page.locator(".track line.then")).toHaveCount(3);
  const changes = page.locator(".track", { has: page.locator(".word.then") });
  const told = await changes.evaluateAll((all) =>
    all.map((e) => ["b", ".word.then"].map((part) => e.querySelector(part)?.textContent ?? "")),
  );
  expect(told.map(([title]) => title)).toEqual(["Trust", "Standing", "Escalation"]);
  const stands = told.map(([title, to]) => ({ title, to: to?.replace("→", "") ?? "" }));
  for (const { title, to } of stands)
    await expect(page.getByRole("status").filter({ hasText: `${title}: then ${to}` })).toHaveCount(1);
  await page.locator("h1").hover();
  await expect(page.locator(".track .then")).toHaveCount(0);
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.locator(".urgent-slot .choice").first().hover();
  await expect(then.first(), "on a narrow screen, too, from the strip of what presses").toBeVisible();
  await page.setViewportSize({ width: 1280, height: 720 });
  await answer.click();
  for (const { title, to } of stands)
    await expect(page.getByRole("button", { name: `Why ${title} stands at ${to}` })).toHaveCount(1);
});

test("a vote that clocks bring is marked on its day, and rings in its round and the one before", async ({
  page,
  site,
}) => {
  await page.goto(`${site}?seed=3`);
  await openScenario(page, fileURLToPath(new URL("../scenarios/one-chamber", import.meta.url)));
  await page.locator(".opened-card").getByRole("button").first().click();
  await page.locator(".sheet .button.primary").click();
  const [bell, mark] = [page.locator(".bell"), page.locator(".day-mark[title='vote due']")];
  await expect(bell).toHaveText("The vote comes as the next round ends");
  await expect(mark).toHaveCount(1);
  await endRound(page);
  await expect(bell).toHaveText("The vote comes as this round ends");
  await page.locator(".report-button").click();
  await expect(page.getByRole("dialog")).toContainText("No number moved.");
  await page.keyboard.press("Escape");
  await endRound(page);
  await throughVotes(page);
  await expect(page.locator(".table")).toBeVisible();
  await expect(bell.or(mark)).toHaveCount(0);
});

test("at the gate sit those who watch by the law: who is asked asks, and nobody where there is no gate", async ({
  page,
  site,
}) => {
  await sitDown(page, site, "3");
  await amend(page, 1, "By a judge's order");
  for (let round = 1; round < 3; round += 1) await endRound(page);
  await takeOffer(page, "A watchdog with keys");
  for (let round = 3; round < 5; round += 1) await endRound(page);
  await throughVotes(page);
  await page.getByRole("button", { name: "Go to the desk" }).click();
  await page.locator(".statement-act .button").click();
  const sign = page.locator(".gate-sign");
  const row = (title: string) => page.locator(".rung", { hasText: title });
  const rung = (title: string) => row(title).click();
  await expect(row("Enter and search it"), "its odds leave room for a refusal").toContainText(/ends \d+–\d+/);
  await expect(row("Ask the host to close it").locator(".rung-odds b")).toHaveText(/^ends \d+$/);
  await rung("Enter and search it");
  await expect(page.getByRole("img", { name: "The judge: 1 of 1 chair filled" })).toHaveClass(/asks/);
  await expect(sign.locator(".filled")).toHaveCount(2);
  await expect(sign.locator(".filled").first().locator("text")).toHaveText("?");
  await expect(sign.locator(".filled").last().locator(".waived")).toHaveCount(1);
  await rung("Ask the host to close it");
  await expect(page.locator(".gate-place")).toContainText("It has no gate to pass.");
  await expect(sign.locator("g")).toHaveCount(0);
  await expect(page.getByRole("img", { name: "The judge" })).toHaveCount(0);
});
