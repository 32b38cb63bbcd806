/** Scenarios opened in the browser from files: the words of the terminal, the deadline, and nothing else touched. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { endRound, expect, kept, openScenario, sitDown, test } from "./site.ts";
import { tempFolder } from "../support/temp-folder.ts";

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const ONE = "tests/scenarios/one-chamber";
const one = readFileSync(at(`${ONE}/scenario.yaml`), "utf8");

/** What the list says, laid out as the terminal prints it. */
async function listed(page: Page): Promise<string> {
  await expect(page.locator(".mistakes")).toBeVisible();
  return page.locator(".mistakes").evaluate((list) =>
    [...list.querySelectorAll("li")]
      .map((li) => {
        const said = (what: string): string => li.querySelector(what)?.textContent ?? "";
        return `${said("h3")}\n  ${said("p")}\n${said("pre")
          .split("\n")
          .map((line) => `    ${line}`)
          .join("\n")}\n`;
      })
      .join("\n"),
  );
}

for (const name of ["several-in-two-files", "several-with-translation"])
  test(`the folder ${name} is told word for word as the terminal tells it`, async ({ page, site }) => {
    const folder = `tests/scenarios/broken/${name}`;
    const { stdout, status } = spawnSync("npx", ["--no-install", "tsx", "src/apps/cli/main.ts", "check", folder], {
      encoding: "utf8",
    });
    await page.goto(site);
    await openScenario(page, at(folder));
    const shown = await listed(page);
    const lines = stdout.trimEnd().split("\n");
    const counts = lines.pop()!;
    expect(status).toBe(1);
    expect(shown.trimEnd()).toBe(lines.join("\n").trimEnd());
    await expect(page.locator(".mistakes-sheet .sheet-body > p").first()).toHaveText(
      counts.slice(`${folder}: `.length),
    );
    await expect(page.locator(".opened-card")).toHaveCount(0);
  });

test("a folder whose files are in two languages is played in both; the first language stands without the folder", async ({
  page,
  site,
}) => {
  await page.goto(site);
  await openScenario(page, at("tests/scenarios/broken-base-ja"));
  await expect(page.locator(".opened-card")).toContainText("broken-base-ja");
  await expect(page.locator(".opened-card")).toBeFocused();
  const english = await page.locator(".opened-card h2").textContent();
  await page.getByRole("button", { name: "日本語" }).click();
  await expect(page.locator(".opened-card h2")).not.toHaveText(english ?? "");
});

