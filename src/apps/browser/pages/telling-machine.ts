/** A scene that is told step by step, may be skipped at any time, and is told at once to whoever wants no motion. */
import { assign, setup } from "xstate";

export const telling = setup({
  types: {
    context: {} as { step: number; last: number; quickFrom: number },
    input: {} as { last: number; quickFrom: number },
    events: {} as { type: "skip" },
  },
  delays: { pause: ({ context }) => (context.step < 2 ? 1_600 : context.step < context.quickFrom ? 1_100 : 500) },
  guards: {
    told: ({ context }) => context.step >= context.last,
    calm: () => matchMedia("(prefers-reduced-motion: reduce)").matches,
  },
  actions: {
    next: assign({ step: ({ context }) => context.step + 1 }),
    tellAll: assign({ step: ({ context }) => context.last }),
  },
}).createMachine({
  id: "telling",
  context: ({ input }) => ({ step: 0, ...input }),
  initial: "telling",
  states: {
    telling: {
      always: [
        { guard: "told", target: "told" },
        { guard: "calm", target: "told", actions: "tellAll" },
      ],
      after: { pause: { target: "telling", reenter: true, actions: "next" } },
      on: { skip: { target: "told", actions: "tellAll" } },
    },
    told: { type: "final" },
  },
});
