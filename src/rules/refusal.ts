/** Why a command does nothing; the game stays as it was. */
export const REFUSALS = [
  "game-over",
  "no-such-seat",
  "no-such-thing",
  "not-your-move",
  "cannot-afford",
  "round-closed",
  "not-now",
  "too-many-clauses",
  "clauses-of-one-heading",
  "already-set",
  "bill-closed",
  "already-answered",
  "already-open",
  "not-open",
  "already-read",
  "out-of-range",
  "state-first",
  "too-unsure",
  "power-missing",
  "scenario-fault",
  "not-for-sale",
  "no-act-left",
  "already-answered-this-round",
  "too-many-terms",
  "already-bound",
  "red-line",
  "below-reserve",
  "office-filled",
  "too-many-words",
  "odd-words",
] as const;
export type RefusalCode = (typeof REFUSALS)[number];

export interface Refusal {
  code: RefusalCode;
  /** What a scenario's fault is. */
  about?: string;
}

/** A refusal as a number: 0 is none, so that closures over slots can answer with it. */
export function no(code: RefusalCode): number {
  return REFUSALS.indexOf(code) + 1;
}

export function refusalOf(number: number): Refusal {
  return { code: REFUSALS[number - 1] ?? "not-now" };
}
