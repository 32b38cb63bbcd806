/**
 * A scenario made ready to be played, and one game of it. The model is made once and holds what never changes: slots,
 * names by number, conditions and effects as closures. A game is one array of numbers, what is due, and a log.
 */
import { type Key, keyOf } from "../kit/chance.ts";
import { Interned } from "../kit/interned.ts";
import { type Cause, keyOfCause } from "./cause.ts";
import type { Condition } from "./condition-shape.ts";
import type { Effect } from "./effect-shape.ts";
import type { CommandFields, Fields } from "./fields.ts";
import type { Id, Kind } from "./ids.ts";
import { type Layout, layOut } from "./layout.ts";
import type { Log } from "./log.ts";
import type { Motion } from "./majority.ts";
import type { Scenario } from "./scenario.ts";
import type { Party } from "./scenario-parliament.ts";

export type Numbers = Int32Array;

/** A condition (0 or 1), a word or a number, read from the slots. */
export type Read = (n: Numbers) => number;

/** A condition made ready. */
export interface Compiled {
  read: Read;
  /** The slots that it looks at. */
  slots: readonly number[];
  /** If it is one slot, and so many of its units make one. */
  plain?: { slot: number; unit: number };
}

/** What effects do; the same list may run for many reasons. */
export type Run = (game: Game, on: On) => void;

/** Why and how strongly effects run. */
export interface On {
  /** Number of the cause. */
  cause: number;
  /** Percent of their strength. */
  scale: number;
  /** What a move was aimed at: its number among things of the move's kind, or -1. */
  target: number;
  /** Number of the clause that has a part in it, or -1, and the round in which it was set. */
  receipt: number;
  since: number;
}

/** What will happen on a day: effects by their number in `Model.delayed`, or an event for a chart while a state lasts. */
export type Due = { day: number; row: number } & (
  | { is: "effects"; effects: number; on: On }
  | { is: "clock"; chart: number; event: number; state: number }
);

export interface Game {
  model: Model;
  n: Numbers;
  /** In order of day, then of arrival. */
  due: readonly Due[];
  log: Log;
  /** All luck comes from it. */
  key: Key;
  /** The row of the log that what happens now comes from, or -1: a seat's own act, or the start. */
  from: number;
  /** How deep effects wake effects, and how much this turn has done so far. */
  depth: number;
  work: number;
}

/** One kind of draw of one subject. Its slot counts how often it was made; `high` and `low` come from its names alone. */
export interface Draw {
  subject: string;
  name: string;
  number: number;
  slot: number;
  high: number;
  low: number;
}

/** What can happen: what its numbers mean, and how it writes. The state of a game is the fold of its log. */
export interface EventKind {
  number: number;
  type: string;
  cells: Readonly<Record<string, Cell>>;
  write(game: Game, a: number, b: number, c: number, d: number, e: number, f: number, cause: number): unknown;
}
/** Tells what a number of a row means; `own` holds all numbers of the row but its event, cause and origin. */
export type Cell = (model: Model, value: number, own: readonly number[]) => unknown;

/** One entry of `effects/`: its fields give the schema and the check of names, `compile` what it does. */
export interface EffectKind {
  fields: Fields;
  compile(effect: never, model: Model, owner: string): Run;
}

/** A seat's own numbers beside what it asks for: options, percents, a sum, a day. */
export type Args = readonly number[];

/** Numbers that a menu offers, and why not now (0 if nothing is in the way); it may be stricter than the rules. */
export interface Choice {
  args: Args;
  refused?: Read;
}

/** One thing that one seat may ask for, as its command declares it. */
export interface BareAct {
  seat: number;
  /** What it is about, within its type and seat. */
  about: string;
  /** A slot that is 0 as long as there is nothing to ask for: a menu looks no further. */
  there?: number;
  /** Why not now, as a number of REFUSALS, whatever the numbers beside it; 0 if nothing is in the way. */
  refused: Read;
  /** Why not with these numbers. */
  refusedWith?(n: Numbers, args: Args): number;
  run(game: Game, args: Args): void;
  /** What a menu offers, to bots as well; other numbers may be asked for too. Without any it is in no menu. */
  choices: readonly Choice[];
  /** The command's own fields for these numbers. */
  tell(args: Args): object;
  /** The other way round, or the number of a refusal: it names what is not there. */
  args(command: never): Args | number;
  tags?(args: Args): readonly Id[];
}

/** The same with the type of its command. */
export interface Act extends BareAct {
  type: string;
}

