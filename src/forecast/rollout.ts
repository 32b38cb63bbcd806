/** One automatic play from start to ending, without commits: for coverage, balance and what-if. */
import type { Command } from "../rules/command.ts";
import type { GameEvent } from "../rules/event.ts";
import { tryOut } from "../rules/play.ts";
import type { Scenario } from "../rules/scenario.ts";
import { start } from "../rules/start.ts";
import type { State } from "../rules/state.ts";
import { know } from "../views/know.ts";
import type { View } from "../views/view.ts";
import { simpleBot } from "./simple-bot.ts";

export interface Rollout {
  state: State;
  log: Command[];
  events: GameEvent[];
}

/** Plays every playable seat with the simple bot, or with `bot`. Ends because rounds are counted and each seat may close. */
export function rollOut(scenario: Scenario, seed: string, bot: (view: View, turn: number) => Command = simpleBot(seed)): Rollout {
  let { state, events } = start(scenario, seed);
  const log: Command[] = [];
  const seats = scenario.seats.filter((s) => s.playable);
  for (let turn = 0; !state.over; turn += 1) {
    const seat = seats.find((s) => !state.closed.includes(s.id))!;
    const close: Command = { type: "closeRound", seat: seat.id };
    const wish = turn % 60 === 59 ? close : bot(know(scenario, state, seat.id), turn);
    const tried = tryOut(scenario, state, wish);
    const taken = tried.done ? wish : close;
    const played = tried.done ? tried : tryOut(scenario, state, close);
    if (!played.done) throw new Error(`round ${state.round} cannot be closed: ${played.refusal.code} ${played.refusal.about ?? ""}`);
    log.push(taken);
    events = [...events, ...played.events];
    state = played.state;
  }
  return { state, log, events };
}
