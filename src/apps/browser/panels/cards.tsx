import { memo, useRef } from "react";
import { Button, type PressEvent } from "react-aria-components";
import type { IncidentView } from "../../../views/desk-shape.ts";
import type { NewsView, OfferView } from "../../../views/view.ts";
import { flightOf } from "../draw/fly.ts";
import { useGame, useHeldUp, useImagining } from "../game.tsx";
import { metWhatSlid } from "../pointer.ts";
import { useLaid, useLay, usePutAway, useSend } from "../screen.tsx";
import { useDate } from "../words/date.ts";
import { useRefusal } from "../words/refusal.ts";
import { useSaid, useWords } from "../words/words.tsx";
import { Fitted } from "./fitted.tsx";
import { Price, usePriceWords } from "./price.tsx";

/** News with choices: as much of the text as there is room for, and what one can answer; the whole of it a tap away. */
export const DecisionCard = memo(function DecisionCard({ news }: { news: NewsView }) {
  const lay = useLay();
  const { t } = useWords();
  const said = useSaid();
  return (
    <article className={`card asks ${news.urgent ? "urgent" : ""}`} aria-labelledby={`card-${news.id}`}>
      <p className="card-top">
        {news.urgent ? <b className="pressing">{t("urgent")}</b> : <span>{t("asks")}</span>}
        <Button className="text-button" onPress={() => lay({ is: "news", id: news.id })}>
          {t("readAll")}
        </Button>
      </p>
      <h3 id={`card-${news.id}`}>{said(news.title)}</h3>
      <Fitted>{said(news.text)}</Fitted>
      <Choices news={news} />
    </article>
  );
});

/** What can be answered, each with its price. */
export function Choices({ news }: { news: NewsView }) {
  return (
    <ul className="choices">
      {Object.values(news.choices).map((c) => (
        <li key={c.id}>
          <Choice choice={c} />
        </li>
      ))}
    </ul>
  );
}

function Choice({ choice }: { choice: NewsView["choices"][string] }) {
  const said = useSaid();
  const { act } = useGame();
  const { command, price, refusal } = choice.do;
  const answer = async ({ target, pointerType }: PressEvent) => {
    if (["mouse", "touch", "pen"].includes(pointerType) && metWhatSlid()) return;
    const fly = flightOf(price, target);
    if (await act(command)) fly();
  };
  return (
    <Button
      className="button choice"
      isDisabled={refusal !== undefined}
      onPress={(press) => void answer(press)}
      {...useImagining(command)}
    >
      <span>{said(choice.title)}</span>
      {choice.barred && choice.whenNot ? (
        <small>{said(choice.whenNot)}</small>
      ) : (
        price.length > 0 && <Price price={price} />
      )}
    </Button>
  );
}

/** A piece of news, or what came of an answer where it was asked. */
export const NewsCard = memo(function NewsCard({ news }: { news: NewsView }) {
  const lay = useLay();
  const { t } = useWords();
  const said = useSaid();
  return (
    <article className="card quiet" aria-labelledby={`card-${news.id}`}>
      <p className="card-top">
        <span>{t(news.chosen === undefined ? "news" : "answered")}</span>
        <Button className="text-button" onPress={() => lay({ is: "news", id: news.id })}>
          {t("readAll")}
        </Button>
      </p>
      <h3 id={`card-${news.id}`}>{said(news.title)}</h3>
      <Fitted>{said(news.choices[news.chosen ?? ""]?.tells ?? news.text)}</Fitted>
    </article>
  );
});

/** Pressed, it is held up: what it would move is shown, and it can be agreed to. */
export const OfferCard = memo(function OfferCard({ offer }: { offer: OfferView }) {
  const { t } = useWords();
  const said = useSaid();
  const date = useDate();
  const { act } = useGame();
  const words = usePriceWords();
  const why = useRefusal();
  const lay = useLay();
  const putAway = usePutAway();
  const held = useLaid("offer")?.id === offer.id;
  const card = useRef<HTMLElement>(null);
  const { command, price, refusal } = offer.take;
  useHeldUp(held, command, card);
  const idle = refusal === "already-set" || refusal === "bill-closed" ? refusal : undefined;
  const leave = ({ key }: { key: string }): void => {
    if (key === "Escape") putAway();
  };
  const agree = async () => {
    const fly = flightOf(price, card.current, [".bill-panel", ".benches"]);
    if (!(await act(command))) return;
    fly();
    putAway();
  };
  return (
    <article ref={card} className={`card offer ${held ? "held" : ""}`} aria-labelledby={`card-${offer.id}`}>
      <p className="card-top">
        <span className="from">{said(offer.from)}</span>
        <Price price={price} />
      </p>
      <h3 id={`card-${offer.id}`}>
        <Button
          className="lift"
          aria-expanded={held}
          onPress={() => (held ? putAway() : lay({ is: "offer", id: offer.id }))}
          onKeyDown={leave}
          {...useImagining(command)}
        >
          {said(offer.title)}
        </Button>
      </h3>
      <Fitted>{said(offer.text)}</Fitted>
      <dl>
        <dt>{t("gain")}</dt>
        <dd>
          <b>{said(offer.gain)}</b>
        </dd>
        <dt>{t("remembers")}</dt>
        <dd>{said(offer.remembers)}</dd>
        <dt>{t("ifLeft")}</dt>
        <dd>{said(offer.ifLeft)}</dd>
      </dl>
      <footer>
        <small>{idle ? why(idle) : t("until", { date: date(offer.lastDay, "short") })}</small>
        {held && (
          <Button
            className="button primary"
            autoFocus
            isDisabled={refusal !== undefined}
            onPress={() => void agree()}
            onKeyDown={leave}
          >
            {price.length ? t("agreeFor", { price: words(price) }) : t("agree")}
          </Button>
        )}
      </footer>
    </article>
  );
});

/** One card of the table is loud: the first that waits for an answer. */
export const IncidentCard = memo(function IncidentCard({ incident, loud }: { incident: IncidentView; loud: boolean }) {
  const send = useSend();
  const { t } = useWords();
  const said = useSaid();
  const { answered, wait } = incident;
  const over = incident.phase === "ended";
  return (
    <article className={`card ${over ? "" : "urgent"}`} aria-labelledby={`card-${incident.id}`}>
      {!over && (
        <p className="card-top">
          <b className="pressing">{t("urgent")}</b>
        </p>
      )}
      <h3 id={`card-${incident.id}`}>{said(incident.title)}</h3>
      <Fitted>
        {incident.facts.map((f) => (
          <span key={f} className="fact">
            {said(f)}
          </span>
        ))}
      </Fitted>
      <div className="choices">
        {!answered && wait && (
          <p className="aside">
            {t("waitTitle")}
            {t("colon")}
            {t("waitText", { odds: wait.endsAlone })}
            {wait.spreads > 0 && `${t("sep")}${t("waitSpread", { to: wait.to ?? "", odds: wait.spreads })}`}
            {t("stop")}
          </p>
        )}
        {incident.result && <p>{t(`result_${incident.result.result}` as never)}</p>}
        <Button
          className={`button ${loud ? "primary" : ""}`}
          onPress={() => send({ type: "desk", incident: incident.id })}
        >
          {t(answered ? "answeredDesk" : "toDesk")}
        </Button>
      </div>
    </article>
  );
});
