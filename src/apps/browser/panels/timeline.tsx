import { Button } from "react-aria-components";
import type { TimelineRow } from "../../../debrief/timeline.ts";
import { usePart } from "../game.tsx";
import { useSaid, useWords } from "../words/words.tsx";

/** Decisions that can be taken otherwise. */
const DECISIONS = new Set(["move", "clause", "offer", "answer", "evidence", "statement", "response"]);

/** What happened, round by round: every act of every seat, and what came of itself; what was undone is struck. */
export function Timeline({ rows, onAsk }: { rows: readonly TimelineRow[]; onAsk?(row: TimelineRow): void }) {
  const { t } = useWords();
  const rounds = new Map<number, TimelineRow[]>();
  for (const row of rows) rounds.set(row.round, [...(rounds.get(row.round) ?? []), row]);
  return (
    <section className="end-timeline" aria-labelledby="timeline-title">
      <h2 id="timeline-title">{t("timeline")}</h2>
      <ol>
        {[...rounds].map(([round, entries]) => (
          <li key={round}>
            <b>{t("roundOf", { number: round })}</b>
            <Round rows={entries} {...(onAsk && { onAsk })} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** One round: what others did as a matter of course lies folded. */
function Round({ rows, onAsk }: { rows: readonly TimelineRow[]; onAsk?(row: TimelineRow): void }) {
  const { t } = useWords();
  const seat = usePart("seat");
  const isOthers = (row: TimelineRow): boolean => row.kind === "move" && row.seat?.id !== seat.id;
  const others = rows.filter(isOthers);
  const line = (row: TimelineRow, i: number) => (
    <li key={i} className={`kind-${row.kind} ${row.undone ? "undone" : ""}`}>
      <RowText row={row} />{" "}
      {onAsk && !row.undone && row.seat?.id === seat.id && DECISIONS.has(row.kind) && (
        <Button className="text-button" aria-label={t("whatIfOf", { what: row.title })} onPress={() => onAsk(row)}>
          {t("whatIf")}
        </Button>
      )}
    </li>
  );
  return (
    <div>
      <ul>{rows.filter((row) => !isOthers(row)).map(line)}</ul>
      {others.length > 0 && (
        <details>
          <summary>{t("othersDid", { count: others.length })}</summary>
          <ul>{others.map(line)}</ul>
        </details>
      )}
    </div>
  );
}

export function RowText({ row }: { row: TimelineRow }) {
  const { t } = useWords();
  const said = useSaid();
  const seat = usePart("seat");
  const { kind, detail, words, result, verdict } = row;
  const how = [t(`happened_${kind}`), result && t(RESULT[result]), verdict && t(`readBack_${verdict}`)].filter(
    (word) => word,
  );
  const text = (
    <>
      {row.seat && row.seat.id !== seat.id && (
        <>
          <i>{said(row.seat.title)}</i>
          {t("sep")}
        </>
      )}
      {said(row.title)}
      {detail && (
        <>
          {t("sep")}
          <span className="detail">{said(detail)}</span>
        </>
      )}
      {words && (
        <>
          {t("sep")}
          <q dir="auto">{words}</q>
        </>
      )}
      {how.length > 0 && <small> {how.join(t("sep"))}</small>}
    </>
  );
  return row.undone ? <del title={t("undone")}>{text}</del> : text;
}

const RESULT = {
  success: "result_success",
  failure: "result_failure",
  refused: "result_refused",
  harm: "result_harm",
  waited: "result_waited",
  wrong: "result_wrong",
  response: "over_response",
  itself: "over_itself",
  time: "over_time",
} as const;
