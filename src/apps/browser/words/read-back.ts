import type { IncidentView } from "../../../views/desk-shape.ts";
import { useWords } from "./words.tsx";

/** What became of a statement, and of what in it one was sure; nothing before it is read back. */
export function useReadBack(): (incident: Pick<IncidentView, "readBack" | "questions">) => string | undefined {
  const { t } = useWords();
  return ({ readBack, questions }) => {
    if (!readBack) return undefined;
    const of = Object.values(questions).filter(({ sure }) => sure);
    const named = of.map(({ title, stated = 0 }) => t("readBackOf", { question: title, stated }));
    return [t(`readBack_${readBack}`), ...named.map((one) => t("sentence", { of: one }))].join(t("sentenceSep"));
  };
}
