/** What the numbers of a row mean: things by their number, words, and parts of the thing that the row names first. */
import type { Id } from "./ids.ts";
import type { Cell } from "./model.ts";
import type { Scenario } from "./scenario.ts";

export const num: Cell = (_, value) => value;
export const yes: Cell = (_, value) => value === 1;
export const word: Cell = (model, value) => model.words.all[value];
export const drawn: Cell = (model, value) => {
  const draw = model.draws[value];
  return draw && `${draw.subject}/${draw.name}`;
};

type Named = Extract<
  keyof Scenario,
  | "indicators"
  | "budgets"
  | "parties"
  | "counterparts"
  | "seats"
  | "moves"
  | "procedures"
  | "bills"
  | "chambers"
  | "elections"
  | "powers"
  | "offers"
  | "promises"
  | "pledges"
  | "incidents"
  | "endings"
>;
export const the =
  (list: Named): Cell =>
  ({ scenario }, value) =>
    scenario[list][value]?.id;
export const clause: Cell = ({ at: { clauses } }, value) => clauses[value]?.id;
/** One of the entries of the thing that the row names first; counted from 1. */
export const partOf =
  (parts: (scenario: Scenario, first: number, second: number) => readonly { id: Id }[] | undefined): Cell =>
  ({ scenario }, value, [first = 0, second = 0]) =>
    parts(scenario, first, second)?.[value - 1]?.id;
export const inject: Cell = ({ at: { rooms } }, value) => rooms[value]?.id;
export const choice: Cell = ({ at: { rooms } }, value, [of = 0]) => rooms[of]?.choices[value - 1] ?? "silence";
/** By its place among the seats that are asked. */
export const asked: Cell = ({ at: { rooms } }, value, [of = 0]) => rooms[of]?.asks[value];
