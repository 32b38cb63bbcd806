/** Players by script: of what a seat may do, the first by the order of the script's tags. Reads the view alone. */
import { chance } from "../kit/chance.ts";
import type { Command } from "../rules/command.ts";
import type { Id, Scenario, Script } from "../rules/scenario.ts";
import type { BillView, IncidentView, MoveView, View } from "../views/view.ts";
import { deskOf, draftedBills, legalCommands, simpleBot } from "./simple-bot.ts";

export type Bot = (view: View, turn: number) => Command;

interface Wish {
  command: Command;
  /** Place in the script's order; the lowest is taken. */
  rank: number;
}

/** The bot that plays a seat where nobody sits: its own script, or chance. */
export function seatBot(scenario: Scenario, seat: Id, seed: string): Bot {
  const { bot } = scenario.seats.find((s) => s.id === seat)!;
  const script = scenario.scripts.find((s) => s.id === bot);
  return script ? scriptedBot(script, seed) : simpleBot(seed);
}

/**
 * The same script, seed, view and turn give the same command. Beside the tags of the scenario a script may prefer
 * `evidence` (cards that cost something), `votes` (the option with most ayes) and `more` (one more of a budget).
 */
export function scriptedBot(script: Script, seed: string): Bot {
  const anyhow = simpleBot(seed);
  const rankOf = (tags: readonly Id[]): number => {
    const places = tags.map((t) => script.prefer.indexOf(t)).filter((i) => i >= 0);
    return places.length ? Math.min(...places) : Number.POSITIVE_INFINITY;
  };
  return (view, turn) => {
    const subject = `script/${script.id}/${view.seat.id}/${view.round.number}`;
    const drawn = (draw: string) => chance(seed, subject, draw, turn);
    if (drawn("wild") < script.wild * 100)
      return legalCommands(view).length ? anyhow(view, turn) : view.closeRound.command;
    const first = atTheDesk(view, rankOf);
    if (first) return first;
    const wishes = wishesOf(view, rankOf, drawn).filter((w) => w.rank < Number.POSITIVE_INFINITY);
    const best = Math.min(...wishes.map((w) => w.rank));
    const equals = wishes.filter((w) => w.rank === best);
    return equals.length ? equals[drawn("act") % equals.length]!.command : view.closeRound.command;
  };
}

type Rank = (tags: readonly Id[]) => number;

/** At an open desk: read what costs nothing (or what the script pays for), then state what the cards support. */
function atTheDesk(view: View, rankOf: Rank): Command | undefined {
  for (const incident of deskOf(view).filter((i) => i.phase === "open" && i.responses.length > 0)) {
    const card = incident.cards.find(
      (c) =>
        !c.reading && !c.buy.refusal && (c.buy.price.length === 0 || rankOf(["evidence"]) < Number.POSITIVE_INFINITY),
    );
    if (card) return card.buy.command;
    const stated = Object.fromEntries(incident.questions.map((q) => [q.id, q.supported]));
    if (!incident.state.refusal && incident.questions.some((q) => q.stated !== q.supported))
      return { type: "stateAttribution", seat: view.seat.id, incident: incident.id, stated };
  }
  return undefined;
}

function wishesOf(view: View, rankOf: Rank, drawn: (draw: string) => number): Wish[] {
  const wishes: Wish[] = [];
  const wish = (rank: number, action: { command: Command; refusal?: string } | undefined): void => {
    if (action && !action.refusal) wishes.push({ command: action.command, rank });
  };
  for (const n of view.news) if (!n.answered) for (const c of n.choices) wish(rankOf(c.tags), c.do);
  for (const o of view.offers) wish(rankOf(o.tags), o.take);
  for (const i of deskOf(view)) for (const r of i.responses) if (r.lit) wish(rankOf(r.tags), answerOf(r));
  for (const m of view.moves) wish(rankOf(m.tags) + m.timesMade * 3, aimOf(view, m, drawn));
  for (const b of draftedBills(view)) for (const w of amendmentsOf(view, b, rankOf)) wishes.push(w);
  for (const m of view.more) wish(rankOf(["more"]), m.do);
  return wishes;
}

/** Where a gate asks, its question is answered first if that can be paid. */
function answerOf(rung: IncidentView["responses"][number]) {
  return rung.doLooked && !rung.doLooked.refusal ? rung.doLooked : rung.do;
}

/** Parties: where most undecided seats are to be won; else by chance among what may be aimed at. */
function aimOf(view: View, move: MoveView, drawn: (draw: string) => number) {
  const open = move.aims.filter((a) => !a.do.refusal);
  if (move.target !== "party") return open[drawn(move.id) % Math.max(1, open.length)]?.do;
  const undecided = (id: Id): number => {
    const party = view.parties.find((p) => p.id === id);
    return party && (party.leaning === "undeclared" || party.leaning === "leaning") ? party.seats : 0;
  };
  return [...open].sort((a, b) => undecided(b.id) - undecided(a.id))[0]?.do;
}

/** One wish for each heading: its clauses go to the options that the script likes best, as many as one draft may set. */
function amendmentsOf(view: View, bill: BillView, rankOf: Rank): Wish[] {
  const votes = rankOf(["votes"]);
  return bill.headings.flatMap((heading) => {
    const set: Record<Id, Id> = {};
    let rank = Number.POSITIVE_INFINITY;
    let sample: Command | undefined;
    for (const clause of bill.clauses.filter((c) => heading.clauses.includes(c.id))) {
      const now = clause.options.find((o) => o.id === clause.chosen)!;
      const worth = (o: typeof now): number =>
        Math.min(
          rankOf(o.tags),
          votes < Number.POSITIVE_INFINITY && o.ayes > now.ayes + 4 ? votes : Number.POSITIVE_INFINITY,
        );
      const best = clause.options.reduce((a, b) => (worth(b) < worth(a) ? b : a));
      if (best === now || best.set.refusal || worth(best) >= worth(now) || Object.keys(set).length >= view.draftMost)
        continue;
      set[clause.id] = best.id;
      rank = Math.min(rank, worth(best));
      sample = best.set.command;
    }
    return sample?.type === "draftClauses" ? [{ command: { ...sample, set }, rank }] : [];
  });
}
