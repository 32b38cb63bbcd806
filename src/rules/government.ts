/** Who governs: written down as the game begins, and at the end of each round in which that has changed. */
import { holds } from "./conditions.ts";
import { EVENTS } from "./events.ts";
import { emit } from "./game.ts";
import type { Game, Model } from "./model.ts";

export function makeGovernment(m: Model): (g: Game) => void {
  const cause = m.cause({ kind: "round", id: "government" });
  const rules = m.scenario.parties.flatMap(({ governs }, party) =>
    governs ? [{ party, slot: m.at.governs + party, governs: holds(m, governs.when) }] : [],
  );
  return (g) => {
    for (const { party, slot, governs } of rules) {
      const now = governs(g.n) ? 1 : 0;
      if (now !== g.n[slot]) emit(g, EVENTS.governmentChanged, cause, party, now);
    }
  };
}
