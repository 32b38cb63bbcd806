/**
 * A player who thinks ahead by switching policies: at the start of each round it draws worlds from what its seat knows,
 * plays each script from there to the end, and follows for this round the one that does best. It never sees the truth.
 */
import { chance } from "../kit/chance.ts";
import type { Id, Script } from "../rules/scenario.ts";
import type { State } from "../rules/state.ts";
import { believedState, posterior } from "../views/believe.ts";
import { know, type Seen } from "../views/know.ts";
import { healthOf, isSettled } from "./plays.ts";
import { type Chooser, rollOutFrom } from "./rollout.ts";
import { type Bot, scriptedBot } from "./scripted-bot.ts";

export interface Plan {
  script: Script;
  /** Mean value of each script over the worlds, best first. */
  values: { script: Id; value: number }[];
}

/** Worlds that a plan is tried in. */
export const WORLDS = 2;
/** What perfect indicators add to the 1 of a settled ending. */
const HEALTH = 0.1;

/** The script that does best from here, as far as the seat can know. Equal values: the first in the scenario's order. */
export function planFor(seen: Seen, scripts: readonly Script[]): Plan {
  const worlds = Array.from({ length: WORLDS }, (_, k) => worldOf(seen, k));
  const values = scripts.map((script) => ({
    script: script.id,
    value: worlds.reduce((sum, w) => sum + worthOf(seen, w, script), 0) / WORLDS,
  }));
  values.sort((a, b) => b.value - a.value);
  return { script: scripts.find((s) => s.id === values[0]!.script)!, values };
}

function worthOf({ scenario }: Seen, world: State, script: Script): number {
  const { state } = rollOutFrom(scenario, world, scriptedBot(script, world.seed));
  return (isSettled(scenario, state.ending) ? 1 : 0) + (HEALTH * healthOf(scenario, state)) / 100;
}

/** The k-th world drawn from the seat's knowledge: its own luck to come, and its own hidden truths by the evidence read. */
function worldOf(seen: Seen, k: number): State {
  const { scenario, seat } = seen;
  const believed = believedState(seen);
  const truth = { ...believed.truth };
  for (const incident of scenario.incidents)
    if (truth[incident.id] !== undefined && !incident.knownBy.includes(seat)) {
      const weights = posterior(incident, believed);
      let left = Math.floor(
        (chance("believed", `world/${k}/${incident.id}`, "truth", believed.round) *
          weights.reduce((sum, w) => sum + w.weight, 0)) /
          10_000,
      );
      truth[incident.id] = (weights.find((w) => (left -= w.weight) < 0) ?? weights[0]!).value;
    }
  return { ...believed, seed: `${believed.seed}/${k}`, truth };
}

/** A player that plans once a round; `tell` hears each plan. */
export function planner(scripts: readonly Script[], seed: string, tell: (plan: Plan) => void = () => {}): Chooser {
  const following = new Map<Id, { round: number; bot: Bot }>();
  return (seen, turn) => {
    const { scenario, state, seat } = seen;
    let now = following.get(seat);
    if (now?.round !== state.round) {
      const plan = planFor(seen, scripts);
      tell(plan);
      now = { round: state.round, bot: scriptedBot(plan.script, seed) };
      following.set(seat, now);
    }
    return now.bot(know(scenario, state, seat), turn);
  };
}
