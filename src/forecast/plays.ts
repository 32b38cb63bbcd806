/** What one automatic play leaves behind for the balance: its ending, its days, how it stood half-way, its votes. */
import { type Key, keyOf } from "../kit/chance.ts";
import { type Seen, seenBy } from "../knowledge/seen-by.ts";
import { whipCount } from "../knowledge/whip-count.ts";
import { EVENTS } from "../rules/events.ts";
import { at, emptyGame, refold } from "../rules/game.ts";
import type { Id } from "../rules/ids.ts";
import { LINES } from "../rules/lines.ts";
import { makeModel } from "../rules/make-model.ts";
import type { Game } from "../rules/model.ts";
import { begin } from "../rules/play.ts";
import { eachRow, type VoteHeld, votesHeld } from "../rules/record.ts";
import type { Scenario, Script, Seat } from "../rules/scenario.ts";

export interface PlayRow {
  n: number;
  ending: Id;
  settled: boolean;
  /** Days spent on each move of the player, and on anything. */
  days: Record<Id, number>;
  spent: number;
  /** How the indicators stood at the start of the round that the demands name, 0 to 100. */
  health?: number;
  /** Counted votes, and those inside the whip count's interval. */
  votes: number;
  inside: number;
  /** Some bill became law. */
  law: boolean;
  /** What was told just before each vote, in percent, and whether it passed; `home`: on a bill, not a motion, in its own chamber. */
  bells: { odds: number; passed: boolean; home: boolean }[];
  /** Deals that were signed, by the line that is owed and by what was given for it. */
  signed: Record<Id, number>;
}

/** The seats that people take. */
export function playersOf(scenario: Scenario): Seat[] {
  return scenario.seats.filter((s) => s.playable && !s.bot);
}

/** What the first of them sees before anything is done. */
export function firstDay(scenario: Scenario): Seen {
  const seat = playersOf(scenario)[0] ?? scenario.seats[0];
  return seenBy(begin(makeModel(scenario), keyOf("first day")), seat?.id ?? "");
}

/** Scripts that no seat plays by itself: they are there to try the scenario out. */
export function triedScripts(scenario: Scenario): Script[] {
  return scenario.scripts.filter((script) => !scenario.seats.some((s) => s.bot === script.id));
}

/** All that such a script does, it does by chance. */
export function byChance(script: Script): boolean {
  return script.wild === 100;
}

/** The mean of what the table watches, each indicator in its welcome direction, 0 to 100. */
export function healthOf({ model, n }: Game): number {
  const { indicators } = model.scenario;
  const watched = indicators.flatMap(({ poll, welcome }, i) => {
    const value = at(n, model.at.indicator + i);
    return poll ? [] : [welcome === "up" ? value : 10_000 - value];
  });
  return watched.reduce((sum, v) => sum + v, 0) / Math.max(1, watched.length) / 100;
}

/** Whether a game has come to an ending that counts as settled. */
export function isSettled({ model, n }: Game): boolean {
  return model.scenario.endings[at(n, model.at.ending) - 1]?.settled ?? false;
}

export function endingOf({ model, n }: Game): Id {
  return model.scenario.endings[at(n, model.at.ending) - 1]?.id ?? "";
}

/** Budgets of the players that lapse: their days. */
function daysOf(scenario: Scenario): Set<Id> {
  const players = playersOf(scenario).map((s) => s.id);
  return new Set(scenario.budgets.filter((b) => b.lapses && players.includes(b.seat)).map((b) => b.id));
}

/** Moves of the players that cost days. */
export function movesWithDays(scenario: Scenario): Id[] {
  const days = daysOf(scenario);
  const ids = new Set(playersOf(scenario).flatMap((s) => s.moves));
  return scenario.moves.filter((m) => ids.has(m.id) && m.price.some((p) => days.has(p.budget))).map((m) => m.id);
}

export function rowOf(game: Game, key: Key, n: number): PlayRow {
  const { votes, health, inside } = lookBack(game, key);
  const { model } = game;
  return {
    n,
    ending: endingOf(game),
    settled: isSettled(game),
    ...daysSpent(game),
    ...(health !== undefined && { health }),
    votes,
    inside,
    law: model.scenario.bills.some((_, b) => at(game.n, model.at.law + b) > 0),
    bells: bellsOf(game, key),
    signed: signedIn(game),
  };
}

