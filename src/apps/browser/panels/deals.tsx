import { memo } from "react";
import { usePart } from "../game.tsx";
import { useDate } from "../words/date.ts";
import { useSaid, useWords } from "../words/words.tsx";
import { usePriceWords } from "./price.tsx";

/** Deals in force: who owes which line, what is owed for it, and what does not stand now; and what is kept abroad. */
export const Deals = memo(function Deals() {
  const { t } = useWords();
  const said = useSaid();
  const date = useDate();
  const priced = usePriceWords();
  const deals = Object.values(usePart("deals"));
  const abroad = Object.values(usePart("counterparts")).flatMap((c) =>
    c.keeps.map((kept) => ({ ...kept, by: c.title })),
  );
  if (deals.length + abroad.length === 0) return null;
  return (
    <section className="deals" aria-labelledby="deals-title">
      <h3 id="deals-title">{t("dealsInForce")}</h3>
      <ul>
        {deals.map((deal) => {
          const owed = Object.values(deal.owed);
          return (
            <li key={deal.id}>
              {t(`dealOwes_${deal.line}`, { party: deal.title })}
              {owed.map((o) => (
                <span key={o.id} className={o.broken ? "pressing" : ""}>
                  {t("sep")}
                  {t("dealOwed", { what: `${o.number}. ${o.option}` })}
                  {o.broken && ` (${t("dealBreaks")})`}
                </span>
              ))}
              {deal.offices.map((office) => (
                <span key={office}>
                  {t("sep")}
                  {t("dealHolds", { office })}
                </span>
              ))}
              {deal.words && (
                <>
                  {t("sep")}
                  <q dir="auto">{deal.words}</q>
                </>
              )}
              {deal.held.length > 0 && (
                <>
                  {t("sep")}
                  {said(priced(deal.held))}
                </>
              )}{" "}
              <small>{t("dealUntil", { date: date(deal.lastDay) })}</small>
            </li>
          );
        })}
        {abroad.map(({ by, title, until, words }) => (
          <li key={`${by} ${title}`}>
            {said(by)}
            {t("sep")}
            {said(title)}
            {words && (
              <>
                {t("sep")}
                <q dir="auto">{words}</q>
              </>
            )}{" "}
            <small>{t("dealUntil", { date: date(until) })}</small>
          </li>
        ))}
      </ul>
    </section>
  );
});
