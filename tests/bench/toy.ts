/**
 * The country that the bench plays: 12 indicators, 40 triggers, 60 options, 24 rounds and one chart, made of numbers
 * from a fixed seed; as a scenario for the rules, and the same by hand, as the least that any engine could do.
 */
import { chance, type Key, keyFrom, keyOf } from "../../src/kit/chance.ts";
import { BOTS, DRAW } from "../../src/forecast/bot.ts";
import type { Decision } from "../../src/rules/chart-table.ts";
import type { Condition } from "../../src/rules/condition-shape.ts";
import type { Effect } from "../../src/rules/effect-shape.ts";
import type { Scenario } from "../../src/rules/scenario.ts";
import { inject, toy } from "../support/toy.ts";

export const INDICATORS = 12;
export const ROUNDS = 24;
const DAYS = 30;
/** The indicator that the chart's guards ask. */
const ASKED = 11;

interface Test {
  indicator: number;
  over: boolean;
  points: number;
}
interface Change {
  indicator: number;
  by: number;
}
interface Trigger {
  tests: [Test, Test];
  odds: number;
  cooldown: number;
  changes: Change[];
}
interface Option {
  when?: Test;
  changes: Change[];
}
interface Step {
  test: Test;
  to: number;
}

const key = keyOf("the bench's toy");
let drawn = 0;
/** A whole number below a limit. */
const below = (limit: number): number => chance(key, { high: 0, low: 0 }, drawn++) % limit;
const some = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const test = (): Test => ({ indicator: below(INDICATORS), over: below(2) === 1, points: 20 + below(61) });
const change = (): Change => ({ indicator: below(INDICATORS), by: (below(2) ? 1 : -1) * (1 + below(6)) });

const STARTS = some(INDICATORS, () => 35 + below(31));
const TRIGGERS = some(
  40,
  (): Trigger => ({
    tests: [test(), test()],
    odds: 10 + below(60),
    cooldown: (1 + below(5)) * DAYS,
    changes: [change(), change()],
  }),
);
const OPTIONS = some(60, (i): Option => ({ ...(i % 3 && { when: test() }), changes: [change(), change(), change()] }));
const asks = (over: boolean, points: number): Test => ({ indicator: ASKED, over, points });
/** The way of a bill: where each state leads, the first test that holds. */
const STATES: { steps: Step[]; change?: Change }[] = [
  { steps: [{ test: asks(true, 20), to: 1 }] },
  ...some(6, (i) => ({
    steps: [
      { test: asks(true, 30 + i * 4), to: i + 2 },
      { test: asks(false, 20 - i), to: 9 },
    ],
    change: { indicator: (i * 5) % ASKED, by: i % 2 ? 3 : -4 },
  })),
  { steps: [{ test: asks(true, 55), to: 8 }], change: { indicator: 4, by: 2 } },
  { steps: [], change: { indicator: 7, by: 3 } },
  { steps: [], change: { indicator: 2, by: -3 } },
];

const conditionOf = ({ indicator, over, points }: Test): Condition => ({
  op: over ? ">=" : "<",
  left: { slot: ["indicator", `i${indicator}`] },
  right: { value: points },
});
const effectsOf = (changes: readonly Change[]): Effect[] =>
  changes.map(({ indicator, by }) => ({ change: `i${indicator}`, by }));
const quiet = (id: string, when: Condition): Scenario["injects"][number] => ({
  ...inject(id, when, []),
  choices: [],
  silence: { effects: [] },
});

