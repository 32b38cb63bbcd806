import { useEffect, useMemo, useRef } from "react";
import { Button } from "react-aria-components";
import { faceOf } from "../scenario-card.ts";
import { useLaid, useLay, usePutAway } from "../screen.tsx";
import { useWords } from "../words/words.tsx";
import { MistakeCounts, MistakesSheet } from "./mistakes-sheet.tsx";
import type { OpenedScenario } from "./open-scenario.tsx";

/** The start card of a scenario from files. What a stranger wrote stands in a frame of its own, so that it cannot pass for the game's words. */
export function OpenedCard({
  opened,
  busy,
  onPlay,
}: {
  opened: OpenedScenario;
  busy: boolean;
  onPlay(seat: string): void;
}) {
  const { t, say } = useWords();
  const listing = useLaid("mistakes")?.of === "opened";
  const lay = useLay();
  const putAway = usePutAway();
  const article = useRef<HTMLElement>(null);
  // It was asked for at the foot of the page and stands at its head.
  // biome-ignore lint/correctness/useExhaustiveDependencies: again for each scenario that is opened
  useEffect(() => article.current?.focus(), [opened]);
  const card = useMemo(() => faceOf(opened.scenario), [opened.scenario]);
  return (
    <article
      ref={article}
      tabIndex={-1}
      className="card start-card opened-card"
      aria-label={t("fromFiles", { name: opened.name })}
    >
      <p className="card-top">
        <span>{t("fromFiles", { name: opened.name })}</span>
        <span>{t("minutes", { count: card.minutes })}</span>
      </p>
      <figure className="authors-words">
        <figcaption>{t("authorsWords")}</figcaption>
        <h2>{say(card.title)}</h2>
        <p>{say(card.summary)}</p>
      </figure>
      <p className="aside">{t("notOurWords")}</p>
      <div className="start-actions">
        {card.seats.map((seat) => (
          <Button key={seat.id} className="button primary" isDisabled={busy} onPress={() => onPlay(seat.id)}>
            {t("playAs", { seat: say(seat.title) })}
          </Button>
        ))}
      </div>
      {opened.diagnostics.length > 0 && (
        <p>
          <MistakeCounts diagnostics={opened.diagnostics} />{" "}
          <Button className="text-button" onPress={() => lay({ is: "mistakes", of: "opened" })}>
            {t("showMistakes")}
          </Button>
        </p>
      )}
      {listing && <MistakesSheet mistakes={opened} onClose={putAway} />}
    </article>
  );
}
