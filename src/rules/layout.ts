/** Where every number of a game stands: columns of slots in one array, one slot for each owner, all with names. */
import type { Id } from "./ids.ts";
import { LINES } from "./lines.ts";
import type { Scenario } from "./scenario.ts";

/** A run of slots of one kind. */
export interface Column {
  name: string;
  /** The first slot. */
  at: number;
  owners: readonly string[];
  /** What the value 0, 1, 2 ... of this owner means, where it is not a number. */
  words?: (owner: number) => readonly string[];
}

export class Columns {
  readonly all: Column[] = [];
  size = 0;

  /** Takes one slot for each owner; gives the first. */
  add(name: string, owners: readonly string[], words?: Column["words"]): number {
    const at = this.size;
    this.all.push({ name, at, owners, ...(words && { words }) });
    this.size += owners.length;
    return at;
  }

  /** A run of slots for each of several owners; gives where each run begins, and last where the last one ends. */
  grid(
    name: string,
    outer: readonly string[],
    inner: (owner: number) => readonly string[],
    words?: (owner: number, i: number) => readonly string[],
  ): Int32Array {
    const runs = outer.map((_, i) => inner(i));
    const places = runs.flatMap((run, owner) => run.map((id, i) => ({ owner, i, name: `${outer[owner]}/${id}` })));
    const at = this.add(
      name,
      places.map((p) => p.name),
      words &&
        ((slot) => {
          const place = places[slot];
          return place ? words(place.owner, place.i) : [];
        }),
    );
    let next = at;
    const ends = runs.map((run) => {
      next += run.length;
      return next;
    });
    return Int32Array.of(at, ...ends);
  }

  one(name: string, words?: readonly string[]): number {
    return this.add(name, [""], words && (() => words));
  }

  /** A declared number of records that play fills, each with these fields: field f of record r stands at `at[f] + r`. */
  pool<F extends string>(name: string, records: number, fields: readonly F[]): Record<F, number> {
    const owners = Array.from({ length: records }, (_, r) => String(r));
    return Object.fromEntries(fields.map((f) => [f, this.add(`${name}.${f}`, owners)])) as Record<F, number>;
  }
}

/** What lies open, and how it ended: an incident, an offer, a promise. */
export const OPEN = 1;
export const ENDED = 2;
export const TAKEN = 2;
export const LEFT = 3;
export const KEPT = 2;
export const BROKEN = 3;
export const INCIDENT_ENDS = ["response", "itself", "time"] as const;
/** What an office is once whoever was named to it has left. */
export const VACANT = "vacant";
/** How a deal ended. `lapsed`: no vote came in its time. */
export const DEAL_ENDS = ["kept", "broken", "lapsed"] as const;
/** `wrong`: it was done, and what it leant on was not so. */
export const RESULTS = ["success", "failure", "refused", "harm", "waited", "wrong"] as const;
/** What became of a statement when the incident was over. */
export const VERDICTS = ["right", "wrong", "unsure"] as const;

/** What an inject's slots have room for. */
export interface InjectRoom {
  id: Id;
  choices: readonly Id[];
  frames: readonly Id[];
  /** Seats that can be asked. */
  asks: readonly Id[];
}

/** Answers that an inject can offer which is written while a game is played. */
const WRITTEN_CHOICES = ["1", "2", "3", "4"];

