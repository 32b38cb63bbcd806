/** A simple bot: a random legal act from what its seat knows, and the round closed when nothing is left. */
import { chance } from "../kit/chance.ts";
import type { Command } from "../rules/command.ts";
import type { BillView, IncidentView, LegalAction, View } from "../views/view.ts";

/** Every command that the view offers without a refusal, the round's close left out. */
export function legalCommands(view: View): Command[] {
  const actions: LegalAction[] = [
    ...view.news.flatMap((n) => (n.answered ? [] : n.choices.map((c) => c.do))),
    ...view.offers.map((o) => o.take),
    ...deskOf(view).flatMap((i) => [
      ...i.cards.filter((c) => !c.reading).map((c) => c.buy),
      ...i.responses.flatMap((r) => (r.doLooked ? [r.doLooked, r.do] : [r.do])),
      i.wait.do,
    ]),
    ...view.moves.flatMap((m) => m.aims.map((a) => a.do)),
    ...view.more.map((m) => m.do),
    ...draftedBills(view).flatMap((b) =>
      b.clauses.flatMap((c) => c.options.filter((o) => o.id !== c.chosen).map((o) => o.set)),
    ),
  ];
  return actions.filter((a) => !a.refusal).map((a) => a.command);
}

/** The incidents that this seat may answer; others are not even read. */
export function deskOf(view: View): IncidentView[] {
  return view.seat.desk ? view.incidents : [];
}

/** The bills that this seat may draft; others are not even read. */
export function draftedBills(view: View): BillView[] {
  return view.moves.some((m) => m.target === "heading") ? view.bills : [];
}

/** The same seed, view and turn give the same command. */
export function simpleBot(seed: string): (view: View, turn: number) => Command {
  return (view, turn) => {
    const subject = `bot/${view.seat.id}/${view.round.number}`;
    const close: Command = view.closeRound.command;
    const unstated = deskOf(view).find((i) => i.phase === "open" && i.questions.some((q) => q.stated === undefined));
    if (unstated && !unstated.state.refusal) {
      const stated = Object.fromEntries(
        unstated.questions.map((q) => [q.id, Math.floor(chance(seed, subject, q.id, turn) / 100)]),
      );
      return { type: "stateAttribution", seat: view.seat.id, incident: unstated.id, stated };
    }
    const legal = legalCommands(view);
    if (legal.length === 0 || chance(seed, subject, "rest", turn) < 400) return close;
    return legal[chance(seed, subject, "act", turn) % legal.length] ?? close;
  };
}