/** One entry of `commands/`. */
export interface CommandKind {
  type: string;
  fields: CommandFields;
  /** Only seats that may sit at the desk of an incident can give it. */
  desk?: true;
  /** Everything that any seat may ask for by it. */
  acts(model: Model): BareAct[];
  /** Which of a seat's acts a command means: the same as the act's `about`. */
  about(command: never): string;
  /** Why there is no such act: the number of a refusal. */
  missing(model: Model, command: never): number;
}

export interface ChartPart {
  /** Puts it into its first configuration. */
  start(g: Game, cause: number): void;
  /** Gives it an event; if it moves, all charts settle. */
  hear(g: Game, event: number, cause: number): void;
  /** Reads `always` again; true if it moved. */
  settle(g: Game, cause: number): boolean;
}

export interface InjectPart {
  /** Reads its condition: COMES if it has just become true, RESTS if it came a short while ago and is to be read again. */
  read(g: Game): number;
  fire(g: Game): void;
  answer(g: Game, asked: number, choice: number, cause: number): void;
  /** At the round's end: what nobody answered is answered by silence. Only where something is asked. */
  settle?(g: Game): void;
}

export interface IncidentPart {
  begin(g: Game, cause: number): void;
  /** `by`: its place in INCIDENT_ENDS, from 1. */
  end(g: Game, by: number, cause: number): void;
  /** One round of it. */
  develop(g: Game): void;
  /** What was stated of it is held against its truth, once. */
  readBack(g: Game): void;
}

/** One party and one bill. Support in hundredths of a point, odds in ten-thousandths. */
export interface PartySupport {
  party: Party;
  support: Read;
  /** How many of its red lines stand in the bill. */
  crossed: Read;
  /** Odds that its line is aye, from a support and a number of crossed lines that are known; a deal may bind it. */
  odds(n: Numbers, support: number, crossed: number): number;
  /**
   * Percent of its members who follow its line: its discipline, less those who would rather go the other way.
   * `support`: in hundredths of a point. `freely`: it has no line, and so many ten-thousandths of its members say aye.
   */
  follows(support: number, aye: boolean, freely?: number): number;
  /** A playable seat leads it and drafts the bill: it is bound to it, as far as it bears it. */
  led: boolean;
  /** Where it is led: what it likes less than this, in hundredths of a point, it votes down all the same. */
  least: number;
  /** Whether its members leave before the count. */
  leaves: Read;
  /** Whether they vote each by the odds, without a line. */
  free: Read;
  /** Whether its line hangs on the option that a deal gave it in a clause, by its place in the bill. */
  owedIn(n: Numbers, clause: number): boolean;
  /** What it holds in a chamber today. */
  seatsIn(n: Numbers, chamber: number): number;
  /** What one option (from 1) of a clause, by its place in the bill, does to its support. */
  weights: readonly (readonly number[])[];
  /** 1 where such an option is a red line. */
  redLines: readonly (readonly number[])[];
}

/** A power, once compiled. */
export interface PowerPart {
  /** It may be used now. */
  holds: Read;
  /** Granted, now or by a clause that waits for its day, and nothing but a day can stand in its way. */
  comes: Read;
  /** The first day on which it may be used; 0 where none is named. */
  from: Read;
  slots: readonly number[];
}

export interface BillPart {
  /** The number of the chamber that it is in now. */
  chamber: Read;
  /** In the scenario's order. */
  parties: readonly PartySupport[];
  /** In the chamber that the motion names, or where the bill lies now. */
  vote(g: Game, motion: Motion, cause: number): void;
  enact(g: Game, cause: number): void;
  /** Deals about it come to nothing: all of them, or those whose days are over. */
  lapse(g: Game, all: boolean): void;
}

/** What the parts of the rules ask of each other while a game runs; each is filled by its own file. */
interface Parts {
  charts: readonly ChartPart[];
  injects: readonly InjectPart[];
  incidents: readonly IncidentPart[];
  bills: readonly BillPart[];
  start(key: Key, room?: Game): Game;
  /** 1 while seats may act. */
  decides: Read;
  /** Reads `always` of all charts after an act. */
  settle(g: Game): void;
  endRound(g: Game): void;
}

/** Records that play makes, as deals or envelopes: how many there can be, and their fields. */
export interface Pool {
  records(scenario: Scenario): number;
  fields: readonly string[];
}

/** What a model is made of beside the scenario: tests bring more of each. */
export interface Kinds {
  effects: Readonly<Record<string, EffectKind>>;
  events: readonly EventKind[];
  commands: readonly CommandKind[];
  pools: Readonly<Record<string, Pool>>;
}

