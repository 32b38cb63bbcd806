/** Injects: what the scenario makes happen. They fire on becoming true; silence is an answer. */
import { holds } from "./condition.ts";
import { occasion, run } from "./effects.ts";
import type { Cause } from "./event.ts";
import { charge, unaffordable } from "./price.ts";
import type { Id, Inject } from "./scenario.ts";
import { drawOne, emit, roundOfSight, ScenarioFault, spend, type World } from "./world.ts";

export function injectOf(world: Pick<World, "scenario">, id: Id): Inject | undefined {
  return world.scenario.injects.find((i) => i.id === id);
}

export function fire(world: World, id: Id): void {
  const inject = injectOf(world, id);
  if (!inject || (world.state.injects[id]?.fired && !inject.repeat)) return;
  const cause: Cause = { kind: "inject", id };
  emit(world, { type: "injectFired", cause, inject: id, round: roundOfSight(world) });
  run(world, inject.effects, occasion(cause));
  lead(world, inject);
}

/** One of the frames leads the news: how an act is told has effects of its own. */
function lead(world: World, inject: Inject): void {
  const weighed = inject.frames.filter((f) => f.leads > 0);
  if (weighed.length === 0) return;
  const frame = drawOne(
    world,
    { kind: "inject", id: inject.id },
    `inject/${inject.id}`,
    "lead",
    weighed.map((f) => ({ value: f, weight: f.leads })),
  );
  const cause: Cause = { kind: "inject", id: inject.id, part: frame.id };
  emit(world, { type: "frameLed", cause, inject: inject.id, frame: frame.id });
  run(world, frame.effects, occasion(cause));
}

/** Reads every trigger; one firing may wake another, at most eight waves deep. */
export function readTriggers(world: World): void {
  for (let wave = 0; wave < 8; wave += 1) {
    const woken = world.scenario.injects.filter((inject) => becomesTrue(world, inject));
    if (woken.length === 0) return;
    for (const inject of woken) fire(world, inject.id);
  }
  throw new ScenarioFault("injects wake each other without end");
}

function becomesTrue(world: World, inject: Inject): boolean {
  spend(world);
  const { state, scenario } = world;
  const was = state.injects[inject.id];
  if (was?.fired && (!inject.repeat || state.day < was.day + inject.cooldown)) return false;
  const is = holds(scenario, state, inject.when);
  if (is === (was?.wasTrue ?? false)) return false;
  emit(world, { type: "triggerRead", cause: { kind: "inject", id: inject.id }, inject: inject.id, is });
  return is;
}

/** Answers stay sealed until every seat asked has given one; then each is checked again and applied, in the scenario's seat order. */
export function answer(world: World, inject: Inject, seat: Id, choice: Id): void {
  const cause: Cause = { kind: "inject", id: inject.id, part: choice, seat };
  emit(world, { type: "injectAnswered", cause, inject: inject.id, seat, choice });
  const given = world.state.injects[inject.id]!.answers;
  if (inject.answeredBy.every((s) => given[s] !== undefined)) settleAnswers(world, inject);
}

function settleAnswers(world: World, inject: Inject): void {
  const given = world.state.injects[inject.id]!.answers;
  for (const { id: seat } of world.scenario.seats) {
    const choice = inject.choices.find((c) => c.id === given[seat]);
    if (!choice) continue;
    const cause: Cause = { kind: "inject", id: inject.id, part: choice.id, seat };
    if (unaffordable(world.state, seat, choice.price)) {
      beSilent(world, inject, seat);
      continue;
    }
    charge(world, choice.price, cause);
    emit(world, { type: "injectSettled", cause, inject: inject.id, choice: choice.id });
    run(world, choice.effects, occasion(cause));
  }
}

/** At the round's end: what nobody answered is answered by silence. */
export function settleSilence(world: World): void {
  for (const inject of world.scenario.injects) {
    const now = world.state.injects[inject.id];
    if (!now?.fired || now.answer !== undefined || inject.choices.length === 0) continue;
    if (Object.keys(now.answers).length > 0) settleAnswers(world, inject);
    else beSilent(world, inject);
  }
}

function beSilent(world: World, inject: Inject, seat?: Id): void {
  const cause: Cause = { kind: "inject", id: inject.id, part: "silence", ...(seat && { seat }) };
  emit(world, { type: "injectSettled", cause, inject: inject.id, choice: "silence" });
  run(world, inject.silence.effects, occasion(cause));
}
