/**
 * Injects that are written while a game is played. One is compiled against the model when it is first asked for, and
 * writes no slots but those that were kept for it: its choices are named 1 to 4, and its effects draw by these names.
 */
import { at } from "./game.ts";
import type { Model, Numbers } from "./model.ts";
import type { Inject } from "./scenario.ts";

/** The draws that such an inject may make. */
export const WRITTEN_DRAWS = ["lead", "odds"];

/** What stands in the i-th room for injects, made of what was written there; nothing if nothing was. */
export function writtenIn<T>(m: Model, i: number, make: (inject: Inject) => T): (n: Numbers) => T | undefined {
  const slot = m.at.written + i - m.scenario.injects.length;
  const made: T[] = [];
  return (n) => {
    const word = at(n, slot);
    return word === 0 ? undefined : (made[word] ??= make(readInject(m, i, word)));
  };
}

/** What is written in the i-th room now. */
export function writtenInject(m: Model, i: number, n: Numbers): Inject | undefined {
  const word = at(n, m.at.written + i - m.scenario.injects.length);
  return word === 0 ? undefined : readInject(m, i, word);
}

/** It goes by the name of its place, whatever it was called. */
function readInject(m: Model, i: number, word: number): Inject {
  const id = m.at.rooms[i]?.id ?? "";
  return { ...(JSON.parse(m.words.all[word] ?? "") as Inject), id };
}
