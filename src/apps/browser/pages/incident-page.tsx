import { useState } from "react";
import { Button, Label, Slider, SliderThumb, SliderTrack } from "react-aria-components";
import type { IncidentView, View } from "../../../views/view.ts";
import { useGame } from "../game.tsx";
import { MapPanel } from "../panels/map-panel.tsx";
import { Price, Purse, usePriceWords } from "../panels/price.tsx";
import { useDate } from "../words/date.ts";
import { signed, useWords } from "../words/words.tsx";

type Rung = IncidentView["responses"][number];

/** The desk of one incident, in its order: stain, desk, statement, ask, act. */
export function IncidentPage({ view, incident, onBack }: { view: View; incident: IncidentView; onBack(): void }) {
  const { t, say } = useWords();
  const { act, told } = useGame();
  const stated = incident.questions.every((q) => q.stated !== undefined);
  const answered = incident.responses.every((r) => r.do.refusal === "already-answered-this-round" || r.do.refusal === "not-open");
  const step = incident.result && answered ? 5 : stated ? 4 : incident.cards.some((c) => c.reading) ? 3 : 2;
  const law = view.bills.some((b) => b.enacted);
  return (
    <main className="incident">
      <header className="table-head">
        <h1>
          {say(incident.title)} <em>{t(law ? "incidentUnder" : "incidentBare", { round: view.round.number })}</em>
        </h1>
        <div className="head-actions">
          <Purse purse={view.purse} />
          <Button className="button" onPress={onBack}>
            {t("backToTable")}
          </Button>
        </div>
      </header>
      <ol className="steps" aria-label={t("steps")}>
        {(["stepStain", "stepDesk", "stepStatement", "stepAsk", "stepEcho"] as const).map((key, i) => (
          <li key={key} className={i + 1 === step ? "now" : i + 1 < step ? "done" : "later"} aria-current={i + 1 === step ? "step" : undefined}>
            <span>{i + 1}</span> {t(key)}
          </li>
        ))}
      </ol>
      <div className="incident-left">
        <MapPanel view={view} title={t("stain")} />
        <ul className="facts">
          {incident.facts.map((f) => (
            <li key={say(f)}>{say(f)}</li>
          ))}
        </ul>
        <p className="if-wait">
          <b>{t("waitTitle")}:</b> {t("waitText", { odds: incident.wait.endsAlone })}
          {incident.wait.spreads > 0 && `${t("sep")}${t("waitSpread", { to: say(incident.wait.to), odds: incident.wait.spreads })}`}
          {t("stop")}
        </p>
        <Button className="button" isDisabled={incident.wait.do.refusal !== undefined} onPress={() => void act(incident.wait.do.command)}>
          {t("wait")}
        </Button>
      </div>
      <div className="incident-right">
        {step === 5 && <Echo incident={incident} onBack={onBack} />}
        <section aria-labelledby="desk-title">
          <h2 id="desk-title">{t("desk")}</h2>
          <ul className="evidence">
            {incident.cards.map((c) => (
              <EvidenceCard key={c.id} card={c} />
            ))}
          </ul>
        </section>
        <Statement incident={incident} />
        <section aria-labelledby="ask-title">
          <h2 id="ask-title">
            {t("ask")} <small>{t("askNote")}</small>
          </h2>
          <Ladder incident={incident} />
          {told && (
            <p className="pressing" role="status">
              {told}
            </p>
          )}
        </section>
      </div>
    </main>
  );
}

function Echo({ incident, onBack }: { incident: IncidentView; onBack(): void }) {
  const { t, say } = useWords();
  return (
    <section className="echo" role="status">
      <div>
        <h2>{t(`result_${incident.result!.result}` as never)}</h2>
        <p>
          {say(incident.result!.title)}
          {incident.phase === "ended" && ` ${t("over")}`}
        </p>
      </div>
      <Button className="button primary" onPress={onBack}>
        {t("backToTable")}
      </Button>
    </section>
  );
}

function EvidenceCard({ card }: { card: IncidentView["cards"][number] }) {
  const { t, say } = useWords();
  const { act } = useGame();
  return (
    <li className={`card evidence-card ${card.reading ? "" : "unread"}`}>
      <p className="card-top">
        <span>{t(`kind_${card.kind}`)}</span>
        {!card.reading && <Price price={card.buy.price} />}
      </p>
      <h3>{card.reading ? say(card.reading.title) : say(card.title)}</h3>
      <p>{card.reading ? say(card.reading.text) : t("notRead")}</p>
      <p className="fooled">{t("fooledBy", { text: say(card.foils) })}</p>
      {card.dark && <p className="fooled">{t("dark", { number: card.dark.number, clause: say(card.dark.question) })}</p>}
      {!card.reading && !card.dark && (
        <Button className="button" isDisabled={card.buy.refusal !== undefined} onPress={() => void act(card.buy.command)}>
          {t("readCard")}
        </Button>
      )}
    </li>
  );
}

export function probabilityWord(value: number): "prob_remote" | "prob_unlikely" | "prob_even" | "prob_likely" | "prob_sure" {
  if (value <= 5) return "prob_remote";
  if (value < 45) return "prob_unlikely";
  if (value <= 55) return "prob_even";
  return value < 95 ? "prob_likely" : "prob_sure";
}

