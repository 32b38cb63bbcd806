/**
 * A decision taken otherwise. *Same luck* is one line of play: later choices as they were made, where they are still
 * legal. *Many worlds*: the game as played up to there; what comes after is drawn anew from what the seat could know,
 * the same for both branches, and every seat plays by its script.
 */
import { BOTS } from "../forecast/bot.ts";
import { playOut } from "../forecast/rollout.ts";
import { scriptedBot } from "../forecast/scripted-bot.ts";
import { type Interval, meanOf, shiftOf } from "../forecast/statistics.ts";
import { keyFrom } from "../kit/chance.ts";
import { drawWorld, type World } from "../knowledge/believe.ts";
import { seenBy } from "../knowledge/seen-by.ts";
import type { Command } from "../rules/commands.ts";
import { copyGame } from "../rules/game.ts";
import type { Id } from "../rules/ids.ts";
import type { Game } from "../rules/model.ts";
import { commandOf, play } from "../rules/play.ts";
import type { Script } from "../rules/scenario.ts";
import { type Act, actsOf, type GameRecord, gameBefore } from "./moments.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";

/** What is asked: this entry of the log, and what is done there instead; nothing if it is left out. */
export interface Question {
  seat: Id;
  entry: number;
  instead?: Command;
  /** Plays the seat where its own choices end. */
  script: Script;
}

/** One line of play under the game's own luck. `stood`: how many later choices of the seat could still be made. */
export interface SameLuck {
  outcome: Outcome;
  stood: number;
  fell: number;
}

export function sameLuck(record: GameRecord, { seat, entry, instead, script }: Question): SameLuck {
  const game = gameBefore(record, entry);
  if (instead) play(game, instead);
  const later = actsOf(record.log).filter((a) => a.entry > entry);
  const kept = playAsBefore(game, later, seat, script);
  return { outcome: outcomeOf(game, seat), ...kept };
}

/** Plays a game on to its end by acts that were made in another, where they are still legal. */
export function playAsBefore(game: Game, acts: readonly Act[], seat: Id, script: Script): Omit<SameLuck, "outcome"> {
  const { model } = game;
  const bot = scriptedBot(script, keyFrom(game.key, BOTS));
  const player = bot(model, model.index("seats", seat));
  let [stood, fell] = [0, 0];
  for (const [turn, { command }] of acts.entries()) {
    if (game.n[model.at.over]) break;
    const { done } = play(game, command);
    if (command.seat !== seat || command.type === "closeRound") continue;
    if (done) stood += 1;
    else {
      fell += 1;
      const wish = player(seenBy(game, seat), turn);
      if (wish) play(game, commandOf(model, wish.act, wish.args));
    }
  }
  if (!game.n[model.at.over]) playOut(game, { player: bot });
  return { stood, fell };
}

/** One world: how it ends as it was decided, and how with the other decision. */
export interface WorldPair {
  taken: Outcome;
  other: Outcome;
}

/** Worlds number `from` to `to` (not included). @throws ScenarioFault if the scenario never rests. */
export function inWorlds(record: GameRecord, question: Question, from: number, to: number): WorldPair[] {
  const { seat, entry, instead, script } = question;
  const before = gameBefore(record, entry);
  const taken = record.log[entry];
  if (!taken || taken.type === "undo") throw new Error(`entry ${entry} is no decision`);
  const seen = seenBy(before, seat);
  return Array.from({ length: to - from }, (_, i) => {
    const world = drawWorld(seen, from + i, "what if");
    const lived = (first: Command | undefined): Outcome => outcomeOf(endOf(world, script, first), seat);
    return { taken: lived(taken), other: lived(instead) };
  });
}

/** A world lived to its end: every seat plays by its script, those that have none by this one. It stays as it is. */
export function endOf(world: World, script: Script, first?: Command): Game {
  const life = copyGame(world);
  if (first) play(life, first);
  return playOut(life, { player: scriptedBot(script, keyFrom(world.key, BOTS)) });
}

/** How often something is so in either branch, in so many of 100 worlds, and the shift with its interval (parts of 1). */
export interface Shift extends Interval {
  taken: number;
  other: number;
  shift: number;
  /** The interval does not hold 0. */
  clear: boolean;
}

export interface Comparison {
  worlds: number;
  /** By the place of the ending, from 0; by that of the bill. */
  endings: Shift[];
  laws: Shift[];
  settled: Shift;
  /** Mean of other minus taken, in points. */
  indicators: (Interval & { mean: number; clear: boolean })[];
  points: Interval & { mean: number; clear: boolean };
}

/** Intervals hold for all endings, all laws or all indicators at once. */
export function compare(pairs: readonly WorldPair[], endings: number): Comparison {
  const [first] = pairs;
  const places = (list: readonly unknown[] = []): number[] => list.map((_, i) => i);
  const shift = (is: (outcome: Outcome) => boolean, tests: number): Shift => {
    const gained = pairs.filter((p) => !is(p.taken) && is(p.other)).length;
    const lost = pairs.filter((p) => is(p.taken) && !is(p.other)).length;
    const found = shiftOf(gained, lost, pairs.length, tests);
    const share = (of: (p: WorldPair) => Outcome): number =>
      Math.round((100 * pairs.filter((p) => is(of(p))).length) / Math.max(1, pairs.length));
    return { ...found, taken: share((p) => p.taken), other: share((p) => p.other), clear: isClear(found) };
  };
  const mean = (of: (outcome: Outcome) => number, tests: number) => {
    const found = meanOf(
      pairs.map((p) => of(p.other) - of(p.taken)),
      tests,
    );
    return { ...found, clear: isClear(found) };
  };
  return {
    worlds: pairs.length,
    endings: Array.from({ length: endings }, (_, e) => shift((o) => o.ending === e + 1, endings)),
    laws: places(first?.taken.laws).map((b, _, all) => shift((o) => o.laws[b] ?? false, all.length)),
    settled: shift((o) => o.settled, 1),
    indicators: places(first?.taken.indicators).map((i, _, all) => mean((o) => o.indicators[i] ?? 0, all.length)),
    points: mean((o) => o.points, 1),
  };
}

function isClear({ low, high }: Interval): boolean {
  return low > 0 || high < 0;
}
