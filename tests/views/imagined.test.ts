/** What a seat is shown of a draft or a deal before it is done is what is there once it is done. */
import { describe, expect, test } from "vitest";
import { seenBy } from "../../src/knowledge/seen-by.ts";
import type { Command } from "../../src/rules/commands.ts";
import type { Offered } from "../../src/rules/terms.ts";
import type { View } from "../../src/views/view.ts";
import { imaginedFor } from "../../src/views/view-for.ts";
import { scenarioOf } from "../support/folders.ts";
import { Trial } from "../support/trial.ts";

const bare = { with: [], line: "aye", write: {}, pay: {}, promise: [] };
const benchesOf = (trial: Trial, seat: string) =>
  Object.values(trial.view(seat).parties).map(({ id, seats, leaning, free, ayes }) => ({
    id,
    seats,
    leaning,
    free,
    ayes,
  }));

/** Whether the bell rings says when, which is not imagined. */
function countIn({ whip }: View, bill: string): object {
  const { bell: _, ...count } = whip[bill] ?? {};
  return count;
}

describe("what is imagined", () => {
  const folder = "scenarios/first-table";
  const clauses = scenarioOf(folder).bills[0]?.clauses ?? [];
  for (const clause of clauses)
    for (const option of clause.options)
      test(`${clause.id}: ${option.id} is what stands once it is drafted`, () => {
        const trial = Trial.of(scenarioOf(folder)).toRound(2);
        const bill = trial.game.model.scenario.bills[0]?.id ?? "";
        const seat = trial.game.model.scenario.seats[0]?.id ?? "";
        const offered: Offered = { ...bare, bill, write: { [clause.id]: option.id } };
        const before = trial.hash;
        const thought = imaginedFor(seenBy(trial.game, seat), "en", { offered });
        expect(trial.hash).toBe(before);
        const was = trial.view(seat).whip[bill];
        const place = trial.game.model.index("clauses", clause.id);
        trial.game.n[trial.game.model.at.clause + place] = clause.options.indexOf(option) + 1;
        if (!thought?.whip) throw new Error("no vote can come");
        const { benches, ...then } = thought.whip;
        expect(then).toEqual(countIn(trial.view(seat), bill));
        expect(Object.values(benches ?? {})).toEqual(benchesOf(trial, seat));
        const moved = Object.values(thought.comes ?? {}).reduce((sum, by) => sum + Math.abs(by), 0);
        if (then.low !== was?.low || then.high !== was?.high) expect(moved).toBeGreaterThan(0);
      });

  test("of a bound line is its whole bench, and of nothing that is there nothing", () => {
    const trial = Trial.of(scenarioOf(folder)).toRound(2);
    const { scenario } = trial.game.model;
    const bill = scenario.bills[0]?.id ?? "";
    const seat = scenario.seats[0]?.id ?? "";
    const seen = seenBy(trial.game, seat);
    const deal = (more: Partial<Offered>) => imaginedFor(seen, "en", { offered: { ...bare, bill, ...more } });
    const bound = deal({ with: ["lantern"] });
    expect(bound?.whip?.benches?.["lantern"]?.leaning).toBe("aye");
    expect(bound?.comes["lantern"]).toBeGreaterThan(0);
    expect(deal({ with: ["nobody"] })).toBeUndefined();
    expect(deal({ bill: "no-bill" })).toBeUndefined();
    const settled = seenBy(trial.toRound(99).game, seat);
    expect(imaginedFor(settled, "en", { offered: { ...bare, bill, with: ["lantern"] } })).toBeUndefined();
  });

  test("of an act is what stands once it is done, and of what is refused or drawn by lot nothing", () => {
    const trial = Trial.of(scenarioOf(folder)).toRound(3);
    const { scenario } = trial.game.model;
    const [bill, seat] = [scenario.bills[0]?.id ?? "", scenario.seats[0]?.id ?? ""];
    const acts = Object.values(trial.view(seat).offers).map(({ take }) => take.command);
    expect(acts.length).toBeGreaterThan(0);
    let moved = 0;
    for (const command of acts) {
      const then = trial.copy();
      if (command.type !== "takeOffer" || then.refusal(command) !== "done") continue;
      const thought = imaginedFor(seenBy(trial.game, seat), "en", { command, bill });
      const { benches: _, ...whip } = thought?.whip ?? {};
      then.play(command);
      expect(whip).toEqual(countIn(then.view(seat), bill));
      moved += Object.keys(thought?.comes ?? {}).length;
    }
    expect(moved).toBeGreaterThan(0);
    const refused = { type: "takeOffer", seat, offer: "none" } as const;
    expect(imaginedFor(seenBy(trial.game, seat), "en", { command: refused, bill })).toBeUndefined();
  });

  test("of an answer is where each number then stands, with a vote to come or without", () => {
    let moved = 0;
    for (const round of [1, 2, 3, 5]) {
      const trial = Trial.of(scenarioOf(folder)).toRound(round);
      const seat = trial.game.model.scenario.seats[0]?.id ?? "";
      for (const { id } of trial.game.model.scenario.indicators)
        trial.set(`indicator/${id}`, Number(trial.get(`indicator/${id}`)) + 60);
      const numbers = (view: View) => Object.values(view.indicators).map(({ id, value }) => [id, value] as const);
      const now = new Map(numbers(trial.view(seat)));
      for (const { choices } of Object.values(trial.view(seat).news))
        for (const { do: answer } of Object.values(choices)) {
          const thought = imaginedFor(seenBy(trial.game, seat), "en", { command: answer.command });
          if (answer.refusal || !thought) continue;
          const then = numbers(
            trial
              .copy()
              .play(answer.command as Command)
              .view(seat),
          );
          expect(thought.stands).toEqual(Object.fromEntries(then.filter(([id, value]) => now.get(id) !== value)));
          moved += Object.keys(thought.stands).length;
        }
    }
    expect(moved).toBeGreaterThan(0);
  });
});
