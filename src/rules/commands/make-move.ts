import type { Cause } from "../cause.ts";
import { command } from "../command.ts";
import { effectsOf } from "../effect.ts";
import { EVENTS } from "../events.ts";
import { at, emit, follow } from "../game.ts";
import type { Id } from "../ids.ts";
import { OPEN } from "../layout.ts";
import type { BareAct, Choice, Model, On } from "../model.ts";
import { missingMove, type OwnMove, ownMoves, strength } from "../moves.ts";
import { charge } from "../purse.ts";
import { no } from "../refusal.ts";

/** Makes a move, aimed or not. Its one number is what it is aimed at. */
export const makeMove = command({
  type: "makeMove",
  fields: { move: { is: "id" }, target: { is: "id", optional: true } },
  acts: (m) => ownMoves(m).map((own) => actOf(m, own)),
  about: ({ move }) => move,
  missing: (m, { move }) => missingMove(m, move),
});

function actOf(m: Model, { seat, s, number, move, refused }: OwnMove): BareAct {
  const aims = aimsOf(m, move.target);
  const made = at(m.at.made, s) + number;
  const run = effectsOf(m, move.effects, `move/${move.id}`);
  const aimed = (aims ?? [undefined]).map((part, i) => {
    const cause: Cause = { kind: "move", id: move.id, seat: seat.id, ...(part !== undefined && { part }) };
    return { on: { ...m.on(cause), target: part === undefined ? -1 : i }, pay: charge(m, move.price, cause) };
  });
  const own = aims?.indexOf(seat.party ?? "") ?? -1;
  return {
    seat: s,
    about: move.id,
    refused,
    ...refusedAims(m, move.target, own),
    choices: move.target === "heading" ? [] : choicesOf(m, move.target, aimed.length, own),
    tags: () => move.tags,
    tell: ([target = -1]) => ({ move: move.id, ...(aims && { target: aims[target] }) }),
    args: ({ target }: { target?: Id }) =>
      aims ? [aims.indexOf(target ?? "")] : target === undefined ? [] : no("no-such-thing"),
    run(g, args) {
      const target = args[0] ?? 0;
      const aim = aimed[target];
      if (!aim) return;
      const scale = strength(g.n, made, move.again);
      aim.pay(g);
      emit(g, EVENTS.moveMade, aim.on.cause, s, number, aim.on.target);
      follow(g, run, scale === 100 ? aim.on : faded(aim.on, scale));
    },
  };
}

/** Ids of what such a move can be aimed at, or nothing if it has no aim. */
function aimsOf(m: Model, target: OwnMove["move"]["target"]): Id[] | undefined {
  const { parties, incidents, counterparts, bills } = m.scenario;
  const lists = { party: parties, incident: incidents, counterpart: counterparts, bill: bills };
  return target === "none" || target === "heading" ? undefined : lists[target].map((x) => x.id);
}

/** Every aim but one's own party; an incident only while it is open. */
function choicesOf(m: Model, target: OwnMove["move"]["target"], count: number, own: number): Choice[] {
  if (target === "none") return [{ args: [] }];
  const aims = Array.from({ length: count }, (_, i) => i).filter((i) => target !== "party" || i !== own);
  const closed = no("not-open");
  return aims.map((i) => ({
    args: [i],
    ...(target === "incident" && { refused: (n) => (n[m.at.phase + i] === OPEN ? 0 : closed) }),
  }));
}

/** @param own What the seat leads: nobody courts their own party. */
function refusedAims(m: Model, target: OwnMove["move"]["target"], own: number): Pick<BareAct, "refusedWith"> {
  const [heading, closed, unknown] = [no("not-your-move"), no("not-open"), no("no-such-thing")];
  if (target === "none") return {};
  if (target === "heading") return { refusedWith: () => heading };
  if (target === "incident")
    return { refusedWith: (n, [i = -1]) => (i >= 0 && n[m.at.phase + i] === OPEN ? 0 : closed) };
  const barred = target === "party" ? own : -1;
  return { refusedWith: (_, [aim = -1]) => (aim < 0 ? unknown : aim === barred ? heading : 0) };
}

function faded({ cause, target, receipt, since }: On, scale: number): On {
  return { cause, scale, target, receipt, since };
}
