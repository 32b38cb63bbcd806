/** Why a command may not be carried out, or nothing if it may. Reads only what the seat may know. */
import { hasPower, holds } from "./condition.ts";
import type { Command, Refusal } from "./command.ts";
import { incidentOf } from "./incidents.ts";
import { unaffordable } from "./price.ts";
import { ROUND } from "./round-end.ts";
import type { Id, Scenario } from "./scenario.ts";
import type { State } from "./state.ts";

type Check<T extends Command["type"]> = (
  scenario: Scenario,
  state: State,
  command: Extract<Command, { type: T }>,
) => Refusal | undefined;

export function refuse(scenario: Scenario, state: State, command: Command): Refusal | undefined {
  if (state.over) return { code: "game-over" };
  if (!scenario.seats.some((s) => s.id === command.seat)) return { code: "no-such-seat", about: command.seat };
  if (state.closed.includes(command.seat)) return { code: "round-closed" };
  if (command.type !== "closeRound" && !mayDecide(scenario, state)) return { code: "not-now", about: "round" };
  if (AT_THE_DESK.has(command.type) && !scenario.seats.find((s) => s.id === command.seat)!.desk)
    return { code: "not-your-move", about: command.type };
  return (CHECKS[command.type] as Check<Command["type"]>)(scenario, state, command as never);
}

/** A game is played under so many pledges. */
export const PLEDGES = 2;

const AT_THE_DESK = new Set<Command["type"]>(["buyEvidence", "stateAttribution", "respond", "wait"]);

