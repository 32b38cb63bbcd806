/** Promises fall due on their day, kept or broken. */
import { holds } from "./conditions.ts";
import { effectsOf } from "./effect.ts";
import { EVENTS } from "./events.ts";
import { at, emit, follow } from "./game.ts";
import { OPEN } from "./layout.ts";
import type { Game, Model } from "./model.ts";

export function makePromises(m: Model): (g: Game) => void {
  const rules = m.scenario.promises.map((promise, i) => {
    const outcome = (part: "kept" | "broken") => ({
      on: m.on({ kind: "promise", id: promise.id, part }),
      run: effectsOf(m, promise[part], `promise/${promise.id}`),
    });
    return {
      number: i,
      slot: m.at.promise + i,
      due: promise.dueDay,
      when: holds(m, promise.keptWhen),
      kept: outcome("kept"),
      broken: outcome("broken"),
    };
  });
  return (g) => {
    for (const { number, slot, due, when, kept, broken } of rules) {
      if (g.n[slot] !== OPEN || at(g.n, m.at.day) < due) continue;
      const is = when(g.n);
      const { on, run } = is ? kept : broken;
      emit(g, EVENTS.promiseSettled, on.cause, number, is);
      follow(g, run, on);
    }
  };
}
