/** What the seat may do now, each with its price and what it would surely change. */
import type { Command } from "../rules/command.ts";
import { tryOut } from "../rules/play.ts";
import { billOpen, refuse } from "../rules/refuse.ts";
import type { Id, Move, Price } from "../rules/scenario.ts";
import type { State } from "../rules/state.ts";
import { expectedAyes, standingsOf } from "./ayes.ts";
import { believedState } from "./believe.ts";
import type { Seen } from "./know.ts";
import { lazily } from "./lazily.ts";
import { seatOf } from "./table-view.ts";
import { tell } from "./tell.ts";
import type { Forecast, LegalAction, MoveView, OfferView, PriceView, View } from "./view.ts";

export function priceView(seen: Seen, price: Price): PriceView[] {
  return price.flatMap(({ budget: id, amount }) => {
    const budget = seen.scenario.budgets.find((b) => b.id === id);
    return budget && amount
      ? [{ budget: id, icon: budget.icon, amount, word: tell(seen, amount === 1 ? budget.one : budget.many) }]
      : [];
  });
}

export function legal(seen: Seen, command: Command, price: Price): LegalAction {
  const refusal = refuse(seen.scenario, seen.state, command);
  return { command, price: priceView(seen, price), ...(refusal && { refusal: refusal.code }) };
}

export function readMoves(seen: Seen): MoveView[] {
  return seatOf(seen).moves.flatMap((id) => {
    const move = seen.scenario.moves.find((m) => m.id === id);
    return move ? [readMove(seen, move)] : [];
  });
}

function readMove(seen: Seen, move: Move): MoveView {
  return {
    id: move.id,
    tags: move.tags,
    title: tell(seen, move.title),
    about: tell(seen, move.about),
    price: priceView(seen, move.price),
    target: move.target,
    timesMade: seen.state.made[seen.seat]?.[move.id] ?? 0,
    aims: move.target === "heading" ? [] : targetsOf(seen, move).map((t) => readAim(seen, move, t)),
  };
}

function targetsOf(seen: Seen, move: Move): { id: Id; title: string }[] {
  const { scenario, state } = seen;
  switch (move.target) {
    case "party":
      return scenario.parties.filter((p) => p.id !== seatOf(seen).party);
    case "incident":
      return scenario.incidents.filter((i) => state.incidents[i.id]?.phase === "open");
    case "counterpart":
      return scenario.counterparts;
    case "bill":
      return scenario.bills;
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
  const aim = { id: target.id, title: tell(seen, target.title), do: legal(seen, command, move.price) };
  return lazily(aim, "forecast", () => forecastOf(seen, command, target.id));
}

/** What changes in a world drawn from what the seat knows, never in the true one. */
function forecastOf(seen: Seen, command: Command, target: Id): Forecast {
  const { scenario } = seen;
  const believed = believedState(seen);
  const tried = tryOut(scenario, believed, command);
  if (!tried.done) return { changes: [] };
  const after = tried.state;
  const moodIn = (state: State) => Math.floor((state.parties[target]?.mood ?? 0) / 100);
  const bill = scenario.bills.find((b) => billOpen(scenario, seen.state, b.id));
  const ayesIn = (state: State) => (bill ? expectedAyes(scenario, standingsOf(scenario, state, bill)) : 0);
  const mood: [number, number] = [moodIn(believed), moodIn(after)];
  const ayes: [number, number] = [ayesIn(believed), ayesIn(after)];
  return {
    changes: scenario.indicators.flatMap((i) => {
      const by = after.indicators[i.id]! - believed.indicators[i.id]!;
      return by === 0 ? [] : [{ indicator: i.id, title: tell(seen, i.title), by }];
    }),
    ...(mood[0] !== mood[1] && { mood }),
    ...(ayes[0] !== ayes[1] && { ayes }),
  };
}

export function readOthers(seen: Seen): View["others"] {
  const { scenario, state } = seen;
  const aims = [...scenario.parties, ...scenario.counterparts, ...scenario.incidents, ...scenario.bills];
  return state.acts
    .filter((a) => a.round === state.round - 1 && a.seat !== seen.seat)
    .map((a) => {
      const move = scenario.moves.find((m) => m.id === a.move)!;
      const aim = aims.find((x) => x.id === a.target);
      return {
        seat: tell(seen, scenario.seats.find((s) => s.id === a.seat)!.title),
        move: tell(seen, move.title),
        about: tell(seen, move.about),
        ...(aim && { target: tell(seen, aim.title) }),
      };
    });
}

export function readDraftMost(seen: Seen): number {
  return Math.max(0, ...seatOf(seen).moves.map((id) => seen.scenario.moves.find((m) => m.id === id)?.clauses ?? 0));
}

export function readMore(seen: Seen): View["more"] {
  const { scenario } = seen;
  return scenario.budgets.flatMap((budget) => {
    const { oneMore, seat, id } = budget;
    if (!oneMore || seat !== seen.seat) return [];
    const price = oneMore.budget ? [{ budget: oneMore.budget, amount: oneMore.amount }] : [];
    const paid = scenario.indicators.find((i) => i.id === oneMore.indicator);
    return [
      {
        budget: id,
        one: tell(seen, budget.one),
        ...(paid && { points: { title: tell(seen, paid.title), amount: oneMore.amount } }),
        do: legal(seen, { type: "buyMore", seat, budget: id }, price),
      },
    ];
  });
}

export function readOffers(seen: Seen): OfferView[] {
  return seen.scenario.offers.flatMap((offer) => {
    const now = seen.state.offers[offer.id];
    if (now?.is !== "open" || offer.seat !== seen.seat) return [];
    const lastRound = Math.min(now.round + offer.rounds - 1, seen.scenario.calendar.rounds.length);
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
        lastDay: seen.scenario.calendar.rounds[lastRound - 1]!.lastDay,
        take: legal(seen, { type: "takeOffer", seat: seen.seat, offer: offer.id }, offer.price),
      },
    ];
  });
}
