import { memo } from "react";
import { Button } from "react-aria-components";
import type { BillView, ClauseView } from "../../../views/chamber-shape.ts";
import { usePart } from "../game.tsx";
import { useLaid, useLay, usePutAway } from "../screen.tsx";
import { useSaid, useWords } from "../words/words.tsx";
import { BillChoice } from "./bill-choice.tsx";
import { Deals } from "./deals.tsx";
import { HeadingSheet } from "./heading-sheet.tsx";
import { Sheet } from "./sheet.tsx";
import { StatuteClause } from "./statute-clause.tsx";
import { WayOfBill } from "./way-of-bill.tsx";

/** The bill at rest: its headings with one line each; a heading opens its clauses, the foot the whole act. */
export const BillSheet = memo(function BillSheet({ bill: id }: { bill: string | undefined }) {
  const { t } = useWords();
  const said = useSaid();
  const bill = usePart("bills")[id ?? ""];
  const most = usePart("draftMost");
  const owed = Object.values(usePart("deals")).filter((deal) => deal.bill === id).length;
  const whole = useLaid("act")?.id === id;
  const drafting = useLaid("heading");
  const lay = useLay();
  const putAway = usePutAway();
  if (!bill) return null;
  const readWhole = () => lay({ is: "act", id: bill.id });
  const headings = Object.values(bill.headings);
  const heading = drafting?.bill === id ? headings.find((h) => h.id === drafting?.id) : undefined;
  const clauses = Object.values(bill.clauses);
  return (
    <section className="bill" aria-labelledby="bill-title">
      <BillChoice bill={bill.id} />
      <header>
        <h2 id="bill-title" title={bill.title}>
          {said(bill.title)}
        </h2>
        <Stamp bill={bill} />
      </header>
      <WayOfBill bill={bill} />
      <ul className="headings">
        {headings.map((h) => (
          <li key={h.id}>
            <Button
              className="heading-button"
              onPress={() => (bill.open ? lay({ is: "heading", bill: bill.id, id: h.id }) : readWhole())}
            >
              <b>{said(h.title)}</b>
              <span className="heading-clauses">
                {inBrief(h.clauses.flatMap((c) => bill.clauses[c] ?? [])).map(([clause, first]) => (
                  <ClauseInBrief key={clause.id} clause={clause} first={first} />
                ))}
              </span>
              <span aria-hidden="true">›</span>
            </Button>
          </li>
        ))}
      </ul>
      {clauses.length > 0 && (
        <Button className="text-button whole-act" onPress={readWhole}>
          {t("wholeAct", { count: clauses.length })}
          {owed > 0 && `${t("sep")}${t("dealsCount", { count: owed })}`}
        </Button>
      )}
      {whole && <ActSheet bill={bill} onClose={putAway} />}
      {heading && <HeadingSheet bill={bill} heading={heading} most={most} onClose={putAway} />}
    </section>
  );
});

/** One line of a heading: what was changed in it, or how it begins. A large screen has room for all of it. */
function inBrief(clauses: readonly ClauseView[]): [ClauseView, boolean][] {
  const changed = clauses.some((c) => c.amended);
  return clauses.map((clause, k) => [clause, changed ? clause.amended : k === 0]);
}

/** What a clause says now, by the title of its option; what was changed is set as such. */
function ClauseInBrief({ clause, first }: { clause: ClauseView; first: boolean }) {
  const said = useSaid();
  const title = said(clause.options[clause.chosen]?.title ?? "");
  return <span className={first ? "first" : undefined}>{clause.amended ? <ins>{title}</ins> : title}</span>;
}

/** A bill, set like a statute: a struck line in vermilion, its successor in indigo; with the deals over it. */
function ActSheet({ bill, onClose }: { bill: BillView; onClose(): void }) {
  const { t } = useWords();
  return (
    <Sheet title={bill.title} open onClose={onClose} className="act">
      <Deals bill={bill.id} />
      <ol className="clauses">
        {Object.values(bill.clauses).map((c) => (
          <li key={c.id}>
            <StatuteClause clause={c} />
            {c.amends.length > 0 && (
              <small className="amends">{t("amends", { laws: c.amends.join(t("listSep")) })}</small>
            )}
          </li>
        ))}
      </ol>
    </Sheet>
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
