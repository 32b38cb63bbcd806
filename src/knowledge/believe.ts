/** Worlds drawn from a seat's knowledge: visible facts as they are, hidden ones by prior and by the evidence read. */
import { keyOf, random } from "../kit/chance.ts";
import { amountOf, holds } from "../rules/conditions.ts";
import { at, wake } from "../rules/game.ts";
import { Log } from "../rules/log.ts";
import type { Game, Model, Numbers } from "../rules/model.ts";
import { type Known, knownTo, type Seen } from "./seen-by.ts";

/** A game that was imagined here. It may be played like any other; no true game can pass for one. */
export type World = Game & { readonly [IMAGINED]: true };
declare const IMAGINED: unique symbol;

/** How likely each truth of an incident is after the cards read: weights in the scenario's order, not normalised. */
function posterior({ model, n }: Known, incident: number): number[] {
  const { truth, evidence } = model.scenario.incidents[incident] ?? { truth: [], evidence: [] };
  const first = at(model.at.reading, incident);
  let weights = truth.map(({ prior }) => prior);
  for (const [k, card] of evidence.entries()) {
    const reading = card.readings[at(n, first + k) - 1];
    if (!reading) continue;
    const most = Math.max(0, ...weights);
    const shrink = most > HUGE ? most : 1;
    weights = weights.map((weight, t) => (weight / shrink) * (reading.likelihood[truth[t]?.value ?? ""] ?? 0));
  }
  return weights;
}
/** Beyond it weights are shrunk: a hundred and seventy cards would make more than a number holds. */
const HUGE = 1e200;

/** What a seat knows of a truth: all of it if it is told, else what the cards make likely. */
export function knownTruth(seen: Seen, incident: number): number[] {
  const known = knownTo(seen);
  const told = at(known.n, known.model.at.truth + incident);
  if (!told) return posterior(known, incident);
  return (known.model.scenario.incidents[incident]?.truth ?? []).map((_, k) => Number(k + 1 === told));
}

/** The k-th such world, whose luck to come owes nothing to the true one; other names give other worlds. */
export function drawWorld(seen: Seen, k = 0, name = "world"): World {
  const { model, n, due, rows } = knownTo(seen);
  const key = keyOf(`${name}/${k}/${at(n, model.at.round)}`);
  const world: Game = { model, n: n.slice(), due, log: new Log(rows()), key, from: -1, depth: 0, work: 0 };
  for (const i of model.scenario.incidents.keys()) {
    const slot = model.at.truth + i;
    if (n[model.at.phase + i] && !n[slot]) world.n[slot] = pick(knownTruth(seen, i), random(key, i, -1)) + 1;
  }
  for (const [i, { seat }] of model.scenario.budgets.entries())
    if (seat !== seen.seat) world.n[model.at.budget + i] = likelyPurse(model, n, i);
  for (const trigger of model.firstRead) wake(world, trigger);
  return world as World;
}

/** What another seat may have of a budget, for all that one knows: what it began with, or what a round brings now. */
function likelyPurse(model: Model, n: Numbers, i: number): number {
  const { start, income, most } = model.scenario.budgets[i] ?? { start: 0, income: [] };
  const now = income
    .filter(({ when }) => holds(model, when)(n))
    .map(({ amount }) => amountOf(model, amount, -99, 99)(n));
  const had = Math.max(
    start,
    now.reduce((sum, amount) => sum + amount, 0),
  );
  return most === undefined ? had : Math.min(had, amountOf(model, most, 0, 99)(n));
}

function pick(weights: readonly number[], luck: number): number {
  const total = weights.reduce((sum, w) => sum + w, 0);
  let left = ((luck >>> 1) / 2 ** 31) * total;
  const found = weights.findIndex((w) => (left -= w) < 0);
  return Math.max(0, found);
}
