import { describe, expect, test } from "vitest";
import type { Amount } from "../../src/rules/amount-shape.ts";
import type { Command } from "../../src/rules/commands.ts";
import { copyGame, fold } from "../../src/rules/game.ts";
import type { Game } from "../../src/rules/model.ts";
import { play } from "../../src/rules/play.ts";
import { votesHeld } from "../../src/rules/record.ts";
import type { Budget } from "../../src/rules/scenario.ts";
import { inject, inRound, isOver, toy } from "../support/toy.ts";
import { Trial } from "../support/trial.ts";

const CLOSE: Command[] = [
  { type: "closeRound", seat: "cabinet" },
  { type: "closeRound", seat: "watch" },
];
const [closeFirst, closeLast] = CLOSE as [Command, Command];

const explain: Command = { type: "makeMove", seat: "cabinet", move: "explain" };
const draft = (set: Record<string, string>): Command => ({ type: "draftClauses", seat: "cabinet", move: "draft", set });

describe.each<[string, (game: Game) => Game]>([
  ["as it is", (game) => game],
  ["copied", copyGame],
  ["folded again from its log", ({ model, key, log }) => fold(model, key, log)],
])("a game %s", (_, through) => {
  const scenario = toy();
  const [days, chips] = scenario.budgets as [Budget, Budget];
  const begun = () => new Trial(through(Trial.of(scenario).game));

  test("a move costs its price, works half as well again, and never lifts trust above its cap", () => {
    const game = begun().play(explain);
    expect(game.get("indicator/trust")).toBe(5400);
    expect(game.all("budget")).toEqual({ days: 1, chips: 2 });
    game.play(explain);
    expect(game.get("indicator/trust")).toBe(5600);
    const capped = begun().set("indicator/trust", 5900).play(explain);
    expect(capped.get("indicator/trust")).toBe(6000);
    expect(capped.lines("indicator", "trust").at(-1)).toMatchObject({ by: 100, cut: 300 });
  });

  test("a refused command leaves the state untouched and says why", () => {
    const spent = begun().play(explain, explain);
    const { hash } = spent;
    const rows = spent.game.log.length;
    const refused: [Command, string][] = [
      [explain, "cannot-afford"],
      [{ type: "makeMove", seat: "watch", move: "explain" }, "not-your-move"],
      [{ type: "takeOffer", seat: "cabinet", offer: "ship" }, "no-such-thing"],
      [draft({ look: "by_judge" }), "cannot-afford"],
    ];
    for (const [command, code] of refused)
      expect(play(spent.game, command)).toEqual({ done: false, refusal: { code } });
    expect([spent.hash, spent.game.log.length]).toEqual([hash, rows]);
    expect(begun().refusal(draft({ look: "by_judge", sunset: "two_years" }))).toBe("clauses-of-one-heading");
    expect(begun().refusal(draft({ look: "at_will" }))).toBe("already-set");
  });

  test("one more day costs a chip", () => {
    const rich = begun().play({ type: "buyMore", seat: "cabinet", budget: "days" });
    expect(rich.all("budget")).toEqual({ days: 3, chips: 1 });
  });

  test("a further day in a round may cost more, and the next round forgets it", () => {
    const amount: Amount = { op: "+", left: { value: 1 }, right: { slot: ["bought", "cabinet", "days"] } };
    const dearer = toy({
      budgets: [
        { ...chips, start: 4 },
        { ...days, oneMore: { budget: "chips", amount } },
      ],
    });
    const more: Command = { type: "buyMore", seat: "cabinet", budget: "days" };
    const game = new Trial(through(Trial.of(dearer).play(more, more).game));
    expect(game.all("budget")).toEqual({ days: 4, chips: 1 });
    expect(game.refusal(more)).toBe("cannot-afford");
    expect(game.play(...CLOSE).refusal(more)).toBe("done");
  });

  test.each([
    [0, 2, 4],
    [2, 2, 5],
    [9, 2, 5],
    [9, 0, 5],
  ])("with %i chips and %i a round, %i are carried into the second where 5 are allowed", (start, amount, carried) => {
    const capped = toy({ budgets: [days, { ...chips, start, income: amount ? [{ amount }] : [], most: 5 }] });
    const game = new Trial(through(Trial.of(capped).play(...CLOSE).game));
    expect([game.get("budget/chips"), game.view("cabinet").purse["chips"]?.most]).toEqual([carried, 5]);
    expect(game.view("cabinet").purse["days"]).not.toHaveProperty("most");
  });

  test("courting a party cools its rivals by a quarter", () => {
    const courted = begun().play({ type: "makeMove", seat: "cabinet", move: "court", target: "hearth" });
    expect(courted.all("mood")).toMatchObject({ hearth: 1200, lantern: -300 });
  });

  test("an offer that is left lapses after its rounds and says so", () => {
    expect(
      begun()
        .play(...CLOSE, ...CLOSE)
        .get("offer/boat"),
    ).toBe("left");
  });

  test("a broken promise falls due on its day", () => {
    const promised = begun().play({ type: "takeOffer", seat: "cabinet", offer: "boat" }, ...CLOSE, ...CLOSE);
    expect(promised.get("promise/boat")).toBe("broken");
    const lines = promised.lines("indicator", "trust");
    expect(lines.filter((l) => l.cause.kind === "promise").map((l) => l.by)).toEqual([-600]);
  });

  test("silence is an answer", () => {
    expect(
      begun()
        .play(...CLOSE)
        .get("answer/ferry"),
    ).toBe("silence");
  });

  test("the clock of a procedure holds the vote, and the law's powers follow the printed clause", () => {
    const voted = begun().play(draft({ look: "by_judge" }), ...CLOSE, ...CLOSE);
    const votes = votesHeld(voted.game);
    expect(votes).toHaveLength(1);
    for (const { ayes, line, passed, parties } of votes) {
      expect(passed).toBe(ayes >= line);
      expect(parties.reduce((sum, p) => sum + p.aye + p.no + p.left, 0)).toBe(21);
      const law = ["enacted/look", "power/look_in", "phase/ward"].map((slot) => voted.get(slot));
      expect(law).toEqual(passed ? ["by_judge", 1, "open"] : ["", 0, ""]);
    }
  });

  test("a game ends after its last round with the first ending that fits", () => {
    const end = begun().play(...CLOSE, ...CLOSE, ...CLOSE);
    expect(end.over).toBe(true);
    expect(["calm", "storm"]).toContain(end.ending);
    expect(end.refusal(explain)).toBe("game-over");
  });
});

