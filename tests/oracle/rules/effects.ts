/** What the world may do: one handler for each kind of effect. A new effect is a new entry here and in `scenario.ts`. */
import { send } from "./charts.ts";
import { holds } from "./condition.ts";
import type { Cause } from "./event.ts";
import { beginIncident, endIncident } from "./incidents.ts";
import { fire } from "./injects.ts";
import { enact } from "./law.ts";
import type { Effect } from "./effect-shape.ts";
import type { Id } from "./scenario.ts";
import { countVote } from "./votes.ts";
import { deeper, drawLucky, emit, roundOfSight, spend, type World } from "./world.ts";

/** Why and how strongly effects run: `scale` is the percent of their strength, `target` what a move was aimed at. */
export interface Occasion {
  cause: Cause;
  scale: number;
  target?: Id;
  receipt?: { clause: Id; round: number };
}

export function occasion(cause: Cause): Occasion {
  return { cause, scale: 100 };
}

export function run(world: World, effects: Effect[], on: Occasion): void {
  deeper(world, () => {
    for (const effect of effects) {
      spend(world);
      runOne(world, effect, on);
    }
  });
}

function runOne(world: World, effect: Effect, on: Occasion): void {
  const { cause } = on;
  if ("change" in effect) return changeIndicator(world, effect, on);
  if ("mood" in effect) return moveMood(world, effect, on);
  if ("pay" in effect) return pay(world, effect.pay, effect.by, cause);
  if ("relation" in effect) return moveRelation(world, aimed(effect.relation, on), scaled(effect.by, on), cause);
  if ("set" in effect) return emit(world, { type: "variableSet", cause, variable: effect.set, to: effect.to });
  if ("add" in effect) {
    const now = world.state.variables[effect.add] ?? 0;
    return emit(world, { type: "variableSet", cause, variable: effect.add, to: now + effect.by });
  }
  if ("send" in effect) return send(world, aimed(effect.to, on), effect.send, cause);
  if ("vote" in effect) return countVote(world, effect, cause);
  if ("enact" in effect) return enact(world, effect.enact, cause);
  if ("amend" in effect) {
    // What is printed stays: an act is no longer a draft.
    if (world.state.enacted[effect.amend] !== undefined) return;
    return emit(world, { type: "clauseAmended", cause, clause: effect.amend, option: effect.option });
  }
  if ("power" in effect) return emit(world, { type: "powerSet", cause, power: effect.power, on: effect.on });
  if ("begin" in effect) return beginIncident(world, effect.begin, cause);
  if ("close" in effect) return endIncident(world, aimed(effect.close, on), "response", cause);
  if ("promise" in effect) {
    if (!world.state.promises[effect.promise]) emit(world, { type: "promiseMade", cause, promise: effect.promise });
    return;
  }
  if ("lay" in effect) {
    if (!world.state.offers[effect.lay])
      emit(world, { type: "offerLaid", cause, offer: effect.lay, round: roundOfSight(world) });
    return;
  }
  if ("fire" in effect) return fire(world, effect.fire);
  if ("after" in effect) {
    const { effects, after } = effect;
    return emit(world, { type: "dueAdded", cause, due: { day: world.state.day + after, what: { effects, ...on } } });
  }
  if ("odds" in effect) {
    const lucky = drawLucky(world, cause, `${cause.kind}/${cause.id}`, effect.draw, effect.odds);
    return run(world, lucky ? effect.lucky : effect.unlucky, on);
  }
  if ("if" in effect)
    return run(world, holds(world.scenario, world.state, effect.if) ? effect.then : effect.otherwise, on);
  const set = world.state.clauses[effect.receipt];
  return run(world, effect.effects, { ...on, receipt: { clause: effect.receipt, round: set?.round ?? 1 } });
}

/** Signed hundredths, cut towards zero. */
function scaled(points: number, on: Occasion): number {
  return Math.trunc(points * on.scale);
}

function aimed(id: Id, on: Occasion): Id {
  return id === "target" ? (on.target ?? id) : id;
}

function changeIndicator(world: World, effect: Extract<Effect, { change: Id }>, on: Occasion): void {
  const now = world.state.indicators[effect.change] ?? 0;
  const wanted = scaled(effect.by, on);
  const most = Math.min(10_000, (effect.upTo ?? 100) * 100);
  const least = Math.max(0, (effect.downTo ?? 0) * 100);
  const by = wanted > 0 ? Math.max(0, Math.min(wanted, most - now)) : Math.min(0, Math.max(wanted, least - now));
  if (wanted === 0) return;
  const { cause, receipt } = on;
  emit(world, {
    type: "indicatorChanged",
    cause,
    indicator: effect.change,
    by,
    cut: wanted - by,
    ...(receipt && { receipt }),
  });
}

function moveMood(world: World, effect: Extract<Effect, { mood: Id | "target" }>, on: Occasion): void {
  const party = aimed(effect.mood, on);
  const by = scaled(effect.by, on);
  shiftMood(world, party, by, on.cause);
  if (!effect.rivals) return;
  const rivals = world.scenario.parties.find((p) => p.id === party)?.rivals ?? [];
  for (const rival of rivals) shiftMood(world, rival, -Math.trunc((by * effect.rivals) / 100), on.cause);
}

function shiftMood(world: World, party: Id, wanted: number, cause: Cause): void {
  const now = world.state.parties[party]!.mood;
  const by = Math.max(-10_000 - now, Math.min(wanted, 10_000 - now));
  if (wanted !== 0) emit(world, { type: "moodMoved", cause, party, by, cut: wanted - by });
}

function moveRelation(world: World, counterpart: Id, wanted: number, cause: Cause): void {
  const now = world.state.counterparts[counterpart]!.relation;
  const by = Math.max(-now, Math.min(wanted, 10_000 - now));
  if (wanted !== 0) emit(world, { type: "relationMoved", cause, counterpart, by, cut: wanted - by });
}

/** Adds to the purse of the seat that owns this budget; a purse never falls below nothing. */
export function pay(world: World, budget: Id, wanted: number, cause: Cause): void {
  const { seat } = world.scenario.budgets.find((b) => b.id === budget)!;
  const now = world.state.budgets[seat]?.[budget] ?? 0;
  const by = Math.max(-now, wanted);
  if (by !== 0) emit(world, { type: "budgetChanged", cause, seat, budget, by });
}
