/** Standing rules of the scenario: wear, teeth of thresholds. They are read at every round's end. */
import { holds } from "./conditions.ts";
import { effectsOf } from "./effect.ts";
import type { Game, Model } from "./model.ts";

export function makeStanding(m: Model): (g: Game) => void {
  const rules = m.scenario.standing.map((rule) => ({
    when: holds(m, rule.when),
    on: m.on({ kind: "standing", id: rule.id }),
    run: effectsOf(m, rule.effects, `standing/${rule.id}`),
  }));
  return (g) => {
    for (const { when, on, run } of rules) if (when(g.n)) run(g, on);
  };
}