export class Model {
  readonly scenario: Scenario;
  readonly at: Layout;
  readonly kinds: Kinds;
  /** Field f of record r of a pool stands in slot `pools[pool][f] + r`. */
  readonly pools: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly words = new Interned<string>((word) => word);
  /** Lists of words, as the states that a chart stands in. */
  readonly lists = new Interned<ReadonlySet<number>>((list) => [...list].join(" "));
  readonly causes = new Interned<Cause>(keyOfCause);
  /** What was compiled once and is asked by many. */
  readonly compiled = new Map<Condition, Compiled>();
  readonly powers = new Map<Id, PowerPart | "in the making">();
  readonly draws: Draw[] = [];
  /** Lists of effects that were compiled. */
  readonly runs = new Map<readonly Effect[], Run>();
  /** Lists of effects that may come due. */
  readonly delayed: { effects: readonly Effect[]; run: Run }[] = [];
  /** For each slot, the triggers that look at it. */
  readonly wakes: (number[] | undefined)[] = [];
  /** The triggers that a game begins by reading; the others are read only while something holds. */
  readonly firstRead: number[] = [];
  readonly parts = {} as Parts;
  /** Every act by type, seat and what it is about; and for each seat, those that a menu shows. */
  readonly acts = new Map<string, Act>();
  readonly menus: Act[][] = [];
  /** From here on slots are nobody's to see: how often each draw was made, and which triggers to read. */
  unseen = 0;
  /** The first slot of the bits that say which triggers to read, and the number of all slots. */
  wake = 0;
  size = 0;
  /** The cause of what comes from where a seat may not look. */
  readonly unknown: number;
  private readonly drawsByName = new Map<string, Draw>();
  private readonly numbers = new Map<Kind, ReadonlyMap<Id, number>>();

  constructor(scenario: Scenario, kinds: Kinds) {
    this.scenario = scenario;
    this.words.number("");
    this.unknown = this.causes.number({ kind: "unknown", id: "" });
    const at = layOut(scenario, this.words.all);
    this.at = at;
    this.kinds = kinds;
    const made = Object.entries(kinds.pools).map(
      ([name, { records, fields }]) => [name, at.columns.pool(name, records(scenario), fields)] as const,
    );
    this.pools = Object.fromEntries(made);
  }

  /** The number of a thing among those of its kind. @throws if there is none: the scenario was not checked. */
  index(kind: Indexed, id: Id): number {
    let numbers = this.numbers.get(kind);
    if (!numbers) {
      numbers = new Map(idsOf(this, kind).map((one, i) => [one, i]));
      this.numbers.set(kind, numbers);
    }
    const found = numbers.get(id);
    if (found === undefined) throw new Error(`${kind} holds no ${id}`);
    return found;
  }

  /** A thing by its id. @throws if there is none: the scenario was not checked. */
  the<K extends Listed>(kind: K, id: Id): Scenario[K][number] {
    const found = this.scenario[kind][this.index(kind, id)];
    if (!found) throw new Error(`${kind} holds no ${id}`);
    return found;
  }

  cause(cause: Cause): number {
    return this.causes.number(cause);
  }

  /** Runs for this cause, at full strength. */
  on(cause: Cause): On {
    return { cause: this.cause(cause), scale: 100, target: -1, receipt: -1, since: 0 };
  }

  /** The draw of this name; the same names give the same luck in every scenario. */
  draw(subject: string, name: string): Draw {
    const key = `${subject}/${name}`;
    const known = this.drawsByName.get(key);
    if (known) return known;
    if (this.size > 0) throw new Error(`${key} has no slot: the model is made`);
    const made = { subject, name, number: this.draws.length, slot: -1, ...keyOf(key) };
    this.drawsByName.set(key, made);
    this.draws.push(made);
    return made;
  }

  /** Gives draws and triggers their slots, once all is compiled; from here on a game can be played. */
  seal(): void {
    this.unseen = this.at.columns.size;
    const first = this.at.columns.add(
      "draw",
      this.draws.map((d) => `${d.subject}/${d.name}`),
    );
    for (const draw of this.draws) draw.slot = first + draw.number;
    this.wake = this.at.columns.size;
    for (let slot = this.wakes.length; slot < this.wake; slot += 1) this.wakes.push(undefined);
    this.size = this.wake + Math.ceil(this.at.rooms.length / 32);
  }
}

export type Indexed = Exclude<Kind, "questions" | "places" | "sources">;
type Listed = Exclude<Indexed, "variables" | "clauses" | "offices">;

function idsOf({ scenario, at }: Model, kind: Indexed): readonly Id[] {
  if (kind === "variables") return Object.keys(scenario.variables);
  if (kind === "offices") return (scenario.bargaining?.offices ?? []).map((office) => office.id);
  return (kind === "clauses" ? at.clauses : scenario[kind]).map((t) => t.id);
}
