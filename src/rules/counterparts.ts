/** Counterparts abroad: the first entry of a repertoire whose condition holds acts, one a round. */
import { amountOf, holds } from "./conditions.ts";
import { drawBelow } from "./draws.ts";
import { effectsOf } from "./effect.ts";
import { EVENTS } from "./events.ts";
import { at, emit, follow } from "./game.ts";
import type { Game, Model } from "./model.ts";

export function makeCounterparts(m: Model): (g: Game) => void {
  const rules = m.scenario.counterparts.map((counterpart, i) => ({
    number: i,
    acts: counterpart.repertoire.map((act, k) => ({
      number: k,
      slot: at(m.at.acted, i) + k,
      once: act.once,
      when: holds(m, act.when),
      odds: amountOf(m, act.odds, 0, 100),
      draw: m.draw(`counterpart/${counterpart.id}`, act.id),
      on: m.on({ kind: "counterpart", id: counterpart.id, part: act.id }),
      run: effectsOf(m, act.effects, `counterpart/${counterpart.id}`),
    })),
  }));
  return (g) => {
    for (const { number, acts } of rules) {
      const act = acts.find(({ once, slot, when }) => !(once && g.n[slot]) && when(g.n));
      if (!act) continue;
      const odds = act.odds(g.n);
      if (odds < 100 && !drawBelow(g, act.draw, odds * 100, act.on.cause)) continue;
      emit(g, EVENTS.counterpartActed, act.on.cause, number, act.number);
      follow(g, act.run, act.on);
    }
  };
}
