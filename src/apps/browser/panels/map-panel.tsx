import type { View } from "../../../views/view.ts";
import { Drawn } from "../draw/drawn.tsx";
import { MAP_SHEET, mapPictureOf } from "../draw/map-picture.ts";
import { useWords } from "../words/words.tsx";

const loadMap = () => import("../draw/map-painter.ts").then((m) => m.mapPainter);
const across = (x: number) => `${(x / MAP_SHEET.width) * 100}%`;
const down = (y: number) => `${(y / MAP_SHEET.height) * 100}%`;

/** The map in ink, its names and notes in text. */
export function MapPanel({ view, title }: { view: View; title?: string }) {
  const { t, say } = useWords();
  const { map } = view;
  if (!map) return null;
  return (
    <section className="map" aria-label={t("map")}>
      <Drawn load={loadMap} picture={mapPictureOf(map, view.incidents)} label={say(map.title)} width={MAP_SHEET.width} height={MAP_SHEET.height} />
      <h2>{title ?? say(map.title)}</h2>
      {map.lines.map((l) => (
        <p key={l.id} title={say(l.title)} className={`map-line ${l.kind}`} style={{ left: across(l.x), top: down(l.y) }}>
          {say(l.title)}
        </p>
      ))}
      {map.places.map((p) => {
        const spread = map.spreads.find((s) => s.to === p.id);
        return (
          <p key={p.id} title={say(p.title)} className={`map-place stain-${p.stain}`} style={{ [p.anchor === "start" ? "left" : "right"]: p.anchor === "start" ? across(p.x + 8) : across(MAP_SHEET.width - p.x + 8), top: down(p.y - 8) }}>
            {p.stain === "none" ? say(p.title) : <b>{p.stain === "open" && p.note ? say(p.note) : say(p.title)}</b>}
            {spread && <small className="pressing">{t("nextOdds", { odds: spread.odds })}</small>}
          </p>
        );
      })}
    </section>
  );
}
