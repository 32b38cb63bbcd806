/** The one boundary: lazy readers of all that a seat may know, its legal moves included. */
import type { Scenario, Id } from "../rules/scenario.ts";
import type { State } from "../rules/state.ts";
import { readBills, readParties, readVotes, readWhip } from "./chamber-view.ts";
import { readIncidents } from "./incident-view.ts";
import { readDraftMost, readMore, readMoves, readOffers, readOthers, legal } from "./moves-view.ts";
import { lazily } from "./lazily.ts";
import { readNews } from "./news-view.ts";
import {
  readCalendar,
  readEnd,
  readGlossary,
  readIndicators,
  readMap,
  readPledges,
  readPromises,
  readPurse,
  readRound,
  readScenario,
  readSeat,
  readCounterparts,
} from "./table-view.ts";
import type { View } from "./view.ts";

export interface Seen {
  scenario: Scenario;
  state: State;
  seat: Id;
}

type Readers = { [K in keyof View]-?: (seen: Seen) => View[K] };

/** Every part of a view and how it is read; `viewFor` writes them all out. */
export const READERS: Readers = {
  scenario: readScenario,
  seat: readSeat,
  round: readRound,
  calendar: readCalendar,
  purse: readPurse,
  indicators: readIndicators,
  bills: readBills,
  parties: readParties,
  whip: readWhip,
  votes: readVotes,
  news: readNews,
  offers: readOffers,
  incidents: readIncidents,
  counterparts: readCounterparts,
  promises: readPromises,
  moves: readMoves,
  others: readOthers,
  pledges: readPledges,
  draftMost: readDraftMost,
  more: readMore,
  closeRound: (seen) => legal(seen, { type: "closeRound", seat: seen.seat }, []),
  map: readMap,
  glossary: readGlossary,
  end: readEnd,
};

/** What `seat` knows, each part read when asked for and then kept. */
export function know(scenario: Scenario, state: State, seat: Id): View {
  const seen = { scenario, state, seat };
  const known = {} as View;
  for (const part of Object.keys(READERS) as (keyof View)[]) lazily(known, part, () => READERS[part](seen));
  return known;
}
