import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import type { Struck } from "../pages/reading-machine.ts";
import { useSaid, useWords } from "../words/words.tsx";
import { type LawLine, spansOf } from "./law-words.ts";
import { Ended, Moved } from "./moved.tsx";

interface LawTableProps {
  lines: readonly LawLine[];
  at: number;
  yes: Readonly<Record<string, true>>;
  struck: Readonly<Record<string, Struck>>;
  onRead(place: number): void;
}

/** The clauses of the law, one a row, of which one is read; what has no room turns like a page. Arrows go up and down. */
export function LawTable({ lines, at, yes, struck, onRead }: LawTableProps) {
  const { t } = useWords();
  const list = useRef<HTMLOListElement>(null);
  const room = useRowsIn(list);
  const from = at - (at % room);
  const shown = lines.slice(from, from + room);
  const onRecord = lines.some(({ record }) => record !== undefined);
  const arrow = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onRead(at + by);
  };
  // The row that is read has the focus, if a row had it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row is read
  useEffect(() => {
    const focused = document.activeElement;
    if (list.current?.contains(focused) || focused === document.body)
      list.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus({ preventScroll: true });
  }, [at]);
  const after = Math.max(0, lines.length - from - room);
  return (
    <section className={`law-table ${onRecord ? "on-record" : ""}`} aria-label={t("yourLaw")}>
      <p className="law-row law-columns" aria-hidden="true">
        <span />
        <b>{t("youWrote")}</b>
        <b>{t("itGave")}</b>
        <b>{t("itCost")}</b>
        <b className="law-when">{t("itActed")}</b>
        {onRecord && <b className="law-record">{t("theRecord")}</b>}
        <b>{t("again")}</b>
      </p>
      <ol ref={list} onKeyDown={arrow}>
        {shown.map((line, k) => (
          <li key={line.read.id}>
            <Row
              line={line}
              now={from + k === at}
              said={struck[line.read.id] ? "struck" : yes[line.read.id] ? "yes" : undefined}
              onRead={() => onRead(from + k)}
            />
          </li>
        ))}
      </ol>
      {shown.length < lines.length && (
        <Button className="text-button law-more" onPress={() => onRead(after > 0 ? from + room : 0)}>
          {after > 0 ? t("lawMore", { count: after }) : t("lawFromTop")} <span aria-hidden="true">›</span>
        </Button>
      )}
    </section>
  );
}

interface RowProps {
  line: LawLine;
  now: boolean;
  said: "yes" | "struck" | undefined;
  onRead(): void;
}

function Row({ line: { read, clause, option, record }, now, said: answer, onRead }: RowProps) {
  const { t } = useWords();
  const said = useSaid();
  const [gave, cost] = [read.gave[0], read.cost[0]];
  return (
    <Button className="law-row" aria-current={now} onPress={onRead}>
      <b>{clause.number}</b>
      <span className="law-wrote">{answer === "struck" ? <s>{said(option.title)}</s> : said(option.title)}</span>
      <span className="law-moved">
        {(read.ended.length > 0 || gave) && <span className="hidden">{t("itGave")} </span>}
        {read.ended.length > 0 ? <Ended incidents={read.ended} mark /> : gave && <Moved moved={gave} mark />}
      </span>
      <span className="law-moved">
        {cost && (
          <>
            <span className="hidden">{t("itCost")} </span>
            <Moved moved={cost} mark />
          </>
        )}
      </span>
      <span className="law-when">{spansOf(read.acted).join(t("listSep"))}</span>
      {record && (
        <span className={`law-record ${record}`}>
          <span className="hidden">{t("theRecord")} </span>
          {t(RECORD[record])}
        </span>
      )}
      <span className={`law-again ${answer ?? ""}`}>
        {answer === "yes" && <Tick />}
        {answer ? t(answer === "yes" ? "againYes" : "againStruck") : <span aria-hidden="true">{now ? "…" : "·"}</span>}
      </span>
    </Button>
  );
}

const RECORD = { same: "recordSame", other: "recordOther", none: "recordNone" } as const;

function Tick() {
  return (
    <svg className="tick" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="7" />
      <path d="M4.5 8l2.4 2.6 4.4-5" />
    </svg>
  );
}

const ALL = 1_000;

/** How many rows the list has room for; on a phone all of them. */
function useRowsIn(list: { current: HTMLOListElement | null }): number {
  const [rows, setRows] = useState(ALL);
  useEffect(() => {
    const box = list.current;
    if (!box) return;
    const measure = (): void => {
      const row = box.querySelector("li")?.getBoundingClientRect().height ?? 0;
      const fixed = getComputedStyle(box).overflowY === "hidden";
      setRows(fixed && row > 0 ? Math.max(1, Math.floor((box.clientHeight + 1) / row)) : ALL);
    };
    const watch = new ResizeObserver(measure);
    watch.observe(box);
    return () => watch.disconnect();
  }, [list]);
  return rows;
}
