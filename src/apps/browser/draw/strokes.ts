/** Lines of many short stretches. */
import type { Pen } from "./pen.ts";

export interface Point {
  x: number;
  y: number;
}

/** Strokes every other stretch of `length` points. */
export function dashed(pen: Pen, points: readonly Point[], length: number): void {
  for (let i = 0; i + length < points.length; i += length * 2) pen.strokePoints(points.slice(i, i + length + 1), false);
}

/** A bent line from a to c that b draws towards itself, in so many steps. */
export function bent(a: Point, b: Point, c: Point, steps = 24): Point[] {
  return Array.from({ length: steps + 1 }, (_, i) => {
    const t = i / steps;
    const mix = (p: number, q: number, r: number) => (1 - t) * (1 - t) * p + 2 * (1 - t) * t * q + t * t * r;
    return { x: mix(a.x, b.x, c.x), y: mix(a.y, b.y, c.y) };
  });
}
