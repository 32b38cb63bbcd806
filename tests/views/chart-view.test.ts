/** A procedure as a picture: held against the table that the rules walk, and by changes of a small chart. */
import { describe, expect, test } from "vitest";
import { arrowsOfStep, drawnChart } from "../../src/knowledge/drawn-chart.ts";
import { seenBy } from "../../src/knowledge/seen-by.ts";
import { load } from "../../src/language/load.ts";
import type { Chart, Decision, Step } from "../../src/rules/chart-table.ts";
import type { ChartView, StationView } from "../../src/views/chart-shape.ts";
import { chartOf, viewFor } from "../../src/views/view-for.ts";
import { filesOf, SHIPPED, scenarioOf, TOYS } from "../support/folders.ts";
import { Trial } from "../support/trial.ts";
import { withWay } from "../support/with-way.ts";

const stepsIn = (decision: Decision): Step[] =>
  !decision ? [] : "guard" in decision ? [...stepsIn(decision.yes), ...stepsIn(decision.no)] : [decision];

/** Steps of the table that the drawn arrows do not explain: none leads there, or one leads elsewhere. */
function unexplained(chart: Chart): string[] {
  return chart.configurations.flatMap((before, from) =>
    Object.entries(chart.table[from] ?? {}).flatMap(([event, decision]) =>
      stepsIn(decision).flatMap(({ to }) => {
        const after = chart.configurations[to] ?? [];
        const along = arrowsOfStep(chart, event, from, to);
        const told = along.some((a) => before.includes(a.from)) && along.some((a) => after.includes(a.to));
        const moved = after.some((s) => !before.includes(s));
        return moved && !told ? [`${before.join(" ")} on ${event} to ${after.join(" ")}`] : [];
      }),
    ),
  );
}

describe.each([...SHIPPED, ...TOYS])("%s", (folder) => {
  const { procedures } = scenarioOf(folder);
  test.each(procedures.map((chart) => [chart.id, chart] as const))("%s is drawn as it is stepped", (_, chart) => {
    expect(unexplained(chart)).toEqual([]);
    const states = drawnChart(chart).states.map((s) => s.id);
    expect([...states].sort()).toEqual(Object.keys(chart.states).sort());
    const reached = new Set(chart.configurations.flat());
    expect([...reached].filter((state) => !states.includes(state))).toEqual([]);
  });
});

test("a drawing that lacks an arrow, or has it elsewhere, does not explain the table", () => {
  const [chart] = scenarioOf("tests/scenarios/veto").procedures.filter((c) => c.id === "machine_bill");
  if (!chart) throw new Error("the toy has lost its chart");
  const mutant = (from: string, to: string): Chart => ({
    ...chart,
    machine: JSON.parse(JSON.stringify(chart.machine).replaceAll(from, to)),
  });
  expect(unexplained(mutant('"vetoed"', '"other"'))).not.toEqual([]);
  expect(unexplained(mutant("#machine_bill.override", "#machine_bill.dead"))).not.toEqual([]);
});

const WAY = `    initial: desk
    states:
      desk: { title: on a desk, after: { P2D: { target: read } } }
      read:
        title: read by two
        type: parallel
        onDone: voted
        on: { torn: lost }
        states:
          law: { initial: a, states: { a: { title: by lawyers, after: { P1D: b } }, b: { title: lawful, type: final } } }
          cost: { initial: a, states: { a: { title: by clerks, after: { P9D: b } }, b: { title: paid for, type: final } } }
      voted: { title: at the vote, entry: [{ vote: harbour }], on: { passed: { target: done, actions: [{ enact: harbour }] }, failed: lost } }
      done: { title: law, type: final }
      lost: { title: lost, type: final }`;

const draw = (trial: Trial): ChartView => {
  const drawn = chartOf(seenBy(trial.game, "council"), "en", "harbour_bill");
  if (!drawn) throw new Error("there is no such chart");
  return drawn;
};
const close = { type: "closeRound", seat: "council" } as const;
const titles = (chart: ChartView, is: (s: StationView) => unknown): string[] =>
  chart.stations.filter((s) => is(s)).map((s) => s.title);
