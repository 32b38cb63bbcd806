/** One automatic play from start to ending, without commits: for coverage, balance and what-if. */
import type { Command } from "../rules/command.ts";
import type { GameEvent } from "../rules/event.ts";
import { playOn } from "../rules/play.ts";
import type { Scenario } from "../rules/scenario.ts";
import { start } from "../rules/start.ts";
import type { State } from "../rules/state.ts";
import { know } from "../views/know.ts";
import { type Bot, seatBot } from "./scripted-bot.ts";

export interface Rollout {
  state: State;
  log: Command[];
  events: GameEvent[];
}

/** Plays every playable seat by its own script or by chance; `player` takes the seats without a script. Ends because rounds are counted and each seat may close. */
export function rollOut(scenario: Scenario, seed: string, player?: Bot): Rollout {
  const begun = start(scenario, seed);
  const { state } = begun;
  const events = [...begun.events];
  const log: Command[] = [];
  const seats = scenario.seats.filter((s) => s.playable);
  const bots = new Map(seats.map((s) => [s.id, player && !s.bot ? player : seatBot(scenario, s.id, seed)]));
  for (let turn = 0; !state.over; turn += 1) {
    const seat = seats.find((s) => !state.closed.includes(s.id))!;
    const close: Command = { type: "closeRound", seat: seat.id };
    const wish = turn % 60 === 59 ? close : bots.get(seat.id)!(know(scenario, state, seat.id), turn);
    const tried = playOn(scenario, state, wish);
    const taken = tried.done ? wish : close;
    const played = tried.done ? tried : playOn(scenario, state, close);
    if (!played.done) throw new Error(`round ${state.round} cannot be closed: ${played.refusal.code} ${played.refusal.about ?? ""}`);
    log.push(taken);
    events.push(...played.events);
  }
  return { state, log, events };
}