/** How sure one is, per question: a number and its word, stamped once stated. */
function Statement({ incident }: { incident: IncidentView }) {
  const { t, say } = useWords();
  const { act } = useGame();
  const before = Object.fromEntries(incident.questions.map((q) => [q.id, q.stated ?? 50]));
  const [sure, setSure] = useState<Record<string, number>>(before);
  const stated = incident.questions.every((q) => q.stated !== undefined);
  const same = stated && incident.questions.every((q) => q.stated === sure[q.id]);
  const { command, refusal } = incident.state;
  return (
    <section className="statement" aria-labelledby="statement-title">
      <h2 id="statement-title">
        {t("statement")} <small>{t("statementNote")}</small>
      </h2>
      <div className="sliders">
        {incident.questions.map((q) => (
          <Slider key={q.id} value={sure[q.id] ?? 50} onChange={(value) => setSure({ ...sure, [q.id]: value as number })} isDisabled={refusal !== undefined} className="slider">
            <Label>{say(q.title)}</Label>
            <SliderTrack className="slider-track">
              <span className="slider-fill" style={{ width: `${sure[q.id]}%` }} />
              <SliderThumb className="slider-thumb" />
            </SliderTrack>
            <span className="slider-word">
              <b>{t("outOf", { value: sure[q.id] ?? 50 })}</b> {t(probabilityWord(sure[q.id] ?? 50))}
              {q.stated !== undefined && <small>{t("supported", { value: q.supported })}</small>}
            </span>
          </Slider>
        ))}
      </div>
      <div className="statement-act">
        {stated && <span className="stamp round">{t("stated")}</span>}
        <Button className={`button ${stated ? "" : "primary"}`} isDisabled={refusal !== undefined || same} onPress={() => command.type === "stateAttribution" && void act({ ...command, stated: sure })}>
          {stated ? t("stateAgain") : t("stateIt")}
        </Button>
      </div>
    </section>
  );
}

/** The rungs: lit ones name their clause, dark ones the clause that would light them. */
function Ladder({ incident }: { incident: IncidentView }) {
  const [chosen, choose] = useState<string | undefined>();
  const rung = incident.responses.find((r) => r.id === chosen);
  return (
    <div className="ladder">
      <ol className="rungs">
        {incident.responses.map((r) => (
          <li key={r.id}>
            <RungButton rung={r} incident={incident} chosen={r.id === chosen} onChoose={() => choose(r.id)} />
          </li>
        ))}
      </ol>
      {rung && <RungAct rung={rung} />}
    </div>
  );
}

function RungButton({ rung, incident, chosen, onChoose }: { rung: Rung; incident: IncidentView; chosen: boolean; onChoose(): void }) {
  const { t, say } = useWords();
  const need = rung.needs;
  const said = incident.questions.find((q) => q.id === need?.questionId)?.stated;
  const date = useDate();
  const clause = { number: rung.clause ?? 0, clause: say(rung.because) };
  const reason = rung.clause === undefined ? t("always") : rung.from !== undefined ? t("litFrom", { ...clause, date: date(rung.from) }) : t(rung.lit ? "lit" : "dark", clause);
  return (
    <Button className={`rung ${rung.lit ? "lit" : "dark"} ${chosen ? "chosen" : ""}`} aria-pressed={chosen} onPress={onChoose}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="10" cy="10" r="8" />
        <path d={rung.lit ? "m6.4 10 2.6 2.8 4.8-5.4" : "M6 10h8"} />
      </svg>
      <span>
        <b>{say(rung.title)}</b>
        <small>
          {reason}
          {need && `${t("sep")}${t("needs", { atLeast: need.atLeast, question: say(need.question) })}${said === undefined ? "" : `${t("sep")}${t("youSaid", { value: said })}`}`}
        </small>
      </span>
      <Price price={rung.do.price} />
    </Button>
  );
}

function RungAct({ rung }: { rung: Rung }) {
  const { t, say } = useWords();
  const date = useDate();
  const { act } = useGame();
  const words = usePriceWords();
  const { gate, doLooked } = rung;
  return (
    <div className="card rung-act">
      <h3>{say(rung.title)}</h3>
      <p>{say(rung.about)}</p>
      <p className="aside">
        {t("oddsAct", rung.odds)}
        {!rung.undone && `${t("sep")}${t("cannotUndo")}`}
        {t("stop")}
      </p>
      {rung.shifts.length > 0 && (
        <ul className="shifts">
          {rung.shifts.map((s) => (
            <li key={say(s.says)}>
              {say(s.says)} {s.success !== 0 && t("shiftSuccess", { by: signed(s.success * 100) })} {s.harm !== 0 && t("shiftHarm", { by: signed(s.harm * 100) })}
            </li>
          ))}
        </ul>
      )}
      {rung.from !== undefined && rung.oldLaws.length > 0 && <p className="pressing">{t("oldLaw", { laws: rung.oldLaws.map(say).join(t("listSep")), date: date(rung.from) })}</p>}
      {!rung.lit && rung.do.refusal !== "power-missing" && <p className="pressing">{t("darkBut")}</p>}
      {rung.do.refusal && <p className="pressing">{t(`refusal_${rung.do.refusal}` as never)}</p>}
      {gate && doLooked ? (
        <>
          <p className="card-top">{t("gateAsks", { who: say(gate.who) })}</p>
          <h3>{say(gate.question)}</h3>
          <div className="gate">
            <div>
              <Button className="button" isDisabled={doLooked.refusal !== undefined} onPress={() => void act(doLooked.command)}>
                {t("lookFirst", { price: words(gate.look) })}
              </Button>
              <small>{t("refusedOdds", { odds: gate.refusedIfLooked })}</small>
            </div>
            <div>
              <Button className="button" isDisabled={rung.do.refusal !== undefined} onPress={() => void act(rung.do.command)}>
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
