/** What each name of a condition reads: `trust`, `law.sight`, `budget.cabinet.days`, `procedure.way`. */
import type { Condition, SlotPath, SlotRoot } from "./condition-shape.ts";
import { pairOf } from "./deal-events.ts";
import { at } from "./game.ts";
import type { Id } from "./ids.ts";
import { RESULTS } from "./layout.ts";
import { LINES } from "./lines.ts";
import type { Compiled, Model, PowerPart, Read } from "./model.ts";

/** Reads another condition that a name hangs on. */
type Inner = (condition: Condition) => Compiled;

export function constant(value: number): Read {
  return () => value;
}

/** What the table shows, whole points, is what a condition reads. */
export function reader(m: Model, [root, id = "", other = ""]: SlotPath, inner: Inner): Compiled {
  return READERS[root](m, id, other, inner);
}

const slot = (of: number): Compiled => ({ read: (n) => at(n, of), slots: [of], plain: { slot: of, unit: 1 } });
const points = (of: number): Compiled => ({
  read: (n) => Math.floor(at(n, of) / 100),
  slots: [of],
  plain: { slot: of, unit: 100 },
});

/** A slot whose values stand for these words, in their order. */
function wordly(m: Model, of: number, words: readonly string[]): Compiled {
  const table = Int32Array.from(words, (w) => m.words.number(w));
  return { read: (n) => table[at(n, of)] ?? 0, slots: [of] };
}

function actOf(m: Model, bill: Id): number {
  return m.at.actOf[m.index("bills", bill)] ?? 0;
}

/** A chamber, and the bill before it where there are several: the place of the two. */
function houseOf(m: Model, [first, second]: readonly [Id, Id]): number {
  const [bill, chamber] = second ? [actOf(m, first), second] : [0, first];
  return bill * m.scenario.chambers.length + m.index("chambers", chamber);
}

