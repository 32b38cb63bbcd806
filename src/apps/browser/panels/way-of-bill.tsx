import type { BillView } from "../../../views/chamber-shape.ts";
import { usePart } from "../game.tsx";
import { useDate } from "../words/date.ts";
import { useWords } from "../words/words.tsx";

/** Two lines: where the bill stands and how long parliament sits; what comes next, and what it waits for. */
export function WayOfBill({ bill: { stage, way } }: { bill: BillView }) {
  const { t } = useWords();
  const date = useDate();
  const { day } = usePart("calendar");
  const { next, waits, session } = way;
  const now = (stage.length > 1 ? stage.slice(1) : stage).join(t("listSep"));
  const sits =
    session &&
    (session.until === undefined
      ? session.title
      : t("waySits", { session: session.title, count: Math.max(1, session.until - day + 1) }));
  const what = next.map((n) => t("wayOn", { what: n.title, date: date(n.day, "short") })).join(t("orElse"));
  const first = [...(now ? [t("wayStands", { stage: now })] : []), ...(sits ? [sits] : [])].join(t("sep"));
  const second = [...(what ? [t("wayNext", { what }) + t("stop")] : []), ...(waits ? [waits] : [])].join(t("gap"));
  return (
    <>
      {first && <p className="aside way">{first}</p>}
      {second && <p className="aside way">{second}</p>}
    </>
  );
}
