/**
 * `npm run firefox`: Firefox plays the built game to an ending in both languages of the box, and gives Node's hashes.
 * It is driven by the open protocol (WebDriver BiDi), as Playwright would bring a changed Firefox of its own.
 * Where there is no Firefox, that is said in one line, and nothing is counted.
 */
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { type Browser, launch, type Page } from "puppeteer-core";
import { rollOut } from "../src/forecast/rollout.ts";
import { keyOf } from "../src/kit/chance.ts";
import { makeModel } from "../src/rules/make-model.ts";
import { hashOfGame } from "../src/rules/named-state.ts";
import type { Asked } from "./apps/hash-page.ts";
import { hashScript } from "./apps/hash-script.ts";
import { serveFolder } from "./apps/static-host.ts";
import { findFirefox } from "./support/find-browser.ts";
import { SHIPPED, scenarioOf } from "./support/folders.ts";
import { tempFolder } from "./support/temp-folder.ts";

const SEEDS = 20;
const WAIT = 30_000;
const LANGUAGES = [
  { accept: "en-GB, en", whatIf: "What if?", same: "With the same luck" },
  { accept: "ja-JP, ja", whatIf: "もし違っていたら", same: "同じ運で" },
];

/** Its profile, and whatever else it writes, stands in a folder that goes with this process. */
function start(executablePath: string, accept: string): Promise<Browser> {
  const home = tempFolder("firefox-");
  mkdirSync(`${home}/profile`);
  return launch({
    browser: "firefox",
    executablePath,
    userDataDir: `${home}/profile`,
    env: { ...process.env, HOME: home, TMPDIR: home, XDG_CACHE_HOME: home, XDG_CONFIG_HOME: home },
    defaultViewport: { width: 1280, height: 720 },
    extraPrefsFirefox: { "intl.accept_languages": accept, "ui.prefersReducedMotion": 1 },
  });
}

async function inPage(page: Page, asked: Asked): Promise<string[]> {
  return page.evaluate((a) => (globalThis as unknown as { hashes(asked: Asked): string[] }).hashes(a), asked);
}

async function inWorker(page: Page, script: string, asked: Asked): Promise<string[]> {
  return page.evaluate(
    (source, a) =>
      new Promise<string[]>((done, fail) => {
        const worker = new Worker(URL.createObjectURL(new Blob([source], { type: "text/javascript" })));
        worker.onmessage = ({ data }) => done(data as string[]);
        worker.onerror = ({ message }) => fail(new Error(message));
        worker.postMessage(a);
      }),
    script,
    asked,
  );
}

/** What no page of ours may do, as in apps/site.ts; what breaks the content policy Firefox tells as thrown. */
function faultsOf(page: Page, site: string): string[] {
  const faults: string[] = [];
  const host = new URL(site).origin;
  page.on("pageerror", (e) => void faults.push(`threw ${e instanceof Error ? e.message : String(e)}`));
  page.on("request", (r) => {
    if (!r.url().startsWith(host) && !/^(data|blob|about):/.test(r.url())) faults.push(`asked ${r.url()}`);
  });
  page.on("response", (r) => {
    if (r.status() >= 400) faults.push(`${r.status()} for ${r.url()}`);
  });
  page.on("console", (m) => {
    if (m.type() === "error") faults.push(m.text());
  });
  return faults;
}

/** The guard is worth what it finds. */
async function plant(page: Page, faults: string[]): Promise<void> {
  await page.evaluate(() => {
    globalThis.setTimeout(() => {
      throw new Error("planted");
    });
    new Image().src = "http://localhost:9/elsewhere.svg";
    void fetch("not-there");
  });
  for (const told of [/^threw .*planted/, /^threw Content-Security-Policy/, /^404 for/])
    await until(`${told} in ${faults}`, async () => faults.some((f) => told.test(f)) || undefined);
}

/** Asks until there is an answer. The driver's own waiting builds functions from text, which our content policy forbids. */
async function until<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  for (const end = Date.now() + WAIT; Date.now() < end; await setTimeout(50)) {
    const found = await ask();
    if (found !== undefined) return found;
  }
  throw new Error(`waited in vain for ${what}`);
}

/** The first of `selectors` that is on the page. */
const shown = (page: Page, ...selectors: string[]): Promise<string | undefined> =>
  page.evaluate((all) => all.find((s) => document.querySelector(s)?.checkVisibility()), selectors);

const wait = (page: Page, ...selectors: string[]): Promise<string> =>
  until(selectors.join(" or "), () => shown(page, ...selectors));

const textOf = (page: Page, selector: string): Promise<string> =>
  page.evaluate((s) => document.querySelector(s)?.textContent ?? "", selector);

/** Where the pointer hits the first such thing, if nothing lies over it. */
function spotOf(page: Page, selector: string): Promise<{ x: number; y: number } | undefined> {
  return page.evaluate((s) => {
    const found = document.querySelector(s);
    found?.scrollIntoView({ block: "center" });
    if (!found || found.matches(":disabled")) return undefined;
    const { left, top, width, height } = found.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    return found.contains(document.elementFromPoint(x, y)) ? { x, y } : undefined;
  }, selector);
}

