import { memo } from "react";
import { Button } from "react-aria-components";
import { usePart } from "../game.tsx";
import { inOrder } from "../in-order.ts";
import { useLay } from "../screen.tsx";
import { useSaid, useWords } from "../words/words.tsx";

/** The news of the round as headlines in one row, each opening its text and voices; before them what the round is about. */
export const NewsRow = memo(function NewsRow() {
  const lay = useLay();
  const { t } = useWords();
  const said = useSaid();
  const { number, lesson } = usePart("round");
  const others = usePart("others");
  const told = inOrder(usePart("news")).filter(
    (n) => n.round === number && (n.answered || Object.keys(n.choices).length === 0),
  );
  return (
    <section className="panel news-row" data-tab="table" aria-label={t("news")}>
      {lesson !== undefined && <em>{said(lesson)}</em>}
      <ul>
        {told.map((n) => (
          <li key={n.id}>
            <Button className="headline" onPress={() => lay({ is: "news", id: n.id })}>
              {said(n.title)} <span aria-hidden="true">›</span>
            </Button>
          </li>
        ))}
      </ul>
      {number > 1 && (
        <Button className="text-button report-button" onPress={() => lay({ is: "report" })}>
          {others.length > 0 ? t("others") : t("whatChanged", { round: number - 1 })}
        </Button>
      )}
    </section>
  );
});
