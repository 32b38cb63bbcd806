/** The terminal's verbs, run as their users run them. */
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { rollOut } from "../../src/forecast/rollout.ts";
import { keyOf } from "../../src/kit/chance.ts";
import { scenarioOf } from "../support/folders.ts";
import { modelOf, Trial } from "../support/trial.ts";
import { triedFiles } from "../support/tried.ts";
import { tempFolder } from "../support/temp-folder.ts";

function cli(args: string[], input = ""): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync("npx", ["--no-install", "tsx", "src/apps/cli/main.ts", ...args], {
    encoding: "utf8",
    input,
  });
  return { status, out: stdout, err: stderr };
}

describe("check", () => {
  test("a clean scenario exits 0", () => {
    expect(cli(["check", "scenarios/first-table"])).toMatchObject({
      status: 0,
      out: "scenarios/first-table: clean, 0 warnings\n",
    });
  });

  test("a broken one exits 1, and shows file, line, column, the line and a caret", () => {
    const { status, out } = cli(["check", "tests/scenarios/broken/misspelt-keys"]);
    expect(status).toBe(1);
    expect(out).toMatch(
      /^scenario\.yaml:\d+:\d+ error unknown-key\n {2}Unknown effect "mod", did you mean "mood"\?\n {4}.+\n {4} *\^\n/,
    );
  });

  test("with --json the same is said to machines", () => {
    const { status, out } = cli(["check", "tests/scenarios/broken/tag", "--json"]);
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      errors: 1,
      warnings: 0,
      diagnostics: [{ code: "tag-refused", file: "scenario.yaml", severity: "error" }],
    });
  });

  test.each([[[]], [["no/such/folder"]], [["src/kit"]]])("what cannot be checked exits 2 and says why: %j", (args) => {
    const { status, err } = cli(["check", ...args]);
    expect(status).toBe(2);
    expect(err).toMatch(/folder/);
  });
});

describe("play", () => {
  test("--auto --json ends and prints ending, indicators and the hash that Node finds", () => {
    const told = JSON.parse(cli(["play", "scenarios/first-table", "--auto", "--json", "--seed", "7"]).out) as {
      ending: string;
      indicators: Record<string, number>;
      hash: string;
    };
    const { ending, hash } = new Trial(rollOut(modelOf(scenarioOf("scenarios/first-table")), keyOf("7")));
    expect(told).toMatchObject({ ending, hash });
    expect(Object.keys(told.indicators)).toEqual([
      "trust",
      "liberties",
      "resilience",
      "footing",
      "standing",
      "escalation",
    ]);
  });

  test("a seat is played in the terminal by numbers, with undo, to its ending", () => {
    const { status, out } = cli(
      ["play", "scenarios/first-table", "--seat", "council", "--seed", "7"],
      `1\nu\n${Array.from({ length: 6 }, () => "999\n").join("")}q\n`,
    );
    expect(status).toBe(0);
    expect(out).toContain("1  The ferry's tickets fail: Say what you know, and what you don't");
    expect(out).toContain("Type a number from 1 to");
  });

  test("an unknown seat is told which ones there are", () => {
    expect(cli(["play", "scenarios/first-table", "--seat", "king"])).toMatchObject({
      status: 2,
      err: expect.stringContaining("council") as string,
    });
  });
});

describe("transcript", () => {
  test("writes a whole play as a reader meets it: news, choices, the printed bill, votes, ending and voices", () => {
    const { status, out } = cli(["transcript", "scenarios/first-table", "--seed", "3", "--script", "hawk"]);
    expect(status).toBe(0);
    for (const part of ["\n## 6. ", "\n* ", "\n  => ", "\n= 1. ", "\n> End the round", "The Assembly: ", "\n? "])
      expect(out).toContain(part);
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(120);
    const inJapanese = cli(["transcript", "scenarios/first-table", "--script", "idle", "--language", "ja"]).out;
    expect(inJapanese).toContain("港党");
  });

  test.each([
    [[], "folder"],
    [["no/such/folder"], "folder"],
    [["tests/scenarios/broken/tag"], "mistakes"],
    [["scenarios/first-table", "--script", "king"], "lawyer"],
    [["scenarios/first-table", "--dance"], "--dance"],
  ])("what cannot be told exits 2 and says why: %j", (args, word) => {
    expect(cli(["transcript", ...args])).toMatchObject({ status: 2, err: expect.stringContaining(word) as string });
  });
});

