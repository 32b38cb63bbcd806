import { memo, type CSSProperties, useCallback } from "react";
import { usePart } from "../game.tsx";
import { Drawn } from "../draw/drawn.tsx";
import { beginOf, LABEL_WIDTH, type Spot, spotsOf } from "../draw/map-labels.ts";
import { type Hurt, type MapSize, mapPictureOf } from "../draw/map-picture.ts";
import { useSaid, useWords } from "../words/words.tsx";
import { useRems } from "./use-rems.ts";

const share = (part: number, whole: number): string => `${(part / whole) * 100}%`;
const ALIGN = { 0: "start", 0.5: "center", 1: "end" } as const;
const standing = (spot: Spot, { width, height }: MapSize): CSSProperties => ({
  left: share(spot.x, width),
  top: share(spot.y, height),
  maxInlineSize: share(LABEL_WIDTH, width),
  transform: `translate(${-100 * spot.across}%, ${-100 * spot.down}%)`,
  textAlign: ALIGN[spot.across],
});

/** The map in ink, its names and notes in text. */
export const MapPanel = memo(function MapPanel({ title, hurt }: { title?: string; hurt?: Hurt }) {
  const { t } = useWords();
  const said = useSaid();
  const map = usePart("map");
  const incidents = usePart("incidents");
  const [width, height] = [map?.width ?? 1, map?.height ?? 1];
  const [room, rems] = useRems<HTMLDivElement>();
  const loadMap = useCallback(
    () => import("../draw/map-painter.ts").then((m) => m.mapPainterOf({ width, height })),
    [width, height],
  );
  if (!map) return null;
  const heading = title ?? map.title;
  const signs = Object.values(map.places).map((p) => {
    const spread = map.spreads.find((s) => s.to === p.id);
    const note = !hurt && p.stain === "open" && p.note ? p.note : undefined;
    const next = !hurt && spread && t("nextOdds", { odds: spread.odds });
    return {
      ...p,
      name: p.title,
      note,
      next,
      lines: [p.title, note, next].filter((line) => typeof line === "string"),
    };
  });
  // Names keep their size however large the sheet is: they find their places in sixteenths of a letter's height.
  const scale = rems.width ? (rems.width * 16) / width : 1;
  const sheet = { width: width * scale, height: height * scale };
  const scaled = <P extends { x: number; y: number }>(at: P): P => ({ ...at, x: at.x * scale, y: at.y * scale });
  const spots = spotsOf(signs.map(scaled), heading, map.lines.map(scaled), sheet);
  return (
    <section className="map" aria-label={t("map")}>
      <h2>{heading}</h2>
      <div ref={room} className="map-sheet" style={{ "--ratio": width / height } as CSSProperties}>
        <Drawn
          load={loadMap}
          picture={mapPictureOf(map, incidents, hurt)}
          label={map.title}
          width={width}
          height={height}
        />
        {map.lines.map((l) => (
          <p
            key={l.id}
            title={l.title}
            className={`map-line ${l.kind}`}
            style={{
              left: share(l.kind === "route" ? l.x : beginOf(l.x * scale, l.title, sheet) / scale, width),
              top: share(l.y, height),
            }}
          >
            {said(l.title)}
          </p>
        ))}
        {signs.map((s) => (
          <p
            key={s.id}
            title={s.lines.join("\n")}
            className={`map-place stain-${s.stain}`}
            style={standing(spots.find((spot) => spot.id === s.id) ?? { ...s, across: 0, down: 0 }, sheet)}
          >
            {s.stain === "none" ? s.name : <b>{s.name}</b>}
            {s.note && <small>{s.note}</small>}
            {s.next && <small>{s.next}</small>}
          </p>
        ))}
      </div>
    </section>
  );
});
