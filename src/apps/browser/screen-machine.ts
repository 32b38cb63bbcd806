/** Which page, sheet or scene is in front, in one machine. What a game has come to it hears as a `Glance`; it knows no page. */
import { assign, setup } from "xstate";

/** What decides of a game which page is in front. */
export interface Glance {
  round: number;
  /** Votes that were counted so far. */
  votes: number;
  over: boolean;
  /** Chambers that changed by the end of the round before. */
  changes: number;
  /** The part of the story that is played. */
  part: string | undefined;
  /** What the law did in the round before. */
  receipts: number;
  /** There is a law to be read back. */
  law: boolean;
}

/** What lies over a page. */
export type Laid =
  | { is: "menu" }
  | { is: "report" }
  | { is: "closing" }
  | { is: "mistakes"; of: "opened" | "chosen" }
  | { is: "news"; id: string }
  | { is: "offer"; id: string }
  | { is: "move"; id: string }
  | { is: "act"; id: string }
  | { is: "way"; id: string; chart?: string }
  | { is: "bargain"; id: string }
  | { is: "heading"; bill: string; id: string }
  | { is: "deleting"; name: string }
  | { is: "whatIf"; entry: number };

/** Parts of the table, of which a phone shows one at a time. */
export const TABS = ["table", "bill", "map", "island"] as const;
export type Tab = (typeof TABS)[number];

export interface Screen {
  glance: Glance;
  briefed: boolean;
  laid: Laid | undefined;
  tab: Tab;
  /** Where bill and map share a place. */
  side: "bill" | "map";
  /** The bill that was asked for, if any was. */
  bill: string | undefined;
  /** The incident at whose desk one sits. */
  incident: string | undefined;
  /** To which card the offers were turned, or to which page the act, by its place. */
  turned: number;
  /** How many votes were told, or need not be. */
  told: number;
  /** The round before whose table the chambers' changes were told. */
  changesTold: number;
  /** The round before whose table the law's receipts were told. */
  received: number;
  /** The law was read back. */
  read: boolean;
  /** The round whose table was opened last, and the part that was played there. */
  opened: number;
  part: string | undefined;
  /** The benches are looked at where those who watch would sit. */
  benches: boolean;
}

export type ScreenEvent =
  | { type: "teachers" | "start" }
  /** `briefed`: one only comes back to where one sat. */
  | { type: "sit"; glance: Glance; briefed?: boolean }
  | { type: "leave" | "begin" }
  | { type: "heard"; glance: Glance }
  | { type: "lay"; laid: Laid }
  /** `laid`: what is put away; whatever was laid there since stays. */
  | { type: "putAway"; laid: Laid | undefined }
  | { type: "tab"; tab: Tab }
  | { type: "benches"; shown: boolean }
  | { type: "side"; side: Screen["side"] }
  | { type: "bill"; bill: string }
  | { type: "turn"; to: number }
  | { type: "desk"; incident: string }
  | { type: "back" | "told" | "read" };

const NO_GAME: Glance = { round: 1, votes: 0, over: false, changes: 0, part: undefined, receipts: 0, law: false };
const EMPTY: Screen = {
  glance: NO_GAME,
  briefed: false,
  laid: undefined,
  tab: "table",
  side: "bill",
  bill: undefined,
  incident: undefined,
  turned: 0,
  told: 0,
  changesTold: 0,
  received: 0,
  read: false,
  opened: 0,
  part: undefined,
  benches: false,
};

/** Whatever came before is not told again. */
function nothingToTell(glance: Glance): Partial<Screen> {
  const { round, votes, part, over } = glance;
  return { glance, told: votes, changesTold: round, received: round, read: over, opened: round, part };
}

