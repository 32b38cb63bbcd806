/**
 * What a seat may not know, said once: slots that are blank to it, and rows of the log. Whatever rule lets the game keep
 * something from a seat, it stands here. Once the game is over, all is laid open.
 */
import type { Cause } from "../rules/cause.ts";
import { EVENTS } from "../rules/events.ts";
import { at } from "../rules/game.ts";
import type { Id } from "../rules/ids.ts";
import { BLANK, Log } from "../rules/log.ts";
import type { Model, Numbers } from "../rules/model.ts";

/** Slots from one on, up to another. */
type Run = readonly [from: number, to: number];

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
  const runs: Run[] = [
    ...places(untold).map((i): Run => [slots.truth + i, slots.truth + i + 1]),
    ...places(budgets).map((i): Run => [slots.budget + i, slots.budget + i + 1]),
    ...places(offers).flatMap((i) => [slots.offer, slots.offerRound].map((c): Run => [c + i, c + i + 1])),
    ...places(unseen).flatMap((i): Run[] => {
      const { fired, injectRound, injectDay, wasTrue, answer, led, given } = slots;
      const single = [fired, injectRound, injectDay, wasTrue, answer, led].map((c): Run => [c + i, c + i + 1]);
      return [...single, [at(given, i), at(given, i + 1)]];
    }),
    ...scenario.seats.flatMap((_, k): Run[] => (k === s ? [] : [[at(slots.pledge, k), at(slots.pledge, k + 1)]])),
  ];
  /** What another seat has answered, under seal as long as the answer does not stand. */
  const sealed = slots.rooms.flatMap(({ asks, choices }, i) =>
    choices.length === 0
      ? []
      : asks.flatMap((asked, k) =>
          asked === seat ? [] : [{ given: at(slots.given, i) + k, answer: slots.answer + i }],
        ),
  );

  const isBlank = (n: Numbers, event: number, a: number, b: number): boolean => {
    switch (event) {
      case EVENTS.budgetChanged.number:
        return budgets[a] ?? false;
      case EVENTS.pledgesCleared.number:
      case EVENTS.pledgePicked.number:
        return a !== s;
      case EVENTS.offerLaid.number:
      case EVENTS.offerTaken.number:
      case EVENTS.offerLeft.number:
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
  const isHidden = ({ kind, id }: Cause): boolean => hidden.has(`${kind}|${id}`);

  return {
    over(n) {
      if (n[slots.over]) return;
      for (const [from, to] of runs) n.fill(0, from, to);
      for (const { given, answer } of sealed) if (!n[answer]) n[given] = 0;
    },
    log(log, n) {
      if (n[slots.over]) return log;
      const told = new Log(log.first);
      for (let row = log.first; row < log.length; row += 1) {
        const [event = 0, cause = 0, from = -1, a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = log.row(row);
        const known = causes.all[cause];
        const why = known && isHidden(known) ? model.unknown : cause;
        if (isBlank(n, event, a, b)) told.push(BLANK, model.unknown, -1, 0, 0, 0, 0, 0, 0);
        else if (event === EVENTS.drawn.number) told.push(event, why, from, a, 0, 0, 0, 0, 0);
        else if (event === EVENTS.incidentBegan.number && untold[a]) told.push(event, why, from, a, 0, c, 0, 0, 0);
        else told.push(event, why, from, a, b, c, d, e, f);
      }
      return told;
    },
  };
}

/** The places at which something is so. */
function places(are: readonly boolean[]): number[] {
  return are.flatMap((is, i) => (is ? [i] : []));
}
