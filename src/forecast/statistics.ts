/** How sure a count is: intervals of 95% with square roots alone, so that every engine gives the same numbers. All are parts of 1. */

export interface Interval {
  low: number;
  high: number;
}

/** Standard normal bound of a two-sided 95% for so many tests at once (Bonferroni), rounded up; between entries the next one counts. */
const BOUNDS: [tests: number, z: number][] = [
  [1, 1.96],
  [2, 2.242],
  [3, 2.394],
  [4, 2.498],
  [5, 2.576],
  [6, 2.639],
  [7, 2.691],
  [8, 2.735],
  [9, 2.773],
  [10, 2.808],
  [12, 2.866],
  [15, 2.936],
  [20, 3.024],
  [30, 3.144],
];
/** For more than thirty tests, up to sixty. */
const WIDEST = 3.342;

export function boundFor(tests: number): number {
  return BOUNDS.find(([n]) => n >= tests)?.[1] ?? WIDEST;
}

/** Wilson's interval of a share: sensible also for few plays, none and all. */
export function wilson(hits: number, of: number, z = boundFor(1)): Interval {
  if (of === 0) return { low: 0, high: 1 };
  const share = hits / of;
  const middle = share + (z * z) / (2 * of);
  const reach = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const all = 1 + (z * z) / of;
  return { low: Math.max(0, (middle - reach) / all), high: Math.min(1, (middle + reach) / all) };
}

/**
 * The shift of a share between two plays of each pair: `gained` pairs hit only in the second, `lost` only in the first.
 * The interval is that of Agresti and Min (2005), half a pair added to each of the four cells, for so many tests at once.
 */
export function shiftOf(gained: number, lost: number, of: number, tests: number): Interval & { shift: number } {
  if (of === 0) return { shift: 0, low: -1, high: 1 };
  const n = of + 2;
  const middle = (gained - lost) / n;
  const reach = boundFor(tests) * (Math.sqrt(gained + lost + 1 - (gained - lost) ** 2 / n) / n);
  return { shift: (gained - lost) / of, low: middle - reach, high: middle + reach };
}

/** The mean of some differences and its interval, for so many tests at once. */
export function meanOf(values: readonly number[], tests: number): Interval & { mean: number } {
  const n = values.length;
  if (n < 2) return { mean: values[0] ?? 0, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  const mean = values.reduce((sum, v) => sum + v, 0) / n;
  const spread = values.reduce((sum, v) => sum + (v - mean) * (v - mean), 0) / (n - 1);
  const reach = boundFor(tests) * Math.sqrt(spread / n);
  return { mean, low: mean - reach, high: mean + reach };
}

/** The middle one, of an even number the lower; nothing of none. */
export function medianOf(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
}
