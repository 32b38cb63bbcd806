/** A token that flies from its clause to a number: welcome as an open triangle, unwelcome as a solid one. */
import type { Painter, Pen } from "./pen.ts";
import { CARD, HAIR, INDIGO, RULE, VERMILION } from "./palette.ts";
import { onTheWay, STRIP, type TokenPicture } from "./token-picture.ts";

/** Dashes of the whole arc. */
const DASHES = 26;

export const tokenPainter: Painter<TokenPicture> = {
  width: STRIP.width,
  height: STRIP.height,
  milliseconds: 600,
  paint(pen, from, to, at) {
    const way = from.at + (to.at - from.at) * at;
    for (let i = 0; i < DASHES; i += 1) {
      const [a, b] = [onTheWay(i / DASHES), onTheWay((i + 0.55) / DASHES)];
      pen.lineStyle(1.4, i / DASHES < way ? RULE : HAIR, 1).lineBetween(a.x, a.y, b.x, b.y);
    }
    const end = onTheWay(1);
    pen.lineStyle(1.6, way === 1 ? colourOf(to) : RULE, 1);
    pen
      .beginPath()
      .arc(end.x, end.y, 13, 0, 2 * Math.PI)
      .strokePath();
    paintToken(pen, to, onTheWay(way));
  },
};

function colourOf({ tone }: TokenPicture): number {
  return tone === "up" ? INDIGO : VERMILION;
}

function paintToken(pen: Pen, picture: TokenPicture, { x, y }: { x: number; y: number }): void {
  const points = [
    { x, y: y - 8 },
    { x: x + 8, y: y + 6 },
    { x: x - 8, y: y + 6 },
  ];
  pen.fillStyle(picture.tone === "up" ? CARD : VERMILION, 1).fillPoints(points, true);
  pen.lineStyle(2, colourOf(picture), 1).strokePoints(points, true, true);
}
