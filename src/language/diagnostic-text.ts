/** Diagnostics as they are read, in the terminal and in the browser alike. */
import type { Diagnostic } from "./diagnostic.ts";

/** Where and what, in one line. */
export function headOf({ file, line, column, severity, code }: Diagnostic): string {
  return `${file}:${line}:${column} ${severity} ${code}`;
}

/** One mistake in full: place and code, what to do, and the line with a caret under the place. */
export function diagnosticText(diagnostic: Diagnostic): string {
  const excerpt = diagnostic.excerpt
    .split("\n")
    .map((line) => `    ${line}`)
    .join("\n");
  return `${headOf(diagnostic)}\n  ${diagnostic.message}\n${excerpt}\n`;
}

/** "2 errors, 1 warning", or "clean, 0 warnings". */
export function countText(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter((d) => d.severity === "error").length;
  return `${errors ? many(errors, "error") : "clean"}, ${many(diagnostics.length - errors, "warning")}`;
}

function many(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}
