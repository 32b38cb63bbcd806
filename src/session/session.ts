/** One running game: seats, a log that only grows, undo, and a connection for each screen. */
import { hashOf } from "../kit/hash.ts";
import { type Flow, openFlow, step } from "../flow/step.ts";
import type { Command } from "../rules/command.ts";
import type { GameEvent } from "../rules/event.ts";
import type { Id, Scenario } from "../rules/scenario.ts";
import type { View } from "../views/view.ts";
import { know } from "../views/know.ts";
import { viewFor } from "../views/view-for.ts";
import type { Connection, Receipt, SessionCommand } from "./connection.ts";
import type { SavedGame } from "./saved-game.ts";

/** Undo names the number of entries that still count: the game returns to the moment after that entry. */
export type LogEntry = Command | { type: "undo"; to: number };

/** Plays a seat from what it knows; called again until it closes the round. */
export type Bot = (known: View, turn: number) => Command;

export interface Session {
  connect(seat: Id): Connection;
  submit(seat: Id, command: SessionCommand): Receipt;
  log(): readonly LogEntry[];
  events(): GameEvent[];
  flow(): Flow;
  hash(): string;
  save(): SavedGame;
}

export const RULES_VERSION = 1;

/**
 * Opens a game, or goes on with a logged one by playing its log again.
 * @throws if a logged command is refused: the log then belongs to other rules.
 */
export function openSession(
  scenario: Scenario,
  seed: string,
  options: { log?: readonly LogEntry[]; bots?: Record<Id, Bot> } = {},
): Session {
  const opened = openFlow(scenario, seed);
  /** One entry for each moment that still counts: `moments[0]` is the start. */
  let moments: { flow: Flow; events: GameEvent[]; at: number; by?: Id }[] = [{ ...opened, at: 0 }];
  const log: LogEntry[] = [];
  const listeners = new Set<() => void>();
  const bots = options.bots ?? {};
  const now = () => moments.at(-1)!;

  function enter(entry: LogEntry): Receipt {
    if (entry.type === "undo") {
      const kept = moments.filter((m) => m.at <= entry.to);
      moments = kept;
      log.push(entry);
      return { done: true, events: [] };
    }
    const stepped = step(now().flow, entry);
    if (!stepped.done) return { done: false, refusal: stepped.refusal };
    log.push(entry);
    moments = [...moments, { flow: stepped.flow, events: stepped.events, at: log.length, by: entry.seat }];
    return { done: true, events: stepped.events.map((e) => e.type) };
  }

  /** Other seats' bots act once the people have closed the round; their moves are logged like any other. Says why a round cannot end. */
  function letBotsPlay(): Receipt | undefined {
    for (let turn = 0; turn < 400; turn += 1) {
      const { state } = now().flow;
      if (state.over) return undefined;
      const seat = scenario.seats.find((s) => s.playable && bots[s.id] && !state.closed.includes(s.id));
      const people = scenario.seats.filter((s) => s.playable && !bots[s.id]);
      if (!seat || (people.length > 0 && !people.every((s) => state.closed.includes(s.id)))) return undefined;
      const wish = bots[seat.id]!(know(scenario, state, seat.id), turn);
      if (enter(wish).done) continue;
      const closed = enter({ type: "closeRound", seat: seat.id });
      if (!closed.done) return closed;
    }
    return undefined;
  }

  function submit(seat: Id, command: SessionCommand): Receipt {
    const before = log.length;
    const stood = moments;
    const receipt =
      command.type === "undo"
        ? undo(command.toRound)
        : command.seat === seat
          ? enter(command)
          : refused("not-your-move");
    if (log.length > before) {
      const stuck = command.type === "undo" ? undefined : letBotsPlay();
      if (stuck) {
        // Nothing of this turn was acknowledged yet, so that the log may forget it.
        log.length = before;
        moments = stood;
        return stuck;
      }
      for (const listen of listeners) listen();
    }
    return receipt;
  }

  /** Before the last entry of a person, or to the first moment of a round: the same luck, another choice. */
  function undo(toRound?: number): Receipt {
    const last =
      toRound === undefined
        ? moments[moments.findLastIndex((m) => m.by !== undefined && !bots[m.by]) - 1]
        : moments.slice(0, -1).find((m) => m.flow.state.round === toRound);
    return last ? enter({ type: "undo", to: last.at }) : refused("not-now");
  }

  for (const entry of options.log ?? []) {
    const receipt = enter(entry);
    if (!receipt.done)
      throw new Error(`the log cannot be played again: ${entry.type} is refused (${receipt.refusal.code})`);
  }

  return {
    connect: (seat) => {
      const mine = new Set<() => void>();
      return {
        view: () => viewFor(scenario, now().flow.state, seat),
        subscribe(listen) {
          const tell = () => listen(viewFor(scenario, now().flow.state, seat));
          mine.add(tell);
          listeners.add(tell);
          return () => listeners.delete(tell);
        },
        submit: async (command) => submit(seat, command),
        close() {
          for (const tell of mine) listeners.delete(tell);
        },
      };
    },
    submit,
    log: () => log,
    events: () => moments.flatMap((m) => m.events),
    flow: () => now().flow,
    hash: () => hashOf(now().flow.state),
    save: () => ({
      format: 1,
      rules: RULES_VERSION,
      scenario: scenario.id,
      scenarioHash: hashOf(scenario),
      seed,
      log: [...log],
      hash: hashOf(now().flow.state),
      state: now().flow.state,
    }),
  };
}

function refused(code: "not-your-move" | "not-now"): Receipt {
  return { done: false, refusal: { code } };
}
