import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonical } from "../../src/kit/canonical.ts";
import { type Key, chance, keyFrom, keyOf, random } from "../../src/kit/chance.ts";
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

  test("the logistic curve is symmetric, rises, and is within 0.4 points of the true one", () => {
    for (let x = -700; x <= 700; x += 7) {
      expect(logistic(x) + logistic(-x)).toBe(10_000);
      expect(logistic(x + 7)).toBeGreaterThanOrEqual(logistic(x));
      if (Math.abs(x) <= 599) expect(Math.abs(logistic(x) - 10_000 / (1 + Math.exp(-x / 100)))).toBeLessThan(40);
    }
  });
});

describe("chance", () => {
  const name = keyOf("subject/draw");
  const wide: fc.Arbitrary<Key> = fc.record({ high: fc.integer(), low: fc.integer() });

  test.each([
    [0, 0, 0, 0, 0x6b200159, 0x99ba4efe],
    [-1, -1, -1, -1, 0x1cb996fc, 0xbb002be7],
    [0x13198a2e, 0x03707344, 0x243f6a88, 0x85a308d3, 0xc4923a9c, 0x483df7a0],
  ])("gives the published answers of Threefry-2x32-20 (key %i %i)", (high, low, c0, c1, first) => {
    expect(random({ high, low }, c0, c1) >>> 0).toBe(first);
  });

  test("a key is the first 64 bits of the seed's SHA-256", () => {
    // SHA-256 of "abc" as FIPS 180-2 gives it: ba7816bf 8f01cfea ...
    expect(keyOf("abc")).toEqual({ high: 0xba7816bf | 0, low: 0x8f01cfea | 0 });
  });

  test("spreads: 20,000 draws fall into ten drawers within four standard deviations, of one seed and over seeds", () => {
    const ways = [
      (k: number) => chance(keyOf("even"), name, k),
      (k: number) => chance(keyOf(`seed ${k}`), name, 0),
      (k: number) => chance(keyFrom(keyOf("even"), k), name, 0),
      (k: number) => chance(keyOf("even"), keyOf(`subject/${k}`), 0),
    ];
    for (const draw of ways) {
      const drawers = new Array<number>(10).fill(0);
      for (let k = 0; k < 20_000; k += 1) {
        const drawer = Math.floor(draw(k) / 1000);
        drawers[drawer] = (drawers[drawer] ?? 0) + 1;
      }
      for (const count of drawers) expect(Math.abs(count - 2000)).toBeLessThan(4 * 43);
    }
  });

  /** Bits in which two streams of 64 draws agree, of 64 * 32. */
  function agreeing(one: (k: number) => number, other: (k: number) => number): number {
    let bits = 0;
    for (let k = 0; k < 64; k += 1) for (let x = ~(one(k) ^ other(k)); x !== 0; x &= x - 1) bits += 1;
    return bits;
  }

  test("is independent: streams that differ in one bit of seed or name agree in half their bits", () => {
    const half = 64 * 16;
    // Six standard deviations of a fair coin thrown 2,048 times.
    const close = 6 * Math.sqrt(64 * 8);
    fc.assert(
      fc.property(wide, wide, fc.nat(31), fc.constantFrom<"high" | "low">("high", "low"), (key, at, bit, word) => {
        const turned = (k: Key): Key => ({ ...k, [word]: k[word] ^ (1 << bit) });
        const stream = (k: Key, n: Key) => (count: number) => random(k, n.high, n.low + count);
        const same = stream(key, at);
        expect(Math.abs(agreeing(same, stream(turned(key), at)) - half)).toBeLessThan(close);
        // The low word of a name is where the count is added: names part in the high one, or far away in the low one.
        const name = word === "high" ? turned(at) : { ...at, low: at.low ^ (1 << (7 + (bit % 25))) };
        expect(Math.abs(agreeing(same, stream(key, name)) - half)).toBeLessThan(close);
      }),
      { numRuns: 300 },
    );
  });

  test("two seeds whose keys agree in 32 bits, or whose first draws agree, still part", () => {
    fc.assert(
      fc.property(wide, fc.integer(), (key, other) => {
        fc.pre(other !== key.low && other !== key.high);
        for (const half of [
          { ...key, low: other },
          { ...key, high: other },
        ])
          expect(
            agreeing(
              (k) => random(key, 0, k),
              (k) => random(half, 0, k),
            ),
          ).toBeLessThan(64 * 32 * 0.6);
      }),
    );
    // Among so many seeds, two whose first 32 bits are the same are found; their second ones differ.
    const seen = new Map<number, number>();
    let met = 0;
    for (let seed = 0; seed < 200_000; seed += 1) {
      const key = keyFrom(keyOf("birthdays"), seed);
      const first = random(key, 0, 0);
      const twin = seen.get(first);
      if (twin !== undefined) {
        met += 1;
        expect(random(keyFrom(keyOf("birthdays"), twin), 0, 1)).not.toBe(random(key, 0, 1));
      }
      seen.set(first, seed);
    }
    expect(met).toBeGreaterThan(0);
  });
});
