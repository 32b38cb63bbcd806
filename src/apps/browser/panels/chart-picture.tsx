import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "react-aria-components";
import type { ChartView, StationView } from "../../../views/chart-shape.ts";
import { type ChartLayout, layOut, lineOf, type Place } from "../draw/chart-layout.ts";
import { boxesOf, MOST_LAID, openAtFirst, type Shown, shownOf } from "../draw/chart-shown.ts";
import { useDate } from "../words/date.ts";
import { useSaid, useWords } from "../words/words.tsx";

/**
 * The chart as a nested list, each station of which stands where the layout puts it; arrows and frames are drawn behind.
 * What holds others opens and closes: at first it is open where one stands.
 */
export function ChartPicture({ chart }: { chart: ChartView }) {
  const { stations } = chart;
  const [open, setOpen] = useState(() => openAtFirst(chart));
  const list = useRef<HTMLDivElement>(null);
  const scroll = useRef<HTMLElement>(null);
  const shown = useMemo(() => shownOf(chart, open), [chart, open]);
  const plain = shown.stations.length > MOST_LAID;
  const layout = useLayout(list, plain ? undefined : shown);
  const toggle = (id: string) =>
    setOpen((before) => (before.has(id) ? new Set([...before].filter((o) => o !== id)) : new Set([...before, id])));

  const isLaid = layout !== undefined;
  useEffect(() => {
    const here = [...(list.current?.querySelectorAll<HTMLElement>(".station.here") ?? [])].at(-1);
    const frame = scroll.current;
    if (!isLaid || !here || !frame) return;
    frame.scrollTop = here.offsetTop - (frame.clientHeight - here.offsetHeight) / 2;
    frame.scrollLeft = here.offsetLeft - (frame.clientWidth - here.offsetWidth) / 2;
  }, [isLaid]);

  const branch = (outer: string | undefined) => (
    <ol>
      {shown.stations
        .filter((s) => s.outer === outer)
        .map((station) => (
          <li key={station.id}>
            <Station
              station={station}
              leads={chart.arrows.filter((a) => a.from === station.id).map((a) => titleIn(chart, a.to))}
              inside={stations.filter((s) => s.outer === station.id).length}
              open={open.has(station.id)}
              here={!shown.stations.some((s) => s.outer === station.id && s.now)}
              place={layout?.boxes.get(station.id)}
              onToggle={toggle}
            />
            {open.has(station.id) && branch(station.id)}
          </li>
        ))}
    </ol>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section ref={scroll} className="chart-scroll" aria-label={chart.title} tabIndex={0}>
      <div
        ref={list}
        className={`chart ${isLaid ? "" : plain ? "plain" : "unlaid"}`}
        style={{ width: layout?.width, height: layout?.height }}
      >
        {layout && <Lines layout={layout} shown={shown} />}
        {branch(undefined)}
      </div>
    </section>
  );
}

function Station({
  station,
  leads,
  inside,
  open,
  here,
  place,
  onToggle,
}: {
  station: StationView;
  leads: readonly string[];
  inside: number;
  open: boolean;
  /** Nothing that is drawn in it is active. */
  here: boolean;
  place: Place | undefined;
  onToggle(id: string): void;
}) {
  const { t } = useWords();
  const said = useSaid();
  const { id, now, days, next } = station;
  const end = station.is === "end";
  const is = now ? (here ? "here" : "now") : next ? "next" : days.length > 0 ? "passed" : "later";
  const style = place && { left: place.x, top: place.y };
  const className = `station ${is} ${end ? "ends" : ""} ${inside > 0 && open ? "heading" : ""}`;
  const text = (
    <>
      <b>{said(station.title)}</b>
      <Standing station={station} />
      {inside > 0 && !open && <small>{t("chartInside", { count: inside })}</small>}
      {station.is === "together" && open && <small>{t("chartTogether")}</small>}
      {end && <small className="hidden">{t("chartEnd")}</small>}
      {leads.length > 0 && <span className="hidden"> {t("chartLeads", { what: leads.join(t("listSep")) })}</span>}
    </>
  );
  return inside > 0 ? (
    <Button
      className={className}
      style={style ?? {}}
      data-station={id}
      aria-expanded={open}
      onPress={() => onToggle(id)}
    >
      {text}
    </Button>
  ) : (
    <div className={className} style={style} data-station={id} aria-current={now && "step"}>
      {text}
    </div>
  );
}

/** Since when one stands there, when it was passed, or when it may come. */
function Standing({ station: { now, days, next } }: { station: StationView }) {
  const { t } = useWords();
  const date = useDate();
  const last = days.at(-1);
  const word = now
    ? last !== undefined && t("chartSince", { date: date(last) })
    : next
      ? next.day === undefined
        ? t("chartMay")
        : t("chartOn", { date: date(next.day) })
      : last !== undefined && date(last);
  return word ? <small>{word}</small> : null;
}

function Lines({ layout, shown }: { layout: ChartLayout; shown: Shown }) {
  return (
    <svg className="chart-lines" width={layout.width} height={layout.height} aria-hidden="true">
      {[...layout.frames].map(([id, { x, y, width, height }]) => (
        <rect
          key={id}
          className={shown.stations.find((s) => s.id === id)?.now ? "now" : ""}
          {...{ x, y, width, height }}
          rx={4}
        />
      ))}
      {shown.links.map(({ from, to, taken, next }) => {
        const points = layout.lines.get(lineOf({ from, to })) ?? [];
        const [before, tip] = points.slice(-2);
        if (!before || !tip) return null;
        const turn = (Math.atan2(tip.y - before.y, tip.x - before.x) * 180) / Math.PI;
        return (
          <g key={lineOf({ from, to })} className={next ? "next" : taken ? "taken" : ""}>
            <path d={curve(points)} />
            <path className="tip" d="M0 0L-8 -4L-8 4Z" transform={`translate(${tip.x} ${tip.y}) rotate(${turn})`} />
          </g>
        );
      })}
    </svg>
  );
}

/** A line through points, round where it turns. */
function curve(points: readonly { x: number; y: number }[]): string {
  const [first, ...rest] = points;
  if (!first) return "";
  const bends = rest.map((p, i) => {
    const after = rest[i + 1];
    return after ? `Q${p.x} ${p.y} ${(p.x + after.x) / 2} ${(p.y + after.y) / 2}` : `L${p.x} ${p.y}`;
  });
  return `M${first.x} ${first.y}${bends.join("")}`;
}

function titleIn({ stations }: ChartView, id: string): string {
  return stations.find((s) => s.id === id)?.title ?? id;
}

/** Lays the stations out by the sizes that they have on the screen, and anew whenever one has another. */
function useLayout(list: React.RefObject<HTMLDivElement | null>, shown: Shown | undefined): ChartLayout | undefined {
  const [layout, setLayout] = useState<ChartLayout>();
  const measure = useCallback(() => {
    if (!shown) return;
    const sizes = new Map(
      [...(list.current?.querySelectorAll<HTMLElement>("[data-station]") ?? [])].map((e) => [
        e.dataset["station"] ?? "",
        { width: e.offsetWidth, height: e.offsetHeight },
      ]),
    );
    setLayout(layOut(boxesOf(shown, sizes), shown.links));
  }, [list, shown]);
  useEffect(() => {
    const watch = new ResizeObserver(measure);
    for (const station of list.current?.querySelectorAll("[data-station]") ?? []) watch.observe(station);
    return () => watch.disconnect();
  }, [list, measure]);
  return shown && layout;
}
