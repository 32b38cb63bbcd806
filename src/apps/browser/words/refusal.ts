import { useCallback } from "react";
import { useWords } from "./words.tsx";

/** Why something cannot be done; a code without words of its own is told in general. */
export function useRefusal(): (code: string) => string {
  const { t } = useWords();
  return useCallback(
    (code) => {
      const key = `refusal_${code}`;
      const words = t(key as never);
      return words === key ? t("refusal_other") : words;
    },
    [t],
  );
}
