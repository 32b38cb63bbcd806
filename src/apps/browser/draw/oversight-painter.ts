/** Those who watch, drawn: a full disc in a chair that is filled, a dashed ring where it is not. */
import { dashedRing, paintBack, paintBench } from "./hemicycle-painter.ts";
import { SHEET } from "./hemicycle-picture.ts";
import type { OversightPicture } from "./oversight-picture.ts";
import { CARD, INK, RULE } from "./palette.ts";
import type { Painter } from "./pen.ts";

export const oversightPainter: Painter<OversightPicture> = {
  width: SHEET.width,
  height: SHEET.height,
  milliseconds: 600,
  paint(pen, from, to, at) {
    paintBench(pen, SHEET.inner + 50, SHEET.outer);
    to.chairs.forEach(({ x, y, angle, filled }, i) => {
      const is = at < (i + 1) / to.chairs.length ? (from.chairs[i]?.filled ?? filled) : filled;
      paintBack(pen, x, y, angle, to.size * 1.42, is ? INK : RULE);
      pen.fillStyle(is ? INK : CARD, 1).fillCircle(x, y, to.size * 0.92);
      if (!is) dashedRing(pen, x, y, to.size * 0.92, RULE);
    });
  },
};
