import type { ClauseView, OptionView } from "../../../views/chamber-shape.ts";
import type { ReadBackView } from "../../../views/receipts-shape.ts";
import { usePart } from "../game.tsx";

/** A clause of the law, as it is read back. */
export interface LawLine {
  read: ReadBackView;
  clause: ClauseView;
  option: OptionView;
  heading: string;
  /** What the record chose; nothing where there is no record of the whole act. */
  record: "same" | "other" | "none" | undefined;
}

/** Every clause that became law, in the order of the act. */
export function useLaw(): LawLine[] {
  const { readBack } = usePart("law");
  const bills = usePart("bills");
  return Object.values(readBack)
    .flatMap((read): LawLine[] => {
      const bill = bills[read.bill];
      const clause = bill?.clauses[read.id];
      const option = clause?.options[read.option];
      if (!bill || !clause || !option) return [];
      const heading = Object.values(bill.headings).find((h) => h.clauses.includes(read.id))?.title ?? bill.title;
      const onRecord = Object.values(bill.clauses).some((c) => c.record !== undefined);
      const chose = clause.record === undefined ? "none" : clause.record === read.option ? "same" : "other";
      return [{ read, clause, option, heading, record: onRecord ? chose : undefined }];
    })
    .sort((a, b) => (a.read.bill === b.read.bill ? a.clause.number - b.clause.number : 0));
}

/** Rounds in a row as one span: 17, 18, 19 and 21 are "17–19, 21". */
export function spansOf(rounds: readonly number[]): string[] {
  const spans: [number, number][] = [];
  for (const round of rounds) {
    const last = spans.at(-1);
    if (last && last[1] === round - 1) last[1] = round;
    else spans.push([round, round]);
  }
  return spans.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
}
