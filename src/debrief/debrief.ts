/** A log becomes a debrief: what happened in which round, and what each number is made of. */
import { keyOf } from "../kit/chance.ts";
import type { Cause } from "../rules/cause.ts";
import type { Command } from "../rules/commands.ts";
import { at } from "../rules/game.ts";
import type { Id } from "../rules/ids.ts";
import type { Game, Model } from "../rules/model.ts";
import { begin, play } from "../rules/play.ts";
import { linesOf, SUMS } from "../rules/record.ts";
import { type Told, tellLog } from "../rules/story.ts";

export interface Debrief {
  ending: Id | undefined;
  /** `indicators`: in hundredths, at the round's end so far. */
  rounds: { round: number; commands: Command[]; events: Told[]; indicators: Record<Id, number> }[];
  /** For each indicator the causes that moved it most, in hundredths, strongest first. */
  causes: Record<Id, { cause: Cause; by: number }[]>;
  final: Game;
}

/** Plays the log again, as far as it goes, and tells it round by round. Undone branches are not in `log`. */
export function debrief(model: Model, seed: string, log: readonly Command[]): Debrief {
  const game = begin(model, keyOf(seed));
  const round = () => at(game.n, model.at.round);
  const rounds: Debrief["rounds"] = [{ round: 1, commands: [], events: tellLog(game), indicators: pointsOf(game) }];
  for (const command of log) {
    const before = round();
    const played = play(game, command);
    if (!played.done) break;
    const here = rounds.at(-1);
    here?.commands.push(command);
    here?.events.push(...tellLog(game, played.from));
    if (here) here.indicators = pointsOf(game);
    if (round() > before) rounds.push({ round: round(), commands: [], events: [], indicators: pointsOf(game) });
  }
  const ending = model.scenario.endings[at(game.n, model.at.ending) - 1]?.id;
  return { ending, rounds, causes: causesOf(game), final: game };
}

function pointsOf({ model, n }: Game): Record<Id, number> {
  const { indicators } = model.scenario;
  return Object.fromEntries(indicators.map(({ id }, i) => [id, at(n, model.at.indicator + i)]));
}

function causesOf(game: Game): Debrief["causes"] {
  const all = linesOf(game, SUMS.indicator);
  return Object.fromEntries(
    game.model.scenario.indicators.map(({ id }, i) => {
      const sums = new Map<string, { cause: Cause; by: number }>();
      for (const { cause, by } of all[i] ?? []) {
        if (cause.kind === "start") continue;
        const key = `${cause.kind}/${cause.id}`;
        sums.set(key, { cause, by: (sums.get(key)?.by ?? 0) + by });
      }
      return [id, [...sums.values()].sort((a, b) => Math.abs(b.by) - Math.abs(a.by))];
    }),
  );
}
