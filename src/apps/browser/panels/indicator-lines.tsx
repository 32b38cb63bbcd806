import * as Plot from "@observablehq/plot";
import { useEffect, useRef } from "react";
import type { IndicatorView } from "../../../views/view.ts";
import { usePart } from "../game.tsx";

/** Each indicator over the rounds, one small picture each. */
export function IndicatorLines() {
  const indicators = Object.values(usePart("indicators"));
  return (
    <ul className="plots">
      {indicators.map((i) => (
        <li key={i.id}>
          <Line indicator={i} />
        </li>
      ))}
    </ul>
  );
}

function Line({ indicator }: { indicator: IndicatorView }) {
  const host = useRef<HTMLDivElement>(null);
  const title = indicator.title;
  useEffect(() => {
    const rows = (indicator.line ?? []).map((value, round) => ({ round, value }));
    const chart = Plot.plot({
      width: 260,
      height: 110,
      marginLeft: 26,
      marginRight: 26,
      marginBottom: 22,
      ariaLabel: title,
      style: { background: "transparent", fontFamily: "inherit", fontSize: "13px", color: "var(--ink)" },
      x: { label: null, ticks: ticksOf(rows.length - 1), tickSize: 0, tickFormat: String },
      y: { domain: [0, 100], label: null, ticks: [0, 50, 100], tickSize: 3 },
      marks: [
        Plot.ruleY([0, 50, 100], { stroke: "var(--hair)" }),
        Plot.lineY(rows, { x: "round", y: "value", stroke: "var(--ink)", strokeWidth: 2 }),
        Plot.dot(rows, Plot.selectLast({ x: "round", y: "value", fill: "var(--indigo)", r: 3.5 })),
        Plot.text(
          rows,
          Plot.selectLast({
            x: "round",
            y: "value",
            text: (d: { value: number }) => String(d.value),
            dx: 14,
            fontWeight: 600,
          }),
        ),
      ],
    });
    chart.setAttribute("role", "img");
    for (const part of chart.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
    host.current?.replaceChildren(chart);
  }, [indicator, title]);
  return (
    <>
      <p>
        <b>{title}</b>
      </p>
      <div ref={host} />
    </>
  );
}

/** Every round is named, or of many the first, the last and three between. */
function ticksOf(last: number): number[] {
  const parts = last > 8 ? 4 : last - 1;
  return Array.from({ length: parts + 1 }, (_, i) => Math.round(1 + (i * (last - 1)) / Math.max(1, parts)));
}
