/** The balance of a scenario, measured: work cut into tasks of plain JSON, results that do not depend on who ran them, one table. */
import { type Key, keyFrom, keyOf } from "../kit/chance.ts";
import type { Id } from "../rules/ids.ts";
import type { Model } from "../rules/model.ts";
import type { Scenario, Script } from "../rules/scenario.ts";
import { BOTS, type Bot } from "./bot.ts";
import { demandRows } from "./demands.ts";
import type { Balance, OptionRow, Share } from "./balance-shape.ts";
import { baseOf, clausesOf, type PairedRow, playPairs } from "./paired.ts";
import { type Plan, planner } from "./planner.ts";
import { byChance, movesWithDays, type PlayRow, rowOf, triedScripts } from "./plays.ts";
import { rollOut } from "./rollout.ts";
import { scriptedBot } from "./scripted-bot.ts";
import { meanOf, shiftOf, wilson } from "./statistics.ts";

/** How many plays of each script, of the planner, and of each option of each clause. */
export interface Counts {
  plays: number;
  planner: number;
  paired: number;
}

/** Plays number `from` to `to` (not included): of a script, of the planner, or of a clause with every option. */
export type Task = { from: number; to: number } & (
  | { kind: "script"; script: Id }
  | { kind: "planner" }
  | { kind: "paired"; clause: Id }
);

export type Result =
  | { kind: "script"; script: Id; rows: PlayRow[] }
  | { kind: "planner"; rows: PlayRow[]; plans: number; near: number }
  | { kind: "paired"; clause: Id; rows: PairedRow[] };

/** The scripts that count as choices: those that do not act by chance alone. */
export function thinkingScripts(scenario: Scenario): Script[] {
  return triedScripts(scenario).filter((s) => !byChance(s));
}

/** The long tasks first, so that no worker is left alone with one. */
export function tasksOf(scenario: Scenario, counts: Counts): Task[] {
  const cut = (count: number, size: number) =>
    Array.from({ length: Math.ceil(count / size) }, (_, i) => ({
      from: i * size,
      to: Math.min(count, (i + 1) * size),
    }));
  return [
    ...cut(counts.planner, 1).map((part): Task => ({ kind: "planner", ...part })),
    ...clausesOf(scenario).flatMap(({ id }) =>
      cut(counts.paired, 50).map((part): Task => ({ kind: "paired", clause: id, ...part })),
    ),
    ...triedScripts(scenario).flatMap(({ id }) =>
      cut(counts.plays, 100).map((part): Task => ({ kind: "script", script: id, ...part })),
    ),
  ];
}

/** All scripts meet the same luck. */
export function runTask(model: Model, seed: string, task: Task): Result {
  const { scenario } = model;
  const thinking = thinkingScripts(scenario);
  const numbers = Array.from({ length: task.to - task.from }, (_, i) => task.from + i);
  const keyOfPlay = (n: number): Key => keyFrom(keyOf(seed), n);
  if (task.kind === "paired") {
    const by = thinking.find((s) => s.id === scenario.demands.pairedBy) ?? thinking[0];
    if (!by) throw new Error("no script plays the pairs");
    return { kind: "paired", clause: task.clause, rows: playPairs(scenario, by, task.clause, numbers, keyOfPlay) };
  }
  const play = (n: number, bot: (luck: Key) => Bot): PlayRow => {
    const key = keyOfPlay(n);
    return rowOf(rollOut(model, key, { player: bot(keyFrom(key, BOTS)) }), key, n);
  };
  if (task.kind === "script") {
    const script = scenario.scripts.find((s) => s.id === task.script);
    if (!script) throw new Error(`no script is named ${task.script}`);
    return {
      kind: "script",
      script: script.id,
      rows: numbers.map((n) => play(n, (luck) => scriptedBot(script, luck))),
    };
  }
  let plans = 0;
  let near = 0;
  const count = ({ values: [best, second] }: Plan): void => {
    plans += 1;
    if (best && second && (best.value - second.value) * 100 <= scenario.demands.choices.near) near += 1;
  };
  const rows = numbers.map((n) => play(n, (luck) => planner(thinking, luck, count)));
  return { kind: "planner", rows, plans, near };
}

/** `results` in the order of their tasks. */
export function balanceOf(scenario: Scenario, results: readonly Result[]): Balance {
  const scripts = triedScripts(scenario).map(({ id }) => ({
    player: id,
    rows: results.flatMap((r) => (r.kind === "script" && r.script === id ? r.rows : [])),
  }));
  const planned = results.flatMap((r) => (r.kind === "planner" ? [r] : []));
  const all = [...scripts, { player: "planner", rows: planned.flatMap((r) => r.rows) }].filter(
    ({ rows }) => rows.length > 0,
  );
  const players = all.map(({ player, rows }) => ({
    player,
    settled: shareOf(rows, (r) => r.settled),
    endings: Object.fromEntries(scenario.endings.map((e) => [e.id, shareOf(rows, (r) => r.ending === e.id)])),
  }));
  const plays = scripts.flatMap((s) => s.rows);
  const days = daysOf(scenario, plays);
  const options = clausesOf(scenario).flatMap((clause) => {
    const rows = results.flatMap((r) => (r.kind === "paired" && r.clause === clause.id ? r.rows : []));
    return rows.length === 0
      ? []
      : clause.options
          .filter((o) => o !== baseOf(clause))
          .map((o) => optionRow(scenario, clause.id, baseOf(clause).id, o.id, rows));
  });
  const plans = { of: planned.reduce((sum, r) => sum + r.plans, 0), near: planned.reduce((sum, r) => sum + r.near, 0) };
  return {
    scenario: scenario.id,
    demands: demandRows({ scenario, players, scripts, plays, days, options, plans }),
    players,
    days,
    options,
  };
}

function shareOf(rows: readonly PlayRow[], is: (row: PlayRow) => boolean): Share {
  const hits = rows.filter(is).length;
  return { hits, of: rows.length, ...wilson(hits, rows.length) };
}

function daysOf(scenario: Scenario, plays: readonly PlayRow[]): Record<Id, number> {
  const spent = Math.max(
    1,
    plays.reduce((sum, r) => sum + r.spent, 0),
  );
  const days = Object.fromEntries(
    movesWithDays(scenario).map((move) => [move, plays.reduce((sum, r) => sum + (r.days[move] ?? 0), 0) / spent]),
  );
  return { ...days, other: 1 - Object.values(days).reduce((sum, d) => sum + d, 0) };
}

function optionRow(scenario: Scenario, clause: Id, against: Id, option: Id, rows: readonly PairedRow[]): OptionRow {
  const pairs = rows.map((row) => ({ row, other: row.others.find((o) => o.option === option)! }));
  const { endings, seats } = scenario;
  const scored = seats.filter((s) => s.objectives.length > 0);
  const points = scored.map(
    ({ id }) =>
      [
        id,
        meanOf(
          pairs.map(({ row, other }) => other.points[id]! - row.points[id]!),
          scored.length,
        ),
      ] as const,
  );
  return {
    clause,
    option,
    against,
    idle: pairs.every(({ other }) => other.same),
    endings: Object.fromEntries(
      endings.map(({ id }) => {
        const gained = pairs.filter(({ row, other }) => row.ending !== id && other.ending === id).length;
        const lost = pairs.filter(({ row, other }) => row.ending === id && other.ending !== id).length;
        return [id, shiftOf(gained, lost, pairs.length, endings.length)];
      }),
    ),
    seats: Object.fromEntries(points),
    mixed: points.some(([, p]) => p.low > 0) && points.some(([, p]) => p.high < 0),
  };
}
