import { refusedBill } from "../amending.ts";
import type { Cause } from "../cause.ts";
import { command } from "../command.ts";
import { effectsOf } from "../effect.ts";
import { EVENTS } from "../events.ts";
import { emit, goOn } from "../game.ts";
import type { Id } from "../ids.ts";
import type { BareAct, Args, Choice, Model } from "../model.ts";
import { missingMove, type OwnMove, ownMoves } from "../moves.ts";
import { charge } from "../purse.ts";
import { no } from "../refusal.ts";

/** Sets clauses of one heading. Its numbers are pairs: a clause, and its option from 1. */
export const draftClauses = command({
  type: "draftClauses",
  fields: { move: { is: "id" }, set: { is: "ids by id" } },
  acts: (m) => ownMoves(m).map((own) => actOf(m, own)),
  about: ({ move }) => move,
  missing: (m, { move }) => missingMove(m, move),
});

function actOf(m: Model, { seat, s, number, move, refused }: OwnMove): BareAct {
  const { clauses } = m.at;
  const cause: Cause = { kind: "move", id: move.id, seat: seat.id };
  const [on, pay] = [m.on(cause), charge(m, move.price, cause)];
  const run = effectsOf(m, move.effects, `move/${move.id}`);
  const drafts = move.target === "heading";
  return {
    seat: s,
    about: move.id,
    refused,
    refusedWith: drafts ? refusedDraft(m, move.clauses ?? 1) : () => no("not-your-move"),
    choices: drafts ? choicesOf(m) : [],
    tags: ([clause = 0, option = 0]) => clauses[clause]?.options[option - 1]?.tags ?? [],
    tell: (args) => ({
      move: move.id,
      set: Object.fromEntries(pairs(args).map(([c, option]) => [clauses[c]?.id, clauses[c]?.options[option - 1]?.id])),
    }),
    args: ({ set }: { set: Readonly<Record<Id, Id>> }) =>
      Object.entries(set).flatMap(([clause, option]) => {
        const c = clauses.findIndex((x) => x.id === clause);
        return [c, (clauses[c]?.options.findIndex((o) => o.id === option) ?? -1) + 1];
      }),
    run(g, args) {
      pay(g);
      emit(g, EVENTS.moveMade, on.cause, s, number, -1);
      const from = goOn(g);
      for (let k = 0; k < args.length; k += 2) emit(g, EVENTS.clauseAmended, on.cause, args[k] ?? 0, args[k + 1] ?? 0);
      run(g, on);
      g.from = from;
    },
  };
}

function pairs(args: Args): [number, number][] {
  return Array.from({ length: args.length >> 1 }, (_, i) => [args[i * 2] ?? -1, args[i * 2 + 1] ?? 0]);
}

/** Every option of every clause that a heading lists, but the one that stands. */
function choicesOf(m: Model): Choice[] {
  const same = no("already-set");
  return m.scenario.bills.flatMap((bill, b) => {
    const closed = refusedBill(m, b);
    return bill.headings.flatMap((heading) =>
      heading.clauses.flatMap((id): Choice[] => {
        const clause = m.index("clauses", id);
        const slot = m.at.clause + clause;
        const options = m.at.clauses[clause]?.options ?? [];
        return options.map((_, i) => ({
          args: [clause, i + 1],
          refused: (n) => closed(n) || (n[slot] === i + 1 ? same : 0),
        }));
      }),
    );
  });
}

/** A bill can be drafted while it is open; the condition of the move says when else. */
function refusedDraft(m: Model, most: number): NonNullable<BareAct["refusedWith"]> {
  const headings = m.scenario.bills.flatMap((bill, b) =>
    bill.headings.map((h) => ({ closed: refusedBill(m, b), clauses: h.clauses })),
  );
  const homes = m.at.clauses.map((c) => headings.find((h) => h.clauses.includes(c.id)));
  const [nothing, many] = [no("no-such-thing"), no("too-many-clauses")];
  const [scattered, same] = [no("clauses-of-one-heading"), no("already-set")];
  return (n, args) => {
    if (args.length === 0) return nothing;
    if (args.length > most * 2) return many;
    const home = homes[args[0] ?? -1];
    if (!home) return scattered;
    for (let i = 2; i < args.length; i += 2) if (homes[args[i] ?? -1] !== home) return scattered;
    const closed = home.closed(n);
    if (closed) return closed;
    for (let i = 0; i < args.length; i += 2) {
      const option = args[i + 1];
      if (!option) return nothing;
      if (n[m.at.clause + (args[i] ?? 0)] === option) return same;
    }
    return 0;
  };
}
