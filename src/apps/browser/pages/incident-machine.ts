/**
 * One incident on its page: the desk, where a rung is chosen; then what came of the answer, told step by step, until all
 * of it stands there. Whoever wants less motion gets each step at once, and a rest before the needle falls.
 */
import { assign, setup } from "xstate";
import type { Rung } from "../panels/ladder.tsx";
import { type EchoStep, HELD } from "./echo-steps.ts";

interface Context {
  chosen: string | undefined;
  /** The rung as it stood when it was asked for: its odds and its gate. */
  asked: Rung | undefined;
  steps: readonly EchoStep[];
  /** How many of the steps are told. */
  told: number;
}

export const incidentMachine = setup({
  types: {
    context: {} as Context,
    input: {} as { steps: readonly EchoStep[] | undefined },
    events: {} as
      | { type: "choose"; id: string }
      | { type: "ask"; rung: Rung }
      | { type: "answer"; steps: readonly EchoStep[] }
      | { type: "next" }
      | { type: "end" }
      | { type: "again" },
  },
  delays: { held: ({ context }) => HELD[stepNow(context) ?? "papers"] },
  guards: {
    allTold: ({ context }) => context.told >= context.steps.length,
    calm: () => matchMedia("(prefers-reduced-motion: reduce)").matches,
    rests: ({ context }) => stepNow(context) === "bar",
  },
  actions: {
    tellNext: assign({ told: ({ context }) => context.told + 1 }),
    tellAll: assign({ told: ({ context }) => context.steps.length }),
    tellFirst: assign({ told: 1 }),
  },
}).createMachine({
  id: "incident",
  context: ({ input }) => ({ chosen: undefined, asked: undefined, steps: input.steps ?? [], told: 0 }),
  initial: "desk",
  states: {
    desk: {
      always: { guard: ({ context }) => context.steps.length > 0, target: "told", actions: "tellAll" },
      on: {
        choose: { actions: assign({ chosen: ({ event }) => event.id }) },
        ask: { actions: assign({ asked: ({ event }) => event.rung }) },
        answer: { target: "telling", actions: [assign({ steps: ({ event }) => event.steps }), "tellFirst"] },
      },
    },
    telling: {
      initial: "moving",
      states: {
        moving: {
          always: [
            { guard: "allTold", target: "#incident.told" },
            { guard: "calm", target: "still" },
          ],
          after: { held: { target: "moving", reenter: true, actions: "tellNext" } },
          on: { next: { target: "moving", reenter: true, actions: "tellNext" } },
        },
        still: {
          always: [
            { guard: "allTold", target: "#incident.told" },
            { guard: "rests", target: "resting" },
            { target: "still", reenter: true, actions: "tellNext" },
          ],
        },
        resting: { tags: "resting", on: { next: { target: "still", actions: "tellNext" } } },
      },
      on: { end: { target: "told", actions: "tellAll" } },
    },
    told: { on: { again: { target: "telling", actions: "tellFirst" } } },
  },
});

/** The step that is being told. */
export function stepNow({ steps, told }: Pick<Context, "steps" | "told">): EchoStep | undefined {
  return steps[told - 1];
}
