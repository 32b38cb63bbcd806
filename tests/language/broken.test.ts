/** Every broken scenario is reported in full and where its mistakes stand: tests/scenarios/broken/<case>/expected.json says where. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/language/diagnostic.ts";
import { load } from "../../src/language/load.ts";

type Expected = Pick<Diagnostic, "code" | "file" | "line" | "column">;

const SCENARIOS = fileURLToPath(new URL("../scenarios/", import.meta.url));
const CASES = readdirSync(`${SCENARIOS}broken`).sort();

/** The YAML files of a folder: path inside it -> text. */
function filesOf(folder: string): Record<string, string> {
  const names = readdirSync(SCENARIOS + folder, { recursive: true, encoding: "utf8" }).map((name) =>
    name.replaceAll("\\", "/"),
  );
  return Object.fromEntries(
    names
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => [name, readFileSync(`${SCENARIOS}${folder}/${name}`, "utf8")]),
  );
}

function expectedOf(name: string): Expected[] {
  return JSON.parse(readFileSync(`${SCENARIOS}broken/${name}/expected.json`, "utf8")) as Expected[];
}

/** The excerpt shows a part of the offending line, and its caret stands under the offending character. */
function expectExcerpt({ excerpt, line, column }: Diagnostic, text: string): void {
  const [shown = "", under = "", ...more] = excerpt.split("\n");
  expect(more).toEqual([]);
  expect(under).toMatch(/^ *\^$/);
  const source = text.split("\n")[line - 1]!;
  expect(source.slice(column - under.length).startsWith(shown)).toBe(true);
  expect(shown.length).toBeGreaterThanOrEqual(Math.min(source.length, under.length - 1));
}

describe("a broken scenario", () => {
  test("there are fifty-five of them, and every file says first what is wrong", () => {
    expect(CASES).toHaveLength(55);
    for (const name of CASES)
      for (const text of Object.values(filesOf(`broken/${name}`))) expect(text).toMatch(/^# .+\.\n/);
  });

  test.each(CASES.map((name) => [name.replaceAll("-", " "), name]))(
    '"%s" is reported in full and where it stands',
    (_, name) => {
      const files = filesOf(`broken/${name}`);
      const { scenario, diagnostics } = load(files);
      expect
        .soft(diagnostics.map(({ code, file, line, column }): Expected => ({ code, file, line, column })))
        .toEqual(expectedOf(name));
      expect(scenario === undefined).toBe(diagnostics.some((d) => d.severity === "error"));
      for (const one of diagnostics) {
        expect.soft(one.message).toMatch(/^.+[.?]$/);
        expectExcerpt(one, files[one.file]!);
      }
    },
  );
});

test.each(["broken-base", "broken-base-ja"])("%s, the good copy, loads without a word", (folder) => {
  const { scenario, diagnostics } = load(filesOf(folder));
  expect(diagnostics).toEqual([]);
  expect(scenario?.id).toBe("base");
});
