/** What the seat may do now, each with its price and what it would surely change. */
import { expectedAyes } from "../knowledge/ayes.ts";
import { drawWorld } from "../knowledge/believe.ts";
import type { Amount, Price } from "../rules/amount-shape.ts";
import type { Command } from "../rules/commands.ts";
import { amountOf } from "../rules/conditions.ts";
import { targetId } from "../rules/events.ts";
import { at } from "../rules/game.ts";
import type { Id } from "../rules/ids.ts";
import { OPEN } from "../rules/layout.ts";
import type { Numbers } from "../rules/model.ts";
import { play, refuse } from "../rules/play.ts";
import { movesMade } from "../rules/record.ts";
import type { Move } from "../rules/scenario.ts";
import { type Seen, seatOf } from "./seen.ts";
import { tell } from "./tell.ts";
import type { Forecast, LegalAction, MoveView, OfferView, PriceView, View } from "./view.ts";

/** What a number that may be worked out comes to now. */
export function amountNow({ model, n }: Seen, amount: Amount): number {
  return amountOf(model, amount, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)(n);
}

export function priceView(seen: Seen, price: Price): PriceView[] {
  return price.flatMap(({ budget: id, amount: asked }) => {
    const budget = seen.model.the("budgets", id);
    const amount = amountNow(seen, asked);
    if (amount === 0) return [];
    return [{ budget: id, icon: budget.icon, amount, word: tell(seen, amount === 1 ? budget.one : budget.many) }];
  });
}

export function legal(seen: Seen, command: Command, price: Price): LegalAction {
  const refusal = refuse(seen.game, command);
  return { command, price: priceView(seen, price), ...(refusal && { refusal: refusal.code }) };
}

export function readMoves(seen: Seen): MoveView[] {
  return seatOf(seen).moves.map((id) => readMove(seen, seen.model.the("moves", id)));
}

function readMove(seen: Seen, move: Move): MoveView {
  const { model, n, s } = seen;
  return {
    id: move.id,
    tags: move.tags,
    title: tell(seen, move.title),
    about: tell(seen, move.about),
    price: priceView(seen, move.price),
    target: move.target,
    timesMade: at(n, at(model.at.made, s) + model.index("moves", move.id)),
    aims: move.target === "heading" ? [] : targetsOf(seen, move).map((t) => readAim(seen, move, t)),
  };
}

function targetsOf(seen: Seen, move: Move): readonly { id: Id; title: string }[] {
  const { model, n } = seen;
  const { parties, incidents, counterparts, bills } = model.scenario;
  switch (move.target) {
    case "party":
      return parties.filter((p) => p.id !== seatOf(seen).party);
    case "incident":
      return incidents.filter((_, i) => n[model.at.phase + i] === OPEN);
    case "counterpart":
      return counterparts;
    case "bill":
      return bills;
    default:
      return [{ id: "", title: move.title }];
  }
}

function readAim(seen: Seen, move: Move, target: { id: Id; title: string }): MoveView["aims"][number] {
  const command: Command = {
    type: "makeMove",
    seat: seen.seat,
    move: move.id,
    ...(target.id && { target: target.id }),
  };
  return {
    id: target.id,
    title: tell(seen, target.title),
    do: legal(seen, command, move.price),
    forecast: forecastOf(seen, command, target.id),
  };
}

/** What changes in a world drawn from what the seat knows, never in the true one. */
function forecastOf({ model, game, seat, ...seen }: Seen, command: Command, target: Id): Forecast {
  const { at: slots, scenario } = model;
  const world = drawWorld(game, seat);
  const party = scenario.parties.findIndex((p) => p.id === target);
  const bill = scenario.bills.findIndex((_, b) => !game.n[slots.law + b]);
  const moodIn = (n: Numbers) => (party < 0 ? 0 : Math.floor(at(n, slots.mood + party) / 100));
  const ayesNow = () => (bill < 0 ? 0 : expectedAyes(world, bill));
  const before = world.n.slice();
  const ayesBefore = ayesNow();
  if (!play(world, command).done) return { changes: [] };
  const mood: [number, number] = [moodIn(before), moodIn(world.n)];
  const ayes: [number, number] = [ayesBefore, ayesNow()];
  return {
    changes: scenario.indicators.flatMap((indicator, i) => {
      const by = at(world.n, slots.indicator + i) - at(before, slots.indicator + i);
      const title = tell({ model, ...seen }, indicator.title);
      return by === 0 ? [] : [{ indicator: indicator.id, title, by }];
    }),
    ...(mood[0] !== mood[1] && { mood }),
    ...(ayes[0] !== ayes[1] && { ayes }),
  };
}

export function readOthers(seen: Seen): View["others"] {
  const { model, n, game, s } = seen;
  const { scenario } = model;
  const things = [...scenario.parties, ...scenario.counterparts, ...scenario.incidents, ...scenario.bills];
  return movesMade(game)
    .filter((made) => made.round === at(n, model.at.round) - 1 && made.seat !== s)
    .flatMap((made) => {
      const [seat, move] = [scenario.seats[made.seat], scenario.moves[made.move]];
      const aim = things.find((x) => x.id === targetId(scenario, made.move, made.target));
      if (!seat || !move) return [];
      return [
        {
          seat: tell(seen, seat.title),
          move: tell(seen, move.title),
          about: tell(seen, move.about),
          ...(aim && { target: tell(seen, aim.title) }),
        },
      ];
    });
}

export function readDraftMost(seen: Seen): number {
  return Math.max(0, ...seatOf(seen).moves.map((id) => seen.model.the("moves", id).clauses ?? 0));
}

export function readMore(seen: Seen): View["more"] {
  const { scenario } = seen.model;
  return scenario.budgets.flatMap((budget) => {
    const { oneMore, seat, id } = budget;
    if (!oneMore || seat !== seen.seat) return [];
    const price = oneMore.budget ? [{ budget: oneMore.budget, amount: oneMore.amount }] : [];
    const paid = scenario.indicators.find((i) => i.id === oneMore.indicator);
    return [
      {
        budget: id,
        one: tell(seen, budget.one),
        ...(paid && { points: { title: tell(seen, paid.title), amount: amountNow(seen, oneMore.amount) } }),
        do: legal(seen, { type: "buyMore", seat, budget: id }, price),
      },
    ];
  });
}

export function readOffers(seen: Seen): OfferView[] {
  const { model, n, seat } = seen;
  const { offers, calendar } = model.scenario;
  return offers.flatMap((offer, i) => {
    if (n[model.at.offer + i] !== OPEN || offer.seat !== seat) return [];
    const lastRound = Math.min(at(n, model.at.offerRound + i) + offer.rounds - 1, calendar.rounds.length);
    return [
      {
        id: offer.id,
        tags: offer.tags,
        from: tell(seen, offer.from),
        title: tell(seen, offer.title),
        text: tell(seen, offer.text),
        gain: tell(seen, offer.gain),
        remembers: tell(seen, offer.remembers),
        ifLeft: tell(seen, offer.ifLeft),
        lastDay: calendar.rounds[lastRound - 1]?.lastDay ?? 0,
        take: legal(seen, { type: "takeOffer", seat, offer: offer.id }, offer.price),
      },
    ];
  });
}
