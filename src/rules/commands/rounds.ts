/** What a seat can always do: buy more of a budget, give its word, close the round. */
import type { Cause } from "../cause.ts";
import { command } from "../command.ts";
import { amountOf } from "../conditions.ts";
import { EVENTS } from "../events.ts";
import { at, emit, goOn } from "../game.ts";
import type { Id } from "../ids.ts";
import type { BareAct, Game, Model, Read } from "../model.ts";
import { charge, short } from "../purse.ts";
import { no } from "../refusal.ts";
import type { Budget } from "../scenario.ts";

/** One more of a budget, where the scenario sells it. */
export const buyMore = command({
  type: "buyMore",
  fields: { budget: { is: "id" } },
  acts: (m) => m.scenario.budgets.map((_, i) => buying(m, i)),
  about: ({ budget }) => budget,
  missing: () => no("no-such-thing"),
});

function buying(m: Model, i: number): BareAct {
  const budget = m.scenario.budgets[i];
  if (!budget) throw new Error(`there is no budget ${i}`);
  const cause: Cause = { kind: "price", id: budget.id, seat: budget.seat };
  const on = m.on(cause);
  const [unsold, poor] = [no("not-for-sale"), no("cannot-afford")];
  const price = pricing(m, budget, cause);
  return {
    seat: m.index("seats", budget.seat),
    about: budget.id,
    refused: (n) => (price ? (price.dear(n) ? poor : 0) : unsold),
    choices: [{ args: [] }],
    tags: () => ["more"],
    tell: () => ({ budget: budget.id }),
    args: () => [],
    run(g) {
      price?.pay(g);
      emit(g, EVENTS.budgetChanged, on.cause, i, 1);
      emit(g, EVENTS.moreBought, on.cause, i);
    },
  };
}

/** Another budget or an indicator pays for it. */
function pricing(m: Model, { seat, oneMore }: Budget, cause: Cause): { dear: Read; pay(g: Game): void } | undefined {
  if (!oneMore) return undefined;
  const { budget, indicator, amount } = oneMore;
  if (budget !== undefined) {
    const price = [{ budget, amount }];
    return { dear: short(m, seat, price), pay: charge(m, price, cause) };
  }
  if (indicator === undefined) return undefined;
  const number = m.index("indicators", indicator);
  const slot = m.at.indicator + number;
  const points = amountOf(m, amount, 0, 99);
  return {
    dear: (n) => (at(n, slot) < points(n) * 100 ? 1 : 0),
    pay: (g) => emit(g, EVENTS.indicatorChanged, m.cause(cause), number, -points(g.n) * 100, 0, -1),
  };
}

/** Gives one's word in the first round. Its numbers are the pledges. */
export const pickPledges = command({
  type: "pickPledges",
  fields: { pledges: { is: "ids" } },
  acts: (m) => m.scenario.seats.map((seat, s) => pledging(m, seat.id, s)),
  about: () => "",
  missing: () => no("no-such-thing"),
});

function pledging(m: Model, seat: Id, s: number): BareAct {
  const { pledges, pledgesToPick } = m.scenario;
  const cause = m.cause({ kind: "move", id: "pledges", seat });
  const count = Math.min(pledgesToPick, pledges.length);
  const [late, wrong, unknown] = [no("not-now"), no("out-of-range"), no("no-such-thing")];
  return {
    seat: s,
    about: "",
    refused: (n) => (at(n, m.at.round) > 1 ? late : 0),
    refusedWith(_, picked) {
      if (picked.length !== count || new Set(picked).size !== picked.length) return wrong;
      return picked.some((p) => p < 0) ? unknown : 0;
    },
    choices: [],
    tell: (picked) => ({ pledges: picked.map((p) => pledges[p]?.id) }),
    args: ({ pledges: ids }: { pledges: readonly Id[] }) =>
      ids.map((id, k) => {
        const found = pledges.findIndex((p) => p.id === id);
        return found < 0 ? -1 - k : found;
      }),
    run(g, picked) {
      emit(g, EVENTS.pledgesCleared, cause, s);
      for (const pledge of picked) emit(g, EVENTS.pledgePicked, cause, s, pledge);
    },
  };
}

/** Closes the round for one seat; the round ends with the last one. */
export const closeRound = command({
  type: "closeRound",
  fields: {},
  acts: (m) => m.scenario.seats.map((seat, s) => closing(m, seat.id, s)),
  about: () => "",
  missing: () => no("no-such-thing"),
});

function closing(m: Model, seat: Id, s: number): BareAct {
  const cause = m.cause({ kind: "round", id: "close", seat });
  const players = m.scenario.seats.flatMap((x, k) => (x.playable ? [m.at.closed + k] : []));
  return {
    seat: s,
    about: "",
    refused: () => 0,
    choices: [],
    tell: () => ({}),
    args: () => [],
    run(g) {
      emit(g, EVENTS.roundClosed, cause, s);
      for (const slot of players) if (!g.n[slot]) return;
      const from = goOn(g);
      m.parts.endRound(g);
      g.from = from;
    },
  };
}

/** Ends the game here, without an ending of the scenario's: it is debriefed as it stands. */
export const adjourn = command({
  type: "adjourn",
  fields: {},
  acts: (m) =>
    m.scenario.seats.map((seat, s): BareAct => {
      const cause = m.cause({ kind: "round", id: "adjourn", seat: seat.id });
      return {
        seat: s,
        about: "",
        refused: () => 0,
        choices: [],
        tell: () => ({}),
        args: () => [],
        run: (g) => emit(g, EVENTS.adjourned, cause, s),
      };
    }),
  about: () => "",
  missing: () => no("no-such-thing"),
});
