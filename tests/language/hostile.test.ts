/** A bad file harms nothing: refused before the slow path, or read with work that grows no faster than the file. */
// SC10 and SC11 have nothing to test: there is no bundle format and no share link. SC6 is in rules/, SC8 to SC16 in apps/.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonical } from "../../src/kit/canonical.ts";
import { hashOf } from "../../src/kit/hash.ts";
import { load } from "../../src/language/load.ts";
import { MOST } from "../../src/rules/fields.ts";
import { many } from "../support/counts.ts";
import { countedWork } from "../support/counted-work.ts";
import { filesOf } from "../support/folders.ts";

const base = filesOf("tests/scenarios/one-chamber")["scenario.yaml"]!;
const codes = (text: string): string[] => load({ "scenario.yaml": text }).diagnostics.map((d) => d.code);
const withVariables = (lines: string[]): string => `${base}\nvariables:\n${lines.map((l) => `  ${l}`).join("\n")}\n`;

describe("SC1: aliases", () => {
  const bombs = [
    `a: &a ["x","x"]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]`,
    "a: &a [*a]",
    `list: &l [1]\nmany: [${Array.from({ length: 8_000 }, () => "*l").join(",")}]`,
    "a: &a {b: 1}\nc: {<<: *a}",
    ...Array.from(
      { length: 36 },
      (_, i) =>
        `${Array.from({ length: i + 2 }, (_, k) => `k${k}: &k${k} [${k ? `*k${k - 1}, *k${k - 1}` : "1"}]`).join("\n")}`,
    ),
  ];
  test.each(bombs.map((b, i) => [i + 1, b] as const))(
    "bomb %i is refused, and costs no more than reading it",
    (_, bomb) => {
      let found: string[] = [];
      const work = countedWork(() => {
        found = codes(bomb);
      });
      expect(found.some((c) => c === "alias-refused" || c === "bad-yaml" || c === "merge-refused")).toBe(true);
      expect(work).toBeLessThan(60_000 + bomb.length * 200);
    },
  );
});

describe("SC2: size and depth", () => {
  test.each([
    ["100,000 deep brackets", `a: ${"[".repeat(100_000)}`, "too-deep"],
    ["2,000 stacked dashes", `a:\n  ${"- ".repeat(2_000)}x`, "too-deep"],
    ["1 MB in one text", `a: ${"x".repeat(1_000_000)}`, "file-too-large"],
    ["300 KB of comments", `# ${"x".repeat(300_000)}\n`, "file-too-large"],
    ["three-byte letters count as three", `a: ${"漢".repeat(90_000)}`, "file-too-large"],
    ["25,000 values", `a: [${"1,".repeat(25_000)}1]`, "too-many-nodes"],
    ["50,000 documents", "a: 1\n---\n".repeat(20_000), "several-documents"],
  ])("%s are refused", (_, text, code) => {
    let found: string[] = [];
    const work = countedWork(() => {
      found = codes(text);
    });
    expect(found).toContain(code);
    expect(work).toBeLessThan(40_000_000);
  });

  test("eighteen files of 240 KB are too much for one scenario", () => {
    const files = Object.fromEntries(
      Array.from({ length: 18 }, (_, i) => [`part${i}.yaml`, `# ${"x".repeat(240_000)}\n`]),
    );
    expect(load(files).diagnostics.map((d) => d.code)).toEqual(["scenario-too-large"]);
  });

  test.each([
    ["keys", (n: number) => withVariables(Array.from({ length: n }, (_, i) => `v${i}: ${i}`))],
    ["faults", (n: number) => withVariables(Array.from({ length: n }, (_, i) => `v${i}: x`))],
    ["the same key again", (n: number) => withVariables(Array.from({ length: n }, () => "v: 1"))],
    ["comment lines", (n: number) => `${base}\n${"# nothing\n".repeat(n * 4)}`],
    [
      "deep nesting in range",
      (n: number) =>
        withVariables(Array.from({ length: n / 10 }, (_, i) => `v${i}: ${"[".repeat(20)}${"]".repeat(20)}`)),
    ],
  ])("the work for %s at most doubles and a half when the file doubles", (_, make) => {
    const work = [500, 1_000, 2_000].map((n) => countedWork(() => void load({ "scenario.yaml": make(n) })));
    expect(work[1]! / work[0]!).toBeLessThanOrEqual(2.5);
    expect(work[2]! / work[1]!).toBeLessThanOrEqual(2.5);
  });
});

