import { useEffect, useState } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import type { Alternative } from "../../../debrief/moments.ts";
import type { TimelineRow } from "../../../debrief/timeline.ts";
import { type Comparison, compare, type SameLuck } from "../../../debrief/what-if.ts";
import type { Story } from "../debrief/use-debrief.ts";
import { usePart } from "../game.tsx";
import { signed, useSaid, useWords } from "../words/words.tsx";
import { RowText } from "./timeline.tsx";
import { Sheet } from "./sheet.tsx";
import { useWork, Work } from "./work.tsx";

/** Worlds in which a decision is tried. */
const WORLDS = 1_000;

/** One decision taken otherwise: under the same luck, and in many worlds. */
export function WhatIfSheet({ story, row, onClose }: { story: Story; row: TimelineRow; onClose(): void }) {
  const { t } = useWords();
  const said = useSaid();
  const { language } = usePart("scenario");
  const [others, setOthers] = useState<readonly Alternative[]>();
  const [chosen, choose] = useState<string>();
  useEffect(() => {
    void story.debriefing.ask("alternatives", { entry: row.entry, language }).then(setOthers);
  }, [story, row.entry, language]);
  const other = chosen === undefined ? undefined : others?.[Number(chosen)];
  return (
    <Sheet title={t("whatIf")} open onClose={onClose} className="narrow what-if">
      <p>
        {t("whatYouDid")} <RowText row={row} />
      </p>
      {others?.length === 0 && <p>{t("nothingElse")}</p>}
      {others && others.length > 0 && (
        <RadioGroup className="options alternatives" value={chosen ?? null} onChange={choose}>
          <Label className="options-title">{t("insteadOf")}</Label>
          {others.map((o, i) => (
            <Radio key={o.title} value={String(i)} className="option">
              {o.command ? said(o.title) : t("leaveOut")}
            </Radio>
          ))}
        </RadioGroup>
      )}
      {other && story.names.script && (
        <Otherwise key={chosen} story={story} entry={row.entry} other={other} script={story.names.script} />
      )}
    </Sheet>
  );
}

interface OtherwiseProps {
  story: Story;
  entry: number;
  other: Alternative;
  script: { id: string; title: string };
}

function Otherwise(props: OtherwiseProps) {
  const { t } = useWords();
  const { story, entry, other, script } = props;
  const [same, setSame] = useState<SameLuck>();
  const instead = other.command && { instead: other.command };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a sheet is opened for one decision
  useEffect(() => {
    void story.debriefing.ask("sameLuck", { entry, script: script.id, ...instead }).then(setSame);
  }, []);
  const work = useWork(async ({ expect, done, stop }) => {
    expect(WORLDS);
    const asked = { entry, script: script.id, ...instead };
    const pairs = await story.debriefing.askOf({ from: 0, to: WORLDS }, "worlds", asked, done, stop);
    return compare(pairs, story.names.endings.length);
  });
  return (
    <>
      <section aria-labelledby="same-luck">
        <h3 id="same-luck">{t("sameLuck")}</h3>
        {same && <Same same={same} story={story} script={script.title} />}
      </section>
      <section aria-labelledby="many-worlds">
        <h3 id="many-worlds">{t("manyWorlds", { count: WORLDS })}</h3>
        <p className="aside">{t("manyWorldsAbout", { script: script.title })}</p>
        <Work work={work} start={t("tryWorlds", { count: WORLDS })} />
        {work.result && <Worlds found={work.result} story={story} />}
      </section>
    </>
  );
}

function Same({ same, story, script }: { same: SameLuck; story: Story; script: string }) {
  const { t } = useWords();
  const indicators = Object.values(usePart("indicators"));
  const end = usePart("end");
  const ending = story.names.endings[same.outcome.ending - 1] ?? t("adjournedTitle");
  const was = end?.title ?? t("adjournedTitle");
  const moved = indicators.flatMap((i, k) => {
    const by = (same.outcome.indicators[k] ?? 0) - i.value;
    return by === 0 ? [] : [`${i.title} ${signed(by * 100)}`];
  });
  return (
    <>
      <p>
        <b>{ending === was ? t("sameEnding", { ending }) : t("otherEnding", { ending, was })}</b>
      </p>
      <p>{moved.length > 0 ? moved.join(t("listSep")) : t("sameNumbers")}</p>
      {same.stood + same.fell > 0 && (
        <p className="aside">
          {t(same.fell > 0 ? "choicesFell" : "choicesStood", { stood: same.stood, fell: same.fell, script })}
        </p>
      )}
    </>
  );
}

/** What the intervals hold for sure, in plain words; where they hold nothing, that. */
function Worlds({ found, story }: { found: Comparison; story: Story }) {
  const { t } = useWords();
  const indicators = Object.values(usePart("indicators"));
  const { names } = story;
  const meanOf = ({ mean, low, high }: { mean: number; low: number; high: number }): string => {
    const [by = "", from = "", to = ""] = [mean, low, high].map((points) => signed(Math.round(points * 10) * 10));
    return from === to ? by : t("withInterval", { by, low: from, high: to });
  };
  const lines = [
    ...found.laws.flatMap((s, b) => (s.clear ? [t("worldsLaw", { bill: names.bills[b] ?? "", ...shares(s) })] : [])),
    ...found.endings.flatMap((s, e) =>
      s.clear ? [t("worldsEnding", { ending: names.endings[e] ?? "", ...shares(s) })] : [],
    ),
    ...(found.settled.clear ? [t("worldsSettled", shares(found.settled))] : []),
    ...found.indicators.flatMap((m, i) =>
      m.clear ? [t("worldsNumber", { what: indicators[i]?.title ?? "", by: meanOf(m) })] : [],
    ),
    ...(found.points.clear ? [t("worldsNumber", { what: t("objectives"), by: meanOf(found.points) })] : []),
  ];
  return lines.length === 0 ? (
    <p>{t("worldsNothing", { count: found.worlds })}</p>
  ) : (
    <ul className="worlds">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function shares({ taken, other }: { taken: number; other: number }): { taken: number; other: number } {
  return { taken, other };
}
