import { useRef, useState } from "react";
import { Button, Label, Slider, SliderThumb, SliderTrack } from "react-aria-components";
import type { CardView, IncidentView } from "../../../views/desk-shape.ts";
import { useGame } from "../game.tsx";
import { useDarkWords } from "../words/dark.ts";
import { useSaid, useWords } from "../words/words.tsx";
import { Price, PriceSigns } from "./price.tsx";

/** The evidence: what was read, and what could be. */
export function Desk({ incident }: { incident: IncidentView }) {
  const { t } = useWords();
  const cards = Object.values(incident.cards);
  const read = cards.filter((c) => c.reading).length;
  return (
    <section className="desk" aria-labelledby="desk-title">
      <h2 id="desk-title">
        {t("desk")} <small>{t("cardsRead", { read, of: cards.length })}</small>
      </h2>
      <ul className="evidence">
        {cards.map((c) => (
          <EvidenceCard key={c.id} card={c} />
        ))}
      </ul>
    </section>
  );
}

function EvidenceCard({ card }: { card: CardView }) {
  const { t } = useWords();
  const darkWords = useDarkWords();
  const { act } = useGame();
  return (
    <li className={`card evidence-card ${card.reading ? "" : "unread"}`}>
      <div className="card-top">
        <span>{t(`kind_${card.kind}`)}</span>
        {!card.reading && !card.dark && (
          <Button
            className="button"
            isDisabled={card.buy.refusal !== undefined}
            onPress={() => void act(card.buy.command)}
          >
            {t("readCard")} <Price price={card.buy.price} />
            <PriceSigns price={card.buy.price} />
          </Button>
        )}
      </div>
      <h3>{card.reading ? card.reading.title : card.title}</h3>
      <p>{card.reading ? card.reading.text : t("notRead")}</p>
      <p className="fooled">{t("fooledBy", { text: card.foils })}</p>
      {card.dark && (
        <p className="fooled">
          {darkWords({ number: card.dark.number, clause: card.dark.question, from: card.dark.from })}
        </p>
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
export function Statement({ incident, stated }: { incident: IncidentView; stated: boolean }) {
  const { t } = useWords();
  const said = useSaid();
  const { act } = useGame();
  const questions = Object.values(incident.questions);
  const before = Object.fromEntries(questions.map((q) => [q.id, q.stated ?? 50]));
  const [sure, setSure] = useState<Record<string, number>>(before);
  const heading = useRef<HTMLHeadingElement>(null);
  const same = stated && questions.every((q) => q.stated === sure[q.id]);
  const { command, refusal } = incident.state;
  const state = async () => {
    if (command.type === "stateAttribution" && (await act({ ...command, stated: sure }))) heading.current?.focus();
  };
  return (
    <section className="statement" aria-labelledby="statement-title">
      <h2 id="statement-title" ref={heading} tabIndex={-1}>
        {t("statement")} <small>{t("statementNote")}</small>
      </h2>
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
              <span>
                <b>{t("outOf", { value: sure[q.id] ?? 50 })}</b> <span>{t(probabilityWord(sure[q.id] ?? 50))}</span>
              </span>
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
        {stated && <span className="stamp">{t("stated")}</span>}
      </div>
    </section>
  );
}
