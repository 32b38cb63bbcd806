/** Deals as scripts make them: where most votes are missing, the cheapest that would be signed. */
import { Bargain } from "../knowledge/bargain.ts";
import type { Seen } from "../knowledge/seen-by.ts";
import type { Entry } from "../rules/menu.ts";
import type { Act, Model } from "../rules/model.ts";
import { perSeat } from "./bot.ts";
import { type Line, LINES, numberOfLine } from "../rules/lines.ts";
import { keyOfAct } from "../rules/play.ts";
import { bareTerms, numbersOf, termsOf } from "../rules/terms.ts";

/** From so many ten-thousandths of aye on, a party is not asked. */
const SURE = 8_800;
/** A script asks so many parties a turn. */
const ASKED = 2;

interface Offer {
  bill: number;
  act: Act;
}

/** Nobody pays for what moves the count the other way, or not at all; where nothing moves it yet, it is a beginning. */
function helps(bargain: Bargain, { bill }: Offer, { args }: Entry, line: Line): boolean {
  const odds = bargain.carries(termsOf(bill, args));
  const [before, after] = line === "no" ? odds.map((one) => 10_000 - one) : odds;
  return (after ?? 0) > (before ?? 0) || after === 0;
}

/** Where most is to be won by a line: the seats that are not sure of going that way, weighed by how unsure they are. */
function mostMissing(parties: readonly { party: number; seats: number; anyway: number }[], line: Line): number[] {
  const missing = parties.map(({ party, seats, anyway }) => {
    const against = line === "no" ? 10_000 - anyway : anyway;
    return { party, by: seats * (SURE - against) };
  });
  return missing
    .filter(({ by }) => by > 0)
    .sort((a, b) => b.by - a.by)
    .slice(0, ASKED)
    .map(({ party }) => party);
}

export class Dealing {
  private readonly offers: readonly Offer[];
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

  /** The cheapest for the line of one that is not sure; where none sells the first line that is asked for, for the next. */
  offer(seen: Seen, lines: readonly Line[]): Entry | undefined {
    for (const offer of this.offers) {
      if (offer.act.refused(seen.n)) continue;
      const bargain = new Bargain(seen, offer.bill);
      const parties = bargain.parties().map((party) => ({ party, ...bargain.standing(party) }));
      for (const line of lines)
        for (const party of mostMissing(parties, line)) {
          const entry = this.cheapest(seen, bargain, offer, numberOfLine(line), party);
          if (entry && helps(bargain, offer, entry, line)) return entry;
        }
    }
    return undefined;
  }

  /** Whether any deal could be offered now. */
  canOffer({ n }: Seen): boolean {
    return this.offers.some(({ act }) => !act.refused(n));
  }

  /** The cheapest with one party by chance, for either line. */
  anyOffer(seen: Seen, luck: (k: number) => number): Entry | undefined {
    const open = this.offers.filter(({ act }) => !act.refused(seen.n));
    const offer = open[luck(0) % Math.max(1, open.length)];
    if (!offer) return undefined;
    const bargain = new Bargain(seen, offer.bill);
    const parties = bargain.parties();
    const party = parties[luck(1) % Math.max(1, parties.length)];
    if (party === undefined) return undefined;
    return this.cheapest(seen, bargain, offer, 1 + (luck(2) % LINES.length), party);
  }

  private cheapest(
    { n }: Seen,
    bargain: Bargain,
    { bill, act }: Offer,
    line: number,
    party: number,
  ): Entry | undefined {
    const [found] = bargain.cheapest(bareTerms(bill, line, [party]), 1);
    const args = found && numbersOf(found.terms);
    return args && !act.refusedWith?.(n, args) ? { act, args } : undefined;
  }
}

export const dealingOf = perSeat((model, seat) => new Dealing(model, seat));
