import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import type { Engine } from "../engine.ts";
import type { Linked, Opened } from "../open-game.ts";
import { useWords } from "../words/words.tsx";

/** A game that somebody sent: one that is over is opened at once, any other asks first. */
export function LinkedGame({
  link,
  busy,
  onOpen,
}: {
  link: string;
  busy: boolean;
  onOpen(opening: (engine: Engine) => Promise<Opened | undefined>): void;
}) {
  const { t, say } = useWords();
  const [asking, ask] = useState<Linked>();
  const opened = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is read once
  useEffect(() => {
    if (opened.current) return;
    opened.current = true;
    onOpen(async (engine) => {
      const linked = await engine.readLinkedGame(link);
      if ("fault" in linked) return linked;
      if (linked.over) return linked.open();
      ask(linked);
      return undefined;
    });
  }, []);
  if (!asking) return null;
  const { face, seat, round } = asking;
  const title = say(face?.seats.find((s) => s.id === seat)?.title);
  return (
    <article className="card start-card">
      <h2>{t("linkedGame")}</h2>
      <p>{t("goOnAbout", { title: say(face?.title), seat: title, round })}</p>
      <p className="aside">{t("linkedAsks")}</p>
      <div className="start-actions">
        <Button className="button primary" isDisabled={busy} onPress={() => onOpen(asking.open)}>
          {t("openLinked")}
        </Button>
      </div>
    </article>
  );
}
