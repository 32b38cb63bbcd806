/** What all parts of a view are made of: rows, acts, prices, and the lines of a sum. */
import type { Cause } from "../rules/cause.ts";
import type { Command } from "../rules/commands.ts";
import type { Id } from "../rules/ids.ts";
import type { RefusalCode } from "../rules/refusal.ts";

/** Rows by their ids; `place` orders them where they come and go. */
export type Rows<T> = Readonly<Record<Id, T>>;

/** Something the seat may do now; `refusal` says why not. */
export interface LegalAction {
  command: Command;
  price: readonly PriceView[];
  refusal?: RefusalCode;
}
export type PriceView = { budget: Id; icon: "sun" | "diamond" | "token"; amount: number; word: string };

/** A number that explains itself: its sum is asked for by its name. */
export type WhyOf =
  | { of: "indicator" | "counterpart" | "budget" | "mood" | "news"; id: Id }
  /** Why a party leans as it does on a bill; without one, on the first. */
  | { of: "party"; id: Id; bill?: Id | undefined };

/** One named cause; the `by` of all lines add up to the number (in hundredths). */
export interface WhyLine {
  by: number;
  round: number;
  title: string;
  kind: Cause["kind"] | "inclination" | "reason" | "mood" | "sway" | "exception";
  /** What a limit cut off, in hundredths. */
  cut: number;
  receipt?: { clause: Id; number: number; round: number; title: string };
}
