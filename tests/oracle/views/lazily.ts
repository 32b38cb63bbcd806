/** Gives `thing` a part that is worked out when it is first read, and then kept; JSON writes it out like any other. */
export function lazily<T extends object, K extends PropertyKey, V>(thing: T, key: K, read: () => V): T & Record<K, V> {
  return Object.defineProperty(thing, key, {
    enumerable: true,
    configurable: true,
    get() {
      const value = read();
      Object.defineProperty(thing, key, { value, enumerable: true });
      return value;
    },
  }) as T & Record<K, V>;
}
