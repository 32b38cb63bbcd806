import { useRef, useState } from "react";
import { Button, Label, Slider, SliderThumb, SliderTrack } from "react-aria-components";
import type { CardView, IncidentView } from "../../../views/desk-shape.ts";
import { useGame, usePart, useTold } from "../game.tsx";
import { Ladder } from "../panels/ladder.tsx";
import { MapPanel } from "../panels/map-panel.tsx";
import { Price, Purse } from "../panels/price.tsx";
import { Step } from "../panels/step.tsx";
import { useDarkWords } from "../words/dark.ts";
import { useSaid, useWords } from "../words/words.tsx";

/** The desk of one incident, in its order: stain, desk, statement, ask, act. */
export function IncidentPage({ incident, onBack }: { incident: IncidentView; onBack(): void }) {
  const { t } = useWords();
  const said = useSaid();
  const told = useTold();
  const round = usePart("round").number;
  const stated = isStated(incident);
  const { answered } = incident;
  const step = answered ? 5 : stated ? 4 : Object.values(incident.cards).some((c) => c.reading) ? 3 : 2;
  const law = Object.values(usePart("bills")).some((b) => b.enacted);
  return (
    <main className="incident">
      <header className="table-head">
        <h1>
          {said(incident.title)} <em>{t(law ? "incidentUnder" : "incidentBare", { round })}</em>
        </h1>
        <div className="head-actions">
          <Purse />
          <Button className="button" onPress={onBack}>
            {t("backToTable")}
          </Button>
        </div>
      </header>
      <ol className="steps" aria-label={t("steps")}>
        {(["stepStain", "stepDesk", "stepStatement", "stepAsk", "stepEcho"] as const).map((key, i) => (
          <li
            key={key}
            className={i + 1 === step ? "now" : i + 1 < step ? "done" : "later"}
            aria-current={i + 1 === step ? "step" : undefined}
          >
            <span>{i + 1}</span> <b>{t(key)}</b>
          </li>
        ))}
      </ol>
      <div className="incident-left">
        <MapPanel title={t("stain")} />
        <ul className="facts">
          {incident.facts.map((f) => (
            <li key={f}>{said(f)}</li>
          ))}
        </ul>
        {!answered && incident.wait && <Wait wait={incident.wait} />}
      </div>
      <div className="incident-right">
        <Desk incident={incident} done={stated || answered} />
        <Statement incident={incident} />
        <section aria-labelledby="ask-title">
          <h2 id="ask-title">
            {t("ask")} <small>{t("askNote")}</small>
          </h2>
          <Ladder incident={incident} onBack={onBack} />
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

function isStated(incident: IncidentView): boolean {
  return Object.values(incident.questions).every((q) => q.stated !== undefined);
}

function Wait({ wait }: { wait: NonNullable<IncidentView["wait"]> }) {
  const { t } = useWords();
  const { act } = useGame();
  return (
    <>
      <p className="if-wait">
        <b>{t("waitTitle")}:</b> {t("waitText", { odds: wait.endsAlone })}
        {wait.spreads > 0 && `${t("sep")}${t("waitSpread", { to: wait.to ?? "", odds: wait.spreads })}`}
        {t("stop")}
      </p>
      <Button className="button" isDisabled={wait.do.refusal !== undefined} onPress={() => void act(wait.do.command)}>
        {t("wait")}
      </Button>
    </>
  );
}

function Desk({ incident, done }: { incident: IncidentView; done: boolean }) {
  const { t } = useWords();
  const cards = Object.values(incident.cards);
  const read = cards.filter((c) => c.reading).length;
  return (
    <Step
      title={t("desk")}
      folded={<small>{t("cardsRead", { read, of: cards.length })}</small>}
      done={done ? "done" : undefined}
    >
      <ul className="evidence">
        {cards.map((c) => (
          <EvidenceCard key={c.id} card={c} />
        ))}
      </ul>
    </Step>
  );
}

function EvidenceCard({ card }: { card: CardView }) {
  const { t } = useWords();
  const darkWords = useDarkWords();
  const { act } = useGame();
  return (
    <li className={`card evidence-card ${card.reading ? "" : "unread"}`}>
      <p className="card-top">
        <span>{t(`kind_${card.kind}`)}</span>
        {!card.reading && <Price price={card.buy.price} />}
      </p>
      <h3>{card.reading ? card.reading.title : card.title}</h3>
      <p>{card.reading ? card.reading.text : t("notRead")}</p>
      <p className="fooled">{t("fooledBy", { text: card.foils })}</p>
      {card.dark && (
        <p className="fooled">
          {darkWords({ number: card.dark.number, clause: card.dark.question, from: card.dark.from })}
        </p>
      )}
      {!card.reading && !card.dark && (
        <Button
          className="button"
          isDisabled={card.buy.refusal !== undefined}
          onPress={() => void act(card.buy.command)}
        >
          {t("readCard")}
        </Button>
      )}
    </li>
  );
}

function probabilityWord(value: number): "prob_remote" | "prob_unlikely" | "prob_even" | "prob_likely" | "prob_sure" {
  if (value <= 5) return "prob_remote";
  if (value < 45) return "prob_unlikely";
  if (value <= 55) return "prob_even";
  return value < 95 ? "prob_likely" : "prob_sure";
}

/** How sure one is, per question: a number and its word, stamped once stated. */
function Statement({ incident }: { incident: IncidentView }) {
  const { t } = useWords();
  const said = useSaid();
  const { act } = useGame();
  const questions = Object.values(incident.questions);
  const before = Object.fromEntries(questions.map((q) => [q.id, q.stated ?? 50]));
  const [sure, setSure] = useState<Record<string, number>>(before);
  const trigger = useRef<HTMLButtonElement>(null);
  const stated = isStated(incident);
  const same = stated && questions.every((q) => q.stated === sure[q.id]);
  const { command, refusal } = incident.state;
  const state = async () => {
    if (command.type === "stateAttribution" && (await act({ ...command, stated: sure }))) trigger.current?.focus();
  };
  const summary = questions.map((q) => `${q.title} ${q.stated}`).join(t("sep"));
  const folded = stated && (
    <>
      <small>{summary}</small>
      <span className="stamp">{t("stated")}</span>
    </>
  );
  return (
    <Step
      className="statement"
      trigger={trigger}
      title={t("statement")}
      note={t("statementNote")}
      folded={folded}
      done={stated ? summary : incident.answered ? "answered" : undefined}
    >
      <div className="sliders">
        {questions.map((q) => (
          <Slider
            key={q.id}
            value={sure[q.id] ?? 50}
            onChange={(value) => setSure({ ...sure, [q.id]: value as number })}
            isDisabled={refusal !== undefined}
            className="slider"
          >
            <Label>{said(q.title)}</Label>
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
        <Button
          className={`button ${stated ? "" : "primary"}`}
          isDisabled={refusal !== undefined || same}
          onPress={() => void state()}
        >
          {stated ? t("stateAgain") : t("stateIt")}
        </Button>
      </div>
    </Step>
  );
}