const machine = setup({
  types: { context: {} as Screen, events: {} as ScreenEvent },
  guards: {
    unbriefed: ({ context: { glance, briefed } }) => !briefed && glance.round === 1 && !glance.over,
    stillLies: ({ context, event }) => event.type === "putAway" && event.laid === context.laid,
    wentOn: ({ context: { glance }, event }) =>
      event.type === "heard" && (["round", "votes", "over"] as const).some((k) => event.glance[k] !== glance[k]),
    voteUntold: ({ context: { glance, told } }) => glance.votes > told,
    changeUntold: ({ context: { glance, changesTold } }) => glance.changes > 0 && glance.round > changesTold,
    partUntold: ({ context: { glance, opened, part } }) => glance.round > opened && glance.part !== part,
    receiptsUntold: ({ context: { glance, received } }) => glance.receipts > 0 && glance.round > received,
    lawUnread: ({ context: { glance, read } }) => glance.over && glance.law && !read,
    over: ({ context }) => context.glance.over,
  },
  actions: {
    sit: assign(({ event }) => {
      if (event.type !== "sit") return {};
      const { glance, briefed = false } = event;
      return { ...EMPTY, briefed, ...nothingToTell(glance) };
    }),
    // Of rounds that were undone nothing is left to tell.
    hear: assign(({ context, event }) => {
      if (event.type !== "heard") return {};
      const { glance } = event;
      return glance.round < context.glance.round ? nothingToTell(glance) : { glance };
    }),
    lay: assign(({ event }) => (event.type === "lay" ? { laid: event.laid } : {})),
    putAway: assign({ laid: undefined }),
    tab: assign(({ event }) => (event.type === "tab" ? { tab: event.tab } : {})),
    side: assign(({ event }) => (event.type === "side" ? { side: event.side } : {})),
    bill: assign(({ event }) => (event.type === "bill" ? { bill: event.bill } : {})),
    turn: assign(({ event }) => (event.type === "turn" ? { turned: event.to } : {})),
    turnBack: assign({ turned: 0 }),
    toTheTop: assign({ laid: undefined, incident: undefined, turned: 0 }),
    sitAtDesk: assign(({ event }) => (event.type === "desk" ? { incident: event.incident } : {})),
    leaveDesk: assign({ incident: undefined }),
    tellOne: assign({ told: ({ context }) => context.told + 1 }),
    tellChanges: assign({ changesTold: ({ context }) => context.glance.round }),
    receive: assign({ received: ({ context }) => context.glance.round }),
    haveRead: assign({ read: true }),
    open: assign(({ context: { glance, opened, part } }) =>
      glance.round > opened ? { opened: glance.round, part: glance.part } : { opened, part },
    ),
    showBenches: assign(({ event }) => (event.type === "benches" ? { benches: event.shown } : {})),
  },
});

/** What may be asked for while the table is in front. */
const AT_THE_TABLE = {
  benches: { actions: "showBenches" },
  tab: { actions: "tab" },
  side: { actions: "side" },
  turn: { actions: "turn" },
  desk: { target: "desk", actions: ["sitAtDesk", "putAway"] },
  back: { actions: "putAway" },
} as const;

export const screenMachine = machine.createMachine({
  id: "screen",
  context: EMPTY,
  initial: "start",
  on: {
    sit: { target: ".seat", actions: "sit" },
    lay: { actions: "lay" },
    putAway: { guard: "stillLies", actions: "putAway" },
  },
  states: {
    start: { on: { teachers: { target: "teachers", actions: "putAway" } } },
    teachers: { on: { start: { target: "start" } } },
    seat: {
      initial: "sitting",
      on: {
        leave: { target: "start", actions: "putAway" },
        heard: [{ guard: "wentOn", target: ".going", actions: ["hear", "toTheTop"] }, { actions: "hear" }],
        bill: { actions: "bill" },
      },
      states: {
        sitting: { always: [{ guard: "unbriefed", target: "brief" }, { target: "going" }] },
        brief: { on: { begin: "table" } },
        going: {
          always: [
            { guard: "voteUntold", target: "vote" },
            { guard: "lawUnread", target: "law" },
            { guard: "over", target: "end" },
            { guard: "changeUntold", target: "chamber" },
            { guard: "partUntold", target: "between" },
            { guard: "receiptsUntold", target: "receipts", actions: "open" },
            { target: "table", actions: "open" },
          ],
        },
        vote: { on: { told: { target: "going", actions: "tellOne" } } },
        chamber: { on: { told: { target: "going", actions: "tellChanges" } } },
        between: { on: { turn: { actions: "turn" }, told: { target: "going", actions: ["open", "turnBack"] } } },
        // Beside the receipts the table may be used, and whoever does has put them away.
        receipts: { on: { ...AT_THE_TABLE, told: "table" }, exit: "receive" },
        table: { on: AT_THE_TABLE },
        desk: { on: { back: { target: "table", actions: ["leaveDesk", "putAway"] } } },
        law: { on: { told: { target: "going", actions: "haveRead" } } },
        end: { on: { back: { actions: "putAway" }, read: "law" } },
      },
    },
  },
});
