import { nothingSerious } from "./axe.ts";
import { amend, endRound, expect, hearOut, sitDown, test, throughVotes, toStamp } from "./site.ts";

test("axe finds nothing serious on any page of a play", async ({ page, site }) => {
  test.setTimeout(240_000);
  await page.goto(`${site}?seed=3`);
  await nothingSerious(page, "start");
  await page.locator(".start-card .button").first().click();
  await nothingSerious(page, "brief");
  await page.locator(".sheet .button.primary").click();
  await nothingSerious(page, "table");
  await page.locator(".track .why").first().click();
  await nothingSerious(page, "why");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Pause" }).click();
  await nothingSerious(page, "menu");
  await page.keyboard.press("Escape");
  await page.locator(".bill-panel .heading-button").first().click();
  await nothingSerious(page, "heading");
  await page.keyboard.press("Escape");
  await page.locator(".bill-panel .way.why").click();
  await expect(page.locator(".chart-lines .next").first()).toBeVisible();
  await nothingSerious(page, "the way as a picture");
  await page.keyboard.press("Escape");
  // A bill of blank lines falls without a vote.
  await amend(page, 1, "By a judge's order");
  for (let round = 1; round < 4; round += 1) await endRound(page);
  await nothingSerious(page, "round four");
  await endRound(page);
  await nothingSerious(page, "vote");
  await toStamp(page);
  await nothingSerious(page, "stamp");
  await throughVotes(page);
  await page.getByRole("button", { name: "Go to the desk" }).click();
  await nothingSerious(page, "desk");
  await page.locator(".statement-act .button").click();
  await page.locator(".rung").last().click();
  await page.locator(".rung-act .button").last().click();
  await expect(page.locator(".echo")).toBeVisible();
  await nothingSerious(page, "echo at rest");
  await hearOut(page);
  await nothingSerious(page, "echo");
  await page.getByRole("button", { name: "Back to the table" }).first().click();
  await endRound(page);
  await endRound(page);
  await expect(page.locator(".plots svg")).toHaveCount(6);
  await nothingSerious(page, "end");
});

for (const [width, height] of [
  [1280, 720],
  [1920, 1080],
  [1024, 768],
  [390, 844],
] as const)
  test(`nothing is cut off or under 13 pixels at ${width}x${height}`, async ({ page, site }) => {
    await page.setViewportSize({ width, height });
    await sitDown(page, site);
    const measured = await page.evaluate(() => {
      const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
      const small = [...document.querySelectorAll("main *")].filter(
        (e) =>
          [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent?.trim()) &&
          Number.parseFloat(getComputedStyle(e).fontSize) < 12.9 &&
          (e as HTMLElement).offsetParent !== null &&
          Number.parseFloat(getComputedStyle(e).fontSize) > 0,
      );
      return { wide, small: small.map((e) => e.className) };
    });
    expect(measured).toEqual({ wide: 0, small: [] });
  });

test("a fall of the drawing surface leaves a game of text that still plays", async ({ page, site }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await sitDown(page, site);
  await page.locator(".choices .choice").first().click();
  await expect(page.locator(".party").first()).toContainText("Harbour 10");
  await endRound(page);
  await expect(page.locator(".round-name.now")).toContainText("Round 2");
});

test("without WebGL Phaser draws on a plain canvas", async ({ page, site }) => {
  await page.addInitScript(() => {
    const get = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind.startsWith("webgl") ? null : (get as (...all: unknown[]) => unknown).call(this, kind, ...rest);
    } as typeof get;
  });
  await sitDown(page, site);
  await expect(page.locator(".hemicycle canvas")).toBeVisible();
  const drawn = () =>
    page.locator(".hemicycle canvas").evaluate((c: HTMLCanvasElement) => {
      const copy = document.createElement("canvas");
      copy.width = c.width;
      copy.height = c.height;
      const pen = copy.getContext("2d")!;
      pen.drawImage(c, 0, 0);
      return new Set(pen.getImageData(0, 0, c.width, c.height).data).size;
    });
  await expect.poll(drawn).toBeGreaterThan(20);
});

test("news and refusals reach the live region", async ({ page, site }) => {
  await sitDown(page, site);
  await expect(page.locator(".live")).toContainText("The ferry's tickets fail");
});
