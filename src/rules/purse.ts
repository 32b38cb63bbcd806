/** Purses: what a seat has, what a price takes from it. */
import type { Amount, Price } from "./amount-shape.ts";
import type { Cause } from "./cause.ts";
import { amountOf } from "./conditions.ts";
import { EVENTS } from "./events.ts";
import { at, emit } from "./game.ts";
import type { Id } from "./ids.ts";
import type { Game, Model, Read } from "./model.ts";
import { purse } from "./readers.ts";

/** Adds to a purse; it never falls below nothing. */
export function pay(g: Game, budget: number, wanted: number, cause: number): void {
  const by = Math.max(-at(g.n, g.model.at.budget + budget), wanted);
  if (by !== 0) emit(g, EVENTS.budgetChanged, cause, budget, by);
}

/** Takes a price; each line says that it was a price, and of what. */
export function charge(m: Model, price: Price, cause: Cause): (g: Game) => void {
  const why = m.cause({ ...cause, kind: "price" });
  const rows = price.map(({ budget, amount }) => ({
    budget: m.index("budgets", budget),
    amount: amountOf(m, amount, 0, 99),
  }));
  return (g) => {
    for (const { budget, amount } of rows) pay(g, budget, -amount(g.n), why);
  };
}

/** 1 if some purse of the seat holds less than all that is asked of it, else 0. */
export function short(m: Model, seat: Id, price: Price): Read {
  const slots = new Set(price.map(({ budget }) => purse(m, seat, budget)));
  const rows = [...slots].map((slot) => {
    const asked = price.filter(({ budget }) => purse(m, seat, budget) === slot).map(({ amount }) => amount);
    const fixed = asked.every((amount) => typeof amount === "number");
    return { slot, asked: fixed ? asked.reduce((sum, amount) => sum + amount, 0) : sumOf(m, asked) };
  });
  const [only] = rows;
  if (!only) return () => 0;
  const { slot, asked } = only;
  if (rows.length === 1 && typeof asked === "number") return (n) => (at(n, slot) < asked ? 1 : 0);
  return (n) => {
    for (const row of rows) if (at(n, row.slot) < (typeof row.asked === "number" ? row.asked : row.asked(n))) return 1;
    return 0;
  };
}

function sumOf(m: Model, amounts: readonly Amount[]): Read {
  const reads = amounts.map((amount) => amountOf(m, amount, 0, 99));
  return (n) => reads.reduce((sum, read) => sum + read(n), 0);
}

/** What a purse holds once a price is paid. */
export function leftAfter(m: Model, seat: Id, budget: Id, price: Price): Read {
  const [slot, asked] = [
    purse(m, seat, budget),
    sumOf(
      m,
      price.filter((p) => p.budget === budget).map((p) => p.amount),
    ),
  ];
  return (n) => at(n, slot) - asked(n);
}
