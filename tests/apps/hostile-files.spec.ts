/** SC8, SC9, SC13, SC14: what a scenario's author writes stays text, stays in its frame, asks nobody, and keeps within the page. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { load } from "../../src/language/load.ts";
import { BRACED, PAYLOADS, writtenIn } from "../support/hostile-texts.ts";
import { expect, openScenario, test } from "./site.ts";
import { SCREENS, type Screen, walk } from "./walk.ts";

interface Seen {
  dialogs: string[];
  /** Scripts that ran, and what the content policy had to stop. */
  ran(): Promise<string[]>;
  /** Elements that only a text could have made, and attributes of any element that carry a payload. */
  strange(): Promise<string[]>;
}

async function watch(page: Page): Promise<Seen> {
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    const told: string[] = [];
    Object.assign(globalThis, { told, hit: () => told.push("hit") });
    addEventListener("securitypolicyviolation", (e) => told.push(`${e.violatedDirective} ${e.blockedURI}`));
  });
  return {
    dialogs,
    ran: () => page.evaluate(() => (globalThis as unknown as { told: string[] }).told),
    strange: () =>
      page.evaluate(() => {
        const made = [
          ...document.body.querySelectorAll(
            "a:not([href^='#'], [href^='https://'][rel='noopener noreferrer']), img, image, iframe, object, embed, video, audio, source, track, marquee, math, dialog, form, base, meta, link, style, font, listing, xmp, foreignObject, animate, set, use, template, input:not([type=radio], [type=range], [type=file], [type=checkbox]), textarea, select, [contenteditable], body script:not([src])",
          ),
        ];
        const spoken = new Set(["aria-label", "title", "id", "value"]);
        const carried = [...document.querySelectorAll("*")].filter((e) =>
          [...e.attributes].some(
            (a) => /^on/i.test(a.name) || (!spoken.has(a.name) && /hit\(|alert\(|evil|javascript:/i.test(a.value)),
          ),
        );
        // The chart's own style sheet, which no text of a scenario reaches.
        return [...made, ...carried]
          .filter((e) => !(e.localName === "style" && e.closest(".plots")))
          .map((e) => e.outerHTML.slice(0, 120));
      }),
  };
}

test.describe("SC8 and SC9", () => {
  test("texts with braces are placeholders that nothing fills: each is refused before it is shown", () => {
    for (const text of BRACED)
      expect(
        load({ "scenario.yaml": writtenIn([text]) }).diagnostics.map((d) => d.code),
        text,
      ).toContain("unknown-placeholder");
  });

  test("several hundred payloads are shown literally on every screen, run nothing and ask nobody", async ({
    page,
    site,
  }) => {
    test.setTimeout(300_000);
    expect(PAYLOADS.length).toBeGreaterThan(400);
    const seen = await watch(page);
    const asked: string[] = [];
    page.on("request", (r) => asked.push(r.url()));
    await page.goto(`${site}?seed=5`);
    const name = "<img src=x onerror=hit()>.yaml";
    await openScenario(page, { [name]: writtenIn(PAYLOADS) });
    await expect(page.locator(".opened-card")).toContainText(name);
    const visited = new Set<Screen>();
    const literal = new Set<string>();
    await walk(page, async (screen) => {
      visited.add(screen);
      expect(await seen.strange(), screen).toEqual([]);
      const shown = await page.evaluate(() => document.body.textContent ?? "");
      const here = PAYLOADS.filter((p) => p.length > 8 && shown.includes(p));
      expect(here.length, `${screen} shows payloads`).toBeGreaterThan(0);
      for (const text of here) literal.add(text);
      if (screen === "words")
        expect((await page.locator(".glossary dd").allTextContents()).slice(0, PAYLOADS.length)).toEqual(PAYLOADS);
    });
    expect([...visited].sort()).toEqual(SCREENS.filter((s) => s !== "bill on a phone").sort());
    expect(literal.size).toBe(PAYLOADS.filter((p) => p.length > 8).length);
    expect(seen.dialogs).toEqual([]);
    expect(await seen.ran()).toEqual([]);
    expect(
      asked.filter(
        (url) => !url.startsWith(new URL(site).origin) && !url.startsWith("blob:") && !url.startsWith("data:"),
      ),
    ).toEqual([]);
    expect(asked.filter((url) => /evil|hit|\/x$/.test(url))).toEqual([]);
  });

  test("payloads in keys, and in the lines that a list of mistakes shows, are text there too", async ({
    page,
    site,
  }) => {
    const seen = await watch(page);
    await page.goto(site);
    await openScenario(page, {
      "<svg onload=hit()>.yaml": PAYLOADS.slice(0, 60)
        .map((p) => `${JSON.stringify(p)}: ${JSON.stringify(p)}`)
        .join("\n"),
    });
    await expect(page.locator(".mistakes li").first()).toBeVisible();
    await expect(page.locator(".mistakes h3").first()).toContainText("<svg onload=hit()>.yaml");
    expect(await page.locator(".mistakes li").count()).toBeGreaterThan(30);
    expect(await seen.strange()).toEqual([]);
    expect(await seen.ran()).toEqual([]);
  });

  test("the built page lets nothing in but its own scripts, pictures and fonts", () => {
    const page = readFileSync(fileURLToPath(new URL("../../dist/index.html", import.meta.url)), "utf8").replaceAll(
      "&#39;",
      "'",
    );
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "form-action 'none'",
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
    ])
      expect(page).toContain(rule);
    expect(/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]).not.toMatch(
      /unsafe-eval|script-src[^;]*unsafe-inline|https?:|\*/,
    );
  });
});