/** Clicks it once it stands still. */
async function press(page: Page, selector: string): Promise<void> {
  let last = "";
  const { x, y } = await until(`${selector} to press`, async () => {
    const spot = await spotOf(page, selector);
    const still = JSON.stringify(spot) === last;
    last = JSON.stringify(spot) ?? "";
    return still ? spot : undefined;
  });
  await page.mouse.click(x, y);
}

/** From the start page to the end page: the first card is answered, then round after round is closed. */
async function playOut(page: Page, site: string): Promise<void> {
  await page.goto(`${site}?seed=7`);
  await press(page, ".start-card:not(.going-on) .button");
  await press(page, ".sheet .button.primary");
  await wait(page, ".table");
  await press(page, ".choices .choice");
  const [vote, sure] = [".vote .button", ".sheet.narrow .sheet-actions .button.primary"];
  const end = ".end-head, .law-page";
  while (!(await shown(page, end))) {
    const before = await textOf(page, ".round-name.now");
    const moved = async () => ((await textOf(page, ".round-name.now")) === before ? undefined : "moved");
    await press(page, ".close-round");
    const next = await until("what follows the round", async () => (await shown(page, vote, sure)) ?? moved());
    if (next === sure) await press(page, sure);
    await until("the next round", async () => (await shown(page, vote, end)) ?? moved());
    for (let presses = 0; presses < 20 && (await shown(page, vote)); presses += 1) {
      const told = await textOf(page, ".vote");
      await press(page, vote);
      await until("the vote to go on", async () => ((await textOf(page, ".vote")) === told ? undefined : true));
    }
  }
  if (await shown(page, ".law-page")) await press(page, ".law-head .button");
  await wait(page, ".end-head");
}

/** The first decision of the timeline, taken otherwise under the same luck and in a thousand worlds. */
async function askWhatIf(page: Page, words: (typeof LANGUAGES)[number]): Promise<void> {
  const ask = ".end-timeline .text-button";
  await wait(page, ask);
  assert.equal(await textOf(page, ask), words.whatIf);
  await press(page, ask);
  await press(page, ".what-if .option");
  await wait(page, ".what-if section b");
  assert.equal(await textOf(page, ".what-if section h3"), words.same);
  await press(page, ".what-if section .button");
  await wait(page, ".what-if .worlds li", ".what-if section:last-of-type > p:not(.aside)");
}

const count = { passed: 0, failed: 0 };

async function check(name: string, run: () => Promise<void>): Promise<void> {
  const began = Date.now();
  try {
    await run();
    count.passed += 1;
    console.log(`  ok ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  } catch (error) {
    count.failed += 1;
    console.error(`  not ok ${name}\n`, error);
  }
}

async function hashesIn(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  const script = await hashScript();
  await page.setContent("<title>hash</title>");
  await page.addScriptTag({ content: script });
  for (const folder of SHIPPED) {
    const scenario = scenarioOf(folder);
    const model = makeModel(scenario);
    const wanted = Array.from({ length: SEEDS }, (_, seed) => hashOfGame(rollOut(model, keyOf(String(seed)))));
    const asked = { scenario, from: 0, to: SEEDS };
    await check(`${folder}: ${SEEDS} seeds have Node's hashes in a page`, async () =>
      assert.deepEqual(await inPage(page, asked), wanted),
    );
    await check(`${folder}: ${SEEDS} seeds have Node's hashes in a worker`, async () =>
      assert.deepEqual(await inWorker(page, script, asked), wanted),
    );
  }
  await page.close();
}

async function gameIn(browser: Browser, site: string, words: (typeof LANGUAGES)[number]): Promise<void> {
  const page = await browser.newPage();
  const faults = faultsOf(page, site);
  await check(`${words.accept}: first-table is played to an ending by clicks`, () => playOut(page, site));
  await check(`${words.accept}: "${words.whatIf}" answers, in a thousand worlds too`, () => askWhatIf(page, words));
  await check(`${words.accept}: nothing threw, was missing or asked another host`, async () =>
    assert.deepEqual(faults, []),
  );
  await check(`${words.accept}: a planted fault of each kind is found`, () => plant(page, faults));
  await page.close();
}

const firefox = findFirefox();
if (firefox) {
  console.log(firefox.version);
  const host = await serveFolder();
  for (const words of LANGUAGES) {
    const browser = await start(firefox.path, words.accept);
    try {
      if (words === LANGUAGES[0]) await hashesIn(browser);
      await gameIn(browser, host.site, words);
    } finally {
      await browser.close();
    }
  }
  await host.stop();
} else console.log("No Firefox found (firefox-esr, firefox, or FIREFOX_PATH): it was not tried.");
mkdirSync(".cache", { recursive: true });
writeFileSync(".cache/firefox.json", JSON.stringify(count));
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed > 0 ? 1 : 0;
