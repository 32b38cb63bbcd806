/** The way of a bill as a picture: opened by pointer and by keyboard, in both languages, at a desk and on a phone. */
import type { Page } from "@playwright/test";
import { botsBeside } from "../../src/forecast/scripted-bot.ts";
import { keyOf } from "../../src/kit/chance.ts";
import { makeModel } from "../../src/rules/make-model.ts";
import { writeLink } from "../../src/session/link.ts";
import { openSession } from "../../src/session/session.ts";
import { scenarioOf } from "../support/folders.ts";
import { nothingSerious } from "./axe.ts";
import { expect, sitDown, test } from "./site.ts";

const SEAT = "cabinet";
const model = makeModel(scenarioOf("scenarios/japan-2024"));

/** The bill lies in the first house, and its day is named; then somebody asks for a day once more. */
function askedTwice(): string {
  const seed = "chart";
  const session = openSession(model, seed, { bots: botsBeside(model, SEAT, keyOf(seed)) });
  const does = (type: "closeRound" | "makeMove", rest = {}) =>
    session.submit(SEAT, { type, seat: SEAT, ...rest } as never);
  const stands = (): string => Object.keys(session.flow().snapshots["diet"]?.value as object).join();
  for (let round = 1; round < 12 && stands() !== "lower"; round += 1) does("closeRound");
  for (const _ of [1, 2]) expect(does("makeMove", { move: "attend" })).toEqual({ done: true });
  return `#game=${model.scenario.id}.${writeLink(model, { seat: SEAT, seed, log: [...session.log()] })}`;
}

async function openLink(page: Page, site: string): Promise<void> {
  await page.goto(`${site}${askedTwice()}`);
  await page
    .locator(".start-card", { hasText: /A game from a link|リンク/ })
    .locator(".button.primary")
    .click();
  await expect(page.locator(".table")).toBeVisible();
}

const here = (page: Page) => page.locator(".chart .station.here");
/** Nothing is drawn over something else, cut off, or too small to read. */
const faults = (page: Page) =>
  page.evaluate(() => {
    const stations = [...document.querySelectorAll<HTMLElement>(".chart .station")];
    const boxes = stations.map((s) => s.getBoundingClientRect());
    const over = stations.filter((_, i) =>
      boxes.some((b, k) => {
        const a = boxes[i];
        return a && k !== i && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
      }),
    );
    const small = stations.filter((s) =>
      [...s.querySelectorAll("b, small:not(.hidden)")].some(
        (e) => Number.parseFloat(getComputedStyle(e).fontSize) < 12.9,
      ),
    );
    const cut = stations.filter((s) => s.scrollWidth > s.clientWidth + 1);
    const sheet = document.querySelector(".sheet-body");
    const wide = sheet ? sheet.scrollWidth - sheet.clientWidth : -1;
    return { over: over.length, small: small.length, cut: cut.length, wide };
  });

for (const [width, height] of [
  [1280, 720],
  [390, 844],
] as const)
  for (const [locale, way, inside] of [
    ["en-GB", "The way so far", "being drafted"],
    ["ja-JP", "これまでの道のり", "起草中"],
  ] as const)
    test.describe(`${locale} at ${width}x${height}`, () => {
      test.use({ locale, viewport: { width, height } });
      const toBill = async (page: Page) => {
        if (width < 760) await page.locator(".tab").nth(1).click();
      };

      test("the pointer opens the picture, and in it what others lie in", async ({ page, site }) => {
        await openLink(page, site);
        await toBill(page);
        await page.locator(".bill-panel .way.why").click();
        await expect(page.getByRole("heading", { name: way })).toBeVisible();
        await expect(here(page)).toHaveCount(1);
        await expect(here(page)).toBeInViewport();
        await expect(page.locator(".chart-lines .taken").first()).toBeAttached();
        expect(await faults(page)).toEqual({ over: 0, small: 0, cut: 0, wide: 0 });
        const drafting = page.locator(".chart .station", { hasText: inside }).first();
        const before = await page.locator(".chart .station").count();
        await drafting.click();
        await expect(drafting).toHaveAttribute("aria-expanded", "true");
        expect(await page.locator(".chart .station").count()).toBeGreaterThan(before + 4);
        await expect.poll(() => faults(page)).toEqual({ over: 0, small: 0, cut: 0, wide: 0 });
        await nothingSerious(page, "the flagship's way");
      });

      test("so does the keyboard, and gives the focus back", async ({ page, site }) => {
        await sitDown(page, site);
        await toBill(page);
        const link = page.locator(".bill-panel .way.why");
        for (let i = 0; i < 120 && !(await link.evaluate((e) => e === document.activeElement)); i += 1)
          await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
        await expect(here(page)).toBeVisible();
        await expect(page.locator(".chart .station.ends")).toHaveCount(2);
        await expect(page.locator(".chart .station.next small").first()).toBeVisible();
        await page.keyboard.press("Escape");
        await expect(page.getByRole("dialog")).toHaveCount(0);
        await expect(link).toBeFocused();
      });
    });

test("what was asked in vain is told on the bill, with where it stood, and stays on the way", async ({
  page,
  site,
}) => {
  await openLink(page, site);
  await expect(page.locator(".bill-panel .unheeded")).toHaveText(
    "Nothing came of “Attend the committee” at this stage: its day is named.",
  );
  await expect(page.locator(".live")).toContainText("Nothing came of “Attend the committee”");
  await page.locator(".bill-panel .way.why").click();
  await expect(page.locator(".chart-way .unheeded")).toHaveCount(1);
  await page.getByRole("radio").nth(1).press("Space");
  await expect(page.locator(".chart-way .unheeded")).toHaveCount(0);
  await expect(page.locator(".chart .station.here")).toBeInViewport();
});

test("a keyboard opens a step that holds others, and closes it", async ({ page, site }) => {
  await openLink(page, site);
  await page.locator(".bill-panel .way.why").click();
  const closed = page.locator("button.station[aria-expanded=false]").first();
  const id = await closed.getAttribute("data-station");
  const step = page.locator(`[data-station="${id}"]`);
  for (let i = 0; i < 40 && !(await step.evaluate((e) => e === document.activeElement)); i += 1)
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(step).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("Enter");
  await expect(step).toHaveAttribute("aria-expanded", "false");
});
