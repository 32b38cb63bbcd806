/** The door of the rules: a game and a command -> the rows that it adds to the log, or a refusal. */
import type { Key } from "../kit/chance.ts";
import type { Cause } from "./cause.ts";
import { fits } from "./command.ts";
import type { Command } from "./commands.ts";
import { ScenarioFault } from "./game.ts";
import type { Id } from "./ids.ts";
import type { Act, Args, Game, Model, Numbers } from "./model.ts";
import { no, type Refusal, refusalOf } from "./refusal.ts";

/** `from`: the number of the first row that is new. `rule`: the scenario's own rule that is at fault. */
export type Played = { done: true; from: number } | { done: false; refusal: Refusal; rule?: Cause };

/** Begins a game, in the room of one that nobody needs any more. @throws ScenarioFault if the scenario never rests. */
export function begin(model: Model, key: Key, room?: Game): Game {
  return model.parts.start(key, room);
}

/** Plays one command in place. Whatever it is given, it never throws; refused, it leaves the game as it was. */
export function play(game: Game, command: Command): Played {
  const found = find(game, command);
  if (typeof found === "number") return { done: false, refusal: refusalOf(found) };
  const { n, due, log } = game;
  const [before, from] = [n.slice(), log.length];
  try {
    carryOut(game, found.act, found.args);
    return { done: true, from };
  } catch (error) {
    if (!(error instanceof ScenarioFault)) throw error;
    n.set(before);
    log.cut(from);
    Object.assign(game, { due, from: -1, depth: 0 });
    return {
      done: false,
      refusal: { code: "scenario-fault", about: error.message },
      ...(error.rule && { rule: error.rule }),
    };
  }
}

/** Why a command would be refused, if it would. */
export function refuse(game: Pick<Game, "model" | "n">, command: Command): Refusal | undefined {
  const found = find(game, command);
  return typeof found === "number" ? refusalOf(found) : undefined;
}

/**
 * Carries out an act that nothing refuses.
 * @throws ScenarioFault; the game is then of no use any more.
 */
export function carryOut(game: Game, act: Act, args: Args): void {
  game.work = 0;
  act.run(game, args);
  game.model.parts.settle(game);
}

/** Whether a seat may do anything but close its round. */
export function mayAct(model: Model, n: Numbers, seat: number): boolean {
  return refusedSeat(model, n, seat, "") === 0;
}

/** The act that a command means, with its numbers; or why it is refused. */
function find({ model, n }: Pick<Game, "model" | "n">, command: Command): { act: Act; args: Args } | number {
  const seat = model.scenario.seats.findIndex((s) => s.id === command.seat);
  const stopped = refusedSeat(model, n, seat, command.type);
  if (stopped) return stopped;
  const kind = model.kinds.commands.find((k) => k.type === command.type);
  if (!kind || !fits(kind, { ...command })) return no("no-such-thing");
  if (kind.desk && !model.scenario.seats[seat]?.desk) return no("not-your-move");
  const act = model.acts.get(keyOfAct(kind.type, seat, kind.about(command as never)));
  if (!act) return kind.missing(model, command as never);
  const args = act.args(command as never);
  if (typeof args === "number") return args;
  return act.refused(n) || act.refusedWith?.(n, args) || { act, args };
}

/** What stops a seat whatever it asks for: the game is over, its round is closed, or nobody decides now. */
function refusedSeat(model: Model, n: Numbers, seat: number, type: string): number {
  if (n[model.at.over]) return OVER;
  if (seat < 0) return NO_SEAT;
  if (n[model.at.closed + seat]) return CLOSED;
  return type === "closeRound" || model.parts.decides(n) ? 0 : NOT_NOW;
}

const [OVER, NO_SEAT, CLOSED, NOT_NOW] = [no("game-over"), no("no-such-seat"), no("round-closed"), no("not-now")];

/** An act with its numbers as the command that asks for it. */
export function commandOf({ scenario }: Model, act: Act, args: Args): Command {
  return { type: act.type, seat: scenario.seats[act.seat]?.id, ...act.tell(args) } as Command;
}

export function keyOfAct(type: string, seat: number, about: Id): string {
  return `${type}/${seat}/${about}`;
}
