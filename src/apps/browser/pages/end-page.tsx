import { lazy, Suspense } from "react";
import { Button } from "react-aria-components";
import type { IncidentView, View } from "../../../views/view.ts";
import { useGame } from "../game.tsx";
import { ClauseLine } from "../panels/bill-sheet.tsx";
import { Pledges } from "../panels/pledges.tsx";
import { Indicators } from "../panels/indicators.tsx";
import { useWords } from "../words/words.tsx";
import { saveAsFile } from "../save-as-file.ts";

const IndicatorLines = lazy(() => import("../panels/indicator-lines.tsx").then((m) => ({ default: m.IndicatorLines })));

/** The end: how it is told by three voices, what one wrote, what happened, and round 2 once more. */
export function EndPage({ view, onLeave }: { view: View; onLeave(): void }) {
  const { t, say } = useWords();
  const { game } = useGame();
  const end = view.end!;
  const days = new Map<number, typeof end.timeline>();
  for (const entry of end.timeline) days.set(entry.round, [...(days.get(entry.round) ?? []), entry]);
  const total = (what: "earned" | "worth") => end.objectives.reduce((sum, o) => sum + o[what], 0);
  return (
    <main className="end">
      <header className="end-head">
        <p className="card-top">{say(view.scenario.title)}</p>
        <h1>
          {say(end.title)} {end.settled && <span className="stamp">{t("settled")}</span>}
        </h1>
        <p className="end-text">{say(end.text)}</p>
        {end.because && <p className="aside">{say(end.because)}</p>}
      </header>
      <section className="end-voices" aria-label={t("endPraise")}>
        {end.voices.map((v) => (
          <blockquote key={say(v.voice)}>
            <p>{say(v.text)}</p>
            <cite>{say(v.voice)}</cite>
          </blockquote>
        ))}
      </section>
      <section className="end-law" aria-labelledby="law-title">
        <h2 id="law-title">{t("yourLaw")}</h2>
        {view.bills.map((b) => (
          <div key={b.id}>
            <p className="aside">
              {say(b.title)}: {b.stage.map(say).join(t("listSep"))}
            </p>
            <ol className="clauses">
              {b.clauses.map((c) => (
                <li key={c.id}>
                  <p className="clause-button">
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
          {end.objectives.map((o) => (
            <li key={say(o.title)}>
              <b>{t("earned", { earned: o.earned, worth: o.worth })}</b> {say(o.title)}
            </li>
          ))}
        </ul>
        <Pledges view={view} />
        {end.questions.length > 0 && (
          <>
            <h2>{t("talkAbout")}</h2>
            <ol className="end-questions">
              {end.questions.map((q) => (
                <li key={say(q)}>{say(q)}</li>
              ))}
            </ol>
          </>
        )}
        <Incidents view={view} />
      </section>
      <section className="end-timeline" aria-labelledby="timeline-title">
        <h2 id="timeline-title">{t("timeline")}</h2>
        <ol>
          {[...days].map(([round, entries]) => (
            <li key={round}>
              <b>{t("roundOf", { number: round })}</b>
              <ul>
                {entries.map((e) => (
                  <li key={`${e.kind}${say(e.title)}`} className={`kind-${e.kind}`}>
                    {say(e.title)}
                    {e.detail && <small> {say(e.detail)}</small>}
                    {e.kind === "passed" && ` (${t("voteCarried")})`}
                    {e.kind === "failed" && ` (${t("voteFailed")})`}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      </section>
      <section className="end-numbers">
        <Indicators indicators={view.indicators} />
        <h2>{t("lines")}</h2>
        <Suspense fallback={null}>
          <IndicatorLines indicators={view.indicators} />
        </Suspense>
      </section>
      <footer className="end-actions">
        <Button className="button primary" onPress={() => game.replayFrom(2)}>
          {t("replay")}
        </Button>
        <span>{t("replayAbout")}</span>
        <Button className="button" onPress={() => saveAsFile(game.exported(), view.scenario.id)}>
          {t("saveFile")}
        </Button>
        <Button className="button" onPress={onLeave}>
          {t("newGame")}
        </Button>
      </footer>
    </main>
  );
}

/** For each incident: how it ended, what it was, and how near each first statement came. */
function Incidents({ view }: { view: View }) {
  const { t, say } = useWords();
  const { brier } = view.end!;
  const howItEnded = ({ result, endedBy }: IncidentView) => {
    if (!result) return t(endedBy === "itself" ? "endedItself" : endedBy ? "ranItsCourse" : "stillOpen");
    const came = t(`result_${result.result}` as never);
    return say(result.title) ? t("answerCame", { answer: say(result.title), came }) : came;
  };
  if (view.incidents.length === 0) return null;
  return (
    <>
      <h2>{t("howSure")}</h2>
      {brier.length > 0 && <p className="aside">{t("brierAbout")}</p>}
      <ul className="brier">
        {view.incidents.map((i) => (
          <li key={i.id}>
            <h3>{say(i.title)}</h3>
            <p>
              {howItEnded(i)} {i.truth && t("truthWas", { text: say(i.truth) })}
            </p>
            {brier
              .filter((b) => b.incident === i.id)
              .map((b) => (
                <p key={say(b.question)}>
                  {t("brierRow", {
                    question: say(b.question),
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