function signedIn(game: Game): Record<Id, number> {
  const signed: Record<Id, number> = {};
  const count = (term: Id): void => void (signed[term] = (signed[term] ?? 0) + 1);
  const { dealSigned, optionOwed, payHeld, officeGiven, undertaken } = EVENTS;
  eachRow(game, [dealSigned, optionOwed, payHeld, officeGiven, undertaken], (event, [, , , , , , line = 0]) => {
    if (event === dealSigned.number) count(LINES[line - 1] ?? "");
    else if (event === optionOwed.number) count("clause");
    else if (event === payHeld.number) count("pay");
    else count(event === officeGiven.number ? "office" : "undertaking");
  });
  return signed;
}

/** What deals of this scenario may be about, as `signed` counts it. */
export function termsOpen({ bargaining, parties, counterparts }: Scenario): Id[] {
  const takesPay = parties.some(({ values }) => Object.keys(values.budgets).length > 0);
  const undertakes = counterparts.some((c) => c.undertakes.length > 0);
  return [
    ...[...LINES, "clause"],
    ...(takesPay ? ["pay"] : []),
    ...(bargaining?.offices.length ? ["office"] : []),
    ...(undertakes ? ["undertaking"] : []),
  ];
}

/** Replays the rows up to where the procedure went to each vote, and reads the whip count there. */
function bellsOf(game: Game, key: Key): PlayRow["bells"] {
  const { model, log } = game;
  const rows: number[] = [];
  let moved = log.first;
  let voting = false;
  eachRow(game, [EVENTS.chartMoved, EVENTS.partyVoted, EVENTS.voteCounted], (event, _, row) => {
    if (event === EVENTS.chartMoved.number && !voting) moved = row;
    if (event === EVENTS.partyVoted.number && !voting) rows.push(moved);
    voting = event === EVENTS.partyVoted.number;
  });
  const world = emptyGame(model, key);
  const seat = playersOf(model.scenario)[0]?.id ?? model.scenario.seats[0]?.id ?? "";
  let next = log.first;
  return votesHeld(game).flatMap(({ bill, chamber, passed }, k) => {
    for (const to = rows[k] ?? next; next < to; next += 1) refold(world, log, next);
    const count = whipCount(seenBy(world, seat), bill);
    const { chamber: first = "", clauses = [] } = model.scenario.bills[bill] ?? {};
    const home = clauses.length > 0 && model.index("chambers", first) === chamber;
    return count?.chamber === chamber ? [{ odds: count.odds, passed, home }] : [];
  });
}

/** What a move costs stands in the rows just before it. */
function daysSpent(game: Game): Pick<PlayRow, "days" | "spent"> {
  const { scenario, causes } = game.model;
  const lapsing = daysOf(scenario);
  const isDay = scenario.budgets.map((b) => lapsing.has(b.id));
  const days: Record<Id, number> = {};
  let spent = 0;
  let paying = 0;
  eachRow(game, Object.values(EVENTS), (event, [, cause = 0, , first = 0, second = 0]) => {
    if (event === EVENTS.budgetChanged.number) {
      if (second >= 0 || !isDay[first] || causes.all[cause]?.kind !== "price") return;
      paying -= second;
      spent -= second;
      return;
    }
    const move = event === EVENTS.moveMade.number ? scenario.moves[second] : undefined;
    if (move && paying > 0) days[move.id] = (days[move.id] ?? 0) + paying;
    paying = 0;
  });
  return { days, spent };
}

/** Replays the rows, and looks at the table as it stood when a round began: what the players saw then. */
function lookBack(game: Game, key: Key): { health?: number; votes: number; inside: number } {
  const { model, log } = game;
  const held = votesHeld(game);
  const world = emptyGame(model, key);
  const seat = (playersOf(model.scenario)[0] ?? model.scenario.seats[0])?.id ?? "";
  const found: { health?: number; votes: number; inside: number } = { votes: 0, inside: 0 };
  for (let row = log.first; row < log.length; row += 1) {
    const [event, , , round = 0] = log.row(row);
    refold(world, log, row);
    if (event !== EVENTS.roundBegan.number) continue;
    if (round === model.scenario.demands.recover.round) found.health = healthOf(world);
    for (const vote of held) {
      // No count of that chamber was shown while the bill lay in the other one.
      const count = vote.round === round ? whipCount(seenBy(world, seat), vote.bill) : undefined;
      if (count?.chamber !== vote.chamber) continue;
      found.votes += 1;
      if (isInside(count, vote)) found.inside += 1;
    }
  }
  return found;
}

function isInside({ low, high }: { low: number; high: number }, { ayes }: VoteHeld): boolean {
  return low <= ayes && ayes <= high;
}
