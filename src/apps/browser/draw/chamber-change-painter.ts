/** A chamber that changes, drawn: who governs as full discs, the others as rings; chairs empty, fill and turn one after the other. */
import type { ChangePicture, Sits } from "./chamber-change-picture.ts";
import { paintArc } from "./chair-painter.ts";
import { paintBench, paintLine } from "./hemicycle-painter.ts";
import { SHEET } from "./hemicycle-picture.ts";
import { CARD, HAIR, INK, RULE } from "./palette.ts";
import type { Painter, Pen } from "./pen.ts";

export const chamberChangePainter: Painter<ChangePicture> = {
  width: SHEET.width,
  height: SHEET.height,
  milliseconds: 600,
  paint(pen, from, to, at) {
    for (const row of to.rows) paintBench(pen, row.inner, row.outer);
    const changed = to.chairs.flatMap((chair, i) => (from.chairs[i]?.is === chair.is ? [] : [i]));
    const turned = new Set(changed.slice(0, Math.round(changed.length * at)));
    to.chairs.forEach((chair, i) => {
      const was = from.chairs[i];
      const is = was && was.is !== chair.is && !turned.has(i) ? was.is : chair.is;
      paintSeat(pen, chair, is, to.size);
    });
    if (to.line !== undefined) paintLine(pen, (from.line ?? to.line) * (1 - at) + to.line * at);
  },
};

function paintSeat(pen: Pen, seat: ChangePicture["chairs"][number], is: Sits, size: number): void {
  const { x, y, angle } = seat;
  const r = size * 1.05;
  if (is === "empty") return void pen.fillStyle(HAIR, 1).fillCircle(x, y, r * 0.42);
  if (is === "governs") return void pen.fillStyle(INK, 1).fillCircle(x, y, r);
  pen.fillStyle(CARD, 1).fillCircle(x, y, r);
  if (is === "sits") return paintArc(pen, seat, r, { width: 1.2, colour: RULE });
  // Turned away: the back of the chair towards the well.
  const back = -angle + Math.PI;
  paintArc(pen, seat, r, { width: size * 0.45, colour: INK, from: back - 1.3, to: back + 1.3 });
}