const CHECKS: { [T in Command["type"]]: Check<T> } = {
  draftClauses(scenario, state, { seat, move: id, set }) {
    const refused = moveRefused(scenario, state, seat, id);
    if (refused) return refused;
    const move = scenario.moves.find((m) => m.id === id)!;
    const wanted = Object.entries(set);
    if (move.target !== "heading") return { code: "not-your-move", about: id };
    if (wanted.length === 0) return { code: "no-such-thing", about: "clause" };
    if (wanted.length > (move.clauses ?? 1)) return { code: "too-many-clauses", about: String(move.clauses ?? 1) };
    const bill = scenario.bills.find((b) =>
      b.headings.some((h) => wanted.every(([clause]) => h.clauses.includes(clause))),
    );
    if (!bill) return { code: "clauses-of-one-heading" };
    if (!billOpen(scenario, state, bill.id)) return { code: "bill-closed", about: bill.id };
    for (const [clause, option] of wanted) {
      if (!bill.clauses.find((c) => c.id === clause)?.options.some((o) => o.id === option))
        return { code: "no-such-thing", about: option };
      if (state.clauses[clause]?.option === option) return { code: "already-set", about: clause };
    }
    return undefined;
  },
  makeMove(scenario, state, { seat, move: id, target }) {
    const refused = moveRefused(scenario, state, seat, id);
    if (refused) return refused;
    const move = scenario.moves.find((m) => m.id === id)!;
    if (move.target === "none") return undefined;
    if (move.target === "heading") return { code: "not-your-move", about: id };
    if (move.target === "incident")
      return state.incidents[target ?? ""]?.phase === "open" ? undefined : { code: "not-open", about: target ?? "" };
    const things: { id: Id }[] = { party: scenario.parties, counterpart: scenario.counterparts, bill: scenario.bills }[
      move.target
    ];
    return things.some((t) => t.id === target) ? undefined : { code: "no-such-thing", about: target ?? "" };
  },
  takeOffer(scenario, state, { seat, offer: id }) {
    const offer = scenario.offers.find((o) => o.id === id);
    if (!offer) return { code: "no-such-thing", about: id };
    if (offer.seat !== seat) return { code: "not-your-move", about: id };
    if (state.offers[id]?.is !== "open") return { code: "not-open", about: id };
    return unaffordable(state, seat, offer.price);
  },
  answerInject(scenario, state, { seat, inject: id, choice }) {
    const inject = scenario.injects.find((i) => i.id === id);
    const now = state.injects[id];
    const chosen = inject?.choices.find((c) => c.id === choice);
    if (!inject || !chosen) return { code: "no-such-thing", about: choice };
    if (!inject.answeredBy.includes(seat)) return { code: "not-your-move", about: id };
    if (!now?.fired) return { code: "not-open", about: id };
    if (now.answer !== undefined) return { code: "already-answered", about: id };
    return unaffordable(state, seat, chosen.price);
  },
  buyEvidence(scenario, state, { seat, incident: id, card: cardId }) {
    const card = incidentOf(scenario, id)?.evidence.find((c) => c.id === cardId);
    const now = state.incidents[id];
    if (!card) return { code: "no-such-thing", about: cardId };
    if (now?.phase !== "open") return { code: "not-open", about: id };
    if (now.cards.some((c) => c.card === cardId)) return { code: "already-read", about: cardId };
    if (card.power && !hasPower(scenario, state, card.power)) return { code: "power-missing", about: card.power };
    return unaffordable(state, seat, card.price);
  },
  stateAttribution(scenario, state, { incident: id, stated }) {
    const incident = incidentOf(scenario, id);
    if (!incident) return { code: "no-such-thing", about: id };
    if (state.incidents[id]?.phase !== "open") return { code: "not-open", about: id };
    for (const question of incident.questions) {
      const said = stated[question.id];
      if (said === undefined || !Number.isInteger(said) || said < 0 || said > 100)
        return { code: "out-of-range", about: question.id };
    }
    const extra = Object.keys(stated).find((q) => !incident.questions.some((question) => question.id === q));
    return extra === undefined ? undefined : { code: "no-such-thing", about: extra };
  },
  respond(scenario, state, { seat, incident: id, response: responseId, looked }) {
    const incident = incidentOf(scenario, id);
    const response = scenario.responses.find((r) => r.id === responseId);
    const now = state.incidents[id];
    if (!incident || !response || !incident.responses.includes(responseId))
      return { code: "no-such-thing", about: responseId };
    if (now?.phase !== "open") return { code: "not-open", about: id };
    if (now.response?.round === state.round) return { code: "already-answered-this-round", about: id };
    if (!now.stated) return { code: "state-first", about: id };
    if (response.power && !response.without && !hasPower(scenario, state, response.power))
      return { code: "power-missing", about: response.power };
    if (!holds(scenario, state, response.when)) return { code: "not-now", about: responseId };
    if (response.needs && (now.stated[response.needs.question] ?? 0) < response.needs.atLeast)
      return { code: "too-unsure", about: String(response.needs.atLeast) };
    return unaffordable(
      state,
      seat,
      looked && response.gate ? [...response.price, ...response.gate.look] : response.price,
    );
  },
  wait(scenario, state, { incident: id }) {
    if (!incidentOf(scenario, id)?.responses.length) return { code: "no-such-thing", about: id };
    if (state.incidents[id]?.phase !== "open") return { code: "not-open", about: id };
    return state.incidents[id]?.response?.round === state.round
      ? { code: "already-answered-this-round", about: id }
      : undefined;
  },
  buyMore(scenario, state, { seat, budget: id }) {
    const budget = scenario.budgets.find((b) => b.id === id && b.seat === seat);
    if (!budget) return { code: "no-such-thing", about: id };
    if (!budget.oneMore) return { code: "not-for-sale", about: id };
    const { budget: other, indicator, amount } = budget.oneMore;
    if (other) return unaffordable(state, seat, [{ budget: other, amount }]);
    return (state.indicators[indicator ?? ""] ?? 0) >= amount * 100
      ? undefined
      : { code: "cannot-afford", about: indicator ?? "" };
  },
  pickPledges(scenario, state, { pledges }) {
    if (state.round > 1) return { code: "not-now", about: "pledges" };
    if (pledges.length !== Math.min(PLEDGES, scenario.pledges.length) || new Set(pledges).size !== pledges.length)
      return { code: "out-of-range", about: String(PLEDGES) };
    const unknown = pledges.find((p) => !scenario.pledges.some((s) => s.id === p));
    return unknown === undefined ? undefined : { code: "no-such-thing", about: unknown };
  },
  closeRound: () => undefined,
};

/** Seats act while the round's procedure is in a state named `decision`; without such a procedure, always. */
function mayDecide(scenario: Scenario, state: State): boolean {
  const chart = scenario.procedures.find((p) => p.id === ROUND);
  return (
    !chart ||
    (chart.configurations[state.charts[ROUND]?.at ?? chart.initial.to] ?? []).some(
      (s) => s === "decision" || s.endsWith(".decision"),
    )
  );
}

function moveRefused(scenario: Scenario, state: State, seat: Id, id: Id): Refusal | undefined {
  const move = scenario.moves.find((m) => m.id === id);
  if (!move) return { code: "no-such-thing", about: id };
  const { moves, acts } = scenario.seats.find((s) => s.id === seat)!;
  if (!moves.includes(id)) return { code: "not-your-move", about: id };
  if (acts !== undefined && Object.values(state.made[seat] ?? {}).reduce((sum, n) => sum + n, 0) >= acts)
    return { code: "no-act-left", about: String(acts) };
  if (!holds(scenario, state, move.when)) return { code: "not-now", about: id };
  return unaffordable(state, seat, move.price);
}

/** A bill can be drafted until it is law; the condition of the move says when else. */
export function billOpen(scenario: Scenario, state: State, id: Id): boolean {
  const bill = scenario.bills.find((b) => b.id === id)!;
  return bill.clauses.every((c) => state.enacted[c.id] === undefined);
}
