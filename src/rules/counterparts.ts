/** Counterparts abroad: the first entry of a repertoire whose condition holds acts, one a round; and what they undertake. */
import { amountOf, holds } from "./conditions.ts";
import { drawBelow } from "./draws.ts";
import { effectsOf } from "./effect.ts";
import { EVENTS } from "./events.ts";
import { at, emit, follow } from "./game.ts";
import type { Game, Model, Numbers } from "./model.ts";
import type { Counterpart } from "./scenario-incidents.ts";

export function makeCounterparts(m: Model): (g: Game) => void {
  const rules = m.scenario.counterparts.map((counterpart, i) =>
    counterpart.repertoire.map((act, k) => ({
      slot: at(m.at.acted, i) + k,
      once: act.once,
      refrains: refrainsOf(m, counterpart, i, act.id),
      when: holds(m, act.when),
      odds: amountOf(m, act.odds, 0, 100),
      draw: m.draw(`counterpart/${counterpart.id}`, act.id),
      ...acting(m, i, k),
    })),
  );
  return (g) => {
    for (const acts of rules) {
      const act = acts.find(({ once, slot, when, refrains }) => !(once && g.n[slot]) && when(g.n) && !refrains(g.n));
      if (!act) continue;
      const odds = act.odds(g.n);
      if (odds < 100 && !drawBelow(g, act.draw, odds * 100, act.cause)) continue;
      act.run(g);
    }
  };
}

/** One entry of a repertoire, as it is done. */
function acting(m: Model, i: number, k: number): { cause: number; run(g: Game): void } {
  const { id = "", repertoire = [] } = m.scenario.counterparts[i] ?? {};
  const on = m.on({ kind: "counterpart", id, part: repertoire[k]?.id ?? "" });
  const effects = effectsOf(m, repertoire[k]?.effects ?? [], `counterpart/${id}`);
  return {
    cause: on.cause,
    run(g) {
      emit(g, EVENTS.counterpartActed, on.cause, i, k);
      follow(g, effects, on);
    },
  };
}

/** Whether it has undertaken to refrain from an act, and the days are not over. */
function refrainsOf(m: Model, { undertakes }: Counterpart, i: number, act: string): (n: Numbers) => boolean {
  const first = at(m.at.undertaken, i);
  const slots = undertakes.flatMap((one, u) => (one.act === act && one.refrains > 0 ? [first + u] : []));
  return (n) => slots.some((slot) => at(n, slot) >= at(n, m.at.today));
}

/** What a counterpart may undertake, ready to be asked and done. */
export interface Undertakes {
  /** It has not undertaken it yet, its condition holds, and what is done once was not done. */
  open(n: Numbers): boolean;
  /** @param words number of what was said beside it. */
  run(g: Game, seat: number, words: number, cause: number): void;
}

export function makeUndertaking(m: Model, i: number, u: number): Undertakes {
  const { repertoire = [], undertakes = [] } = m.scenario.counterparts[i] ?? {};
  const { act = "", refrains = 0, when } = undertakes[u] ?? {};
  const k = repertoire.findIndex(({ id }) => id === act);
  const [slot, acted] = [at(m.at.undertaken, i) + u, at(m.at.acted, i) + k];
  const [may, does] = [holds(m, when), acting(m, i, k)];
  return {
    open: (n) => n[slot] === 0 && may(n) !== 0 && !(repertoire[k]?.once && n[acted]),
    run(g, seat, words, cause) {
      emit(g, EVENTS.undertaken, cause, seat, i, u, at(g.n, m.at.today) + refrains, words);
      if (refrains === 0) does.run(g);
    },
  };
}
