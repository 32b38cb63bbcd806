/** Responses: the rungs of the ladder, with the gate that may refuse them and the odds that one plays. */
import { amountOf, holds } from "./conditions.ts";
import { drawBelow } from "./draws.ts";
import { effectsOf } from "./effect.ts";
import { EVENTS } from "./events.ts";
import { at, emit, goOn } from "./game.ts";
import type { Id } from "./ids.ts";
import { RESULTS } from "./layout.ts";
import type { Game, Model, Numbers, Read } from "./model.ts";
import { powerOf } from "./powers.ts";
import { charge } from "./purse.ts";
import type { Incident, Odds, Response } from "./scenario-incidents.ts";

type Result = (typeof RESULTS)[number];

/** Writes how an answer to an incident went; `response` counts from 1, the one behind the last is to wait. */
export function resolve(g: Game, incident: number, response: number, result: Result, cause: number): void {
  emit(g, EVENTS.responseResolved, cause, incident, response, RESULTS.indexOf(result) + 1);
}

/** Carries a response out: price, gate, luck, and what follows. */
export function responder(m: Model, i: number, number: number, seat: Id, looked: boolean): (g: Game) => void {
  const [incident, response] = [m.scenario.incidents[i], m.scenario.responses[number]];
  if (!incident || !response) throw new Error(`there is no incident ${i} or response ${number}`);
  const { gate } = response;
  const cause = { kind: "response", id: response.id, part: incident.id, seat } as const;
  const on = m.on(cause);
  const owner = `response/${response.id}`;
  const [price, look] = [charge(m, response.price, cause), charge(m, (looked && gate?.look) || [], cause)];
  const power = response.power === undefined ? undefined : powerOf(m, response.power).holds;
  const without = effectsOf(m, response.without?.effects ?? [], owner);
  const [success, failure] = [effectsOf(m, response.onSuccess, owner), effectsOf(m, response.onFailure, owner)];
  const harm = effectsOf(m, response.onHarm, owner);
  const draw = (name: string) => m.draw(`incident/${incident.id}`, `${name}.${response.id}`);
  const [drawSuccess, drawHarm] = [draw("success"), draw("harm")];
  const asking = gate && {
    asks: holds(m, gate.when),
    refuses: amountOf(m, looked ? gate.refusedIfLooked : gate.refusedIfNot, 0, 100),
    draw: draw("gate"),
  };
  const odds = oddsByTruth(m, incident, response);
  const so = leansRight(incident, response);
  return (g) => {
    price(g);
    look(g);
    if (power && !power(g.n)) without(g, on);
    if (asking?.asks(g.n) && drawBelow(g, asking.draw, asking.refuses(g.n) * 100, on.cause))
      return resolve(g, i, number + 1, "refused", on.cause);
    const truth = at(g.n, m.at.truth + i);
    const real = odds(g.n, truth);
    const done = drawBelow(g, drawSuccess, real.success * 100, on.cause);
    const harms = drawBelow(g, drawHarm, real.harm * 100, on.cause);
    const works = done && so[truth - 1] !== false;
    const result = works ? "success" : done ? "wrong" : "failure";
    resolve(g, i, number + 1, harms ? "harm" : result, on.cause);
    const from = goOn(g);
    (works ? success : failure)(g, on);
    if (harms) harm(g, on);
    if (works && response.ends) m.parts.incidents[i]?.end(g, 1, on.cause);
    g.from = from;
  };
}

/** For each truth of an incident, whether what a response leans on is so. What leans on nothing always stands. */
export function leansRight(incident: Incident, { needs }: Response): boolean[] {
  const question = needs && incident.questions.find((q) => q.id === needs.question);
  return incident.truth.map(({ value }) => !question || question.holds.includes(value));
}

/**
 * The odds of a response if this is the truth (from 1), which moves only those that act on a belief. What harms nobody
 * by itself never does.
 */
export function oddsByTruth(m: Model, incident: Incident, response: Response): (n: Numbers, truth: number) => Odds {
  const { needs } = response;
  const question = needs && incident.questions.find((q) => q.id === needs.question);
  const base = { success: amountOf(m, response.odds.success, 0, 100), harm: amountOf(m, response.odds.harm, 0, 100) };
  const shifts = shiftsOf(m, response);
  const moved = incident.truth.map((t) => {
    const wrong = needs && !question?.holds.includes(t.value) ? needs.wrong : { success: 0, harm: 0 };
    return {
      success: needs ? (t.success ?? 0) + wrong.success : 0,
      harm: needs ? (t.harm ?? 0) + wrong.harm : 0,
    };
  });
  return (n, truth) => {
    const harmless = base.harm(n) === 0;
    let { success, harm } = moved[truth - 1] ?? { success: 0, harm: 0 };
    success += base.success(n);
    harm += base.harm(n);
    for (const shift of shifts) {
      if (!shift.holds(n)) continue;
      success += shift.success(n);
      harm += shift.harm(n);
    }
    return { success: within(success), harm: harmless ? 0 : within(harm) };
  };
}

/** What may move the odds of a response, each while it holds. */
export function shiftsOf(m: Model, { shifts }: Response): (Odds<Read> & { holds: Read })[] {
  return shifts.map((s) => ({
    holds: holds(m, s.when),
    success: amountOf(m, s.success, -100, 100),
    harm: amountOf(m, s.harm, -100, 100),
  }));
}

function within(percent: number): number {
  return Math.max(0, Math.min(100, percent));
}
