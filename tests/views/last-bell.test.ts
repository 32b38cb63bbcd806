/** The last bell: before a vote is held its chamber says that it comes, in that round and in the one before. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readHistory } from "../../src/language/history.ts";
import type { Command } from "../../src/rules/commands.ts";
import { scenarioOf } from "../support/folders.ts";
import { Trial } from "../support/trial.ts";

/** What each round's bell said before it ended, and how many votes were held in it. */
function rung(
  id: string,
  { seat, rounds, decided }: { seat: string; rounds: number; decided: (round: number) => readonly Command[] },
): { bell: string; held: number }[] {
  const game = Trial.of(scenarioOf(`scenarios/${id}`));
  const told: { bell: string; held: number }[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    for (const command of decided(round)) game.play(command);
    const { whip, votes } = game.view(seat);
    const bell = Object.values(whip).flatMap((one) => one.bell ?? [])[0] ?? "-";
    game.closeRound();
    told.push({ bell, held: game.view(seat).votes.length - votes.length });
  }
  return told;
}

test("on the island it rings twice, and then the count comes", () => {
  const set = { type: "draftClauses", seat: "council", move: "draft", set: { look: "judge" } } as const;
  const told = rung("first-table", { seat: "council", rounds: 6, decided: (round) => (round === 2 ? [set] : []) });
  expect(told.map(({ bell }) => bell).join(" ")).toBe("- - next now - -");
  expect(told.map(({ held }) => held)).toEqual([0, 0, 0, 1, 0, 0]);
});

test("in the record's years it rings before either house votes, whenever that is", () => {
  const scenario = scenarioOf("scenarios/japan-2024");
  const { history } = readHistory(scenario, readFileSync("scenarios/japan-2024/history.yaml", "utf8"));
  const told = rung("japan-2024", {
    seat: "cabinet",
    rounds: 13,
    decided: (round) => (history?.decisions ?? []).filter((d) => d.round === round).map(({ command }) => command),
  });
  expect(told.filter(({ held }) => held > 0)).toHaveLength(2);
  for (const [k, { bell, held }] of told.entries()) {
    expect(bell === "now", `round ${k + 1}`).toBe(held > 0);
    expect(bell === "next", `round ${k + 1}`).toBe((told[k + 1]?.held ?? 0) > 0);
  }
});
