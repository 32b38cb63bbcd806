/**
 * What a seat may not know, said once: slots that are blank to it, and rows of the log. Whatever rule lets the game keep
 * something from a seat, it stands here. Once the game is over, all is laid open.
 */
import { EVENTS } from "../rules/events.ts";
import { at } from "../rules/game.ts";
import type { Id } from "../rules/ids.ts";
import { BLANK, type Log, WIDTH } from "../rules/log.ts";
import type { Model, Numbers } from "../rules/model.ts";

export interface Veil {
  /** Takes from a copy of the numbers what the seat may not know. */
  over(n: Numbers): void;
  /** The story as the seat may know it: row for row the same, blank where it is not its business. */
  log(log: Log, n: Numbers): Log;
}

export function veilOf(model: Model, s: number): Veil {
  const { at: slots, scenario, causes } = model;
  const seat = scenario.seats[s]?.id ?? "";
  const unseen = scenario.injects.map(({ audience }) => audience.length > 0 && !audience.includes(seat));
  const untold = scenario.incidents.map(({ knownBy }) => !knownBy.includes(seat));
  const others = (things: readonly { seat: Id }[]): boolean[] => things.map((thing) => thing.seat !== seat);
  const [offers, budgets] = [others(scenario.offers), others(scenario.budgets)];
  /** Slots that are blank until the game is over. */
  const blank = [
    ...places(untold).map((i) => slots.truth + i),
    ...places(budgets).flatMap((i) => [slots.budget + i, slots.bought + i]),
    ...places(offers).flatMap((i) => [slots.offer + i, slots.offerRound + i]),
    ...places(unseen).flatMap((i) => {
      const { fired, injectRound, injectDay, wasTrue, answer, led, given } = slots;
      return [
        ...[fired, injectRound, injectDay, wasTrue, answer, led].map((column) => column + i),
        ...between(at(given, i), at(given, i + 1)),
      ];
    }),
    ...scenario.seats.flatMap((_, k) => (k === s ? [] : between(at(slots.pledge, k), at(slots.pledge, k + 1)))),
  ];
  /** Where another seat's answer may lie under seal: until the answers stand, if several are asked. */
  const sealed = slots.rooms.flatMap(({ asks, choices }, i) => {
    const given = asks.flatMap((asked, k) => (asked === seat ? [] : [at(slots.given, i) + k]));
    const lies = choices.length > 0 && asks.length > 1 && given.length > 0;
    return lies ? [{ fired: slots.fired + i, answer: slots.answer + i, given }] : [];
  });

  const isBlank = (n: Numbers, event: number, a: number, b: number): boolean => {
    switch (event) {
      case EVENTS.budgetChanged.number:
      case EVENTS.moreBought.number:
        return budgets[a] ?? false;
      case EVENTS.pledgesCleared.number:
      case EVENTS.pledgePicked.number:
        return a !== s;
      case EVENTS.offerLaid.number:
      case EVENTS.offerTaken.number:
      case EVENTS.offerLeft.number:
      case EVENTS.offerTakenBack.number:
        return offers[a] ?? false;
      case EVENTS.triggerRead.number:
      case EVENTS.injectFired.number:
      case EVENTS.frameLed.number:
      case EVENTS.injectSettled.number:
        return unseen[a] ?? false;
      case EVENTS.injectAnswered.number:
        return (unseen[a] ?? false) || (slots.rooms[a]?.asks[b] !== seat && !n[slots.answer + a]);
      default:
        return false;
    }
  };

  const hidden = new Set([
    ...places(unseen).map((i) => `inject|${scenario.injects[i]?.id}`),
    ...places(offers).map((i) => `offer|${scenario.offers[i]?.id}`),
  ]);
  const isHidden = (number: number): boolean => {
    const cause = causes.all[number];
    return cause !== undefined && hidden.has(`${cause.kind}|${cause.id}`);
  };
  /** By the cause's number; causes are only ever added. */
  const hiddenCauses: boolean[] = [];

  return {
    over(n) {
      if (n[slots.over]) return;
      for (const slot of blank) n[slot] = 0;
      for (const { fired, answer, given } of sealed) if (n[fired] && !n[answer]) for (const slot of given) n[slot] = 0;
    },
    log(log, n) {
      if (n[slots.over]) return log;
      const told = log.copy();
      const { rows } = told;
      for (let row = 0; row < rows.length; row += WIDTH) {
        const [event, cause, a, b] = [at(rows, row), at(rows, row + 1), at(rows, row + 3), at(rows, row + 4)];
        if (isBlank(n, event, a, b)) {
          rows.fill(0, row, row + WIDTH);
          rows[row] = BLANK;
          rows[row + 1] = model.unknown;
          rows[row + 2] = -1;
          continue;
        }
        if ((hiddenCauses[cause] ??= isHidden(cause))) rows[row + 1] = model.unknown;
        if (event === EVENTS.drawn.number) rows.fill(0, row + 4, row + WIDTH);
        else if (event === EVENTS.incidentBegan.number && untold[a]) rows[row + 4] = 0;
      }
      return told;
    },
  };
}

/** The places at which something is so. */
function places(are: readonly boolean[]): number[] {
  return are.flatMap((is, i) => (is ? [i] : []));
}

/** Numbers from one on, up to another. */
function between(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