describe("balance", () => {
  const folder = tempFolder();
  // A worker of Vitest is stopped, and hears nothing of its own end.
  afterAll(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(triedFiles())) writeFileSync(join(folder, name), text);
  const few = ["balance", folder, "--plays", "12", "--planner", "2", "--paired", "6"];

  test("prints demands, endings, days and options, the same with one worker as with three", () => {
    const [one, three] = ["1", "3"].map((workers) => cli([...few, "--workers", workers]));
    expect(one).toMatchObject({ status: 0, err: expect.stringContaining("tasks") as string });
    expect(one!.out).toMatch(/^Demands\n {2}demand .+\n {2}first three scripts, settled +within 12 points/);
    for (const title of ["Endings in %", "Days in %", "Options against the first"])
      expect(one!.out).toContain(`\n\n${title}`);
    expect(three!.out).toBe(one!.out);
  });

  test("with --json everything is said to machines, and another seed tells another story", () => {
    const [a, b] = ["1", "2"].map(
      (seed) =>
        JSON.parse(cli([...few, "--json", "--seed", seed]).out) as {
          demands: unknown[];
          players: { player: string }[];
          options: unknown[];
        },
    );
    expect(a!.players.map((p) => p.player)).toEqual(["reader", "talker", "dice", "planner"]);
    expect(b).not.toEqual(a);
  });

  test.each([
    [[], "folder"],
    [["no/such/folder"], "folder"],
    [["tests/scenarios/broken/tag"], "mistakes"],
    [["tests/scenarios/one-chamber"], "scripts"],
    [["scenarios/first-table", "--plays", "many"], "--plays"],
    [["scenarios/first-table", "--dance"], "--dance"],
  ])("what cannot be measured exits 2 and says why: %j", (args, word) => {
    expect(cli(["balance", ...args])).toMatchObject({ status: 2, err: expect.stringContaining(word) as string });
  });
});

describe("reach", () => {
  test("prints the seed, the player and the commands of a play that comes there", () => {
    const { status, out } = cli(["reach", "scenarios/first-table", "law", "--plays", "40"]);
    expect(status).toBe(0);
    const [head = "", ...commands] = out.trimEnd().split("\n");
    expect(head).toMatch(/^way_of_the_bill comes into law in round \d+, day \d+, with seed \d+, played by .+:$/);
    for (const command of commands) expect(JSON.parse(command)).toHaveProperty("type");
  });

  test.each([
    [["scenarios/first-table", "fallen", "--plays", "1"], 1, "In 1 plays way_of_the_bill never came into fallen."],
    [["scenarios/first-table", "lav"], 2, 'comes into "lav", did you mean "law"?'],
    [["scenarios/first-table"], 2, "Name a state"],
    [["scenarios/first-table", "law", "--plays", "0"], 2, "whole number"],
  ])("what is not found is said in a sentence: %j", (args, status, words) => {
    expect(cli(["reach", ...args])).toMatchObject({ status, err: expect.stringContaining(words) as string });
  });
});

