/** Bytes as text that may stand in an address, and UTF-8 by hand, for pure code asks nobody for it. */
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Base64 for addresses (RFC 4648, section 5), without padding. */
export function toBase64Url(bytes: readonly number[]): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const word = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let k = 0; k < Math.min(4, bytes.length - i + 1); k += 1) text += LETTERS[(word >> (18 - 6 * k)) & 63];
  }
  return text;
}

/** Nothing if a letter is none of it. */
export function fromBase64Url(text: string): number[] | undefined {
  const bytes: number[] = [];
  let [word, bits] = [0, 0];
  for (const letter of text) {
    const value = LETTERS.indexOf(letter);
    if (value < 0) return undefined;
    word = ((word << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((word >> bits) & 255);
    }
  }
  return bytes;
}

export function utf8Of(text: string): number[] {
  return [...text].flatMap((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    if (code < 0x80) return [code];
    if (code < 0x800) return [0xc0 | (code >> 6), 0x80 | (code & 63)];
    if (code < 0x10000) return [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)];
    return [0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)];
  });
}

/** Nothing if the bytes are no UTF-8. */
export function textOf(bytes: readonly number[]): string | undefined {
  let text = "";
  for (let i = 0; i < bytes.length; ) {
    const first = bytes[i] ?? 0;
    const more = first < 0x80 ? 0 : first >> 5 === 6 ? 1 : first >> 4 === 14 ? 2 : first >> 3 === 30 ? 3 : -1;
    if (more < 0) return undefined;
    let code = more === 0 ? first : first & (63 >> more);
    for (let k = 1; k <= more; k += 1) {
      const byte = bytes[i + k];
      if (byte === undefined || byte >> 6 !== 2) return undefined;
      code = (code << 6) | (byte & 63);
    }
    if (code > 0x10ffff) return undefined;
    text += String.fromCodePoint(code);
    i += more + 1;
  }
  return text;
}
