import { memo, useState } from "react";
import { Button } from "react-aria-components";
import type { BillView, ClauseView } from "../../../views/chamber-shape.ts";
import { usePart } from "../game.tsx";
import { useDate } from "../words/date.ts";
import { useSaid, useWords } from "../words/words.tsx";
import { BillChoice } from "./bill-choice.tsx";
import { Deals } from "./deals.tsx";
import { HeadingSheet } from "./heading-sheet.tsx";
import { WayOfBill } from "./way-of-bill.tsx";

/** A bill, set like a statute: a struck line in vermilion, its successor in indigo. Each clause opens its heading. */
export const BillSheet = memo(function BillSheet({
  bill: id,
  onBill,
  drafting,
  onDraft,
}: {
  bill: string | undefined;
  onBill(bill: string): void;
  drafting: string | undefined;
  onDraft(heading: string | undefined): void;
}) {
  const { t } = useWords();
  const said = useSaid();
  const date = useDate();
  const bill = usePart("bills")[id ?? ""];
  const most = usePart("draftMost");
  const [near, setNear] = useState<string | undefined>();
  if (!bill) return null;
  const headings = Object.values(bill.headings);
  const heading = headings.find((h) => h.id === drafting);
  return (
    <section className="bill" aria-labelledby="bill-title" tabIndex={bill.open ? undefined : 0}>
      <BillChoice bill={bill.id} onBill={onBill} />
      <header>
        <h2 id="bill-title">{said(bill.title)}</h2>
        <Stamp bill={bill} />
      </header>
      <WayOfBill bill={bill} />
      <ol className="clauses">
        {Object.values(bill.clauses).map((c) => {
          const under = headings.find((h) => h.clauses.includes(c.id));
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
              {c.since !== undefined && <small className="amends">{t("inForceSince", { date: date(c.since) })}</small>}
              {c.amends.length > 0 && (
                <small className="amends">{t("amends", { laws: c.amends.join(t("listSep")) })}</small>
              )}
            </li>
          );
        })}
      </ol>
      <Deals bill={bill.id} />
      {heading && <HeadingSheet bill={bill} heading={heading} most={most} onClose={() => onDraft(undefined)} />}
      {bill.open && <p className="aside">{t("draftHint")}</p>}
    </section>
  );
});

export function ClauseLine({ clause }: { clause: ClauseView }) {
  const now = clause.options[clause.chosen]?.statute;
  const before = clause.before && clause.before;
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
  const { t } = useWords();
  const stage = bill.stage.at(-1);
  return (
    <span className="stamp">
      {bill.enacted
        ? t(Object.values(bill.clauses).some((c) => c.from !== undefined) ? "enactedStamp" : "lawStamp")
        : bill.open || !stage
          ? t("draftStamp")
          : stage}
    </span>
  );
}
