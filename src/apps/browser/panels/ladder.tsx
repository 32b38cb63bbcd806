import { Button } from "react-aria-components";
import type { IncidentView, ResponseView, RungView } from "../../../views/desk-shape.ts";
import type { Rows } from "../../../views/row-shape.ts";
import { useSaid, useWords } from "../words/words.tsx";
import { ownOdds, pastGate } from "./own-odds.ts";
import { Price, PriceSigns } from "./price.tsx";

/** As it stands by law, and as an answer to this incident. */
export type Rung = RungView & ResponseView;

/** First what a clause lit, then what a clause could light, then what needs none. */
const ORDER = ["lit", "dark", "plain"] as const;
const placeOf = (rung: Rung) => (rung.clause === undefined ? "plain" : rung.lit ? "lit" : "dark");

/** The rungs that can answer an incident, in the order in which they stand. */
export function rungsOf(incident: IncidentView, known: Rows<RungView>): Rung[] {
  const here = Object.values(incident.responses).flatMap((r): Rung[] => {
    const rung = known[r.id];
    return rung ? [{ ...rung, ...r }] : [];
  });
  return ORDER.flatMap((place) => here.filter((r) => placeOf(r) === place));
}

/** What one stated on the question that a rung leans on. */
export function saidOf({ needs }: Rung, { questions }: IncidentView): number | undefined {
  return questions[needs?.questionId ?? ""]?.stated;
}

/** Each rung with what it asks for, its odds by one's own number, and its price. */
export function Ladder({
  incident,
  rungs,
  chosen,
  onChoose,
}: {
  incident: IncidentView;
  rungs: readonly Rung[];
  chosen: string | undefined;
  onChoose(id: string): void;
}) {
  return (
    <ol className="rungs">
      {rungs.map((r) => (
        <li key={r.id}>
          <RungButton rung={r} said={saidOf(r, incident)} chosen={r.id === chosen} onChoose={() => onChoose(r.id)} />
        </li>
      ))}
    </ol>
  );
}

const MARK = {
  lit: <path d="m6.4 10 2.6 2.8 4.8-5.4" />,
  unsure: <path d="M10 2a8 8 0 0 1 0 16z" />,
  dark: <path d="M6 10h8" />,
};

function RungButton({
  rung,
  said: sure,
  chosen,
  onChoose,
}: {
  rung: Rung;
  said: number | undefined;
  chosen: boolean;
  onChoose(): void;
}) {
  const { t } = useWords();
  const said = useSaid();
  const { needs, odds, clause: number = 0 } = rung;
  const short = needs !== undefined && sure !== undefined && sure < needs.atLeast;
  const mark = !rung.lit || rung.barred ? "dark" : short ? "unsure" : "lit";
  const clause = rung.barred
    ? t("rowBarred")
    : t(rung.clause === undefined ? "rowPlain" : rung.lit ? "rowLit" : "rowDark", { number });
  const certainty = needs && { atLeast: needs.atLeast, said: sure ?? 0 };
  const own = !rung.barred && odds && ownOdds(odds, sure);
  const past = (percent: number): string | number => {
    const { low, high } = pastGate(percent, rung.gate);
    return low === high ? low : t("rowSpan", { low, high });
  };
  return (
    <Button className={`rung ${mark} ${chosen ? "chosen" : ""}`} aria-pressed={chosen} onPress={onChoose}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="10" cy="10" r="8" />
        {MARK[mark]}
      </svg>
      <span className="rung-name">
        <b>{said(rung.title)}</b>
        <small>
          {(rung.clause !== undefined || !certainty) && clause}
          {rung.clause !== undefined && certainty && t("sep")}
          {certainty && (
            <span className={short ? "pressing" : undefined}>
              {t(sure === undefined ? "rowNeeds" : short ? "rowShort" : "rowMet", certainty)}
            </span>
          )}
        </small>
      </span>
      {own && (
        <span className="rung-odds">
          <b>{t("rowEnds", { odds: past(own.ends) })}</b>
          {(own.hit > 0 || odds.harm > 0) && <small>{t("rowHits", { odds: past(own.hit) })}</small>}
        </span>
      )}
      <Price price={rung.do.price} />
      <PriceSigns price={rung.do.price} />
    </Button>
  );
}
