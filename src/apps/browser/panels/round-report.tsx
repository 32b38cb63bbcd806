import { useEffect, useState } from "react";
import type { WhyLine } from "../../../views/row-shape.ts";
import type { IndicatorView } from "../../../views/view.ts";
import { useGame, usePart } from "../game.tsx";
import { useLaid, usePutAway } from "../screen.tsx";
import { useDate } from "../words/date.ts";
import { useSaid, useWords } from "../words/words.tsx";
import { Others } from "./others-card.tsx";
import { Unheeded } from "./chart-sheet.tsx";
import { Receipts } from "./receipts.tsx";
import { Sheet } from "./sheet.tsx";
import { WhyLines } from "./why.tsx";

/** What the last round changed, indicator by indicator, each with its named causes. */
export function RoundReport() {
  const { t } = useWords();
  const round = usePart("round").number - 1;
  return (
    <Sheet
      title={t("whatChanged", { round })}
      open={useLaid("report") !== undefined}
      onClose={usePutAway()}
      className="narrow"
    >
      <Report round={round} />
    </Sheet>
  );
}

function Report({ round }: { round: number }) {
  const { t } = useWords();
  const others = usePart("others");
  const unheeded = usePart("unheeded").filter((one) => one.round === round);
  const lapsed = usePart("lapsed");
  const passedBy = usePart("passedBy");
  const moved = useMoved(round);
  return (
    <>
      {others.length > 0 && (
        <section className="report others">
          <h3>{t("others")}</h3>
          <Others />
        </section>
      )}
      <InForce round={round} />
      <Receipts />
      {passedBy.length > 0 && (
        <section className="report others">
          <ul>
            {passedBy.map(({ title, by }) => (
              <li key={title}>{t(by === "itself" ? "endedAlone" : "ranOut", { title })}</li>
            ))}
          </ul>
        </section>
      )}
      {unheeded.length + lapsed.length > 0 && (
        <section className="report others">
          <h3>{t("unheededTitle")}</h3>
          <ul>
            {lapsed.map((one) => (
              <li key={one.party + one.bill}>{t("dealLapsed", { ...one })}</li>
            ))}
            {unheeded.map((one, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines without a name of their own
              <li key={i}>
                <Unheeded one={one} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="reports">
        {moved?.map((one) => (
          <Moved key={one.indicator.id} {...one} />
        ))}
        {moved?.length === 0 && <p>{t("nothingChanged")}</p>}
      </div>
    </>
  );
}

/** Clauses whose day came in a round: what is in force from the morning after its last day belongs to it. */
function InForce({ round }: { round: number }) {
  const { t } = useWords();
  const said = useSaid();
  const date = useDate();
  const bills = Object.values(usePart("bills"));
  const { firstDay = 0, lastDay = 0 } = usePart("calendar").rounds[round - 1] ?? {};
  const came = bills
    .flatMap(({ clauses }) => Object.values(clauses))
    .filter(({ since = 0 }) => since > firstDay && since <= lastDay + 1);
  if (came.length === 0) return null;
  return (
    <section className="report">
      <h3>{t("inForceNow")}</h3>
      <ul>
        {came.map(({ id, number, question, chosen, options, since = 0 }) => (
          <li key={id}>
            {t("amendClause", { number, question })}
            {t("sep")}
            {said(options[chosen]?.title)} <small>{date(since)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A number that moved, and why. */
interface MovedNumber {
  indicator: IndicatorView;
  lines: readonly WhyLine[];
}

/** What moved in a round, once it is known of every number. */
function useMoved(round: number): readonly MovedNumber[] | undefined {
  const { why } = useGame();
  const indicators = usePart("indicators");
  const [moved, setMoved] = useState<readonly MovedNumber[]>();
  useEffect(() => {
    let gone = false;
    const asked = Object.values(indicators).map(async (indicator): Promise<MovedNumber> => {
      const lines = await why({ of: "indicator", id: indicator.id });
      return { indicator, lines: lines.filter((l) => l.round === round && l.kind !== "start") };
    });
    void Promise.all(asked).then((all) => !gone && setMoved(all.filter(({ lines }) => lines.length > 0)));
    return () => {
      gone = true;
    };
  }, [why, indicators, round]);
  return moved;
}

function Moved({ indicator, lines }: MovedNumber) {
  const said = useSaid();
  return (
    <section className="report">
      <h3>
        {said(indicator.title)} <small>{indicator.value}</small>
      </h3>
      <WhyLines lines={lines} welcome={indicator.welcome} />
    </section>
  );
}
