/**
 * Chance as a function, not a stream: the same key and counter give the same number in every engine.
 * Threefry-2x32 with 20 rounds (Salmon, Moraes, Dror, Shaw: "Parallel random numbers: as easy as 1, 2, 3", 2011):
 * both words of the key and of the counter reach both words of the result, so that nothing narrower than the whole
 * 64 bits stands between a seed and its luck.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

export interface Key {
  high: number;
  low: number;
}

/** The first 64 bits of the SHA-256 of a text, as two signed words. */
export function keyOf(text: string): Key {
  const view = new DataView(sha256(utf8ToBytes(text)).buffer);
  return { high: view.getInt32(0), low: view.getInt32(4) };
}

const PARITY = 0x1bd11bda;

const turned = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** One word of 32 random bits, signed, for a counter of two words. Written out, for it is drawn from without end. */
export function random(key: Key, high: number, low: number): number {
  const k0 = key.high;
  const k1 = key.low;
  const k2 = k0 ^ k1 ^ PARITY;
  let x = (high + k0) | 0;
  let y = (low + k1) | 0;
  x = (x + y) | 0;
  y = turned(y, 13) ^ x;
  x = (x + y) | 0;
  y = turned(y, 15) ^ x;
  x = (x + y) | 0;
  y = turned(y, 26) ^ x;
  x = (x + y) | 0;
  y = turned(y, 6) ^ x;
  x = (x + k1) | 0;
  y = (y + k2 + 1) | 0;
  x = (x + y) | 0;
  y = turned(y, 17) ^ x;
  x = (x + y) | 0;
  y = turned(y, 29) ^ x;
  x = (x + y) | 0;
  y = turned(y, 16) ^ x;
  x = (x + y) | 0;
  y = turned(y, 24) ^ x;
  x = (x + k2) | 0;
  y = (y + k0 + 2) | 0;
  x = (x + y) | 0;
  y = turned(y, 13) ^ x;
  x = (x + y) | 0;
  y = turned(y, 15) ^ x;
  x = (x + y) | 0;
  y = turned(y, 26) ^ x;
  x = (x + y) | 0;
  y = turned(y, 6) ^ x;
  x = (x + k0) | 0;
  y = (y + k1 + 3) | 0;
  x = (x + y) | 0;
  y = turned(y, 17) ^ x;
  x = (x + y) | 0;
  y = turned(y, 29) ^ x;
  x = (x + y) | 0;
  y = turned(y, 16) ^ x;
  x = (x + y) | 0;
  y = turned(y, 24) ^ x;
  x = (x + k1) | 0;
  y = (y + k2 + 4) | 0;
  x = (x + y) | 0;
  y = turned(y, 13) ^ x;
  x = (x + y) | 0;
  y = turned(y, 15) ^ x;
  x = (x + y) | 0;
  y = turned(y, 26) ^ x;
  x = (x + y) | 0;
  y = turned(y, 6) ^ x;
  return (x + k2) | 0;
}

/** The k-th key that comes from another: as far from it, and from its sisters, as from a stranger. */
export function keyFrom(key: Key, k: number): Key {
  return { high: random(key, -1, 2 * k), low: random(key, -1, 2 * k + 1) };
}

/** The k-th draw of whoever has these two words for a name: a whole number from 0 to 9,999. */
export function chance(key: Key, name: { high: number; low: number }, k: number): number {
  return (random(key, name.high, (name.low + k) | 0) >>> 1) % 10_000;
}
