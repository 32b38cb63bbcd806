/** The door of the views: what one seat may see, in one language, as JSON. */
import type { Seen } from "../knowledge/seen-by.ts";
import type { ImaginedView, Imagining } from "./chamber-shape.ts";
import { readChamberChanges } from "./chamber-change-view.ts";
import { countBills, imaginedBy, readBills, readParties, readWhip } from "./chamber-view.ts";
import type { Id } from "../rules/ids.ts";
import type { Offered } from "../rules/terms.ts";
import type { ChartView } from "./chart-shape.ts";
import { drawChart, readCharts } from "./chart-view.ts";
import type { DealTold } from "./deal-shape.ts";
import { dealTold, readBargains, readDeals, readLapsed } from "./deal-view.ts";
import { readEnd } from "./end-view.ts";
import { readIncidents, readPassedBy, readRungs } from "./incident-view.ts";
import { readMap } from "./map-view.ts";
import { legal, readDraftMost, readMore, readMoves, readOffers, readOthers } from "./moves-view.ts";
import { readOversight } from "./oversight-view.ts";
import { readNews } from "./news-view.ts";
import { readLaw } from "./receipts-view.ts";
import {
  readCalendar,
  readCounterparts,
  readGlossary,
  readIndicators,
  readPledges,
  readPromises,
  readPurse,
  readRound,
  readScenario,
  readSeat,
} from "./table-view.ts";
import { Teller } from "./tell.ts";
import type { WhyLine, WhyOf } from "./row-shape.ts";
import { readUnheeded } from "./unheeded.ts";
import type { View } from "./view.ts";
import { whyFor } from "./why.ts";
import { readVotes } from "./votes-view.ts";

/** `language`: any BCP 47 name; the nearest of the scenario's languages is told. */
export function viewFor(seen: Seen, language: string): View {
  const t = new Teller(seen, language);
  const counts = countBills(t);
  const [map, end] = [readMap(t), readEnd(t)];
  return {
    scenario: readScenario(t),
    seat: readSeat(t),
    round: readRound(t),
    calendar: readCalendar(t),
    purse: readPurse(t),
    indicators: readIndicators(t),
    bills: readBills(t),
    parties: readParties(t, counts),
    whip: readWhip(t, counts),
    votes: readVotes(t),
    chamberChanges: readChamberChanges(t),
    oversight: readOversight(t),
    news: readNews(t),
    offers: readOffers(t),
    incidents: readIncidents(t),
    rungs: readRungs(t),
    counterparts: readCounterparts(t),
    promises: readPromises(t),
    deals: readDeals(t),
    lapsed: readLapsed(t),
    passedBy: readPassedBy(t),
    bargains: readBargains(t),
    moves: readMoves(t),
    charts: readCharts(t),
    unheeded: readUnheeded(t),
    law: readLaw(t),
    others: readOthers(t),
    pledges: readPledges(t),
    draftMost: readDraftMost(t),
    more: readMore(t),
    closeRound: legal(t, "closeRound", { type: "closeRound", seat: seen.seat }, []),
    ...(map && { map }),
    glossary: readGlossary(t),
    ...(end && { end }),
  };
}

/** Why a number is what it is, or why a card came. */
export function whyOf(seen: Seen, language: string, of: WhyOf): WhyLine[] {
  return whyFor(new Teller(seen, language), of);
}

/** A procedure as a picture; nothing if there is none of this name. */
export function chartOf(seen: Seen, language: string, id: Id): ChartView | undefined {
  return drawChart(new Teller(seen, language), id);
}

/** What parties would say to a deal, and what it would bring; nothing if something in it is not there. */
export function weighDeal(seen: Seen, language: string, offered: Offered): DealTold | undefined {
  return dealTold(new Teller(seen, language), offered);
}

/** How the benches would stand; nothing if something in it is not there, or nothing sure can be said. */
export function imaginedFor(seen: Seen, language: string, asked: Imagining): ImaginedView | undefined {
  return imaginedBy(new Teller(seen, language), asked);
}
