/** What the seat may do now, each with its price and what it would change. */
import { previewOf } from "../knowledge/preview.ts";
import { movesSeen } from "../knowledge/story.ts";
import type { Price } from "../rules/amount-shape.ts";
import type { Command } from "../rules/commands.ts";
import { targetId } from "../rules/events.ts";
import { at } from "../rules/game.ts";
import type { Id } from "../rules/ids.ts";
import { OPEN } from "../rules/layout.ts";
import type { RefusalCode } from "../rules/refusal.ts";
import type { Move } from "../rules/scenario.ts";
import { byId, type Say, type Teller } from "./tell.ts";
import type { LegalAction, PriceView } from "./row-shape.ts";
import type { AimView, Forecast, MoveView, OfferView, View } from "./view.ts";

export function priceView(t: Teller, price: Price): PriceView[] {
  return price.flatMap(({ budget: id, amount: asked }) => {
    const budget = t.seen.scenario.budgets.find((b) => b.id === id);
    const amount = t.seen.amount(asked);
    if (amount === 0 || !budget) return [];
    return [{ budget: id, icon: budget.icon, amount, word: t.text(amount === 1 ? budget.one : budget.many) }];
  });
}

/** Something that the seat may do now, or why not. `of` names it among all acts of this seat. */
export function legal(t: Teller, of: string, command: Command, price: Price): LegalAction {
  return act(t, of, command, price, t.seen.refusal(command));
}

/** A price that is worked out is told anew each time. */
export function isFixed(price: Price): boolean {
  return price.every(({ amount }) => typeof amount === "number");
}

/** The same where it is told elsewhere that it is over. */
export function act(t: Teller, of: string, command: Command, price: Price, refusal?: RefusalCode): LegalAction {
  const fixed = isFixed(price);
  return t.row(`act/${of}`, () => ({ command, ...(fixed && { price: priceView(t, price) }) }), {
    ...(!fixed && { price: priceView(t, price) }),
    ...(refusal && { refusal }),
  }) as LegalAction;
}

/** What stands in the way of all of them, if it is the same. */
export function inCommon(refusals: readonly (RefusalCode | undefined)[]): RefusalCode | undefined {
  const [first] = refusals;
  return refusals.every((refusal) => refusal === first) ? first : undefined;
}

export function readMoves(t: Teller): View["moves"] {
  const { scenario, me, n, at: slots } = t.seen;
  if (n[slots.over]) return {};
  return byId(
    me.moves.flatMap((id) => {
      const number = scenario.moves.findIndex((m) => m.id === id);
      const move = scenario.moves[number];
      return move ? [readMove(t, move, number)] : [];
    }),
  );
}

function readMove(t: Teller, move: Move, number: number): MoveView {
  const { n, at: slots, s } = t.seen;
  const { id, target } = move;
  const targets = target === "heading" ? [] : targetsOf(t, move);
  const refusals = targets.map((aim) => t.seen.refusal(commandOf(t, move, aim)));
  const common = inCommon(refusals);
  const price = { price: priceView(t, move.price) };
  const fixed = isFixed(move.price);
  return t.row(
    `move/${id}`,
    (say) => ({ id, title: say(move.title), about: say(move.about), target, ...(fixed && price) }),
    {
      ...(!fixed && price),
      timesMade: at(n, at(slots.made, s) + number),
      ...(common && { refusal: common }),
      aims: byId(targets.map((aim, k) => readAim(t, move, aim, common ? undefined : refusals[k]))),
    },
  ) as MoveView;
}

function commandOf({ seen }: Teller, move: Move, { id }: Target): Command {
  return { type: "makeMove", seat: seen.seat, move: move.id, ...(id && { target: id }) };
}

interface Target {
  id: Id;
  title: string;
  place: number;
}

function targetsOf({ seen }: Teller, move: Move): readonly Target[] {
  const { parties, incidents, counterparts, bills } = seen.scenario;
  const all = (list: readonly { id: Id; title: string }[]): Target[] =>
    list.map(({ id, title }, place) => ({ id, title, place }));
  switch (move.target) {
    case "party":
      return all(parties).filter((p) => p.id !== seen.me.party);
    case "incident":
      return all(incidents).filter(({ place }) => seen.n[seen.at.phase + place] === OPEN);
    case "counterpart":
      return all(counterparts);
    case "bill":
      return all(bills);
    default:
      return [{ id: "", title: move.title, place: 0 }];
  }
}

