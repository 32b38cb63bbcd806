import * as Plot from "@observablehq/plot";
import { useEffect, useRef } from "react";
import type { IndicatorView } from "../../../views/view.ts";
import { useWords } from "../words/words.tsx";

/** Each indicator over the rounds, one small picture each. */
export function IndicatorLines({ indicators }: { indicators: IndicatorView[] }) {
  const { t, say, language } = useWords();
  const host = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words follow the language
  useEffect(() => {
    const rows = indicators.flatMap((i) => i.line.map((value, round) => ({ indicator: say(i.title), round, value })));
    const chart = Plot.plot({
      width: 640,
      height: 88 * Math.ceil(indicators.length / 3) + 40,
      marginLeft: 28,
      ariaLabel: t("lines"),
      style: { background: "transparent", fontFamily: "inherit", fontSize: "13px", color: "#211C17" },
      x: { label: null, ticks: [], },
      y: { domain: [0, 100], label: null, ticks: [0, 50, 100] },
      facet: { data: rows, x: (d: { indicator: string }) => indicators.findIndex((i) => say(i.title) === d.indicator) % 3, y: (d: { indicator: string }) => Math.floor(indicators.findIndex((i) => say(i.title) === d.indicator) / 3), marginTop: 18 },
      fx: { axis: null },
      fy: { axis: null },
      marks: [
        Plot.ruleY([0], { stroke: "#8B7F6F" }),
        Plot.lineY(rows, { x: "round", y: "value", stroke: "#211C17", strokeWidth: 2 }),
        Plot.dot(rows, Plot.selectLast({ x: "round", y: "value", fill: "#2C3C7E", r: 3.5 })),
        Plot.text(rows, Plot.selectLast({ x: "round", y: "value", text: (d: { value: number }) => String(d.value), dy: -12, fontWeight: 600 })),
        Plot.text(rows, Plot.selectFirst({ text: "indicator", frameAnchor: "top-left", dy: -14, fontWeight: 600 })),
      ],
    });
    host.current?.replaceChildren(chart);
  }, [indicators, language]);
  return <div ref={host} className="plot" />;
}
