import { type Key, keyOf, random } from "../../src/kit/chance.ts";

/** Draws from a seed, one after another. */
export class Luck {
  private count = 0;
  private readonly key: Key;

  constructor(seed: string) {
    this.key = keyOf(seed);
  }

  below(n: number): number {
    this.count += 1;
    return (random(this.key, 0, this.count) >>> 1) % Math.max(1, n);
  }

  of<T>(all: readonly T[]): T | undefined {
    return all[this.below(all.length)];
  }
}
