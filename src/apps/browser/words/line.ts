import { tieCarries } from "../vote/count.ts";
import { useWords } from "./words.tsx";

interface LineOfVote {
  line: number;
  present: number;
  /** Before anybody has left: all who sit there. */
  seats?: number;
}

/** How many ayes carry it, and of whom; `inFull`, where there is room, also whether a tie does. */
export function useLine(): (of: LineOfVote, inFull?: boolean) => string {
  const { t } = useWords();
  return ({ line, present, seats = present }, inFull = false) =>
    t(inFull && tieCarries({ line, present }) ? "lineOrTie" : "line", {
      line,
      of: present < seats ? t("lineOfStaying", { present }) : present,
    });
}
