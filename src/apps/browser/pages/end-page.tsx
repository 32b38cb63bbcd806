import { lazy, Suspense } from "react";
import { Button } from "react-aria-components";
import type { IncidentView } from "../../../views/desk-shape.ts";
import type { EndView } from "../../../views/view.ts";
import { useDebrief } from "../debrief/use-debrief.ts";
import { useGame, usePart } from "../game.tsx";
import { inOrder } from "../in-order.ts";
import { LinkButton } from "../panels/link-button.tsx";
import { ClauseLine } from "../panels/statute-clause.tsx";
import { Indicators } from "../panels/indicators.tsx";
import { Mending } from "../panels/mending.tsx";
import { Pledges } from "../panels/pledges.tsx";
import { Luck } from "../panels/luck.tsx";
import { Timeline } from "../panels/timeline.tsx";
import { WhatIfSheet } from "../panels/what-if.tsx";
import { saveAsFile } from "../save-as-file.ts";
import { useLaid, useLay, usePutAway, useSend } from "../screen.tsx";
import { useReadBack } from "../words/read-back.ts";
import { useSaid, useWords } from "../words/words.tsx";

const IndicatorLines = lazy(() => import("../panels/indicator-lines.tsx").then((m) => ({ default: m.IndicatorLines })));

/** The end: how it is told by three voices, what one wrote, what happened, and round 2 once more. */
export function EndPage({ end, onLeave }: { end: EndView; onLeave(): void }) {
  const send = useSend();
  const law = Object.keys(usePart("law").readBack).length > 0;
  const { t } = useWords();
  const said = useSaid();
  const { game } = useGame();
  const scenario = usePart("scenario");
  const bills = Object.values(usePart("bills")).filter((b) => Object.keys(b.clauses).length > 0);
  const story = useDebrief();
  const lay = useLay();
  const putAway = usePutAway();
  const entry = useLaid("whatIf")?.entry;
  const asked = story?.rows.find((row) => row.entry === entry);
  const objectives = Object.values(end.objectives);
  const total = (what: "earned" | "worth") => objectives.reduce((sum, o) => sum + o[what], 0);
  return (
    <main className="end">
      <header className="end-head">
        <p className="card-top">{said(scenario.title)}</p>
        <h1>
          {end.title === undefined ? t("adjournedTitle") : said(end.title)}{" "}
          {end.settled && <span className="stamp">{t("settled")}</span>}
        </h1>
        <p className="end-text">{end.text === undefined ? t("adjournedText") : said(end.text)}</p>
        {end.because && <p className="aside">{said(end.because)}</p>}
      </header>
      <section className="end-voices" aria-label={t("endPraise")}>
        {end.voices.map((v) => (
          <blockquote key={v.voice}>
            <p>{said(v.text)}</p>
            <cite>{said(v.voice)}</cite>
          </blockquote>
        ))}
      </section>
      <section className="end-law" aria-labelledby="law-title">
        <h2 id="law-title">{t("yourLaw")}</h2>
        {law && (
          <Button className="button" onPress={() => send({ type: "read" })}>
            {t("readBackAgain")}
          </Button>
        )}
        {bills.map((b) => (
          <div key={b.id}>
            <p className="aside">{said(`${b.title}: ${b.stage.join(t("listSep"))}`)}</p>
            <ol className="clauses">
              {Object.values(b.clauses).map((c) => (
                <li key={c.id}>
                  <p className="clause-line">
                    <ClauseLine clause={c} />
                  </p>
                </li>
              ))}
            </ol>
          </div>
        ))}
      </section>
      <section className="end-aims" aria-labelledby="aims-title">
        <h2 id="aims-title">
          {t("objectives")} <small>{t("earned", { earned: total("earned"), worth: total("worth") })}</small>
        </h2>
        <ul className="objectives">
          {objectives.map((o) => (
            <li key={o.id}>
              <b>{t("earned", { earned: o.earned, worth: o.worth })}</b> {said(o.title)}
            </li>
          ))}
        </ul>
        <Mending>
          <Pledges />
        </Mending>
        {end.questions.length > 0 && (
          <>
            <h2>{t("talkAbout")}</h2>
            <ol className="end-questions">
              {end.questions.map((q) => (
                <li key={q}>{said(q)}</li>
              ))}
            </ol>
          </>
        )}
        <Mending>
          <Incidents brier={end.brier} />
        </Mending>
      </section>
      {story && (
        <Mending>
          <Timeline
            rows={story.rows}
            {...(story.names.script && { onAsk: ({ entry }) => lay({ is: "whatIf", entry }) })}
          />
        </Mending>
      )}
      {story?.names.script && (
        <Mending>
          <Luck story={story} script={story.names.script} />
        </Mending>
      )}
      {story && asked && (
        <Mending>
          <WhatIfSheet story={story} row={asked} onClose={putAway} />
        </Mending>
      )}
      <section className="end-numbers">
        <Mending>
          <Indicators />
        </Mending>
        <h2>{t("lines")}</h2>
        <Suspense fallback={null}>
          <Mending>
            <IndicatorLines />
          </Mending>
        </Suspense>
      </section>
      <footer className="end-actions">
        <Button className="button primary" onPress={() => game.replayFrom(2)}>
          {t("replay")}
        </Button>
        <span>{t("replayAbout")}</span>
        <Button className="button" onPress={() => saveAsFile(game.exported(), scenario.id)}>
          {t("saveFile")}
        </Button>
        <LinkButton over />
        <Button className="button" onPress={onLeave}>
          {t("newGame")}
        </Button>
      </footer>
    </main>
  );
}

/** For each incident: how it ended, what it was, and how near each first statement came. */
function Incidents({ brier }: Pick<EndView, "brier">) {
  const { t } = useWords();
  const said = useSaid();
  const incidents = inOrder(usePart("incidents"));
  const readBack = useReadBack();
  const howItEnded = ({ result, endedBy }: IncidentView) => {
    if (!result) return t(endedBy === "itself" ? "endedItself" : endedBy ? "ranItsCourse" : "stillOpen");
    const came = t(`result_${result.result}`);
    return result.title ? t("answerCame", { answer: result.title, came }) : came;
  };
  if (incidents.length === 0) return null;
  return (
    <>
      <h2>{t("howSure")}</h2>
      {brier.length > 0 && <p className="aside">{t("brierAbout")}</p>}
      <ul className="brier">
        {incidents.map((i) => (
          <li key={i.id}>
            <h3>{said(i.title)}</h3>
            <p>
              {howItEnded(i)} {i.truth && `${t("truthWas", { text: i.truth })}${t("stop")}`} {readBack(i)}
            </p>
            {brier
              .filter((b) => b.incident === i.id)
              .map((b) => (
                <p key={b.question}>
                  {t("brierRow", {
                    question: b.question,
                    stated: b.stated,
                    was: t(b.was ? "wasTrue" : "wasFalse"),
                  })}{" "}
                  <b>{t(nearness(b.score))}</b> <small>{(b.score / 10_000).toFixed(2)}</small>
                </p>
              ))}
          </li>
        ))}
      </ul>
    </>
  );
}

/** A word for a squared miss: within 25 points of the truth, within 50, or on the wrong side of even. */
function nearness(score: number): "missNear" | "missOff" | "missFar" {
  return score <= 625 ? "missNear" : score <= 2_500 ? "missOff" : "missFar";
}
