/** Looks for a play in which a procedure comes into a state: by each script and by chance, over seeds, with a bound. */
import { keyFrom, keyOf } from "../kit/chance.ts";
import type { Chart } from "../rules/chart-table.ts";
import type { Command } from "../rules/commands.ts";
import type { Id } from "../rules/ids.ts";
import type { Model } from "../rules/model.ts";
import { begin, commandOf, play } from "../rules/play.ts";
import { type StateEntered, statesEntered } from "../rules/record.ts";
import type { Scenario } from "../rules/scenario.ts";
import { BOTS } from "./bot.ts";
import { triedScripts } from "./plays.ts";
import { rollOut } from "./rollout.ts";
import { scriptedBot } from "./scripted-bot.ts";

/** A state of a procedure, by its dotted path. */
export interface Target {
  procedure: Id;
  state: string;
}

export interface Reached {
  seed: string;
  /** Who played; without one, chance. */
  script?: Id;
  /** What the seats asked for until then. */
  commands: Command[];
  round: number;
  day: number;
}

/** What is meant by `state` or `procedure.state`: one for each procedure that can come there. */
export function targetsOf({ procedures }: Pick<Scenario, "procedures">, words: string): Target[] {
  return procedures.flatMap((chart) => {
    const own = words.startsWith(`${chart.id}.`) ? words.slice(chart.id.length + 1) : words;
    return statesOf(chart).has(own) ? [{ procedure: chart.id, state: own }] : [];
  });
}

/** Every state in which a chart can stand. */
export function statesOf({ configurations }: Pick<Chart, "configurations">): Set<string> {
  return new Set(configurations.flat());
}

/** The first such play of so many; the same bounds find the same one. */
export function reach(model: Model, target: Target, plays: number, first = 1): Reached | undefined {
  const players = [...triedScripts(model.scenario).map((s) => s.id), undefined];
  for (let n = 0; n < plays; n += 1) {
    const seed = String(first + Math.floor(n / players.length));
    const found = playOf(model, target, seed, players[n % players.length]);
    if (found) return found;
  }
  return undefined;
}

function playOf(model: Model, target: Target, seed: string, id: Id | undefined): Reached | undefined {
  const key = keyOf(seed);
  const script = model.scenario.scripts.find((s) => s.id === id);
  const commands: Command[] = [];
  const game = rollOut(model, key, {
    ...(script && { player: scriptedBot(script, keyFrom(key, BOTS)) }),
    tell: ({ act, args }) => commands.push(commandOf(model, act, args)),
  });
  const isThere = arriving(model, target);
  const entered = statesEntered(game).find(isThere);
  if (!entered) return undefined;
  const { round, day, row } = entered;
  return { seed, ...(id !== undefined && { script: id }), commands: leadingTo(model, seed, commands, row), round, day };
}

function arriving(model: Model, { procedure, state }: Target): (entered: StateEntered) => boolean {
  const chart = model.index("procedures", procedure);
  const there = model.scenario.procedures[chart]?.configurations.map((states) => states.includes(state)) ?? [];
  return (entered) => entered.chart === chart && there[entered.configuration] === true;
}

/** Of a play's commands, those after which its log has this row. */
function leadingTo(model: Model, seed: string, commands: readonly Command[], row: number): Command[] {
  const again = begin(model, keyOf(seed));
  const needed: Command[] = [];
  for (const command of commands) {
    if (again.log.length > row) break;
    play(again, command);
    needed.push(command);
  }
  return needed;
}
