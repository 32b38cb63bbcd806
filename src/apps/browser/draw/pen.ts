/** What painters draw with: the part of Phaser's Graphics that they use, on plain points. */
export interface Dot {
  x: number;
  y: number;
}
export interface Pen {
  fillStyle(colour: number, alpha: number): Pen;
  lineStyle(width: number, colour: number, alpha: number): Pen;
  fillPoints(points: readonly Dot[], close: boolean): Pen;
  strokePoints(points: readonly Dot[], close: boolean, end?: boolean): Pen;
  fillCircle(x: number, y: number, radius: number): Pen;
  fillRect(x: number, y: number, width: number, height: number): Pen;
  strokeRect(x: number, y: number, width: number, height: number): Pen;
  lineBetween(x1: number, y1: number, x2: number, y2: number): Pen;
  slice(x: number, y: number, radius: number, start: number, end: number): Pen;
  arc(x: number, y: number, radius: number, start: number, end: number): Pen;
  beginPath(): Pen;
  moveTo(x: number, y: number): Pen;
  lineTo(x: number, y: number): Pen;
  strokePath(): Pen;
  fillPath(): Pen;
}

export interface Painter<P> {
  width: number;
  height: number;
  /** How long the way to a picture takes. */
  milliseconds: number | ((to: P) => number);
  /** As Phaser names it; without one it slows down towards its end. */
  ease?: string;
  /** Draws the way from one picture to the next; `at` runs from 0 to 1. */
  paint(pen: Pen, from: P, to: P, at: number): void;
}
