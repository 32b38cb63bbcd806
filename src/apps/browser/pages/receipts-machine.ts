/** Receipts, told one after the other: the clause lifts, its line is read, a token lands. Whoever wants no motion goes on by hand. */
import { assign, setup } from "xstate";

/** Steps of one receipt. */
export const STEPS = 3;
const [LIFTED, READ] = [0, 1] as const;

interface Told {
  step: number;
  /** The last step of the last receipt. */
  last: number;
}

export const receiptsTold = setup({
  types: {
    context: {} as Told,
    input: {} as { receipts: number },
    events: {} as { type: "skip" } | { type: "close" },
  },
  delays: {
    beat: ({ context }) => ({ [LIFTED]: 700, [READ]: 2_600 })[context.step % STEPS] ?? 1_800,
  },
  guards: {
    told: ({ context }) => context.step >= context.last,
    halfway: ({ context }) => context.step % STEPS < STEPS - 1,
    calm: () => matchMedia("(prefers-reduced-motion: reduce)").matches,
  },
  actions: {
    next: assign({ step: ({ context }) => context.step + 1 }),
    /** To the end of the receipt that is told; from there to the next one. */
    land: assign({ step: ({ context }) => context.step + STEPS - 1 - (context.step % STEPS) }),
  },
}).createMachine({
  id: "receipts",
  context: ({ input }) => ({ step: 0, last: input.receipts * STEPS - 1 }),
  initial: "telling",
  on: { close: ".over" },
  states: {
    telling: {
      always: [
        { guard: "told", target: "told" },
        { guard: "calm", target: "still" },
      ],
      after: { beat: { target: "telling", reenter: true, actions: "next" } },
      on: {
        skip: [
          { guard: "halfway", target: "telling", reenter: true, actions: "land" },
          { target: "telling", reenter: true, actions: "next" },
        ],
      },
    },
    still: {
      entry: "land",
      always: { guard: "told", target: "told" },
      on: { skip: { target: "still", reenter: true, actions: "next" } },
    },
    told: { on: { skip: "over" } },
    over: { type: "final" },
  },
});
