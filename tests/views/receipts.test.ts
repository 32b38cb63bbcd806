/** What the law did, told by its clauses: receipts as a round opens, and the whole act read back at the end. */
import { describe, expect, test } from "vitest";
import { EVENTS } from "../../src/rules/events.ts";
import { emit } from "../../src/rules/game.ts";
import type { LawView } from "../../src/views/receipts-shape.ts";
import { scenarioOf } from "../support/folders.ts";
import { Trial } from "../support/trial.ts";

const FOLDER = "scenarios/first-table";
const [SEAT, CLAUSE, OTHER] = ["council", "look", "shut"] as const;

/** Round four of a game in which the bill is law. */
function underLaw(): Trial {
  const trial = Trial.of(scenarioOf(FOLDER)).toRound(4);
  for (const { id, options } of trial.game.model.scenario.bills[0]?.clauses ?? [])
    trial.set(`enacted/${id}`, options[0]?.id ?? "");
  return trial;
}

/** A number is moved, in hundredths, with the receipt of a clause. */
function move(trial: Trial, clause: string, indicator: string, by: number, cause = "start"): void {
  const { model } = trial.game;
  const why = model.cause(cause === "start" ? { kind: "start", id: "" } : { kind: "incident", id: cause });
  const [i, c] = [model.index("indicators", indicator), model.index("clauses", clause)];
  emit(trial.game, EVENTS.indicatorChanged, why, i, by, 0, c, 2);
}

const lawOf = (trial: Trial): LawView => trial.view(SEAT).law;

describe("receipts", () => {
  test("are the three clauses that moved most in the round that has closed, each with the number before and after", () => {
    const trial = underLaw();
    const start = Math.floor(Number(trial.get("indicator/liberties")) / 100);
    move(trial, CLAUSE, "liberties", -400, "lights");
    move(trial, OTHER, "escalation", 600);
    move(trial, OTHER, "standing", -100);
    move(trial, CLAUSE, "footing", 300);
    expect(lawOf(trial).receipts).toEqual([]);
    trial.closeRound();
    const { receipts } = lawOf(trial);
    expect(receipts.map(({ clause, indicator, by }) => [clause, indicator, by])).toEqual([
      [OTHER, "escalation", 600],
      [CLAUSE, "liberties", -400],
      [CLAUSE, "footing", 300],
    ]);
    expect(receipts[1]).toMatchObject({ before: start, after: start - 4, option: trial.get(`enacted/${CLAUSE}`) });
  });

  test("say where the number stood as the round closed, if others moved it on", () => {
    const trial = underLaw();
    const start = Math.floor(Number(trial.get("indicator/footing")) / 100);
    move(trial, CLAUSE, "footing", -300, "lights");
    move(trial, OTHER, "footing", 200);
    move(trial, CLAUSE, "footing", -200, "lights");
    trial.closeRound();
    const closed = Math.floor(Number(trial.get("indicator/footing")) / 100);
    move(trial, OTHER, "footing", 900);
    const { receipts } = lawOf(trial);
    const footing = receipts.filter(({ indicator }) => indicator === "footing");
    expect(footing.map((one) => [one.before, one.after, one.closed])).toEqual([
      [start, start - 5, closed],
      [start - 3, start - 1, closed],
    ]);
  });

  test("are none where nothing moved by a point, or the clause is no law, or the round was an earlier one", () => {
    const trial = underLaw();
    move(trial, CLAUSE, "liberties", -99);
    move(trial, OTHER, "standing", -500);
    trial.set(`enacted/${OTHER}`, 0).closeRound();
    expect(lawOf(trial).receipts).toEqual([]);
    trial.set(`enacted/${OTHER}`, 1);
    expect(lawOf(trial).receipts).toHaveLength(1);
    trial.closeRound();
    expect(lawOf(trial).receipts).toEqual([]);
  });
});

describe("the act read back", () => {
  test("stays closed while the game is played, and then sums gains and costs of each clause by what is welcome", () => {
    const trial = underLaw();
    move(trial, CLAUSE, "escalation", 200);
    move(trial, CLAUSE, "liberties", 300);
    trial.closeRound();
    move(trial, CLAUSE, "escalation", 100);
    expect(lawOf(trial).readBack).toEqual({});
    while (!trial.over) trial.closeRound();
    const { readBack } = lawOf(trial);
    expect(Object.keys(readBack)).toEqual(["look", "shut", "watchdog", "sunset"]);
    const read = readBack[CLAUSE];
    expect(read?.acted).toEqual([4, 5]);
    expect(read?.gave.map(({ indicator, by }) => [indicator, by])).toEqual([["liberties", 300]]);
    expect(read?.cost.map(({ indicator, by }) => [indicator, by])).toEqual([["escalation", 300]]);
  });

  test("names as what a clause gave the incident that its power ended, and not one ended against the law", () => {
    const [response, incident, power] = ["shut_machine", "hospital", "shut_off"] as const;
    const ended = (granted: boolean, from: number, taken = false) => {
      const base = scenarioOf(FOLDER);
      const odds = { success: 100, harm: 0 };
      const trial = Trial.of({
        ...base,
        powers: base.powers.map((p) => ({ ...p, from: { value: from } })),
        responses: base.responses.map((r) => (r.id === response ? { ...r, odds } : r)),
      }).toRound(5);
      const { model } = trial.game;
      const options = model.at.clauses.find(({ id }) => id === OTHER)?.options;
      const part = options?.find(({ grants }) => grants.includes(power))?.id ?? "";
      trial.set(`enacted/${OTHER}`, part);
      const cause = model.cause({ kind: "clause", id: OTHER, part });
      if (granted) emit(trial.game, EVENTS.powerSet, cause, model.index("powers", power), 1);
      if (taken) emit(trial.game, EVENTS.powerSet, cause, model.index("powers", power), 0);
      const [machine, ...others] = model.the("incidents", incident).questions;
      const stated = Object.fromEntries([machine, ...others].map((q) => [q?.id ?? "", 90]));
      trial.set(`phase/${incident}`, "open").set(`truth/${incident}`, machine?.holds[0] ?? "");
      trial.play({ type: "stateAttribution", seat: SEAT, incident, stated });
      trial.play({ type: "respond", seat: SEAT, incident, response, looked: false });
      const read = lawOf(trial.toRound(99)).readBack[OTHER];
      return { endedBy: trial.get(`endedBy/${incident}`), ended: read?.ended, acted: read?.acted.includes(5) };
    };
    expect(ended(true, 0)).toEqual({ endedBy: "response", ended: [incident], acted: true });
    expect(ended(false, 0)).toMatchObject({ endedBy: "response", ended: [] });
    expect(ended(true, 999)).toMatchObject({ endedBy: "response", ended: [] });
    expect(ended(true, 0, true)).toMatchObject({ endedBy: "response", ended: [] });
  });

  test("names as struck another option than the one that was enacted", () => {
    const trial = underLaw();
    while (!trial.over) trial.closeRound();
    for (const { option, struck } of Object.values(lawOf(trial).readBack)) {
      expect(struck).not.toBe(option);
      expect(struck).not.toBe("");
    }
  });
});