describe("replay", () => {
  test("prints each step of the record beside the game's date, and the votes", () => {
    const { status, out } = cli(["replay", "scenarios/japan-2024/history.yaml"]);
    expect(status).toBe(0);
    expect(out).toMatch(/^ {2}S10 +2025-04-08 +2025-04-\d\d +followed/m);
    expect(out).toMatch(/^1[23] of 13 steps followed within 10 days\.$/m);
    expect(out).toMatch(/^ {2}game +2025-04-08 +lower +\d+ of 465, line \d+, carried/m);
  });

  test("a mistake in it is shown where it stands", () => {
    const folder = tempFolder();
    writeFileSync(join(folder, "scenario.yaml"), readFileSync("tests/scenarios/one-chamber/scenario.yaml"));
    writeFileSync(join(folder, "history.yaml"), "decisions: []\n");
    const { status, err } = cli(["replay", join(folder, "history.yaml")]);
    rmSync(folder, { recursive: true });
    expect(status).toBe(2);
    expect(err).toMatch(/^history\.yaml:1:12 error/);
  });

  test.each([["scenarios/japan-2024"], ["scenarios/first-table/history.yaml"]])("%s cannot be replayed", (path) => {
    expect(cli(["replay", path])).toMatchObject({ status: 2, err: expect.stringContaining("history.yaml") as string });
  });
});

describe("predict", () => {
  test("takes the scenario that knows every name in the file", () => {
    const { status, out } = cli(["predict", "tests/scenarios/other-bills/diet.yaml"]);
    expect(status).toBe(0);
    expect(out).toMatch(/^clearance \(2024-05-10\)/m);
    expect(out).toMatch(/^ {2}ishin +-?\d+\.\d +\d+ in 100 {2}(aye|no)$/m);
  });

  test.each([[["predict"]], [["predict", "nowhere.yaml"]], [["predict", "a", "b"]]])("%j is wrong use", (args) => {
    expect(cli(args).status).toBe(2);
  });
});

test("schema prints a JSON Schema that names every top-level key", () => {
  const { properties } = JSON.parse(cli(["schema"]).out) as { properties: Record<string, unknown> };
  for (const key of [
    "calendar",
    "indicators",
    "seats",
    "budgets",
    "moves",
    "chambers",
    "parties",
    "bills",
    "powers",
    "procedures",
    "incidents",
    "responses",
    "counterparts",
    "injects",
    "offers",
    "endings",
    "sources",
    "glossary",
  ])
    expect(properties).toHaveProperty(key);
});

test("hidden files are left out, and counted", () => {
  const folder = tempFolder();
  writeFileSync(join(folder, "scenario.yaml"), readFileSync("tests/scenarios/one-chamber/scenario.yaml"));
  writeFileSync(join(folder, "._scenario.yaml"), Buffer.from([0, 5, 22, 7, 255]));
  expect(cli(["check", folder])).toEqual({
    status: 0,
    out: `${folder}: clean, 0 warnings\n`,
    err: "1 hidden file was left out.\n",
  });
  rmSync(folder, { recursive: true });
});

test.each([
  ["dance", "balance, check, play, predict, reach, replay, schema"],
  ["toString", "balance, check, play, predict, reach, replay, schema"],
  ["check --dance", "--dance"],
  ["check a b", "one folder"],
  ["play scenarios/first-table --seed", "--seed"],
])("wrong use exits 2 with one sentence and no stack: %j", (line, word) => {
  const { status, out, err } = cli(line.split(" ").filter(Boolean));
  expect({ status, out }).toEqual({ status: 2, out: "" });
  expect(err).toContain(word);
  expect(err).toMatch(/^[^\n]+\n$/);
});

test.each(["--help", "check -h"])("help is told and is no mistake: %s", (line) => {
  expect(cli(line.split(" "))).toMatchObject({ status: 0, out: expect.stringContaining("check <folder>") as string });
});

test("a pipe that closes early ends the work quietly", () => {
  const cut = "npx --no-install tsx src/apps/cli/main.ts schema | head -c 1; echo $PIPESTATUS";
  const { stdout, stderr } = spawnSync("bash", ["-c", cut], { encoding: "utf8" });
  expect({ stdout, stderr }).toEqual({ stdout: "{0\n", stderr: "" });
});