test("sealed answers give the same state whoever answers first", () => {
  const scenario = toy();
  const answers: Command[] = [
    { type: "answerInject", seat: "watch", inject: "both", choice: "hush" },
    { type: "answerInject", seat: "cabinet", inject: "both", choice: "speak" },
  ];
  const after = (order: Command[]) => Trial.of(scenario).play(...CLOSE, ...order, ...CLOSE);
  const sealed = Trial.of(scenario).play(...CLOSE, ...answers.slice(0, 1));
  expect(sealed.get("answer/both")).toBe("");
  const [one, other] = [after(answers), after(answers.toReversed())];
  expect(other.hash).toBe(one.hash);
  const lines = (game: Trial) => game.lines("indicator", "trust").map(({ row: _, ...line }) => line);
  expect(lines(other)).toEqual(lines(one));
});

test("an answer that no longer fits in the purse at the reveal falls back to silence", () => {
  const dear = inject("both", inRound(1), ["cabinet", "watch"]);
  const choices = dear.choices.map((c) => (c.id === "speak" ? { ...c, price: [{ budget: "days", amount: 2 }] } : c));
  const game = Trial.of(toy({ injects: [{ ...dear, choices }] })).play(
    { type: "answerInject", seat: "cabinet", inject: "both", choice: "speak" },
    explain,
    { type: "answerInject", seat: "watch", inject: "both", choice: "hush" },
  );
  expect(game.get("budget/days")).toBe(1);
  expect(["cabinet", "watch"].map((seat) => game.get(`given/both/${seat}`))).toEqual(["silence", "hush"]);
  expect(game.lines("indicator", "trust").some((l) => l.cause.part === "silence")).toBe(true);
});

test("injects that wake each other without end are a scenario fault and the turn is rolled back", () => {
  const scenario = toy({
    injects: [
      { ...inject("a", inRound(2), []), choices: [], repeat: true, effects: [{ fire: "b" }] },
      { ...inject("b", isOver("trust", 101), []), choices: [], repeat: true, effects: [{ fire: "a" }] },
    ],
  });
  const begun = Trial.of(scenario).play(closeFirst);
  const { hash } = begun;
  const rows = begun.game.log.length;
  expect(play(begun.game, closeLast)).toMatchObject({ done: false, refusal: { code: "scenario-fault" } });
  expect([begun.hash, begun.game.log.length]).toEqual([hash, rows]);
});

test("an unrelated incident or a vote put off changes no other draw", () => {
  const plain = toy();
  const hit = plain.injects.map((i) => ({ ...i, effects: i.id === "both" ? [{ begin: "ward" }] : [] }));
  const usual = toy({ injects: hit });
  const more = toy({
    incidents: plain.incidents.flatMap((i) => [i, { ...i, id: "quay" }]),
    injects: [{ ...inject("quay", inRound(1), []), choices: [], effects: [{ begin: "quay" }] }, ...hit],
  });
  const late = toy({
    injects: hit,
    procedures: plain.procedures.map((p) => ({ ...p, timers: p.timers.map((t) => ({ ...t, days: 11 })) })),
  });
  const drawn = new Set<unknown>();
  for (let seed = 0; seed < 20; seed += 1) {
    const [truth, ...others] = [usual, more, late].map((scenario) =>
      Trial.of(scenario, String(seed))
        .play(...CLOSE)
        .get("truth/ward"),
    );
    expect(others).toEqual([truth, truth]);
    drawn.add(truth);
  }
  expect([...drawn].sort()).toEqual(["gang", "office"]);
});
