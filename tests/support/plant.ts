/** Growths that no scenario has by nature: circles, multiplied conditions, paths and powers of every kind, effects anywhere. */
import type { Data } from "../../src/language/read-yaml.ts";
import type { Luck } from "./luck.ts";

export type Mapping = { [key: string]: Data };

const PATHS = [
  "M0 0 L10 10",
  "",
  "M",
  "not a path",
  "M0 0 L400000000 0",
  "M0 0 l1e12 0",
  "M5 5 c1 2 3 4 5 6 z",
  "L1 1",
];
const NUMBERS = [0, 1, 2, 50, 99, 100, 1_000, 4_000, 1e9, -1e9, -1];

export const isMapping = (value: Data | undefined): value is Mapping =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Plants something into a file's data, by the names of the whole scenario; where its soil is missing, nothing. */
export function plant(data: Data, whole: Mapping, luck: Luck): void {
  if (isMapping(data)) luck.of(PLANTS)?.(data, whole, luck);
}

const idOf = (data: Mapping, section: string, luck: Luck): string =>
  luck.of(Object.keys(isMapping(data[section]) ? data[section] : {})) ?? "none";
const part = (data: Mapping, section: string): Mapping => {
  const found = data[section];
  if (isMapping(found)) return found;
  const made: Mapping = {};
  data[section] = made;
  return made;
};

/** Any state of any chart below here, and the names of its sisters. */
function statesIn(node: Data | undefined, found: { state: Mapping; sisters: string[] }[] = []) {
  const states = isMapping(node) ? node["states"] : undefined;
  if (!isMapping(states)) return found;
  for (const state of Object.values(states)) {
    if (isMapping(state)) found.push({ state, sisters: Object.keys(states) });
    statesIn(state, found);
  }
  return found;
}

function effect(data: Mapping, luck: Luck, depth = 0): Data {
  const inner = (): Data[] =>
    depth > 2 ? [] : Array.from({ length: 1 + luck.below(2) }, () => effect(data, luck, depth + 1));
  const by = luck.of(NUMBERS) ?? 0;
  const made: (() => Mapping)[] = [
    () => ({ add: idOf(data, "variables", luck), by }),
    () => ({ set: idOf(data, "variables", luck), to: `day * ${by} * ${by} - ${by}` }),
    () => ({ change: idOf(data, "indicators", luck), by: luck.below(201) - 100 }),
    () => ({ mood: luck.below(3) === 0 ? "target" : idOf(data, "parties", luck), by: luck.below(50) }),
    () => ({ after: luck.of([0, 1, 5, 4_000]) ?? 0, effects: inner() }),
    () => ({ if: luck.of(["true", "trust > 40", "round == 2"]) ?? "", then: inner(), otherwise: inner() }),
    () => ({ odds: luck.below(101), draw: "planted", lucky: inner(), unlucky: inner() }),
    () => ({ fire: idOf(data, "injects", luck) }),
    () => ({ begin: idOf(data, "incidents", luck) }),
    () => ({ send: luck.of(["passed", "failed", "whistle", "closed"]) ?? "", to: idOf(data, "procedures", luck) }),
    () => ({ vote: idOf(data, "bills", luck) }),
    () => ({ enact: idOf(data, "bills", luck) }),
    () => ({ power: idOf(data, "powers", luck), on: luck.below(2) === 0 }),
    () => ({ pay: idOf(data, "budgets", luck), by: luck.below(199) - 99 }),
  ];
  return luck.of(made)?.() ?? {};
}

function condition(luck: Luck, names: readonly string[]): string {
  const name = luck.of(names) ?? "day";
  const nested = (depth: number): string => (depth === 0 ? name : `(${nested(depth - 1)} in [1, 2, 3] ? 1 : 2)`);
  return (
    luck.of([
      "true",
      `${name} > ${luck.of(NUMBERS)}`,
      `${nested(luck.below(12))} == 1`,
      `[1, 2, ${name}].exists(x, x > 1)`,
      `[${name}].all(x, x.${name} == 1)`,
      `${name} * ${name} * 1000000000 > 0`,
    ]) ?? "true"
  );
}

