/** A game in which much burns at once: what a view has most to tell of. */
import { copyGame } from "../../src/rules/game.ts";
import { OPEN } from "../../src/rules/layout.ts";
import type { Game } from "../../src/rules/model.ts";

/** A copy in which so many incidents, those with most rungs, are open, read, stated and without an answer. */
export function withOpenIncidents(game: Game, count: number): Game {
  const copy = copyGame(game);
  const { model, n } = copy;
  const { at: slots, scenario } = model;
  const most = [...scenario.incidents.entries()].sort(([, a], [, b]) => b.responses.length - a.responses.length);
  for (const [i, { evidence, questions }] of most.slice(0, count)) {
    n[slots.phase + i] = OPEN;
    n[slots.incidentRound + i] = n[slots.round] ?? 0;
    n[slots.truth + i] ||= 1;
    n[slots.stated + i] = 1;
    n[slots.response + i] = 0;
    n[slots.answeredRound + i] = 0;
    const [reading = 0, probability = 0] = [slots.reading[i], slots.probability[i]];
    n.fill(1, reading, reading + evidence.length);
    n.fill(91, probability, probability + questions.length);
  }
  return copy;
}
