import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import type { BillView } from "../../../views/chamber-shape.ts";
import { useFact, usePart } from "../game.tsx";
import { isAct } from "../panels/bill-choice.tsx";
import { StatuteClause } from "../panels/statute-clause.tsx";
import { useScreen, useSend } from "../screen.tsx";
import { useSaid, useWords } from "../words/words.tsx";

/** Between two parts of the story: the act as printed, or what stands in its place; one button goes on. */
export function BetweenParts({ onClose }: { onClose(): void }) {
  const { t } = useWords();
  const bills = Object.values(usePart("bills")).filter(isAct);
  const part = useFact(({ calendar }) => calendar.part) ?? "";
  const act = bills.find(({ enacted }) => enacted);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main className="act-page">
      {act ? <PrintedAct act={act} heading={heading} /> : <NoAct bill={bills[0]} heading={heading} />}
      <footer>
        <Button className="button primary" onPress={onClose}>
          {t("toPart", { part })}
        </Button>
      </footer>
    </main>
  );
}

type HeadingRef = React.RefObject<HTMLHeadingElement | null>;

/** Clause by clause as in the statute book, in columns; what has no room turns like pages. */
function PrintedAct({ act, heading }: { act: BillView; heading: HeadingRef }) {
  const { t } = useWords();
  const said = useSaid();
  const clauses = Object.values(act.clauses);
  const { list, page, pages, turn } = usePages();
  return (
    <>
      <header>
        <h1 ref={heading} tabIndex={-1}>
          {said(act.title)}
        </h1>
        <p className="act-facts">
          {t("actClauses", { count: clauses.length })}
          {clauses.some((c) => c.amended) && `${t("sep")}${t("actAmended")}`}
        </p>
        <span className="stamp">{act.stage.at(-1)}</span>
      </header>
      <div className="act-sheet">
        <ol ref={list} style={{ "--page": page } as React.CSSProperties}>
          {clauses.map((c) => (
            <li key={c.id}>
              <h2>{said(c.question)}</h2>
              <StatuteClause clause={c} />
            </li>
          ))}
        </ol>
      </div>
      <div className="act-foot">
        <p className="act-signed">{said(act.signed)}</p>
        {pages > 1 && (
          <p className="act-turn">
            <Button className="button" isDisabled={page === 0} onPress={() => turn(page - 1)}>
              {t("actBack")}
            </Button>
            <span role="status">{t("actPage", { page: page + 1, of: pages })}</span>
            <Button className="button" isDisabled={page + 1 >= pages} onPress={() => turn(page + 1)}>
              {t("actTurn")}
            </Button>
          </p>
        )}
      </div>
    </>
  );
}

/** How many pages the columns of a list fill, and which one is open. A page is as wide as the list and one gap. */
function usePages() {
  const list = useRef<HTMLOListElement>(null);
  const [pages, count] = useState(1);
  const page = useScreen((screen) => screen.turned);
  const send = useSend();
  useEffect(() => {
    const of = list.current;
    if (!of) return;
    const measure = (): void => {
      const gap = Number.parseFloat(getComputedStyle(of).columnGap) || 0;
      count(Math.max(1, Math.round((of.scrollWidth + gap) / (of.clientWidth + gap))));
    };
    const seen = new ResizeObserver(measure);
    seen.observe(of);
    measure();
    return () => seen.disconnect();
  }, []);
  return { list, pages, page: Math.min(page, pages - 1), turn: (to: number) => send({ type: "turn", to }) };
}

function NoAct({ bill, heading }: { bill: BillView | undefined; heading: HeadingRef }) {
  const { t } = useWords();
  const said = useSaid();
  const title = useFact(({ scenario }) => scenario.title);
  const stage = bill?.stage.at(-1);
  return (
    <>
      <header>
        <h1 ref={heading} tabIndex={-1}>
          {said(title)}
        </h1>
      </header>
      <p className="no-act">
        {stage === undefined
          ? t("noActYet", { bill: bill?.title ?? "" })
          : t("noActStands", { bill: bill?.title ?? "", stage })}
      </p>
      {bill?.way.waits && <p className="no-act-way">{said(bill.way.waits)}</p>}
    </>
  );
}
