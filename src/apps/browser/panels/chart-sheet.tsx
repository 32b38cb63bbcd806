import { lazy, Suspense, useEffect, useState } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import type { ChartView, StepView, UnheededView } from "../../../views/chart-shape.ts";
import { useFact, useGame, usePart } from "../game.tsx";
import { useDate } from "../words/date.ts";
import { useSaid, useWords } from "../words/words.tsx";
import { Sheet } from "./sheet.tsx";

const ChartPicture = lazy(() => import("./chart-picture.tsx").then((m) => ({ default: m.ChartPicture })));

interface ChartSheetProps {
  /** The procedure that is drawn. */
  id: string;
  /** Those that come first among the others to choose from. */
  first: readonly string[];
  onChoose(id: string): void;
  onClose(): void;
}

/** A procedure as a picture, the way that was taken beside it, and the others to choose from. */
export function ChartSheet({ id, first, onChoose, onClose }: ChartSheetProps) {
  const { t } = useWords();
  const said = useSaid();
  const all = usePart("charts");
  const charts = [...new Set([...first, ...Object.keys(all)])].flatMap((one) => all[one] ?? []);
  const chart = useChart(id);
  return (
    <Sheet title={chart?.title ?? ""} open onClose={onClose} className="charted over">
      <div className="chart-body">
        {charts.length > 1 && (
          <RadioGroup value={id} onChange={onChoose} className="chart-choice">
            <Label className="hidden">{t("chartWhich")}</Label>
            <div className="chips">
              {charts.map((c) => (
                <Radio key={c.id} value={c.id} className="chip">
                  {said(c.title)}
                </Radio>
              ))}
            </div>
          </RadioGroup>
        )}
        <Suspense fallback={<p>{t("loading")}</p>}>{chart && <ChartPicture key={chart.id} chart={chart} />}</Suspense>
        {chart && <Way chart={chart} />}
      </div>
    </Sheet>
  );
}

/** The picture as things stand; the last one stays until the next is there. */
function useChart(id: string): ChartView | undefined {
  const { chart } = useGame();
  const [drawn, draw] = useState<ChartView>();
  const day = useFact((view) => view.calendar.day);
  const language = useFact((view) => view.scenario.language);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another day or language is another picture
  useEffect(() => {
    let gone = false;
    void chart(id).then((found) => !gone && draw(found));
    return () => {
      gone = true;
    };
  }, [chart, id, day, language]);
  return drawn;
}

/** What waits now, and all that was before it, the last first. */
function Way({ chart: { way, waits } }: { chart: ChartView }) {
  const { t } = useWords();
  const said = useSaid();
  const date = useDate();
  return (
    <section className="chart-way" aria-labelledby="chart-way">
      {waits && <p>{said(waits)}</p>}
      <h3 id="chart-way">{t("chartWay")}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <ol reversed tabIndex={0} aria-labelledby="chart-way">
        {way
          .map((step, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a way only grows
            <li key={i}>
              <small>{date(step.day)}</small> <StepText step={step} />
            </li>
          ))
          .reverse()}
      </ol>
      <Legend />
    </section>
  );
}

function StepText({ step: { entered, nothing } }: { step: StepView }) {
  const { t } = useWords();
  const said = useSaid();
  return nothing ? <Unheeded one={nothing} /> : <span>{said(entered.join(t("listSep")))}</span>;
}

/** Why an event did nothing. */
export function Unheeded({ one }: { one: UnheededView }) {
  return <span className="unheeded">{useUnheeded()(one)}</span>;
}

/** The same as a sentence. */
export function useUnheeded(): (one: UnheededView) => string {
  const { t } = useWords();
  return ({ title, stood, listened }) =>
    t(listened ? "unheededThough" : "unheeded", { what: title, stage: stood.join(t("listSep")) });
}

function Legend() {
  const { t } = useWords();
  const rows = [
    ["here", t("chartHere")],
    ["passed", t("chartPassed")],
    ["next", t("chartMay")],
    ["later ends", t("chartEnd")],
  ] as const;
  return (
    <div className="chart-legend">
      <ul aria-label={t("chartLegend")}>
        {rows.map(([is, word]) => (
          <li key={is}>
            <i className={`station ${is}`} /> {word}
          </li>
        ))}
      </ul>
      <p className="aside">{t("chartHint")}</p>
    </div>
  );
}
