import type { Diagnostic } from "../../../language/diagnostic.ts";
import { headOf } from "../../../language/diagnostic-text.ts";
import { useWords } from "../words/words.tsx";
import { Sheet } from "./sheet.tsx";

export interface Mistakes {
  name: string;
  diagnostics: readonly Diagnostic[];
}

/** All that is wrong with a scenario, as the terminal prints it. Its sentences are in English, as there. */
export function MistakesSheet({ mistakes, onClose }: { mistakes: Mistakes; onClose(): void }) {
  const { t } = useWords();
  const errors = errorsIn(mistakes.diagnostics);
  return (
    <Sheet
      title={t(errors > 0 ? "mistakesIn" : "warningsIn", { name: mistakes.name })}
      open
      onClose={onClose}
      className="mistakes-sheet"
    >
      <p>
        <MistakeCounts diagnostics={mistakes.diagnostics} />
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="mistakes" aria-label={t("mistakesIn", { name: mistakes.name })} lang="en" tabIndex={0}>
        <ol>
          {mistakes.diagnostics.map((d) => (
            <li key={`${headOf(d)} ${d.message}`} className={d.severity}>
              <h3>{headOf(d)}</h3>
              <p>{d.message}</p>
              <pre>{d.excerpt}</pre>
            </li>
          ))}
        </ol>
      </section>
      {errors > 0 && <p className="aside">{t("mistakesNote")}</p>}
    </Sheet>
  );
}

/** "2 errors, 1 warning", in the language of the page. */
export function MistakeCounts({ diagnostics }: { diagnostics: readonly Diagnostic[] }) {
  const { t } = useWords();
  const errors = errorsIn(diagnostics);
  const warnings = t("warnings", { count: diagnostics.length - errors });
  return errors > 0 ? (
    <b className="pressing">{t("mistakeCounts", { errors: t("errors", { count: errors }), warnings })}</b>
  ) : (
    <b>{warnings}</b>
  );
}

function errorsIn(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter((d) => d.severity === "error").length;
}
