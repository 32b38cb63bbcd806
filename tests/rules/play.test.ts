import { describe, expect, test } from "vitest";
import type { Command } from "../../src/rules/command.ts";
import { play } from "../../src/rules/play.ts";
import type { Scenario } from "../../src/rules/scenario.ts";
import { start } from "../../src/rules/start.ts";
import type { State } from "../../src/rules/state.ts";
import { inject, inRound, isOver, toy } from "../support/toy.ts";

const CLOSE: Command[] = [
  { type: "closeRound", seat: "cabinet" },
  { type: "closeRound", seat: "watch" },
];

function played(scenario: Scenario, commands: Command[], from = start(scenario, "seed").state): State {
  return commands.reduce((state, command) => {
    const result = play(scenario, state, command);
    if (!result.done) throw new Error(`${command.type}: ${result.refusal.code}`);
    return result.state;
  }, from);
}

function refusalOf(scenario: Scenario, state: State, command: Command): string {
  const result = play(scenario, state, command);
  return result.done ? "done" : result.refusal.code;
}

const explain: Command = { type: "makeMove", seat: "cabinet", move: "explain" };

describe.each([
  ["as it is", (s: State) => s],
  ["through JSON", (s: State) => JSON.parse(JSON.stringify(s)) as State],
])("a game %s", (_, through) => {
  const scenario = toy();
  const begun = through(start(scenario, "seed").state);

  test("a move costs its price, works half as well again, and never lifts trust above its cap", () => {
    const once = played(scenario, [explain], begun);
    expect(once.indicators["trust"]).toBe(5400);
    expect(once.budgets["cabinet"]).toEqual({ days: 1, chips: 2 });
    const twice = played(scenario, [explain], through(once));
    expect(twice.indicators["trust"]).toBe(5600);
    const capped = played(scenario, [explain], { ...begun, indicators: { ...begun.indicators, trust: 5900 } });
    expect(capped.indicators["trust"]).toBe(6000);
    expect(capped.ledger.at(-1)).toMatchObject({ by: 100, cut: 300 });
  });

  test("a refused command leaves the state untouched and says why", () => {
    const spent = played(scenario, [explain, explain], begun);
    const refused = play(scenario, spent, explain);
    expect(refused).toEqual({ done: false, refusal: { code: "cannot-afford", about: "days" } });
    expect(refusalOf(scenario, spent, { type: "makeMove", seat: "watch", move: "explain" })).toBe("not-your-move");
    expect(refusalOf(scenario, spent, { type: "takeOffer", seat: "cabinet", offer: "ship" })).toBe("no-such-thing");
    expect(
      refusalOf(scenario, spent, { type: "draftClauses", seat: "cabinet", move: "draft", set: { look: "by_judge" } }),
    ).toBe("cannot-afford");
    expect(
      refusalOf(scenario, begun, {
        type: "draftClauses",
        seat: "cabinet",
        move: "draft",
        set: { look: "by_judge", sunset: "two_years" },
      }),
    ).toBe("clauses-of-one-heading");
    expect(
      refusalOf(scenario, begun, { type: "draftClauses", seat: "cabinet", move: "draft", set: { look: "at_will" } }),
    ).toBe("already-set");
  });

  test("one more day costs a chip", () => {
    const rich = played(scenario, [{ type: "buyMore", seat: "cabinet", budget: "days" }], begun);
    expect(rich.budgets["cabinet"]).toEqual({ days: 3, chips: 1 });
  });

  test("courting a party cools its rivals by a quarter", () => {
    const courted = played(scenario, [{ type: "makeMove", seat: "cabinet", move: "court", target: "hearth" }], begun);
    expect(courted.parties).toMatchObject({ hearth: { mood: 1200 }, lantern: { mood: -300 } });
  });

  test("an offer that is left lapses after its rounds and says so", () => {
    const left = played(scenario, [...CLOSE, ...CLOSE], begun);
    expect(left.offers["boat"]?.is).toBe("left");
  });

  test("a broken promise falls due on its day", () => {
    const promised = played(
      scenario,
      [{ type: "takeOffer", seat: "cabinet", offer: "boat" }, ...CLOSE, ...CLOSE],
      begun,
    );
    expect(promised.promises["boat"]?.is).toBe("broken");
    expect(promised.ledger.some((l) => l.cause.kind === "promise" && l.by === -600)).toBe(true);
  });

  test("silence is an answer", () => {
    const silent = played(scenario, CLOSE, begun);
    expect(silent.injects["ferry"]?.answer).toBe("silence");
  });

  test("the clock of a procedure holds the vote, and the law's powers follow the printed clause", () => {
    const voted = played(
      scenario,
      [{ type: "draftClauses", seat: "cabinet", move: "draft", set: { look: "by_judge" } }, ...CLOSE, ...CLOSE],
      begun,
    );
    expect(voted.votes).toHaveLength(1);
    const vote = voted.votes[0]!;
    expect(vote.passed).toBe(vote.ayes >= vote.line);
    expect(vote.parties.reduce((sum, p) => sum + p.aye + p.no + p.left, 0)).toBe(21);
    if (vote.passed)
      expect(voted).toMatchObject({
        enacted: { look: "by_judge" },
        powers: ["look_in"],
        incidents: { ward: { phase: "open" } },
      });
  });

  test("a game ends after its last round with the first ending that fits", () => {
    const end = played(scenario, [...CLOSE, ...CLOSE, ...CLOSE], begun);
    expect(end.over).toBe(true);
    expect(["calm", "storm"]).toContain(end.ending);
    expect(refusalOf(scenario, end, explain)).toBe("game-over");
  });
});