const arrows = (chart: ChartView, is: "taken" | "next"): string[] => {
  const title = (id: string): string => chart.stations.find((s) => s.id === id)?.title ?? id;
  return chart.arrows.filter((a) => a[is]).map((a) => `${title(a.from)} > ${title(a.to)}`);
};

describe("a way", () => {
  test("begins where the chart begins, with the day on which its clock brings what is next", () => {
    const chart = draw(Trial.of(withWay(WAY)));
    expect(titles(chart, (s) => s.now)).toEqual(["on a desk"]);
    expect(chart.stations.filter((s) => s.next).map((s) => [s.title, s.next?.day])).toEqual([
      ["read by two", 2],
      ["by clerks", 2],
      ["by lawyers", 2],
    ]);
    expect(titles(chart, (s) => s.is === "end")).toEqual(["paid for", "lawful", "law", "lost"]);
    expect(chart.way).toEqual([{ day: 1, entered: ["on a desk"] }]);
    expect([arrows(chart, "taken"), arrows(chart, "next")]).toEqual([[], ["on a desk > read by two"]]);
  });

  test("goes on in every region of a parallel state, each with its own days", () => {
    const trial = Trial.of(withWay(WAY)).play(close);
    const chart = draw(trial);
    expect(chart.stations.find((s) => s.title === "read by two")).toMatchObject({
      is: "together",
      now: true,
      days: [2],
    });
    expect(titles(chart, (s) => s.now)).toEqual(["read by two", "by clerks", "lawful"]);
    expect(titles(chart, (s) => s.days.length > 0 && !s.now)).toEqual(["on a desk", "by lawyers"]);
    expect(chart.stations.find((s) => s.title === "paid for")?.next).toEqual({ day: 11 });
    expect(titles(chart, (s) => s.next && s.next.day === undefined)).toEqual(["lost"]);
    expect(arrows(chart, "taken")).toEqual(["on a desk > read by two", "by lawyers > lawful"]);
    expect(chart.way.map((w) => [w.day, ...w.entered])).toEqual([
      [1, "on a desk"],
      [2, "read by two", "by clerks", "by lawyers"],
      [3, "lawful"],
    ]);
  });

  test("tells what it passed without a stop, and ends where it ends", () => {
    const trial = Trial.of(withWay(WAY)).play(close, close, close);
    const chart = draw(trial);
    const [last] = titles(chart, (s) => s.now);
    expect(["law", "lost"]).toContain(last);
    expect(chart.stations.find((s) => s.title === "at the vote")?.days).toEqual([11]);
    expect(arrows(chart, "taken")).toEqual(
      expect.arrayContaining(["by clerks > paid for", "read by two > at the vote", `at the vote > ${last}`]),
    );
    expect(titles(chart, (s) => s.next)).toEqual([]);
  });

  test("is another where the definition is another: a state without a title is told by the one around it", () => {
    const one = draw(Trial.of(withWay(WAY.replace("title: on a desk, ", ""))));
    expect(titles(one, (s) => s.now)).toEqual(["desk"]);
    const nested = withWay(WAY.replace("a: { title: by lawyers, after", "a: { after"));
    const two = draw(Trial.of(nested).play(close));
    expect(titles(two, (s) => s.days.length > 0)).toEqual(["on a desk", "read by two", "by clerks", "lawful"]);
    expect(arrows(two, "taken")).toEqual(["on a desk > read by two", "read by two > lawful"]);
  });
});

describe("what may come next", () => {
  test("is no vote's result where none is under way", () => {
    const hopeful = WAY.replace("P2D: { target: read } }", "P2D: { target: read } }, on: { passed: done, torn: lost }");
    expect(titles(draw(Trial.of(withWay(hopeful))), (s) => s.next && s.next.day === undefined)).toEqual(["lost"]);
  });

  test("is not where one stands already", () => {
    const folded = WAY.replace("b: { title: paid for, type: final }", "b: { type: final }");
    const chart = draw(Trial.of(withWay(folded)).play(close));
    expect(chart.stations.find((s) => s.title === "read by two")).toMatchObject({ now: true });
    expect(titles(chart, (s) => s.next)).toEqual(["at the vote", "lost"]);
    expect(arrows(chart, "next")).toEqual(["read by two > lost", "by clerks > read by two"]);
  });
});

