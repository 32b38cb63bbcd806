/** What is wrong with a scenario file, where, and what to do about it. All mistakes are collected in one pass. */
import { lookAlikeIn, withoutControls } from "./odd-characters.ts";

export const DIAGNOSTIC_CODES = [
  "file-too-large",
  "scenario-too-large",
  "too-deep",
  "too-many-nodes",
  "bad-yaml",
  "alias-refused",
  "tag-refused",
  "merge-refused",
  "not-utf8",
  "control-character",
  "look-alike",
  "wrong-folder",
  "duplicate-key",
  "bad-key",
  "bad-number",
  "empty-value",
  "several-documents",
  "unknown-key",
  "missing-key",
  "wrong-type",
  "out-of-range",
  "bad-condition",
  "unknown-name",
  "condition-too-large",
  "not-a-condition",
  "unknown-reference",
  "circular",
  "bad-chart",
  "bad-path",
  "never-rests",
  "chart-too-large",
  "bad-sum",
  "no-options",
  "no-last-ending",
  "unreachable-ending",
  "unreachable-papers",
  "missing-translation",
  "unknown-text",
  "secret-in-public",
  "nothing-here",
  "too-long",
  "rounds-out-of-order",
  "unknown-placeholder",
  "idle-clause",
  "idle-option",
] as const;
export type DiagnosticCode = (typeof DIAGNOSTIC_CODES)[number];
/** Codes that a character can bring about which only looks like the right one. */
const MISREAD: ReadonlySet<DiagnosticCode> = new Set([
  "wrong-type",
  "bad-number",
  "bad-condition",
  "bad-key",
  "unknown-key",
  "unknown-name",
  "unknown-reference",
]);

export interface Diagnostic {
  code: DiagnosticCode;
  severity: "error" | "warning";
  file: string;
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
  /** One sentence that says what to do. */
  message: string;
  /** The offending line and a caret under the place. */
  excerpt: string;
}

/** A place in a file: an offset in characters. */
export interface Place {
  file: string;
  offset: number;
}

/** Entries that were taken out for their mistakes: the sections they stood in, `section.id`, and every word of theirs. */
export interface LeftOut {
  sections: Set<string>;
  entries: Set<string>;
  words: Set<string>;
}
/** Codes that a left-out entry can bring about elsewhere. */
const FOLLOWING: ReadonlySet<DiagnosticCode> = new Set(["unknown-reference", "unknown-name", "unknown-placeholder"]);

/** Collects diagnostics; knows the texts, so that each gets its line, column and excerpt. */
export class Report {
  readonly diagnostics: Diagnostic[] = [];
  private readonly files: Record<string, string>;
  /** Where the lines of each file begin, so that ten thousand mistakes cost no more than ten thousand look-ups. */
  private readonly lines = new Map<string, number[]>();
  private readonly lookAlikes = new Set<string>();
  private leftOut: LeftOut = { sections: new Set(), entries: new Set(), words: new Set() };

  constructor(files: Record<string, string>) {
    this.files = files;
  }

  /** From here on, what only follows from these left-out entries is no news. */
  leaveOut(leftOut: LeftOut): void {
    this.leftOut = leftOut;
  }

  /** An entry of this section was left out, so that its sums and lists say nothing. */
  lacks(section: string): boolean {
    return this.leftOut.sections.has(section);
  }

  /** The entry that a text's key stands in was left out. */
  knowsNothingOf(key: string): boolean {
    return this.leftOut.entries.has(key.split(".").slice(0, 2).join("."));
  }

  add(code: DiagnosticCode, place: Place, message: string, severity: Diagnostic["severity"] = "error"): void {
    const subject = /"([^"]*)"/.exec(message)?.[1] ?? "";
    if (FOLLOWING.has(code) && subject.split(".").some((word) => this.leftOut.words.has(word))) return;
    const text = this.files[place.file] ?? "";
    const misread = MISREAD.has(code) ? lookAlikeIn(text, place.offset) : undefined;
    if (misread) return this.addLookAlike({ file: place.file, offset: misread.at }, misread.message);
    const { line, start } = this.lineAt(place, text);
    const column = place.offset - start + 1;
    const end = text.indexOf("\n", place.offset);
    const whole = withoutControls(text.slice(start, end < 0 ? undefined : end).replace(/\r$/, ""));
    const from = Math.max(0, column - 80);
    const excerpt = `${whole.slice(from, from + 120)}\n${" ".repeat(column - 1 - from)}^`;
    this.diagnostics.push({ code, severity, file: place.file, line, column, message, excerpt });
  }

  private lineAt({ file, offset }: Place, text: string): { line: number; start: number } {
    let starts = this.lines.get(file);
    if (!starts) {
      starts = [0];
      for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
      this.lines.set(file, starts);
    }
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, start: starts[low] ?? 0 };
  }

  /** One character may be misread in several ways, and is told once. */
  addLookAlike(place: Place, message: string): void {
    const where = `${place.file}:${place.offset}`;
    if (this.lookAlikes.has(where)) return;
    this.lookAlikes.add(where);
    this.add("look-alike", place, message);
  }

  /** Where the character `at` of a text stands whose YAML begins at `place`: past quotes, folds and the header of a block. */
  within(place: Place, text: string, at: number): Place {
    const raw = this.files[place.file] ?? "";
    let offset = place.offset;
    if (/[>|]/.test(raw[offset] ?? "")) offset = raw.indexOf("\n", offset) + 1;
    const blank = (letter = "") => /\s/.test(letter);
    for (let i = 0; i <= at && i < text.length; i += 1) {
      const wanted = text[i];
      while (offset < raw.length && !(blank(wanted) ? blank(raw[offset]) : raw[offset] === wanted)) offset += 1;
      if (i === at) return { file: place.file, offset };
      offset += 1;
    }
    return { file: place.file, offset };
  }

  get failed(): boolean {
    return this.diagnostics.some((d) => d.severity === "error");
  }

  /** In order of file, line and column, errors and warnings together. */
  sorted(): Diagnostic[] {
    return [...this.diagnostics].sort((a, b) =>
      a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column,
    );
  }
}

/** ", did you mean "trust"?" if a known name is near, otherwise the full stop. */
export function nearest(wrong: string, known: Iterable<string>): string {
  return didYouMean(wrong, known) || ".";
}

/** ", did you mean "trust"?" if a known name is near, otherwise nothing. */
export function didYouMean(wrong: string, known: Iterable<string>): string {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(wrong.length / 3)) + 1;
  for (const name of known) {
    if (Math.abs(name.length - wrong.length) >= least) continue;
    const d = distance(wrong, name);
    if (d < least) {
      best = name;
      least = d;
    }
  }
  return best === undefined ? "" : `, did you mean "${best}"?`;
}

/** Edits between two names, a swap of neighbours counting as one. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const other = a[i - 1] === b[j - 1] ? 0 : 1;
      const least = Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + other);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(swapped ? Math.min(least, (before[j - 2] ?? 0) + 1) : least);
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
