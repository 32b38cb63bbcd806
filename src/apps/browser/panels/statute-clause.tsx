import type { ClauseView } from "../../../views/chamber-shape.ts";
import { useDate } from "../words/date.ts";
import { useWords } from "../words/words.tsx";

/** A clause as in the statute book, what it struck before it, and the days of its force. */
export function StatuteClause({ clause }: { clause: ClauseView }) {
  const { t } = useWords();
  const date = useDate();
  const { from, since } = clause;
  return (
    <>
      <p className="clause-line">
        <ClauseLine clause={clause} />
      </p>
      {since !== undefined && <small className="amends">{t("inForceSince", { date: date(since) })}</small>}
      {from !== undefined && (
        <>
          {" "}
          <small className="amends pressing">
            {t(since === undefined ? "inForceFrom" : "allowsFrom", { date: date(from) })}
          </small>
        </>
      )}
    </>
  );
}

/** Its number and its text; what was changed is set as such. */
export function ClauseLine({ clause }: { clause: ClauseView }) {
  const { before, options, chosen } = clause;
  const now = options[chosen]?.statute;
  if (before === undefined)
    return (
      <>
        <b className="number">{clause.number}</b>
        {clause.amended ? <ins>{now}</ins> : <span className={clause.blank ? "blank" : ""}>{now}</span>}
      </>
    );
  return (
    <>
      <b className="number">{clause.number}</b>
      <span>
        <del>{before}</del> <ins>{now}</ins>
      </span>
    </>
  );
}
