import { memo } from "react";
import { Button } from "react-aria-components";
import type { IncidentView } from "../../../views/desk-shape.ts";
import type { NewsView, OfferView } from "../../../views/view.ts";
import { useGame } from "../game.tsx";
import { useDate } from "../words/date.ts";
import { useRefusal } from "../words/refusal.ts";
import { useSaid, useWords } from "../words/words.tsx";
import { Price, usePriceWords } from "./price.tsx";

/** News with choices: the text on the left, what one can answer on the right; voices and sources a tap away. */
export const DecisionCard = memo(function DecisionCard({ news, onRead }: { news: NewsView; onRead(id: string): void }) {
  const { t } = useWords();
  const said = useSaid();
  const { act } = useGame();
  return (
    <article className={`card wide asks ${news.urgent ? "urgent" : ""}`} aria-labelledby={`card-${news.id}`}>
      <div>
        <header>
          <h3 id={`card-${news.id}`}>{said(news.title)}</h3>
          {news.urgent && <b className="pressing">{t("urgent")}</b>}
        </header>
        <p>{said(news.text)}</p>
        {news.frames.length + news.sources.length > 0 && (
          <Button className="text-button" onPress={() => onRead(news.id)}>
            {t(news.frames.length ? "voices" : "sources")}
          </Button>
        )}
      </div>
      <ul className="choices">
        {Object.values(news.choices).map((c) => (
          <li key={c.id}>
            <Button
              className="button choice"
              isDisabled={c.do.refusal !== undefined}
              onPress={() => void act(c.do.command)}
            >
              <span>{said(c.title)}</span>
              {c.do.price.length > 0 && <Price price={c.do.price} />}
            </Button>
          </li>
        ))}
      </ul>
      {news.silence && <p className="aside silence">{t("ifSilent", { text: news.silence })}</p>}
      <ul className="card-voices" aria-label={t("voices")}>
        {news.frames.map((f) => (
          <li key={f.id}>
            <q>{said(f.text)}</q> <cite>{said(f.voice)}</cite>
            {f.id === news.led && <b className="led">{t("ledTheNews")}</b>}
          </li>
        ))}
      </ul>
    </article>
  );
});

export const NewsCard = memo(function NewsCard({ news, onRead }: { news: NewsView; onRead(id: string): void }) {
  const { t } = useWords();
  const said = useSaid();
  const chosen = news.choices[news.chosen ?? ""];
  return (
    <article className="card quiet" aria-labelledby={`card-${news.id}`}>
      <p className="card-top">{chosen ? t("answered") : t("news")}</p>
      <h3 id={`card-${news.id}`}>{said(news.title)}</h3>
      <p>{chosen ? chosen.tells : news.text}</p>
      <Button className="text-button" onPress={() => onRead(news.id)}>
        {t("voices")}
      </Button>
    </article>
  );
});

export const OfferCard = memo(function OfferCard({ offer }: { offer: OfferView }) {
  const { t } = useWords();
  const said = useSaid();
  const date = useDate();
  const { act } = useGame();
  const words = usePriceWords();
  const why = useRefusal();
  const { refusal } = offer.take;
  const idle = refusal === "already-set" || refusal === "bill-closed" ? refusal : undefined;
  return (
    <article className="card offer" aria-labelledby={`card-${offer.id}`}>
      <p className="card-top">
        <span className="from">{said(offer.from)}</span>
        <Price price={offer.take.price} />
      </p>
      <h3 id={`card-${offer.id}`}>{said(offer.title)}</h3>
      <p>{said(offer.text)}</p>
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
        <Button className="button" isDisabled={refusal !== undefined} onPress={() => void act(offer.take.command)}>
          {offer.take.price.length ? t("agreeFor", { price: words(offer.take.price) }) : t("agree")}
        </Button>
      </footer>
    </article>
  );
});

/** One card of the table is loud: the first that waits for an answer. */
export const IncidentCard = memo(function IncidentCard({
  incident,
  loud,
  onOpen,
}: {
  incident: IncidentView;
  loud: boolean;
  onOpen(id: string): void;
}) {
  const { t } = useWords();
  const said = useSaid();
  const { answered, wait } = incident;
  const over = incident.phase === "ended";
  return (
    <article className={`card wide ${over ? "" : "urgent"}`} aria-labelledby={`card-${incident.id}`}>
      <div>
        <header>
          <h3 id={`card-${incident.id}`}>{said(incident.title)}</h3>
          {!over && <b className="pressing">{t("urgent")}</b>}
        </header>
        <ul className="facts">
          {incident.facts.map((f) => (
            <li key={f}>{said(f)}</li>
          ))}
        </ul>
      </div>
      <div className="choices">
        {!answered && wait && (
          <p>
            {t("waitTitle")}: {t("waitText", { odds: wait.endsAlone })}
            {wait.spreads > 0 && `${t("sep")}${t("waitSpread", { to: wait.to ?? "", odds: wait.spreads })}`}
            {t("stop")}
          </p>
        )}
        {incident.result && <p>{t(`result_${incident.result.result}` as never)}</p>}
        <Button className={`button ${loud ? "primary" : ""}`} onPress={() => onOpen(incident.id)}>
          {t(answered ? "answeredDesk" : "toDesk")}
        </Button>
      </div>
    </article>
  );
});
