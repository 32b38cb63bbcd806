/**
 * A scene that is told beat by beat. Each holds for its time; a key goes on to the next that rests, Escape to the last.
 * Whoever wants no motion meets only those that rest, and goes on by a key.
 */
import { assign, setup } from "xstate";

export interface Timed {
  /** Milliseconds for which it holds before the next. */
  ms: number;
  /** All of its step is told, and it can stay so. */
  rests: boolean;
}

interface Told {
  beats: readonly Timed[];
  calm: boolean;
  now: number;
}

export const telling = setup({
  types: {
    context: {} as Told,
    input: {} as Omit<Told, "now">,
    events: {} as { type: "on" } | { type: "end" },
  },
  delays: { hold: ({ context: { beats, now } }) => beats[now]?.ms ?? 0 },
  guards: {
    over: ({ context: { beats, now } }) => now >= beats.length - 1,
    calm: ({ context: { calm } }) => calm,
  },
  actions: {
    next: assign({ now: ({ context }) => context.now + 1 }),
    rest: assign({ now: ({ context }) => nextRest(context, context.now + 1) }),
    end: assign({ now: ({ context }) => context.beats.length - 1 }),
  },
}).createMachine({
  id: "telling",
  context: ({ input }) => ({ ...input, now: input.calm ? nextRest(input, 0) : 0 }),
  initial: "beat",
  states: {
    beat: {
      always: [
        { guard: "over", target: "told" },
        { guard: "calm", target: "waiting" },
      ],
      after: { hold: { target: "beat", reenter: true, actions: "next" } },
      on: { on: { target: "beat", reenter: true, actions: "rest" }, end: { target: "told", actions: "end" } },
    },
    waiting: {
      on: { on: { target: "beat", actions: "rest" }, end: { target: "told", actions: "end" } },
    },
    told: { type: "final" },
  },
});

function nextRest({ beats }: Pick<Told, "beats">, from: number): number {
  const next = beats.findIndex(({ rests }, i) => i >= from && rests);
  return next < 0 ? beats.length - 1 : next;
}
