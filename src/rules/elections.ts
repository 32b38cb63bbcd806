/** Elections: seats in chambers, as the game begins and after each; on a day of their own, or by an effect. */
import { amountOf, holds } from "./conditions.ts";
import { EVENTS } from "./events.ts";
import { at, emit, goOn } from "./game.ts";
import type { Game, Model, Run } from "./model.ts";
import type { Election } from "./scenario-parliament.ts";

/** What parties hold as the game begins, and the elections whose day is known. */
export function makeElections(m: Model): (g: Game, cause: number) => void {
  const { chambers, parties, elections } = m.scenario;
  const first = chambers.flatMap(({ id }, chamber) =>
    parties.map((p, party) => ({ chamber, party, seats: p.chamber === id ? p.seats : (p.also[id] ?? 0) })),
  );
  const fixed = elections.flatMap(({ id, day, when }) => {
    if (day === undefined) return [];
    const [is, hold] = [holds(m, when), holding(m, id)];
    const run: Run = (g, on) => is(g.n) && hold(g, on);
    return [{ day, number: m.delayed.push({ effects: [{ elect: id }], run }) - 1, cause: causeOf(m, id) }];
  });
  return (g, cause) => {
    for (const { party, chamber, seats } of first) if (seats) emit(g, EVENTS.seatsMoved, cause, party, seats, chamber);
    for (const { day, number, cause: why } of fixed) emit(g, EVENTS.effectsPutOff, why, day, number, 100, -1, -1, 0);
  };
}

function causeOf(m: Model, id: string): number {
  return m.cause({ kind: "election", id });
}

/** Holds an election: all seats of its chamber are given out, and the sum stays what it was. */
export function holding(m: Model, id: string): Run {
  const number = m.index("elections", id);
  const election = m.the("elections", id);
  const chamber = m.index("chambers", election.chamber);
  const { parties } = m.scenario;
  const slot = at(m.at.seats, chamber);
  const by = amountOf(m, election.swing?.by ?? 0, -1_000, 1_000);
  const to = parties.map((p) => election.swing?.to.includes(p.id) ?? false);
  const cause = causeOf(m, id);
  return (g) => {
    const before = parties.map((_, party) => at(g.n, slot + party));
    const swing = by(g.n);
    const after = swung(electedOf(election, m) ?? before, to, swing);
    emit(g, EVENTS.electionHeld, cause, number, swing);
    const from = goOn(g);
    for (const [party, seats] of after.entries())
      if (seats !== before[party]) emit(g, EVENTS.seatsMoved, cause, party, seats - (before[party] ?? 0), chamber);
    g.from = from;
  };
}

function electedOf({ seats }: Election, m: Model): number[] | undefined {
  return seats && m.scenario.parties.map(({ id }) => seats[id] ?? 0);
}

/**
 * Of a thousand seats, so many go to some parties from the others, or from them where it is below 0: taken and given in
 * proportion to what each holds, by largest remainders, and nobody gives more than it has.
 * Assumption: a uniform swing, as polls know no constituencies.
 */
export function swung(seats: readonly number[], to: readonly boolean[], swing: number): number[] {
  const all = sum(seats);
  const [own, others] = [seats.map((s, i) => (to[i] ? s : 0)), seats.map((s, i) => (to[i] ? 0 : s))];
  const [gains, gives] = swing < 0 ? [others, own] : [own, others];
  const moved = sum(gains) === 0 ? 0 : Math.min(sum(gives), Math.round((all * Math.abs(swing)) / 1_000));
  const [more, less] = [shared(moved, gains), shared(moved, gives)];
  return seats.map((s, i) => s + (more[i] ?? 0) - (less[i] ?? 0));
}

/** So many things, shared out by weight: whole parts first, then the largest remainders in order. */
function shared(things: number, weights: readonly number[]): number[] {
  const total = Math.max(1, sum(weights));
  const parts = weights.map((w) => Math.floor((things * w) / total));
  const rest = weights
    .map((w, i) => ({ i, over: (things * w) % total }))
    .filter(({ over }) => over > 0)
    .sort((a, b) => b.over - a.over || a.i - b.i);
  for (const { i } of rest.slice(0, things - sum(parts))) parts[i] = (parts[i] ?? 0) + 1;
  return parts;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
