/** How the flagship's parties stand on the real bill: the Cabinet's draft, and the text that both houses passed. */
import { describe, expect, test } from "vitest";
import type { Id } from "../../src/rules/ids.ts";
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

describe("the bill as amended on 4 April 2025", () => {
  test.each([
    ["the House of Representatives, 8 April", 305, [...FOR, "yushi"]],
    ["the House of Councillors, 16 May", 343, FOR],
  ])("has in %s the lines that are known, 95 times in 100", (_, day, ayes) => {
    const found = odds(day, AMENDED);
    for (const party of ayes) expect([party, found[party]]).toEqual([party, expect.toSatisfy((o) => o >= 9_500)]);
    for (const party of AGAINST) expect([party, found[party]]).toEqual([party, expect.toSatisfy((o) => o <= 500)]);
  });
});

test("of the Cabinet's draft of 7 February the two that had tabled bills of their own are to be won, and CDP more so", () => {
  const found = odds(245);
  for (const party of ["ishin", "dpfp"]) expect(found[party]).toSatisfy((o: number) => o > 5_000 && o < 9_000);
  expect(found["cdp"]).toBeLessThan(3_000);
  expect(found["komeito"]).toBeGreaterThan(9_500);
});

test("in October 2025 two parties change sides of the house", () => {
  const [before, after] = [odds(480), odds(520)];
  expect(after["komeito"]).toBeLessThan(before["komeito"] ?? 0);
  expect(after["ishin"]).toBeGreaterThan(before["ishin"] ?? 0);
});