test("SC3: poisoned names are refused as ids and leave the built-in prototypes alone", () => {
  const before = [Object.prototype, Array.prototype, String.prototype].map((p) => Object.getOwnPropertyNames(p).join());
  const poison = fc.constantFrom("__proto__", "constructor", "prototype", "toString", "valueOf", "hasOwnProperty");
  const section = fc.constantFrom("variables", "indicators", "seats", "injects", "parties", "endings", "powers");
  fc.assert(
    fc.property(poison, section, fc.boolean(), (name, where, nested) => {
      const text = nested
        ? base.replace(/^indicators:\n {2}trust:/m, `indicators:\n  trust:\n    ${name}: { polluted: 1 }`)
        : `${name}: { polluted: 1 }\n${base}\n${where === "variables" ? "variables" : "glossary"}: { ${name}: 1 }\n`;
      expect(codes(text)).toContain("bad-key");
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    }),
    { numRuns: many(40, 400) },
  );
  expect(
    [Object.prototype, Array.prototype, String.prototype].map((p) => Object.getOwnPropertyNames(p).join()),
  ).toEqual(before);
});

test.each([
  "!!js/function 'function () {}'",
  "!!binary aGVsbG8=",
  "!!set {a, b}",
  "!mine x",
  "!!python/object:os.system x",
])("SC4: the tag in %s is refused", (value) => {
  expect(codes(base.replace("start: 50", `start: ${value}`)).some((c) => c === "tag-refused" || c === "bad-yaml")).toBe(
    true,
  );
});

describe("SC5: numbers", () => {
  test.each([
    "1e400",
    ".nan",
    ".inf",
    "-0",
    "9007199254740993",
    "0x7f",
    "0o17",
    "010",
    "1.10",
    "12:30",
    "1_000",
    "+5",
    "1e2",
  ])("%s is refused or stays a text, never silently another number", (value) => {
    const { scenario, diagnostics } = load({ "scenario.yaml": base.replace("start: 50", `start: ${value}`) });
    expect(scenario).toBeUndefined();
    expect(diagnostics.some((d) => ["bad-number", "wrong-type", "out-of-range"].includes(d.code))).toBe(true);
  });

  test.each(["no", "on", "null", "1.10"])("a title %s in quotes stays that text", (title) => {
    const { scenario } = load({ "scenario.yaml": base.replace("title: One chamber", `title: "${title}"`) });
    expect(scenario?.texts["en"]?.["scenario.title"]).toBe(title);
  });

  test("what is read comes back from JSON with the same hash; what no variable can hold is refused", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9_007_199_254_740_991, max: 9_007_199_254_740_991 }),
        fc.boolean(),
        (big, small) => {
          const n = small ? big % (MOST + 1) : big;
          fc.pre(!Object.is(n, -0));
          const { scenario, diagnostics } = load({ "scenario.yaml": `${base}\nvariables: { n: ${n} }\n` });
          if (Math.abs(n) > MOST) expect(diagnostics.map((d) => d.code)).toEqual(["out-of-range"]);
          else {
            expect(scenario?.variables["n"]).toBe(n);
            expect(hashOf(JSON.parse(canonical(scenario)))).toBe(hashOf(scenario));
          }
        },
      ),
      { numRuns: many(40, 1_000) },
    );
  });
});

