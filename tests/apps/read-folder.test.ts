/** Folders as machines leave them: read by the terminal and by the build. */
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { FolderFault, foldersIn, readFolder } from "../../src/apps/node/read-folder.ts";
import { load } from "../../src/language/load.ts";
import { tempFolder } from "../support/temp-folder.ts";

const folder = tempFolder();
afterAll(() => rmSync(folder, { recursive: true }));
/** The good copy in two languages, with what a case adds. */
function made(name: string, add: (at: string) => void): string {
  const at = join(folder, name);
  cpSync("tests/scenarios/broken-base-ja", at, { recursive: true });
  add(at);
  return at;
}
const BINARY = Buffer.from([0, 5, 22, 7, 255]);

test.each<[string, (at: string) => void, hidden: number]>([
  ["as it is", () => {}, 0],
  [
    "from a Mac",
    (at) => {
      writeFileSync(join(at, "._scenario.yaml"), BINARY);
      writeFileSync(join(at, ".DS_Store"), BINARY);
      mkdirSync(join(at, "__MACOSX/text"), { recursive: true });
      writeFileSync(join(at, "__MACOSX/text/ja.yaml"), BINARY);
    },
    3,
  ],
  ["with an editor's history", (at) => cpSync(join(at, "text"), join(at, ".history/text"), { recursive: true }), 1],
  ["with a lock that leads nowhere", (at) => symlinkSync("me@nowhere", join(at, ".#scenario.yaml")), 1],
  [
    "with links for its parts",
    (at) => {
      const elsewhere = `${at}-elsewhere`;
      cpSync(at, elsewhere, { recursive: true });
      rmSync(join(at, "text"), { recursive: true });
      rmSync(join(at, "scenario.yaml"));
      symlinkSync(join(elsewhere, "text"), join(at, "text"));
      symlinkSync(join(elsewhere, "scenario.yaml"), join(at, "SCENARIO.YAML"));
    },
    0,
  ],
  [
    "with links in a circle",
    (at) => {
      symlinkSync("..", join(at, "text/up"));
      symlinkSync(".", join(at, "again"));
    },
    0,
  ],
])("%s is clean, and what is hidden is counted", (name, add, hidden) => {
  const { files, leftOut } = readFolder(made(name, add));
  expect(load(files).diagnostics).toEqual([]);
  expect(Object.keys(files).map((path) => path.toLowerCase())).toEqual(["scenario.yaml", "text/ja.yaml"]);
  expect(leftOut).toEqual({ hidden, other: 0 });
});

test.each<[string, (at: string) => string, RegExp]>([
  ["a file for its folder", (at) => join(at, "scenario.yaml"), /is a file: name the folder that it lies in, .+\.$/],
  ["a folder that is not there", (at) => join(at, "nowhere"), /^Cannot read the folder .+: check its name\.$/],
  [
    "a link to nothing",
    (at) => {
      symlinkSync("nowhere", join(at, "later.yaml"));
      return at;
    },
    /later\.yaml: it is locked, or a link to a file that is not there\.$/,
  ],
  [
    "a file that is far too large",
    (at) => {
      writeFileSync(join(at, "more.yaml"), "#".repeat(100_000));
      return at;
    },
    /far too large for a scenario\.$/,
  ],
  [
    "folders without bound",
    (at) => {
      for (const [from, to] of [
        ["a", "b"],
        ["b", "c"],
        ["c", "d"],
        ["d", "e"],
        ["e", "f"],
        ["f", "g"],
      ] as const) {
        mkdirSync(join(at, "doubling", from), { recursive: true });
        for (let i = 0; i < 6; i += 1) symlinkSync(`../${to}`, join(at, "doubling", from, String(i)));
      }
      mkdirSync(join(at, "doubling/g"));
      return at;
    },
    /holds more than 500 files: name the folder of one scenario\.$/,
  ],
])("%s is told in one sentence", (name, add, message) => {
  let at = "";
  made(name, (folder) => {
    at = add(folder);
  });
  const read = () => readFolder(at, { entries: 500, bytes: 100_000 });
  expect(read).toThrow(FolderFault);
  expect(read).toThrow(message);
});

test("the build takes scenarios from folders and links to folders, and from nothing hidden", () => {
  const at = join(folder, "scenarios");
  for (const name of ["one", ".git", "__MACOSX"]) mkdirSync(join(at, name), { recursive: true });
  writeFileSync(join(at, "README.md"), "");
  symlinkSync("one", join(at, "two"));
  symlinkSync("nowhere", join(at, "three"));
  expect(foldersIn(at)).toEqual(["one", "two"]);
});
