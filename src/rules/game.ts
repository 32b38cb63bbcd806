/** One game in motion: every change is an event, and `emit` is the one writer. */
import type { Key } from "../kit/chance.ts";
import type { Cause } from "./cause.ts";
import { BLANK, Log } from "./log.ts";
import type { Due, EventKind, Game, Model, Numbers, On, Run } from "./model.ts";

/** The scenario itself is at fault (it never comes to rest); the turn is rolled back. */
export class ScenarioFault extends Error {
  /** The rule that ran last, if one did. */
  readonly rule: Cause | undefined;

  constructor(what: string, rule?: Cause) {
    super(rule ? `${what}; the last to run was ${nameOf(rule)}` : what);
    this.rule = rule;
  }
}

/** As an author finds it: `inject crane_stops`, `clause traffic, all`. */
function nameOf({ kind, id, part }: Cause): string {
  return `${kind} ${id}${part ? `, ${part}` : ""}`;
}

/** A fault that names the rule whose row was written last. */
export function faultIn({ model, log }: Game, what: string): ScenarioFault {
  const [, cause = -1] = log.length > log.first ? log.row(log.length - 1) : [];
  return new ScenarioFault(what, model.causes.all[cause]);
}

/** The most events, effects and trigger reads of one turn; the longest turn of a shipped scenario needs under a thousand. */
const MOST_WORK = 20_000;
const DEEPEST = 32;
/** What may wait for its day at once: each that is added or taken copies the list. The shipped hold fewer than forty. */
const MOST_DUE = 2_000;
const RESTLESS = "effects wake each other without end";

/** The bare board: nothing has happened yet. In the room of a game that nobody needs any more, if there is one. */
export function emptyGame(model: Model, key: Key, room?: Game): Game {
  const [n, log] = room?.model === model ? [room.n.fill(0), room.log] : [new Int32Array(model.size), new Log()];
  log.cut(0);
  const game: Game = { model, n, due: [], log, key, from: -1, depth: 0, work: 0 };
  // Reading one in vain changes nothing, so that a game from anywhere may begin like this.
  for (const trigger of model.firstRead) wake(game, trigger);
  return game;
}

/** A second life from here on; its log begins here, so that it costs a few kilobytes. */
export function copyGame(game: Game): Game {
  return { ...game, n: game.n.slice(), log: new Log(game.log.length) };
}

/** The number in a slot. */
export function at(n: Numbers, slot: number): number {
  return n[slot] ?? 0;
}

/** Writes a number, and wakes the triggers that look at it. */
export function put(game: Game, slot: number, to: number): void {
  game.n[slot] = to;
  const woken = game.model.wakes[slot];
  if (woken === undefined) return;
  for (let i = 0; i < woken.length; i += 1) wake(game, woken[i] ?? 0);
}

export function add(game: Game, slot: number, by: number): void {
  put(game, slot, at(game.n, slot) + by);
}

/** Marks a trigger to be read. */
export function wake({ model, n }: Game, trigger: number): void {
  const slot = model.wake + (trigger >> 5);
  n[slot] = at(n, slot) | (1 << trigger);
}

/** Writes one event: the state changes here and nowhere else. */
export function emit(game: Game, event: EventKind, cause: number, a = 0, b = 0, c = 0, d = 0, e = 0, f = 0): void {
  game.work += 1;
  if (game.work > MOST_WORK) throw faultIn(game, RESTLESS);
  event.write(game, a, b, c, d, e, f, cause);
  game.log.push(event.number, cause, game.from, a, b, c, d, e, f);
}

/** What happens now comes from the row that was written last; gives what it came from before, to go back to. */
export function goOn(game: Game): number {
  const { from } = game;
  game.from = game.log.length - 1;
  return from;
}

/** Runs effects as what follows from the row that was written last. */
export function follow(game: Game, run: Run, on: On): void {
  const from = goOn(game);
  run(game, on);
  game.from = from;
}

/** Depth alone stops neither effects that double at each level nor those that wake each other through the clock. */
export function spend(game: Game, work: number): void {
  game.work += work;
  if (game.work > MOST_WORK) throw faultIn(game, RESTLESS);
}

/** One level of effects deeper; the caller goes back up. */
export function goDeeper(game: Game): void {
  if (game.depth >= DEEPEST) throw faultIn(game, RESTLESS);
  game.depth += 1;
}

/** What is due comes behind all that is due on the same day. */
export function addDue(game: Game, due: Due): void {
  if (game.due.length >= MOST_DUE) throw faultIn(game, `more than ${MOST_DUE} things wait for their day`);
  const all = game.due.slice();
  let place = all.length;
  while (place > 0 && (all[place - 1]?.day ?? 0) > due.day) place -= 1;
  all.splice(place, 0, due);
  game.due = all;
}

/** The state folded from a log: what a game of this model and seed stands at after all its rows. */
export function fold(model: Model, key: Key, log: Log): Game {
  const game = emptyGame(model, key);
  for (let row = 0; row < log.length; row += 1) refold(game, log, row);
  return game;
}

/** Writes one row of a log again; one that is blank, for whoever reads the log may not know it, does nothing. */
export function refold(game: Game, log: Log, row: number): void {
  const [event = 0, cause = 0, from = 0, a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = log.row(row);
  const kind = game.model.kinds.events[event];
  if (!kind && event !== BLANK) throw new Error(`row ${row} holds no event`);
  kind?.write(game, a, b, c, d, e, f, cause);
  game.log.push(event, cause, from, a, b, c, d, e, f);
}
