import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import type { IncidentView, ResponseView, RungView } from "../../../views/desk-shape.ts";
import { useGame, usePart } from "../game.tsx";
import { useDarkWords } from "../words/dark.ts";
import { useDate } from "../words/date.ts";
import { useRefusal } from "../words/refusal.ts";
import { signed, useSaid, useWords } from "../words/words.tsx";
import { Price, usePriceWords } from "./price.tsx";
import { toneOf } from "./why.tsx";

/** As it stands by law, and as an answer to this incident. */
type Rung = RungView & ResponseView;

/** First what a clause lit, then what a clause could light, then what needs none. */
const ORDER = ["lit", "dark", "plain"] as const;
const placeOf = (rung: Rung) => (rung.clause === undefined ? "plain" : rung.lit ? "lit" : "dark");

/** The rungs, and beside them the card of the chosen one; once answered, what came of it stands in its place. */
export function Ladder({ incident, onBack }: { incident: IncidentView; onBack(): void }) {
  const { answered } = incident;
  const [chosen, choose] = useState<string | undefined>();
  const known = usePart("rungs");
  const here = Object.values(incident.responses).flatMap((r): Rung[] => {
    const rung = known[r.id];
    return rung ? [{ ...rung, ...r }] : [];
  });
  const rungs = ORDER.flatMap((place) => here.filter((r) => placeOf(r) === place));
  const now = answered ? incident.result?.id : chosen;
  const rung = rungs.find((r) => r.id === now);
  return (
    <div className="ladder">
      <ol className="rungs">
        {rungs.map((r) => (
          <li key={r.id}>
            <RungButton
              rung={r}
              incident={incident}
              chosen={r.id === now}
              closed={answered}
              onChoose={() => choose(r.id)}
            />
          </li>
        ))}
      </ol>
      {answered ? (
        <Echo incident={incident} rung={rung} onBack={onBack} />
      ) : (
        rung && <RungAct key={rung.id} rung={rung} />
      )}
    </div>
  );
}

const MARK = {
  lit: <path d="m6.4 10 2.6 2.8 4.8-5.4" />,
  unsure: <path d="M10 2a8 8 0 0 1 0 16z" />,
  dark: <path d="M6 10h8" />,
};

function RungButton({
  rung,
  incident,
  chosen,
  closed,
  onChoose,
}: {
  rung: Rung;
  incident: IncidentView;
  chosen: boolean;
  closed: boolean;
  onChoose(): void;
}) {
  const { t } = useWords();
  const said = useSaid();
  const darkWords = useDarkWords();
  const need = rung.needs;
  const sure = incident.questions[need?.questionId ?? ""]?.stated;
  const short = need !== undefined && sure !== undefined && sure < need.atLeast;
  const mark = !rung.lit ? "dark" : short ? "unsure" : "lit";
  const clause = { number: rung.clause ?? 0, clause: rung.because };
  const reason =
    rung.clause === undefined ? t("always") : rung.lit ? t("lit", clause) : darkWords({ ...clause, from: rung.from });
  const certainty = need && { atLeast: need.atLeast, question: need.question, said: sure ?? 0 };
  return (
    <Button
      className={`rung ${mark} ${chosen ? "chosen" : ""}`}
      aria-pressed={chosen}
      isDisabled={closed}
      onPress={onChoose}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="10" cy="10" r="8" />
        {MARK[mark]}
      </svg>
      <span>
        <b>{said(rung.title)}</b>
        <small>
          {reason}
          {certainty && t("sep")}
          {certainty && (
            <span className={short ? "pressing" : undefined}>
              {t(sure === undefined ? "needs" : short ? "needsMore" : "needsMet", certainty)}
            </span>
          )}
        </small>
      </span>
      <Price price={rung.do.price} />
    </Button>
  );
}

