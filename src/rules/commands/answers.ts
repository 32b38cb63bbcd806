/** Answers to what comes: injects, offers. */
import { refusedAmending, refusedAsking } from "../amending.ts";
import type { Cause } from "../cause.ts";
import { command } from "../command.ts";
import { holds } from "../conditions.ts";
import { effectsOf } from "../effect.ts";
import { EVENTS } from "../events.ts";
import { at, emit, follow } from "../game.ts";
import type { Id } from "../ids.ts";
import { type InjectRoom, OPEN } from "../layout.ts";
import type { BareAct, Model, Numbers, Read } from "../model.ts";
import { charge, short } from "../purse.ts";
import { no } from "../refusal.ts";
import type { Inject, Offer } from "../scenario.ts";
import { writtenIn } from "../written.ts";

/** Chooses an answer to an inject. Its one number is the choice, from 1. */
export const answerInject = command({
  type: "answerInject",
  fields: { inject: { is: "id" }, choice: { is: "id" } },
  acts: (m) => m.at.rooms.flatMap((room, i) => room.asks.map((seat, asked) => answering(m, room, i, seat, asked))),
  about: ({ inject }) => inject,
  missing: (m, { inject, choice }) => {
    const known = m.at.rooms.find((r) => r.id === inject)?.choices.includes(choice);
    return no(known ? "not-your-move" : "no-such-thing");
  },
});

/** What one seat may answer to an inject, once it is known what it asks. */
interface Asked {
  causes: readonly number[];
  /** For each choice, why it cannot be made: as things stand, it would amend a closed bill, or the seat is too poor. */
  refused: readonly Read[];
  tags: readonly (readonly Id[])[];
}

function askedOf(m: Model, { id, choices }: Inject, seat: Id): Asked {
  const [notNow, poor] = [no("not-now"), no("cannot-afford")];
  return {
    causes: choices.map((c) => m.cause({ kind: "inject", id, part: c.id, seat })),
    refused: choices.map((c) => {
      const [when, closed, dear] = [holds(m, c.when), refusedAmending(m, c.effects), short(m, seat, c.price)];
      return (n) => (when(n) ? closed(n) || (dear(n) ? poor : 0) : notNow);
    }),
    tags: choices.map((c) => c.tags),
  };
}

function answering(m: Model, room: InjectRoom, i: number, seat: Id, asked: number): BareAct {
  const [fired, answer, mine] = [m.at.fired + i, m.at.answer + i, at(m.at.given, i) + asked];
  const [closed, given, unknown] = [no("not-open"), no("already-answered"), no("no-such-thing")];
  const inject = m.scenario.injects[i];
  const known = inject && askedOf(m, inject, seat);
  const written = writtenIn(m, i, (w) => (w.answeredBy.includes(seat) ? askedOf(m, w, seat) : undefined));
  const what = (n: Numbers): Asked | undefined => known ?? written(n);
  const offered = (n: Numbers, choice: number): number => {
    const refused = what(n)?.refused[choice - 1];
    return refused ? refused(n) : unknown;
  };
  return {
    seat: m.index("seats", seat),
    about: room.id,
    there: fired,
    refused: (n) => (n[fired] ? (n[answer] ? given : 0) : closed),
    refusedWith: (n, [choice = 0]) => offered(n, choice),
    // A sealed answer may be changed; a menu does not ask again.
    choices: room.choices.map((_, k) => ({ args: [k + 1], refused: (n) => (n[mine] ? given : offered(n, k + 1)) })),
    tags: ([choice = 0]) => known?.tags[choice - 1] ?? [],
    tell: ([choice = 0]) => ({ inject: room.id, choice: room.choices[choice - 1] }),
    args: ({ choice }: { choice: Id }) => {
      const number = room.choices.indexOf(choice) + 1;
      return number > 0 ? [number] : unknown;
    },
    run(g, [choice = 0]) {
      m.parts.injects[i]?.answer(g, asked, choice, what(g.n)?.causes[choice - 1] ?? 0);
    },
  };
}

/** Takes an offer that lies face up. */
export const takeOffer = command({
  type: "takeOffer",
  fields: { offer: { is: "id" } },
  acts: (m) => m.scenario.offers.map((offer, i) => taking(m, offer, i)),
  about: ({ offer }) => offer,
  missing: (m, { offer }) => no(m.scenario.offers.some((o) => o.id === offer) ? "not-your-move" : "no-such-thing"),
});

function taking(m: Model, offer: Offer, i: number): BareAct {
  const cause: Cause = { kind: "offer", id: offer.id, part: "taken", seat: offer.seat };
  const [on, pay, dear] = [m.on(cause), charge(m, offer.price, cause), short(m, offer.seat, offer.price)];
  const taken = effectsOf(m, offer.taken, `offer/${offer.id}`);
  const [slot, idle] = [m.at.offer + i, refusedAsking(m, offer.taken)];
  const [closed, poor] = [no("not-open"), no("cannot-afford")];
  return {
    seat: m.index("seats", offer.seat),
    about: offer.id,
    there: slot,
    refused: (n) => (at(n, slot) === OPEN ? idle(n) || (dear(n) ? poor : 0) : closed),
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
