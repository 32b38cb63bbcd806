import { memo, type ReactNode, useSyncExternalStore } from "react";
import { Button } from "react-aria-components";
import { usePart } from "../game.tsx";
import { inOrder } from "../in-order.ts";
import { useLaid, useScreen, useSend } from "../screen.tsx";
import { useWords } from "../words/words.tsx";
import { NewsCard, DecisionCard, IncidentCard, OfferCard } from "./cards.tsx";
import { OthersCard } from "./others-card.tsx";

/** Above, what presses most; below, what else is asked and offered. Cards that have no room there turn like pages. */
export const CardTray = memo(function CardTray() {
  const { t } = useWords();
  const round = usePart("round").number;
  const news = inOrder(usePart("news")).filter((n) => n.round === round);
  const asked = news.filter((n) => Object.keys(n.choices).length > 0 && !n.answered);
  const answered = news.filter((n) => n.chosen !== undefined);
  const incidents = inOrder(usePart("incidents"));
  const open = incidents.filter((i) => i.answerable && (i.phase === "open" || i.result?.round === round));
  const held = useLaid("offer") !== undefined;
  const loud = held ? undefined : open.find((i) => !i.answered);
  const incidentCard = (i: (typeof open)[number]) => <IncidentCard key={i.id} incident={i} loud={i === loud} />;
  const offers = inOrder(usePart("offers"));
  const others = usePart("others");
  const waiting = [
    ...open.filter((i) => !i.answered).map(incidentCard),
    ...asked.map((n) => <DecisionCard key={n.id} news={n} />),
  ];
  const done = [
    ...open.filter((i) => i.answered).map(incidentCard),
    ...answered.map((n) => <NewsCard key={n.id} news={n} />),
    ...(others.length > 0 ? [<OthersCard key="others" />] : []),
  ];
  const told = news.find((n) => Object.keys(n.choices).length === 0);
  const calm = told ? <NewsCard news={told} /> : <Calm />;
  const [first = calm, ...rest] = [...waiting, ...done];
  const below = [
    ...rest.slice(0, Math.max(0, waiting.length - 1)),
    ...offers.map((o) => <OfferCard key={o.id} offer={o} />),
    ...rest.slice(Math.max(0, waiting.length - 1)),
  ];
  return (
    <>
      <section
        className="panel urgent-slot"
        data-tab="table"
        aria-label={t(waiting.length > 0 ? "urgent" : "nothingPresses")}
      >
        {first}
      </section>
      <Pages cards={below} />
    </>
  );
});

function Calm() {
  const { t } = useWords();
  return (
    <article className="card quiet">
      <p>{t("nothingPresses")}</p>
    </article>
  );
}

/** How many cards the width has room for, as the style says; on a phone they stand under one another. */
const roomNow = (): number => Number(getComputedStyle(document.documentElement).getPropertyValue("--room-for-cards"));

function useRoom(): number {
  return useSyncExternalStore((changed) => {
    addEventListener("resize", changed);
    return () => removeEventListener("resize", changed);
  }, roomNow);
}

function Pages({ cards }: { cards: readonly ReactNode[] }) {
  const { t } = useWords();
  const room = useRoom();
  const turned = useScreen((screen) => screen.turned);
  const send = useSend();
  const many = cards.length > room;
  // The first card of the page on which the card stands that was turned to; there may be room for more by now.
  const from = many && turned < cards.length ? turned - (turned % room) : 0;
  const more = cards.length - cards.slice(from, from + room).length;
  return (
    <section className="panel tray" data-tab="table" aria-label={t("cards")}>
      <div className="cards">{cards.slice(from, from + room)}</div>
      {many && (
        <Button
          className="text-button more-cards"
          onPress={() => send({ type: "turn", to: from + room < cards.length ? from + room : 0 })}
        >
          {t("moreCards", { count: more })} <span aria-hidden="true">›</span>
        </Button>
      )}
    </section>
  );
}