/** Slots of all that a scenario declares. Ids count from 1 where a slot may hold none of them. */
export function layOut(s: Scenario, words: readonly string[]) {
  const columns = new Columns();
  const clauses = s.bills.flatMap((b) => b.clauses);
  const written = Array.from({ length: s.writtenInjects }, (_, i) => `written.${i + 1}`);
  const rooms: InjectRoom[] = [
    ...s.injects.map((i) => ({ id: i.id, choices: ids(i.choices), frames: ids(i.frames), asks: i.answeredBy })),
    ...written.map((id) => ({ id, choices: WRITTEN_CHOICES, frames: [], asks: ids(s.seats) })),
  ];
  const injects = ids(rooms);
  const incidents = ids(s.incidents);
  const seats = ids(s.seats);
  const options = (c: number): string[] => ["", ...ids(clauses[c]?.options ?? [])];
  /** Each party with each bill: what a deal between them is about. */
  const pairs = s.bills.flatMap((b) => s.parties.map((p) => `${b.id}/${p.id}`));
  const clausesOf = (pair: number) => s.bills[Math.floor(pair / s.parties.length)]?.clauses ?? [];
  const acts = s.bills.filter((b) => b.clauses.length > 0);
  const actOf = s.bills.map((b) => Math.max(0, acts.indexOf(b)));
  /** Each bill in each chamber; the first bill's are named by the chamber alone, as where there is but one. */
  const houses = [undefined, ...ids(acts).slice(1)].flatMap((bill) =>
    s.chambers.map(({ id }) => (bill === undefined ? id : `${bill}/${id}`)),
  );
  const enacted = columns.add("enacted", ids(clauses), options);
  const later = clauses.flatMap((clause, c) => (clause.options.some((o) => o.force !== undefined) ? [c] : []));
  const laterOptions = (k: number): string[] => options(later[k] ?? -1);
  const own = columns.add("inForce", ids(later.flatMap((c) => clauses[c] ?? [])), laterOptions);
  return {
    columns,
    clauses,
    /** The place of each bill, and of each clause's, among those that may become law. */
    actOf,
    actOfClause: s.bills.flatMap((b, i) => b.clauses.map(() => actOf[i] ?? 0)),
    /** Those of the scenario, then those that may be written in play. */
    rooms,
    /** The round that is played, and the last calendar day that is over. */
    round: columns.one("round"),
    day: columns.one("day"),
    /** The day that is being lived: the next one while seats decide. */
    today: columns.one("today"),
    over: columns.one("over"),
    ending: columns.one("ending", ["", ...ids(s.endings)]),
    /** Always 0: what a seat has of a budget that is not its own. */
    nothing: columns.one("nothing"),
    /** The day on which each bill became law, or 0. */
    enactedOn: columns.add("enactedOn", ["", ...ids(acts).slice(1)]),
    /** Hundredths of a point, 0 to 10,000. */
    indicator: columns.add("indicator", ids(s.indicators)),
    variable: columns.add("variable", Object.keys(s.variables)),
    budget: columns.add("budget", ids(s.budgets)),
    /** How many of each budget were bought this round, beside what came in. */
    bought: columns.add("bought", ids(s.budgets)),
    /** Hundredths, -10,000 to 10,000. */
    mood: columns.add("mood", ids(s.parties)),
    /** Hundredths, 0 to 10,000. */
    relation: columns.add("relation", ids(s.counterparts)),
    /** Percent of those present by which a chamber's last vote on a bill carried; 0 if it failed. Bill by bill. */
    carried: columns.add("carried", houses),
    /** 1 once a clause of the bill has been set anew since the chamber carried the text. */
    amended: columns.add("amended", houses),
    /** What each party holds in each chamber. */
    seats: columns.grid("seats", ids(s.chambers), () => ids(s.parties)),
    /** 1 while a party governs, of those that ever do. */
    governs: columns.add("governs", ids(s.parties)),
    power: columns.add("power", ids(s.powers)),
    clause: columns.add("clause", ids(clauses), options),
    clauseRound: columns.add("clauseRound", ids(clauses)),
    /** 1 once a bill is law. */
    law: columns.add("law", ids(s.bills)),
    enacted,
    /** With which option a clause is enacted in place of its own; only a game that is played otherwise holds one. */
    standIn: columns.add("standIn", ids(clauses), options),
    /** For each clause, where the option stands that is in force: what is enacted, but for clauses that may come later. */
    inForce: clauses.map((_, c) => (later.includes(c) ? own + later.indexOf(c) : enacted + c)),
    /** From which day an enacted clause is in force, where that is not the day of the law. */
    forceDay: columns.add("forceDay", ids(clauses)),
    /** Which configuration a chart stands in, and since which day. */
    chart: columns.add("chart", ids(s.procedures), (c) => (s.procedures[c]?.configurations ?? []).map(nameOfStates)),
    chartSince: columns.add("chartSince", ids(s.procedures)),
    closed: columns.add("closed", seats),
    /** How often each seat made each move this round. */
    made: columns.grid("made", seats, () => ids(s.moves)),
    /** How many moves each seat made this round. */
    moves: columns.add("moves", seats),
    pledge: columns.grid("pledge", seats, () => ids(s.pledges)),
    offer: columns.add("offer", ids(s.offers), () => ["", "open", "taken", "left"]),
    offerRound: columns.add("offerRound", ids(s.offers)),
    promise: columns.add("promise", ids(s.promises), () => ["", "open", "kept", "broken"]),
    promiseRound: columns.add("promiseRound", ids(s.promises)),
    /** A party's line on a bill, if a deal binds it; since which day, and with which seat, from 1. */
    bound: columns.add("bound", pairs, () => ["", ...LINES]),
    boundDay: columns.add("boundDay", pairs),
    boundBy: columns.add("boundBy", pairs, () => ["", ...seats]),
    /** The option of each clause that the seat owes the party at the count, or none. */
    owed: columns.grid(
      "owed",
      pairs,
      (pair) => ids(clausesOf(pair)),
      (pair, c) => ["", ...ids(clausesOf(pair)[c]?.options ?? [])],
    ),
    /** What is set aside of each budget until the deal is settled. */
    held: columns.grid("held", pairs, () => ids(s.budgets)),
    /** The words beside a deal, which bind nobody. */
    said: columns.add("said", pairs, () => words),
    /** With whom over which bill an office was filled; it is given once. */
    office: columns.add("office", ids(s.bargaining?.offices ?? []), () => ["", ...pairs, VACANT]),
    /** How often each seat kept its word and broke it, and the round in which it last did. */
    wordKept: columns.add("wordKept", seats),
    wordBroken: columns.add("wordBroken", seats),
    wordBrokenRound: columns.add("wordBrokenRound", seats),
    /** The last day for which a counterpart undertook something; it undertakes it once. */
    undertaken: columns.grid("undertaken", ids(s.counterparts), (i) => ids(s.counterparts[i]?.undertakes ?? [])),
    /** The words beside it. */
    undertakenWords: columns.grid(
      "undertakenWords",
      ids(s.counterparts),
      (i) => ids(s.counterparts[i]?.undertakes ?? []),
      () => words,
    ),
    acted: columns.grid("acted", ids(s.counterparts), (i) => ids(s.counterparts[i]?.repertoire ?? [])),
    /** How often an inject fired, in which round it lies before the players, and on which day it came. */
    fired: columns.add("fired", injects),
    injectRound: columns.add("injectRound", injects),
    injectDay: columns.add("injectDay", injects),
    /** Whether the condition of one that may come again held when it was last read. */
    wasTrue: columns.add("wasTrue", injects),
    answer: columns.add("answer", injects, (i) => ["", ...(rooms[i]?.choices ?? []), "silence", "answered"]),
    led: columns.add("led", injects, (i) => ["", ...(rooms[i]?.frames ?? [])]),
    /** Sealed until all who are asked have answered; then what counts. */
    given: columns.grid(
      "given",
      injects,
      (i) => (rooms[i]?.choices.length ? (rooms[i]?.asks ?? []) : []),
      (i) => ["", ...(rooms[i]?.choices ?? []), "silence"],
    ),
    /** The whole of an inject that was written in play, as a word. */
    written: columns.add("written", written, () => words),
    phase: columns.add("phase", incidents, () => ["", "open", "ended"]),
    incidentRound: columns.add("incidentRound", incidents),
    truth: columns.add("truth", incidents, (i) => ["", ...(s.incidents[i]?.truth ?? []).map((t) => t.value)]),
    stated: columns.add("stated", incidents),
    /** Stated percent, plus 1. */
    probability: columns.grid("probability", incidents, (i) => ids(s.incidents[i]?.questions ?? [])),
    reading: columns.grid(
      "reading",
      incidents,
      (i) => ids(s.incidents[i]?.evidence ?? []),
      (i, card) => ["", ...ids(s.incidents[i]?.evidence[card]?.readings ?? [])],
    ),
    response: columns.add("response", incidents, () => ["", ...ids(s.responses), "wait"]),
    result: columns.add("result", incidents, () => ["", ...RESULTS]),
    answeredRound: columns.add("answeredRound", incidents),
    endedBy: columns.add("endedBy", incidents, () => ["", ...INCIDENT_ENDS]),
    verdict: columns.add("verdict", incidents, () => ["", ...VERDICTS]),
  };
}
export type Layout = ReturnType<typeof layOut>;

function ids(things: readonly { id: Id }[]): string[] {
  return things.map((t) => t.id);
}

/** The same whatever the order of regions in the file. */
function nameOfStates(states: readonly string[]): string {
  return [...states].sort().join(" ");
}
