/** A log becomes a debrief: what happened in which round, and what each number is made of. */
import type { Command } from "../rules/command.ts";
import type { Cause, GameEvent } from "../rules/event.ts";
import { tryOut } from "../rules/play.ts";
import type { Id, Scenario } from "../rules/scenario.ts";
import { start } from "../rules/start.ts";
import type { State } from "../rules/state.ts";

export interface Debrief {
  ending: Id | undefined;
  rounds: { round: number; commands: Command[]; events: GameEvent[]; indicators: Record<Id, number> }[];
  /** For each indicator the causes that moved it most, in hundredths, strongest first. */
  causes: Record<Id, { cause: Cause; by: number }[]>;
  final: State;
}

/** Plays the log again, as far as it goes, and tells it round by round. Undone branches are not in `log`. */
export function debrief(scenario: Scenario, seed: string, log: readonly Command[]): Debrief {
  const begun = start(scenario, seed);
  let state = begun.state;
  const rounds: Debrief["rounds"] = [{ round: 1, commands: [], events: begun.events, indicators: state.indicators }];
  for (const command of log) {
    const played = tryOut(scenario, state, command);
    if (!played.done) break;
    const here = rounds.at(-1)!;
    here.commands.push(command);
    here.events = [...here.events, ...played.events];
    here.indicators = played.state.indicators;
    if (played.state.round > state.round)
      rounds.push({ round: played.state.round, commands: [], events: [], indicators: played.state.indicators });
    state = played.state;
  }
  return { ending: state.ending, rounds, causes: causesOf(scenario, state), final: state };
}

function causesOf(scenario: Scenario, state: State): Debrief["causes"] {
  const causes: Debrief["causes"] = {};
  for (const { id } of scenario.indicators) {
    const sums = new Map<string, { cause: Cause; by: number }>();
    for (const line of state.ledger) {
      if (line.number !== id || line.cause.kind === "start") continue;
      const key = `${line.cause.kind}/${line.cause.id}`;
      const sum = sums.get(key) ?? { cause: line.cause, by: 0 };
      sums.set(key, { cause: sum.cause, by: sum.by + line.by });
    }
    causes[id] = [...sums.values()].sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  }
  return causes;
}
