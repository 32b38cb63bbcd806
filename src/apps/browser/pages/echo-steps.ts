/** What is told of an answer, in its order, and where its needles fall. */
import type { IncidentView } from "../../../views/desk-shape.ts";
import type { Rung } from "../panels/ladder.tsx";
import type { OwnOdds } from "../panels/own-odds.ts";

export type EchoStep = "line" | "gate" | "bar" | "needle" | "hit" | "stain" | "papers";
export type Result = NonNullable<IncidentView["result"]>["result"];

/** Whoever waits sends nothing out; what is refused ends at the gate; where nobody can be hit there is one needle. */
export function stepsOf(result: Result, mayHit: boolean): EchoStep[] {
  if (result === "waited") return ["stain", "papers"];
  if (result === "refused") return ["line", "gate", "stain", "papers"];
  return ["line", "gate", "bar", "needle", ...(mayHit ? (["hit"] as const) : []), "stain", "papers"];
}

/** How long a step is held before the next one, in milliseconds; the papers stay. */
export const HELD: Record<EchoStep, number> = {
  line: 600,
  gate: 600,
  bar: 600,
  needle: 560,
  hit: 560,
  stain: 1_200,
  papers: 0,
};

/**
 * Where a needle stands, in percents of its bar: in the middle of the part that the result names, and between two that it leaves open.
 * The roll itself is nobody's to know, so it says no more than the result.
 */
export function needlesOf(
  result: Result,
  ended: boolean,
  { ends, slow, wrong, hit }: OwnOdds,
): Record<"ends" | "hit", number> {
  const open = { failure: slow / 2, wrong: slow + wrong / 2, harm: slow };
  return {
    ends: ended ? ends / 2 : ends + (open[result as keyof typeof open] ?? slow),
    hit: result === "harm" ? hit / 2 : (hit + 100) / 2,
  };
}

/** Somebody else can be hit by it. */
export function mayHit(rung: Pick<Rung, "odds"> | undefined): boolean {
  return (rung?.odds?.harm ?? 0) > 0 || (rung?.odds?.harmIfWrong ?? 0) > 0;
}
