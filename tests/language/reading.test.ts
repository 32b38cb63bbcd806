/** How files are named, lie and were saved: what is a slip of the machine is read, what is one of the hand is named where it stands. */
import { describe, expect, test } from "vitest";
import { load } from "../../src/language/load.ts";
import { kindOf } from "../../src/language/which-files.ts";
import { filesOf } from "../support/folders.ts";

const base = filesOf("tests/scenarios/one-chamber")["scenario.yaml"] ?? "";
const both = filesOf("tests/scenarios/broken-base-ja");
const told = (files: Record<string, string>): string[] =>
  load(files).diagnostics.map((d) => `${d.file}:${d.line}:${d.column} ${d.code}: ${d.message}`);
const moved = (to: (path: string) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(both).map(([path, text]) => [to(path), text]));

test.each([
  ["scenario.yaml", "yaml"],
  ["SCENARIO.YAML", "yaml"],
  ["text/ja.Yml", "yaml"],
  ["history.yaml", "beside"],
  ["text/history.yaml", "yaml"],
  ["notes.txt", "other"],
  ["yaml", "other"],
  ["._scenario.yaml", "hidden"],
  [".history/scenario.yaml", "hidden"],
  ["text/.ja.yaml.swp", "hidden"],
  ["text\\.ja.yaml", "hidden"],
  ["__MACOSX/scenario.yaml", "hidden"],
  [".DS_Store", "hidden"],
] as const)("%s is %s", (path, kind) => {
  expect(kindOf(path)).toBe(kind);
});

describe("a folder", () => {
  test.each([
    ["as it is", (path: string) => path],
    ["with the separators of Windows", (path: string) => path.replaceAll("/", "\\")],
    ["in capitals", (path: string) => path.toUpperCase()],
    ["with a beginning beside it", (path: string) => path],
  ])("%s is read whole", (how, to) => {
    expect(
      told({ ...moved(to), ...(how.includes("beginning") && { "later.yaml": "", "idea.yml": "# later\n" }) }),
    ).toEqual([]);
  });

  test.each([
    ["my", "Open the folder my that lies in this one: it holds the scenario."],
    ["a/b", "Open the folder a/b that lies in this one: it holds the scenario."],
  ])("around the scenario's own, %s, is told in one sentence", (folder, message) => {
    expect(load(moved((path) => `${folder}/${path}`)).diagnostics).toMatchObject([{ code: "wrong-folder", message }]);
  });

  test("of several scenarios names them", () => {
    const files = { ...moved((path) => `one/${path}`), ...moved((path) => `two/${path}`) };
    expect(load(files).diagnostics).toMatchObject([
      { message: "Open one of the folders in this one (one, two): each holds a scenario." },
    ]);
  });

  test("may lie in parts with nothing at the top", () => {
    expect(told({ "parts/all.yaml": base })).toEqual([]);
  });

  test.each(["ja.yaml", "more/text/ja.yaml"])("whose translation is at %s is told where that belongs", (at) => {
    const files = moved((path) => (path === "text/ja.yaml" ? at : path));
    expect(told(files)).toEqual([`${at}:1:1 wrong-folder: Move ${at} to text/ja.yaml: it is a translation.`]);
  });

  test.each([undefined, "", "# later\n"])(
    "without a translation's words (%j) is told so once, with their number",
    (text) => {
      const { "text/ja.yaml": _, ...files } = both;
      const { diagnostics, scenario } = load({ ...files, ...(text !== undefined && { "text/ja.yaml": text }) });
      expect(diagnostics).toMatchObject([{ code: "missing-translation", severity: "warning" }]);
      const count = Object.keys(scenario?.texts["en"] ?? {}).length;
      expect(diagnostics[0]?.message).toBe(`Write text/ja.yaml: none of the ${count} texts is translated.`);
    },
  );
});

