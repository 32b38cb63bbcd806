/**
 * What later chapters need of the rules, tried out on the toy country: records made in play (deals with a term), acts
 * with small numbers beside their own (a sum, days), and content that arrives in play (an inject written on the spot).
 */
import { canonical } from "../../src/kit/canonical.ts";
import { command } from "../../src/rules/command.ts";
import { effect, effectsOf } from "../../src/rules/effect.ts";
import { EVENTS, numbered } from "../../src/rules/events.ts";
import { flag } from "../../src/rules/fields.ts";
import { at, emit, follow, put } from "../../src/rules/game.ts";
import { KINDS } from "../../src/rules/make-model.ts";
import type { Args, Cell, Game, Kinds, Model, Numbers } from "../../src/rules/model.ts";
import { no } from "../../src/rules/refusal.ts";
import type { Inject } from "../../src/rules/scenario.ts";

/** So many deals can be in force at once. */
const DEALS = 2;
const [RUNS, DONE] = [1, 2];
const num: Cell = (_, value) => value;
const seat: Cell = ({ scenario }, value) => scenario.seats[value]?.id;
const deal = (m: Model, field: "state" | "with" | "sum"): number => m.pools["deal"]?.[field] ?? -1;

const TOY_EVENTS = numbered(
  {
    dealMade: {
      cells: { deal: num, with: seat, sum: num },
      write: (g, record, partner, sum) => {
        put(g, deal(g.model, "state") + record, RUNS);
        put(g, deal(g.model, "with") + record, partner);
        put(g, deal(g.model, "sum") + record, sum);
      },
    },
    dealDone: { cells: { deal: num }, write: (g, record) => put(g, deal(g.model, "state") + record, DONE) },
  },
  Object.keys(EVENTS).length,
);

/** Ends the deal that the effects run for, and pays its sum into the chips. */
const endDeal = effect({ endDeal: flag }, (_, m) => {
  const chips = m.index("budgets", "chips");
  return (g, { cause, target }) => {
    emit(g, TOY_EVENTS.dealDone, cause, target);
    follow(
      g,
      (now) => emit(now, EVENTS.budgetChanged, cause, chips, at(now.n, deal(m, "sum") + target)),
      m.on({ kind: "start", id: "" }),
    );
  };
});

const free = (m: Model, n: Numbers): number =>
  Array.from({ length: DEALS }, (_, r) => r).find((r) => n[deal(m, "state") + r] !== RUNS) ?? -1;

/** A deal with another seat over a sum, for some days. Its numbers: the partner, the sum, the days. */
const makeDeal = command({
  type: "makeDeal",
  fields: { with: { is: "id" }, terms: { is: "numbers by id" } },
  acts: (m) => {
    const cause = { kind: "move", id: "deal", seat: "cabinet" } as const;
    const effects = [{ endDeal: true }];
    const ending = m.delayed.push({ effects, run: effectsOf(m, effects, "deal") }) - 1;
    const full = no("not-now");
    return [
      {
        seat: 0,
        about: "",
        refused: (n) => (free(m, n) < 0 ? full : 0),
        refusedWith: (_, [partner = 0, sum = 0, days = 0]) =>
          partner !== 1 || !inRange(sum, 0, 5) || !inRange(days, 1, 9) ? no("out-of-range") : 0,
        choices: [1, 2, 5].map((k) => ({ args: [1, k, k + 1] })),
        tell: ([partner = 0, sum = 0, days = 0]) => ({ with: m.scenario.seats[partner]?.id, terms: { sum, days } }),
        args: (own: { with: string; terms: Record<string, number> }) => {
          const { sum = -1, days = -1 } = own.terms;
          return [m.scenario.seats.findIndex((s) => s.id === own.with), sum, days];
        },
        run(g: Game, [partner = 0, sum = 0, days = 0]: Args) {
          const record = free(m, g.n);
          emit(g, TOY_EVENTS.dealMade, m.cause(cause), record, partner, sum);
          const put_off = (now: Game) =>
            emit(now, EVENTS.effectsPutOff, m.cause(cause), at(now.n, m.at.day) + days, ending, 100, record, -1, 0);
          follow(g, put_off, m.on(cause));
        },
      },
    ];
  },
  about: () => "",
  missing: () => no("not-your-move"),
});

const inRange = (x: number, from: number, to: number): boolean => Number.isInteger(x) && x >= from && x <= to;

/** Writes an inject on the spot: compiled content, as JSON. Its number: the word that it is. */
const writeInject = command({
  type: "writeInject",
  fields: { inject: { is: "id" } },
  acts: (m) => {
    const place = (n: Numbers) =>
      Array.from({ length: m.scenario.writtenInjects }, (_, k) => k).find((k) => !n[m.at.written + k]) ?? -1;
    const full = no("not-now");
    return [
      {
        seat: 1,
        about: "",
        refused: (n) => (place(n) < 0 ? full : 0),
        choices: WRITTEN.map((inject) => ({ args: [m.words.number(canonical(inject))] })),
        tell: ([word = 0]) => ({ inject: m.words.all[word] }),
        args: ({ inject }: { inject: string }) => [m.words.number(inject)],
        run: (g, [word = 0]) =>
          emit(g, EVENTS.injectWritten, m.cause({ kind: "move", id: "write", seat: "watch" }), place(g.n), word),
      },
    ];
  },
  about: () => "",
  missing: () => no("not-your-move"),
});

/** What a compiled inject must look like to be written in play: its choices are numbered. */
export function asWritten(inject: Inject): string {
  const choices = inject.choices.map((c, k) => ({ ...c, id: String(k + 1) }));
  return canonical({ ...inject, choices });
}

const quiet: Omit<Inject, "id" | "when" | "effects"> = {
  title: "a rumour",
  text: "",
  repeat: false,
  cooldown: 0,
  audience: [],
  urgent: false,
  frames: [],
  choices: [],
  answeredBy: [],
  silence: { effects: [] },
  sources: [],
};
const WRITTEN: Inject[] = [
  {
    ...quiet,
    id: "rumour",
    when: { op: ">=", left: { slot: ["indicator", "trust"] }, right: { value: 45 } },
    effects: [{ after: 2, effects: [{ change: "trust", by: -3 }] }],
  },
  {
    ...quiet,
    id: "question",
    when: { value: true },
    answeredBy: ["watch", "cabinet"],
    choices: ["1", "2"].map((id, k) => ({
      id,
      title: id,
      price: [],
      effects: [{ odds: 50, draw: "odds", lucky: [{ change: "footing", by: 4 - k }], unlucky: [] }],
      tells: "",
      tags: [],
    })),
    silence: { effects: [{ change: "footing", by: -2 }] },
    effects: [],
  },
];

export const TOY_KINDS: Kinds = {
  effects: { ...KINDS.effects, endDeal },
  events: [...KINDS.events, ...Object.values(TOY_EVENTS)],
  commands: [...KINDS.commands, makeDeal, writeInject],
  pools: { deal: { records: () => DEALS, fields: ["state", "with", "sum"] } },
};
