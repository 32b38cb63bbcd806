import { useDate } from "./date.ts";
import { useWords } from "./words.tsx";

/** What keeps a rung or a card dark: the clause that could light it, or the day on which it will. */
export function useDarkWords(): (clause: { number: number; clause: string; from: number | undefined }) => string {
  const { t } = useWords();
  const date = useDate();
  return ({ number, clause, from }) =>
    from === undefined ? t("dark", { number, clause }) : t("litFrom", { number, clause, date: date(from) });
}
