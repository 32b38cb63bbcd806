/** Scenario files changed by chance: the parsed data of one scenario, with parts of others grafted in. The same seed, the same files. */
import { parse, stringify } from "yaml";
import type { Data } from "../../src/language/read-yaml.ts";
import { filesOf } from "./folders.ts";
import { Luck } from "./luck.ts";
import { isMapping, type Mapping, plant } from "./plant.ts";

type Branch = { [key: string]: Data } | Data[];
/** One value of a file: what holds it, under which key, and the path's words. */
interface Spot {
  holder: Branch;
  key: string;
  value: Data;
  path: readonly string[];
}

const EXTREMES = [0, 1, -1, 2, 99, 100, 101, -100, 4_000, 4_001, 1e9, -1e9, 2 ** 31, 2 ** 53, -(2 ** 53), 10_000, 50];
const WORDS = [
  "target",
  "round",
  "decision",
  "settle",
  "silence",
  "true",
  "in",
  "constructor",
  "x".repeat(41),
  "",
  "A b",
];
const JOINTS = ["&&", "||", "==", "!=", "<", "<=", ">", ">=", "+", "-", "*", "in", "?"];
const EXPRESSIONS = [
  "true",
  "false",
  "round == 1",
  "day >= 1",
  "enactedDay + 90",
  "[1, 2, 3].exists(x, x == round)",
  "round in [1, 2, 3] ? day : 0 - day",
  "1000000000 * 1000000000 * day",
];
/** Keys under which an expression stands, or may. */
const ASKS = /^(when|guard|if|keptWhen|leaves|inForce|opens|from|by|to|odds|success|harm|amount)$/;

/** What mutants are made of: each scenario's files as data, and their text. */
export interface Stock {
  folder: string;
  texts: Record<string, string>;
  data: Record<string, Data>;
  /** All sections of all files. */
  whole: Mapping;
}

export function stockOf(folders: readonly string[]): Stock[] {
  return folders.map((folder) => {
    const texts = filesOf(folder);
    const data: Record<string, Data> = Object.fromEntries(
      Object.entries(texts).map(([path, text]) => [path, parse(text) as Data]),
    );
    const whole: Mapping = {};
    for (const [path, file] of Object.entries(data))
      if (isMapping(file) && !path.startsWith("text/"))
        for (const [section, entries] of Object.entries(file)) {
          const before = whole[section];
          whole[section] = isMapping(before) && isMapping(entries) ? { ...before, ...entries } : entries;
        }
    return { folder, texts, data, whole };
  });
}

/** The mutant of a seed: mostly one change, so that many are still good files; at times up to nine. */
export function mutantOf(stock: readonly Stock[], others: readonly Stock[], seed: string): Record<string, string> {
  const luck = new Luck(seed);
  const from = luck.of(stock);
  if (!from) throw new Error("nothing to mutate");
  const changed = new Map<string, Data>();
  const count = luck.below(5) === 0 ? 1 + luck.below(9) : 1;
  const own = Object.keys(from.data).filter((path) => !path.startsWith("text/") || luck.below(20) === 0);
  for (let k = 0; k < count; k += 1) {
    const path = luck.of(own) ?? "";
    if (!changed.has(path)) changed.set(path, structuredClone(from.data[path] ?? null));
    const data = changed.get(path) ?? null;
    if (luck.below(3) === 0) plant(data, from.whole, luck);
    else change(data, luck, others);
  }
  return { ...from.texts, ...Object.fromEntries([...changed].map(([path, data]) => [path, stringify(data)])) };
}

function spotsIn(data: Data, path: readonly string[] = [], found: Spot[] = []): Spot[] {
  if (typeof data !== "object" || data === null) return found;
  for (const [key, value] of Object.entries(data)) {
    const here = [...path, key];
    found.push({ holder: data, key, value, path: here });
    spotsIn(value, here, found);
  }
  return found;
}

function put({ holder, key }: Spot, value: Data): void {
  (holder as { [key: string]: Data })[key] = value;
}

function change(data: Data, luck: Luck, others: readonly Stock[]): void {
  const spots = spotsIn(data);
  // Three of four changes fall where the game is, not on a text.
  const deep = spots.filter(({ value }) => typeof value !== "string" || /^[a-z0-9_]*$/.test(value) || isAsked(value));
  const spot = luck.of(luck.below(4) === 0 ? spots : deep);
  if (!spot) return;
  const kind = luck.of(CHANGES);
  kind?.(spot, spots, luck, others);
}

function isAsked(value: string): boolean {
  return /[=<>&|]|^\w+(\.\w+)* [-+*]/.test(value);
}

type Change = (spot: Spot, all: readonly Spot[], luck: Luck, others: readonly Stock[]) => void;

const nudge: Change = (_, all, luck) => {
  const spot = luck.of(all.filter((one) => typeof one.value === "number"));
  if (typeof spot?.value === "number") put(spot, spot.value + luck.below(11) - 5);
};

