import { useEffect, useState } from "react";
import type { Names } from "../../../debrief/ask.ts";
import type { TimelineRow } from "../../../debrief/timeline.ts";
import { useGame, usePart } from "../game.tsx";
import type { Debriefing } from "./debriefing.ts";

export interface Story {
  debriefing: Debriefing;
  rows: readonly TimelineRow[];
  names: Names;
}

/** The debrief of the game that has ended, in the language that is told; its workers go with the page that shows it. */
export function useDebrief(): Story | undefined {
  const { game } = useGame();
  const { language } = usePart("scenario");
  const [debriefing, open] = useState<Debriefing>();
  const [story, tell] = useState<Story>();
  useEffect(() => {
    const opened = game.debrief();
    open(opened);
    return () => opened.close();
  }, [game]);
  useEffect(() => {
    if (!debriefing) return;
    let gone = false;
    const asked = [debriefing.ask("timeline", { language }), debriefing.ask("names", { language })] as const;
    void Promise.all(asked).then(([rows, names]) => gone || tell({ debriefing, rows, names }));
    return () => {
      gone = true;
    };
  }, [debriefing, language]);
  return story;
}
