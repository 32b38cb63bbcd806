/** One place holds the colours: a sheet, a panel or a painter that writes one of its own is found. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { INDIGO, PALETTE } from "../../src/apps/browser/draw/palette.ts";

const BROWSER = fileURLToPath(new URL("../../src/apps/browser", import.meta.url));
const HOME = "draw/palette.ts";

/** Colours as they may be written: in hexadecimals, as Phaser's numbers, by a function of numbers. */
const WRITTEN =
  /#(?:[\da-f]{8}|[\da-f]{6}|[\da-f]{3,4})\b|\b0x[\da-f]{6}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(\s*[\d.]/gi;

function coloursIn(text: string): string[] {
  return text.match(WRITTEN) ?? [];
}

const files = readdirSync(BROWSER, { recursive: true, encoding: "utf8" }).filter((f) =>
  /\.(css|tsx?|js|html)$/.test(f),
);

test("a colour is written in the palette alone, and there once", () => {
  const elsewhere = files
    .filter((file) => file !== HOME)
    .flatMap((file) => coloursIn(readFileSync(join(BROWSER, file), "utf8")).map((colour) => `${file}: ${colour}`));
  expect(elsewhere).toEqual([]);
  const written = coloursIn(readFileSync(join(BROWSER, HOME), "utf8"));
  expect(written).toEqual(Object.values(PALETTE));
  expect(new Set(written).size).toBe(written.length);
});

test.each([
  "color: #2c3c7e",
  "0x2C3C7E",
  "rgb(44 60 126 / 20%)",
  "rgba(44,60,126,0.2)",
  'stroke: "#FFF"',
  "hsl(228 48% 33%)",
])("%s is found", (planted) => expect(coloursIn(planted)).toHaveLength(1));

test("whatever is asked for is there, and nothing that nobody asks for", () => {
  const texts = files.map((file) => readFileSync(join(BROWSER, file), "utf8")).join("\n");
  const named = (by: RegExp): string[] => [...texts.matchAll(by)].map(([, name]) => name!);
  const asked = named(/var\(--([\w-]+)/g);
  const known = Object.keys(PALETTE);
  const others = named(/--([\w-]+)(?:["'`]\]?)?(?: as \w+)?[:,]/g);
  expect(asked.filter((name) => ![...known, ...others].includes(name))).toEqual([]);
  const painted = named(/painted\("([\w-]+)"\)/g);
  expect(known.filter((name) => ![...asked, ...painted].includes(name))).toEqual([]);
});

test("painters take the same colours as numbers", () => expect(INDIGO).toBe(0x2c3c7e));
