/** Words have the room that they need: in the scene of an answer, in cards, beside numbers; and no sheet lies over the benches. */
import type { Locator, Page } from "@playwright/test";
import { played, sitDownAt } from "./played.ts";
import { endRound, expect, hearOut, overfull, sitDown, test } from "./site.ts";

/** How many lines a text stands on. */
const linesOf = (one: Locator): Promise<number> =>
  one.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const feet = [...range.getClientRects()].filter((box) => box.width > 0).map((box) => box.bottom);
    return feet.sort((a, b) => a - b).filter((foot, i) => i === 0 || foot - (feet[i - 1] ?? 0) > 8).length;
  });

/** Up to the end of what came of the first answer that the law allows. */
async function hearAnAnswer(page: Page): Promise<void> {
  await page.getByRole("button", { name: "事案に対応する" }).first().click();
  await page.locator(".statement-act .button").first().click();
  await page.locator(".rung.lit").first().click();
  await page.locator(".rung-act .button").last().click();
  await expect(page.locator(".echo")).toBeFocused();
  await page.keyboard.press("Escape");
  await hearOut(page);
}

/** An answer whose gate asks is chosen at a desk with all its cards: the page is as high as the screen. */
async function askedAtTheGate(page: Page, site: string): Promise<void> {
  const named = { type: "answerInject", seat: "cabinet", inject: "commission_seats", choice: "technicians" } as const;
  await sitDownAt(page, site, played(17, [{ round: 15, command: named }]));
  await page.locator(".urgent-slot .button").first().click();
  await page.locator(".slider input").first().press("End");
  await page.locator(".statement-act .button").first().click();
  for (const rung of await page.locator(".rung.lit").all()) {
    await rung.click();
    if ((await page.locator(".gate").count()) > 0) break;
  }
  await expect(page.locator(".gate-sign")).toContainText("?");
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0);
}

test("at 1280x720, too, a gate that asks is answered without scrolling", ({ page, site }) =>
  askedAtTheGate(page, site));

test.describe("in Japanese at 1024x768", () => {
  test.use({ viewport: { width: 1024, height: 768 }, locale: "ja-JP" });

  test("the scene of an answer is read without scrolling, with a long title and many numbers", async ({
    page,
    site,
  }) => {
    await sitDownAt(page, site, played(17));
    await hearAnAnswer(page);
    const title = page.locator(".which-lines li > :nth-child(2)").first();
    await title.evaluate((one) => {
      one.textContent = "何を根拠とし、通信の秘密を書くか";
      const moved = one.nextElementSibling;
      moved?.append(
        ...[1, 2].map(() => Object.assign(document.createElement("b"), { textContent: "△ 法的な裏づけ +5" })),
      );
    });
    expect(await linesOf(title), "a long title").toBeLessThanOrEqual(2);
    const words = page.locator(".bar-words").first();
    await words.evaluate((one) => {
      one.lastChild?.replaceWith("62%（表明は80%。正しければ77%、誤りなら0%）");
    });
    expect(await words.evaluate((e) => e.scrollHeight - e.clientHeight), "above its bar").toBeLessThan(8);
    for (const part of await page.locator(".bar-part").all())
      expect(await part.evaluate((e) => e.scrollWidth - e.clientWidth), "within its part").toBeLessThanOrEqual(0);
    expect(await overfull(page)).toEqual([]);
  });

  test("a gate that asks is answered without scrolling", ({ page, site }) => askedAtTheGate(page, site));

  test("a clause and a deal dock beside the benches", async ({ page, site }) => {
    await sitDown(page, site, "3", "japan-2024");
    const benches = (await page.locator(".chamber .benches").boundingBox()) ?? { x: 0, width: 0 };
    const open = [page.locator(".heading-button").first(), page.locator(".move", { hasText: "交渉" })];
    for (const opener of open) {
      await opener.click();
      const sheet = page.locator(".sheet");
      await expect(sheet).toBeVisible();
      expect((await sheet.boundingBox())?.x ?? 0).toBeGreaterThanOrEqual(benches.x + benches.width);
      await page.keyboard.press("Escape");
      await expect(sheet).toBeHidden();
    }
  });
});

test.describe("in Japanese", () => {
  test.use({ locale: "ja-JP" });

  test("a card is no narrower on a larger screen, and its page says how many there are", async ({ page, site }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await sitDownAt(page, site, played(9));
    const narrowest = (): Promise<number> =>
      page
        .locator(".tray .card")
        .evaluateAll((cards) => Math.min(...cards.map((card) => card.getBoundingClientRect().width)));
    const least = await narrowest();
    for (const [width, height] of [
      [1600, 1080],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height });
      await expect(page.locator(".tray .card")).not.toHaveCount(3);
      expect(await narrowest(), `${width}`).toBeGreaterThanOrEqual(least);
    }
  });

  test("a number never breaks, nor leaves the name that it belongs to", async ({ page, site }) => {
    await sitDown(page, site, "3");
    const parties = page.locator(".party b");
    for (const party of await parties.all()) expect(await linesOf(party), (await party.textContent()) ?? "").toBe(1);
    await endRound(page);
    await parties.nth(1).click();
    const lines = page.locator(".why-lines li");
    await expect(lines.first()).toBeVisible();
    await lines.evaluateAll((all) => {
      for (const line of all)
        line.firstElementChild?.replaceChildren("A cause that is named at length, and then at more length");
    });
    await lines.locator("b").evaluateAll((all) => all.forEach((b, i) => b.replaceChildren(i % 2 ? "+16" : "−44")));
    for (const number of await lines.locator("b").all()) expect(await linesOf(number)).toBe(1);
  });
});
