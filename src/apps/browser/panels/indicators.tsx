import type { IndicatorView } from "../../../views/view.ts";
import { memo } from "react";
import { useImagined, usePart } from "../game.tsx";
import { useSaid, useWords } from "../words/words.tsx";
import { toneOf, Why } from "./why.tsx";

export const Indicators = memo(function Indicators() {
  const indicators = Object.values(usePart("indicators"));
  const { t } = useWords();
  return (
    <section className="indicators" aria-labelledby="indicators-title">
      <h2 id="indicators-title">{t("indicators")}</h2>
      <svg className="patterns" aria-hidden="true">
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="1" x2="1" y2="5" />
        </pattern>
        <pattern id="dots" width="5" height="6" patternUnits="userSpaceOnUse">
          <circle cx="1.5" cy="1.6" r="1" />
          <circle cx="4" cy="4.4" r="1" />
        </pattern>
      </svg>
      <ul>
        {indicators
          .filter((i) => !i.poll)
          .map((i) => (
            <Track key={i.id} indicator={i} />
          ))}
      </ul>
    </section>
  );
});

/** Name, word, number; a line from 0 to 100 with bands, a pin, and the last change as its tail. */
const Track = memo(function Track({ indicator }: { indicator: IndicatorView }) {
  const { t } = useWords();
  const said = useSaid();
  const { value, lastChange } = indicator;
  const band = indicator.bands[indicator.band];
  const then = useImagined()?.stands[indicator.id];
  const tail = Math.max(-value, Math.min(lastChange / 100, 100 - value));
  return (
    <li className="track">
      <p>
        <b title={indicator.title}>{said(indicator.short)}</b>
        {then === undefined ? (
          <span className={`word ${band?.tone ?? "plain"}`}>{said(band?.word)}</span>
        ) : (
          <span className={`word then ${toneOf(then - value, indicator.welcome)}`}>→{then}</span>
        )}
        <Why
          title={t("why", { title: indicator.title, value })}
          welcome={indicator.welcome}
          of={{ of: "indicator", id: indicator.id }}
          total={String(value)}
          about={<Bands indicator={indicator} />}
        >
          {value}
        </Why>
      </p>
      <svg viewBox="0 0 244 18" preserveAspectRatio="none" className="track-line" aria-hidden="true">
        {indicator.bands.map((b) => (
          <rect
            key={b.from}
            x={b.from * 2.44}
            width={(Math.min(b.to + 1, 100) - b.from) * 2.44}
            y="3"
            height="6"
            className={`band ${b.tone}`}
          />
        ))}
        <line x1="0" x2="244" y1="11" y2="11" className="axis" />
        {indicator.bands.slice(1).map((b) => (
          <path
            key={b.from}
            d={`M${b.from * 2.44 - 3} 17h6l-3 -5z`}
            className={`notch ${b.tone === "bad" || indicator.bands[indicator.bands.indexOf(b) - 1]!.tone === "bad" ? "bad" : "good"}`}
          />
        ))}
        {then !== undefined && (
          <line
            x1={value * 2.44}
            x2={then * 2.44}
            y1="11"
            y2="11"
            className={`then ${toneOf(then - value, indicator.welcome)}`}
          />
        )}
        {tail !== 0 && <line x1={(value - tail) * 2.44} x2={value * 2.44} y1="11" y2="11" className="tail" />}
        <g transform={`translate(${value * 2.44} 0)`} className="pin">
          <circle cy="4" r="3.6" />
          <line y1="4" y2="15" />
        </g>
      </svg>
    </li>
  );
});

/** What the number means, and the word for each stretch of it. */
function Bands({ indicator }: { indicator: IndicatorView }) {
  const { t } = useWords();
  const said = useSaid();
  const { value, bands } = indicator;
  return (
    <>
      <p>{said(indicator.about)}</p>
      <ol className="why-bands">
        {bands.map((b) => (
          <li key={b.from} aria-current={value >= b.from && value <= b.to ? "true" : undefined}>
            <span>{t("fromTo", { low: b.from, high: b.to })}</span>{" "}
            <span className={b.tone === "bad" ? "pressing" : b.tone === "good" ? "lawful" : undefined}>
              {said(b.word)}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
