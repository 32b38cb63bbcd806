/** Injects: what the scenario makes happen. Silence is an answer. */
import { roundOfSight } from "./calendar.ts";
import { compiled } from "./conditions.ts";
import { drawOne } from "./draws.ts";
import { effectsOf } from "./effect.ts";
import { EVENTS } from "./events.ts";
import { at, emit, follow } from "./game.ts";
import type { Game, InjectPart, Model, On, Run } from "./model.ts";
import { charge, short } from "./purse.ts";
import type { Inject } from "./scenario.ts";

export function makeInjects(m: Model): InjectPart[] {
  return m.scenario.injects.map((inject, i) => injectPart(m, inject, i));
}

export function injectPart(m: Model, inject: Inject, i: number): InjectPart {
  const owner = `inject/${inject.id}`;
  const { at: slots } = m;
  const { read: when } = compiled(m, inject.when);
  const [fired, was, day] = [slots.fired + i, slots.wasTrue + i, slots.injectDay + i];
  const on = m.on({ kind: "inject", id: inject.id });
  const run = effectsOf(m, inject.effects, owner);
  const lead = leading(m, inject, i, owner);
  const answers = answering(m, inject, i, owner);
  return {
    rests: ({ n }) => n[fired] !== 0 && inject.repeat && at(n, slots.day) < at(n, day) + inject.cooldown,
    read(g) {
      if (g.n[fired] && !inject.repeat) return false;
      const is = when(g.n);
      if (is === g.n[was]) return false;
      emit(g, EVENTS.triggerRead, on.cause, i, is);
      return is === 1;
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
 * Answers stay sealed until every seat that is asked has given one; then each is checked again and applied, in the
 * scenario's seat order.
 */
function answering(m: Model, inject: Inject, i: number, owner: string): Pick<InjectPart, "answer" | "settle"> {
  const { at: slots, scenario } = m;
  const [fired, answer] = [slots.fired + i, slots.answer + i];
  const [first, end] = [at(slots.given, i), at(slots.given, i + 1)];
  const silence: Run = effectsOf(m, inject.silence.effects, owner);
  const silent = (seat?: string): On =>
    m.on({ kind: "inject", id: inject.id, part: "silence", ...(seat !== undefined && { seat }) });
  const beSilent = (g: Game, on: On): void => {
    emit(g, EVENTS.injectSettled, on.cause, i, inject.choices.length + 1);
    follow(g, silence, on);
  };
  const nobody = silent();
  const asked = scenario.seats
    .map((seat) => ({ seat: seat.id, slot: first + inject.answeredBy.indexOf(seat.id) }))
    .filter(({ seat }) => inject.answeredBy.includes(seat))
    .map(({ seat, slot }) => ({
      slot,
      silent: silent(seat),
      choices: inject.choices.map((choice) => {
        const cause = { kind: "inject", id: inject.id, part: choice.id, seat } as const;
        return {
          on: m.on(cause),
          short: short(m, seat, choice.price),
          charge: charge(m, choice.price, cause),
          run: effectsOf(m, choice.effects, owner),
        };
      }),
    }));
  const reveal = (g: Game): void => {
    for (const { slot, choices, silent } of asked) {
      const number = at(g.n, slot);
      const choice = choices[number - 1];
      if (!choice) continue;
      if (choice.short(g.n)) {
        beSilent(g, silent);
        continue;
      }
      choice.charge(g);
      emit(g, EVENTS.injectSettled, choice.on.cause, i, number);
      follow(g, choice.run, choice.on);
    }
  };
  const given = (g: Game): number => {
    let count = 0;
    for (let slot = first; slot < end; slot += 1) if (g.n[slot]) count += 1;
    return count;
  };
  return {
    answer(g, seat, choice, cause) {
      emit(g, EVENTS.injectAnswered, cause, i, seat, choice);
      if (given(g) === end - first) reveal(g);
    },
    ...(inject.choices.length > 0 && {
      settle(g: Game) {
        if (!g.n[fired] || g.n[answer]) return;
        if (given(g) > 0) reveal(g);
        else beSilent(g, nobody);
      },
    }),
  };
}
