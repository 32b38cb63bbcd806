import type { BillView } from "../../../views/chamber-shape.ts";

/** The heading that a draft begins with: the first in which a clause stands as it did at the start, else the first. */
export function headingToDraft({ headings, clauses }: Pick<BillView, "headings" | "clauses">): string | undefined {
  const all = Object.values(headings);
  return (all.find((h) => h.clauses.some((c) => clauses[c]?.amended === false)) ?? all[0])?.id;
}
