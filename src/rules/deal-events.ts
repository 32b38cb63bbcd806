/** What happens to deals; part of the table in `events.ts`. */
import { num, the, word } from "./cells.ts";
import { add, at, put } from "./game.ts";
import { DEAL_ENDS } from "./layout.ts";
import { LINES } from "./lines.ts";
import type { Cell, EventKind } from "./model.ts";
import type { Scenario } from "./scenario.ts";

interface Parties {
  scenario: Pick<Scenario, "parties">;
}

/** The number of a party with a bill, among all such pairs. */
export function pairOf({ scenario }: Parties, bill: number, party: number): number {
  return bill * scenario.parties.length + party;
}

const office: Cell = ({ scenario }, value) => scenario.bargaining?.offices[value]?.id;

export const DEAL_EVENTS = {
  /** One row for each party that signs; what it is given for it follows. */
  dealSigned: {
    cells: {
      ...{ bill: the("bills"), party: the("parties"), seat: the("seats"), line: (_, value) => LINES[value - 1] },
      words: word,
    },
    write: (g, bill, party, seat, line, words) => {
      const pair = pairOf(g.model, bill, party);
      put(g, g.model.at.bound + pair, line);
      put(g, g.model.at.boundBy + pair, seat + 1);
      put(g, g.model.at.boundDay + pair, at(g.n, g.model.at.today));
      put(g, g.model.at.said + pair, words);
    },
  },
  /** `clause`: its place in the bill. The option has to stand when the votes are counted. */
  optionOwed: {
    cells: {
      bill: the("bills"),
      party: the("parties"),
      clause: ({ scenario }, value, [b = 0]) => scenario.bills[b]?.clauses[value]?.id,
      option: ({ scenario }, value, [b = 0, , c = 0]) => scenario.bills[b]?.clauses[c]?.options[value - 1]?.id,
    },
    write: (g, bill, party, c, option) => put(g, at(g.model.at.owed, pairOf(g.model, bill, party)) + c, option),
  },
  /** Set aside from the seat's purse until the deal is settled; another row takes it there. */
  payHeld: {
    cells: { bill: the("bills"), party: the("parties"), budget: the("budgets"), by: num },
    write: (g, bill, party, budget, by) => add(g, at(g.model.at.held, pairOf(g.model, bill, party)) + budget, by),
  },
  officeGiven: {
    cells: { bill: the("bills"), party: the("parties"), office },
    write: (g, bill, party, which) => put(g, g.model.at.office + which, pairOf(g.model, bill, party) + 1),
  },
  officeLeft: {
    cells: { bill: the("bills"), party: the("parties"), office },
    write: (g, _bill, _party, which) =>
      put(g, g.model.at.office + which, g.model.scenario.bills.length * g.model.scenario.parties.length + 1),
  },
  /** `until`: the last day for which it holds. */
  undertaken: {
    cells: {
      ...{ seat: the("seats"), counterpart: the("counterparts") },
      undertaking: ({ scenario }, value, [, c = 0]) => scenario.counterparts[c]?.undertakes[value]?.id,
      ...{ until: num, words: word },
    },
    write: (g, _seat, counterpart, which, until, words) => {
      put(g, at(g.model.at.undertaken, counterpart) + which, until);
      put(g, at(g.model.at.undertakenWords, counterpart) + which, words);
    },
  },
  dealSettled: {
    cells: { bill: the("bills"), party: the("parties"), seat: the("seats"), as: (_, value) => DEAL_ENDS[value - 1] },
    write: (g, bill, party, seat, as) => {
      const { at: slots } = g.model;
      const pair = pairOf(g.model, bill, party);
      for (const column of [slots.bound, slots.boundBy, slots.boundDay, slots.said]) put(g, column + pair, 0);
      g.n.fill(0, at(slots.owed, pair), at(slots.owed, pair + 1));
      g.n.fill(0, at(slots.held, pair), at(slots.held, pair + 1));
      if (DEAL_ENDS[as - 1] === "kept") add(g, slots.wordKept + seat, 1);
      if (DEAL_ENDS[as - 1] !== "broken") return;
      add(g, slots.wordBroken + seat, 1);
      put(g, slots.wordBrokenRound + seat, at(g.n, slots.round));
    },
  },
} satisfies Record<string, Pick<EventKind, "cells" | "write">>;
