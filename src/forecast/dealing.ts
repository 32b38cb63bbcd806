/** Deals as scripts make them: where most votes are missing, the cheapest that would be signed. */
import { cheapest, partiesToAsk, standingOf } from "../knowledge/bargain.ts";
import type { Seen } from "../knowledge/seen-by.ts";
import type { Entry } from "../rules/menu.ts";
import type { Act, Model } from "../rules/model.ts";
import { LINES } from "../rules/layout.ts";
import { keyOfAct } from "../rules/play.ts";
import { numbersOf, type Terms } from "../rules/terms.ts";

/** From so many ten-thousandths of aye on, a party is not asked. */
const SURE = 8_800;
/** A script asks so many parties a turn. */
const ASKED = 2;

export class Dealing {
  private readonly offers: readonly { bill: number; act: Act }[];
  private readonly model: Model;

  constructor(model: Model, seat: number) {
    this.model = model;
    this.offers = model.scenario.bills.flatMap(({ id }, bill) => {
      const act = model.acts.get(keyOfAct("offerDeal", seat, id));
      return act ? [{ bill, act }] : [];
    });
  }

  /** How many deals are in force. */
  inForce({ n }: Seen): number {
    const { bills, parties } = this.model.scenario;
    let bound = 0;
    for (let pair = 0; pair < bills.length * parties.length; pair += 1) if (n[this.model.at.bound + pair]) bound += 1;
    return bound;
  }

  /** The cheapest for the line of one that is not sure; if none sells its aye, for its leaving. */
  offer(seen: Seen): Entry | undefined {
    for (const { bill, act } of this.offers) {
      if (act.refused(seen.n)) continue;
      const asked = partiesToAsk(seen, bill)
        .map((party) => ({ party, ...standingOf(seen, bill, party) }))
        .filter(({ anyway }) => anyway < SURE)
        .sort((a, b) => b.seats * (SURE - b.anyway) - a.seats * (SURE - a.anyway))
        .slice(0, ASKED);
      for (const line of LINES.keys())
        for (const { party } of asked) {
          const terms: Terms = { bill, line: line + 1, signers: [party], writes: [], pays: [], promises: [] };
          const [found] = cheapest(seen, terms, 1);
          const args = found && numbersOf(found.terms);
          if (args && !act.refusedWith?.(seen.n, args)) return { act, args };
        }
    }
    return undefined;
  }
}
