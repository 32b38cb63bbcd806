/** Effects that say when, whether and by what chance other effects run. */
import { amountOf, holds } from "../conditions.ts";
import { drawBelow } from "../draws.ts";
import { effect, effectsOf } from "../effect.ts";
import { EVENTS } from "../events.ts";
import { amount, condition, effects, percent, word } from "../fields.ts";
import { at, emit } from "../game.ts";

/** After so many days. */
export const after = effect({ after: amount(0, 4_000), effects }, (effect, m, owner) => {
  const days = amountOf(m, effect.after, 0, 4_000);
  const number = m.delayed.push({ effects: effect.effects, run: effectsOf(m, effect.effects, owner) }) - 1;
  return (g, { cause, scale, target, receipt, since }) => {
    const day = at(g.n, m.at.day) + days(g.n);
    emit(g, EVENTS.effectsPutOff, cause, day, number, scale, target, receipt, since);
  };
});

/** By chance, in percent. The draw is counted by its name, so that another choice meets the same luck. */
export const odds = effect({ odds: percent, draw: word, lucky: effects, unlucky: effects }, (effect, m, owner) => {
  const percent = amountOf(m, effect.odds, 0, 100);
  const draw = m.draw(owner, effect.draw);
  const [lucky, unlucky] = [effectsOf(m, effect.lucky, owner), effectsOf(m, effect.unlucky, owner)];
  return (g, on) => (drawBelow(g, draw, percent(g.n) * 100, on.cause) ? lucky : unlucky)(g, on);
});

/** If a condition holds. */
export const when = effect({ if: condition, then: effects, otherwise: effects }, (effect, m, owner) => {
  const test = holds(m, effect.if);
  const [yes, no] = [effectsOf(m, effect.then, owner), effectsOf(m, effect.otherwise, owner)];
  return (g, on) => (test(g.n) ? yes : no)(g, on);
});
