import type { IncidentView } from "../../../views/desk-shape.ts";
import { signed, useSaid, useWords } from "../words/words.tsx";
import { toneOf } from "./why.tsx";

type Moved = NonNullable<IncidentView["result"]>["moved"];

/** Which lines of the law moved which number; what no line had a part in is the answer's own. */
export function WhichLines({ moved }: { moved: Moved }) {
  const { t } = useWords();
  const said = useSaid();
  const clauses = new Map<number | undefined, Moved[number][]>();
  for (const m of moved) clauses.set(m.receipt?.number, [...(clauses.get(m.receipt?.number) ?? []), m]);
  return (
    <section className="which-lines" aria-labelledby="which-lines">
      <h3 id="which-lines">{t("whichLines")}</h3>
      {moved.length === 0 && <p className="aside">{t("nothingChanged")}</p>}
      <ul>
        {[...clauses].map(([number, rows]) => (
          <li key={number ?? "answer"}>
            <span className={number === undefined ? "clause-number none" : "clause-number"} aria-hidden="true">
              {number}
            </span>
            <span>
              {number !== undefined && <span className="hidden">{t("clauseNumber", { number })} </span>}
              {rows[0]?.receipt ? said(rows[0].receipt.title) : t("answerItself")}
            </span>
            <span className="moved">
              {rows.map((m) => {
                const tone = toneOf(m.by, m.welcome);
                return (
                  <b key={m.title} className={tone}>
                    <span aria-hidden="true">{tone === "up" ? "△" : "▲"}</span> {said(m.title)} {signed(m.by)}
                  </b>
                );
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
