/** A history is told what is wrong with it, each mistake in its place. */
import { expect, test } from "vitest";
import { load } from "../../src/language/load.ts";
import { readHistory } from "../../src/language/history.ts";
import { filesOf, scenarioOf } from "../support/folders.ts";

const toy = scenarioOf("tests/scenarios/one-chamber");
const GOOD = `decisions:
  - round: 1
    on: 2024-06-07
    why: They talked.
    command: { type: makeMove, seat: council, move: court, target: blues }
steps:
  S1: { title: The vote, on: 2024-06-14, enters: harbour_bill.voting }
votes:
  - { chamber: council, on: 2024-06-14, ayes: 5, says: five to four }
`;
const told = (text: string): string[] =>
  readHistory(toy, text).diagnostics.map((d) => `${d.line}:${d.column} ${d.message}`);

test("one that is right is read", () => {
  const { history, diagnostics } = readHistory(toy, GOOD);
  expect(diagnostics).toEqual([]);
  expect(history?.steps).toEqual([
    { id: "S1", title: "The vote", on: "2024-06-14", procedure: "harbour_bill", state: "voting" },
  ]);
});

test.each([
  ["round: 1", "round: 9", "2:12 Write a round from 1 to 3."],
  ["on: 2024-06-07", "on: 7 June", "3:9 Write the date as 2024-06-07."],
  ["makeMove", "makeMoov", '5:22 There is no "makeMoov", did you mean "makeMove"?'],
  ["makeMove, seat", "closeRound, seat", /^5:22 There is no "closeRound"/],
  ["seat: council", "seat: nobody", '5:38 There is no "nobody": use one of council.'],
  ["seat: council, ", "", '5:14 Add "seat:" here: one of council.'],
  ["move: court, ", "", /^5:14 Write makeMove with move, target/],
  ["harbour_bill.voting", "harbour_bill.votin", '7:50 There is no "votin"'],
  ["harbour_bill.voting", "voting", "7:50 Write a procedure and its state as procedure.state."],
  ["chamber: council", "chamber: senate", '9:16 There is no "senate": use one of council.'],
  ["    why: They talked.\n", "", /Add "why:" here\.$/],
  ["votes:", "vote:", /Unknown key "vote"/],
] as const)("%s written as %s is told where it stands", (from, to, message) => {
  const [first = ""] = told(GOOD.replace(from, to));
  if (typeof message === "string") expect(first).toContain(message);
  else expect(first).toMatch(message);
});

test("it is no part of the scenario that it lies beside", () => {
  const files = { ...filesOf("tests/scenarios/one-chamber"), "history.yaml": "decisions: nonsense" };
  expect(load(files).diagnostics).toEqual([]);
});
