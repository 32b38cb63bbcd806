/** The steps of several changes of chambers: each change is told through and then stands until one goes on. */
import { assign, setup } from "xstate";

export const chamberScene = setup({
  types: {
    context: {} as { change: number; step: number; waits: readonly (readonly number[])[] },
    /** For each change, milliseconds after each of its steps but the last. */
    input: {} as { waits: readonly (readonly number[])[] },
    events: {} as { type: "skip" } | { type: "next" },
  },
  delays: { pause: ({ context: { waits, change, step } }) => waits[change]?.[step] ?? 0 },
  guards: {
    told: ({ context: { waits, change, step } }) => step >= (waits[change]?.length ?? 0),
    more: ({ context: { waits, change } }) => change + 1 < waits.length,
    calm: () => matchMedia("(prefers-reduced-motion: reduce)").matches,
  },
  actions: {
    step: assign({ step: ({ context }) => context.step + 1 }),
    tellAll: assign({ step: ({ context: { waits, change } }) => waits[change]?.length ?? 0 }),
    turn: assign({ change: ({ context }) => context.change + 1, step: 0 }),
  },
}).createMachine({
  id: "chamberScene",
  context: ({ input }) => ({ change: 0, step: 0, ...input }),
  initial: "telling",
  states: {
    telling: {
      always: [
        { guard: "told", target: "stands" },
        { guard: "calm", target: "stands", actions: "tellAll" },
      ],
      after: { pause: { target: "telling", reenter: true, actions: "step" } },
      on: { skip: { target: "telling", reenter: true, actions: "step" } },
    },
    stands: {
      on: { next: [{ guard: "more", target: "telling", actions: "turn" }, { target: "over" }] },
    },
    over: { type: "final" },
  },
});