function readAim(t: Teller, move: Move, aim: Target, refusal: RefusalCode | undefined): AimView {
  const { id, place, title } = aim;
  const command = commandOf(t, move, aim);
  const forecast = forecastOf(t, command, move.price, move.target === "party" ? place : -1);
  return t.row(`aim/${move.id}/${id}`, (say) => ({ id, place, title: say(title) }), {
    do: act(t, `${move.id}/${id}`, command, move.price, refusal),
    ...(forecast && { forecast }),
  });
}

function forecastOf(t: Teller, command: Command, price: Price, party: number): Forecast | undefined {
  const preview = previewOf(t.seen, command, price, party);
  if (!preview) return undefined;
  const { sure, indicators, mood, ayes } = preview;
  if (indicators.length === 0 && !mood && !ayes) return undefined;
  const changes = indicators.flatMap(({ indicator, by }) => {
    const here = t.seen.scenario.indicators[indicator];
    return here ? [t.row(`change/${here.id}`, (say) => ({ indicator: here.id, title: say(here.title) }), { by })] : [];
  });
  return { ...(!sure && { byChance: true as const }), changes, ...(mood && { mood }), ...(ayes && { ayes }) };
}

export function readOthers(t: Teller): View["others"] {
  const { scenario, n, at: slots, s } = t.seen;
  const things = [...scenario.parties, ...scenario.counterparts, ...scenario.incidents, ...scenario.bills];
  return movesSeen(t.seen)
    .filter((made) => made.round === at(n, slots.round) - 1 && made.seat !== s)
    .flatMap((made) => {
      const [seat, move] = [scenario.seats[made.seat], scenario.moves[made.move]];
      const aim = things.find((x) => x.id === targetId(scenario, made.move, made.target));
      if (!seat || !move) return [];
      const of = `other/${made.seat}/${made.move}/${made.target}`;
      const told = (say: Say) => ({ seat: say(seat.title), move: say(move.title), about: say(move.about) });
      return [t.row(of, (say) => ({ ...told(say), ...(aim && { target: say(aim.title) }) }), {})];
    });
}

export function readDraftMost({ seen }: Teller): number {
  return Math.max(0, ...seen.scenario.moves.filter((m) => seen.me.moves.includes(m.id)).map((m) => m.clauses ?? 0));
}

export function readMore(t: Teller): View["more"] {
  const { scenario, seat, n, at: slots } = t.seen;
  if (n[slots.over]) return {};
  return byId(
    scenario.budgets.flatMap((budget) => {
      const { oneMore, id } = budget;
      if (!oneMore || budget.seat !== seat) return [];
      const price = oneMore.budget ? [{ budget: oneMore.budget, amount: oneMore.amount }] : [];
      const paid = scenario.indicators.find((i) => i.id === oneMore.indicator);
      return [
        t.row(`more/${id}`, (say) => ({ id, one: say(budget.one) }), {
          ...(paid && { points: { title: t.text(paid.title), amount: t.seen.amount(oneMore.amount) } }),
          do: legal(t, `more/${id}`, { type: "buyMore", seat, budget: id }, price),
        }),
      ];
    }),
  );
}

export function readOffers(t: Teller): View["offers"] {
  const { scenario, n, at: slots, seat } = t.seen;
  const { rounds } = scenario.calendar;
  return byId(
    scenario.offers.flatMap((offer, place): OfferView[] => {
      if (n[slots.offer + place] !== OPEN || offer.seat !== seat) return [];
      const { id } = offer;
      const lastRound = Math.min(at(n, slots.offerRound + place) + offer.rounds - 1, rounds.length);
      return [
        t.row(
          `offer/${id}`,
          (say) => ({
            id,
            place,
            from: say(offer.from),
            title: say(offer.title),
            text: say(offer.text),
            gain: say(offer.gain),
            remembers: say(offer.remembers),
            ifLeft: say(offer.ifLeft),
          }),
          {
            lastDay: rounds[lastRound - 1]?.lastDay ?? 0,
            take: legal(t, `offer/${id}`, { type: "takeOffer", seat, offer: id }, offer.price),
          },
        ),
      ];
    }),
  );
}
