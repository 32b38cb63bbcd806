/** The door of the rules: Scenario + state + command -> next state + events, or a refusal. */
import { produce } from "immer";
import type { Command, Refusal } from "./command.ts";
import { occasion, run } from "./effects.ts";
import type { Cause, GameEvent } from "./event.ts";
import { evolve } from "./evolve.ts";
import { incidentOf, readEvidence, respond } from "./incidents.ts";
import { answer, injectOf } from "./injects.ts";
import { settle } from "./charts.ts";
import { charge } from "./price.ts";
import { refuse } from "./refuse.ts";
import { endRound } from "./round-end.ts";
import type { Scenario } from "./scenario.ts";
import type { State } from "./state.ts";
import { emit, openWorld, ScenarioFault, type World } from "./world.ts";

export type Played = { done: true; state: State; events: GameEvent[] } | { done: false; refusal: Refusal };

/** Plays one command and commits it: the next state shares what did not change and is frozen. */
export function play(scenario: Scenario, state: State, command: Command): Played {
  const tried = tryOut(scenario, state, command);
  if (!tried.done) return tried;
  const next = produce(state, (draft) => {
    for (const event of tried.events) evolve(draft as State, event);
  });
  return { done: true, state: next, events: tried.events };
}

/** The same without the commit: a free-standing mutable state, for rollouts and previews. */
export function tryOut(scenario: Scenario, state: State, command: Command): Played {
  const refusal = refuse(scenario, state, command);
  if (refusal) return { done: false, refusal };
  try {
    return carriedOut(openWorld(scenario, state), command);
  } catch (error) {
    if (error instanceof ScenarioFault)
      return { done: false, refusal: { code: "scenario-fault", about: error.message } };
    throw error;
  }
}

/**
 * The same in place, on a state that the caller owns and nobody else holds: one copy less for each act of a rollout.
 * @throws ScenarioFault; the state is then of no use any more.
 */
export function playOn(scenario: Scenario, state: State, command: Command): Played {
  const refusal = refuse(scenario, state, command);
  return refusal ? { done: false, refusal } : carriedOut({ scenario, state, events: [], depth: 0, work: 0 }, command);
}

function carriedOut(world: World, command: Command): Played {
  carryOut(world, command);
  settle(world, { kind: "procedure", id: "settle" });
  return { done: true, state: world.state, events: world.events };
}

function carryOut(world: World, command: Command): void {
  const { scenario, state } = world;
  const { seat } = command;
  switch (command.type) {
    case "draftClauses": {
      const cause: Cause = { kind: "move", id: command.move, seat };
      const move = scenario.moves.find((m) => m.id === command.move)!;
      charge(world, move.price, cause);
      emit(world, { type: "moveMade", cause, seat, move: move.id });
      for (const [clause, option] of Object.entries(command.set))
        emit(world, { type: "clauseAmended", cause, clause, option });
      return run(world, move.effects, occasion(cause));
    }
    case "makeMove": {
      const move = scenario.moves.find((m) => m.id === command.move)!;
      const cause: Cause = { kind: "move", id: move.id, seat, ...(command.target && { part: command.target }) };
      let scale = 100;
      for (let times = state.made[seat]?.[move.id] ?? 0; times > 0; times -= 1)
        scale = Math.trunc((scale * move.again) / 100);
      charge(world, move.price, cause);
      emit(world, { type: "moveMade", cause, seat, move: move.id, ...(command.target && { target: command.target }) });
      return run(world, move.effects, { cause, scale, ...(command.target && { target: command.target }) });
    }
    case "takeOffer": {
      const offer = scenario.offers.find((o) => o.id === command.offer)!;
      const cause: Cause = { kind: "offer", id: offer.id, part: "taken", seat };
      charge(world, offer.price, cause);
      emit(world, { type: "offerTaken", cause, offer: offer.id });
      return run(world, offer.taken, occasion(cause));
    }
    case "answerInject":
      return answer(world, injectOf(world, command.inject)!, seat, command.choice);
    case "buyEvidence": {
      const incident = incidentOf(scenario, command.incident)!;
      const card = incident.evidence.find((c) => c.id === command.card)!;
      const cause: Cause = { kind: "incident", id: incident.id, part: card.id, seat };
      charge(world, card.price, cause);
      return readEvidence(world, incident, card, cause);
    }
    case "stateAttribution":
      return emit(world, {
        type: "attributionStated",
        cause: { kind: "incident", id: command.incident, seat },
        incident: command.incident,
        stated: command.stated,
      });
    case "respond": {
      const incident = incidentOf(scenario, command.incident)!;
      const response = scenario.responses.find((r) => r.id === command.response)!;
      const cause: Cause = { kind: "response", id: response.id, part: incident.id, seat };
      charge(world, response.price, cause);
      if (command.looked && response.gate) charge(world, response.gate.look, cause);
      return respond(world, incident, response, command.looked, cause);
    }
    case "wait":
      return emit(world, {
        type: "responseResolved",
        cause: { kind: "incident", id: command.incident, seat },
        incident: command.incident,
        response: "wait",
        result: "waited",
      });
    case "buyMore": {
      const budget = scenario.budgets.find((b) => b.id === command.budget)!;
      const cause: Cause = { kind: "price", id: budget.id, seat };
      const { budget: other, indicator, amount } = budget.oneMore!;
      if (other) charge(world, [{ budget: other, amount }], cause);
      else run(world, [{ change: indicator!, by: -amount }], occasion(cause));
      return emit(world, { type: "budgetChanged", cause, seat, budget: budget.id, by: 1 });
    }
    case "pickPledges":
      return emit(world, {
        type: "pledgesPicked",
        cause: { kind: "move", id: "pledges", seat },
        pledges: command.pledges,
      });
    case "closeRound": {
      emit(world, { type: "roundClosed", cause: { kind: "round", id: "close", seat }, seat });
      const all = scenario.seats.filter((s) => s.playable).every((s) => world.state.closed.includes(s.id));
      if (all) endRound(world);
    }
  }
}
