/** The front pages of an answer: the first that holds, told with the result and never before it. */
import { expect, test } from "vitest";
import { seenBy } from "../../src/knowledge/seen-by.ts";
import { viewFor } from "../../src/views/view-for.ts";
import { scenarioOf } from "../support/folders.ts";
import { Trial } from "../support/trial.ts";

const scenario = scenarioOf("tests/scenarios/one-chamber");
const answered = { "phase/crane": "open", "answeredRound/crane": 3 };

function resultIn(state: Record<string, number | string>) {
  const game = Trial.of(scenario).toRound(3);
  for (const [slot, value] of Object.entries(state)) game.set(slot, value);
  return viewFor(seenBy(game.game, "council"), "en").incidents["crane"];
}

test.each([
  ["success", "read_on", "ended", "turns"],
  ["failure", "read_on", "open", "waits"],
  ["waited", "wait", "open", "waits"],
])("after %s by %s they are of the first entry that holds", (result, response, phase, id) => {
  const told = resultIn({ ...answered, "phase/crane": phase, "result/crane": result, "response/crane": response });
  expect(told?.result?.papers?.id).toBe(id);
});

test("they tell a paper, a headline and a text for each side, and name a person", () => {
  const { papers } = resultIn({ ...answered, "result/crane": "success", "response/crane": "read_on" })?.result ?? {};
  expect(papers).toEqual({
    id: "turns",
    ours: {
      paper: "The Harbour Post",
      headline: "The crane turns",
      text: "The watch read the orders and stopped them.",
    },
    theirs: {
      paper: "The Rival Mail",
      headline: "Who reads our orders?",
      text: "Our ships send orders through that cable.",
    },
    person: "A crane driver eats his first hot meal since four.",
  });
});

test("nothing is printed before the answer, nor in a later round", () => {
  expect(JSON.stringify(resultIn({ "phase/crane": "open" }))).not.toContain("Harbour Post");
  const late = { ...answered, "answeredRound/crane": 2, "result/crane": "failure", "response/crane": "read_on" };
  const told = resultIn(late)?.result;
  expect(told?.result).toBe("failure");
  expect(told?.papers).toBeUndefined();
});
