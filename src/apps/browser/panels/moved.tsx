import type { MovedByClause } from "../../../views/receipts-shape.ts";
import { usePart } from "../game.tsx";
import { signed, useSaid, useWords } from "../words/words.tsx";
import { toneOf } from "./why.tsx";

/** The sign of what is welcome, an open triangle, or of what is not, a solid one. */
export function Mark({ tone }: { tone: "up" | "down" }) {
  return (
    <svg className={`mark ${tone}`} viewBox="0 0 10 9" aria-hidden="true">
      <path d="M5 1L9 8H1z" />
    </svg>
  );
}

/** The incidents that a clause ended. */
export function Ended({ incidents, mark }: { incidents: readonly string[]; mark?: boolean }) {
  const { t } = useWords();
  const said = useSaid();
  const all = usePart("incidents");
  const ended = incidents.map((id) => t("itEnded", { incident: all[id]?.title ?? "" }));
  return (
    <>
      {mark && <Mark tone="up" />}
      <span>{said(ended.join(t("listSep")))}</span>
    </>
  );
}

/** What a clause moved in one number, and by what. */
export function Moved({ moved, mark }: { moved: MovedByClause; mark?: boolean }) {
  const { t } = useWords();
  const said = useSaid();
  const indicator = usePart("indicators")[moved.indicator];
  if (!indicator) return null;
  return (
    <>
      {mark && <Mark tone={toneOf(moved.by, indicator.welcome)} />}
      <span className="moved-number">
        {said(indicator.short)} {signed(moved.by)}
      </span>
      {moved.through !== "" && (
        <>
          {t("sep")}
          {said(moved.through)}
        </>
      )}
    </>
  );
}
