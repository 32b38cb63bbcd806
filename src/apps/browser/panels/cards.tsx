import { Button } from "react-aria-components";
import type { IncidentView, NewsView, OfferView } from "../../../views/view.ts";
import { useGame } from "../game.tsx";
import { useDate } from "../words/date.ts";
import { useWords } from "../words/words.tsx";
import { Price, usePriceWords } from "./price.tsx";

/** News with choices: the text on the left, what one can answer on the right; voices and sources a tap away. */
export function DecisionCard({ news, onRead }: { news: NewsView; onRead(): void }) {
  const { t, say } = useWords();
  const { act } = useGame();
  return (
    <article className={`card wide asks ${news.urgent ? "urgent" : ""}`} aria-labelledby={`card-${news.id}`}>
      <div>
        <header>
          <h3 id={`card-${news.id}`}>{say(news.title)}</h3>
          {news.urgent && <b className="pressing">{t("urgent")}</b>}
        </header>
        <p>{say(news.text)}</p>
        {news.frames.length + news.sources.length > 0 && (
          <Button className="text-button" onPress={onRead}>
            {t(news.frames.length ? "voices" : "sources")}
          </Button>
        )}
      </div>
      <ul className="choices">
        {news.choices.map((c) => (
          <li key={c.id}>
            <Button
              className="button choice"
              isDisabled={c.do.refusal !== undefined}
              onPress={() => void act(c.do.command)}
            >
              <span>{say(c.title)}</span>
              {c.do.price.length > 0 && <Price price={c.do.price} />}
            </Button>
          </li>
        ))}
      </ul>
      {news.silence && <p className="aside silence">{t("ifSilent", { text: say(news.silence) })}</p>}
      <ul className="card-voices" aria-label={t("voices")}>
        {news.frames.map((f) => (
          <li key={say(f.voice)}>
            <q>{say(f.text)}</q> <cite>{say(f.voice)}</cite>
            {f.led && <b className="led">{t("ledTheNews")}</b>}
          </li>
        ))}
      </ul>
    </article>
  );
}

export function NewsCard({ news, onRead }: { news: NewsView; onRead(): void }) {
  const { t, say } = useWords();
  const chosen = news.choices.find((c) => c.chosen);
  return (
    <article className="card quiet" aria-labelledby={`card-${news.id}`}>
      <p className="card-top">{chosen ? t("answered") : t("news")}</p>
      <h3 id={`card-${news.id}`}>{say(news.title)}</h3>
      <p>{chosen ? say(chosen.tells) : say(news.text)}</p>
      <Button className="text-button" onPress={onRead}>
        {t("voices")}
      </Button>
    </article>
  );
}

export function OfferCard({ offer }: { offer: OfferView }) {
  const { t, say } = useWords();
  const date = useDate();
  const { act } = useGame();
  const words = usePriceWords();
  return (
    <article className="card offer" aria-labelledby={`card-${offer.id}`}>
      <p className="card-top">
        <span className="from">{say(offer.from)}</span>
        <Price price={offer.take.price} />
      </p>
      <h3 id={`card-${offer.id}`}>{say(offer.title)}</h3>
      <p>{say(offer.text)}</p>
      <dl>
        <dt>{t("gain")}</dt>
        <dd>
          <b>{say(offer.gain)}</b>
        </dd>
        <dt>{t("remembers")}</dt>
        <dd>{say(offer.remembers)}</dd>
        <dt>{t("ifLeft")}</dt>
        <dd>{say(offer.ifLeft)}</dd>
      </dl>
      <footer>
        <small>{t("until", { date: date(offer.lastDay, "short") })}</small>
        <Button
          className="button"
          isDisabled={offer.take.refusal !== undefined}
          onPress={() => void act(offer.take.command)}
        >
          {offer.take.price.length ? t("agreeFor", { price: words(offer.take.price) }) : t("agree")}
        </Button>
      </footer>
    </article>
  );
}

/** One card of the table is loud: the first that waits for an answer. */
export function IncidentCard({ incident, loud, onOpen }: { incident: IncidentView; loud: boolean; onOpen(): void }) {
  const { t, say } = useWords();
  const { answered } = incident;
  const over = incident.phase === "ended";
  return (
    <article className={`card wide ${over ? "" : "urgent"}`} aria-labelledby={`card-${incident.id}`}>
      <div>
        <header>
          <h3 id={`card-${incident.id}`}>{say(incident.title)}</h3>
          {!over && <b className="pressing">{t("urgent")}</b>}
        </header>
        <ul className="facts">
          {incident.facts.map((f) => (
            <li key={say(f)}>{say(f)}</li>
          ))}
        </ul>
      </div>
      <div className="choices">
        {!answered && (
          <p>
            {t("waitTitle")}: {t("waitText", { odds: incident.wait.endsAlone })}
            {incident.wait.spreads > 0 &&
              `${t("sep")}${t("waitSpread", { to: say(incident.wait.to), odds: incident.wait.spreads })}`}
            {t("stop")}
          </p>
        )}
        {incident.result && <p>{t(`result_${incident.result.result}` as never)}</p>}
        <Button className={`button ${loud ? "primary" : ""}`} onPress={onOpen}>
          {t(answered ? "answeredDesk" : "toDesk")}
        </Button>
      </div>
    </article>
  );
}
