/** What each purse receives when a round begins; what was left of some lapses. */
import { amountOf, holds } from "./conditions.ts";
import { at } from "./game.ts";
import type { Game, Model } from "./model.ts";
import { pay } from "./purse.ts";

export function makeIncome(m: Model): (g: Game) => void {
  const rules = m.scenario.budgets.map((budget, i) => ({
    number: i,
    lapses: budget.lapses,
    income: budget.income.map((one) => ({ amount: amountOf(m, one.amount, -99, 99), when: holds(m, one.when) })),
    cause: m.cause({ kind: "round", id: "income", seat: budget.seat }),
  }));
  return (g) => {
    for (const { number, lapses, income, cause } of rules) {
      if (lapses) pay(g, number, -at(g.n, m.at.budget + number), cause);
      for (const { amount, when } of income) if (when(g.n)) pay(g, number, amount(g.n), cause);
    }
  };
}
