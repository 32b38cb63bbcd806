/**
 * A player who thinks ahead by switching policies: at the start of each round it draws worlds from what its seat knows,
 * plays each script from there to the end, and follows for this round the one that does best. It never sees the truth.
 */
import type { Key } from "../kit/chance.ts";
import { drawWorld, type World } from "../knowledge/believe.ts";
import type { Seen } from "../knowledge/seen-by.ts";
import { at } from "../rules/game.ts";
import type { Id } from "../rules/ids.ts";
import type { Script } from "../rules/scenario.ts";
import type { Bot, Player } from "./bot.ts";
import { healthOf, isSettled } from "./plays.ts";
import { rollOutFrom } from "./rollout.ts";
import { scriptedBot } from "./scripted-bot.ts";

export interface Plan {
  script: Script;
  /** Mean value of each script over the worlds, best first. */
  values: { script: Id; value: number }[];
}

/** Worlds that a plan is tried in. */
export const WORLDS = 8;
/** What perfect indicators add to the 1 of a settled ending. */
const HEALTH = 0.1;

/** The script that does best from here, as far as the seat can know. Equal values: the first in the scenario's order. */
export function planFor(seen: Seen, scripts: readonly Script[]): Plan {
  const worlds = Array.from({ length: WORLDS }, (_, k) => drawWorld(seen, k));
  const values = scripts.map((script) => ({
    script: script.id,
    value: worlds.reduce((sum, world) => sum + worthOf(world, script), 0) / WORLDS,
  }));
  values.sort((a, b) => b.value - a.value);
  const [best] = values;
  const script = scripts.find((s) => s.id === best?.script);
  if (!script) throw new Error("a planner needs scripts to choose from");
  return { script, values };
}

function worthOf(world: World, script: Script): number {
  const game = rollOutFrom(world, { player: scriptedBot(script, world.key) });
  return (isSettled(game) ? 1 : 0) + (HEALTH * healthOf(game)) / 100;
}

/** A player that plans once a round; `tell` hears each plan. */
export function planner(scripts: readonly Script[], luck: Key, tell: (plan: Plan) => void = () => {}): Bot {
  return (model, s) => {
    let round = 0;
    let follows: Player = () => undefined;
    return (seen, turn) => {
      const now = at(seen.n, seen.at.round);
      if (now !== round) {
        const plan = planFor(seen, scripts);
        tell(plan);
        round = now;
        follows = scriptedBot(plan.script, luck)(model, s);
      }
      return follows(seen, turn);
    };
  };
}
