/**
 * Luck or choice: how the chance of a settled ending moved along the game. Each moment has one value, the share of worlds
 * drawn from what the seat knew that settle when every seat plays on by its script. What changes over a decision is
 * choice, over the rest luck; the parts add up to the outcome minus the start.
 */
import { shiftOf, type Interval } from "../forecast/statistics.ts";
import { keyOf } from "../kit/chance.ts";
import { drawWorld } from "../knowledge/believe.ts";
import { seenBy } from "../knowledge/seen-by.ts";
import type { Id } from "../rules/ids.ts";
import type { Game } from "../rules/model.ts";
import { begin, play } from "../rules/play.ts";
import type { Script } from "../rules/scenario.ts";
import { actsOf, type GameRecord } from "./moments.ts";
import { outcomeOf } from "./outcome.ts";
import { endOf } from "./what-if.ts";

/** From one moment to a later one. A moment is the number of acts that count and were played by then. */
export interface Step {
  from: number;
  to: number;
  /** The entry of the log that was the decision; without one it is luck. */
  entry?: number;
}

/** The chain of moments of a seat, from the first to the last. Closing a round decides nothing. */
export function stepsOf({ log }: GameRecord, seat: Id): Step[] {
  const acts = actsOf(log);
  const steps: Step[] = [];
  let now = 0;
  for (const [i, { entry, command }] of acts.entries()) {
    if (command.seat !== seat || command.type === "closeRound") continue;
    if (i > now) steps.push({ from: now, to: i });
    steps.push({ from: i, to: i + 1, entry });
    now = i + 1;
  }
  if (acts.length > now) steps.push({ from: now, to: acts.length });
  return steps;
}

/** Whether each of these worlds of a moment settles: 1 or 0. Worlds of another name are others. */
export function settling(
  record: GameRecord,
  { seat, moment, script, name }: { seat: Id; moment: number; script: Script; name: string },
  from: number,
  to: number,
): number[] {
  const game = gameAt(record, moment);
  const worlds = Array.from({ length: to - from }, (_, i) => from + i);
  if (game.n[game.model.at.over]) return worlds.map(() => Number(outcomeOf(game, seat).settled));
  const seen = seenBy(game, seat);
  return worlds.map((k) => Number(outcomeOf(endOf(drawWorld(seen, k, name), script), seat).settled));
}

function gameAt({ model, seed, log }: GameRecord, moment: number): Game {
  const game = begin(model, keyOf(seed));
  for (const { command } of actsOf(log).slice(0, moment)) play(game, command);
  return game;
}

/** Parts of 1. */
export interface LuckOrChoice {
  start: number;
  outcome: number;
  choice: number;
  luck: number;
}

/** `values`: of each moment the share of its worlds that settle; of the last, whether the game did. */
export function luckOrChoice(steps: readonly Step[], values: ReadonlyMap<number, number>): LuckOrChoice {
  const at = (moment: number | undefined): number => values.get(moment ?? 0) ?? 0;
  const sum = (of: readonly Step[]): number => of.reduce((all, { from, to }) => all + at(to) - at(from), 0);
  return {
    start: at(steps[0]?.from),
    outcome: at(steps.at(-1)?.to),
    choice: sum(steps.filter((s) => s.entry !== undefined)),
    luck: sum(steps.filter((s) => s.entry === undefined)),
  };
}

/** The decisions over which the value changed most, widest first. */
export function widest(steps: readonly Step[], values: ReadonlyMap<number, number>, most = 8): Step[] {
  const width = ({ from, to }: Step): number => Math.abs((values.get(to) ?? 0) - (values.get(from) ?? 0));
  return steps
    .filter((s) => s.entry !== undefined)
    .toSorted((a, b) => width(b) - width(a))
    .slice(0, most);
}

/** What one decision did, by worlds that both moments share; for so many decisions at once. */
export function effectOf(
  before: readonly number[],
  after: readonly number[],
  tests: number,
): Interval & { shift: number; clear: boolean } {
  const gained = before.filter((is, k) => !is && after[k]).length;
  const lost = before.filter((is, k) => is && !after[k]).length;
  const found = shiftOf(gained, lost, before.length, tests);
  return { ...found, clear: found.low > 0 || found.high < 0 };
}
