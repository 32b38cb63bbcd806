/** Deals that were signed: kept when the bill becomes law, broken at the count, or lapsed; nobody plays a party here. */
import { effectsOf } from "./effect.ts";
import { pairOf } from "./deal-events.ts";
import { EVENTS } from "./events.ts";
import { at, emit, follow, goOn } from "./game.ts";
import { DEAL_ENDS } from "./layout.ts";
import { makeOffices } from "./offices.ts";
import type { Game, Model } from "./model.ts";
import { pay } from "./purse.ts";

/** A party's line, bound from now on, and what has to stand for it at the count. */
export interface Bond {
  bill: number;
  party: number;
  seat: number;
  line: number;
  writes: readonly (readonly [clause: number, option: number])[];
  /** What was said beside it, which binds nobody. */
  words?: string;
}

export function bind(g: Game, { bill, party, seat, line, writes, words = "" }: Bond, cause: number): void {
  emit(g, EVENTS.dealSigned, cause, bill, party, seat, line, g.model.words.number(words));
  const from = goOn(g);
  for (const [c, option] of writes) emit(g, EVENTS.optionOwed, cause, bill, party, c, option);
  g.from = from;
}

/** The deals about one bill. */
export interface Settling {
  /** Whoever is owed an option that does not stand is free, and remembers. */
  beforeCount(g: Game): void;
  atLaw(g: Game): void;
  lapse(g: Game, all: boolean): void;
}

const [KEPT, BROKEN, LAPSED] = (["kept", "broken", "lapsed"] as const).map((end) => DEAL_ENDS.indexOf(end) + 1);

export function makeSettling(m: Model, bill: number): Settling {
  const { bargaining, bills, budgets, parties } = m.scenario;
  const rows = parties.map((party, p) => {
    const pair = pairOf(m, bill, p);
    const causeFor = (seat: number) =>
      ({ kind: "deal", id: bills[bill]?.id ?? "", part: party.id, seat: m.scenario.seats[seat]?.id ?? "" }) as const;
    return { p, pair, causes: m.scenario.seats.map((_, seat) => m.cause(causeFor(seat))) };
  });
  const clauses = (bills[bill]?.clauses ?? []).map((c) => m.at.clause + m.index("clauses", c.id));
  const broken = effectsOf(m, bargaining?.broken ?? [], "deals/broken");
  const { lasts = 0 } = bargaining ?? {};
  const offices = makeOffices(m, bill);

  const settle = (g: Game, { p, pair, causes }: (typeof rows)[number], end = 0): void => {
    const seat = at(g.n, m.at.boundBy + pair) - 1;
    const cause = causes[seat] ?? 0;
    const held = budgets.map((_, i) => at(g.n, at(m.at.held, pair) + i));
    emit(g, EVENTS.dealSettled, cause, bill, p, seat, end);
    const from = goOn(g);
    if (end !== KEPT) for (const [budget, amount] of held.entries()) pay(g, budget, amount, cause);
    if (end !== KEPT) offices.leave(g, p, cause);
    if (end === BROKEN) follow(g, broken, { cause, scale: 100, target: p, receipt: -1, since: 0 });
    g.from = from;
  };
  const each = (g: Game, end: number | undefined, which: (row: (typeof rows)[number]) => boolean): void => {
    for (const row of rows) if (g.n[m.at.bound + row.pair] && which(row)) settle(g, row, end);
  };
  return {
    beforeCount(g) {
      each(g, BROKEN, ({ pair }) =>
        clauses.some((slot, c) => {
          const owed = at(g.n, at(m.at.owed, pair) + c);
          return owed > 0 && g.n[slot] !== owed;
        }),
      );
    },
    atLaw: (g) => each(g, KEPT, () => true),
    lapse: (g, all) => each(g, LAPSED, ({ pair }) => all || at(g.n, m.at.day) >= at(g.n, m.at.boundDay + pair) + lasts),
  };
}
