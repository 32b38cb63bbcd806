/** SC15 and SC16: a game keeps the scenario that it began with, whatever becomes of the file, and says so where the two differ. */
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { hashOf } from "../../src/kit/hash.ts";
import { load } from "../../src/language/load.ts";
import { makeModel } from "../../src/rules/make-model.ts";
import type { Scenario } from "../../src/rules/scenario.ts";
import type { SavedGame } from "../../src/session/saved-game.ts";
import { openSession } from "../../src/session/session.ts";
import { writeSavedGame } from "../../src/session/write-saved-game.ts";
import { many } from "../support/counts.ts";
import { endRound, expect, exported, kept, openScenario, sitDown, test } from "./site.ts";
import { tempFolder } from "../support/temp-folder.ts";

const ONE = fileURLToPath(new URL("../scenarios/one-chamber", import.meta.url));
const text = readFileSync(join(ONE, "scenario.yaml"), "utf8");
/** The same id, another country: a party likes the council better, and courting works twice as well. */
const other = text
  .replace("title: One chamber", "title: Another chamber")
  .replace("inclination: -5", "inclination: 30")
  .replace("mood: target, by: 15", "mood: target, by: 30");
const compiled = (yaml: string): Scenario => load({ "scenario.yaml": yaml }).scenario!;
const savedIn = (file: string): SavedGame => (JSON.parse(file) as { saved: SavedGame }).saved;
const replayed = (scenario: Scenario, { seed, log }: SavedGame): string =>
  openSession(makeModel(scenario), seed, { log }).hash();

async function playOpened(page: Page, site: string, from: Parameters<typeof openScenario>[1]): Promise<void> {
  await page.goto(`${site}?seed=5`);
  await openScenario(page, from);
  await page.locator(".opened-card .start-actions .button").click();
  await page.locator(".sheet .button.primary").click();
  await expect(page.locator(".table")).toBeVisible();
}

async function court(page: Page): Promise<void> {
  await page
    .getByRole("button", { name: /^Court/ })
    .first()
    .click();
  await page.getByRole("dialog").locator(".choice").last().click();
  await expect(page.getByRole("dialog")).toBeHidden();
}

async function openSaved(page: Page, file: string): Promise<void> {
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open a saved game" }).click();
  await (await choosing).setFiles({
    name: "game.breach.json",
    mimeType: "application/json",
    buffer: Buffer.from(file),
  });
}

test("SC15: a game of a folder that is rewritten, broken and deleted meanwhile ends with the hash of the undisturbed one", async ({
  page,
  site,
}) => {
  const folder = join(tempFolder(), "chamber");
  cpSync(ONE, folder, { recursive: true });
  const file = join(folder, "scenario.yaml");
  const disturb = [
    () => writeFileSync(file, other),
    () => writeFileSync(file, "not: [a scenario"),
    () => rmSync(file, { force: true }),
  ];
  await playOpened(page, site, folder);
  for (let act = 0; act < many(4, 50); act += 1) {
    disturb[act % disturb.length]!();
    await court(page);
    await page.getByRole("button", { name: "Pause" }).click();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.keyboard.press("Escape");
  }
  await court(page);
  rmSync(folder, { recursive: true });
  await page.goto(site);
  await expect(page.locator(".going-on")).toContainText("One chamber");
  await expect(page.locator(".going-on")).toContainText("comes from a file");
  await page.getByRole("button", { name: "Go on with your game" }).click();
  await page.locator(".sheet .button.primary").click();
  await endRound(page);
  const saved = savedIn(await exported(page));
  expect(saved.hash).toBe(replayed(compiled(text), saved));
  expect(saved.scenarioHash).toBe(hashOf(compiled(text)));
  // The changed file would have made another game of the same acts, so that the equality says something.
  expect(saved.hash).not.toBe(replayed(compiled(other), saved));
  const { scenarioHash } = saved;
  expect(Object.keys(await kept(page)).sort()).toEqual([
    `files/${scenarioHash}`,
    expect.stringMatching(/^game\//),
    `scenario/${scenarioHash}`,
  ]);
});

test("SC16: an old save opens with its own copy, although a file of the same id has other content now", async ({
  page,
  site,
}) => {
  await playOpened(page, site, { "scenario.yaml": text });
  await court(page);
  const old = await exported(page);
  await playOpened(page, site, { "scenario.yaml": other });
  await expect(page.locator(".table h1")).toContainText("Another chamber");
  await page.goto(site);
  await expect(page.locator(".going-on")).toContainText("Another chamber");
  await openSaved(page, old);
  await page.locator(".sheet .button.primary").click();
  await expect(page.locator(".table h1")).toContainText("One chamber");
  await endRound(page);
  const saved = savedIn(await exported(page));
  expect(saved.hash).toBe(replayed(compiled(text), saved));
  expect(load(saved.files ?? {}).scenario?.id).toBe(compiled(other).id);
});

test("SC16: a save of a scenario in the box that has changed since goes on with its own copy, and says so", async ({
  page,
  site,
}) => {
  await sitDown(page, site);
  await page.locator(".choices .choice").first().click();
  const saved = savedIn(await exported(page));
  const files = Object.fromEntries(
    Object.entries(saved.files ?? {}).map(([path, yaml]) => [
      path,
      yaml.replace(/^ {2}title: .*the ferry stops.*$/m, "  title: Ternholm of old"),
    ]),
  );
  const before = load(files).scenario;
  expect(before && hashOf(before)).not.toBe(saved.scenarioHash);
  const changed = { ...saved, scenarioHash: hashOf(before) };

  await page.goto(site);
  await openSaved(page, writeSavedGame({ ...changed, files }));
  await expect(page.getByRole("dialog")).toContainText("its own copy of the scenario");
  await page.locator(".sheet .button.primary").click();
  await expect(page.locator(".table h1")).toContainText("Ternholm of old");
  await expect(page.locator(".toast")).toContainText("its own copy of the scenario");
  await page.goto(site);
  await expect(page.locator(".going-on")).toContainText("Ternholm of old");
  await expect(page.locator(".going-on")).toContainText("is another version");

  const { files: _, ...bare } = changed;
  await openSaved(page, writeSavedGame(bare));
  await expect(page.getByRole("dialog")).toContainText("The scenario has changed since this game was saved.");
  await page.locator(".sheet .button.primary").click();
  await expect(page.locator(".table h1")).toContainText("the ferry stops");

  await page.goto(site);
  const held = await kept(page);
  await openSaved(page, writeSavedGame({ ...bare, log: [{ type: "takeOffer", seat: "council", offer: "gone" }] }));
  await expect(page.getByRole("alert").filter({ hasText: "cannot be played again here" })).toBeVisible();
  await openSaved(page, writeSavedGame({ ...saved, files: { "scenario.yaml": "parties: null" } }));
  await expect(page.getByRole("alert").filter({ hasText: "The scenario in this file cannot be played" })).toBeVisible();
  expect(await kept(page)).toEqual(held);

  // The unchanged save says nothing of the kind.
  await openSaved(page, writeSavedGame(saved));
  await expect(page.getByRole("dialog")).not.toContainText("copy of the scenario");
  await page.locator(".sheet .button.primary").click();
  await expect(page.locator(".toast")).toHaveCount(0);
});