const extreme: Change = (_, all, luck) => {
  const spot = luck.of(all.filter((one) => typeof one.value === "number"));
  if (spot) put(spot, luck.of(EXTREMES) ?? 0);
};

const remove: Change = ({ holder, key }) => {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
};

const twice: Change = ({ holder, key, value }, _, luck) => {
  if (Array.isArray(holder)) holder.splice(luck.below(holder.length + 1), 0, structuredClone(value));
  else holder[`${key.slice(0, 30)}_${luck.below(100)}`] = structuredClone(value);
};

/** Two values of the same kind change places. */
const swap: Change = (spot, all, luck) => {
  const other = luck.of(all.filter((one) => one.key === spot.key && typeof one.value === typeof spot.value));
  if (!other || other.path.join().startsWith(spot.path.join()) || spot.path.join().startsWith(other.path.join()))
    return;
  put(spot, other.value);
  put(other, spot.value);
};

/** A word of the file becomes another word of the file. */
const rename: Change = (_, all, luck) => {
  const isWord = ({ value }: Spot) => typeof value === "string" && /^[a-z][a-z0-9_]*$/.test(value);
  const spot = luck.of(all.filter(isWord));
  if (!spot) return;
  put(spot, luck.below(3) > 0 ? (luck.of(all)?.key ?? "") : (luck.of(WORDS) ?? ""));
};

const renameKey: Change = ({ holder, key }, all, luck) => {
  if (Array.isArray(holder)) return;
  const name = (luck.below(3) > 0 ? luck.of(all)?.key : luck.of(WORDS)) ?? key;
  const entries = Object.entries(holder).map(([k, v]) => [k === key ? name : k, v] as const);
  for (const k of Object.keys(holder)) delete holder[k];
  for (const [k, v] of entries)
    Object.defineProperty(holder, k, { value: v, enumerable: true, writable: true, configurable: true });
};

/** The order of a mapping's keys, or of a list. */
const turn: Change = ({ value }, _, luck) => {
  if (Array.isArray(value)) value.push(...value.splice(0, luck.below(value.length)));
  else if (typeof value === "object" && value !== null)
    for (const [key, inner] of Object.entries(value).slice(0, luck.below(9))) {
      delete value[key];
      value[key] = inner;
    }
};

const flip: Change = (_, all, luck) => {
  const spot = luck.of(all.filter((one) => typeof one.value === "boolean"));
  if (spot) put(spot, !spot.value);
};

/** A part of any scenario under a key of the same name; seldom under any. */
const graft: Change = (spot, all, luck, others) => {
  const data = luck.below(2) === 0 ? undefined : luck.of(Object.values(luck.of(others)?.data ?? {}));
  const given = data === undefined ? all : spotsIn(data);
  const fitting = given.filter(
    (one) => one.key === spot.key || (one.path.length === 2 && one.path[0] === spot.path[0]),
  );
  const scion = luck.of(luck.below(8) === 0 ? given : fitting);
  if (scion) put(spot, structuredClone(scion.value));
};

/** More effects, from wherever there are some. */
const moreEffects: Change = (_, all, luck) => {
  const lists = all.filter(
    ({ key, value }) => Array.isArray(value) && /ffects|^on[A-Z]|actions|entry|kept|left|taken/.test(key),
  );
  const [here, there] = [luck.of(lists), luck.of(lists)];
  if (here && there && Array.isArray(here.value) && Array.isArray(there.value))
    here.value.push(...structuredClone(there.value));
};

const express: Change = (_, all, luck) => {
  const asked = all.filter(({ key, value }) => ASKS.test(key) && typeof value !== "object");
  const spot = luck.of(asked);
  if (!spot) return;
  const old = String(spot.value);
  const other = String(luck.of(asked)?.value ?? "true");
  const made = [
    () => other,
    () => `!(${old})`,
    () => `(${old}) && (${other})`,
    () => `(${old}) || (${other})`,
    () => `(${old}) ? (${other}) : (${old})`,
    () => `(${old}) + ${luck.of(EXTREMES)}`,
    () => old.replace(/-?\d+/, String(luck.of(EXTREMES))),
    () => old.replace(/[=<>!&|+*-]+/, luck.of(JOINTS) ?? ""),
    () => luck.of(EXPRESSIONS) ?? "",
    () => old.slice(0, luck.below(old.length)),
  ];
  put(spot, luck.of(made)?.() ?? old);
};

const otherKind: Change = (spot, _, luck) => {
  const kinds: Data[] = [null, true, 3, "word", [], {}, [spot.value], { when: spot.value }, String(spot.value)];
  put(spot, luck.of(kinds) ?? null);
};

/** The soft ones stand here more than once. */
const CHANGES: Change[] = [
  ...[nudge, nudge, nudge, extreme, remove, twice, twice, swap, swap, swap, rename, rename, renameKey],
  ...[turn, turn, flip, flip, graft, graft, graft, moreEffects, moreEffects, moreEffects, express, express, express],
  otherKind,
];
