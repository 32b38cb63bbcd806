/** The door of the language: files -> a Scenario, or everything that is wrong with them. Never throws for an author's mistake. */
import type { Scenario } from "../rules/scenario.ts";
import { Authored } from "./authored.ts";
import { checkEnd } from "./check-end.ts";
import { checkIdle } from "./check-idle.ts";
import { checkSense } from "./check-sense.ts";
import { checkShape } from "./check-shape.ts";
import { compile } from "./compile.ts";
import { type Diagnostic, Report } from "./diagnostic.ts";
import { mergeFiles } from "./merge-files.ts";
import { withoutControls } from "./odd-characters.ts";

export interface Loaded {
  scenario?: Scenario;
  /** In order of file, line and column. A scenario may come with warnings. */
  diagnostics: Diagnostic[];
}

/** `texts`: path inside the scenario's folder, with either system's separators -> text; bytes that are no UTF-8 come as U+FFFD, as every decoder writes them. */
export function load(texts: Record<string, string>): Loaded {
  const files = Object.fromEntries(
    Object.entries(texts).map(([path, text]) => [
      withoutControls(path).replaceAll("\\", "/"),
      text.replace(/^\uFEFF/, ""),
    ]),
  );
  const report = new Report(files);
  const merged = mergeFiles(files, report);
  const shape = merged && checkShape(merged, report);
  if (!shape) return { diagnostics: report.sorted() };
  report.leaveOut(shape.leftOut);
  const authored = new Authored(shape.spec, merged.places, report);
  checkSense(authored);
  const scenario = compile(authored, merged.translations);
  if (!report.failed) checkEnd(authored, scenario);
  if (!report.failed) checkIdle(authored);
  const diagnostics = report.sorted();
  return report.failed ? { diagnostics } : { scenario, diagnostics };
}
