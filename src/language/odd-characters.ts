/** Characters that no scenario may hold, and those that look like others: found, and called by their names. */

/** What a terminal would obey instead of showing it; of these a text may hold line ends and tabs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** The first control character of a text, by its number as Unicode writes it. */
export function firstControl(text: string): { at: number; name: string } | undefined {
  CONTROL.lastIndex = 0;
  const found = CONTROL.exec(text);
  return found ? { at: found.index, name: numberOf(found[0]) } : undefined;
}

/** The same text with a sign in place of each control character, for whoever prints it. */
export function withoutControls(text: string): string {
  return text.replace(CONTROL, (c) => {
    const code = c.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : "\uFFFD";
  });
}

/** The mark of UTF-16, as a decoder of UTF-8 writes it. */
const UTF16_MARK = "\uFFFD\uFFFD";
/** How ISO-2022-JP, of bytes that UTF-8 allows, says which letters follow. */
const JIS_SHIFT = new RegExp(`${String.fromCharCode(27)}(\\$[@B]|\\([BJ])`);

/** What is wrong with how a file was saved, at its place, with what to do. */
export function wronglySaved(
  text: string,
): { code: "not-utf8" | "control-character"; at: number; message: string } | undefined {
  const unreadable = text.indexOf("\uFFFD");
  const empty = text.split("\u0000").length - 1;
  // In UTF-16 every letter of the keys has an empty byte beside it; a zero byte elsewhere is a slip.
  if (empty * 8 > text.length || (empty > 0 && text.startsWith(UTF16_MARK)))
    return { code: "not-utf8", at: 0, message: "Save this file as UTF-8: it is in UTF-16 now." };
  if (unreadable >= 0)
    return {
      code: "not-utf8",
      at: unreadable,
      message:
        "Save this file as UTF-8: a character here cannot be read, as in files of Shift_JIS, EUC-JP or Windows-1252.",
    };
  const shift = text.search(JIS_SHIFT);
  if (shift >= 0) return { code: "not-utf8", at: shift, message: "Save this file as UTF-8: it is in ISO-2022-JP now." };
  const alone = text.search(/\r(?!\n)/);
  if (alone >= 0)
    return {
      code: "control-character",
      at: alone,
      message:
        "Save this file with line ends LF or CRLF: a carriage return stands alone here, as in files of old Macs.",
    };
  const control = firstControl(text.replaceAll("\r\n", " \n"));
  if (control)
    return {
      code: "control-character",
      at: control.at,
      message: `Remove the control character ${control.name} here.`,
    };
  return undefined;
}

const SPACES = "\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff";
const COLONS = "\uff1a\ufe55\ufe13\u2236\ua789";
const SPACE = new RegExp(`[${SPACES}]`);
const COLON = new RegExp(`[${COLONS}]`);
const KNOWN: Record<string, string> = {
  "\u3000": "ideographic space",
  "\u00a0": "no-break space",
  "\uff1a": "full-width colon",
};

/** What to write instead of a character that looks like a space or a colon of YAML. */
export function insteadOf(letter: string): string | undefined {
  const space = SPACE.test(letter);
  if (!space && !COLON.test(letter)) return undefined;
  const name = KNOWN[letter] ?? (space ? "special space" : "special colon");
  return space
    ? `Write an ordinary space instead of the ${name} (${numberOf(letter)}) here.`
    : `Write a colon and a space (": ") instead of the ${name} (${numberOf(letter)}) here.`;
}

/** Where a line's own structure holds a look-alike: before its key, about the key's colon, or after a dash. */
const IN_STRUCTURE = [
  new RegExp(`^[ \\t]*(?:-[ \\t]+)*[${SPACES}]`),
  new RegExp(`^[ \\t]*-[${SPACES}]`),
  new RegExp(`(?:^[ \\t-]*|[{,][ \\t]*)[a-z_][\\w-]*(?=[ \\t${SPACES}]*[:${COLONS}])[ \\t]*[${SPACES}${COLONS}]`),
  new RegExp(`(?:^[ \\t-]*|[{,][ \\t]*)[a-z_][\\w-]*:[${SPACES}]`),
];

/** The look-alike that made YAML unreadable near a place: on its line, the one before or the one after. */
export function lookAlikeNear(text: string, offset: number): { at: number; message: string } | undefined {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const before = text.lastIndexOf("\n", start - 2) + 1;
  const end = text.indexOf("\n", offset);
  for (const line of new Set([start, start > 0 ? before : start, end < 0 ? start : end + 1])) {
    const stop = text.indexOf("\n", line);
    const written = text.slice(line, stop < 0 ? undefined : stop);
    for (const form of IN_STRUCTURE) {
      const found = form.exec(written);
      if (!found) continue;
      const at = line + found.index + found[0].length - 1;
      const message = insteadOf(text[at] ?? "");
      if (message) return { at, message };
    }
  }
  return undefined;
}

/** The look-alike in a value that is a plain word or number without it, or a key with its colon. */
export function lookAlikeIn(text: string, offset: number): { at: number; message: string } | undefined {
  const here = insteadOf(text[offset] ?? "");
  if (here) return { at: offset, message: here };
  const value = /^[^\n,}\]#]*/.exec(text.slice(offset, offset + 200))?.[0] ?? "";
  const first = value.search(new RegExp(`[${SPACES}${COLONS}]`));
  const plain = new RegExp(`^["']?[\\w.+-]+["']?[\\s${SPACES}]*$|^[A-Za-z_][\\w-]*[${SPACES}]*[${COLONS}]`);
  const message = first >= 0 && plain.test(value) ? insteadOf(value[first] ?? "") : undefined;
  return message === undefined ? undefined : { at: offset + first, message };
}

function numberOf(letter: string): string {
  return `U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}
