/** Deals as scripts make them: where most votes are missing, the cheapest that would be signed. */
import { Bargain } from "../knowledge/bargain.ts";
import type { Seen } from "../knowledge/seen-by.ts";
import type { Entry } from "../rules/menu.ts";
import type { Act, Model } from "../rules/model.ts";
import { perSeat } from "./bot.ts";
import { type Line, LINES, numberOfLine } from "../rules/lines.ts";
import { keyOfAct } from "../rules/play.ts";
import { bareTerms, numbersOf, type Terms, termsOf } from "../rules/terms.ts";

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
  private readonly abroad: Offer | undefined;
  private readonly model: Model;

  constructor(model: Model, seat: number) {
    this.model = model;
    this.offers = model.scenario.bills.flatMap(({ id }, bill) => {
      const act = model.acts.get(keyOfAct("offerDeal", seat, id));
      return act ? [{ bill, act }] : [];
    });
    const act = model.acts.get(keyOfAct("offerDeal", seat, ""));
    this.abroad = act && { bill: -1, act };
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
          const entry = this.cheapest(seen, bargain, offer, bareTerms(offer.bill, numberOfLine(line), [party]));
          if (entry && helps(bargain, offer, entry, line)) return entry;
        }
    }
    return undefined;
  }

  /** The cheapest for what a counterpart could undertake now: its number, and the undertaking's. */
  offerAbroad(seen: Seen, counterpart: number, which: number): Entry | undefined {
    const { abroad } = this;
    if (!abroad || abroad.act.refused(seen.n)) return undefined;
    const bargain = new Bargain(seen, abroad.bill);
    if (!bargain.undertakings().some(([c, u]) => c === counterpart && u === which)) return undefined;
    const terms = { ...bareTerms(abroad.bill, 0, []), undertakings: [[counterpart, which] as const] };
    return this.cheapest(seen, bargain, abroad, terms);
  }

  /** Whether any deal could be offered now. */
  canOffer({ n }: Seen): boolean {
    return this.open(n).length > 0;
  }

  private open(n: Seen["n"]): Offer[] {
    return [...this.offers, ...(this.abroad ? [this.abroad] : [])].filter(({ act }) => !act.refused(n));
  }

  /** The cheapest with one party by chance, for any line; or with a counterpart, for anything that it could undertake. */
  anyOffer(seen: Seen, luck: (k: number) => number): Entry | undefined {
    const open = this.open(seen.n);
    const offer = open[luck(0) % Math.max(1, open.length)];
    if (!offer) return undefined;
    const bargain = new Bargain(seen, offer.bill);
    if (offer === this.abroad) {
      const all = bargain.undertakings();
      const [counterpart, which] = all[luck(1) % Math.max(1, all.length)] ?? [];
      return counterpart === undefined || which === undefined ? undefined : this.offerAbroad(seen, counterpart, which);
    }
    const parties = bargain.parties();
    const party = parties[luck(1) % Math.max(1, parties.length)];
    if (party === undefined) return undefined;
    return this.cheapest(seen, bargain, offer, bareTerms(offer.bill, 1 + (luck(2) % LINES.length), [party]));
  }

  private cheapest({ n }: Seen, bargain: Bargain, { act }: Offer, terms: Terms): Entry | undefined {
    const [found] = bargain.cheapest(terms, 1);
    const args = found && numbersOf(found.terms);
    return args && !act.refusedWith?.(n, args) ? { act, args } : undefined;
  }
}

export const dealingOf = perSeat((model, seat) => new Dealing(model, seat));
