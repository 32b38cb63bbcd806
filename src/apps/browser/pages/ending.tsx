import { useState } from "react";
import type { EndView } from "../../../views/view.ts";
import { usePart } from "../game.tsx";
import { EndPage } from "./end-page.tsx";
import { useFromTheTop } from "./from-the-top.ts";
import { LawPage } from "./law-page.tsx";

/** First the law is read back, if there is one and the game ended just now; then the end, from which it can be read again. */
export function Ending({ end, fresh, onLeave }: { end: EndView; fresh: boolean; onLeave(): void }) {
  const law = Object.keys(usePart("law").readBack).length > 0;
  const [reads, read] = useState(fresh);
  useFromTheTop(reads);
  if (law && reads) return <LawPage onEnding={() => read(false)} />;
  return <EndPage end={end} onLeave={onLeave} {...(law && { onRead: () => read(true) })} />;
}