/** As a scenario; `injects` beside its own triggers. */
export function benchScenario(injects = TRIGGERS.map(triggerOf)): Scenario {
  const [indicator] = toy().indicators;
  const [seat] = toy().seats;
  const [move] = toy().moves;
  if (!indicator || !seat || !move) throw new Error("the toy has one of each");
  const guards: Record<string, Condition> = {};
  const table = Object.fromEntries(STATES.map(({ steps }, i) => [i, { step: decisionOf(i, steps, guards) }]));
  const { party: _, ...player } = seat;
  return toy({
    calendar: {
      rounds: some(ROUNDS, (i) => ({ id: `r${i}`, title: "", lastDay: (i + 1) * DAYS })),
      parts: [],
      sessionEnds: [],
      marks: [],
    },
    variables: {},
    indicators: STARTS.map((start, i) => ({ ...indicator, id: `i${i}`, start })),
    seats: [{ ...player, id: "player", acts: 1, moves: OPTIONS.map((_, i) => `o${i}`), objectives: [], desk: false }],
    moves: OPTIONS.map(({ when, changes }, i) => ({
      ...move,
      id: `o${i}`,
      price: [],
      again: 100,
      effects: effectsOf(changes),
      ...(when && { when: conditionOf(when) }),
    })),
    procedures: [
      {
        id: "way",
        title: "",
        states: {},
        configurations: STATES.map((_, i) => [`s${i}`]),
        initial: { to: 0, actions: [] },
        table,
        guards,
        actions: Object.fromEntries(STATES.map(({ change }, i) => [`enter${i}`, effectsOf(change ? [change] : [])])),
        timers: [],
        machine: {},
      },
    ],
    injects,
    standing: [{ id: "step", title: "", when: { value: true }, effects: [{ send: "step", to: "way" }] }],
    endings: [{ id: "over", title: "", settled: true, when: { value: true }, early: false, text: "", voices: [] }],
    ...{ budgets: [], bills: [], parties: [], powers: [], incidents: [], responses: [], counterparts: [] },
    ...{ offers: [], promises: [], writtenInjects: 0 },
  });
}

function triggerOf({ tests: [a, b], odds, cooldown, changes }: Trigger, i: number): Scenario["injects"][number] {
  return {
    ...quiet(`t${i}`, { op: "&&", left: conditionOf(a), right: conditionOf(b) }),
    repeat: true,
    cooldown,
    effects: [{ odds, draw: "odds", lucky: effectsOf(changes), unlucky: [] }],
  };
}

function decisionOf(state: number, steps: readonly Step[], guards: Record<string, Condition>): Decision {
  return steps.reduceRight<Decision>((no, { test, to }) => {
    const guard = `from ${state} to ${to}`;
    guards[guard] = conditionOf(test);
    return { guard, yes: { to, actions: [`enter${to}`] }, no };
  }, null);
}

/** So many triggers that wait for a round, a state or a number; ten are due in each round, the rest never. */
export function manyTriggers(count: number): Scenario {
  const round = (value: number): Condition => ({ op: "==", left: { slot: ["round"] }, right: { value } });
  const never = (i: number): Condition => {
    const nowhere: Condition = { op: "in", left: { value: "nowhere" }, right: { slot: ["procedure", "way"] } };
    const high: Condition = { op: ">", left: { slot: ["indicator", `i${i % INDICATORS}`] }, right: { value: 100 } };
    const late = round(100 + i);
    return [late, { op: "&&" as const, left: nowhere, right: late }, { op: "&&" as const, left: late, right: high }][
      i % 3
    ] as Condition;
  };
  return benchScenario(
    some(count, (i) => ({
      ...quiet(`g${i}`, i < ROUNDS * 10 ? round(1 + Math.floor(i / 10)) : never(i)),
      effects: effectsOf([{ indicator: 0, by: i % 2 ? 1 : -1 }]),
    })),
  );
}

/** Tests and changes in rows of whole numbers, hundredths of a point. */
const rowsOf = <T>(list: readonly T[], row: (one: T) => number[]): Int32Array => Int32Array.from(list.flatMap(row));
const testRow = ({ indicator, over, points }: Test): number[] => [indicator, Number(over), points * 100];
const changeRow = ({ indicator, by }: Change): number[] => [indicator, by * 100];

/** The same rules written out by hand over typed arrays, with a row for each event. */
export class ByHand {
  readonly points = new Int32Array(INDICATORS);
  state = 0;
  private readonly was = new Uint8Array(TRIGGERS.length);
  private readonly fired = new Uint8Array(TRIGGERS.length);
  private readonly days = new Int32Array(TRIGGERS.length);
  private readonly draws = new Int32Array(TRIGGERS.length);
  private readonly woken = new Int32Array(TRIGGERS.length);
  private readonly legal = new Int32Array(OPTIONS.length);
  private readonly log = new Int32Array(1 << 16);
  private top = 0;
  private readonly names = TRIGGERS.map((_, i) => keyOf(`inject/t${i}/odds`));
  private readonly starts = Int32Array.from(STARTS, (points) => points * 100);
  private readonly triggerTests = rowsOf(TRIGGERS, ({ tests }) => tests.flatMap(testRow));
  private readonly triggerChanges = rowsOf(TRIGGERS, ({ changes }) => changes.flatMap(changeRow));
  private readonly odds = Int32Array.from(TRIGGERS, ({ odds }) => odds * 100);
  private readonly cooldowns = Int32Array.from(TRIGGERS, ({ cooldown }) => cooldown);
  private readonly optionTests = rowsOf(OPTIONS, ({ when }) => (when ? testRow(when) : [0, 1, 0]));
  private readonly optionChanges = rowsOf(OPTIONS, ({ changes }) => changes.flatMap(changeRow));
  private readonly steps = rowsOf(STATES, ({ steps }) =>
    [0, 1].flatMap((i) => (steps[i] ? [...testRow(steps[i].test), steps[i].to] : [0, 1, 100_000, 0])),
  );
  private readonly entries = rowsOf(STATES, ({ change }) => changeRow(change ?? { indicator: 0, by: 0 }));

