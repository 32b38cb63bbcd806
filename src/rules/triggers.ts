/**
 * When injects come: on becoming true. A trigger is read only when something that it looks at has changed, or, if it
 * names a round or a state of a chart that must hold, only while that holds. One that was written in play is read always.
 */
import type { Condition } from "./condition-shape.ts";
import { compiled } from "./conditions.ts";
import { at, faultIn, spend, wake } from "./game.ts";
import { COMES, RESTS } from "./injects.ts";
import type { Game, Model } from "./model.ts";
import { statesOf } from "./readers.ts";

/** One firing may wake another, at most so many waves deep. */
const MOST_WAVES = 8;

/** Hangs every trigger on what wakes it; gives the reading of all that are awake. */
export function makeTriggers(m: Model): (g: Game) => void {
  /** By slot and by the value that it must have. */
  const held = new Map<number, Map<number, number[]>>();
  for (const [i, { when, repeat }] of m.scenario.injects.entries()) {
    const hook = repeat ? undefined : conjuncts(when).flatMap((c) => hookOf(m, c) ?? [])[0];
    if (!hook) {
      m.firstRead.push(i);
      for (const slot of new Set(compiled(m, when).slots)) (m.wakes[slot] ??= []).push(i);
    } else {
      const { slot } = hook;
      const triggers = held.get(slot) ?? new Map<number, number[]>();
      held.set(slot, triggers);
      // By value and not by place: a condition may compare with any number.
      for (const value of hook.values) {
        const here = triggers.get(value);
        if (here) here.push(i);
        else triggers.set(value, [i]);
      }
    }
  }
  const holding = [...held];
  return (g) => {
    for (let wave = 0; wave < MOST_WAVES; wave += 1) {
      for (const [slot, triggers] of holding) for (const i of triggers.get(at(g.n, slot)) ?? []) wake(g, i);
      for (let k = 0; k < m.scenario.writtenInjects; k += 1)
        if (g.n[m.at.written + k]) wake(g, m.scenario.injects.length + k);
      const woken = readAwake(g);
      if (!woken) return;
      for (const i of woken) g.model.parts.injects[i]?.fire(g);
    }
    throw faultIn(g, "injects wake each other without end");
  };
}

/** Reads what is awake, in the scenario's order; gives what has become true. */
function readAwake(g: Game): number[] | undefined {
  const { n, model } = g;
  const { injects } = model.parts;
  let woken: number[] | undefined;
  for (let slot = model.wake; slot < model.size; slot += 1) {
    let bits = at(n, slot);
    if (bits === 0) continue;
    let resting = 0;
    while (bits !== 0) {
      const lowest = bits & -bits;
      bits ^= lowest;
      const i = ((slot - model.wake) << 5) + 31 - Math.clz32(lowest);
      spend(g, 1);
      const is = injects[i]?.read(g);
      if (is === RESTS) resting |= lowest;
      else if (is === COMES) (woken ??= []).push(i);
    }
    n[slot] = resting;
  }
  return woken;
}

function conjuncts(c: Condition): Condition[] {
  return "op" in c && c.op === "&&" && "left" in c ? [...conjuncts(c.left), ...conjuncts(c.right)] : [c];
}

/** What must hold for a condition to hold: a round, a day, or a state of a chart. */
function hookOf(m: Model, c: Condition): { slot: number; values: number[] } | undefined {
  if (!("left" in c) || "test" in c) return undefined;
  const { op, left, right } = c;
  if (op === "==" && "slot" in left && "value" in right) {
    const [root] = left.slot;
    if (root === "round" || root === "day") return { slot: m.at[root], values: [Number(right.value)] };
  }
  if (op !== "in" || !("value" in left) || !("slot" in right)) return undefined;
  const [, chart = ""] = right.slot;
  const values = statesOf(m, chart).flatMap((states, k) => (states.includes(String(left.value)) ? [k] : []));
  return { slot: m.at.chart + m.index("procedures", chart), values };
}
