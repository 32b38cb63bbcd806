/** What elections and changes of government made of a chamber: in the view, in steps, and as a picture. */
import { describe, expect, test } from "vitest";
import { governing, pictureOfChange, stepsOf } from "../../src/apps/browser/draw/chamber-change-picture.ts";
import { load } from "../../src/language/load.ts";
import type { Scenario } from "../../src/rules/scenario.ts";
import type { ChamberChangeView } from "../../src/views/chamber-shape.ts";
import { filesOf, scenarioOf } from "../support/folders.ts";
import { Trial } from "../support/trial.ts";

const japan = scenarioOf("scenarios/japan-2024");
const changesAt = (round: number, scenario = japan): readonly ChamberChangeView[] => {
  const game = Trial.of(scenario).toRound(round);
  return game.view(scenario.seats[0]?.id ?? "").chamberChanges;
};
const told = ({ parties }: ChamberChangeView): Record<string, [number, number]> =>
  Object.fromEntries(parties.map(({ id, before, after }) => [id, [before, after]]));

function council(more: string, edit = (file: string): string => file): Scenario {
  const files = filesOf("tests/scenarios/one-chamber");
  const { scenario, diagnostics } = load({
    ...files,
    "scenario.yaml": edit(String(files["scenario.yaml"])),
    ...(more && { "more.yaml": more }),
  });
  if (!scenario) throw new Error(JSON.stringify(diagnostics));
  return scenario;
}
const ELECTION =
  "elections: { next: { title: N, about: They voted., day: 3, chamber: council, seats: { reds: 8, blues: 1 } } }";

describe("the flagship", () => {
  test("opens with the house of June 2024, and October empties it once", () => {
    for (const quiet of [1, 2, 3, 5]) expect(changesAt(quiet)).toEqual([]);
    const [change, ...more] = changesAt(4);
    expect(more).toEqual([]);
    expect(change).toMatchObject({
      before: { seats: 465, governs: 288, line: 233 },
      after: { seats: 465, governs: 220, line: 233 },
    });
    expect(change && told(change)).toMatchObject({ ldp: [256, 196], komeito: [32, 24], cdp: [98, 148], dpfp: [7, 28] });
    expect(change?.about.join()).toContain("215 of 465");
  });

  test("tells the lost upper house first, then the partner that leaves, in both houses", () => {
    const changes = changesAt(14);
    expect(changes.map(({ election, chamber }) => [election !== undefined, chamber])).toEqual([
      [true, "House of Councillors"],
      [false, "House of Representatives"],
      [false, "House of Councillors"],
    ]);
    const [, lower, upper] = changes;
    const turned = lower?.parties.filter((p) => p.governed !== p.governs).map(({ id, governs }) => [id, governs]);
    expect(turned).toEqual([
      ["komeito", false],
      ["ishin", true],
    ]);
    expect([lower?.before.governs, lower?.after.governs]).toEqual([220, 234]);
    // What is said of it is said once.
    expect([lower?.about.length, upper?.about.length]).toEqual([2, 0]);
  });

  test("tells a landslide", () => {
    const [change] = changesAt(15);
    expect(change?.after.governs).toBeGreaterThan(310);
  });
});

describe("a chamber in which nobody is said to govern", () => {
  test("tells its election without a government, and no change where no seat moved", () => {
    const [change] = changesAt(2, council(ELECTION));
    expect(change).toMatchObject({ election: "N", about: ["They voted."], before: { seats: 9, line: 5 } });
    expect(change?.before).not.toHaveProperty("governs");
    expect(changesAt(2, council(ELECTION.replace("reds: 8, blues: 1", "reds: 4, blues: 5")))).toEqual([]);
  });
});

describe("a government", () => {
  test("changes at the end of a round, not as the game begins", () => {
    const scenario = council("", (file) =>
      file.replace("why: They lead. }", "why: They lead., governs: { when: round < 2, left: They left. } }"),
    );
    expect(changesAt(1, scenario)).toEqual([]);
    expect(changesAt(2, scenario)).toEqual([]);
    expect(changesAt(3, scenario)).toMatchObject([
      { about: ["They left."], before: { governs: 4 }, after: { governs: 0 }, chamber: "Council" },
    ]);
    expect(changesAt(3, scenario)[0]).not.toHaveProperty("election");
  });
});

describe("the picture", () => {
  const [change] = changesAt(4);
  const [, partner] = changesAt(14);
  if (!change || !partner) throw new Error("no change");
  const count = (of: ChamberChangeView, at: number, is: string): number =>
    pictureOfChange(of, stepsOf(of), at).chairs.filter((c) => c.is === is).length;

  test("begins with the house before and ends with the house after", () => {
    const steps = stepsOf(change);
    expect(governing(pictureOfChange(change, steps, 0))).toBe(288);
    const last = pictureOfChange(change, steps, steps.length - 1);
    expect(governing(last)).toBe(220);
    expect(last.chairs.filter((c) => c.party === "cdp")).toHaveLength(148);
    expect(last.chairs.some((c) => c.is === "empty")).toBe(false);
  });

  test("empties wedge by wedge, then fills; the line stands before the last chairs of those who govern, then behind them", () => {
    const steps = stepsOf(change);
    expect(steps.map(({ is, party }) => `${is} ${party?.id ?? ""}`.trim())).toEqual(
      [
        "before",
        "loses ldp",
        "loses komeito",
        "loses ishin",
        "loses jcp",
        "loses others",
        "gains cdp",
        "gains dpfp",
      ].concat(["gains reiwa", "after"]),
    );
    expect(steps.map((_, at) => count(change, at, "empty"))).toEqual([0, 60, 68, 74, 76, 77, 27, 6, 0, 0]);
    const lastOf = (at: number): number =>
      Math.min(...pictureOfChange(change, steps, at).chairs.flatMap((c) => (c.is === "governs" ? [c.angle] : [])));
    const lineOf = (at: number): number => pictureOfChange(change, steps, at).line ?? Number.NaN;
    expect(lastOf(0)).toBeLessThan(lineOf(0));
    expect(lastOf(9)).toBeGreaterThan(lineOf(9));
  });

  test("turns the chairs of a partner that leaves, each of them, and seats the new one beside those who stay", () => {
    const steps = stepsOf(partner);
    expect(steps.map(({ is }) => is)).toEqual(["before", "leaves", "joins", "after"]);
    expect(steps.map((_, at) => count(partner, at, "away"))).toEqual([0, 24, 24, 0]);
    // Whoever comes stood at the edge of the government before.
    const before = [...new Set(pictureOfChange(partner, steps, 0).chairs.map((c) => c.party))];
    expect(before.slice(0, 3)).toEqual(["ldp", "komeito", "ishin"]);
    const { chairs } = pictureOfChange(partner, steps, 3);
    const order = [...new Set(chairs.map((c) => c.party))];
    expect(order.slice(0, 2)).toEqual(["ldp", "ishin"]);
  });
});
