import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonical } from "../../src/kit/canonical.ts";
import { chance } from "../../src/kit/chance.ts";
import { logistic } from "../../src/kit/curves.ts";

describe("the kit", () => {
  test("canonical JSON does not depend on the order of keys and comes back equal", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (data) => {
        const turned = Object.fromEntries(Object.entries(data).reverse());
        expect(canonical(turned)).toBe(canonical(data));
        expect(JSON.parse(canonical(data))).toEqual(JSON.parse(JSON.stringify(data)));
      }),
    );
  });

  test("canonical JSON refuses what JSON would silently change", () => {
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, () => 1]) expect(() => canonical({ bad })).toThrow();
  });

  test("chance is even: 20,000 draws fall into ten drawers within four standard deviations", () => {
    const drawers = new Array<number>(10).fill(0);
    for (let k = 0; k < 20_000; k += 1) drawers[Math.floor(chance("even", "subject", "draw", k) / 1000)]! += 1;
    for (const count of drawers) expect(Math.abs(count - 2000)).toBeLessThan(4 * 43);
  });

  test("the logistic curve is symmetric, rises, and is within 0.4 points of the true one", () => {
    for (let x = -700; x <= 700; x += 7) {
      expect(logistic(x) + logistic(-x)).toBe(10_000);
      expect(logistic(x + 7)).toBeGreaterThanOrEqual(logistic(x));
      if (Math.abs(x) <= 599) expect(Math.abs(logistic(x) - 10_000 / (1 + Math.exp(-x / 100)))).toBeLessThan(40);
    }
  });
});
