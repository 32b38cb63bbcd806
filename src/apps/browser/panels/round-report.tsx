import type { View } from "../../../views/view.ts";
import { useWords } from "../words/words.tsx";
import { Others } from "./others-card.tsx";
import { Sheet } from "./sheet.tsx";
import { WhyLines } from "./why.tsx";

/** What the last round changed, indicator by indicator, each with its named causes. */
export function RoundReport({ view, open, onClose }: { view: View; open: boolean; onClose(): void }) {
  const { t, say } = useWords();
  const round = view.round.number - 1;
  const moved = view.indicators
    .map((i) => ({ ...i, lines: i.why.filter((l) => l.round === round && l.kind !== "start") }))
    .filter((i) => i.lines.length > 0);
  return (
    <Sheet title={t("whatChanged", { round })} open={open} onClose={onClose} className="narrow">
      {view.others.length > 0 && (
        <section className="report others">
          <h3>{t("others")}</h3>
          <Others others={view.others} />
        </section>
      )}
      {moved.length === 0 && <p>{t("nothingChanged")}</p>}
      {moved.map((i) => (
        <section key={i.id} className="report">
          <h3>
            {say(i.title)} <small>{i.value}</small>
          </h3>
          <WhyLines lines={i.lines} />
        </section>
      ))}
    </Sheet>
  );
}
