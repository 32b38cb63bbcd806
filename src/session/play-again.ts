/** A saved game played again beside the page, before the page itself opens it: what breaks or takes long does so there. */
import { makeModel } from "../rules/make-model.ts";
import type { Scenario } from "../rules/scenario.ts";
import type { SavedGame } from "./saved-game.ts";
import { openSession } from "./session.ts";

/** Whether it comes out as it was saved; nothing if it cannot be played again with this scenario. */
export function playAgain(scenario: Scenario, saved: SavedGame): { same: boolean } | undefined {
  try {
    const session = openSession(makeModel(scenario), saved.seed, { log: saved.log });
    for (const { id, playable } of scenario.seats) if (playable) session.connect(id).close();
    return { same: session.hash() === saved.hash };
  } catch {
    return undefined;
  }
}
