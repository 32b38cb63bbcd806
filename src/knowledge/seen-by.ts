/**
 * The door of the wall: what one seat may know of a game. Whoever chooses or tells (bots, previews, views) is given this
 * and never the game: the numbers are a copy from which the veil took what is not the seat's, and so is the log.
 */
import type { Amount } from "../rules/amount-shape.ts";
import type { Command } from "../rules/commands.ts";
import type { Condition } from "../rules/condition-shape.ts";
import { amountOf, compiled, holds } from "../rules/conditions.ts";
import type { Id } from "../rules/ids.ts";
import type { Layout } from "../rules/layout.ts";
import type { Log } from "../rules/log.ts";
import type { Due, Game, Indexed, Model, Numbers } from "../rules/model.ts";
import { refuse } from "../rules/play.ts";
import { dayToCome, powerOf } from "../rules/powers.ts";
import type { RefusalCode } from "../rules/refusal.ts";
import type { Scenario, Seat } from "../rules/scenario.ts";
import { type Veil, veilOf } from "./veil.ts";

/** A scenario without what is a seat's own: secret briefs, what it wants, who would play it. */
export type OpenScenario = Omit<Scenario, "seats" | "scripts" | "demands"> & {
  seats: readonly Omit<Seat, "secret" | "objectives" | "bot">[];
};

/** The same as this folder needs it. Nothing of it is more than the seat may know. */
export interface Known {
  model: Model;
  seat: Id;
  s: number;
  n: Numbers;
  due: readonly Due[];
  /** The story so far, under the veil, and the number of its rows. */
  log(): Log;
  rows(): number;
}

const veils = new WeakMap<Model, Map<number, Veil>>();

function veilFor(model: Model, s: number): Veil {
  let known = veils.get(model);
  if (!known) veils.set(model, (known = new Map()));
  let veil = known.get(s);
  if (!veil) known.set(s, (veil = veilOf(model, s)));
  return veil;
}

/** For this folder alone; `tests/architecture.test.ts` holds it. */
export let knownTo: (seen: Seen) => Known;

export class Seen {
  readonly seat: Id;
  readonly s: number;
  readonly me: Seat;
  readonly scenario: OpenScenario;
  readonly at: Layout;
  /** Numbers by slot; 0 where the seat may not look. */
  readonly n: Numbers;
  readonly #game: Game;
  readonly #open: Numbers;
  readonly #veil: Veil;
  readonly #known: Known;
  #log: Log | undefined;

  /** @throws if the scenario has no such seat. */
  constructor(game: Game, seat: Id) {
    const { model } = game;
    this.seat = seat;
    this.s = model.index("seats", seat);
    this.me = model.the("seats", seat);
    this.scenario = model.scenario;
    this.at = model.at;
    this.#game = game;
    this.#veil = veilFor(model, this.s);
    this.#open = game.n.subarray(0, model.unseen);
    this.n = new Int32Array(model.size);
    this.#known = {
      ...{ model, seat, s: this.s, n: this.n, due: game.due },
      rows: () => game.log.length,
      log: () => (this.#log ??= this.#veil.log(game.log, game.n)),
    };
    this.look();
  }

  static {
    knownTo = (seen) => seen.#known;
  }

  /** Looks again, after the game has gone on. */
  look(): this {
    this.n.set(this.#open);
    this.#veil.over(this.n);
    this.#known.due = this.#game.due;
    this.#log = undefined;
    return this;
  }

  index(kind: Indexed, id: Id): number {
    return this.#game.model.index(kind, id);
  }

  holds(condition: Condition | undefined): boolean {
    return holds(this.#game.model, condition)(this.n) !== 0;
  }

  /** What a number comes to now that may be worked out. */
  amount(amount: Amount): number {
    return amountOf(this.#game.model, amount, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)(this.n);
  }

  /** The number, or the number of the word, that a condition comes to. */
  read(condition: Condition): number {
    return compiled(this.#game.model, condition).read(this.n);
  }

  word(number: number): string {
    return this.#game.model.words.all[number] ?? "";
  }

  /** Why a command would be refused, as far as the seat can know. */
  refusal(command: Command): RefusalCode | undefined {
    return refuse({ model: this.#game.model, n: this.n }, command)?.code;
  }

  /** A power may be used now. */
  lit(power: Id): boolean {
    return powerOf(this.#game.model, power).holds(this.n) !== 0;
  }

  /** It is granted, and nothing but a day can stand in its way. */
  granted(power: Id): boolean {
    return powerOf(this.#game.model, power).comes(this.n) !== 0;
  }

  /** A clause that is enacted waits for the day from which it is in force. */
  waits(clause: number): boolean {
    return Boolean(this.n[this.at.enacted + clause]) && !this.n[this.at.inForce[clause] ?? -1];
  }

  /** The first day of a power that comes into force, while that day is still to come. */
  dayToCome(power: Id): number | undefined {
    return dayToCome(this.#game.model, this.n, power);
  }
}

/** @throws if the scenario has no such seat. */
export function seenBy(game: Game, seat: Id): Seen {
  return new Seen(game, seat);
}
