import type { CSSProperties } from "react";
import type { View } from "../../../views/view.ts";
import { Drawn } from "../draw/drawn.tsx";
import { beginOf, LABEL_WIDTH, type Spot, spotsOf } from "../draw/map-labels.ts";
import { MAP_SHEET, mapPictureOf } from "../draw/map-picture.ts";
import { useWords } from "../words/words.tsx";

const loadMap = () => import("../draw/map-painter.ts").then((m) => m.mapPainter);
const across = (x: number) => `${(x / MAP_SHEET.width) * 100}%`;
const down = (y: number) => `${(y / MAP_SHEET.height) * 100}%`;
const ALIGN = { 0: "start", 0.5: "center", 1: "end" } as const;
const standing = (spot: Spot): CSSProperties => ({
  left: across(spot.x),
  top: down(spot.y),
  maxInlineSize: across(LABEL_WIDTH),
  transform: `translate(${-100 * spot.across}%, ${-100 * spot.down}%)`,
  textAlign: ALIGN[spot.across],
});

/** The map in ink, its names and notes in text. */
export function MapPanel({ view, title }: { view: View; title?: string }) {
  const { t, say } = useWords();
  const { map } = view;
  if (!map) return null;
  const heading = title ?? say(map.title);
  const signs = map.places.map((p) => {
    const spread = map.spreads.find((s) => s.to === p.id);
    const note = p.stain === "open" && p.note ? say(p.note) : undefined;
    const next = spread && t("nextOdds", { odds: spread.odds });
    return {
      ...p,
      name: say(p.title),
      note,
      next,
      lines: [say(p.title), note, next].filter((line) => line !== undefined),
    };
  });
  const spots = spotsOf(
    signs,
    heading,
    map.lines.map((l) => ({ ...l, title: say(l.title) })),
  );
  return (
    <section className="map" aria-label={t("map")}>
      <Drawn
        load={loadMap}
        picture={mapPictureOf(map, view.incidents)}
        label={say(map.title)}
        width={MAP_SHEET.width}
        height={MAP_SHEET.height}
      />
      <h2>{heading}</h2>
      {map.lines.map((l) => (
        <p
          key={l.id}
          title={say(l.title)}
          className={`map-line ${l.kind}`}
          style={{ left: across(l.kind === "route" ? l.x : beginOf(l.x, say(l.title))), top: down(l.y) }}
        >
          {say(l.title)}
        </p>
      ))}
      {signs.map((s) => (
        <p
          key={s.id}
          title={s.lines.join("\n")}
          className={`map-place stain-${s.stain}`}
          style={standing(spots.find((spot) => spot.id === s.id)!)}
        >
          {s.stain === "none" ? s.name : <b>{s.name}</b>}
          {s.note && <small>{s.note}</small>}
          {s.next && <small>{s.next}</small>}
        </p>
      ))}
    </section>
  );
}
