/** The desk of an incident: the answer's echo stands where the player looks, and every page is read from its top. */
import type { Page } from "@playwright/test";
import { endRound, expect, hearOut, sitDown, test } from "./site.ts";

/** Goes through four rounds without a line of the bill, so that nothing is voted on, to the desk of Ternholm's incident. */
async function toTheDesk(page: Page, visit: (where: string) => Promise<void>): Promise<void> {
  for (let round = 1; round < 5; round += 1) {
    await visit(`round ${round}`);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await endRound(page);
  }
  await visit("round 5");
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.locator(".card.urgent .choices > .button").click();
  await expect(page.locator(".incident")).toBeVisible();
}

for (const [width, height] of [
  [1280, 720],
  [390, 844],
] as const)
  test(`at ${width}x${height} each page begins at its top and is as wide as the screen, and the echo is in sight`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height });
    await sitDown(page, site, "3");
    const top = async (where: string) => {
      const { down, wide } = await page.evaluate(() => ({
        down: scrollY,
        wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      }));
      expect(down, `${where} begins at its top`).toBe(0);
      expect(wide, `${where} is as wide as the screen`).toBeLessThanOrEqual(0);
    };
    await toTheDesk(page, async (where) => {
      await top(where);
      if (width > 760) return;
      for (const tab of [1, 2, 3, 0]) {
        await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
        await page.locator(".tab").nth(tab).click();
        await top(`tab ${tab} of ${where}`);
      }
    });
    await top("the desk");
    expect(
      await page.locator(".head-actions").evaluate((head) => head.getBoundingClientRect().height),
      "the purse stands on one line",
    ).toBeLessThan(60);

    const labels = await page.locator(".map").evaluate((map) => {
      const boxes = [...map.querySelectorAll(".map-place, .map-line, h2")].map((e) => e.getBoundingClientRect());
      const sheet = map.getBoundingClientRect();
      const meet = (a: DOMRect, b: DOMRect) =>
        a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
      return {
        out: boxes.filter((b) => b.left < sheet.left || b.right > sheet.right || b.bottom > sheet.bottom).length,
        meeting: boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => meet(a, b))).length,
      };
    });
    expect(labels, "names on the map neither leave it nor cover each other").toEqual({ out: 0, meeting: 0 });
    await expect(page.locator(".map-place.stain-open b")).toHaveText("hospital");

    await page.locator(".evidence-card .button").first().click();
    await page.getByRole("slider").first().fill("70");
    const first = page.locator(".rung").first();
    await expect(first, "before the statement a rung says what it needs").toContainText("needs 60 of 100");
    await expect(first.locator(".rung-odds")).toHaveCount(0);
    await page.locator(".statement-act .button").click();
    await expect(page.locator(".statement h2")).toBeFocused();
    await expect(first, "and then its odds by one's own number").toContainText(
      /needs 60, you said 70.*ends \d+hits others \d+/,
    );

    await first.click();
    await expect(page.locator(".rung-act .button").first()).toBeInViewport();
    for (const shown of [".evidence-card", ".slider"])
      await expect(page.locator(shown).first(), "evidence and statement stay while one chooses").toBeVisible();
    await expect(page.locator(".gate-place")).toContainText(/^No line in force/);
    if (width > 760) {
      const over = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
      expect(over, "the desk is one page").toBeLessThanOrEqual(0);
    }
    await page.locator(".rung-act .button").last().click();
    await expect(page.locator(".echo")).toBeFocused();
    await top("the scene");
    await hearOut(page);
    await expect(page.locator(".front-page h3")).toHaveCount(2);
    await expect(page.locator(".echo-said")).toHaveText(/\.$/);
    await expect(page.locator(".which-lines .moved b").first()).toHaveText(/[+−]\d/);
    await expect(page.locator(".incident")).not.toContainText(/refusal_|If no answer ends it/);
    await page.locator(".to-table").click();
    await top("the table again");
  });

