/** How the flagship's parties stand on the real bill: the Cabinet's draft, and the text that both houses passed. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { playHistory } from "../../src/apps/cli/replay.ts";
import { readHistory } from "../../src/language/history.ts";
import type { Id } from "../../src/rules/ids.ts";
import { votesHeld } from "../../src/rules/record.ts";
import { lineOdds } from "../../src/rules/support.ts";
import { scenarioOf } from "../support/folders.ts";
import { Trial } from "../support/trial.ts";

const scenario = scenarioOf("scenarios/japan-2024");

/** Ten-thousandths of aye by party, on a day of the record, on the draft of the start with these options. */
function odds(day: number, options: Record<Id, Id> = {}): Record<Id, number> {
  const trial = Trial.of(scenario)
    .set("day/", day)
    .set("today/", day + 1);
  for (const [clause, option] of Object.entries(options)) trial.set(`clause/${clause}`, option);
  const { model, n } = trial.game;
  return Object.fromEntries((model.parts.bills[0]?.parties ?? []).map((p) => [p.party.id, lineOdds(p, n)]));
}

const AMENDED = { footing_clause: "express", report: "itemised", review: "review_3" };
const FOR = ["ldp", "komeito", "cdp", "ishin", "dpfp"];
const AGAINST = ["reiwa", "jcp"];
const SEEDS = 100;

describe("the bill as amended on 4 April 2025, with the Cabinet's real decisions", () => {
  const { history } = readHistory(scenario, readFileSync("scenarios/japan-2024/history.yaml", "utf8"));
  const plays = Array.from({ length: SEEDS }, (_, seed) => {
    const { game, refused } = playHistory(scenario, history ?? { decisions: [] }, String(seed));
    return { votes: votesHeld(game), refused };
  });

  test.each([
    ["the House of Representatives, 8 April", "lower", 305, [...FOR, "yushi"]],
    ["the House of Councillors, 16 May", "upper", 343, FOR],
  ])("has in %s the lines that are known, in 95 of 100 plays", (_, chamber, day, ayes) => {
    const here = scenario.chambers.findIndex(({ id }) => id === chamber);
    const found = plays.map(({ votes }) => votes.find((v) => v.chamber === here));
    const times = (party: Id, aye: boolean): number => {
      const number = scenario.parties.findIndex(({ id }) => id === party);
      return found.filter((vote) => {
        const row = vote?.parties.find((p) => p.party === number);
        return row !== undefined && (row.odds === 10_000 || (row.odds > 0 && row.aye > row.no)) === aye;
      }).length;
    };
    expect(plays.flatMap(({ refused }) => refused)).toEqual([]);
    for (const vote of found) expect(Math.abs((vote?.day ?? 0) - day)).toBeLessThanOrEqual(10);
    const least = (SEEDS * 95) / 100;
    for (const party of ayes) expect([party, times(party, true)]).toEqual([party, expect.toSatisfy((n) => n >= least)]);
    for (const party of AGAINST)
      expect([party, times(party, false)]).toEqual([party, expect.toSatisfy((n) => n >= least)]);
  });
});

test("nobody outside the coalition is an aye for the Cabinet's draft of 7 February, and each that signed later is nearer by the amendment", () => {
  const [draft, amended] = [odds(245), odds(301, AMENDED)];
  expect(draft["komeito"]).toBeGreaterThan(9_500);
  for (const party of ["cdp", "ishin", "dpfp"]) {
    expect(draft[party]).toBeLessThan(3_000);
    expect(amended[party]).toBeGreaterThan((draft[party] ?? 0) * 1.4);
  }
  expect(draft["cdp"]).toBeLessThan(draft["ishin"] ?? 0);
});

test("in October 2025 two parties change sides of the house", () => {
  const [before, after] = [odds(480), odds(520)];
  expect(after["komeito"]).toBeLessThan(before["komeito"] ?? 0);
  expect(after["ishin"]).toBeGreaterThan(before["ishin"] ?? 0);
});
