/** Bills: where one lies, how it is voted on, and what happens when it becomes law. */
import { amountOf, holds } from "./conditions.ts";
import { drawBelow } from "./draws.ts";
import { makeSettling } from "./deals.ts";
import { effectsOf } from "./effect.ts";
import { EVENTS } from "./events.ts";
import { at, emit, follow, goOn } from "./game.ts";
import { lineOf } from "./majority.ts";
import type { BillPart, Draw, Game, Model, Numbers, On, PartySupport, Read, Run } from "./model.ts";
import type { Bill, Clause, Party } from "./scenario-parliament.ts";
import { supportFor } from "./support.ts";

export function makeBills(m: Model): BillPart[] {
  return m.scenario.bills.map((bill, i) => {
    const [chamber, parties] = [chamberOf(m, bill), supportFor(m, bill)];
    const deals = makeSettling(m, i);
    const vote = voting(m, bill, i, chamber, parties);
    const enact = enacting(m, bill, i);
    return {
      chamber,
      parties,
      vote(g, motion, cause) {
        deals.beforeCount(g);
        vote(g, motion, cause);
      },
      enact(g, cause) {
        deals.atLaw(g);
        enact(g, cause);
      },
      lapse: deals.lapse,
    };
  });
}

/** Where an entry of `sits` holds, else at home. */
function chamberOf(m: Model, bill: Bill): Read {
  const home = m.index("chambers", bill.chamber);
  const sits = bill.sits.map((s) => ({ chamber: m.index("chambers", s.chamber), when: holds(m, s.when) }));
  return (n) => sits.find((s) => s.when(n))?.chamber ?? home;
}

function voting(
  m: Model,
  bill: Bill,
  number: number,
  chamber: Read,
  supports: readonly PartySupport[],
): BillPart["vote"] {
  const voters = supports.map((p, i) => ({
    ...p,
    number: i,
    line: m.draw(`party/${p.party.id}`, `vote.${bill.id}`),
    members: membersOf(m, p.party, bill),
  }));
  const chart = m.index("procedures", bill.procedure);
  const [passed, failed] = [m.words.number("passed"), m.words.number("failed")];
  const why = m.cause({ kind: "vote", id: bill.id });
  return (g, motion, cause) => {
    const here = motion.chamber ?? chamber(g.n);
    let present = 0;
    let ayes = 0;
    let casting = false;
    for (const voter of voters) {
      const seats = voter.seatsIn(g.n, here);
      if (seats <= 0) continue;
      if (voter.leaves(g.n)) {
        emit(g, EVENTS.partyVoted, cause, voter.number, 0, 0, 0, seats);
        continue;
      }
      const support = voter.support(g.n);
      const odds = voter.odds(g.n, support, voter.crossed(g.n));
      const aye = drawBelow(g, voter.line, odds, cause);
      const freely = voter.free(g.n) ? odds : undefined;
      const rebels = countRebels(g, voter.members, voter.follows(support, aye, freely), seats, cause);
      const for_ = aye ? seats - rebels : rebels;
      emit(g, EVENTS.partyVoted, cause, voter.number, odds, for_, seats - for_, 0);
      present += seats;
      ayes += for_;
      if (voter.number === motion.casting) casting = aye;
    }
    const { twoThirds, ofAll } = motion;
    const line = lineOf(present, twoThirds, m.scenario.chambers[here] ?? { seats: present }, { ofAll, casting });
    emit(g, EVENTS.voteCounted, cause, number, here, present, line, ayes);
    const from = goOn(g);
    m.parts.charts[chart]?.hear(g, ayes >= line ? passed : failed, why);
    g.from = from;
  };
}

/**
 * One draw for each member that the party has by any election of the files: whether it follows the line or, without
 * one, says aye. Those whom a swing adds follow it. Motions share theirs, of which there are hundreds.
 */
function membersOf(m: Model, party: Party, bill: Bill): Draw[] {
  const elected = m.scenario.elections.map((e) => e.seats?.[party.id] ?? 0);
  const most = Math.max(party.seats, ...Object.values(party.also), ...elected);
  const name = bill.clauses.length > 0 ? `follows.${bill.id}` : "follows a motion";
  return Array.from({ length: most }, (_, i) => m.draw(`party/${party.id}/${i}`, name));
}

/** `follows`: percent of its members who go with the party's line. */
function countRebels(g: Game, members: readonly Draw[], follows: number, seats: number, cause: number): number {
  if (follows === 100) return 0;
  let rebels = 0;
  const [most, odds] = [Math.min(seats, members.length), Math.round(follows * 100)];
  for (let i = 0; i < most; i += 1) {
    const member = members[i];
    if (member && !drawBelow(g, member, odds, cause)) rebels += 1;
  }
  return rebels;
}

/**
 * The options are printed, and come into force: at once, or each on its own day, which may hang on what is in force at
 * once. Then powers are granted and effects run, with a receipt.
 */
function enacting(m: Model, bill: Bill, number: number): BillPart["enact"] {
  const clauses = bill.clauses.map((clause) => {
    const c = m.index("clauses", clause.id);
    return { c, options: clause.options.map((_, i) => forceOf(m, clause, i)) };
  });
  return (g, cause) => {
    emit(g, EVENTS.billEnacted, cause, number);
    const chosen = clauses.flatMap(({ c, options }) => options[at(g.n, m.at.enacted + c) - 1] ?? []);
    const from = goOn(g);
    for (const option of chosen) if (!option.days) option.begin(g, option.on(g.n));
    for (const option of chosen) if (option.days) option.come(g, option.on(g.n), option.days(g.n));
    g.from = from;
  };
}

/** Some eleven years. */
const LONGEST = 4_000;

/** What one option (by its place) does when it comes into force. */
function forceOf(m: Model, { id, options }: Clause, place: number) {
  const { id: part = "", force, grants = [], effects = [] } = options[place] ?? {};
  const [c, cause] = [m.index("clauses", id), m.cause({ kind: "clause", id, part })];
  const powers = grants.map((g) => m.index("powers", g));
  const run = effectsOf(m, effects, `clause/${id}`);
  const begin: Run = (g, on) => {
    for (const power of powers) emit(g, EVENTS.powerSet, on.cause, power, 1);
    run(g, on);
  };
  const start: Run = (g, on) => {
    emit(g, EVENTS.clauseInForce, on.cause, c, place + 1);
    follow(g, begin, on);
  };
  const later = force === undefined ? -1 : m.delayed.push({ effects, run: start }) - 1;
  return {
    begin,
    on: (n: Numbers): On => ({ cause, scale: 100, target: -1, receipt: c, since: at(n, m.at.clauseRound + c) }),
    days: force === undefined ? undefined : amountOf(m, force, 0, LONGEST),
    /** What is in force on a day is so when that day begins. */
    come(g: Game, on: On, days: number): void {
      if (days <= 1) return start(g, on);
      const day = at(g.n, m.at.day) + days;
      emit(g, EVENTS.clauseToCome, cause, c, day);
      emit(g, EVENTS.effectsPutOff, cause, day - 1, later, on.scale, on.target, on.receipt, on.since);
    },
  };
}
