/**
 * A view's change, committed by Immer: what did not change stays the very same object, so that no panel draws it again,
 * and the patches are what a connection sends. Rows are never replaced whole; the first that is different is changed.
 */
import { enablePatches, type Patch, produceWithPatches } from "immer";
import type { View } from "./view.ts";

enablePatches();

export type { Patch };

export interface Committed {
  view: View;
  /** From the view before to this one; none if this seat sees nothing new. */
  patches: readonly Patch[];
}

type Holder = Record<string | number, unknown>;
interface Change {
  path: readonly (string | number)[];
  /** Nothing: it is gone. */
  to?: unknown;
}

export function commitView(before: View, next: View): Committed {
  const changes: Change[] = [];
  compare(before, next, [], changes);
  if (changes.length === 0) return { view: before, patches: [] };
  const [view, patches] = produceWithPatches(before, (draft) => {
    for (const { path, ...change } of changes) {
      const holder = path.slice(0, -1).reduce<Holder>((at, name) => at[name] as Holder, draft as unknown as Holder);
      const name = path.at(-1) ?? "";
      if ("to" in change) holder[name] = change.to;
      else delete holder[name];
    }
  });
  return { view, patches };
}

function compare(before: unknown, next: unknown, path: Change["path"], changes: Change[]): void {
  if (Object.is(before, next)) return;
  if (!isHolder(before) || !isHolder(next) || !alike(before, next)) {
    changes.push({ path, to: next });
    return;
  }
  if (!Array.isArray(next)) return compareParts(before, next, path, changes);
  const parts: Change[] = [];
  compareParts(before, next, path, parts);
  // A list is sent whole where that is shorter.
  const whole = parts.length > 1 && JSON.stringify(parts).length > JSON.stringify(next).length;
  if (whole) changes.push({ path, to: next });
  else changes.push(...parts);
}

function compareParts(before: Holder, next: Holder, path: Change["path"], changes: Change[]): void {
  for (const name of Object.keys(next)) {
    const step = Array.isArray(next) ? Number(name) : name;
    if (Object.hasOwn(before, name)) compare(before[name], next[name], [...path, step], changes);
    else changes.push({ path: [...path, step], to: next[name] });
  }
  for (const name of Object.keys(before)) if (!Object.hasOwn(next, name)) changes.push({ path: [...path, name] });
}

function isHolder(value: unknown): value is Holder {
  return typeof value === "object" && value !== null;
}

/** Lists of which the later is not shorter, or records of which it is not emptied: both can be compared part by part. */
function alike(before: Holder, next: Holder): boolean {
  if (Array.isArray(before) && Array.isArray(next)) return before.length <= next.length;
  const emptied = Object.keys(next).length === 0 && Object.keys(before).length > 0;
  return !Array.isArray(before) && !Array.isArray(next) && !emptied;
}
