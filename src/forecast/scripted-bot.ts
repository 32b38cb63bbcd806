/** Players by script: of what a seat may do, the first by the order of the script's tags; tags as a rank an entry. */
import { undecidedSeats } from "../knowledge/ayes.ts";
import { supported } from "../knowledge/odds.ts";
import type { Seen } from "../knowledge/seen-by.ts";
import { type Key, keyFrom } from "../kit/chance.ts";
import { at } from "../rules/game.ts";
import type { Id } from "../rules/ids.ts";
import { OPEN } from "../rules/layout.ts";
import type { Line } from "../rules/lines.ts";
import type { Entry, Menu } from "../rules/menu.ts";
import type { Act, Args, Model, Read } from "../rules/model.ts";
import { powerOf } from "../rules/powers.ts";
import type { Script } from "../rules/scenario.ts";
import { BOTS, type Bot, DRAW, type DeskIncident, deskOf, luckOf, menuOf, type Player, perSeat } from "./bot.ts";
import { type Dealing, dealingOf } from "./dealing.ts";
import { Drafting, NEVER } from "./drafting.ts";
import { randomBot } from "./random-bot.ts";

/** A move made again counts as so many places less dear. */
const AGAIN = 3;

/** The bot that plays a seat where nobody sits: its own script, or chance. */
export function seatBot(model: Model, seat: number, luckKey: Key): Bot {
  const script = model.scenario.scripts.find((s) => s.id === model.scenario.seats[seat]?.bot);
  return script ? scriptedBot(script, luckKey) : randomBot(luckKey);
}

/** Bots for every playable seat but the one that a person takes, by their ids. */
export function botsBeside(model: Model, seat: Id, gameKey: Key): Record<Id, Player> {
  const luck = keyFrom(gameKey, BOTS);
  return Object.fromEntries(
    [...model.scenario.seats.entries()]
      .filter(([, { playable, id }]) => playable && id !== seat)
      .map(([s, { id }]) => [id, seatBot(model, s, luck)(model, s)]),
  );
}

/**
 * Beside the tags of the scenario a script may prefer `evidence` (cards that cost something), `votes` (the option with
 * most ayes), `deals` (the cheapest deal with a party that is not sure) and `more` (one more of a budget). One that prefers nothing closes its rounds.
 */
export function scriptedBot(script: Script, luckKey: Key): Bot {
  return (model, seat) => {
    const [luck, menu, taste] = [luckOf(luckKey, seat), menuOf(model, seat), tasteOf(script)(model, seat)];
    const anyhow = randomBot(luckKey)(model, seat);
    return (seen, turn) => {
      const count = menu.fill(seen.n);
      if (luck(DRAW.wild, seen, turn) < script.wild * 100) return count > 0 ? anyhow(seen, turn) : undefined;
      if (script.prefer.length === 0) return undefined;
      return taste.atTheDesk(seen) ?? taste.dearest(seen, (draw, k) => luck(draw, seen, turn, k));
    };
  };
}

/** What a script likes is worked out once for each model and seat. */
const tastes = new WeakMap<Script, (model: Model, seat: number) => Taste>();
function tasteOf(script: Script): (model: Model, seat: number) => Taste {
  let known = tastes.get(script);
  if (!known) tastes.set(script, (known = perSeat((model, seat) => new Taste(model, seat, script))));
  return known;
}

type Drawn = (draw: number, k?: number) => number;

interface Made {
  number: number;
  slot: number;
  atParties: boolean;
}

function madeBy(model: Model, { type, seat, about }: Act): Made | undefined {
  if (type !== "makeMove") return undefined;
  const number = model.index("moves", about);
  return { number, slot: at(model.at.made, seat) + number, atParties: model.the("moves", about).target === "party" };
}

/** What a script likes of what one seat can ever do. */
class Taste {
  private readonly model: Model;
  private readonly menu: Menu;
  private readonly rankOf: (tags: readonly Id[]) => number;
  /** Place of each entry of the menu in the script's order; the lowest is dearest. */
  private readonly ranks: Float64Array;
  /** Only a rung that is lit is climbed. */
  private readonly lit: readonly (Read | undefined)[];
  private readonly priced: ReadonlySet<Args>;
  private readonly drafting: Drafting;
  private readonly dealing: Dealing;
  private readonly dealRank: number;
  private readonly asks: readonly Line[];
  /** What counterparts could undertake that the script likes. */
  private readonly undertakings: readonly { rank: number; counterpart: number; which: number }[];
  private readonly desk: readonly DeskIncident[];
  private readonly paysForCards: boolean;
  private readonly overstates: boolean;
  /** The move of each entry that is one: its number, and the slot of how often it was made. */
  private readonly moves: readonly (Made | undefined)[];

