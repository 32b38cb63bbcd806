/** Faults that were found in the rules of commit 03d5841 and mended since: each with the play that shows it. */
import { debrief } from "../../src/debrief/debrief.ts";
import { describe, expect, test } from "vitest";
import type { Command } from "../../src/rules/commands.ts";
import type { Condition } from "../../src/rules/condition-shape.ts";
import { powerOf } from "../../src/rules/powers.ts";
import { openSession } from "../../src/session/session.ts";
import { votesHeld } from "../../src/rules/record.ts";
import { inject, inRound, toy } from "../support/toy.ts";
import { modelOf, Trial } from "../support/trial.ts";

const answer = (seat: string, choice: string): Command => ({ type: "answerInject", seat, inject: "both", choice });

describe("a day is that day while it passes", () => {
  test("an election on day 7 gives no seats to a vote on day 6", () => {
    const elections = (day: number) =>
      toy({ elections: [{ id: "e", title: "", day, chamber: "assembly", seats: { harbour: 21 } }] });
    const present = (day: number) =>
      votesHeld(Trial.of(elections(day)).closeRound().closeRound().game).flatMap((v) => v.parties.length);
    expect([present(6), present(7)]).toEqual([[1], [3]]);
  });

  test("a power from day 7 is not there on day 6", () => {
    const heldOnSix = (day: number): unknown => {
      const scenario = toy({
        powers: [{ id: "look_in", title: "", from: { value: day } }],
        variables: { boats: 0, lit: 0 },
        injects: [
          {
            ...inject("six", { op: "==", left: { slot: ["day"] }, right: { value: 6 } }, []),
            choices: [],
            effects: [{ if: { slot: ["power", "look_in"] }, then: [{ set: "lit", to: 1 }], otherwise: [] }],
          },
        ],
      });
      const game = Trial.of(scenario).set("power/look_in", 1).closeRound().closeRound();
      expect(powerOf(game.game.model, "look_in").holds(game.game.n)).toBe(1);
      return game.get("variable/lit");
    };
    expect([heldOnSix(6), heldOnSix(7)]).toEqual([1, 0]);
  });
});

describe("an inject that asks two seats", () => {
  const begun = () => Trial.of(toy()).closeRound();

  test("makes a silent one pay though the other has answered", () => {
    const one = begun().play(answer("cabinet", "speak")).closeRound();
    const lines = one.lines("indicator", "trust").filter((l) => l.cause.id === "both");
    expect(lines.map((l) => [l.cause.seat, l.cause.part, l.by])).toEqual([
      ["cabinet", "speak", 200],
      ["watch", "silence", -100],
    ]);
  });

  test("keeps what each has said", () => {
    const both = begun().play(answer("cabinet", "speak"), answer("watch", "hush"));
    expect(["given/both/cabinet", "given/both/watch", "answer/both"].map((slot) => both.get(slot))).toEqual([
      "speak",
      "hush",
      "answered",
    ]);
    const { timeline } = debrief({ model: modelOf(toy()), seed: "1", log: both.commands }, "cabinet", "en");
    const answers = timeline.filter(({ kind, title }) => kind === "answer" && title === "both");
    expect(answers.map(({ seat, detail }) => [seat?.id, detail])).toEqual([
      ["cabinet", "speak"],
      ["watch", "hush"],
    ]);
  });

  test("is answered by silence where what was said no longer can be by then", () => {
    const when: Condition = { op: ">=", left: { slot: ["indicator", "trust"] }, right: { value: 30 } };
    const both = toy().injects.map((i) =>
      i.id === "both"
        ? { ...i, choices: i.choices.map((c) => (c.id === "hush" ? { ...c, when, whenNot: "loud" } : c)) }
        : i,
    );
    const said = (trust: number) => {
      const game = Trial.of(toy({ injects: both })).closeRound();
      game.play(answer("watch", "hush")).set("indicator/trust", trust * 100);
      return game.play(answer("cabinet", "speak")).get("given/both/watch");
    };
    expect([said(30), said(20)]).toEqual(["hush", "silence"]);
    const low = Trial.of(toy({ injects: both }))
      .closeRound()
      .set("indicator/trust", 2_000);
    expect(low.refusal(answer("watch", "hush"))).toBe("not-now");
    const { hush } = low.view("watch").news["both"]?.choices ?? {};
    expect([hush?.barred, hush?.whenNot]).toEqual([true, "loud"]);
  });

  test("can be asked of by a condition, seat by seat", () => {
    const said = (seat: string) => ({ slot: ["inject", "both", seat] as ["inject", string, string] });
    const when = { op: "==" as const, left: said("watch"), right: { value: "hush" } };
    const scenario = toy({ injects: [...toy().injects, { ...inject("echo", when, []), choices: [] }] });
    const fired = (choice: string) =>
      Trial.of(scenario)
        .closeRound()
        .play(answer("cabinet", "speak"), answer("watch", choice))
        .closeRound()
        .get("fired/echo");
    expect([fired("hush"), fired("speak")]).toEqual([1, 0]);
  });
});

test("an incident that its own course has closed neither ends again nor spreads", () => {
  const spreading = (closes: boolean) =>
    toy({
      injects: [{ ...inject("start", inRound(1), []), choices: [], effects: [{ begin: "ward" }] }],
      incidents: toy().incidents.map((i) => ({
        ...i,
        eachRound: closes ? [{ close: "ward" }] : [],
        endsAlone: { odds: 0 },
        spreads: { odds: 100, to: "", title: "", effects: [{ change: "footing", by: -30 }] },
      })),
    });
  const footing = (closes: boolean) => Trial.of(spreading(closes)).closeRound().get("indicator/footing");
  expect([footing(false), footing(true)]).toEqual([2900, 5900]);
});

test("an incident that no answer ended is told in the round behind it", () => {
  const told = (odds: number) => {
    const game = Trial.of(
      toy({
        injects: [{ ...inject("start", inRound(1), []), choices: [], effects: [{ begin: "ward" }] }],
        incidents: toy().incidents.map((i) => ({ ...i, endsAlone: { odds } })),
      }),
    );
    return [1, 2].map(() => {
      const { incidents, passedBy } = game.closeRound().view("cabinet");
      return [incidents["ward"]?.phase, ...passedBy.map(({ by }) => by)];
    });
  };
  expect(told(100)).toEqual([["ended", "itself"], ["ended"]]);
  expect(told(0).flat()).not.toContain("itself");
});

test("nobody courts the party that they lead, and a move without an aim takes none", () => {
  const game = Trial.of(toy());
  const move = (move: string, target?: string) =>
    game.refusal({ type: "makeMove", seat: "cabinet", move, ...(target !== undefined && { target }) });
  expect([move("court", "harbour"), move("court", "hearth"), move("explain", "hearth"), move("explain")]).toEqual([
    "not-your-move",
    "done",
    "no-such-thing",
    "done",
  ]);
});

describe("a hostile command or log", () => {
  test.each(["hasOwnProperty", "toString", "__proto__", "constructor", "", "dance"])(
    "of type %s is refused",
    (type) => {
      const game = Trial.of(toy());
      const before = game.hash;
      expect(game.refusal({ type, seat: "cabinet" } as never)).toBe("no-such-thing");
      expect(game.hash).toBe(before);
    },
  );

  test.each([-1, 0.5, 7, Number.NaN, undefined])("an undo to %s is told when the log is played again", (to) => {
    const log = [
      { type: "makeMove", seat: "cabinet", move: "explain" },
      { type: "undo", to },
    ] as never[];
    expect(() => openSession(modelOf(toy()), "seed", { log })).toThrow("cannot be played again");
  });
});
