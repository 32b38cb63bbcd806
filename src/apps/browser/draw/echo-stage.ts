/** Where the scene of an answer stands: home, the gate, what was aimed at, and the bars; side by side, or on a phone below each other. */
import type { Point } from "./strokes.ts";

export interface Box extends Point {
  width: number;
  height: number;
}

export interface Stage {
  width: number;
  height: number;
  stacked: boolean;
  home: Box;
  gate: Box;
  away: Box;
  bars: Box;
}

/** Below this width, in units of which sixteen are a letter's height, it is told from top to bottom. */
const STACKED = 720;
/** Below this one its words take more lines: two above the first bar, three below the gate. */
const TIGHT = 1100;
const GAP = 24;
/** How low the stage may be, and what stands above and below it. */
const LOWEST = 286;
const BESIDE = 500;
const BARS = 98;
/** Width of the gate where it stands beside its words. */
export const GATE = 112;

/** `ratio`: the map's width by its height; `tall`: the height of the window. */
export function stageOf(width: number, ratio: number, tall: number): Stage {
  if (width < STACKED) return below(width, ratio);
  const [lowest, bars] = isTight({ width }) ? [LOWEST + 40, BARS + 14] : [LOWEST, BARS];
  const height = Math.round(Math.max(lowest, Math.min(tall - BESIDE, width * 0.32)));
  const home = Math.min(height * ratio, width * 0.36);
  const away = Math.min(height * 1.15, width * 0.27);
  const [left, right] = [away + GAP, width - home - GAP];
  const middle = { x: left, width: right - left };
  return {
    ...{ width, height, stacked: false },
    away: { x: 0, y: 0, width: away, height },
    gate: { ...middle, y: 0, height: height - bars },
    bars: { ...middle, y: height - bars, height: bars },
    home: { x: width - home, y: 0, width: home, height: home / ratio },
  };
}

function below(width: number, ratio: number): Stage {
  let y = 0;
  const band = (height: number): Box => {
    const box = { x: 0, y, width, height };
    y += height + 8;
    return box;
  };
  const [home, gate, away, bars] = [band(width / ratio), band(136), band(124), band(BARS + 24)];
  return { width, height: bars.y + bars.height, stacked: true, home, gate, away, bars };
}

export function isTight({ width }: { width: number }): boolean {
  return width < TIGHT;
}

/** The middle of the gate's lintel; below it sits who decides. */
export function gateAt({ gate, stacked }: Stage): Point {
  return stacked
    ? { x: gate.x + gate.width - GATE / 2 - 12, y: gate.y + 24 }
    : { x: gate.x + gate.width / 2, y: gate.y + Math.max(50, gate.height / 3 - 12) };
}

/** How much room each of so many chairs has below the lintel. */
export function roomOfChair({ gate, stacked }: Stage, chairs: number): number {
  return Math.min(48, (stacked ? GATE - 24 : gate.width / 2) / chairs);
}

/** The machine that was aimed at and what stands beside it. */
export function targetOf({ away, stacked }: Stage): Box {
  return stacked
    ? { x: away.x + away.width - 200, y: away.y + 56, width: 180, height: 56 }
    : { x: away.x + 20, y: away.y + Math.max(88, away.height * 0.42 - 32), width: 180, height: 56 };
}

/** The bars: the first says whether it ends, the second whether somebody is hit. */
export function barsOf({ bars }: Stage): [Box, Box] {
  const bar = (above: number, height: number): Box => ({ ...bars, y: bars.y + bars.height - above, height });
  return [bar(76, 14), bar(26, 10)];
}