const READERS: Record<SlotRoot, (m: Model, id: Id, other: Id, inner: Inner) => Compiled> = {
  round: (m) => slot(m.at.round),
  day: (m) => slot(m.at.day),
  enactedDay: (m, bill) => slot(m.at.enactedOn + (bill ? actOf(m, bill) : 0)),
  carried: (m, id, other) => slot(m.at.carried + houseOf(m, [id, other])),
  /** The text is not the one that the chamber carried. */
  amended: (m, id, other) => slot(m.at.amended + houseOf(m, [id, other])),
  seats: (m, chamber, party) => slot(at(m.at.seats, m.index("chambers", chamber)) + m.index("parties", party)),
  indicator: (m, id) => points(m.at.indicator + m.index("indicators", id)),
  variable: (m, id) => slot(m.at.variable + m.index("variables", id)),
  party: (m, id) => points(m.at.mood + m.index("parties", id)),
  /** How much a party likes a bill as it stands: its support, in whole points. */
  likes(m, bill, party, inner) {
    const [b, p] = [m.index("bills", bill), m.index("parties", party)];
    const read: Read = (n) => Math.floor((m.parts.bills[b]?.parties[p]?.support(n) ?? 0) / 100);
    const { sways, reasons } = m.the("parties", party);
    const whens = reasons.flatMap(({ reason, when }) => [
      when,
      ...m.scenario.voting.reasons.flatMap((r) => (r.id === reason ? [r.when] : [])),
    ]);
    const slots = [
      m.at.mood + p,
      ...sways.map(({ indicator }) => m.at.indicator + m.index("indicators", indicator)),
      ...m.the("bills", bill).clauses.map(({ id }) => m.at.clause + m.index("clauses", id)),
      ...whens.flatMap((when) => inner(when).slots),
    ];
    return { read, slots };
  },
  /** A party's line on a bill, where a deal binds it. */
  bound: (m, bill, party) =>
    wordly(m, m.at.bound + pairOf(m, m.index("bills", bill), m.index("parties", party)), ["", ...LINES]),
  /** The party that a deal named to it, or the empty word. */
  office(m, id) {
    const holders = m.scenario.bills.flatMap(() => m.scenario.parties.map((party) => party.id));
    return wordly(m, m.at.office + m.index("offices", id), ["", ...holders, ""]);
  },
  wordBroken: (m, seat) => slot(m.at.wordBroken + m.index("seats", seat)),
  counterpart: (m, id) => points(m.at.relation + m.index("counterparts", id)),
  budget: (m, seat, id) => slot(purse(m, seat, id)),
  /** How many more of it were bought this round. */
  bought: (m, _, id) => slot(m.at.bought + m.index("budgets", id)),
  /** Of the law on the day: what is enacted and waits for its own says nothing yet. */
  law: (m, name) => parameter(m, name, m.at.inForce, false),
  draft: (m, name) => parameter(m, name, columnOf(m, m.at.clause), false),
  hasLaw: (m, name) => parameter(m, name, m.at.inForce, true),
  hasDraft: (m, name) => parameter(m, name, columnOf(m, m.at.clause), true),
  clause: (m, id) => optionIn(m, id, columnOf(m, m.at.clause)),
  enacted: (m, id) => optionIn(m, id, columnOf(m, m.at.enacted)),
  inForce: (m, id) => optionIn(m, id, m.at.inForce),
  /** From when on it is in force; 0 while it is no law. */
  forceDay(m, id) {
    const c = m.index("clauses", id);
    const [enacted, own, enactedOn] = [
      m.at.enacted + c,
      m.at.forceDay + c,
      m.at.enactedOn + (m.at.actOfClause[c] ?? 0),
    ];
    return { read: (n) => (n[enacted] ? at(n, own) || at(n, enactedOn) : 0), slots: [enacted, own, enactedOn] };
  },
  power(m, id, _, inner) {
    const { holds, slots } = powerPart(m, id, inner);
    return { read: holds, slots };
  },
  procedure(m, id) {
    const lists = Int32Array.from(statesOf(m, id), (states) =>
      m.lists.number(new Set(states.map((s) => m.words.number(s)))),
    );
    const of = m.at.chart + m.index("procedures", id);
    return { read: (n) => lists[at(n, of)] ?? 0, slots: [of] };
  },
  incident: (m, id) => wordly(m, m.at.phase + m.index("incidents", id), ["unseen", "open", "ended"]),
  statement: (m, id) => wordly(m, m.at.verdict + m.index("incidents", id), ["none", "right", "wrong", "unsure"]),
  /** The last answer to an incident, and what came of it. */
  response: (m, id) =>
    wordly(m, m.at.response + m.index("incidents", id), ["none", ...m.scenario.responses.map((r) => r.id), "wait"]),
  result: (m, id) => wordly(m, m.at.result + m.index("incidents", id), ["none", ...RESULTS]),
  promise: (m, id) => wordly(m, m.at.promise + m.index("promises", id), ["none", "open", "kept", "broken"]),
  offer: (m, id) => wordly(m, m.at.offer + m.index("offers", id), ["unseen", "open", "taken", "left"]),
  /** Of one of several seats that are asked, or of the only one. */
  inject(m, id, seat) {
    const i = m.index("injects", id);
    const { choices = [], asks = [] } = m.at.rooms[i] ?? {};
    const answers = Int32Array.from(["", ...choices, "silence"], (w) => m.words.number(w));
    const [shown, unseen] = [m.words.number("shown"), m.words.number("unseen")];
    const [answer, fired] = [m.at.answer + i, m.at.fired + i];
    const own = seat === "" ? answer : at(m.at.given, i) + asks.indexOf(seat);
    const read: Read = (n) => (n[answer] ? (answers[at(n, own)] ?? 0) : n[fired] ? shown : unseen);
    return { read, slots: [own, answer, fired] };
  },
};

/** The slot of what a seat has of a budget; of one that is not its own it has nothing. */
export function purse(m: Model, seat: Id, budget: Id): number {
  const i = m.scenario.budgets.findIndex((b) => b.id === budget && b.seat === seat);
  return i < 0 ? m.at.nothing : m.at.budget + i;
}

