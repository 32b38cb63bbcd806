import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * Chance as a function, not a stream: the k-th `draw` of `subject` under `seed`, a whole number from 0 to 9,999.
 * Adding an unrelated subject changes no other draw.
 */
export function chance(seed: string, subject: string, draw: string, k: number): number {
  const bytes = sha256(utf8ToBytes(JSON.stringify([seed, subject, draw, k])));
  const first48 =
    bytes[0]! * 2 ** 40 +
    bytes[1]! * 2 ** 32 +
    bytes[2]! * 2 ** 24 +
    bytes[3]! * 2 ** 16 +
    bytes[4]! * 2 ** 8 +
    bytes[5]!;
  return first48 % 10_000;
}
