/** One YAML file becomes plain data and a place for every value and key. Bounded before anything slow can happen. */
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from "yaml";
import type { Place, Report } from "./diagnostic.ts";
import { firstControl, insteadOf, lookAlikeNear, wronglySaved } from "./odd-characters.ts";

export const LIMITS = {
  fileBytes: 256 * 1024,
  scenarioBytes: 4 * 1024 * 1024,
  depth: 40,
  nodes: 20_000,
  textLength: 4_000,
} as const;

export type Path = (string | number)[];
export interface Places {
  /** Where the value at this path stands; `key` where its key does. */
  value(path: Path): Place;
  key(path: Path): Place;
}

export type Data = null | boolean | number | string | Data[] | { [key: string]: Data };

const POISON = new Set(["__proto__", "constructor", "prototype", "toString", "valueOf", "hasOwnProperty"]);
const WHOLE = /^-?(0|[1-9][0-9]*)$/;

export function readYaml(
  file: string,
  text: string,
  report: Report,
): { data: Data; places: Places; holes: Path[] } | undefined {
  const start: Place = { file, offset: 0 };
  if (bytes(text) > LIMITS.fileBytes) {
    report.add("file-too-large", start, `Split ${file}: a file holds at most 256 KB.`);
    return undefined;
  }
  const saved = wronglySaved(text);
  if (saved) {
    report.add(saved.code, { file, offset: saved.at }, saved.message);
    return undefined;
  }
  const deep = firstTooDeep(text);
  if (deep !== undefined) {
    report.add("too-deep", { file, offset: deep }, `Nest at most ${LIMITS.depth} levels.`);
    return undefined;
  }
  const doc = parseDocument(text, {
    uniqueKeys: false,
    merge: false,
    strict: true,
    version: "1.2",
    keepSourceTokens: false,
  });
  const first = [...doc.errors, ...doc.warnings].sort((a, b) => a.pos[0] - b.pos[0])[0];
  const mistaken = first && lookAlikeNear(text, first.pos[0]);
  if (mistaken) {
    report.addLookAlike({ file, offset: mistaken.at }, mistaken.message);
    return undefined;
  }
  if (first) {
    const code =
      first.code === "MULTIPLE_DOCS"
        ? "several-documents"
        : first.code === "TAG_RESOLVE_FAILED"
          ? "tag-refused"
          : "bad-yaml";
    report.add(
      code,
      { file, offset: first.pos[0] },
      code === "several-documents" ? "Write one document a file: remove the line ---." : plainly(first.message),
    );
    return undefined;
  }
  const walk = new Walk(file, text, report);
  // A file that is empty, or holds comments alone, is a beginning and no mistake.
  if (doc.contents === null) return { data: {}, places: walk, holes: [] };
  const data = walk.read(doc.contents as Node | null, [], 0);
  return walk.failed ? undefined : { data, places: walk, holes: walk.holes };
}

/** The library's message without its own place, as a sentence. */
function plainly(message: string): string {
  return `${message
    .split("\n")[0]!
    .replace(/ at line \d+, column \d+:?$/, "")
    .replace(/[.:]$/, "")}.`;
}

class Walk implements Places {
  /** Too large to be read at all. */
  failed = false;
  /** Where a value could not be taken; the rest of the file is checked all the same. */
  readonly holes: Path[] = [];
  private nodes = 0;
  private readonly values = new Map<string, number>();
  private readonly keys = new Map<string, number>();
  private readonly file: string;
  private readonly text: string;
  private readonly report: Report;

  constructor(file: string, text: string, report: Report) {
    this.file = file;
    this.text = text;
    this.report = report;
  }

  value(path: Path): Place {
    for (let at = path.length; at >= 0; at -= 1) {
      const offset = this.values.get(spell(path.slice(0, at)));
      if (offset !== undefined) return { file: this.file, offset };
    }
    return { file: this.file, offset: 0 };
  }

  key(path: Path): Place {
    const offset = this.keys.get(spell(path));
    return offset === undefined ? this.value(path) : { file: this.file, offset };
  }

  read(node: Node | null, path: Path, depth: number): Data {
    const offset = node?.range?.[0] ?? 0;
    this.values.set(spell(path), offset);
    this.nodes += 1;
    if (this.nodes > LIMITS.nodes)
      return this.tooLarge("too-many-nodes", offset, `Split the file: it holds more than ${LIMITS.nodes} values.`);
    if (depth > LIMITS.depth) return this.tooLarge("too-deep", offset, `Nest at most ${LIMITS.depth} levels.`);
    if (isAlias(node))
      return this.fail(
        "alias-refused",
        path,
        offset,
        "Write the value out: aliases (*name) are not part of the language.",
      );
    if (node && "anchor" in node && node.anchor)
      return this.fail(
        "alias-refused",
        path,
        this.text.lastIndexOf(`&${node.anchor}`, offset),
        "Remove the anchor (&name): aliases are not part of the language.",
      );
    if ((isMap(node) || isSeq(node)) && node.tag && !/^tag:yaml.org,2002:(map|seq)$/.test(node.tag))
      return this.fail("tag-refused", path, this.startOfTag(offset), `Remove the tag ${node.tag}.`);
    if (isMap(node)) return this.readMap(node.items as Pair<Node, Node | null>[], path, depth);
    if (isSeq(node)) return node.items.map((item, i) => this.read(item as Node, [...path, i], depth + 1));
    if (isScalar(node))
      return this.readScalar(node.value, node.source ?? "", node.type ?? "PLAIN", node.tag, path, offset);
    return this.fail("empty-value", path, offset, "Write a value here, or remove the key.");
  }

