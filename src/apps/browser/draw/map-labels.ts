/**
 * Where the names on the map stand: each beside its place, where it neither leaves the sheet nor covers another. In
 * pixels of plain letters.
 */
import type { MapView } from "../../../views/view.ts";
import type { MapSize } from "./map-picture.ts";

/** What a label says: one line each, the name first. */
export interface Sign {
  id: string;
  x: number;
  y: number;
  /** The side that its author chose. */
  anchor: "start" | "end";
  lines: string[];
}
/** `across` and `down` are the share of the label that lies left of and above the point. */
export interface Spot {
  id: string;
  x: number;
  y: number;
  across: 0 | 0.5 | 1;
  down: 0 | 1;
}
interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A longer line is broken. */
export const LABEL_WIDTH = 124;
const LINE = 16;
const EDGE = 3;

/** A little too wide rather than too narrow: scripts of full width take a whole square for each letter. */
const widthOf = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > "\u2e80" ? 13 : 6.6), 0);

/** Where a line's name begins, so that it ends on the sheet. */
export const beginOf = (x: number, text: string, { width }: MapSize): number =>
  Math.min(x, width - EDGE - widthOf(text));

function sizeOf(lines: string[]): { width: number; height: number } {
  const widths = lines.map(widthOf);
  return {
    width: Math.min(LABEL_WIDTH, Math.max(...widths)),
    height: LINE * widths.reduce((sum, w) => sum + Math.ceil(w / LABEL_WIDTH), 0),
  };
}

const area = (b: Box): number => Math.max(0, b.right - b.left) * Math.max(0, b.bottom - b.top);
const common = (a: Box, b: Box): number =>
  area({
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  });
const boxOf = ({ x, y, across, down }: Omit<Spot, "id">, { width, height }: ReturnType<typeof sizeOf>): Box => ({
  left: x - across * width,
  top: y - down * height,
  right: x + (1 - across) * width,
  bottom: y + (1 - down) * height,
});

function spotsAround({ x, y, anchor }: Sign): Omit<Spot, "id">[] {
  const sides = [
    { x: x + 8, across: 0 },
    { x: x - 8, across: 1 },
  ] as const;
  const ordered = anchor === "start" ? sides : [...sides].reverse();
  return [
    ...ordered.map((side) => ({ ...side, y: y - 8, down: 0 as const })),
    ...ordered.map((side) => ({ ...side, y: y + 8, down: 1 as const })),
    { x, y: y + 7, across: 0.5, down: 0 },
    { x, y: y - 7, across: 0.5, down: 1 },
    ...ordered.map((side) => ({ ...side, y: y + 7, down: 0 as const })),
    ...ordered.map((side) => ({ ...side, y: y - 7, down: 1 as const })),
  ];
}

/** Places the longest labels first; each takes the spot where it covers least. */
export function spotsOf(
  signs: Sign[],
  title: string,
  lines: (Pick<MapView["lines"][number], "x" | "y" | "kind"> & { title: string })[],
  sheet: MapSize,
): Spot[] {
  const whole: Box = { left: EDGE, top: EDGE, right: sheet.width - EDGE, bottom: sheet.height - EDGE };
  const taken: Box[] = [
    { left: 0, top: 0, right: 20 + widthOf(title) * 1.5, bottom: 36 },
    ...lines.map((l) =>
      l.kind === "route"
        ? { left: l.x, top: l.y, right: l.x + LINE, bottom: l.y + widthOf(l.title) }
        : boxOf({ x: beginOf(l.x, l.title, sheet), y: l.y, across: 0, down: 0 }, sizeOf([l.title])),
    ),
    ...signs.map(({ x, y }) => ({ left: x - 5, top: y - 5, right: x + 5, bottom: y + 5 })),
  ];
  return [...signs]
    .sort((a, b) => b.lines.length - a.lines.length)
    .map((sign) => {
      const size = sizeOf(sign.lines);
      const tried = spotsAround(sign).map((spot) => {
        const box = boxOf(spot, size);
        return {
          spot,
          box,
          covers: taken.reduce((sum, other) => sum + common(box, other), 0) + 10 * (area(box) - common(box, whole)),
        };
      });
      const best = tried.reduce((a, b) => (b.covers < a.covers ? b : a));
      taken.push(best.box);
      return { id: sign.id, ...best.spot };
    });
}
