/** The door of the views: what one seat may see, as JSON. */
import type { Id } from "../rules/ids.ts";
import type { Game } from "../rules/model.ts";
import { readBills, readParties, readVotes, readWhip } from "./chamber-view.ts";
import { readEnd } from "./end-view.ts";
import { readIncidents } from "./incident-view.ts";
import { readMap } from "./map-view.ts";
import { legal, readDraftMost, readMore, readMoves, readOffers, readOthers } from "./moves-view.ts";
import { readNews } from "./news-view.ts";
import { seenBy } from "./seen.ts";
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
import type { View } from "./view.ts";

export function viewFor(game: Game, seat: Id): View {
  const seen = seenBy(game, seat);
  const [map, end] = [readMap(seen), readEnd(seen)];
  return {
    scenario: readScenario(seen),
    seat: readSeat(seen),
    round: readRound(seen),
    calendar: readCalendar(seen),
    purse: readPurse(seen),
    indicators: readIndicators(seen),
    bills: readBills(seen),
    parties: readParties(seen),
    whip: readWhip(seen),
    votes: readVotes(seen),
    news: readNews(seen),
    offers: readOffers(seen),
    incidents: readIncidents(seen),
    counterparts: readCounterparts(seen),
    promises: readPromises(seen),
    moves: readMoves(seen),
    others: readOthers(seen),
    pledges: readPledges(seen),
    draftMost: readDraftMost(seen),
    more: readMore(seen),
    closeRound: legal(seen, { type: "closeRound", seat }, []),
    ...(map && { map }),
    glossary: readGlossary(seen),
    ...(end && { end }),
  };
}