describe("what did nothing", () => {
  const SEND = "effects: [{ send: torn, to: harbour_bill }]";
  const asked = (silence = "", round = 1) => `  stroke:
    title: A stroke of the pen
    text: Somebody wants it torn.
    when: round == ${round}
    answeredBy: [council]
    choices: { tear: { title: Tear it, tells: You try., ${SEND} }, keep: { title: Keep it, tells: You keep it. } }
    silence: { tells: Nobody tears.${silence} }
`;
  const tear = { type: "answerInject", seat: "council", inject: "stroke", choice: "tear" } as const;
  const told = (trial: Trial, seat = "council") => viewFor(seenBy(trial.game, seat), "en").unheeded;

  test("is told with the act and with where the procedure stood, in its round and the next", () => {
    const trial = Trial.of(withWay(WAY, asked())).play(tear);
    const row = { chart: "harbour_bill", round: 1, title: "Tear it", stood: ["on a desk"] };
    expect(told(trial)).toEqual([row]);
    expect(draw(trial).way).toEqual([
      { day: 1, entered: ["on a desk"] },
      { day: 1, entered: [], nothing: row },
    ]);
    expect(told(trial.play(close))).toEqual([row]);
    expect(told(trial.play(close))).toEqual([]);
    expect(draw(trial).way.filter((w) => w.nothing)).toHaveLength(1);
  });

  test("is told apart where the procedure listened and a condition was not so", () => {
    const guarded = WAY.replace(
      "P2D: { target: read } }",
      "P2D: { target: read } }, on: { torn: { target: lost, guard: trust >= 99 } }",
    );
    expect(told(Trial.of(withWay(guarded, asked())).play(tear))).toMatchObject([{ title: "Tear it", listened: true }]);
  });

  test("is not told of what moved something, of silence, or of the procedure's own clocks", () => {
    const open = WAY.replace("P2D: { target: read } }", "P2D: { target: read } }, on: { torn: lost }");
    const moved = Trial.of(withWay(open, asked())).play(tear);
    expect([told(moved), draw(moved).way.filter((w) => w.nothing)]).toEqual([[], []]);
    expect(told(Trial.of(withWay(WAY, asked(`, ${SEND}`))).play(close))).toEqual([]);
    const sending = WAY.replace(
      "title: law, type: final",
      `title: law, type: final, entry: [{ send: torn, to: harbour_bill }]`,
    );
    const trial = Trial.of(withWay(sending)).play(close, close, close);
    expect(draw(trial).way.filter((w) => w.nothing)).toEqual([]);
  });

  test("is told once in a round, however often it was tried", () => {
    const trial = Trial.of(scenarioOf("tests/scenarios/gymnasium"));
    const rest = { type: "makeMove", seat: "coach", move: "rest" } as const;
    expect(told(trial.play(rest, rest), "coach")).toEqual([
      { chart: "course", round: 1, title: "Rest", stood: ["warm"] },
    ]);
  });

  test("tells of each region where it stood", () => {
    const deaf = WAY.replace("        on: { torn: lost }\n", "");
    const trial = Trial.of(withWay(deaf, asked("", 2))).play(close, tear);
    expect(told(trial)).toMatchObject([{ stood: ["by clerks", "lawful"] }]);
  });

  test("is told to those who may know of it, and to nobody else", () => {
    const files = filesOf("tests/scenarios/secrets");
    const text = files["scenario.yaml"] ?? "";
    const own = "tells: You write back., price: { crews: 1 }, effects: [";
    const { scenario } = load({
      ...files,
      "scenario.yaml": text.replace(own, `${own}{ send: torn, to: harbour_bill }, `),
    });
    if (!scenario) throw new Error("the toy does not load");
    const trial = Trial.of(scenario);
    const seats = ["council", "port", "press"] as const;
    for (let round = 1; round < 3; round += 1) for (const seat of seats) trial.play({ type: "closeRound", seat });
    trial.play({ type: "answerInject", seat: "port", inject: "letter", choice: "own_up" });
    expect(told(trial, "port")).toMatchObject([{ title: "Own up" }]);
    expect(seats.flatMap((seat) => (seat === "port" ? [] : told(trial, seat)))).toEqual([]);
  });
});
