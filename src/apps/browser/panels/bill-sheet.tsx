import { useState } from "react";
import { Button } from "react-aria-components";
import type { BillView, View } from "../../../views/view.ts";
import { useDate } from "../words/date.ts";
import { useWords } from "../words/words.tsx";
import { HeadingSheet } from "./heading-sheet.tsx";

type Clause = BillView["clauses"][number];

/** The bill, set like a statute: a struck line in vermilion, its successor in indigo. Each clause opens its heading. */
export function BillSheet({
  view,
  drafting,
  onDraft,
}: {
  view: View;
  drafting: string | undefined;
  onDraft(heading: string | undefined): void;
}) {
  const { t, say } = useWords();
  const date = useDate();
  const bill = view.bills[0];
  const [near, setNear] = useState<string | undefined>();
  if (!bill) return null;
  const heading = bill.headings.find((h) => h.id === drafting);
  return (
    <section className="bill" aria-labelledby="bill-title" tabIndex={bill.open ? undefined : 0}>
      <header>
        <h2 id="bill-title">{say(bill.title)}</h2>
        <Stamp bill={bill} />
      </header>
      <ol className="clauses">
        {bill.clauses.map((c) => {
          const under = bill.headings.find((h) => h.clauses.includes(c.id));
          return (
            <li key={c.id} className={near && under?.id === near ? "near" : ""}>
              {bill.open && under ? (
                <Button
                  className="clause-button"
                  onPress={() => onDraft(under.id)}
                  onHoverStart={() => setNear(under.id)}
                  onHoverEnd={() => setNear(undefined)}
                >
                  <ClauseLine clause={c} />
                </Button>
              ) : (
                <p className="clause-button">
                  <ClauseLine clause={c} />
                </p>
              )}
              {c.from !== undefined && (
                <small className="amends pressing">{t("inForceFrom", { date: date(c.from) })}</small>
              )}
              {c.amends.length > 0 && (
                <small className="amends">{t("amends", { laws: c.amends.map(say).join(t("listSep")) })}</small>
              )}
            </li>
          );
        })}
      </ol>
      {heading && (
        <HeadingSheet bill={bill} heading={heading} most={view.draftMost} onClose={() => onDraft(undefined)} />
      )}
      <p className="aside">{bill.open ? t("draftHint") : bill.stage.map(say).join(t("listSep"))}</p>
    </section>
  );
}

export function ClauseLine({ clause }: { clause: Clause }) {
  const { say } = useWords();
  const now = say(clause.statute);
  const before = clause.before && say(clause.before);
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

function Stamp({ bill }: { bill: BillView }) {
  const { t, say } = useWords();
  const stage = bill.stage.at(-1);
  return (
    <span className="stamp">
      {bill.enacted
        ? t(bill.clauses.some((c) => c.from !== undefined) ? "enactedStamp" : "lawStamp")
        : bill.open || !stage
          ? t("draftStamp")
          : say(stage)}
    </span>
  );
}
