import { describe, expect, test } from "vitest";
import { boundFor, meanOf, shiftOf, wilson } from "../../src/forecast/statistics.ts";

describe("how sure a count is", () => {
  test.each([
    [7, 10, 0.3968, 0.8922],
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
    [81, 263, 0.2553, 0.3662],
  ])("Wilson's interval of %i in %i is as in the books", (hits, of, low, high) => {
    const found = wilson(hits, of);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  test("nothing played says nothing", () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
    expect(shiftOf(0, 0, 0, 1)).toEqual({ shift: 0, low: -1, high: 1 });
  });

  test("more tests at once ask for more, and a number between two entries for the next one", () => {
    expect([1, 8, 11, 60].map(boundFor)).toEqual([1.96, 2.735, 2.866, 3.342]);
  });

  test("a shift is clear of 0 only if enough pairs differ in one direction", () => {
    expect(shiftOf(12, 0, 100, 1)).toMatchObject({ shift: 0.12 });
    expect(shiftOf(12, 0, 100, 8).low).toBeGreaterThan(0);
    expect(shiftOf(12, 10, 100, 8).low).toBeLessThan(0);
    expect(shiftOf(3, 8, 50, 4).low).toBeCloseTo(-shiftOf(8, 3, 50, 4).high, 12);
  });

  test("the mean of differences that are all alike has no width", () => {
    expect(meanOf([2, 2, 2], 3)).toEqual({ mean: 2, low: 2, high: 2 });
    expect(meanOf([1, -1, 3, 1], 1).mean).toBe(1);
  });
});
