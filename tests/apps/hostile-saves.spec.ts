/** A saved game is a stranger's file: its scenario, its log and what it says of itself are checked beside the page. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { hashOf } from "../../src/kit/hash.ts";
import { load } from "../../src/language/load.ts";
import type { SavedGame } from "../../src/session/saved-game.ts";
import { writeSavedGame } from "../../src/session/write-saved-game.ts";
import { endRound, expect, exported, kept, openScenario, sitDown, test } from "./site.ts";

const yaml = readFileSync("tests/scenarios/one-chamber/scenario.yaml", "utf8");

async function hand(page: Page, text: string): Promise<void> {
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open a saved game" }).click();
  await (await choosing).setFiles({ name: "game.json", mimeType: "application/json", buffer: Buffer.from(text) });
}
const told = (page: Page) => page.locator(".start > [role=alert]");

async function savedOfAStranger(page: Page, site: string): Promise<SavedGame> {
  await page.goto(`${site}?seed=5`);
  await openScenario(page, { "scenario.yaml": yaml });
  await page.locator(".opened-card .start-actions .button").click();
  await page.locator(".sheet .button.primary").click();
  await endRound(page);
  return (JSON.parse(await exported(page)) as { saved: SavedGame }).saved;
}

test("whatever a saved game brings that no author could write is refused in one sentence, and no game here is touched", async ({
  page,
  site,
}) => {
  const saved = await savedOfAStranger(page, site);
  await page.goto(`${site}?`);
  const before = await kept(page);
  const of = (changed: (from: string) => string): string =>
    writeSavedGame({ ...saved, files: { "scenario.yaml": changed(yaml) } });
  const compiled = load({ "scenario.yaml": yaml }).scenario;
  const { files: _, ...bare } = saved;
  const refused = "The scenario in this file cannot be played: ";
  for (const [text, says] of [
    [of((y) => y.replace(/seats: \d+, /, "seats: 1000000000, ")), refused],
    [of((y) => `${y}\nsources: { x: { publisher: P, title: T, address: "javascript:hit()" } }\n`), refused],
    [of((y) => y.replace(/^budgets:\n/m, "budgets:\n  __proto__: { title: a }\n")), refused],
    [of(() => "a: ".repeat(50_000)), refused],
    [of((y) => y.replace(/id: [\w-]+/, "id: another")), "cannot be played again here"],
    [writeSavedGame({ ...bare, ...(compiled && { scenarioItself: compiled }) }), "cannot be checked here"],
    [writeSavedGame({ ...bare, scenario: "toString" }), "cannot be checked here"],
    [writeSavedGame({ ...saved, log: [...saved.log, { type: "undo", to: -1 }] }), "not a saved game"],
    [writeSavedGame({ ...saved, log: [{ type: "hasOwnProperty", seat: "council" } as never] }), "not a saved game"],
    [writeSavedGame({ ...saved, log: [{ type: "closeRound", seat: "nobody" }] }), "cannot be played again here"],
    [writeSavedGame({ ...saved, rules: 999 }), "earlier version"],
    [`{"checksum":"","saved":${"[".repeat(100_000)}${"]".repeat(100_000)}}`, "saved game"],
  ] as const) {
    await hand(page, text);
    await expect(told(page), says).toContainText(says);
    await expect(page.getByRole("button", { name: "Open a saved game" })).toBeEnabled();
  }
  expect(await page.evaluate(() => "polluted" in {})).toBe(false);
  expect(await kept(page)).toEqual(before);

  // The true one opens, beside the game that is here.
  await hand(page, writeSavedGame(saved));
  await expect(page.locator(".round-name.now")).toContainText("Round 2");
  await expect(page.locator(".toast")).toHaveCount(0);
  expect(Object.keys(await kept(page)).filter((key) => key.startsWith("game/"))).toHaveLength(2);
});

test("a saved game that does not come out as it says is opened, and says so", async ({ page, site }) => {
  await sitDown(page, site);
  const { saved } = JSON.parse(await exported(page)) as { saved: SavedGame };
  await page.goto(site);
  await hand(page, writeSavedGame({ ...saved, hash: hashOf("another") }));
  await page.locator(".sheet .button.primary").click();
  await expect(page.locator(".toast")).toContainText("lead elsewhere today");
});

test("what is read for long tells how long, and is stopped by whoever waits", async ({ page, site }) => {
  await page.clock.install();
  await page.route("**/file-worker-*.js", (route) =>
    route.fulfill({ contentType: "text/javascript", body: "for (;;) {}" }),
  );
  await page.goto(site);
  const started = page.waitForEvent("worker");
  await hand(page, "{}");
  const worker = await started;
  const ended = new Promise((done) => worker.once("close", done));
  await page.clock.fastForward(60_000);
  await expect(page.locator("footer .reading")).toContainText("60 seconds");
  await page.locator("footer .reading").getByRole("button", { name: "Stop" }).click();
  await expect(told(page)).toHaveText("Reading was stopped. Nothing was opened.");
  await ended;
  await expect(page.locator(".start-card .button").first()).toBeEnabled();
});

test("a game with a seed of three hundred letters opens again from its file", async ({ page, site }) => {
  await sitDown(page, site, "あ%20𝄞x".repeat(75));
  await endRound(page);
  const text = await exported(page);
  await page.goto(site);
  await hand(page, text);
  await expect(page.locator(".round-name.now")).toContainText("Round 2");
  expect(await exported(page)).toBe(text);
});
