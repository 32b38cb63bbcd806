/** Declares what a seat may ask for; each kind of command stands in `commands/`. */
import type { CommandField, CommandFields } from "./fields.ts";
import type { Id } from "./ids.ts";
import type { CommandKind, Model } from "./model.ts";

interface FieldTypes {
  id: Id;
  text: string;
  flag: boolean;
  ids: readonly Id[];
  "ids by id": Readonly<Record<Id, Id>>;
  "numbers by id": Readonly<Record<Id, number>>;
}
type TypeOf<F> = F extends { is: infer I extends CommandField } ? FieldTypes[I] : never;
type Own<F extends CommandFields> = {
  [K in keyof F as F[K] extends { optional: true } ? never : K]: TypeOf<F[K]>;
} & { [K in keyof F as F[K] extends { optional: true } ? K : never]?: TypeOf<F[K]> };

/** A command as JSON. */
export type CommandOf<T extends string, F extends CommandFields> = { type: T; seat: Id } & Own<F>;

/** A kind of command, its fields known to the compiler. */
export interface Declared<T extends string, F extends CommandFields> extends CommandKind {
  type: T;
  fields: F;
}

/** Declares a command; the types of its own fields follow from what is written. */
export function command<const T extends string, const F extends CommandFields>(
  kind: Omit<Declared<T, F>, "about" | "missing"> & {
    about(own: Own<F>): string;
    missing(model: Model, own: Own<F>): number;
  },
): Declared<T, F> {
  return kind;
}

const FITS: Record<CommandField, (value: unknown) => boolean> = {
  id: (value) => typeof value === "string",
  text: (value) => typeof value === "string",
  flag: (value) => typeof value === "boolean",
  ids: (value) => Array.isArray(value) && value.every(FITS.id),
  "ids by id": (value) => isRecord(value) && Object.values(value).every(FITS.id),
  "numbers by id": (value) => isRecord(value) && Object.values(value).every((v) => typeof v === "number"),
};

/** Whether something from outside has the fields of a command; what else it has does not matter. */
export function fits({ fields }: CommandKind, command: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(fields).every(([name, { is, optional }]) =>
    Object.hasOwn(command, name) && command[name] !== undefined ? FITS[is](command[name]) : optional === true,
  );
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
