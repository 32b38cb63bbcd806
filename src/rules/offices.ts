/** Offices that a deal may fill: each is given once, and held while the deal is kept. */
import { holds } from "./conditions.ts";
import { pairOf } from "./deal-events.ts";
import { effectsOf } from "./effect.ts";
import { EVENTS } from "./events.ts";
import { emit, follow } from "./game.ts";
import type { Game, Model, Numbers } from "./model.ts";

/** Whether an office can be given now: nobody was ever named to it, and its condition holds. */
export function mayName(m: Model, office: number): (n: Numbers) => boolean {
  const when = holds(m, m.scenario.bargaining?.offices[office]?.when);
  return (n) => n[m.at.office + office] === 0 && when(n) !== 0;
}

export interface Offices {
  name(g: Game, office: number, party: number, cause: number): void;
  /** Whoever was named to an office by the deal with a party leaves it. */
  leave(g: Game, party: number, cause: number): void;
}

/** The offices that deals about one bill may fill. */
export function makeOffices(m: Model, bill: number): Offices {
  const offices = (m.scenario.bargaining?.offices ?? []).map(({ id, given, lost }) => ({
    given: effectsOf(m, given, `offices/${id}`),
    lost: effectsOf(m, lost, `offices/${id}`),
  }));
  const on = (cause: number, party: number) => ({ cause, scale: 100, target: party, receipt: -1, since: 0 });
  return {
    name(g, office, party, cause) {
      emit(g, EVENTS.officeGiven, cause, bill, party, office);
      follow(g, offices[office]?.given ?? (() => {}), on(cause, party));
    },
    leave(g, party, cause) {
      for (const [office, { lost }] of offices.entries()) {
        if (g.n[m.at.office + office] !== pairOf(m, bill, party) + 1) continue;
        emit(g, EVENTS.officeLeft, cause, bill, party, office);
        follow(g, lost, on(cause, party));
      }
    },
  };
}
