/** What each purse receives when a round begins; what was left of some lapses. */
import { amountOf, holds } from "./conditions.ts";
import { at } from "./game.ts";
import type { Game, Model } from "./model.ts";
import { pay } from "./purse.ts";

export function makeIncome(m: Model): (g: Game) => void {
  const rules = m.scenario.budgets.map((budget, i) => ({
    number: i,
    lapses: budget.lapses,
    most: budget.most === undefined ? undefined : amountOf(m, budget.most, 0, 99),
    income: budget.income.map((one) => ({ amount: amountOf(m, one.amount, -99, 99), when: holds(m, one.when) })),
    cause: m.cause({ kind: "round", id: "income", seat: budget.seat }),
  }));
  return (g) => {
    for (const { number, lapses, most, income, cause } of rules) {
      const room = (): number => (most ? most(g.n) - at(g.n, m.at.budget + number) : Infinity);
      if (lapses) pay(g, number, -at(g.n, m.at.budget + number), cause);
      for (const { amount, when } of income) if (when(g.n)) pay(g, number, Math.min(amount(g.n), room()), cause);
      pay(g, number, Math.min(0, room()), cause);
    }
  };
}
