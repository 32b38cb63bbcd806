import { memo } from "react";
import { Button, Tooltip, TooltipTrigger } from "react-aria-components";
import type { PriceView } from "../../../views/row-shape.ts";
import { useGame, usePart } from "../game.tsx";
import { useWords } from "../words/words.tsx";

/** What a thing costs: each budget with its sign, the number and the word. */
export function Price({ price }: { price: readonly PriceView[] }) {
  const { t } = useWords();
  const words = usePriceWords();
  if (price.length === 0) return <span className="price">{t("free")}</span>;
  return (
    <span className="price">
      <span className="price-words">{words(price)}</span>
      {price.map((p) => (
        <Icon key={p.budget} kind={p.icon} times={p.amount} />
      ))}
    </span>
  );
}

/** The same where there is no room for words: a sign each, with a number if it is more than one. */
export function PriceSigns({ price }: { price: readonly PriceView[] }) {
  const words = usePriceWords();
  if (price.length === 0) return null;
  return (
    <span className="price-signs">
      <span className="hidden">{words(price)}</span>
      {price.map((p) => (
        <span key={p.budget} aria-hidden="true">
          {p.amount > 1 && p.amount}
          <Icon kind={p.icon} />
        </span>
      ))}
    </span>
  );
}

/** "1 day, 1 chip" in the page's language. */
export function usePriceWords(): (price: readonly PriceView[]) => string {
  const { t } = useWords();
  return (price) => price.map((p) => t("amountOf", { count: p.amount, what: p.word })).join(t("listSep"));
}

export function Icon({ kind, times = 1 }: { kind: PriceView["icon"]; times?: number }) {
  return (
    <span className="icons" aria-hidden="true">
      {Array.from({ length: Math.min(times, 4) }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: equal signs in a row
        <svg key={i} viewBox="0 0 20 20" className={`icon ${kind}`}>
          {kind === "sun" ? (
            <>
              <circle cx="10" cy="10" r="9" />
              <path
                d="M5.5 12.5a4.5 4.5 0 0 1 9 0M3.6 12.5h12.8M10 4v2M5.6 6l1.2 1.4M14.4 6l-1.2 1.4"
                className="mark"
              />
            </>
          ) : kind === "diamond" ? (
            <>
              <path d="M10 1 19 10 10 19 1 10Z" />
              <path d="M10 7v6M7 10h6" className="mark" />
            </>
          ) : (
            <rect x="3" y="3" width="14" height="14" rx="3" />
          )}
        </svg>
      ))}
    </span>
  );
}

/** What the seat has left to spend. */
export const Purse = memo(function Purse() {
  const purse = Object.values(usePart("purse"));
  const { t } = useWords();
  return (
    <ul className="purse" aria-label={t("toSpend")}>
      {purse.map((p, i) => (
        <li key={p.id} data-budget={p.id}>
          <span className={p.amount > 0 ? undefined : "spent"}>
            <Icon kind={p.icon} times={p.amount > 3 ? 1 : Math.max(1, p.amount)} />
          </span>
          <b className="phone-only" aria-hidden="true">
            {p.amount}
          </b>
          <span className="purse-words">
            <b>{t("amountOf", { count: p.amount, what: p.amount === 1 ? p.one : p.many })}</b>
            {i === 0 && <span className="wide-only"> {t("toSpend")}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
});

/** One more of a budget, beside what is left of it. */
export const BuyMore = memo(function BuyMore() {
  const more = Object.values(usePart("more"));
  const purse = usePart("purse");
  const { t } = useWords();
  const { act } = useGame();
  const words = usePriceWords();
  return more.map(({ id, one, points, do: buy }) => {
    const price = points ? t("pointsOf", { count: points.amount, what: points.title }) : words(buy.price);
    const told = t("buyMore", { what: one, price });
    return (
      <TooltipTrigger key={id} delay={300}>
        <Button
          className={`button more ${buy.refusal ? "closed" : ""}`}
          aria-label={told}
          onPress={() => void act(buy.command)}
        >
          <span aria-hidden="true">+1</span>
          <Icon kind={purse[id]?.icon ?? "token"} />
        </Button>
        <Tooltip className="tooltip">{told}</Tooltip>
      </TooltipTrigger>
    );
  });
});
