/** Effects on bills and laws. */
import { pairOf } from "../deal-events.ts";
import { type Bond, bind } from "../deals.ts";
import { effect, effectsOf } from "../effect.ts";
import { EVENTS } from "../events.ts";
import { holding } from "../elections.ts";
import { effects, flag, line, option, optional, thing } from "../fields.ts";
import { at, emit } from "../game.ts";
import { numberOfLine } from "../lines.ts";
import { motionOf } from "../motion.ts";

/**
 * A vote on a bill, where it lies now or in the chamber that is named; by two thirds, of all seats, or with the casting
 * vote of a party's member where both sides are equal.
 */
export const vote = effect(
  {
    vote: thing("bills"),
    chamber: optional(thing("chambers")),
    twoThirds: optional(flag),
    ofAll: optional(flag),
    casting: optional(thing("parties")),
  },
  (effect, m) => {
    const bill = m.index("bills", effect.vote);
    const motion = motionOf(m, effect);
    return (g, on) => m.parts.bills[bill]?.vote(g, motion, on.cause);
  },
);

/** An election is held today. */
export const elect = effect({ elect: thing("elections") }, (effect, m) => holding(m, effect.elect));

/** A bill becomes law as it stands. */
export const enact = effect({ enact: thing("bills") }, (effect, m) => {
  const bill = m.index("bills", effect.enact);
  return (g, on) => m.parts.bills[bill]?.enact(g, on.cause);
});

/** A party signs, of its own accord: its line (aye) is bound, and the option that it names has to stand at the count. */
export const sign = effect(
  {
    sign: thing("parties"),
    bill: thing("bills"),
    leaves: optional(flag),
    line: optional(line),
    clause: optional(thing("clauses")),
    option: optional(option("clause")),
  },
  (effect, m) => {
    const [party, bill] = [m.index("parties", effect.sign), m.index("bills", effect.bill)];
    const owes = numberOfLine(effect.line ?? (effect.leaves ? "leave" : "aye"));
    const clauses = m.scenario.bills[bill]?.clauses ?? [];
    const c = clauses.findIndex(({ id }) => id === effect.clause);
    const owed = (clauses[c]?.options.findIndex(({ id }) => id === effect.option) ?? -1) + 1;
    const writes: Bond["writes"] = owed > 0 ? [[c, owed]] : [];
    return (g, on) => {
      if (g.n[m.at.bound + pairOf(m, bill, party)]) return;
      const by = m.scenario.seats.findIndex(({ id }) => id === m.causes.all[on.cause]?.seat);
      bind(g, { bill, party, seat: Math.max(0, by), line: owes, writes }, on.cause);
    };
  },
);

/** Whatever was agreed about a bill comes to nothing: it will not be voted on. */
export const lapse = effect({ lapse: thing("bills") }, (effect, m) => {
  const bill = m.index("bills", effect.lapse);
  return (g) => m.parts.bills[bill]?.lapse(g, true);
});

/** Sets a clause to an option. What is printed stays: an act is no longer a draft. */
export const amend = effect({ amend: thing("clauses"), option: option("amend") }, (effect, m) => {
  const clause = m.index("clauses", effect.amend);
  const number = (m.at.clauses[clause]?.options.findIndex((o) => o.id === effect.option) ?? -1) + 1;
  return (g, on) => {
    if (!g.n[m.at.enacted + clause]) emit(g, EVENTS.clauseAmended, on.cause, clause, number);
  };
});

/** Grants a power or takes it. */
export const power = effect({ power: thing("powers"), on: flag }, (effect, m) => {
  const number = m.index("powers", effect.power);
  return (g, on) => emit(g, EVENTS.powerSet, on.cause, number, Number(effect.on));
});

/** What follows carries a receipt: the clause that has a part in it, and the round in which it was set. */
export const receipt = effect({ receipt: thing("clauses"), effects }, (effect, m, owner) => {
  const clause = m.index("clauses", effect.receipt);
  const run = effectsOf(m, effect.effects, owner);
  return (g, { cause, scale, target }) =>
    run(g, { cause, scale, target, receipt: clause, since: at(g.n, m.at.clauseRound + clause) });
});
