/** A view in two: the face, which a screen needs once, and what is so now. Works on a view as `viewFor` gives it. */
import { isMoving, partsOf } from "./tell.ts";
import type { View } from "./view.ts";

/** All that never changes, in the shape of the view; sentences that hang on the state stand in it by number. */
export function faceOf(view: View): unknown {
  return faceIn(view);
}

/** What is so now, in the shape of the view; a row's sentences that hang on the state stand under `said`. */
export function nowOf(view: View): unknown {
  return nowIn(view);
}

function mapped(value: object, change: (inner: unknown) => unknown): object {
  if (Array.isArray(value)) return value.map(change);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, change(inner)]));
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function faceIn(value: unknown): unknown {
  if (!isTree(value)) return undefined;
  const row = partsOf(value);
  if (!row) return mapped(value, faceIn);
  let count = 0;
  const number = (inner: unknown): unknown => {
    if (!isTree(inner)) return inner;
    if (!isMoving(inner)) return mapped(inner, number);
    count += 1;
    return { said: count - 1 };
  };
  return { ...mapped(row.face, number), ...mapped(row.now, faceIn) };
}

/** What has nothing but a face is left out. */
function nowIn(value: unknown): unknown {
  if (!isTree(value)) return value;
  if (Array.isArray(value)) return value.map(nowIn);
  const row = partsOf(value);
  const now = Object.entries(mapped(row?.now ?? value, nowIn)).filter(([, inner]) => inner !== undefined);
  if (row && row.said.length > 0) now.push(["said", row.said]);
  return now.length > 0 ? Object.fromEntries(now) : undefined;
}

/** The same view again, of its two parts. */
export function joinView(face: unknown, now: unknown): View {
  return joined(face, now ?? {}, []) as View;
}

function joined(face: unknown, now: unknown, said: readonly string[]): unknown {
  if (isTree(face) && typeof face["said"] === "number") return said[face["said"]];
  if (now === undefined) return isTree(face) ? mapped(face, (inner) => joined(inner, undefined, said)) : face;
  if (!isTree(face) || !isTree(now)) return now;
  if (Array.isArray(now))
    return now.map((one: unknown, i) => joined((face as unknown as unknown[])[i], one ?? undefined, []));
  const { said: own = [], ...rest } = now as { said?: readonly string[] } & Record<string, unknown>;
  const names = new Set([...Object.keys(face), ...Object.keys(rest)]);
  return Object.fromEntries([...names].map((name) => [name, joined(face[name], rest[name], own)]));
}
