/** Effects that move a number: indicators, moods, purses, relations, variables. */
import { amountOf } from "../conditions.ts";
import { effect } from "../effect.ts";
import { EVENTS } from "../events.ts";
import { MOST, amount, optional, percent, points, thing, whole } from "../fields.ts";
import { at, emit } from "../game.ts";
import type { Game } from "../model.ts";
import { pay } from "../purse.ts";

const TOP = 10_000;

/** What is left of a wish in hundredths between two bounds; one already beyond them is not pulled back. */
function cutTo(wanted: number, now: number, least: number, most: number): number {
  return wanted > 0 ? Math.max(0, Math.min(wanted, most - now)) : Math.min(0, Math.max(wanted, least - now));
}

/** Moves an indicator by points, never above `upTo` or below `downTo`. */
export const change = effect(
  { change: thing("indicators"), by: points, upTo: optional(percent), downTo: optional(percent) },
  (effect, m) => {
    const indicator = m.index("indicators", effect.change);
    const slot = m.at.indicator + indicator;
    const by = amountOf(m, effect.by, -100, 100);
    const [least, most] = [amountOf(m, effect.downTo ?? 0, 0, 100), amountOf(m, effect.upTo ?? 100, 0, 100)];
    return (g, on) => {
      const wanted = Math.trunc(by(g.n) * on.scale);
      if (wanted === 0) return;
      const done = cutTo(wanted, at(g.n, slot), least(g.n) * 100, most(g.n) * 100);
      emit(g, EVENTS.indicatorChanged, on.cause, indicator, done, wanted - done, on.receipt, on.since);
    };
  },
);

/** Moves a party's mood by points; each of its rivals goes the other way by this percent of it. */
export const mood = effect({ mood: thing("parties", "party"), by: points, rivals: optional(percent) }, (effect, m) => {
  const { parties, voting } = m.scenario;
  const { moods } = voting;
  const fixed = effect.mood === "target" ? undefined : m.index("parties", effect.mood);
  const rivalsOf = parties.map((p) => p.rivals.map((r) => m.index("parties", r)));
  const by = amountOf(m, effect.by, -100, 100);
  const share = amountOf(m, effect.rivals ?? 0, 0, 100);
  const shift = (g: Game, party: number, wanted: number, cause: number): void => {
    if (wanted === 0) return;
    const now = at(g.n, m.at.mood + party);
    const weighs = moods && wanted * now > 0 ? Math.max(0, moods * 100 - Math.abs(now)) / moods : 100;
    const done = cutTo(Math.trunc((wanted * weighs) / 100), now, -TOP, TOP);
    emit(g, EVENTS.moodMoved, cause, party, done, wanted - done);
  };
  return (g, on) => {
    const party = fixed ?? on.target;
    const wanted = Math.trunc(by(g.n) * on.scale);
    const others = share(g.n);
    shift(g, party, wanted, on.cause);
    if (others)
      for (const rival of rivalsOf[party] ?? []) shift(g, rival, -Math.trunc((wanted * others) / 100), on.cause);
  };
});

/** Moves a relation with a counterpart by points. */
export const relation = effect({ relation: thing("counterparts", "counterpart"), by: points }, (effect, m) => {
  const fixed = effect.relation === "target" ? undefined : m.index("counterparts", effect.relation);
  const by = amountOf(m, effect.by, -100, 100);
  return (g, on) => {
    const counterpart = fixed ?? on.target;
    const wanted = Math.trunc(by(g.n) * on.scale);
    if (wanted === 0) return;
    const now = at(g.n, m.at.relation + counterpart);
    const done = Math.max(-now, Math.min(wanted, TOP - now));
    emit(g, EVENTS.relationMoved, on.cause, counterpart, done, wanted - done);
  };
});

/** Gives to the purse of the seat that owns this budget, or takes from it what is there. */
export const give = effect({ pay: thing("budgets"), by: amount(-99, 99) }, (effect, m) => {
  const budget = m.index("budgets", effect.pay);
  const by = amountOf(m, effect.by, -99, 99);
  return (g, on) => pay(g, budget, by(g.n), on.cause);
});

/** Gives a variable a value. */
export const set = effect({ set: thing("variables"), to: whole }, (effect, m) => {
  const variable = m.index("variables", effect.set);
  const to = amountOf(m, effect.to, -MOST, MOST);
  return (g, on) => emit(g, EVENTS.variableChanged, on.cause, variable, to(g.n) - at(g.n, m.at.variable + variable));
});

/** Adds to a variable, as far as it can hold. */
export const addTo = effect({ add: thing("variables"), by: whole }, (effect, m) => {
  const variable = m.index("variables", effect.add);
  const by = amountOf(m, effect.by, -MOST, MOST);
  return (g, on) => {
    const now = at(g.n, m.at.variable + variable);
    const to = Math.max(-MOST, Math.min(MOST, now + by(g.n)));
    emit(g, EVENTS.variableChanged, on.cause, variable, to - now);
  };
});
