/** What is wrong with a scenario file, where, and what to do about it. All mistakes are collected in one pass. */
export const DIAGNOSTIC_CODES = [
  "file-too-large", "scenario-too-large", "too-deep", "too-many-nodes", "bad-yaml", "alias-refused", "tag-refused", "merge-refused",
  "duplicate-key", "bad-key", "bad-number", "empty-value", "several-documents", "unknown-key", "missing-key", "wrong-type", "out-of-range",
  "bad-condition", "unknown-name", "condition-too-large", "not-a-condition", "unknown-reference", "bad-chart", "chart-too-large",
  "bad-sum", "no-options", "no-last-ending", "unreachable-ending", "missing-translation", "unknown-text", "secret-in-public",
  "nothing-here", "too-long", "rounds-out-of-order", "unknown-placeholder",
] as const;
export type DiagnosticCode = (typeof DIAGNOSTIC_CODES)[number];

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

/** Collects diagnostics; knows the texts, so that each gets its line, column and excerpt. */
export class Report {
  readonly diagnostics: Diagnostic[] = [];
  private readonly files: Record<string, string>;
  private silent: ReadonlySet<string> = new Set();

  constructor(files: Record<string, string>) {
    this.files = files;
  }

  /** From here on, what only follows from these left-out entries is no news. */
  leaveOut(words: ReadonlySet<string>): void {
    this.silent = words;
  }

  add(code: DiagnosticCode, place: Place, message: string, severity: Diagnostic["severity"] = "error"): void {
    if (this.silent.size > 0 && (message.match(/[a-z][a-z0-9_]*/g) ?? []).some((word) => this.silent.has(word) && message.includes(`"${word}`))) return;
    const text = this.files[place.file] ?? "";
    const before = text.slice(0, place.offset);
    const line = before.split("\n").length;
    const start = before.lastIndexOf("\n") + 1;
    const column = place.offset - start + 1;
    const end = text.indexOf("\n", place.offset);
    const whole = text.slice(start, end < 0 ? undefined : end).replace(/\r$/, "");
    const from = Math.max(0, column - 80);
    const excerpt = `${whole.slice(from, from + 120)}\n${" ".repeat(column - 1 - from)}^`;
    this.diagnostics.push({ code, severity, file: place.file, line, column, message, excerpt });
  }

  characterAt(place: Place): string {
    return this.files[place.file]?.[place.offset] ?? "";
  }

  get failed(): boolean {
    return this.diagnostics.some((d) => d.severity === "error");
  }

  /** In order of file, line and column, errors and warnings together. */
  sorted(): Diagnostic[] {
    return [...this.diagnostics].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column));
  }
}

/** ", did you mean `trust`?" if a known name is near, otherwise nothing. */
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
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}