function RungAct({ rung }: { rung: Rung }) {
  const { t } = useWords();
  const said = useSaid();
  const date = useDate();
  const { act } = useGame();
  const words = usePriceWords();
  const refusal = useRefusal();
  const shown = useShown<HTMLDivElement>();
  const { gate, doLooked } = rung;
  return (
    <div ref={shown} className="card rung-act">
      <h3>{said(rung.title)}</h3>
      <p>{said(rung.about)}</p>
      <p className="aside">
        <OddsText rung={rung} />
        {!rung.undone && `${t("sep")}${t("cannotUndo")}`}
        {t("stop")}
      </p>
      {rung.shifts.length > 0 && (
        <ul className="shifts">
          {rung.shifts.map((s) => (
            <li key={s.says}>
              {said(s.says)} {s.success !== 0 && t("shiftSuccess", { by: signed(s.success * 100) })}{" "}
              {s.harm !== 0 && t("shiftHarm", { by: signed(s.harm * 100) })}
            </li>
          ))}
        </ul>
      )}
      {rung.from !== undefined && rung.oldLaws.length > 0 && (
        <p className="pressing">{t("oldLaw", { laws: rung.oldLaws.join(t("listSep")), date: date(rung.from) })}</p>
      )}
      {!rung.lit && rung.do.refusal !== "power-missing" && <p className="pressing">{t("darkBut")}</p>}
      {rung.do.refusal && <p className="pressing">{refusal(rung.do.refusal)}</p>}
      {gate && doLooked ? (
        <>
          <p className="card-top">{t("gateAsks", { who: gate.who })}</p>
          <h3>{said(gate.question)}</h3>
          <div className="gate">
            <div>
              <Button
                className="button"
                isDisabled={doLooked.refusal !== undefined}
                onPress={() => void act(doLooked.command)}
              >
                {t("lookFirst", { price: words(gate.look) })}
              </Button>
              <small>{t("refusedOdds", { odds: gate.refusedIfLooked })}</small>
            </div>
            <div>
              <Button
                className="button"
                isDisabled={rung.do.refusal !== undefined}
                onPress={() => void act(rung.do.command)}
              >
                {t("goWithout")}
              </Button>
              <small>{t("refusedOdds", { odds: gate.refusedIfNot })}</small>
            </div>
          </div>
        </>
      ) : (
        <Button className="button" isDisabled={rung.do.refusal !== undefined} onPress={() => void act(rung.do.command)}>
          {rung.do.price.length ? t("actFor", { price: words(rung.do.price) }) : t("act")}
        </Button>
      )}
    </div>
  );
}

function mayHarm({ odds }: Rung): boolean {
  return (odds?.harm ?? 0) > 0 || (odds?.harmIfWrong ?? 0) > 0;
}

/** What one may expect: if one is right, and if one is wrong. Before the statement only what it asks for. */
function OddsText({ rung: { odds } }: { rung: Rung }) {
  const { t } = useWords();
  if (!odds) return t("stateForOdds");
  if (odds.harmIfWrong === undefined) return t("oddsAct", odds);
  return `${t("oddsRight", odds)}${t("stop")} ${t("oddsWrong", { harm: odds.harmIfWrong })}`;
}

/** What came of the answer: how it went, who was hit, what the gate said, and each number that it moved. */
function Echo({ incident, rung, onBack }: { incident: IncidentView; rung: Rung | undefined; onBack(): void }) {
  const { t } = useWords();
  const said = useSaid();
  const shown = useShown<HTMLElement>(true);
  const { result, title, gate, moved } = incident.result!;
  const told = [
    rung && t("youDid", { title: title }),
    gate && t(gate.refused ? "gateRefused" : "gateAgreed", { who: gate.who }),
    rung && mayHarm(rung) && result !== "harm" && result !== "refused" && t("nobodyHit"),
    incident.phase === "ended" && t("over"),
    incident.readBack && t(`readBack_${incident.readBack}`),
  ].filter((line) => typeof line === "string");
  return (
    <section ref={shown} className="echo card rung-act" tabIndex={-1} aria-labelledby="echo-title">
      <h2 id="echo-title">{t(`result_${result}` as never)}</h2>
      <p>{told.join(t("gap"))}</p>
      {moved.length === 0 && <p className="aside">{t("nothingChanged")}</p>}
      <ul className="why-lines">
        {moved.map((m) => (
          <li key={m.title}>
            <span>
              {said(m.title)}{" "}
              {m.receipt && (
                <small className="receipt">{t("receipt", { number: m.receipt.number, round: m.receipt.round })}</small>
              )}
            </span>
            <b className={toneOf(m.by, m.welcome)}>{signed(m.by)}</b>
          </li>
        ))}
      </ul>
      <Button className="button primary" onPress={onBack}>
        {t("backToTable")}
      </Button>
    </section>
  );
}

/** Brings what has just appeared into sight; `focus` takes the keyboard and the reader there, too. */
function useShown<E extends HTMLElement>(focus = false) {
  const ref = useRef<E>(null);
  useEffect(() => {
    if (focus) ref.current?.focus({ preventScroll: true });
    ref.current?.scrollIntoView({ block: "nearest" });
  }, [focus]);
  return ref;
}
