/** The game in which nobody does anything: whether a scenario comes to rest, and to its end, when it is left alone. */
import { keyOf } from "../kit/chance.ts";
import type { Cause } from "./cause.ts";
import { ScenarioFault } from "./game.ts";
import { makeModel } from "./make-model.ts";
import { begin, play } from "./play.ts";
import type { Scenario } from "./scenario.ts";

/** Rows of the log after which it is believed: the longest shipped game writes under 3,000. */
const MOST_ROWS = 50_000;

/** What stops the game, if anything does; and the rule that ran last. */
export function stopsIdleGame(scenario: Scenario): { what: string; rule: Cause | undefined } | undefined {
  const model = makeModel(scenario);
  try {
    const game = begin(model, keyOf("idle"));
    const seats = scenario.seats.filter((s) => s.playable);
    for (let round = 0; round < scenario.calendar.rounds.length; round += 1)
      for (const { id } of seats) {
        if (game.n[model.at.over] || game.log.length > MOST_ROWS) return undefined;
        const played = play(game, { type: "closeRound", seat: id });
        if (!played.done) return { what: played.refusal.about ?? played.refusal.code, rule: played.rule };
      }
    return undefined;
  } catch (error) {
    if (error instanceof ScenarioFault) return { what: error.message, rule: error.rule };
    throw error;
  }
}
