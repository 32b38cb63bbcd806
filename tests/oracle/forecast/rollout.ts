/** One automatic play to its ending, without commits: for coverage, balance and what-if. */
import type { Command } from "../rules/command.ts";
import type { GameEvent } from "../rules/event.ts";
import { playOn } from "../rules/play.ts";
import type { Scenario } from "../rules/scenario.ts";
import { start } from "../rules/start.ts";
import type { State } from "../rules/state.ts";
import { copyState } from "../rules/world.ts";
import { know, type Seen } from "../views/know.ts";
import { type Bot, seatBot } from "./scripted-bot.ts";

export interface Rollout {
  state: State;
  log: Command[];
  events: GameEvent[];
}

/** Who decides for a seat: a bot that reads the view, or a planner that draws worlds from what the seat knows. */
export type Chooser = (seen: Seen, turn: number) => Command;

/** Plays every playable seat by its own script or by chance; `player` takes the seats without a script. */
export function rollOut(scenario: Scenario, seed: string, player?: Bot): Rollout {
  return rollOutBy(scenario, seed, player && chooser(player));
}

/** The same, with a player who may plan. */
export function rollOutBy(scenario: Scenario, seed: string, player?: Chooser): Rollout {
  return playOut(scenario, start(scenario, seed), seed, player);
}

/** Plays on from a state, which stays as it is; all luck from here on hangs on the state's seed. */
export function rollOutFrom(scenario: Scenario, state: State, player?: Bot): Rollout {
  return playOut(scenario, { state: copyState(state), events: [] }, state.seed, player && chooser(player));
}

function chooser(bot: Bot): Chooser {
  return ({ scenario, state, seat }, turn) => bot(know(scenario, state, seat), turn);
}

/** Ends because rounds are counted and each seat may close. */
function playOut(
  scenario: Scenario,
  begun: { state: State; events: GameEvent[] },
  seed: string,
  player?: Chooser,
): Rollout {
  const { state } = begun;
  const events = [...begun.events];
  const log: Command[] = [];
  const seats = scenario.seats.filter((s) => s.playable);
  const choosers = new Map(
    seats.map((s) => [s.id, player && !s.bot ? player : chooser(seatBot(scenario, s.id, seed))]),
  );
  for (let turn = 0; !state.over; turn += 1) {
    const seat = seats.find((s) => !state.closed.includes(s.id))!;
    const close: Command = { type: "closeRound", seat: seat.id };
    const wish = turn % 60 === 59 ? close : choosers.get(seat.id)!({ scenario, state, seat: seat.id }, turn);
    const tried = playOn(scenario, state, wish);
    const taken = tried.done ? wish : close;
    const played = tried.done ? tried : playOn(scenario, state, close);
    if (!played.done)
      throw new Error(`round ${state.round} cannot be closed: ${played.refusal.code} ${played.refusal.about ?? ""}`);
    log.push(taken);
    events.push(...played.events);
  }
  return { state, log, events };
}