test("sealed answers give the same state whoever answers first", () => {
  const scenario = toy();
  const inTwo = played(scenario, CLOSE);
  const answers: Command[] = [
    { type: "answerInject", seat: "watch", inject: "both", choice: "hush" },
    { type: "answerInject", seat: "cabinet", inject: "both", choice: "speak" },
  ];
  const sealed = played(scenario, [answers[0]!], inTwo);
  expect(sealed.injects["both"]?.answer).toBeUndefined();
  const one = played(scenario, [...answers, ...CLOSE], inTwo);
  const other = played(scenario, [...answers.toReversed(), ...CLOSE], inTwo);
  expect(one.indicators).toEqual(other.indicators);
  expect(one.ledger).toEqual(other.ledger);
});

test("an answer that no longer fits in the purse at the reveal falls back to silence", () => {
  const dear = inject("both", inRound(1), ["cabinet", "watch"]);
  dear.choices[0]!.price = [{ budget: "days", amount: 2 }];
  const scenario = toy({ injects: [dear] });
  const state = played(scenario, [
    { type: "answerInject", seat: "cabinet", inject: "both", choice: "speak" },
    explain,
    { type: "answerInject", seat: "watch", inject: "both", choice: "hush" },
  ]);
  expect(state.budgets["cabinet"]!["days"]).toBe(1);
  expect(state.injects["both"]?.answers).toEqual({ cabinet: "speak", watch: "hush" });
  expect(state.ledger.some((l) => l.cause.part === "silence")).toBe(true);
});

test("injects that wake each other without end are a scenario fault and the turn is rolled back", () => {
  const scenario = toy({
    injects: [
      { ...inject("a", inRound(2), []), choices: [], repeat: true, effects: [{ fire: "b" }] },
      { ...inject("b", isOver("trust", 101), []), choices: [], repeat: true, effects: [{ fire: "a" }] },
    ],
  });
  const begun = played(scenario, [CLOSE[0]!]);
  const result = play(scenario, begun, CLOSE[1]!);
  expect(result).toMatchObject({ done: false, refusal: { code: "scenario-fault" } });
});

test("an unrelated incident or a vote put off changes no other draw", () => {
  const plain = played(toy(), CLOSE);
  const twin = toy();
  const other = played(
    {
      ...twin,
      incidents: [...twin.incidents, { ...twin.incidents[0]!, id: "quay" }],
      injects: [{ ...inject("quay", inRound(1), []), choices: [], effects: [{ begin: "quay" }] }, ...twin.injects],
    },
    CLOSE,
  );
  const ward = (state: State) => played(toy(), CLOSE, { ...state, incidents: {}, truth: {} }).truth["ward"];
  expect(ward(other)).toBe(ward(plain));
});
