/** Gives equal things one whole number, from 0, and the thing back. */
export class Interned<T> {
  readonly all: T[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly keyOf: (thing: T) => string;

  constructor(keyOf: (thing: T) => string) {
    this.keyOf = keyOf;
  }

  number(thing: T): number {
    const key = this.keyOf(thing);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.all.length);
    return this.all.push(thing) - 1;
  }
}
