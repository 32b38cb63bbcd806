import { useEffect, useState } from "react";
import type { TimelineRow } from "../../../debrief/timeline.ts";
import { useGame, usePart } from "../game.tsx";
import { useSaid, useWords } from "../words/words.tsx";

/** What happened, round by round: every act of every seat, and what came of itself; what was undone is struck. */
export function Timeline() {
  const { t } = useWords();
  const rows = useTimeline();
  const rounds = new Map<number, TimelineRow[]>();
  for (const row of rows) rounds.set(row.round, [...(rounds.get(row.round) ?? []), row]);
  return (
    <section className="end-timeline" aria-labelledby="timeline-title">
      <h2 id="timeline-title">{t("timeline")}</h2>
      <ol>
        {[...rounds].map(([round, entries]) => (
          <li key={round}>
            <b>{t("roundOf", { number: round })}</b>
            <ul>
              {entries.map((row, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a story keeps its order
                <li key={i} className={`kind-${row.kind} ${row.undone ? "undone" : ""}`}>
                  <Row row={row} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

function useTimeline(): readonly TimelineRow[] {
  const { game } = useGame();
  const { language } = usePart("scenario");
  const [rows, setRows] = useState<readonly TimelineRow[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told again in another language
  useEffect(() => {
    let gone = false;
    void game.timeline().then((found) => !gone && setRows(found));
    return () => {
      gone = true;
    };
  }, [game, language]);
  return rows;
}

function Row({ row }: { row: TimelineRow }) {
  const { t } = useWords();
  const said = useSaid();
  const seat = usePart("seat");
  const { kind, detail, result } = row;
  const title = (
    <>
      {row.seat && row.seat.id !== seat.id && (
        <>
          <i>{said(row.seat.title)}</i>
          {t("sep")}
        </>
      )}
      {said(row.title)}
      {detail && <small> {said(detail)}</small>}{" "}
      <small>
        {t(`happened_${kind}`)}
        {result && `${t("sep")}${t(RESULT[result])}`}
      </small>
    </>
  );
  return row.undone ? <del title={t("undone")}>{title}</del> : title;
}

const RESULT = {
  success: "result_success",
  failure: "result_failure",
  refused: "result_refused",
  harm: "result_harm",
  waited: "result_waited",
  response: "over_response",
  itself: "over_itself",
  time: "over_time",
} as const;
