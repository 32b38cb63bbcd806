/** Answers to what comes: injects, offers. */
import type { Cause } from "../cause.ts";
import { command } from "../command.ts";
import { effectsOf } from "../effect.ts";
import { EVENTS } from "../events.ts";
import { at, emit, follow } from "../game.ts";
import type { Id } from "../ids.ts";
import { OPEN } from "../layout.ts";
import type { Act, Model } from "../model.ts";
import { charge, short } from "../purse.ts";
import { no } from "../refusal.ts";
import type { Inject, Offer } from "../scenario.ts";

/** Chooses an answer to an inject. Its one number is the choice, from 1. */
export const answerInject = command({
  type: "answerInject",
  fields: { inject: { is: "id" }, choice: { is: "id" } },
  acts: (m) => m.scenario.injects.flatMap((inject, i) => answersTo(m, inject, i)),
  about: ({ inject }) => inject,
  missing: (m, { inject, choice }) => {
    const known = m.scenario.injects.find((i) => i.id === inject)?.choices.some((c) => c.id === choice);
    return no(known ? "not-your-move" : "no-such-thing");
  },
});

/** One act for each seat that is asked. */
export function answersTo(m: Model, inject: Inject, i: number): Act[] {
  if (inject.choices.length === 0) return [];
  const [fired, answer] = [m.at.fired + i, m.at.answer + i];
  const [closed, given, poor] = [no("not-open"), no("already-answered"), no("cannot-afford")];
  return inject.answeredBy.map((seat, asked) => {
    const dear = inject.choices.map((c) => short(m, seat, c.price));
    const causes = inject.choices.map((c) => m.cause({ kind: "inject", id: inject.id, part: c.id, seat }));
    return {
      type: "answerInject",
      seat: m.index("seats", seat),
      about: inject.id,
      there: fired,
      refused: (n) => (n[fired] ? (n[answer] ? given : 0) : closed),
      refusedWith: (n, [choice = 0]) => (dear[choice - 1]?.(n) ? poor : 0),
      // A sealed answer may be changed; a menu does not ask again.
      choices: dear.map((short, k) => ({
        args: [k + 1],
        refused: (n) => (n[at(m.at.given, i) + asked] ? given : short(n) ? poor : 0),
      })),
      tags: ([choice = 0]) => inject.choices[choice - 1]?.tags ?? [],
      tell: ([choice = 0]) => ({ inject: inject.id, choice: inject.choices[choice - 1]?.id }),
      args: ({ choice }: { choice: Id }) => {
        const number = inject.choices.findIndex((c) => c.id === choice) + 1;
        return number > 0 ? [number] : no("no-such-thing");
      },
      run(g, args) {
        const choice = args[0] ?? 0;
        g.model.parts.injects[i]?.answer(g, asked, choice, causes[choice - 1] ?? 0);
      },
    };
  });
}

/** Takes an offer that lies face up. */
export const takeOffer = command({
  type: "takeOffer",
  fields: { offer: { is: "id" } },
  acts: (m) => m.scenario.offers.map((offer, i) => taking(m, offer, i)),
  about: ({ offer }) => offer,
  missing: (m, { offer }) => no(m.scenario.offers.some((o) => o.id === offer) ? "not-your-move" : "no-such-thing"),
});

function taking(m: Model, offer: Offer, i: number): Act {
  const cause: Cause = { kind: "offer", id: offer.id, part: "taken", seat: offer.seat };
  const [on, pay, dear] = [m.on(cause), charge(m, offer.price, cause), short(m, offer.seat, offer.price)];
  const taken = effectsOf(m, offer.taken, `offer/${offer.id}`);
  const slot = m.at.offer + i;
  const [closed, poor] = [no("not-open"), no("cannot-afford")];
  return {
    type: "takeOffer",
    seat: m.index("seats", offer.seat),
    about: offer.id,
    there: slot,
    refused: (n) => (at(n, slot) === OPEN ? (dear(n) ? poor : 0) : closed),
    choices: [{ args: [] }],
    tags: () => offer.tags,
    tell: () => ({ offer: offer.id }),
    args: () => [],
    run(g) {
      pay(g);
      emit(g, EVENTS.offerTaken, on.cause, i);
      follow(g, taken, on);
    },
  };
}
