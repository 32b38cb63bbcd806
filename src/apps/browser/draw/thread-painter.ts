/** Threads, drawn: solid with a point where somebody would come, dashed with a cross where somebody would go. */
import type { Thread } from "./hemicycle-picture.ts";
import { INDIGO, VERMILION } from "./palette.ts";
import type { Pen } from "./pen.ts";
import { dashed, type Point } from "./strokes.ts";
import { wayOf } from "./threads.ts";

/** `at`: how far they have run, from 0 to 1. */
export function paintThreads(pen: Pen, threads: readonly Thread[], at: number): void {
  for (const thread of threads) {
    const way = wayOf(thread);
    const run = way.slice(0, Math.max(2, Math.round(way.length * at)));
    pen.lineStyle(1.6, thread.comes ? INDIGO : VERMILION, 1);
    if (thread.comes) pen.strokePoints(run, false);
    else dashed(pen, run, 2);
    if (at === 1) paintEnd(pen, thread, way.at(-1));
  }
}

const END = 4.5;

function paintEnd(pen: Pen, { comes, angle }: Thread, end: Point | undefined): void {
  if (!end) return;
  const beside = (out: number, along: number): Point => ({
    x: end.x + out * Math.cos(angle) - along * Math.sin(angle),
    y: end.y - out * Math.sin(angle) - along * Math.cos(angle),
  });
  if (comes)
    return void pen.fillStyle(INDIGO, 1).fillPoints([beside(-END, 0), beside(END, END), beside(END, -END)], true);
  pen.lineStyle(2, VERMILION, 1).strokePoints([beside(END, END), beside(-END, -END)], false);
  pen.strokePoints([beside(END, -END), beside(-END, END)], false);
}
