import { effectOf, type LuckOrChoice, luckOrChoice, type Step, widest } from "../../../debrief/luck.ts";
import type { Story } from "../debrief/use-debrief.ts";
import { signed, useWords } from "../words/words.tsx";
import { RowText } from "./timeline.tsx";
import { type Telling, useWork, Work } from "./work.tsx";

/** Worlds that each moment is valued in, and others in which the widest decisions are measured. */
const [WORLDS, OTHERS, MOST] = [200, 400, 8];

interface Found {
  sum: LuckOrChoice;
  decisions: { step: Step; effect: ReturnType<typeof effectOf> }[];
}

/** Luck or choice: how the chance of a settled ending moved, and over which decisions it surely did. */
export function Luck({ story, script }: { story: Story; script: { id: string; title: string } }) {
  const { t } = useWords();
  const work = useWork<Found>((telling) => measure(story, script.id, telling));
  return (
    <section className="luck" aria-labelledby="luck-title">
      <h2 id="luck-title">{t("luckOrChoice")}</h2>
      <p className="aside">{t("luckAbout", { script: script.title })}</p>
      <Work work={work} start={t("measureLuck")} />
      {work.result && <Measured found={work.result} story={story} />}
    </section>
  );
}

async function measure(story: Story, script: string, { expect, done, stop }: Telling): Promise<Found> {
  const { debriefing } = story;
  const steps = await debriefing.ask("steps", {});
  const moments = [...new Set(steps.flatMap(({ from, to }) => [from, to]))];
  expect(moments.length * WORLDS + MOST * 2 * OTHERS);
  const settle = (moment: number, name: string, to: number) =>
    debriefing.askOf({ from: 0, to }, "settling", { moment, script, name }, done, stop);
  const values = new Map<number, number>();
  await Promise.all(
    moments.map(async (moment) => {
      const settled = await settle(moment, "luck", WORLDS);
      values.set(moment, settled.reduce((sum, is) => sum + is, 0) / Math.max(1, settled.length));
    }),
  );
  const chosen = widest(steps, values, MOST);
  const decisions = await Promise.all(
    chosen.map(async (step) => {
      const [before, after] = await Promise.all([step.from, step.to].map((m) => settle(m, "luck again", OTHERS)));
      return { step, effect: effectOf(before ?? [], after ?? [], chosen.length) };
    }),
  );
  return { sum: luckOrChoice(steps, values), decisions: decisions.filter(({ effect }) => effect.clear) };
}

/** In whole parts of a hundred, luck is what is left, so that the four add up. */
function Measured({ found, story }: { found: Found; story: Story }) {
  const { t } = useWords();
  const [start, choice, outcome] = [found.sum.start, found.sum.choice, found.sum.outcome].map((p) =>
    Math.round(p * 100),
  );
  const hundred = (part: number): string => signed(Math.round(part * 100) * 100);
  return (
    <>
      <dl className="luck-sum">
        <dt>{t("luckStart")}</dt>
        <dd>{start}</dd>
        <dt>{t("luckChoice")}</dt>
        <dd>{signed((choice ?? 0) * 100)}</dd>
        <dt>{t("luckLuck")}</dt>
        <dd>{signed(((outcome ?? 0) - (start ?? 0) - (choice ?? 0)) * 100)}</dd>
        <dt>{t("luckOutcome")}</dt>
        <dd>{outcome}</dd>
      </dl>
      {found.decisions.length === 0 && <p>{t("luckNothing")}</p>}
      <ul className="worlds">
        {found.decisions.map(({ step, effect }) => {
          const row = story.rows.find((r) => r.entry === step.entry && r.seat);
          return (
            <li key={step.entry}>
              <b>{hundred(effect.shift)}</b> {row && <RowText row={row} />}{" "}
              <small>{t("between", { low: hundred(effect.low), high: hundred(effect.high) })}</small>
            </li>
          );
        })}
      </ul>
    </>
  );
}