  /** Plays a whole game. @returns The rows that it wrote. */
  play(key: Key): number {
    const luck = keyFrom(key, BOTS);
    this.begin(key);
    for (let round = 1, turn = 0; ; round += 1) {
      let open = 0;
      for (let o = 0; o < OPTIONS.length; o += 1) if (this.holds(this.optionTests, o * 3)) this.legal[open++] = o;
      const name = { high: (DRAW.rest << 24) | round, low: turn << 8 };
      if (chance(luck, name, 0) >= 400) {
        name.high = (DRAW.act << 24) | round;
        const o = this.legal[chance(luck, name, 0) % open] ?? 0;
        this.write(2, o, 0);
        for (let k = o * 6; k < o * 6 + 6; k += 2) this.change(this.optionChanges, k);
        turn += 1;
      }
      turn += 1;
      this.write(3, round, 0);
      this.read(round * DAYS, key);
      this.step();
      if (round === ROUNDS) return this.top;
      this.write(4, round + 1, 0);
      this.read(round * DAYS, key);
    }
  }

  private begin(key: Key): void {
    this.points.set(this.starts);
    for (const column of [this.was, this.fired, this.days, this.draws]) column.fill(0);
    this.state = 0;
    this.top = 0;
    this.read(0, key);
  }

  private holds(rows: Int32Array, at: number): boolean {
    return Number((this.points[rows[at] ?? 0] ?? 0) >= (rows[at + 2] ?? 0)) === rows[at + 1];
  }

  private change(rows: Int32Array, at: number): void {
    const indicator = rows[at] ?? 0;
    const now = this.points[indicator] ?? 0;
    const wanted = now + (rows[at + 1] ?? 0);
    const to = Math.max(0, Math.min(10_000, wanted));
    this.points[indicator] = to;
    this.write(1, indicator, to - now);
  }

  private read(day: number, key: Key): void {
    for (;;) {
      let count = 0;
      for (let t = 0; t < TRIGGERS.length; t += 1) {
        if (this.fired[t] && day < (this.days[t] ?? 0) + (this.cooldowns[t] ?? 0)) continue;
        const is = Number(this.holds(this.triggerTests, t * 6) && this.holds(this.triggerTests, t * 6 + 3));
        if (is === this.was[t]) continue;
        this.was[t] = is;
        this.write(5, t, is);
        if (is) this.woken[count++] = t;
      }
      if (count === 0) return;
      for (let k = 0; k < count; k += 1) this.fire(this.woken[k] ?? 0, day, key);
    }
  }

  private fire(t: number, day: number, key: Key): void {
    this.fired[t] = 1;
    this.days[t] = day;
    this.was[t] = 1;
    this.write(6, t, day);
    const value = chance(key, this.names[t] as Key, this.draws[t] ?? 0);
    this.draws[t] = (this.draws[t] ?? 0) + 1;
    this.write(7, t, value);
    if (value >= (this.odds[t] ?? 0)) return;
    this.change(this.triggerChanges, t * 4);
    this.change(this.triggerChanges, t * 4 + 2);
  }

  private step(): void {
    for (let at = this.state * 8; at < this.state * 8 + 8; at += 4) {
      if (!this.holds(this.steps, at)) continue;
      this.state = this.steps[at + 3] ?? 0;
      this.write(8, this.state, 0);
      if (this.entries[this.state * 2 + 1]) this.change(this.entries, this.state * 2);
      return;
    }
  }

  private write(event: number, a: number, b: number): void {
    const at = this.top * 4;
    this.log[at] = event;
    this.log[at + 1] = a;
    this.log[at + 2] = b;
    this.top += 1;
  }
}
