import { useEffect, useSyncExternalStore } from "react";
import { buildNews, onBuildNews, standAtStart } from "../newer-build.ts";
import { useWords } from "../words/words.tsx";

/** One quiet line on the start page: the game is held for days without a network, a newer one is ready, or was taken. */
export function BuildLine() {
  const { t } = useWords();
  const news = useSyncExternalStore(onBuildNews, buildNews);
  useEffect(standAtStart, []);
  return (
    <p className="aside build-line" role="status">
      {news && t(`build_${news}`)}
    </p>
  );
}
