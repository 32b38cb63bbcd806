/** Injects: what the scenario makes happen. Silence is an answer. */
import { roundOfSight } from "./calendar.ts";
import { compiled, holds } from "./conditions.ts";
import { drawOne } from "./draws.ts";
import { effectsOf } from "./effect.ts";
import { EVENTS } from "./events.ts";
import { at, emit, follow } from "./game.ts";
import type { Game, InjectPart, Model } from "./model.ts";
import { charge, short } from "./purse.ts";
import type { Id } from "./ids.ts";
import type { Inject } from "./scenario.ts";
import { WRITTEN_DRAWS, writtenIn } from "./written.ts";

/** What reading a trigger's condition says, beside 0: nothing comes. */
export const [COMES, RESTS] = [1, 2];

/** Those of the scenario, then those that may be written in play. */
export function makeInjects(m: Model): InjectPart[] {
  return m.at.rooms.map(({ id }, i) => {
    const inject = m.scenario.injects[i];
    return inject ? injectPart(m, inject, i) : writtenPart(m, id, i);
  });
}

function injectPart(m: Model, inject: Inject, i: number): InjectPart {
  const owner = `inject/${inject.id}`;
  const { at: slots } = m;
  const { read: when } = compiled(m, inject.when);
  const [fired, was, day] = [slots.fired + i, slots.wasTrue + i, slots.injectDay + i];
  const on = m.on({ kind: "inject", id: inject.id });
  const run = effectsOf(m, inject.effects, owner);
  const lead = leading(m, inject, i, owner);
  const answers = answering(m, inject, i, owner);
  return {
    read(g) {
      const { n } = g;
      if (n[fired]) {
        if (!inject.repeat) return 0;
        if (at(n, slots.day) < at(n, day) + inject.cooldown) return RESTS;
      }
      const is = when(n);
      if (is === n[was]) return 0;
      emit(g, EVENTS.triggerRead, on.cause, i, is);
      return is ? COMES : 0;
    },
    fire(g) {
      if (g.n[fired] && !inject.repeat) return;
      emit(g, EVENTS.injectFired, on.cause, i, roundOfSight(g));
      follow(g, run, on);
      lead?.(g, on.cause);
    },
    ...answers,
  };
}

/** One of the frames leads the news: how an act is told has effects of its own. */
function leading(m: Model, inject: Inject, i: number, owner: string): ((g: Game, cause: number) => void) | undefined {
  const frames = inject.frames.flatMap((frame, k) => (frame.leads > 0 ? [{ frame, number: k + 1 }] : []));
  if (frames.length === 0) return undefined;
  const draw = m.draw(owner, "lead");
  const weights = frames.map(({ frame }) => frame.leads);
  const leads = frames.map(({ frame, number }) => ({
    number,
    on: m.on({ kind: "inject", id: inject.id, part: frame.id }),
    run: effectsOf(m, frame.effects, owner),
  }));
  return (g, cause) => {
    const led = leads[drawOne(g, draw, weights, cause)];
    if (!led) return;
    emit(g, EVENTS.frameLed, led.on.cause, i, led.number);
    follow(g, led.run, led.on);
  };
}

/**
 * Answers stay sealed until every seat that is asked has given one, or the round ends; then each is checked again and
 * applied, in the scenario's seat order. Who said nothing, or can no longer do it or pay, was silent.
 */
function answering(m: Model, inject: Inject, i: number, owner: string): Pick<InjectPart, "answer" | "settle"> {
  const { at: slots, scenario } = m;
  const [fired, answer, first] = [slots.fired + i, slots.answer + i, at(slots.given, i)];
  const { choices: named = [], asks = [] } = slots.rooms[i] ?? {};
  const silence = effectsOf(m, inject.silence.effects, owner);
  const asked = scenario.seats
    .filter(({ id }) => inject.answeredBy.includes(id))
    .map(({ id: seat }) => ({
      place: asks.indexOf(seat),
      silent: m.on({ kind: "inject", id: inject.id, part: "silence", seat }),
      choices: inject.choices.map((choice) => {
        const cause = { kind: "inject", id: inject.id, part: choice.id, seat } as const;
        return {
          on: m.on(cause),
          when: holds(m, choice.when),
          short: short(m, seat, choice.price),
          charge: charge(m, choice.price, cause),
          run: effectsOf(m, choice.effects, owner),
        };
      }),
    }));
  const reveal = (g: Game): void => {
    for (const { place, choices, silent } of asked) {
      const number = at(g.n, first + place);
      const choice = choices[number - 1];
      const counts = choice?.when(g.n) && !choice.short(g.n) ? choice : { on: silent, run: silence };
      if (counts === choice) choice.charge(g);
      emit(g, EVENTS.injectSettled, counts.on.cause, i, place, counts === choice ? number : named.length + 1);
      follow(g, counts.run, counts.on);
    }
  };
  return {
    answer(g, place, choice, cause) {
      emit(g, EVENTS.injectAnswered, cause, i, place, choice);
      if (asked.every((one) => g.n[first + one.place])) reveal(g);
    },
    ...(inject.choices.length > 0 && {
      settle(g: Game) {
        if (g.n[fired] && !g.n[answer]) reveal(g);
      },
    }),
  };
}

/** What is written into a place while a game is played: compiled when it is first asked, like any other. */
function writtenPart(m: Model, id: Id, i: number): InjectPart {
  for (const draw of WRITTEN_DRAWS) m.draw(`inject/${id}`, draw);
  const part = writtenIn(m, i, (inject) => injectPart(m, inject, i));
  return {
    read: (g) => part(g.n)?.read(g) ?? 0,
    fire: (g) => part(g.n)?.fire(g),
    answer: (g, seat, choice, cause) => part(g.n)?.answer(g, seat, choice, cause),
    settle: (g) => part(g.n)?.settle?.(g),
  };
}
