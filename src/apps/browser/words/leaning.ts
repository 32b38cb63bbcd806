import type { PartyView } from "../../../views/chamber-shape.ts";
import { useWords } from "./words.tsx";

/** How a party leans, in a word. */
export function useLeaning(): (party: Pick<PartyView, "leaning" | "free">) => string {
  const { t } = useWords();
  return ({ leaning, free }) => (free ? t("freeVote") : t(leaning === "left" ? "leftChamber" : leaning));
}