  constructor(model: Model, seat: number, script: Script) {
    this.model = model;
    const places = new Map(script.prefer.map((tag, i) => [tag, i]));
    this.rankOf = (tags) => Math.min(NEVER, ...tags.map((t) => places.get(t) ?? NEVER));
    this.menu = menuOf(model, seat);
    this.drafting = new Drafting(model, this.rankOf);
    this.dealing = dealingOf(model, seat);
    this.dealRank = this.rankOf(["deals"]);
    this.asks = script.asks;
    this.undertakings = model.scenario.counterparts.flatMap(({ undertakes }, counterpart) =>
      undertakes
        .map(({ tags }, which) => ({ rank: this.rankOf(tags), counterpart, which }))
        .filter(({ rank }) => rank < NEVER),
    );
    this.desk = deskOf(model, seat);
    this.overstates = script.overstates === true;
    this.paysForCards = this.rankOf(["evidence"]) < NEVER;
    const { entries } = this.menu;
    this.ranks = Float64Array.from(entries, ({ act, args }) => this.rankOf(act.tags?.(args) ?? []));
    this.moves = entries.map(({ act }) => madeBy(model, act));
    this.lit = entries.map(({ act, args }) => this.litOf(act, args));
    const cards = model.scenario.incidents.map((i) => i.evidence.map((card) => card.price.length > 0));
    this.priced = new Set(
      entries.flatMap(({ act, args }) =>
        act.type === "buyEvidence" && cards[model.index("incidents", act.about)]?.[args[0] ?? 0] ? [args] : [],
      ),
    );
  }

  private litOf(act: Act, [rung = 0]: Args): Read | undefined {
    if (act.type !== "respond") return undefined;
    const { responses } = this.model.the("incidents", act.about);
    const { power } = this.model.the("responses", responses[rung] ?? "");
    return power === undefined ? undefined : powerOf(this.model, power).holds;
  }

  /** At an open desk: read what costs nothing (or what the script pays for), then state what the cards support. */
  atTheDesk(seen: Seen): Entry | undefined {
    const { n, scenario, at: slots } = seen;
    const { menu } = this;
    for (const { incident, state, answerable } of this.desk) {
      if (!answerable || n[slots.phase + incident] !== OPEN) continue;
      const { id = "" } = scenario.incidents[incident] ?? {};
      for (let k = 0; k < menu.length; k += 1) {
        const entry = menu.pick(k);
        if (entry?.act.type === "buyEvidence" && entry.act.about === id && this.buys(entry)) return entry;
      }
      const percents = supported(seen, incident).map((percent) => (this.overstates ? 100 : percent));
      const first = at(slots.probability, incident);
      if (!state.refused(n) && percents.some((p, k) => n[first + k] !== p + 1)) return { act: state, args: percents };
    }
    return undefined;
  }

  private buys({ args }: Entry): boolean {
    return this.paysForCards || !this.priced.has(args);
  }

  /** Of all that is open, one of those that the script likes best. */
  dearest(seen: Seen, drawn: Drawn): Entry | undefined {
    const { menu } = this;
    let best = NEVER;
    let equals: Entry[] = [];
    const wish = (rank: number, entry: Entry | undefined): void => {
      if (!entry || rank >= NEVER || rank > best) return;
      if (rank < best) equals = [];
      best = rank;
      equals.push(entry);
    };
    for (let k = 0; k < menu.length; ) {
      const entry = menu.pick(k);
      if (!entry) break;
      const run = this.runFrom(k, entry.act);
      const made = this.moves[at(menu.open, k)];
      if (made) {
        const rank = (this.ranks[at(menu.open, k)] ?? NEVER) + at(seen.n, made.slot) * AGAIN;
        if (rank <= best) wish(rank, this.aim(seen, k, run, made, drawn));
      } else if (entry.act.type === "draftClauses")
        this.drafting.each(seen, entry.act, best, (rank, args) => wish(rank, { act: entry.act, args }));
      else this.wishEach(seen, k, run, wish);
      k += run;
    }
    if (this.dealRank < best) {
      const rank = this.dealRank + this.dealing.inForce(seen) * AGAIN;
      if (rank <= best) wish(rank, this.dealing.offer(seen, this.asks));
    }
    for (const { rank, counterpart, which } of this.undertakings)
      if (rank <= best) wish(rank, this.dealing.offerAbroad(seen, counterpart, which));
    return equals[drawn(DRAW.act) % Math.max(1, equals.length)];
  }

  /** How many entries of the same act are open from here on. */
  private runFrom(from: number, act: Act): number {
    const { menu } = this;
    let to = from + 1;
    while (to < menu.length && menu.pick(to)?.act === act) to += 1;
    return to - from;
  }

  private wishEach(seen: Seen, from: number, run: number, wish: (rank: number, entry: Entry) => void): void {
    const { menu } = this;
    let looked = -1;
    for (let k = from; k < from + run; k += 1) {
      const number = at(menu.open, k);
      const entry = menu.entries[number];
      if (!entry) continue;
      if (entry.act.type === "respond") {
        const [rung = 0, first = 0] = entry.args;
        // Where a gate asks, its question is answered first if that can be paid.
        if (this.lit[number]?.(seen.n) === 0 || (first === 0 && looked === rung)) continue;
        if (first === 1) looked = rung;
      }
      wish(this.ranks[number] ?? NEVER, entry);
    }
  }

  /** Parties: where most undecided seats are to be won; else by chance among what may be aimed at. */
  private aim(seen: Seen, from: number, run: number, move: Made, drawn: Drawn): Entry | undefined {
    const { menu } = this;
    if (!move.atParties) return menu.pick(from + (drawn(DRAW.aim, move.number) % run));
    const undecided = undecidedSeats(seen, 0);
    let [best, most] = [menu.pick(from), -1];
    for (let k = from; k < from + run; k += 1) {
      const entry = menu.pick(k);
      const seats = undecided[entry?.args[0] ?? 0] ?? 0;
      if (seats > most) [best, most] = [entry, seats];
    }
    return best;
  }
}
