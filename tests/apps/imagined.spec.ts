/** The chamber while something is only looked at: it stands as it would, and as it does once one looks away. */
import { amend, endRound, expect, sitDown, test } from "./site.ts";

test("pointing at an option moves the benches before one commits, and looking away moves them back", async ({
  page,
  site,
}) => {
  await sitDown(page, site, "3", "japan-2024");
  const chamber = page.locator(".chamber");
  const before = await chamber.textContent();
  await page.locator(".heading-button").last().click();
  const sheet = page.getByRole("dialog");
  const benches = await page.locator(".chamber .benches").boundingBox();
  const docked = await sheet.boundingBox();
  expect(docked?.x ?? 0, "the sheet leaves the benches in view").toBeGreaterThanOrEqual(
    (benches?.x ?? 0) + (benches?.width ?? 0),
  );
  const option = sheet.locator(".option", { hasText: "Case counts, item by item" }).first();
  const wanted = (await option.count()) > 0 ? option : sheet.locator(".option:not([data-selected])").first();
  await wanted.hover();
  await expect(page.locator(".well.imagined")).toContainText("sure ayes");
  await expect(page.locator(".party .comes").first()).toHaveText(/^[+−]\d+$/);
  await sheet.locator("h2").hover();
  await expect(page.locator(".well.imagined")).toHaveCount(0);
  expect(await chamber.textContent()).toBe(before);
  await wanted.click();
  await expect(page.locator(".well.imagined")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator(".well.imagined")).toHaveCount(0);
  expect(await chamber.textContent()).toBe(before);
});

test("what was imagined is what stands once it is set", async ({ page, site }) => {
  await sitDown(page, site);
  await page.locator(".heading-button").first().click();
  await page.getByRole("dialog").locator(".option", { hasText: "By a judge's order" }).click();
  const well = page.locator(".well");
  await expect(well).toHaveClass(/imagined/);
  const [sure, leanings] = [
    await well.locator("strong").textContent(),
    await page.locator(".party .leaning").allTextContents(),
  ];
  await page.keyboard.press("Escape");
  await amend(page, 1, "By a judge's order");
  await expect(well.locator("strong")).toHaveText(sure ?? "");
  expect(await page.locator(".party .leaning").allTextContents()).toEqual(leanings);
});

for (const how of ["pointing at", "the focus on"] as const)
  test(`${how} an offer shows whom it would bring, and nothing once one leaves it`, async ({ page, site }) => {
    await sitDown(page, site, "3");
    for (let round = 1; round < 3; round += 1) await endRound(page);
    const offer = page.locator(".offer .lift").last();
    const thought = page.locator(".well.imagined, .party .comes");
    if (how === "pointing at") await offer.hover();
    else
      for (let k = 0; k < 120 && !(await offer.evaluate((e) => e === document.activeElement)); k += 1)
        await page.keyboard.press("Tab");
    await expect(page.locator(".party .comes").first()).toBeVisible();
    if (how === "pointing at") await page.locator("h1").hover();
    else await page.keyboard.press("Tab");
    await expect(thought).toHaveCount(0);
    await offer.click();
    await page.locator("h1").hover();
    await expect(page.locator(".party .comes").first(), "held up it shows the same").toBeVisible();
    await page.keyboard.press("Escape");
    await expect(thought).toHaveCount(0);
    await offer.click();
    await page.locator(".offer .button").click();
    await page.locator("h1").hover();
    await expect(thought).toHaveCount(0);
  });

test("what slides under a pointer that rests shows nothing until it moves", async ({ page, site }) => {
  await sitDown(page, site, "3", "japan-2024");
  const first = page.locator(".urgent-slot .choice").first();
  const name = await first.textContent();
  const { x = 0, y = 0, width = 0, height = 0 } = (await first.boundingBox()) ?? {};
  const [left, top] = [x + width / 2, y + height / 2];
  const told = page.locator(".track .word.then, .well.imagined");
  await page.mouse.move(left, top);
  await expect(told.first()).toBeVisible();
  await page.mouse.down();
  await page.mouse.up();
  await expect(first).not.toHaveText(name ?? "");
  expect(
    await page.evaluate((at) => !!document.elementFromPoint(...at)?.closest(".choice"), [left, top] as const),
  ).toBe(true);
  await expect(told).toHaveCount(0);
  await page.mouse.move(left + 3, top);
  await expect(told.first()).toBeVisible();
});

test("threads run below the benches while an offer is pointed at, and none is left", async ({ page, site }) => {
  await sitDown(page, site, "3");
  for (let round = 1; round < 3; round += 1) await endRound(page);
  const canvas = page.locator(".hemicycle canvas");
  await expect(canvas).toBeVisible();
  /** Whether anything is drawn between the benches and the lower edge. */
  const inked = () =>
    canvas.evaluate((e) => {
      const { width, height } = e as HTMLCanvasElement;
      const from = Math.ceil(height * 0.94);
      const drawn = (e as HTMLCanvasElement).getContext("2d")?.getImageData(0, from, width, height - from).data ?? [];
      return drawn.some((value, i) => i % 4 === 3 && value > 0);
    });
  await expect.poll(inked).toBe(false);
  await page.locator(".offer .lift").last().hover();
  await expect.poll(inked).toBe(true);
  await page.locator("h1").hover();
  await expect.poll(inked).toBe(false);
});
