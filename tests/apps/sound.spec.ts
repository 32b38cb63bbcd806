/** What is heard at the table: which sounds are asked of the browser, and when none is. */
import type { Page } from "@playwright/test";
import { amend, endRound, expect, sitDown, test, toStamp } from "./site.ts";

/** Writes down what the browser is made to play: each sound by the sources of which it is made. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    const { createOscillator, createBufferSource } = AudioContext.prototype;
    Object.assign(AudioContext.prototype, {
      createOscillator(this: AudioContext) {
        heard.push("tone");
        return createOscillator.call(this);
      },
      createBufferSource(this: AudioContext) {
        heard.push("noise");
        return createBufferSource.call(this);
      },
    });
  });
  return () =>
    page.evaluate(async () => {
      // A sound comes after the picture of what it belongs to.
      for (let frame = 0; frame < 2; frame += 1)
        await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
      return (globalThis as unknown as { heard: string[] }).heard.splice(0);
    });
}
const [paper, stamp, bell] = [["noise"], ["tone", "noise"], ["tone", "tone"]];

test("paper for a clause, a stamp for a decision; none while one key has turned it off, which is kept", async ({
  page,
  site,
}) => {
  const heard = await listen(page);
  await sitDown(page, site);
  await heard();
  await page.locator(".heading-button").first().click();
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(await heard()).toEqual(paper);
  await page.keyboard.press("Escape");
  await amend(page, 1, "By a judge's order");
  expect((await heard()).slice(-2)).toEqual(stamp);

  await page.keyboard.press("m");
  await expect(page.locator(".toast")).toHaveText("Sound: off (M)");
  await page.locator(".heading-button").first().click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(page.locator(".table")).toBeVisible();
  await page.locator(".pause").click();
  await expect(page.getByRole("button", { name: "Sound: off (M)" })).toBeVisible();
  expect(await heard()).toEqual([]);
  await page.getByRole("button", { name: "Sound: off (M)" }).click();
  await expect(page.getByRole("button", { name: "Sound: on (M)" })).toBeVisible();
  expect(await heard()).toEqual(paper);
});

test("the bell rings as the round opens in which a vote is counted, and for a close one after its stamp", async ({
  page,
  site,
}) => {
  const heard = await listen(page);
  await sitDown(page, site);
  await amend(page, 1, "By a judge's order");
  for (let round = 1; round < 4; round += 1) {
    await heard();
    await endRound(page);
    expect(await heard(), `as round ${round + 1} opens`).toEqual(round + 1 === 4 ? bell : []);
  }
  await endRound(page);
  await toStamp(page);
  const by = Number(/\d+/.exec((await page.locator(".vote .stamp").textContent()) ?? "")?.[0]);
  expect(await heard()).toEqual(by <= 3 ? [...stamp, ...bell] : stamp);
});

test("a wall is silent until somebody wants it otherwise; the key writes where one writes", async ({ page, site }) => {
  const heard = await listen(page);
  await sitDown(page, site);
  await page.keyboard.press("F2");
  await heard();
  await page.locator(".heading-button").first().click();
  await page.keyboard.press("Escape");
  expect(await heard()).toEqual([]);
  await page.keyboard.press("m");
  await expect(page.locator(".toast")).toHaveText("Sound: on (M)");
  expect(await heard()).toEqual(paper);
  await page.keyboard.press("F2");
  await page.evaluate(() => document.body.appendChild(document.createElement("textarea")).focus());
  await page.keyboard.press("m");
  expect(await page.locator("textarea").inputValue()).toBe("m");
  expect(await heard()).toEqual([]);
});
