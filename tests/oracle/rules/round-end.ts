/** The end of a round: a visible, ordered list of stages. */
import { send } from "./charts.ts";
import { holds } from "./condition.ts";
import { occasion, pay, run } from "./effects.ts";
import type { Cause } from "./event.ts";
import { developIncidents } from "./incidents.ts";
import { readTriggers, settleSilence } from "./injects.ts";
import { drawLucky, emit, roundOfSight, type World } from "./world.ts";

export const ROUND_END: [name: string, stage: (world: World) => void][] = [
  ["answers and silence", settleSilence],
  ["offers lapse", lapseOffers],
  ["days pass", passDays],
  ["incidents develop", developIncidents],
  ["counterparts react", counterpartsReact],
  ["promises fall due", settlePromises],
  ["standing rules", applyStanding],
  ["endings", checkEndings],
  ["next round", beginNextRound],
  ["news", readTriggers],
  ["offers", layOffers],
];

/** The chart that the round itself follows; its words are `decision`, `closed`, `begun`, `ended`. */
export const ROUND = "round";

export function endRound(world: World): void {
  send(world, ROUND, "closed", { kind: "round", id: "close" });
  for (const [, stage] of ROUND_END) if (!world.state.over) stage(world);
}

/** What is due runs in order of day: delayed effects first, then the clocks of procedures; then triggers are read. */
function passDays(world: World): void {
  const last = world.scenario.calendar.rounds[world.state.round - 1]!.lastDay;
  while (world.state.day < last) {
    const next = Math.min(last, world.state.due[0]?.day ?? last);
    if (next > world.state.day) emit(world, { type: "dayPassed", cause: { kind: "round", id: "days" }, day: next });
    takeDue(world);
    readTriggers(world);
  }
}

function takeDue(world: World): void {
  for (const kind of ["effects", "chart"] as const) {
    let index = findDue(world, kind);
    while (index >= 0) {
      const { what } = world.state.due[index]!;
      const cause: Cause = "effects" in what ? what.cause : { kind: "procedure", id: what.chart };
      emit(world, { type: "dueTaken", cause, index });
      if ("effects" in what) {
        const { effects, ...on } = what;
        run(world, effects, on);
      } else send(world, what.chart, what.event, cause);
      index = findDue(world, kind);
    }
  }
}

function findDue(world: World, kind: "effects" | "chart"): number {
  return world.state.due.findIndex((d) => d.day <= world.state.day && kind in d.what);
}

function lapseOffers(world: World): void {
  for (const offer of world.scenario.offers) {
    const now = world.state.offers[offer.id];
    if (now?.is !== "open" || world.state.round - now.round + 1 < offer.rounds) continue;
    const cause: Cause = { kind: "offer", id: offer.id, part: "left" };
    emit(world, { type: "offerLeft", cause, offer: offer.id });
    run(world, offer.left, occasion(cause));
  }
}

export function layOffers(world: World): void {
  let open = Object.values(world.state.offers).filter((o) => o.is === "open").length;
  for (const offer of world.scenario.offers) {
    if (open >= world.scenario.offersFaceUp) return;
    if (world.state.offers[offer.id] || !holds(world.scenario, world.state, offer.when)) continue;
    emit(world, {
      type: "offerLaid",
      cause: { kind: "offer", id: offer.id },
      offer: offer.id,
      round: roundOfSight(world),
    });
    open += 1;
  }
}

function counterpartsReact(world: World): void {
  for (const counterpart of world.scenario.counterparts) {
    const { done } = world.state.counterparts[counterpart.id]!;
    const act = counterpart.repertoire.find(
      (r) => !(r.once && done.includes(r.id)) && holds(world.scenario, world.state, r.when),
    );
    if (!act) continue;
    const cause: Cause = { kind: "counterpart", id: counterpart.id, part: act.id };
    if (act.odds < 100 && !drawLucky(world, cause, `counterpart/${counterpart.id}`, act.id, act.odds)) continue;
    emit(world, { type: "counterpartActed", cause, counterpart: counterpart.id, act: act.id });
    run(world, act.effects, occasion(cause));
  }
}

function settlePromises(world: World): void {
  for (const promise of world.scenario.promises) {
    if (world.state.promises[promise.id]?.is !== "open" || world.state.day < promise.dueDay) continue;
    const kept = holds(world.scenario, world.state, promise.keptWhen);
    const cause: Cause = { kind: "promise", id: promise.id, part: kept ? "kept" : "broken" };
    emit(world, { type: "promiseSettled", cause, promise: promise.id, kept });
    run(world, kept ? promise.kept : promise.broken, occasion(cause));
  }
}

function applyStanding(world: World): void {
  for (const rule of world.scenario.standing)
    if (holds(world.scenario, world.state, rule.when))
      run(world, rule.effects, occasion({ kind: "standing", id: rule.id }));
}

function checkEndings(world: World): void {
  const last = world.state.round >= world.scenario.calendar.rounds.length;
  const ending = world.scenario.endings.find((e) => (last || e.early) && holds(world.scenario, world.state, e.when));
  if (!ending) return;
  emit(world, { type: "endingReached", cause: { kind: "round", id: "end" }, ending: ending.id });
  send(world, ROUND, "ended", { kind: "round", id: "end" });
}

function beginNextRound(world: World): void {
  const round = world.state.round + 1;
  emit(world, {
    type: "roundBegan",
    cause: { kind: "round", id: world.scenario.calendar.rounds[round - 1]!.id },
    round,
  });
  receiveIncome(world);
  send(world, ROUND, "begun", { kind: "round", id: "begin" });
}

export function receiveIncome(world: World): void {
  for (const budget of world.scenario.budgets) {
    const cause: Cause = { kind: "round", id: "income", seat: budget.seat };
    if (budget.lapses) pay(world, budget.id, -(world.state.budgets[budget.seat]?.[budget.id] ?? 0), cause);
    for (const income of budget.income)
      if (holds(world.scenario, world.state, income.when)) pay(world, budget.id, income.amount, cause);
  }
}
