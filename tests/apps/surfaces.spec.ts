/** What the table is drawn on: freed when the table is left, painted again when it was lost. */
import type { Page } from "@playwright/test";
import { many } from "../support/counts.ts";
import { expect, sitDown, test } from "./site.ts";

/** With its name hidden, a drawn GPU passes for a real one, and the table is drawn through WebGL. Counts what each canvas draws. */
async function withWebGl(page: Page): Promise<void> {
  await page.addInitScript(() => {
    // A canvas leads to its whole table: it is counted, and not kept.
    const drawn = new WeakMap<object, number>();
    Object.assign(globalThis, { drawn });
    for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext]) {
      const { getExtension, drawElements } = prototype as WebGLRenderingContext;
      Object.assign(prototype, {
        getExtension(this: WebGLRenderingContext, name: string) {
          return name === "WEBGL_debug_renderer_info" ? null : getExtension.call(this, name as never);
        },
        drawElements(this: WebGLRenderingContext, ...all: Parameters<typeof drawElements>) {
          if (!this.isContextLost()) drawn.set(this.canvas, (drawn.get(this.canvas) ?? 0) + 1);
          drawElements.apply(this, all);
        },
      });
    }
  });
}

/** How often each canvas on the table has drawn something. */
function draws(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const { drawn } = globalThis as unknown as { drawn: WeakMap<object, number> };
    return [...document.querySelectorAll(".drawn canvas")].map((canvas) => drawn.get(canvas) ?? 0);
  });
}

test("a lost and restored context paints the picture again, without waiting for a change", async ({ page, site }) => {
  await withWebGl(page);
  await sitDown(page, site);
  await expect(page.locator(".drawn canvas")).toHaveCount(2);
  await expect.poll(async () => Math.min(...(await draws(page)))).toBeGreaterThan(0);
  const shots = async () =>
    Promise.all([0, 1].map(async (n) => (await page.locator(".drawn canvas").nth(n).screenshot()).toString("base64")));
  const before = await shots();
  await page.evaluate(() => {
    const lost = [...document.querySelectorAll<HTMLCanvasElement>(".drawn canvas")].map((canvas) =>
      (canvas.getContext("webgl2") ?? canvas.getContext("webgl"))?.getExtension("WEBGL_lose_context"),
    );
    Object.assign(globalThis, { lost });
    for (const extension of lost) extension?.loseContext();
  });
  await page.waitForTimeout(500);
  const still = await draws(page);
  await page.evaluate(() => {
    for (const extension of (globalThis as unknown as { lost: WEBGL_lose_context[] }).lost) extension.restoreContext();
  });
  await expect.poll(async () => (await draws(page)).map((n, i) => n > (still[i] ?? 0))).toEqual([true, true]);
  await expect.poll(async () => (await shots()).map((shot, i) => shot === before[i])).toEqual([true, true]);
});

/** What the page holds once all that nothing leads to is collected. */
interface Held {
  megabytes: number;
  nodes: number;
}

for (const how of ["through WebGL", "on the plain canvas"])
  test(`tables that were left, drawn ${how}, keep neither memory nor contexts`, async ({ context, page, site }) => {
    test.setTimeout(300_000);
    if (how === "through WebGL") await withWebGl(page);
    const warned: string[] = [];
    page.on("console", (m) => {
      if (/too many active webgl/i.test(m.text())) warned.push(m.text());
    });
    const cdp = await context.newCDPSession(page);
    const used = async (): Promise<Held> => {
      await cdp.send("HeapProfiler.collectGarbage");
      await cdp.send("HeapProfiler.collectGarbage");
      const { usedSize } = await cdp.send("Runtime.getHeapUsage");
      return { megabytes: usedSize / 1_000_000, nodes: (await cdp.send("Memory.getDOMCounters")).nodes };
    };
    await sitDown(page, site);
    const [games, early] = [many(12, 20), 5];
    const after: Held[] = [];
    for (let game = 1; game <= games; game += 1) {
      await expect(page.locator(".drawn canvas")).toHaveCount(2);
      await page.getByRole("button", { name: "Pause" }).click();
      await page.getByRole("button", { name: "Leave the table" }).click();
      await expect(page.locator(".start")).toBeVisible();
      // The game that was kept goes, so that the list on the page is of one length.
      await page
        .locator(".going-on")
        .getByRole("button", { name: /^Delete/ })
        .click();
      await page.locator(".going-on").getByRole("button", { name: "Delete", exact: true }).click();
      await expect(page.locator(".going-on")).toHaveCount(0);
      if (game === early || game === games) after.push(await used());
      await page.locator(".start-card .button").first().click();
      await page.locator(".sheet .button.primary").click();
      await expect(page.locator(".table")).toBeVisible();
    }
    const [first, last] = after as [Held, Held];
    const told = `after ${games} games and after ${early}: ${JSON.stringify(after)}`;
    expect(last.megabytes - first.megabytes, `MB ${told}`).toBeLessThan(2);
    // One table is more than 500 nodes; code that the browser compiles in between is none.
    expect(last.nodes - first.nodes, `nodes of the page ${told}`).toBeLessThan(100);
    expect(warned).toEqual([]);
  });
