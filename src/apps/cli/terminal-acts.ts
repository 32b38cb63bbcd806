/** What a seat may do now, each in words, for the terminal. */
import type { Command } from "../../rules/commands.ts";
import type { LegalAction, Told, View } from "../../views/view.ts";

export interface Act {
  words: string;
  command: Command;
}

export function actsOf(view: View, say: (told: Told) => string): Act[] {
  const acts: Act[] = [];
  const add = (action: LegalAction, ...words: string[]): void => {
    if (action.refusal) return;
    const price = action.price.map((p) => `${p.amount} ${say(p.word)}`).join(", ");
    acts.push({ command: action.command, words: `${words.join(": ")}${price ? ` (${price})` : ""}` });
  };
  for (const n of view.news) if (!n.answered) for (const c of n.choices) add(c.do, say(n.title), say(c.title));
  for (const o of view.offers) add(o.take, say(o.from), say(o.title));
  for (const i of view.incidents.filter((i) => i.responses.length > 0)) {
    for (const c of i.cards) if (!c.reading) add(c.buy, say(i.title), `read ${say(c.title)}`);
    add(i.state, say(i.title), "state how sure you are");
    for (const r of i.responses) {
      add(r.do, say(i.title), say(r.title));
      if (r.doLooked) add(r.doLooked, say(i.title), `${say(r.title)}, looking first`);
    }
    add(i.wait.do, say(i.title), "wait");
  }
  for (const m of view.moves) for (const a of m.aims) add(a.do, say(m.title), ...(a.id ? [say(a.title)] : []));
  for (const b of view.bills)
    for (const c of b.clauses)
      for (const o of c.options) if (o.id !== c.chosen) add(o.set, `Clause ${c.number}`, say(o.statute));
  for (const m of view.more) add(m.do, "One more", say(m.one));
  add(view.closeRound, "End the round");
  return acts;
}