test("an incident that outlasts an answer waits for another one in the next round", async ({ page, site }) => {
  await page.goto(`${site}?seed=7`);
  await page.locator(".start-card").nth(1).getByRole("button").first().click();
  const seat = page.locator(".sheet .button.primary");
  await page.getByText("No row abroad", { exact: true }).click();
  await expect(seat, "half a word is not taken for none").toBeDisabled();
  await page.getByText("A law by June 2025", { exact: true }).click();
  await seat.click();
  for (let round = 1; round < 5; round += 1) await endRound(page);
  const card = page.locator(".card", { hasText: "A fortnight of outages" });
  await expect(card).toContainText("If no answer ends it");
  await card.getByRole("button", { name: "Go to the desk" }).click();
  await page.locator(".statement-act .button").click();
  for (const size of [
    { width: 390, height: 844 },
    { width: 1024, height: 768 },
    { width: 1280, height: 720 },
  ]) {
    await page.setViewportSize(size);
    const sliders = await page.locator(".slider").evaluateAll((all) =>
      all.map((slider) => {
        const box = (part: string) => slider.querySelector(part)?.getBoundingClientRect() ?? new DOMRect();
        const [track, label, word, small] = [".slider-track", "label", ".slider-word span span", "small"].map(box);
        const apart = !word || !small || word.right < small.left || word.bottom <= small.top;
        return { track: (track?.width ?? 0) > 120, label: (label?.height ?? 0) < 60, apart };
      }),
    );
    expect(sliders).toHaveLength(3);
    for (const slider of sliders) expect(slider).toEqual({ track: true, label: true, apart: true });
  }
  await page.locator(".rung", { hasText: "Isolate and restore" }).click();
  await page.locator(".rung-act .button").click();
  await hearOut(page);
  await expect(page.locator("#echo-title")).toHaveText("It did not work.");
  await page.locator(".to-table").click();
  await expect(card).not.toContainText("If no answer ends it");
  await expect(card.getByRole("button")).toHaveText("Read the desk again");
  await endRound(page);
  await expect(card).toContainText("If no answer ends it");
  await expect(card.getByRole("button", { name: "Go to the desk" })).toHaveClass(/primary/);
});

test.describe("the scene of an answer moves", () => {
  test.use({ contextOptions: { reducedMotion: "no-preference" } });
  for (const [locale, line, gate, over] of [
    [
      "en-GB",
      "Your answer: “Enter and search it”.",
      "No line in force sends it past a judge.",
      /^(It ends|It does not end|It was done)/,
    ],
    [
      "ja-JP",
      "選んだ対応は「中に入って探す」です。",
      "判事に諮ると定めた条文が、まだ効いていません。",
      /^(収まりました|収まりませんでした|実行されましたが)/,
    ],
  ] as const)
    test.describe(locale, () => {
      test.use({ locale });
      test("is told step by step in one order, a key ends a step, Escape the scene, and it is seen again", async ({
        page,
        site,
      }) => {
        await sitDown(page, site, "3");
        await toTheDesk(page, async () => {});
        await page.getByRole("slider").first().fill("70");
        await page.locator(".statement-act .button").click();
        await page.locator(".rung").first().click();
        await page.locator(".rung-act .button").click();
        const told = page.locator(".echo .live li");
        await expect(told.first()).toHaveText(line);
        await page.keyboard.press("x");
        await expect(told.nth(1)).toContainText(gate);
        await expect(told.nth(3), "each step comes by itself").toHaveText(over);
        await page.keyboard.press("Escape");
        await expect(page.locator(".to-table")).toBeVisible();
        await expect(told).toHaveCount(7);
        await expect(told.last()).toContainText((await page.locator(".front-page h3").first().textContent()) ?? "");
        await page.locator(".echo-end .button").first().click();
        await expect(page.locator(".front-page")).toHaveCount(0);
        await expect(page.locator(".front-page"), "and ends by itself").toHaveCount(2);
      });
    });
});
