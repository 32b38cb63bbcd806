/** Those who watch, drawn: their chairs in the place of the benches. */
import { paintWatcher } from "./chair-painter.ts";
import { paintBench } from "./hemicycle-painter.ts";
import { SHEET } from "./hemicycle-picture.ts";
import type { OversightPicture } from "./oversight-picture.ts";
import type { Painter } from "./pen.ts";

export const oversightPainter: Painter<OversightPicture> = {
  width: SHEET.width,
  height: SHEET.height,
  milliseconds: 600,
  paint(pen, from, to, at) {
    paintBench(pen, SHEET.inner + 50, SHEET.outer);
    to.chairs.forEach(({ x, y, angle, filled }, i) => {
      const is = at < (i + 1) / to.chairs.length ? (from.chairs[i]?.filled ?? filled) : filled;
      paintWatcher(pen, { x, y, angle }, to.size * 0.92, is);
    });
  },
};
