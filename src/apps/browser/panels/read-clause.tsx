import { useState } from "react";
import { Button, Label, Radio, RadioGroup } from "react-aria-components";
import type { MovedByClause } from "../../../views/receipts-shape.ts";
import { usePart } from "../game.tsx";
import type { Struck } from "../pages/reading-machine.ts";
import { signed, useSaid, useWords } from "../words/words.tsx";
import type { LawLine } from "./law-words.ts";
import { Ended, Mark } from "./moved.tsx";
import { Why } from "./why.tsx";

interface ReadClauseProps {
  line: LawLine;
  struck: Struck | undefined;
  last: boolean;
  /** Years are being played. */
  busy: boolean;
  /** Missing where nobody can play on. */
  onStrike?: (option: string) => void;
  onYes(): void;
}

/** One clause as it is printed, what it gave and cost, what the record chose; and whether one would write it again. */
export function ReadClause({ line, struck, last, busy, onStrike, onYes }: ReadClauseProps) {
  const { t } = useWords();
  const said = useSaid();
  const { read, clause, option, heading } = line;
  const [wishes, wish] = useState<Readonly<Record<string, string>>>({});
  const instead = wishes[read.id] ?? struck?.option ?? read.struck;
  const others = Object.values(clause.options).filter(({ id }) => id !== read.option);
  const from = { number: clause.number, heading, round: read.since };
  return (
    <article className="read-clause card">
      <div aria-live="polite">
        <p className="aside">{t(clause.amended ? "clauseUnder" : "clauseOfStart", from)}</p>
        <h2>{struck ? <s>{said(option.statute)}</s> : said(option.statute)}</h2>
      </div>
      <div className="read-sides">
        <Side tone="up" moved={read.gave} ended={read.ended} />
        <Side tone="down" moved={read.cost} />
      </div>
      <Record line={line} />
      {onStrike && others.length > 0 && (
        <RadioGroup className="instead" value={instead} onChange={(option) => wish({ ...wishes, [read.id]: option })}>
          <Label>{t("inItsPlace")}</Label>
          {others.map((o) => (
            <Radio key={o.id} value={o.id} className="instead-option" aria-label={`${o.title}: ${o.statute}`}>
              {said(o.title)}
            </Radio>
          ))}
        </RadioGroup>
      )}
      <div className="read-actions">
        <span className="read-again">{t("again")}</span>
        <Button className="button primary" onPress={onYes}>
          {t(last ? (struck ? "toTheEnding" : "yesToEnding") : struck ? "readOn" : "yesAndOn")}
        </Button>
        {onStrike && (
          <Button className="button" isDisabled={busy} onPress={() => onStrike(instead)}>
            {t("strikeIt")}
          </Button>
        )}
      </div>
    </article>
  );
}

/** So many of the things that a clause moved are told. */
const MOST_MOVED = 3;

interface SideProps {
  tone: "up" | "down";
  moved: readonly MovedByClause[];
  ended?: readonly string[];
}

function Side({ tone, moved, ended = [] }: SideProps) {
  const { t } = useWords();
  return (
    <section className={`read-side ${tone}`}>
      <h3>
        <Mark tone={tone} /> {t(tone === "up" ? "itGave" : "itCost")}
      </h3>
      {moved.length + ended.length === 0 && <p className="aside">{t(tone === "up" ? "gaveNothing" : "costNothing")}</p>}
      <ul>
        {ended.length > 0 && (
          <li>
            <Ended incidents={ended} />
          </li>
        )}
        {moved.slice(0, MOST_MOVED).map((one) => (
          <li key={`${one.indicator} ${one.through}`}>
            <MovedWithWhy moved={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function MovedWithWhy({ moved: { indicator: id, by, through } }: { moved: MovedByClause }) {
  const { t } = useWords();
  const said = useSaid();
  const indicator = usePart("indicators")[id];
  if (!indicator) return null;
  const { title, value, welcome } = indicator;
  return (
    <>
      {through === "" ? t("itself") : said(through)}
      {t("sep")}
      <Why title={t("why", { title, value })} of={{ of: "indicator", id }} total={String(value)} welcome={welcome}>
        {said(indicator.short)} {signed(by)}
      </Why>
    </>
  );
}

/** What the record chose, and after whose law or proposal. */
function Record({ line: { clause, record } }: { line: LawLine }) {
  const { t } = useWords();
  const said = useSaid();
  if (!record) return null;
  const chosen = clause.options[clause.record ?? ""];
  return (
    <p className="read-record">
      {record === "none" && t("recordChoseNone")}
      {record === "same" && <b>{t("recordChoseSame")}</b>}
      {record === "other" && <b>{t("recordChoseOther", { option: chosen?.title ?? "" })}</b>}
      {chosen?.inspiredBy ? (
        <small>
          {" "}
          ({t("inspiredBy")} {said(chosen.inspiredBy)})
        </small>
      ) : null}
    </p>
  );
}
