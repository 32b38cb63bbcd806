/** What each party had been given when votes were counted: by a deal, and by promises that it remembers. */
import type { Effect } from "./effect-shape.ts";
import { EVENTS } from "./events.ts";
import type { Id } from "./ids.ts";
import { DEAL_ENDS } from "./layout.ts";
import { LINES, type Line } from "./lines.ts";
import { eachRow, type Logged } from "./record.ts";
import type { DuePromise } from "./scenario.ts";

export interface Given {
  party: number;
  /** What a deal bound its line to. */
  line?: Line;
  /** `clause`: its place in the bill. Where an option did not stand, the count broke the deal. */
  owed: { clause: number; option: number; stands: boolean }[];
  paid: { budget: number; amount: number }[];
  offices: number[];
  /** The number of what was said beside the deal. */
  words: number;
  promises: number[];
}

interface Signed extends Omit<Given, "promises"> {
  bill: number;
  /** The act that it was signed by, as were the promises of the same deal. */
  act: number;
  /** The count that comes next has found it broken. */
  broken: boolean;
}

const { dealSigned, optionOwed, payHeld, officeGiven, dealSettled } = EVENTS;
const { promiseMade, clauseAmended, voteCounted, budgetChanged } = EVENTS;
const OF_DEALS = [dealSigned, optionOwed, payHeld, officeGiven, dealSettled];

/** One list for each vote that was counted, in their order. */
export function givenAtVotes(game: Logged): Given[][] {
  const { scenario, at: slots } = game.model;
  const set = slots.clauses.map(({ first, options: [zero, ...more] }) =>
    first === undefined || first === zero?.id ? 1 : more.findIndex(({ id }) => id === first) + 2,
  );
  const promised: { promise: number; act: number }[] = [];
  const votes: Given[][] = [];
  let deals: Signed[] = [];
  const atCount = (bill: number): Given[] => {
    const clauses = (scenario.bills[bill]?.clauses ?? []).map(({ id }) => game.model.index("clauses", id));
    return scenario.parties.flatMap(({ id }, party) => {
      const deal = deals.find((one) => one.bill === bill && one.party === party);
      const promises = promised.flatMap(({ promise, act }) =>
        act === deal?.act || movesMood(scenario.promises[promise], id) ? [promise] : [],
      );
      if (!deal && promises.length === 0) return [];
      const { line, owed = [], paid = [], offices = [], words = 0 } = deal ?? {};
      const stood = owed.map((one) => ({ ...one, stands: set[clauses[one.clause] ?? -1] === one.option }));
      return [{ party, ...(line && { line }), owed: stood, paid, offices, words, promises }];
    });
  };
  // What follows from a row is of one act with all else that does. A seat's own deal follows from none: it begins with its
  // price, or after the promises of the one before, or with another line.
  let [own, line, closed] = [1, 0, false];
  const actOf = (from: number): number => (from < 0 ? -own : from);
  const kinds = [...OF_DEALS, promiseMade, clauseAmended, voteCounted, budgetChanged];
  eachRow(game, kinds, (event, [, cause = 0, from = 0, a = 0, b = 0, c = 0, d = 0, e = 0]) => {
    const deal = deals.find((one) => one.bill === a && one.party === b && !one.broken);
    if (event === budgetChanged.number && game.model.causes.all[cause]?.kind === "price") closed = true;
    if (event === dealSigned.number) {
      if (from < 0 && (closed || d !== line)) own += 1;
      [line, closed] = [d, false];
      const of = { bill: a, party: b, line: LINES[d - 1] ?? "aye", words: e, act: actOf(from), broken: false };
      deals.push({ ...of, owed: [], paid: [], offices: [] });
    }
    if (event === optionOwed.number) deal?.owed.push({ clause: c, option: d, stands: true });
    if (event === payHeld.number) deal?.paid.push({ budget: c, amount: d });
    if (event === officeGiven.number) deal?.offices.push(c);
    if (event === dealSettled.number && deal) {
      if (DEAL_ENDS[d - 1] === "broken") deal.broken = true;
      else deals = deals.filter((one) => one !== deal);
    }
    if (event === promiseMade.number) {
      promised.push({ promise: a, act: actOf(from) });
      closed = true;
    }
    if (event === clauseAmended.number) set[a] = b;
    if (event === voteCounted.number) {
      votes.push(atCount(a));
      deals = deals.filter(({ broken }) => !broken);
    }
  });
  return votes;
}

/** Whether the party remembers how the promise ends. */
function movesMood(promise: DuePromise | undefined, party: Id): boolean {
  return [...(promise?.kept ?? []), ...(promise?.broken ?? [])].some((effect) => moves(effect, party));
}

function moves(effect: Effect, party: Id): boolean {
  if (effect["mood"] === party) return true;
  return Object.values(effect).some((inner) => Array.isArray(inner) && inner.some((one: Effect) => moves(one, party)));
}
