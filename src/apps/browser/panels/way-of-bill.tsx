import { Button } from "react-aria-components";
import type { BillView } from "../../../views/chamber-shape.ts";
import { usePart } from "../game.tsx";
import { useLaid, useLay, usePutAway } from "../screen.tsx";
import { useDate } from "../words/date.ts";
import { useWords } from "../words/words.tsx";
import { ChartSheet, Unheeded } from "./chart-sheet.tsx";

/**
 * Where the bill stands and how long parliament sits; what comes next, and what it waits for; by what nothing came. The
 * whole way opens as a picture.
 */
export function WayOfBill({ bill: { id, charts, stage, way } }: { bill: BillView }) {
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
  const laid = useLaid("way");
  const lay = useLay();
  const putAway = usePutAway();
  const unheeded = usePart("unheeded").filter((one) => charts.includes(one.chart));
  return (
    <>
      {charts.length > 0 ? (
        <Button className="why aside way" onPress={() => lay({ is: "way", id })}>
          <WayIcon />
          {first || t("chartOpen")}
          {first && <span className="hidden"> {t("chartOpen")}</span>}
        </Button>
      ) : (
        first && <p className="aside way">{first}</p>
      )}
      {second && <p className={`aside way ${waits ? "" : "next"}`}>{second}</p>}
      {unheeded.map((one, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines without a name of their own
        <p key={i} className="aside way">
          <Unheeded one={one} />
        </p>
      ))}
      {laid?.id === id && (
        <ChartSheet
          id={laid.chart ?? charts[0] ?? ""}
          first={charts}
          onChoose={(chart) => lay({ is: "way", id, chart })}
          onClose={putAway}
        />
      )}
    </>
  );
}

function WayIcon() {
  return (
    <svg className="way-icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M8 3V8M8 8L4 12M8 8L12 12" />
      <circle cx="8" cy="3" r="2" />
      <circle cx="4" cy="13" r="2" />
      <circle cx="12" cy="13" r="2" />
    </svg>
  );
}