const PLANTS: ((data: Mapping, whole: Mapping, luck: Luck) => void)[] = [
  // A state that moves by itself, ends, or begins inside.
  (data, whole, luck) => {
    const { state, sisters = [] } = luck.of(statesIn(part(data, "procedures")[idOf(whole, "procedures", luck)])) ?? {};
    if (!state) return;
    const to = luck.of(sisters) ?? "";
    const grown: Mapping[] = [
      { always: to },
      { always: [{ guard: "round >= 2", target: to }] },
      { initial: "in", states: { in: { type: "final" } }, onDone: to },
      { initial: "in", states: { in: { always: "out" }, out: { type: "final" } }, onDone: to },
      { type: "parallel", states: { z: { initial: "a", states: { a: {} } }, m: { initial: "a", states: { a: {} } } } },
      { after: { P1D: to } },
      { on: { passed: Array.from({ length: 20 }, (_, k) => ({ guard: `day > ${k}`, target: to })) } },
      { entry: [effect(whole, luck)], exit: [effect(whole, luck)] },
    ];
    Object.assign(state, luck.of(grown));
  },
  // Powers that hang on each other.
  (data, whole, luck) => {
    const powers = part(data, "powers");
    for (const id of Object.keys(powers).slice(0, 4)) {
      const other = Array.from({ length: 1 + luck.below(6) }, () => `power.${idOf(whole, "powers", luck)}`).join(
        " && ",
      );
      if (luck.below(2) === 0) powers[id] = { title: id, inForce: other };
    }
    const last = idOf(whole, "powers", luck);
    powers[`p${luck.below(9)}`] = { title: "P", inForce: `power.${last} || power.${last}`, from: "enactedDay + 3" };
  },
  (data, _, luck) => {
    const path = luck.of(PATHS) ?? "";
    const lines = { cable: { title: "C", path: luck.of(PATHS) ?? "", x: luck.of(NUMBERS) ?? 0, y: 1, kind: "cable" } };
    data["map"] = { title: "Map", land: [path], lines: luck.below(2) === 0 ? {} : lines };
  },
  (data, whole, luck) => {
    const seats: Record<string, number> = {};
    for (let k = luck.below(3); k >= 0; k -= 1)
      seats[idOf(whole, "parties", luck)] = luck.of([1, 5, 9, 900, 1_000]) ?? 1;
    const chamber = idOf(whole, "chambers", luck);
    const where = isMapping(whole["chambers"]) ? whole["chambers"][chamber] : undefined;
    const all = isMapping(where) ? Number(where["seats"]) : 0;
    const vacant = Math.max(0, all - Object.values(seats).reduce((sum, n) => sum + n, 0));
    part(data, "elections")["spring"] = { title: "Spring", day: luck.below(12), chamber, seats, vacant };
  },
  (data, whole, luck) => {
    const when = condition(luck, ["day", "round", ...Object.keys(part(whole, "indicators"))]);
    part(data, "standing")[`s${luck.below(9)}`] = {
      title: "S",
      when,
      effects: [effect(whole, luck), effect(whole, luck)],
    };
  },
  (data, whole, luck) => {
    const id = `i${luck.below(9)}`;
    const when = condition(luck, ["day", "round", ...Object.keys(part(whole, "indicators"))]);
    const inject: Mapping = {
      title: "I",
      text: "I",
      when,
      repeat: luck.below(2) === 0,
      effects: [effect(whole, luck)],
    };
    if (luck.below(4) === 0) inject["effects"] = [{ fire: id }];
    part(data, "injects")[id] = inject;
  },
  (data, whole, luck) => {
    const choices: Mapping = {};
    for (const id of ["a", luck.of(["b", "silence", "target"]) ?? "b"])
      choices[id] = { title: id, tells: id, effects: [effect(whole, luck)], price: {} };
    const answeredBy = [idOf(whole, "seats", luck), idOf(whole, "seats", luck)].slice(luck.below(2));
    part(data, "injects")[`q${luck.below(9)}`] = { title: "Q", text: "Q", when: "round >= 1", choices, answeredBy };
  },
  (data, whole, luck) => {
    const target = luck.of(["none", "party", "incident", "counterpart", "bill", "heading"]) ?? "none";
    part(data, "moves")["planted"] = {
      title: "P",
      about: "P",
      target,
      effects: [effect(whole, luck), effect(whole, luck)],
    };
    const seat = part(data, "seats")[idOf(whole, "seats", luck)];
    if (isMapping(seat)) seat["moves"] = [...(Array.isArray(seat["moves"]) ? seat["moves"] : []), "planted"];
  },
  (data, _, luck) => {
    const calendar = data["calendar"];
    if (isMapping(calendar))
      calendar["epoch"] = luck.of(["2024-02-29", "2023-02-29", "2024-13-45", "9999-01-01"]) ?? "";
  },
  // The last entry of a section takes an id that means something.
  (data, _, luck) => {
    const section = luck.of(["parties", "counterparts", "incidents", "indicators", "budgets", "seats"]) ?? "";
    const entries = part(data, section);
    const last = Object.keys(entries).at(-1);
    if (last !== undefined)
      entries[luck.of(["target", "day", "round", "none"]) ?? ""] = structuredClone(entries[last] ?? null);
  },
];
