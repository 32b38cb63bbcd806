import type { ClauseView } from "../../../views/chamber-shape.ts";
import type { ReceiptView } from "../../../views/receipts-shape.ts";
import type { IndicatorView } from "../../../views/view.ts";
import { usePart } from "../game.tsx";
import { signed, useWords } from "../words/words.tsx";

interface ReceiptWords {
  clause: ClauseView;
  indicator: IndicatorView;
  /** What of the statute did it: its first sentence. */
  line: string;
  by: string;
  /** Where others brought the number by the end of the round. */
  later: string;
  moved: string;
  aloud: string;
}

/** What a receipt says. */
export function useReceiptWords(): (receipt: ReceiptView) => ReceiptWords | undefined {
  const { t } = useWords();
  const bills = usePart("bills");
  const indicators = usePart("indicators");
  return ({ bill, clause: id, option: chosen, indicator: of, before, after, closed }) => {
    const clause = bills[bill]?.clauses[id];
    const option = clause?.options[chosen];
    const indicator = indicators[of];
    if (!clause || !option || !indicator) return undefined;
    const line = clause.blank ? option.title : firstSentence(option.statute);
    const by = signed((after - before) * 100);
    const later = after === closed ? "" : t("receiptClosed", { closed });
    const told = t("receiptMoved", { what: indicator.title, by, before, after });
    const moved = [told, later].filter(Boolean).join(t("sep"));
    const { number, question } = clause;
    return { clause, indicator, line, by, later, moved, aloud: t("receiptAloud", { number, question, line, moved }) };
  };
}

function firstSentence(text: string): string {
  return /^.*?(?:\.(?=\s|$)|。)/.exec(text)?.[0] ?? text;
}

/** What the law did in the round before, line by line. */
export function Receipts() {
  const { t } = useWords();
  const words = useReceiptWords();
  const lines = usePart("law").receipts.flatMap((receipt) => words(receipt) ?? []);
  if (lines.length === 0) return null;
  return (
    <section className="report">
      <h3>{t("receiptsTitle")}</h3>
      <ul>
        {lines.map(({ clause, moved }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines without a name of their own
          <li key={i}>
            {t("amendClause", { number: clause.number, question: clause.question })}
            {t("sep")}
            {moved}
          </li>
        ))}
      </ul>
    </section>
  );
}