test("a dropped folder, and dropped files, are read as a chosen one", async ({ page, site, context }) => {
  const drop = async (...files: string[]) => {
    const cdp = await context.newCDPSession(page);
    const data = { items: [], files: files.map(at), dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"] as const)
      await cdp.send("Input.dispatchDragEvent", { type, x: 300, y: 300, data });
  };
  await page.goto(site);
  await drop("tests/scenarios/broken/several-in-two-files");
  expect(await listed(page)).toContain("injects.yaml:3:67 error not-a-condition");
  await expect(page.locator(".open-scenario")).toContainText("1 file that is not .yaml was left out.");
  await page.keyboard.press("Escape");
  await drop(`${ONE}/scenario.yaml`);
  await expect(page.locator(".opened-card")).toContainText("scenario.yaml");
  await expect(page.locator(".open-scenario [role=alert]")).toBeEmpty();
});

test("without one .yaml file, and for a file that is no UTF-8, there is one message", async ({ page, site }) => {
  const folder = tempFolder();
  writeFileSync(join(folder, "notes.txt"), "nothing");
  await page.goto(site);
  await openScenario(page, folder);
  await expect(page.locator(".open-scenario [role=alert]")).toHaveText(
    "There is no .yaml file in what you chose: a scenario is made of .yaml files.",
  );
  await openScenario(page, { "scenario.yaml": Buffer.from(one.replace("One chamber", "Caf\u00e9"), "latin1") });
  expect(await listed(page)).toContain("error not-utf8\n  Save this file as UTF-8");
});

test("hidden files, capitals, a folder too deep and UTF-16 are met as in the terminal", async ({ page, site }) => {
  const folder = tempFolder();
  cpSync(at("tests/scenarios/broken-base-ja"), join(folder, "mine"), { recursive: true });
  renameSync(join(folder, "mine/scenario.yaml"), join(folder, "mine/SCENARIO.YAML"));
  mkdirSync(join(folder, "mine/__MACOSX"));
  for (const name of ["mine/._SCENARIO.YAML", "mine/__MACOSX/scenario.yaml"])
    writeFileSync(join(folder, name), Buffer.from([0, 5, 22, 7, 255]));
  await page.goto(site);
  await openScenario(page, join(folder, "mine"));
  await expect(page.locator(".opened-card")).toContainText("mine");
  await expect(page.locator(".open-scenario [role=status]")).toHaveText("2 hidden files were left out.");
  await openScenario(page, folder);
  expect(await listed(page)).toContain("error wrong-folder\n  Open the folder mine that lies in this one");
  await page.keyboard.press("Escape");
  await openScenario(page, { "scenario.yaml": Buffer.from(`\ufeff${one}`, "utf16le") });
  expect(await listed(page)).toContain("error not-utf8\n  Save this file as UTF-8: it is in UTF-16 now.");
});

test("a warning does not keep a scenario from being played", async ({ page, site }) => {
  await page.goto(site);
  await openScenario(page, { "scenario.yaml": one.replace("languages: [en]", "languages: [en, ja]") });
  await page.locator(".opened-card .text-button").click();
  expect(await listed(page)).toContain("warning missing-translation");
  await page.keyboard.press("Escape");
  await page.locator(".opened-card .start-actions .button").click();
  await page.locator(".sheet .button.primary").click();
  await expect(page.locator(".table h1")).toContainText("One chamber");
});

test("a file that takes long is read on, however long; who waits is told and may stop it, which ends its reader", async ({
  page,
  site,
}) => {
  await page.clock.install();
  await page.route("**/file-worker-*.js", (route) =>
    route.fulfill({ contentType: "text/javascript", body: "for (;;) {}" }),
  );
  await page.goto(site);
  const started = page.waitForEvent("worker");
  await openScenario(page, { "scenario.yaml": one });
  const worker = await started;
  const ended = new Promise((done) => worker.once("close", done));
  await page.clock.fastForward(9_000);
  await expect(page.locator(".open-scenario [role=status]")).toContainText("Reading… 9 seconds");
  await page.clock.fastForward(600_000);
  await expect(page.locator(".open-scenario [role=status]")).toContainText("Reading… 609 seconds");
  await page.locator(".open-scenario").getByRole("button", { name: "Stop" }).click();
  await expect(page.locator(".open-scenario [role=alert]")).toHaveText("Reading was stopped. Nothing was opened.");
  await ended;
  await page.unroute("**/file-worker-*.js");
  await openScenario(page, { "scenario.yaml": one });
  await expect(page.locator(".opened-card")).toBeVisible();
});

test("a bad file leaves a saved game as it was, and the game goes on", async ({ page, site }) => {
  await sitDown(page, site);
  await page.locator(".choices .choice").first().click();
  await expect(page.locator(".choices .choice")).toHaveCount(0);
  await page.goto(site);
  const before = await kept(page);
  expect(Object.keys(before)).toHaveLength(3);
  await openScenario(page, { "scenario.yaml": `${one}\n  - bad`, "bomb.yaml": `a: ${"[".repeat(100_000)}` });
  expect(await listed(page)).toContain("error");
  await page.keyboard.press("Escape");
  expect(await kept(page)).toEqual(before);
  await page.getByRole("button", { name: "Go on with your game" }).click();
  await page.locator(".sheet .button.primary").click();
  await endRound(page);
});

test("a scenario that never comes to rest is told as a mistake, and no game is lost", async ({ page, site }) => {
  await sitDown(page, site);
  await page.goto(site);
  const before = await kept(page);
  const loop =
    "  a: { title: A, text: A., when: round == 1, repeat: true, effects: [{ fire: b }] }\n  b: { title: B, text: B., when: round == 9, repeat: true, effects: [{ fire: a }] }\n";
  await openScenario(page, { "scenario.yaml": one.replace(/^injects:\n/m, `injects:\n${loop}`) });
  expect(await listed(page)).toContain("never-rests");
  expect(await kept(page)).toEqual(before);
});

test("the first page with a list of mistakes and a card from files is accessible, and opens by keyboard", async ({
  page,
  site,
}) => {
  const nothingSerious = async () => {
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"])
      .analyze();
    expect(
      violations
        .filter((v) => v.impact === "serious" || v.impact === "critical")
        .map((v) => `${v.id} at ${v.nodes.map((n) => n.target.join(" ")).join("; ")}`),
    ).toEqual([]);
  };
  await page.goto(site);
  for (const name of ["Choose a folder", "Choose files"]) {
    const button = page.getByRole("button", { name });
    await expect(button).toBeVisible();
    for (let i = 0; i < 40 && !(await button.evaluate((e) => e === document.activeElement)); i += 1)
      await page.keyboard.press("Tab");
    await expect(button).toBeFocused();
    // A browser at work may drop a chooser that nobody answers.
    await expect(async () => {
      const choosing = page.waitForEvent("filechooser", { timeout: 3_000 });
      await page.keyboard.press("Enter");
      await choosing;
    }).toPass();
  }
  await openScenario(page, at("tests/scenarios/broken/several-in-two-files"));
  await listed(page);
  await nothingSerious();
  await page.keyboard.press("Escape");
  await openScenario(page, { "scenario.yaml": one });
  await expect(page.locator(".opened-card")).toBeVisible();
  await nothingSerious();
});

test("only the reader's own chunk holds the tools of the language", () => {
  const tools = {
    load: "is no name of this scenario",
    yaml: "YAMLParseError",
    zod: "unrecognized_keys",
    cel: "comprehension",
  };
  const chunks = readdirSync(at("dist/assets")).filter((name) => name.endsWith(".js"));
  const holding = (word: string) =>
    chunks
      .filter((name) => readFileSync(at(`dist/assets/${name}`), "utf8").includes(word))
      .map((name) => name.replace(/-.{8}\.js$/, ""));
  // That each word is found in the reader shows that the search can find it elsewhere.
  for (const [tool, word] of Object.entries(tools)) expect(holding(word), tool).toEqual(["file-worker"]);
});
