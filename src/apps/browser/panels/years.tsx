import { Button } from "react-aria-components";
import type { Names } from "../../../debrief/ask.ts";
import type { WithoutClause, YearEvent } from "../../../debrief/without-clause.ts";
import { usePart } from "../game.tsx";
import { MOST_STATIONS, type Struck } from "../pages/reading-machine.ts";
import { type Station, stationsOf } from "../pages/year-stations.ts";
import { signed, useSaid, useWords } from "../words/words.tsx";
import type { LawLine } from "./law-words.ts";

interface YearsProps {
  line: LawLine;
  struck: Struck;
  names: Names | undefined;
  /** How many stations have been told. */
  stations: number;
  /** While it is told. */
  onSkip: (() => void) | undefined;
}

/** The years on two lines, as they were and without the line; a round in which they part is filled. Beside them the difference. */
export function Years({ line, struck, names, stations, onSkip }: YearsProps) {
  const { t } = useWords();
  const said = useSaid();
  const rounds = usePart("calendar").rounds;
  const all = stationsOf(struck.found.rounds, MOST_STATIONS);
  const told = all.slice(0, stations);
  const titleOf = ({ round }: Station): string => rounds[round - 1]?.title ?? "";
  return (
    <>
      <div className="years">
        <h2>{t("clauseStruck", { number: line.clause.number })}</h2>
        <p className="years-was">{t("asItWas")}</p>
        <p className="years-other">{said(line.clause.options[struck.option]?.title)}</p>
        <ol className="stations" style={{ gridTemplateColumns: `repeat(${all.length}, minmax(0, 1fr))` }}>
          {all.map((station, i) => (
            <li key={station.round} className={`${i < told.length ? "told" : ""} ${station.differs ? "parts" : ""}`}>
              <span className="station-round">{said(titleOf(station))}</span>
              <Happened event={station.was} hidden={t("asItWas")} />
              <span className="dots" aria-hidden="true">
                <i className="dot" />
                <i className="dot other" />
              </span>
              <Happened
                event={station.other}
                moved={station.moved}
                hidden={line.clause.options[struck.option]?.title ?? ""}
              />
            </li>
          ))}
        </ol>
        {onSkip && (
          <Button className="text-button years-skip" onPress={onSkip}>
            {t("skip")}
          </Button>
        )}
      </div>
      <Difference found={struck.found} names={names} told={told.length >= all.length} />
    </>
  );
}

interface HappenedProps {
  event: YearEvent | undefined;
  /** What a number did here alone: told where the event is the same in both lines. */
  moved?: Station["moved"];
  hidden: string;
}

function Happened({ event, moved, hidden }: HappenedProps) {
  const { t } = useWords();
  const said = useSaid();
  const indicator = Object.values(usePart("indicators"))[moved?.indicator ?? -1];
  const told = event?.alone || event?.kind === "ending";
  const number = !told && moved && indicator && `${indicator.short} ${signed(moved.by)}`;
  return (
    <span className={`happened ${event?.alone || number ? "alone" : ""}`} title={event?.title}>
      <span className="hidden">{hidden}: </span>
      {number ? said(number) : event ? said(event.title) : t("yearsQuiet")}
    </span>
  );
}

/** Events of one line that are named beside the years. */
const MOST_NAMED = 2;

function Difference({ found, names, told }: { found: WithoutClause; names: Names | undefined; told: boolean }) {
  const { t } = useWords();
  const indicators = Object.values(usePart("indicators"));
  const { was, other, rounds, stood, fell } = found;
  const moved = indicators.flatMap((i, k) => {
    const [before = 0, after = 0] = [was.indicators[k], other.indicators[k]];
    return before === after ? [] : [{ by: Math.abs(after - before), what: i.short, was: before, other: after }];
  });
  const numbers = moved
    .sort((a, b) => b.by - a.by)
    .slice(0, 3)
    .map((one) => t("yearsNumber", { what: one.what, was: one.was, other: one.other }));
  const alone = (side: "was" | "other"): string[] => {
    const others = new Set(rounds.flatMap((r) => r[side === "was" ? "other" : "was"].map((e) => e.title)));
    const titles = rounds.flatMap((r) => r[side].flatMap((e) => (e.kind === "ending" ? [] : [e.title])));
    return [...new Set(titles)].filter((title) => !others.has(title)).slice(0, MOST_NAMED);
  };
  const [came, missing] = [alone("other"), alone("was")];
  const [ending = t("adjournedTitle"), before = t("adjournedTitle")] = [
    names?.endings[other.ending - 1],
    names?.endings[was.ending - 1],
  ];
  const same = !rounds.some((r) => r.differs) && numbers.length === 0;
  return (
    <div className="difference" aria-live="polite">
      <h3>{t("oneLineLess")}</h3>
      {told && (
        <>
          <p>
            <b>{ending === before ? t("sameEnding", { ending }) : t("otherEnding", { ending, was: before })}</b>
          </p>
          <p>
            {same ? t("yearsSame") : numbers.length > 0 ? `${numbers.join(t("sep"))}${t("stop")}` : t("sameNumbers")}{" "}
            {came.length > 0 && `${t("yearsCame", { events: came.join(t("sep")) })} `}
            {missing.length > 0 && t("yearsNotCame", { events: missing.join(t("sep")) })}
          </p>
          <p className="aside">
            {fell > 0 ? t("choicesFell", { stood, fell, script: names?.script?.title ?? "" }) : t("yearsAbout")}
          </p>
        </>
      )}
    </div>
  );
}
