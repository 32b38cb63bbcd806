/**
 * A game's state by name: the same whatever the order of slots, of things in a file, or of regions in a chart. What is
 * hashed, and what a saved game keeps to be checked against.
 */
import { hashOf } from "../kit/hash.ts";
import type { Due, Game, Model } from "./model.ts";

/** Slots that are not 0, by column and owner; what stands for a word is told as the word. */
export interface NamedState {
  slots: Readonly<Record<string, number | string>>;
  due: readonly object[];
}

export function nameState({ model, n, due }: Game): NamedState {
  const slots: Record<string, number | string> = {};
  for (const { name, at, owners, words } of model.at.columns.all)
    for (const [i, owner] of owners.entries()) {
      const value = n[at + i] ?? 0;
      const told = words?.(i)[value] ?? value;
      if (told !== 0 && told !== "") slots[`${name}/${owner}`] = told;
    }
  return { slots, due: due.map((one) => nameDue(model, one)) };
}

function nameDue(model: Model, due: Due): object {
  const { words, scenario, causes, delayed, at } = model;
  if (due.is === "clock") {
    const { day, chart, event, state } = due;
    return { day, chart: scenario.procedures[chart]?.id, event: words.all[event], state: words.all[state] };
  }
  const { cause, scale, target, receipt, since } = due.on;
  return {
    day: due.day,
    effects: delayed[due.effects]?.effects,
    cause: causes.all[cause],
    scale,
    ...(target >= 0 && { target }),
    ...(receipt >= 0 && { receipt: at.clauses[receipt]?.id, since }),
  };
}

/** SHA-256 of the state by name, 64 hex digits. */
export function hashOfGame(game: Game): string {
  return hashOf(nameState(game));
}
