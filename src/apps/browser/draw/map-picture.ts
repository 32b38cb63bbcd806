/** The map as plain data: coasts sampled once, stains as wide as their incident is fresh, a response as a ring or a line. */
import type { IncidentView } from "../../../views/desk-shape.ts";
import type { Rows } from "../../../views/row-shape.ts";
import type { MapView } from "../../../views/view.ts";
import type { Point } from "./strokes.ts";

export interface MapPicture {
  land: Point[][];
  hills: Point[][];
  lines: { points: Point[]; kind: "cable" | "route" }[];
  /** `was`: how wide it was before the answer. */
  places: (Point & { id: string; stain: number; was?: number })[];
  spreads: { from: Point; to: Point }[];
  /** The place of the last response; `to`: what it did abroad, it did there. */
  answer: { at: Point; to?: Point } | undefined;
}

/** The units in which a scenario's map is drawn. */
export type MapSize = Pick<MapView, "width" | "height">;

const STAIN = { none: 0, open: 1, dry: 0.25 };
const sampled = new Map<string, Point[]>();

/** Points along a path of the scenario's map, a few units apart. */
function sample(path: string): Point[] {
  const known = sampled.get(path);
  if (known) return known;
  const shape = document.createElementNS("http://www.w3.org/2000/svg", "path");
  shape.setAttribute("d", path);
  const length = shape.getTotalLength();
  const steps = Math.max(2, Math.ceil(length / 4));
  const points = Array.from({ length: steps + 1 }, (_, i) => {
    const { x, y } = shape.getPointAtLength((length * i) / steps);
    return { x, y };
  });
  sampled.set(path, points);
  return points;
}

/** Around a place, from its top and clockwise. */
export const ringAround = ({ x, y }: Point, radius: number): Point[] =>
  Array.from({ length: 49 }, (_, i) => {
    const angle = (2 * Math.PI * i) / 48 - Math.PI / 2;
    return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
  });

/** The place that an answer is told of, before the stain answers or after. */
export interface Hurt {
  at: string | undefined;
  answered: boolean;
}

export function mapPictureOf(map: MapView, incidents: Rows<IncidentView>, hurt?: Hurt): MapPicture {
  const at = (id: string): Point => map.places[id] ?? { x: 0, y: 0 };
  const answered = Object.values(incidents).toSorted((a, b) => (b.result?.round ?? 0) - (a.result?.round ?? 0));
  const acted = answered.find((i) => i.at && i.result && i.result.result !== "waited" && i.result.result !== "refused");
  return {
    land: map.land.map(sample),
    hills: map.hills.map(sample),
    lines: map.lines.map((l) => ({ points: sample(l.path), kind: l.kind })),
    places: Object.values(map.places).map((p) => {
      const here = hurt?.at === p.id;
      const stain = here && !hurt.answered ? STAIN.open : STAIN[p.stain];
      return { id: p.id, x: p.x, y: p.y, stain, ...(here && hurt.answered && { was: STAIN.open }) };
    }),
    spreads: map.spreads.map((s) => ({ from: at(s.from), to: at(s.to) })),
    answer:
      !hurt && acted?.at
        ? { at: at(acted.at), ...(acted.result?.abroad && map.abroad && { to: map.abroad }) }
        : undefined,
  };
}
