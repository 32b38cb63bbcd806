/** A token on its way from a clause to the number that it moved, as plain data. */
export interface TokenPicture {
  /** How far it has come, from 0 to 1. */
  at: number;
  /** Whether what it brings is welcome. */
  tone: "up" | "down";
}

export const STRIP = { width: 352, height: 72, from: 20, to: 332, foot: 56, rise: 40 } as const;

/** A place of the arc that it flies along. */
export function onTheWay(at: number): { x: number; y: number } {
  const { from, to, foot, rise } = STRIP;
  return { x: from + (to - from) * at, y: foot - 4 * rise * at * (1 - at) };
}
