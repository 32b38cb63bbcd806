/** Rows of words set in columns, for the terminal. */
export function columns(rows: readonly (readonly string[])[]): string {
  const most = Math.max(...rows.map((r) => r.length));
  const widths = Array.from({ length: most }, (_, i) => Math.max(...rows.map((r) => (r[i] ?? "").length)));
  return rows.map((row) => `  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join("  ")}`.trimEnd()).join("\n");
}
