import { useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import type { SnapshotFrom, EventFrom } from "xstate";
import type { IncidentView, PaperView } from "../../../views/desk-shape.ts";
import type { Answer } from "../draw/echo-picture.ts";
import { chairsAtGate } from "../draw/oversight-picture.ts";
import { usePart } from "../game.tsx";
import { EchoStage } from "../panels/echo-stage.tsx";
import { type Rung, saidOf } from "../panels/ladder.tsx";
import { ownOdds } from "../panels/own-odds.ts";
import { WhichLines } from "../panels/which-lines.tsx";
import { useEchoWords } from "../words/echo.ts";
import { useSaid, useWords } from "../words/words.tsx";
import { mayHit } from "./echo-steps.ts";
import type { incidentMachine } from "./incident-machine.ts";

type Result = NonNullable<IncidentView["result"]>;

/** What came of an answer, told in its steps: line, gate, bar, needles, stain; then two front pages, a person, and the lines that did it. */
export function EchoScene({
  incident,
  result,
  rung,
  telling,
  send,
  onBack,
}: {
  incident: IncidentView;
  result: Result;
  /** As it stood when it was asked for. */
  rung: Rung | undefined;
  telling: SnapshotFrom<typeof incidentMachine>;
  send(event: EventFrom<typeof incidentMachine>): void;
  onBack(): void;
}) {
  const { t } = useWords();
  const said = useSaid();
  const words = useEchoWords();
  const scene = useRef<HTMLElement>(null);
  const { steps, told: count } = telling.context;
  const told = steps.slice(0, count);
  const stated = rung && saidOf(rung, incident);
  const ended = incident.phase === "ended" && incident.endedBy === "response";
  const { papers } = result;
  const chairs = chairsAtGate(Object.values(usePart("oversight")), rung);
  const concerned = chairs.filter(({ does }) => does !== "waived");
  const answer = {
    result: result.result,
    ended,
    abroad: rung?.abroad ?? false,
    mayHit: mayHit(rung),
    sign: signAt(result.gate, rung),
    chairs: (concerned.length > 0 ? concerned : chairs).map(({ filled }) => filled),
    own: rung?.odds && ownOdds(rung.odds, stated),
  };
  const lines = words.linesOf({ answer, rung, stated, result, steps: told });
  useEffect(() => void scene.current?.focus({ preventScroll: true }), []);
  useSkipKeys(telling.matches("telling"), send);
  const over = told.includes("papers");
  const outcome = over || told.includes("needle") || result.result === "refused" || result.result === "waited";
  return (
    <section ref={scene} className="echo" tabIndex={-1} aria-labelledby="echo-title">
      <h2 id="echo-title" className={outcome ? undefined : "untold"}>
        {t(`result_${result.result}` as never)}
      </h2>
      <EchoStage incident={incident} rung={rung} answer={answer} told={told} />
      <p className="echo-said" aria-hidden={!over || !papers}>
        {over ? papers && said(papers.person) : lines.at(-1)}
      </p>
      <ol className="live" aria-live="polite">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      {over && (
        <div className={`echo-papers ${papers ? "" : "unprinted"}`}>
          {papers && <FrontPage paper={papers.ours} side="ours" />}
          {papers && <FrontPage paper={papers.theirs} side="theirs" />}
          <WhichLines moved={result.moved} />
        </div>
      )}
      <div className="echo-end">
        <p>{over && words.endOf({ answer, rung, stated, incident, result })}</p>
        {telling.hasTag("resting") && (
          <Button className="button primary next-step" onPress={() => send({ type: "next" })}>
            {t("nextStep")}
          </Button>
        )}
        {over && (
          <>
            <Button className="button" onPress={() => send({ type: "again" })}>
              {t("seeAgain")}
            </Button>
            <Button className="button primary to-table" onPress={onBack}>
              {t("backToTable")}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}

function FrontPage({ paper, side }: { paper: PaperView; side: "ours" | "theirs" }) {
  const { t } = useWords();
  const said = useSaid();
  return (
    <article className={`front-page ${side}`}>
      <p className="front-head">
        <span>{said(paper.paper)}</span> <small>{t("inThisGame")}</small>
      </p>
      <h3>{said(paper.headline)}</h3>
      <p>{said(paper.text)}</p>
    </article>
  );
}

/** Any key ends a step, Escape all of them; keys that move about or belong to a button do not. */
function useSkipKeys(telling: boolean, send: (event: { type: "next" } | { type: "end" }) => void): void {
  useEffect(() => {
    if (!telling) return;
    const skip = (event: KeyboardEvent): void => {
      if (event.key === "Escape") return send({ type: "end" });
      const moves =
        /^(Tab|Shift|Control|Alt|Meta|F\d+)$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey;
      const pressed = event.target instanceof HTMLButtonElement && /^( |Enter)$/.test(event.key);
      if (!moves && !pressed && !event.repeat) send({ type: "next" });
    };
    addEventListener("keydown", skip);
    return () => removeEventListener("keydown", skip);
  }, [telling, send]);
}

/** Where nobody was asked, who sits there nodded at once: today still, or then, if what was done since makes it ask. */
function signAt(gate: NonNullable<IncidentView["result"]>["gate"], rung: Rung | undefined): Answer["sign"] {
  if (gate) return gate.refused ? "refuses" : "nods";
  return rung?.nods || rung?.gate ? "nods" : "waived";
}