  private readMap(items: Pair<Node, Node | null>[], path: Path, depth: number): Data {
    const made: { [key: string]: Data } = Object.create(null) as { [key: string]: Data };
    const seen = new Set<string>();
    for (const { key, value } of items) {
      const offset = key?.range?.[0] ?? 0;
      const source = isScalar(key) ? (key.source ?? String(key.value)) : undefined;
      if (source === undefined) this.fail("bad-key", path, offset, "Use a plain word as key.");
      else if (source === "<<")
        this.fail("merge-refused", path, offset, "Write the keys out: merge keys (<<) are not part of the language.");
      else if (this.oddKey(source, path, offset)) continue;
      else if (POISON.has(source)) this.fail("bad-key", path, offset, `Choose another name than ${source}.`);
      else if (seen.has(source))
        this.fail("duplicate-key", [...path, source], offset, `The key "${source}" stands here twice: keep one.`);
      else {
        seen.add(source);
        this.keys.set(spell([...path, source]), offset);
        if (value === null || (isScalar(value) && value.value === null && value.source !== "null")) {
          this.values.set(spell([...path, source]), offset);
          this.fail(
            "empty-value",
            [...path, source],
            offset,
            `Write a value after "${source}:", or remove the key; inside { } a text with a comma needs quotation marks.`,
          );
        } else made[source] = this.read(value, [...path, source], depth + 1);
      }
    }
    return { ...made };
  }

  /** Keys are plain words: what only looks like a space or a colon in one is told where it stands. */
  private oddKey(source: string, path: Path, offset: number): boolean {
    const control = firstControl(source);
    if (control)
      this.fail("control-character", path, offset, `Write this key without the control character ${control.name}.`);
    const odd = [...source].find((letter) => insteadOf(letter));
    if (odd === undefined) return control !== undefined;
    this.holes.push(path);
    this.report.addLookAlike(
      { file: this.file, offset: Math.max(offset, this.text.indexOf(odd, offset)) },
      insteadOf(odd) ?? "",
    );
    return true;
  }

  private readScalar(
    value: unknown,
    source: string,
    type: string,
    tag: string | undefined,
    path: Path,
    offset: number,
  ): Data {
    if (tag && tag !== "tag:yaml.org,2002:str")
      return this.fail("tag-refused", path, this.startOfTag(offset), `Remove the tag ${tag}.`);
    if (typeof value === "string") {
      const control = firstControl(value);
      if (control)
        return this.fail(
          "control-character",
          path,
          offset,
          `Write this text without the control character ${control.name}.`,
        );
      return value.normalize("NFC");
    }
    if (typeof value === "boolean") return value;
    if (typeof value === "number" || typeof value === "bigint") {
      if (type === "PLAIN" && WHOLE.test(source) && source !== "-0" && Number.isSafeInteger(Number(source)))
        return Number(source);
      return this.fail(
        "bad-number",
        path,
        offset,
        `Write a whole number that is exact, or put "${source}" in quotation marks if it is a text.`,
      );
    }
    return this.fail("empty-value", path, offset, "Write a value here, or remove the key.");
  }

  /** A tag stands before the value that it marks. */
  private startOfTag(offset: number): number {
    let at = this.text.lastIndexOf("!", offset);
    while (this.text[at - 1] === "!") at -= 1;
    return at;
  }

  /** Once is enough: the rest of the file is not looked at. */
  private tooLarge(code: "too-many-nodes" | "too-deep", offset: number, message: string): null {
    if (!this.failed) this.report.add(code, { file: this.file, offset }, message);
    this.failed = true;
    return null;
  }

  private fail(code: Parameters<Report["add"]>[0], path: Path, offset: number, message: string): null {
    this.holes.push(path);
    this.report.add(code, { file: this.file, offset }, message);
    return null;
  }
}

function spell(path: Path): string {
  return path.join("\u0000");
}

export function bytes(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    count += unit < 0x80 ? 1 : unit < 0x800 ? 2 : unit >= 0xd800 && unit < 0xe000 ? 2 : 3;
  }
  return count;
}

/** A cheap count of brackets and stacked dashes, so that the parser's own recursion is never asked for more. */
function firstTooDeep(text: string): number | undefined {
  let brackets = 0;
  let stacked = 0;
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i];
    if (c === "[" || c === "{") brackets += 1;
    else if ((c === "]" || c === "}") && brackets > 0) brackets -= 1;
    else if (c === "\n") stacked = 0;
    if ((c === "-" || c === "?") && text[i + 1] === " ") stacked += 1;
    if (brackets > LIMITS.depth * 4 || stacked > LIMITS.depth * 4) return i;
  }
  return undefined;
}