describe("bytes", () => {
  const [before = "", after = ""] = base.split("One chamber", 2);
  /** What a decoder makes of the base with these bytes in its title. */
  const decoded = (bytes: number[]): string =>
    new TextDecoder().decode(Buffer.concat([Buffer.from(`${before}One `), Buffer.from(bytes), Buffer.from(after)]));

  test.each([
    ["Latin-1", [0xe9]],
    ["Shift JIS", [0x8d, 0x91, 0x89, 0xef]],
    ["a cut character", [0xe6, 0xbc]],
  ])("a file in %s is told at its first character that is no UTF-8", (_, bytes) => {
    const { diagnostics } = load({ "scenario.yaml": decoded(bytes) });
    const line = base.split("\n").findIndex((l) => l.includes("title: One chamber")) + 1;
    expect(diagnostics.map(({ code, line, column }) => ({ code, line, column }))).toEqual([
      { code: "not-utf8", line, column: "  title: One ".length + 1 },
    ]);
  });

  test("the same in UTF-8 is read, with a byte order mark as without", () => {
    const plain = load({ "scenario.yaml": decoded([0xe6, 0xbc, 0xa2]) });
    expect(plain.scenario?.texts["en"]?.["scenario.title"]).toBe("One 漢");
    expect(hashOf(load({ "scenario.yaml": `\uFEFF${base}` }))).toBe(hashOf(load({ "scenario.yaml": base })));
  });
});

test("SC7: no condition holds a regular expression", () => {
  for (const when of [`'"aaaaaaaaaaaaaaaaaaaaaaaaaaaa!".matches("(a+)+$")'`, `'scenario.matches("x")'`])
    expect(
      codes(base.replace("when: trust >= 50", `when: ${when}`)).some(
        (c) => c === "bad-condition" || c === "unknown-name",
      ),
    ).toBe(true);
});

describe("SC12 and SC13: sense and lengths", () => {
  test.each([
    [
      "a million rounds",
      base.replace("one: { title: The draft, lastDay: 5 }", "one: { title: The draft, lastDay: 1000000 }"),
      "out-of-range",
    ],
    ["100,000 letters without a space", base.replace("summary: A", `summary: ${"x".repeat(100_000)}`), "too-long"],
    ["marks piled on one letter", base.replace("title: One chamber", `title: a${"\u0301".repeat(3_000)}`), "too-long"],
    ["seventeen marks on one letter", base.replace("title: One chamber", `title: x${"\u0336".repeat(17)}`), "too-long"],
    [
      "500 moves aimed at nothing",
      `${base.replace("moves: [draft, court]", "moves: [draft, court, ghost]")}`,
      "unknown-reference",
    ],
  ])("%s are refused", (_, text, code) => {
    expect(codes(text)).toContain(code);
  });

  test("200 seats and 500 options are read, and the work stays in proportion", () => {
    const seats = (n: number) =>
      base.replace(
        /^budgets:/m,
        `${Array.from({ length: n }, (_, i) => `  seat${i}: { title: Seat ${i}, brief: Sit., playable: false }`).join("\n")}\nbudgets:`,
      );
    expect(load({ "scenario.yaml": seats(200) }).scenario?.seats).toHaveLength(201);
    const work = [100, 200].map((n) => countedWork(() => void load({ "scenario.yaml": seats(n) })));
    expect(work[1]! / work[0]!).toBeLessThanOrEqual(2.5);
  });
});

test("a chart that doubles with each region is refused before it is explored", () => {
  const regions = Array.from(
    { length: 16 },
    (_, i) => `          r${i}: { initial: a, states: { a: { on: { go: b } }, b: {} } }`,
  ).join("\n");
  const text = base.replace(
    /^procedures:\n/m,
    `procedures:\n  bomb:\n    title: Bomb\n    type: parallel\n    states:\n${regions}\n`,
  );
  let found: string[] = [];
  const work = countedWork(() => {
    found = codes(text);
  });
  expect(found).toContain("chart-too-large");
  expect(work).toBeLessThan(3_000_000);
});
