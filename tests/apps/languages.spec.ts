/** A scenario is played in any of its languages; its texts say which they are where the interface speaks another. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tempFolder } from "../support/temp-folder.ts";
import { expect, openScenario, test } from "./site.ts";

const TOYS = [
  ["he", "rtl", "עברית", "המועצה", "אמון"],
  ["de", "ltr", "Deutsch", "Der Rat", "Vertrauen"],
] as const;

for (const [language, direction, name, title, trust] of TOYS)
  test(`a toy in ${name} is told in it, right to left where it is written so, under English words`, async ({
    page,
    site,
  }) => {
    const folder = join(tempFolder(), "toy");
    mkdirSync(join(folder, "text"), { recursive: true });
    const base = readFileSync("tests/scenarios/one-chamber/scenario.yaml", "utf8");
    writeFileSync(join(folder, "scenario.yaml"), base.replace("languages: [en]", `languages: [en, ${language}]`));
    writeFileSync(
      join(folder, "text", `${language}.yaml`),
      `scenario: { title: ${title} }\nindicators: { trust: { title: ${trust} } }\n`,
    );
    await page.goto(site);
    await openScenario(page, folder);
    await page.locator(".opened-card .start-actions .button").click();
    await page.locator(".sheet .button.primary").click();
    const heading = page.locator(".table-head h1");
    await expect(heading).toContainText("One chamber");
    await expect(heading.locator("bdi")).toHaveCount(0);

    await page.locator(".pause").click();
    await page.getByRole("button", { name, exact: true }).click();
    await page.keyboard.press("Escape");
    await expect(heading.locator("bdi").first()).toHaveText(title);
    await expect(heading.locator("bdi").first()).toHaveAttribute("lang", language);
    await expect(heading.locator("bdi").first()).toHaveAttribute("dir", direction);
    await expect(page.locator(".track b").first()).toHaveText(trust);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(page.getByRole("button", { name: "End the round" }).first()).toBeVisible();
  });