describe("a file saved otherwise than as UTF-8 is told by its name", () => {
  const decoded = (bytes: Buffer): string => new TextDecoder().decode(bytes);
  const utf16 = Buffer.from(base.replace("One chamber", "議会"), "utf16le");
  const marked = Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]);
  test.each([
    ["UTF-16", decoded(marked), "1:1", "Save this file as UTF-8: it is in UTF-16 now."],
    ["UTF-16 without its mark", decoded(utf16), "1:1", "Save this file as UTF-8: it is in UTF-16 now."],
    ["UTF-16 the other way", decoded(Buffer.from(marked).swap16()), "1:1", "it is in UTF-16 now."],
    [
      "UTF-16, most of it not Latin",
      decoded(Buffer.from(`\ufeffa: ${"漢".repeat(99)}`, "utf16le")),
      "1:1",
      "in UTF-16 now.",
    ],
    ["Shift_JIS", decoded(Buffer.from("a: 1\nb: \x8d\x91\n", "latin1")), "2:4", "Shift_JIS, EUC-JP or Windows-1252."],
    ["ISO-2022-JP", "a: 1\nb: \x1b$B0l\x1b(B\n", "2:4", "Save this file as UTF-8: it is in ISO-2022-JP now."],
    ["old Macs", "a: 1\rb: 2\r", "1:5", "Save this file with line ends LF or CRLF"],
    ["a zero byte", `${base}# a\0`, `${base.split("\n").length}:4`, "Remove the control character U+0000 here."],
    ["a form feed", "a: 1\nb: x\fy\n", "2:5", "Remove the control character U+000C here."],
    ["a sequence for terminals", "a: 1\r\n# \x1b[2J\r\n", "2:3", "Remove the control character U+001B here."],
    ["a control of the upper half", "a: \x9b2J\n", "1:4", "Remove the control character U+009B here."],
  ])("%s", (_, text, at, message) => {
    const { diagnostics } = load({ "scenario.yaml": text });
    expect(diagnostics.map((d) => `${d.line}:${d.column}`)[0]).toBe(at);
    expect(diagnostics[0]?.message).toContain(message);
  });

  test.each([
    ["a text", base.replace("title: One chamber", 'title: "a\\e[2J"'), "without the control character U+001B"],
    ["a key", `${base}\n"a\\rb": 1\n`, "without the control character U+000D"],
  ])("%s that spells a control character is refused", (_, text, message) => {
    expect(load({ "scenario.yaml": text }).diagnostics[0]?.message).toContain(message);
  });

  test("nothing that is told holds a control character, whatever the files and their names hold", () => {
    for (let code = 0; code < 0xa0; code += 1) {
      const c = String.fromCharCode(code);
      const files = {
        [`a${c}.yaml`]: `a: x${c}y\n"k${c}": ${c}\n`,
        "b.yaml": `b: "\\x${code.toString(16).padStart(2, "0")}"`,
      };
      const letters = [...`${told(files).join()}${load(files).diagnostics.map((d) => d.excerpt)}`];
      expect(letters.filter((l) => l !== "\n" && l !== "\t" && (l < " " || (l > "~" && l < "\u00a0")))).toEqual([]);
    }
  });

  test("line ends of Windows, tabs in a text and a text over several lines are no faults", () => {
    const text = base
      .replace("summary: A council", "summary: |\n    A\ttown\n    and its council")
      .replaceAll("\n", "\r\n");
    expect(told({ "scenario.yaml": text })).toEqual([]);
  });
});

describe("what looks like a space or a colon is named with its line and column", () => {
  const COLON = 'Write a colon and a space (": ") instead of the full-width colon (U+FF1A) here.';
  const IDEO = "Write an ordinary space instead of the ideographic space (U+3000) here.";
  const NBSP = "Write an ordinary space instead of the no-break space (U+00A0) here.";
  test.each([
    ["  minutes: 3", "\u3000minutes: 3", 1, IDEO],
    ["  minutes: 3", "\u00a0 minutes: 3", 1, NBSP],
    ["  minutes: 3", " \u2003minutes: 3", 2, "Write an ordinary space instead of the special space (U+2003) here."],
    ["  minutes: 3", "  minutes：3", 10, COLON],
    ["  minutes: 3", "  minutes： 3", 10, COLON],
    ["  minutes: 3", "  minutes\u3000: 3", 10, IDEO],
    ["  minutes: 3", "  minutes:\u30003", 11, IDEO],
    ["  minutes: 3", "  minutes: \u30003", 12, IDEO],
    ["  minutes: 3", "  minutes: 3\u00a0", 13, NBSP],
    ["  title: One chamber", "  title：One chamber", 8, COLON],
    ["    start: 50", "    start：50", 10, COLON],
    ["seats:", "seats：", 6, COLON],
    ["seats:", "seats\u00a0:", 6, NBSP],
    ["powers: { read: Read traffic }", "powers: { read：Read traffic }", 15, COLON],
    ["powers: { read: Read traffic }", "powers: {\u3000read: Read traffic }", 10, IDEO],
    ["    party: reds", "    party: reds\u3000", 16, IDEO],
    ["      - { from: 35", "      -\u3000{ from: 35", 8, IDEO],
  ] as const)("%j written as %j", (right, wrong, column, message) => {
    expect(base).toContain(`\n${right}`);
    const line = base.slice(0, base.indexOf(`\n${right}`) + 1).split("\n").length;
    const { diagnostics } = load({ "scenario.yaml": base.replace(`\n${right}`, `\n${wrong}`) });
    const about = diagnostics.filter((d) => d.code === "look-alike");
    expect(about.map((d) => ({ line: d.line, column: d.column, message: d.message }))).toEqual([
      { line, column, message },
    ]);
  });

  test("in a condition", () => {
    const { diagnostics } = load({ "scenario.yaml": base.replace("trust >= 50", "trust >=\u300050") });
    expect(diagnostics).toMatchObject([{ code: "look-alike", message: IDEO }]);
  });

  test("in a text they are letters like others, and no other mistake is laid to them", () => {
    const japanese = base.replace("title: One chamber", "title: 注：議会\u3000一つ");
    expect(told({ "scenario.yaml": japanese })).toEqual([]);
    const folded = base.replace("summary: A council", "summary: |\n    \u3000昔々、\n    \u3000A council");
    expect(told({ "scenario.yaml": folded })).toEqual([]);
    const other = japanese.replace("  minutes: 3", "\tminutes: 3");
    expect(told({ "scenario.yaml": other })[0]).toContain("bad-yaml: Tabs are not allowed");
  });
});