test.describe("a page that would take texts for markup", () => {
  test.use({ planted: true });
  test("is caught by each of these guards", async ({ page, site }) => {
    const seen = await watch(page);
    // Without the first guard, which would let no text become markup at all.
    await page.route(site, async (route) => {
      const body = await (await route.fetch()).text();
      expect(body).toContain("trusted-types");
      await route.fulfill({ contentType: "text/html", body: body.replace(/; require-trusted-types[^"]*/, "") });
    });
    await page.goto(site);
    await page.evaluate(
      (texts) => {
        const leak = document.createElement("p");
        leak.innerHTML = texts.join("");
        document.body.append(leak);
      },
      [
        "<img src=https://evil.invalid/x onerror=hit()>",
        "<a href=javascript:hit()>go</a>",
        "<style>@font-face { font-family: x; src: url(https://evil.invalid/x.woff2) } p { font-family: x }</style>",
      ],
    );
    await expect.poll(async () => (await seen.ran()).join(" ")).toMatch(/img-src https:\/\/evil\.invalid/);
    await expect.poll(async () => (await seen.ran()).join(" ")).toMatch(/font-src https:\/\/evil\.invalid/);
    await expect.poll(async () => (await seen.ran()).join(" ")).toMatch(/script-src-attr/);
    expect((await seen.strange()).length).toBeGreaterThanOrEqual(3);
    await page.evaluate(() => (globalThis as unknown as { hit(): void }).hit());
    expect(await seen.ran()).toContain("hit");
    await page.evaluate(() => alert(1));
    expect(seen.dialogs).toEqual(["1"]);
    await page.unroute(site);
    await page.goto(site);
    // No text becomes markup, nor an address of another's script a worker.
    const refused = await page.evaluate(async () => {
      const names: string[] = [];
      const tried: (() => unknown)[] = [
        () => (document.createElement("p").innerHTML = "<b>bold</b>"),
        () => document.body.insertAdjacentHTML("beforeend", "<b>bold</b>"),
        () => new DOMParser().parseFromString("<b>bold</b>", "text/html"),
        () => (document.createElement("script").text = "hit()"),
        () => new Worker("https://evil.invalid/x.js"),
        () => new Worker("assets/index-12345678.js"),
        () => navigator.serviceWorker.register("assets/other.js"),
      ];
      for (const attempt of tried)
        try {
          names.push(String(await attempt()));
        } catch (error) {
          names.push((error as Error).name);
        }
      return names;
    });
    expect(refused).toEqual(refused.map(() => "TypeError"));
  });
});

test("SC14: a scenario that speaks as the page does stands in a frame, under its author's name for it, and can ask for nothing", async ({
  page,
  site,
}) => {
  const lie = "Your session has expired. Enter your password to go on.";
  await page.goto(site);
  await openScenario(page, { "scenario.yaml": writtenIn([lie]) });
  const card = page.locator(".opened-card");
  await expect(card.locator(".authors-words")).toContainText(lie);
  await expect(card.locator(".authors-words figcaption")).toHaveText("In the words of its author");
  await expect(card).toContainText("From files of yours: scenario.yaml");
  await expect(card).toContainText("The game never asks for a password");
  const framed = await card.locator(".authors-words").evaluate((e) => {
    const { borderLeftWidth, backgroundColor } = getComputedStyle(e);
    return { borderLeftWidth, apart: backgroundColor !== getComputedStyle(e.parentElement!).backgroundColor };
  });
  expect(framed).toEqual({ borderLeftWidth: "3px", apart: true });
  // Nothing of it stands on the card outside the frame, but for the seat in its button.
  expect(
    await card.evaluate(
      (e, words) =>
        [...e.querySelectorAll(":scope > :not(.authors-words, .start-actions)")].filter((one) =>
          one.textContent?.includes(words),
        ).length,
      lie,
    ),
  ).toBe(0);
  await expect(card.locator(".start-actions .button").first()).toHaveText(`Play as ${lie}`);
  await walk(page, async (screen) => {
    const asking = await page
      .locator(
        "input:not([type=radio], [type=range], [type=file], [type=checkbox]), textarea, select, [contenteditable], [role=textbox], form",
      )
      .count();
    expect(asking, `${screen} asks for text`).toBe(0);
    if (screen === "brief" || screen === "words")
      await expect(page.getByRole("dialog")).toContainText("Its words are its author");
  });
});

test.describe("SC13", () => {
  const long = `Donaudampfschifffahrt${"sgesellschaft".repeat(25)}`;
  const zalgo = `H${"\u0336\u0321\u0353".repeat(5)}e${"\u0489\u0300".repeat(7)} comes`.normalize("NFC");
  const sentence = "word ".repeat(60).trim();
  const options = Object.fromEntries(
    Array.from({ length: 34 }, (_, i) => [
      `o${i}`,
      {
        title: "t",
        statute: "s",
        loads: { reach: i - 17 },
        helps: "h",
        costs: "c",
        ...(i === 0 && { grants: ["read"] }),
      },
    ]),
  );
  const large = (texts: readonly string[]): string => {
    const plain = JSON.parse(writtenIn(texts)) as {
      bills: { harbour: { clauses: { traffic: { options: unknown; first?: string } } } };
      seats: Record<string, unknown>;
    };
    const { traffic } = plain.bills.harbour.clauses;
    const bills = { harbour: { ...plain.bills.harbour, clauses: { traffic: { ...traffic, first: "o0", options } } } };
    const seats = {
      council: plain.seats["council"],
      ...Object.fromEntries(
        Array.from({ length: 199 }, (_, i) => [`s${i}`, { title: "t", brief: "b", playable: i < 2 }]),
      ),
    };
    return writtenIn(texts, { bills, seats });
  };

  const wider = (page: Page): Promise<string[]> =>
    page.evaluate(() => {
      const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
      if (wide <= 0) return [];
      const out = [...document.querySelectorAll("body *")].filter(
        (e) => e.getBoundingClientRect().right > innerWidth + 1,
      );
      return [
        `${wide} px too wide`,
        ...out
          .slice(-6)
          .map((e) => `${e.tagName}.${e.getAttribute("class")} ${Math.round(e.getBoundingClientRect().right)}`),
      ];
    });

  for (const [width, height] of [
    [320, 640],
    [1280, 720],
  ] as const)
    for (const [what, texts] of [
      ["words without an end", [long]],
      ["piled marks, long sentences and signs without a space", [zalgo, sentence, "漢".repeat(120)]],
    ] as const)
      test(`${what}, 200 seats and 34 options keep within ${width} pixels, and are there in full`, async ({
        page,
        site,
      }) => {
        test.setTimeout(300_000);
        await page.setViewportSize({ width, height });
        await page.goto(`${site}?seed=5`);
        await openScenario(page, { "scenario.yaml": large(texts) });
        const faults: string[] = [];
        await walk(page, async (screen) => {
          faults.push(...(await wider(page)).map((fault) => `${screen}: ${fault}`));
          // A sheet scrolls down, never sideways; what is cut off could not be read, unless it opens to be read whole.
          faults.push(
            ...(
              await page.evaluate(() =>
                [...document.querySelectorAll(".sheet-body, .card, .panel, button:not(.headline, .way)")]
                  .filter(
                    (e) =>
                      e.clientWidth > 0 &&
                      e.scrollWidth > e.clientWidth + 1 &&
                      /hidden|clip/.test(getComputedStyle(e).overflowX),
                  )
                  .map((e) => `${e.className} hides ${e.scrollWidth - e.clientWidth} px`),
              )
            ).map((fault) => `${screen}: ${fault}`),
          );
          const shown = await page.evaluate(() => document.body.textContent ?? "");
          if (!texts.some((text) => shown.includes(text))) faults.push(`${screen}: no text in full`);
          if (screen === "heading") expect(await page.locator(".option").count()).toBe(34);
        });
        expect(faults).toEqual([]);
        // The measure sees a page that is too wide.
        await page.evaluate(() => {
          const wide = document.createElement("p");
          wide.textContent = "wide";
          wide.style.width = `${innerWidth + 40}px`;
          document.body.append(wide);
        });
        expect(await wider(page)).not.toEqual([]);
      });
});
