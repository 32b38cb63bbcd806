/** What an act would change at once, tried in worlds drawn from what the seat knows, never in the true game. */
import type { Price } from "../rules/amount-shape.ts";
import { amountOf } from "../rules/conditions.ts";
import { EVENTS } from "../rules/events.ts";
import { at } from "../rules/game.ts";
import type { Command } from "../rules/commands.ts";
import { play } from "../rules/play.ts";
import { eachRow } from "../rules/record.ts";
import { expectedAyes } from "./ayes.ts";
import { drawWorld, type World } from "./believe.ts";
import type { Seen } from "./seen-by.ts";

/** From and to: the same twice where it is sure. */
export type Span = readonly [low: number, high: number];

export interface Preview {
  /** No chance has a part in it. */
  sure: boolean;
  /** By the indicator's place, in hundredths. */
  indicators: { indicator: number; by: Span }[];
  /** Mood of the party that it is aimed at, in whole points, before and after. */
  mood?: { before: number; after: Span };
  /** Expected ayes that move, by the place of a bill that is not law yet, before and after. */
  ayes: { bill: number; before: number; after: Span }[];
}

/** Worlds in which an act is tried that chance has a part in. */
const WORLDS = 16;

interface Tried {
  indicators: number[];
  mood: number;
  ayes: number[];
  drew: boolean;
}

/**
 * What an act would change, whether or not its price can be paid now. `party`: the place of the party that it is aimed
 * at, or -1. Nothing if it is refused otherwise.
 */
export function previewOf(seen: Seen, command: Command, price: Price, party = -1): Preview | undefined {
  const { scenario, at: slots, n } = seen;
  const bills = scenario.bills.flatMap(({ clauses }, b) => (clauses.length === 0 || n[slots.law + b] ? [] : [b]));
  const moodIn = (world: Pick<World, "n">): number =>
    party < 0 ? 0 : Math.floor(at(world.n, slots.mood + party) / 100);
  const ayesIn = (world: World): number[] => bills.map((bill) => expectedAyes(world, bill));
  const attempt = (k: number): { before: number[]; tried?: Tried } => {
    const world = drawWorld(seen, k, "preview");
    lend(world, price);
    const before = ayesIn(world);
    if (!play(world, command).done) return { before };
    const indicators = scenario.indicators.map((_, i) => at(world.n, slots.indicator + i) - at(n, slots.indicator + i));
    return { before, tried: { indicators, mood: moodIn(world), ayes: ayesIn(world), drew: hasDrawn(world) } };
  };
  const { before, tried: first } = attempt(0);
  if (!first) return undefined;
  const others = first.drew ? Array.from({ length: WORLDS - 1 }, (_, k) => attempt(k + 1).tried ?? first) : [];
  const all = [first, ...others];
  const span = (of: (tried: Tried) => number): Span => [Math.min(...all.map(of)), Math.max(...all.map(of))];
  const moved = ([low, high]: Span, from: number): boolean => low !== from || high !== from;
  const mood = span((t) => t.mood);
  return {
    sure: !first.drew,
    indicators: scenario.indicators.flatMap((_, indicator) => {
      const by = span((t) => t.indicators[indicator] ?? 0);
      return moved(by, 0) ? [{ indicator, by }] : [];
    }),
    ...(moved(mood, moodIn(seen)) && { mood: { before: moodIn(seen), after: mood } }),
    ayes: bills.flatMap((bill, i) => {
      const [was = 0, after] = [before[i], span((t) => t.ayes[i] ?? 0)];
      return moved(after, was) ? [{ bill, before: was, after }] : [];
    }),
  };
}

/** Puts into the purses what the price asks for and is not there. */
function lend({ model, n }: World, price: Price): void {
  for (const { budget, amount } of price) {
    const slot = model.at.budget + model.index("budgets", budget);
    n[slot] = Math.max(at(n, slot), amountOf(model, amount, 0, 99)(n));
  }
}

/** Chance had its say: a draw that could have gone either way. */
export function hasDrawn(world: World): boolean {
  let drew = false;
  eachRow(world, [EVENTS.drawn], (_, [, , , , , odds = 0]) => {
    if (odds > 0) drew = true;
  });
  return drew;
}
