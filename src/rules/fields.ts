/** The fields of an effect or a command, said once: the schema, the check of names and the types all come from here. */
import type { Amount } from "./amount-shape.ts";
import type { Condition } from "./condition-shape.ts";
import type { Effect } from "./effect-shape.ts";
import type { Id, Kind } from "./ids.ts";
import type { Line } from "./lines.ts";

/** What a move may be aimed at. */
export type Aim = "none" | "heading" | "party" | "incident" | "counterpart" | "bill";

export type Field = {
  optional?: true;
} /** A thing of this kind; `target` may stand for what a move with this aim was aimed at. */ & (
  | { is: "thing"; of: Kind; aim?: Aim }
  /** An option of the clause that another field names. */
  | { is: "option"; clause: string }
  /** A whole number within bounds, or an expression whose value is brought within them. */
  | { is: "amount"; from: number; to: number }
  | { is: "flag" }
  /** What a party's line may be bound to. */
  | { is: "line" }
  /** A word of the author's own: an event, the name of a draw. */
  | { is: "word" }
  | { is: "condition" }
  | { is: "effects" }
);
export type Fields = Record<string, Field>;

type ValueOf<F extends Field> = F extends { is: "thing" | "option" | "word" }
  ? Id
  : F extends { is: "line" }
    ? Line
    : F extends { is: "amount" }
      ? Amount
      : F extends { is: "flag" }
        ? boolean
        : F extends { is: "condition" }
          ? Condition
          : readonly Effect[];

/** An effect with these fields, as it stands in a compiled scenario. */
export type Values<F extends Fields> = {
  readonly [K in keyof F as F[K] extends { optional: true } ? never : K]: ValueOf<F[K]>;
} & { readonly [K in keyof F as F[K] extends { optional: true } ? K : never]?: ValueOf<F[K]> };

export const thing = <K extends Kind>(of: K, aim?: Aim) => ({ is: "thing", of, ...(aim && { aim }) }) as const;
export const option = (clause: string) => ({ is: "option", clause }) as const;
export const amount = (from: number, to: number) => ({ is: "amount", from, to }) as const;
/** Points of an indicator, a mood, a relation. */
export const points = amount(-100, 100);
export const percent = amount(0, 100);
/** What a variable can hold. */
export const MOST = 1_000_000_000;
export const whole = amount(-MOST, MOST);
export const line = { is: "line" } as const;
export const flag = { is: "flag" } as const;
export const word = { is: "word" } as const;
export const condition = { is: "condition" } as const;
export const effects = { is: "effects" } as const;
export const optional = <F extends Field>(field: F): F & { optional: true } => ({ ...field, optional: true });

/** How a command's own fields look, so that one from a file or a wire can be checked before anything reads it. */
export type CommandField =
  | "id"
  /** Words of whoever asks; what they may hold its command says. */
  | "text"
  | "flag"
  /** A list of ids. */
  | "ids"
  /** Ids by id. */
  | "ids by id"
  /** Whole numbers by id. */
  | "numbers by id";
export type CommandFields = Readonly<Record<string, { is: CommandField; optional?: true }>>;
