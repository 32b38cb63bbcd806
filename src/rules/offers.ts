/**
 * Offers lie face up for some rounds; what happens if one is left is printed on it. One that asks for what a bill says
 * already, or of a bill that is closed, is not laid, and is taken back if it lies there.
 */
import { refusedAsking } from "./amending.ts";
import { roundOfSight } from "./calendar.ts";
import { holds } from "./conditions.ts";
import { effectsOf } from "./effect.ts";
import { EVENTS } from "./events.ts";
import { at, emit, follow } from "./game.ts";
import type { Id } from "./ids.ts";
import { OPEN } from "./layout.ts";
import type { Game, Model } from "./model.ts";

export function lay(g: Game, offer: number, cause: number): void {
  emit(g, EVENTS.offerLaid, cause, offer, roundOfSight(g));
}

/** Stages of the round's end: what asks for nothing is taken back, what lay long enough lapses, free places are filled. */
export function makeOffers(m: Model): { takeBack(g: Game): void; lapse(g: Game): void; layAll(g: Game): void } {
  const { offers, offersFaceUp } = m.scenario;
  const rules = offers.map((offer, i) => ({
    number: i,
    slot: m.at.offer + i,
    laid: m.at.offerRound + i,
    rounds: offer.rounds,
    when: holds(m, offer.when),
    idle: refusedAsking(m, offer.taken),
    cause: m.cause({ kind: "offer", id: offer.id }),
    on: m.on({ kind: "offer", id: offer.id, part: "left" }),
    left: effectsOf(m, offer.left, `offer/${offer.id}`),
  }));
  // Each seat has its own places on the table.
  const bySeat = new Map<Id, typeof rules>();
  for (const rule of rules) {
    const seat = offers[rule.number]?.seat ?? "";
    bySeat.set(seat, [...(bySeat.get(seat) ?? []), rule]);
  }
  return {
    takeBack(g) {
      for (const { number, slot, idle, cause } of rules)
        if (g.n[slot] === OPEN && idle(g.n)) emit(g, EVENTS.offerTakenBack, cause, number);
    },
    lapse(g) {
      for (const { number, slot, laid, rounds, on, left } of rules) {
        if (g.n[slot] !== OPEN || at(g.n, m.at.round) - at(g.n, laid) + 1 < rounds) continue;
        emit(g, EVENTS.offerLeft, on.cause, number);
        follow(g, left, on);
      }
    },
    layAll(g) {
      for (const own of bySeat.values()) {
        let open = 0;
        for (const { slot } of own) if (g.n[slot] === OPEN) open += 1;
        for (const { number, slot, when, idle, cause } of own) {
          if (open >= offersFaceUp) break;
          if (g.n[slot] || !when(g.n) || idle(g.n)) continue;
          lay(g, number, cause);
          open += 1;
        }
      }
    },
  };
}
