/** The reading of the law: which clause is read, which were said yes to or struck, and the years that are played again. */
import { assign, fromPromise, setup } from "xstate";
import type { WithoutClause } from "../../../debrief/without-clause.ts";

/** A clause, and what stands in its place. */
export interface Strike {
  clause: string;
  option: string;
}
export interface Struck extends Strike {
  found: WithoutClause;
}

/** Rounds of the years that have room beside each other. */
export const MOST_STATIONS = 7;

export const reading = setup({
  types: {
    context: {} as {
      /** In the order of the reading; the place of the one that is read. */
      clauses: readonly string[];
      at: number;
      /** By clause: what was said to it. */
      yes: Readonly<Record<string, true>>;
      struck: Readonly<Record<string, Struck>>;
      /** Whose years are shown, and how many of their stations have been told. */
      shown: string | undefined;
      stations: number;
      asked: Strike | undefined;
    },
    input: {} as { clauses: readonly string[] },
    events: {} as { type: "go"; to: number } | { type: "yes" } | { type: "strike"; strike: Strike } | { type: "skip" },
  },
  actors: {
    play: fromPromise<WithoutClause, Strike>(() => Promise.reject(new Error("nobody plays the years"))),
  },
  delays: { station: 1_200 },
  guards: {
    told: ({ context }) => context.stations >= MOST_STATIONS,
    calm: () => matchMedia("(prefers-reduced-motion: reduce)").matches,
  },
  actions: {
    tellAll: assign({ stations: () => MOST_STATIONS }),
  },
}).createMachine({
  id: "reading",
  context: ({ input }) => ({
    clauses: input.clauses,
    at: 0,
    yes: {},
    struck: {},
    shown: undefined,
    stations: 0,
    asked: undefined,
  }),
  initial: "rests",
  on: {
    go: {
      actions: assign(({ context, event }) => {
        const at = Math.max(0, Math.min(context.clauses.length - 1, event.to));
        const struck = context.struck[context.clauses[at] ?? ""];
        return struck ? { at, shown: struck.clause, stations: MOST_STATIONS } : { at };
      }),
    },
    yes: {
      actions: assign(({ context }) => {
        const clause = context.clauses[context.at] ?? "";
        const { [clause]: _, ...struck } = context.struck;
        return {
          ...{ yes: { ...context.yes, [clause]: true as const }, struck },
          ...(context.shown === clause && { shown: undefined }),
          at: Math.min(context.clauses.length - 1, context.at + 1),
        };
      }),
    },
    strike: { target: ".plays", actions: assign(({ event }) => ({ asked: event.strike })) },
  },
  states: {
    rests: {},
    plays: {
      invoke: {
        src: "play",
        input: ({ context }) => context.asked ?? { clause: "", option: "" },
        onDone: {
          target: "tells",
          actions: assign(({ context, event }) => {
            const { asked } = context;
            if (!asked) return {};
            const { [asked.clause]: _, ...yes } = context.yes;
            const struck = { ...context.struck, [asked.clause]: { ...asked, found: event.output } };
            return { yes, struck, shown: asked.clause, stations: 0 };
          }),
        },
        onError: "rests",
      },
    },
    tells: {
      always: [
        { guard: "told", target: "rests" },
        { guard: "calm", target: "rests", actions: "tellAll" },
      ],
      after: {
        station: {
          target: "tells",
          reenter: true,
          actions: assign({ stations: ({ context }) => context.stations + 1 }),
        },
      },
      on: { skip: { target: "rests", actions: "tellAll" } },
    },
  },
});
