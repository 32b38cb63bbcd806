/** What a seat may do now, each in words, for the terminal. */
import type { Command } from "../../rules/commands.ts";
import type { Offered } from "../../rules/terms.ts";
import type { LegalAction, Rows } from "../../views/row-shape.ts";
import type { View } from "../../views/view.ts";

export interface Act {
  words: string;
  command: Command;
}

export function actsOf(view: View): Act[] {
  const acts: Act[] = [];
  const add = (action: LegalAction, ...words: string[]): void => {
    if (action.refusal) return;
    const price = action.price.map((p) => `${p.amount} ${p.word}`).join(", ");
    acts.push({ command: action.command, words: `${words.join(": ")}${price ? ` (${price})` : ""}` });
  };
  const all = <T>(rows: Rows<T>): T[] => Object.values(rows);
  for (const n of all(view.news)) if (!n.answered) for (const c of all(n.choices)) add(c.do, n.title, c.title);
  for (const o of all(view.offers)) add(o.take, o.from, o.title);
  for (const i of all(view.incidents).filter((i) => i.answerable && i.phase === "open")) {
    for (const c of all(i.cards)) if (!c.reading) add(c.buy, i.title, `read ${c.title}`);
    add(i.state, i.title, "state how sure you are");
    for (const r of i.answered ? [] : all(i.responses)) {
      const { title = r.id } = view.rungs[r.id] ?? {};
      add(r.do, i.title, title);
      if (r.doLooked) add(r.doLooked, i.title, `${title}, looking first`);
    }
    if (i.wait) add(i.wait.do, i.title, "wait");
  }
  for (const m of all(view.moves))
    if (!m.refusal) for (const a of all(m.aims)) add(a.do, m.title, ...(a.id ? [a.title] : []));
  const bills = all(view.bills).filter(({ clauses }) => all(clauses).length > 0);
  for (const { title, draft, clauses } of bills) {
    if (draft?.command.type !== "draftClauses") continue;
    for (const c of all(clauses))
      for (const o of all(c.options)) {
        const command = { ...draft.command, set: { [c.id]: o.id } };
        if (!o.refusal && o.id !== c.chosen)
          add({ ...draft, command }, ...(bills.length > 1 ? [title] : []), `Clause ${c.number}`, o.statute);
      }
  }
  for (const m of all(view.more)) add(m.do, "One more", m.one);
  add(view.closeRound, "End the round");
  return acts;
}

/** A deal that was offered, in words of the view that it was offered in. */
export function dealWords(
  view: View,
  { bill, with: signers, line, write, pay, promise, name = {}, undertake = {}, words }: Offered,
): string {
  const clauses = view.bills[bill]?.clauses ?? {};
  const given = [
    ...Object.entries(write).map(([c, option]) => `${clauses[c]?.number}. ${clauses[c]?.options[option]?.title}`),
    ...Object.entries(pay).map(([budget, amount]) => `${amount} ${view.purse[budget]?.many}`),
    ...promise,
    ...Object.keys(name),
  ];
  const home = signers.map((id) => view.parties[id]?.short ?? id);
  const abroad = Object.keys(undertake).map((id) => view.counterparts[id]?.title ?? id);
  const asked = line || Object.values(undertake).join(", ");
  return `Deal: ${[...home, ...abroad].join(", ")} (${asked})${given.length > 0 ? `, for ${given.join("; ")}` : ""}${words ? `: "${words}"` : ""}`;
}
