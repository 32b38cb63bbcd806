import { memo, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { usePart } from "../game.tsx";
import { inOrder } from "../in-order.ts";
import { useWords } from "../words/words.tsx";
import { DecisionCard, IncidentCard, NewsCard, OfferCard } from "./cards.tsx";
import { MovesCard } from "./moves.tsx";
import { OthersCard } from "./others-card.tsx";

/** What presses first, then offers, then what a day buys, then what was only to be read. Cards past an edge are counted there. */
export const CardTray = memo(function CardTray({
  onRead,
  onDesk,
  onDraft,
  onReport,
}: {
  onRead(id: string): void;
  onDesk(id: string): void;
  onDraft(): void;
  onReport(): void;
}) {
  const { t } = useWords();
  const tray = useRef<HTMLElement>(null);
  const { past, count } = useCardsPast(tray);
  const show = (side: "before" | "after") =>
    cardsPast(tray.current!)
      [side].at(side === "before" ? -1 : 0)
      ?.scrollIntoView({ block: "nearest", inline: side === "before" ? "end" : "start" });
  const round = usePart("round").number;
  const fresh = inOrder(usePart("news")).filter((n) => n.round === round);
  const asked = fresh.filter((n) => Object.keys(n.choices).length > 0 && !n.answered);
  const told = fresh.filter((n) => !asked.includes(n));
  const incidents = inOrder(usePart("incidents"));
  const open = incidents.filter((i) => i.answerable && (i.phase === "open" || i.result?.round === round));
  const offers = inOrder(usePart("offers"));
  const others = usePart("others");
  const units = 2 * (open.length + asked.length) + Math.max(1, offers.length) + told.length;
  return (
    <div className="panel tray" data-tab="table">
      <section
        ref={tray}
        onScroll={count}
        className={`cards ${open.length + asked.length > 1 ? "two" : units > 3 ? "more" : ""}`}
        aria-label={t("cards")}
      >
        {open.map((i) => (
          <IncidentCard key={i.id} incident={i} loud={i === open.find((o) => !o.answered)} onOpen={onDesk} />
        ))}
        {asked.map((n) => (
          <DecisionCard key={n.id} news={n} onRead={onRead} />
        ))}
        {offers.map((o) => (
          <OfferCard key={o.id} offer={o} />
        ))}
        {told.map((n) => (
          <NewsCard key={n.id} news={n} onRead={onRead} />
        ))}
        {others.length > 0 && <OthersCard onReport={onReport} />}
        {offers.length === 0 && <MovesCard onDraft={onDraft} />}
      </section>
      {(["before", "after"] as const).map(
        (side) =>
          past[side] > 0 && (
            <Button key={side} className={`text-button more-cards ${side}`} onPress={() => show(side)}>
              {t(side === "before" ? "cardsBefore" : "cardsAfter", { count: past[side] })}{" "}
              <span aria-hidden="true">{side === "before" ? "‹" : "›"}</span>
            </Button>
          ),
      )}
    </div>
  );
});

function useCardsPast(tray: RefObject<HTMLElement | null>): { past: { before: number; after: number }; count(): void } {
  const [past, setPast] = useState({ before: 0, after: 0 });
  const count = useCallback(() => {
    if (!tray.current) return;
    const { before, after } = cardsPast(tray.current);
    setPast((last) =>
      last.before === before.length && last.after === after.length
        ? last
        : { before: before.length, after: after.length },
    );
  }, [tray]);
  // Once the cards stand, for asking sooner would lay them out twice.
  useEffect(() => {
    const soon = requestAnimationFrame(count);
    return () => cancelAnimationFrame(soon);
  });
  useEffect(() => {
    const watch = new ResizeObserver(count);
    watch.observe(tray.current!);
    return () => watch.disconnect();
  }, [count, tray]);
  return { past, count };
}

/** Cards of which a part lies past the left edge, and past the right one. */
function cardsPast(tray: HTMLElement): { before: Element[]; after: Element[] } {
  const edge = tray.getBoundingClientRect();
  const cards = [...tray.children];
  return {
    before: cards.filter((c) => c.getBoundingClientRect().left < edge.left - 8),
    after: cards.filter((c) => c.getBoundingClientRect().right > edge.right + 8),
  };
}