/** The states of each configuration of a chart. */
export function statesOf(m: Model, chart: Id): readonly string[][] {
  return m.scenario.procedures[m.index("procedures", chart)]?.configurations ?? [];
}

/** The slot of each clause in a column. */
function columnOf({ at: { clauses } }: Model, column: number): readonly number[] {
  return clauses.map((_, c) => column + c);
}

/** The option of a clause that stands in its slot, or the empty word. */
function optionIn(m: Model, clause: Id, places: readonly number[]): Compiled {
  const c = m.index("clauses", clause);
  return wordly(m, places[c] ?? 0, ["", ...(m.at.clauses[c]?.options ?? []).map((o) => o.id)]);
}

/** A power holds if it was granted, its first day has come, and what its being in force hangs on holds. */
export function powerPart(m: Model, id: Id, inner: Inner): PowerPart {
  const known = m.powers.get(id);
  if (known === "in the making") throw new Error(`the power ${id} hangs on itself`);
  if (known) return known;
  m.powers.set(id, "in the making");
  const granted = m.at.power + m.index("powers", id);
  const { inForce, from } = m.the("powers", id);
  const [force, first] = [inForce && inner(inForce), from && inner(from)];
  const { today } = m.at;
  const coming = dayOfGrant(m, id);
  const lit: Read = (n) => (n[granted] && (!force || force.read(n)) ? 1 : 0);
  const part: PowerPart = {
    comes: (n) => ((n[granted] || coming(n)) && (!force || force.read(n)) ? 1 : 0),
    from: (n) => Math.max(first?.read(n) ?? 0, n[granted] ? 0 : coming(n)),
    holds: first ? (n) => (lit(n) && at(n, today) >= first.read(n) ? 1 : 0) : lit,
    slots: [granted, today, ...(force?.slots ?? []), ...(first?.slots ?? [])],
  };
  m.powers.set(id, part);
  return part;
}

/** The first day on which an enacted clause that waits for its day grants a power, or 0. */
function dayOfGrant(m: Model, power: Id): Read {
  const ways = m.at.clauses.flatMap(({ options }, c) =>
    options.flatMap(({ grants, force }, i) => (force !== undefined && grants.includes(power) ? [{ c, i: i + 1 }] : [])),
  );
  const { enacted, inForce, forceDay } = m.at;
  if (ways.length === 0) return constant(0);
  return (n) => {
    const waits = ways.filter(({ c, i }) => n[enacted + c] === i && !n[inForce[c] ?? -1]);
    const days = waits.map(({ c }) => at(n, forceDay + c));
    return days.length > 0 ? Math.min(...days) : 0;
  };
}

/** What the options that stand in these slots say of a parameter: the first that says anything, else 0 or the empty word. */
function parameter(m: Model, name: Id, places: readonly number[], whether: boolean): Compiled {
  const said = m.at.clauses.map((c) => c.options.map((o) => o.parameters[name]));
  const kind = typeof said.flat().find((v) => v !== undefined);
  const empty = whether || kind !== "string" ? 0 : m.words.number("");
  const worth = (v: number | string): number => (whether ? 1 : typeof v === "string" ? m.words.number(v) : v);
  const rows = said.flatMap((values, c) => {
    if (values.every((v) => v === undefined)) return [];
    const table = Int32Array.from([undefined, ...values], (v) => (v === undefined ? NOTHING : worth(v)));
    return [{ slot: places[c] ?? 0, table }];
  });
  const slots = rows.map((r) => r.slot);
  const [only] = rows;
  if (only && rows.length === 1) {
    const table = only.table.map((v) => (v === NOTHING ? empty : v));
    return { read: (n) => at(table, at(n, only.slot)), slots };
  }
  const read: Read = (n) => {
    for (const { slot, table } of rows) {
      const value = at(table, at(n, slot));
      if (value !== NOTHING) return value;
    }
    return empty;
  };
  return { read, slots };
}

/** Stands in a table where an option says nothing. */
const NOTHING = -0x80000000;
