import { useMachine } from "@xstate/react";
import { useEffect, useMemo, useRef } from "react";
import { Button } from "react-aria-components";
import { fromPromise } from "xstate";
import type { WithoutClause } from "../../../debrief/without-clause.ts";
import { type Story, useDebrief } from "../debrief/use-debrief.ts";
import { usePart } from "../game.tsx";
import { useLaw } from "../panels/law-words.ts";
import { Mending } from "../panels/mending.tsx";
import { ReadClause } from "../panels/read-clause.tsx";
import { LawTable } from "../panels/law-table.tsx";
import { Years } from "../panels/years.tsx";
import { play as playSound } from "../sound/player.ts";
import { useWords } from "../words/words.tsx";
import { reading, type Strike } from "./reading-machine.ts";

/** After the last round: each line of the law with what it gave and cost, and whether one would write it again. */
export function LawPage({ onEnding }: { onEnding(): void }) {
  const { t } = useWords();
  const round = usePart("round");
  const lines = useLaw();
  const story = useDebrief();
  const { language } = usePart("scenario");
  const teller = useRef<Story | undefined>(undefined);
  teller.current = story;
  const machine = useMemo(() => {
    const play = fromPromise<WithoutClause, Strike>(async ({ input }) => {
      const { debriefing, names } = teller.current ?? {};
      if (!debriefing || !names?.script) throw new Error("nobody plays the years");
      return debriefing.ask("withoutClause", { ...input, script: names.script.id, language });
    });
    return reading.provide({ actors: { play } });
  }, [language]);
  const clauses = lines.map(({ read }) => read.id);
  const [scene, send] = useMachine(machine, { input: { clauses } });
  const { at, shown, struck, yes, stations, asked } = scene.context;
  useEffect(() => {
    const key = ({ key }: KeyboardEvent): void => {
      if (key === "Escape") send({ type: "skip" });
    };
    addEventListener("keydown", key);
    return () => removeEventListener("keydown", key);
  }, [send]);
  const line = lines[at];
  if (!line) return null;
  const plays = scene.matches("plays");
  const years = shown === undefined ? undefined : struck[shown];
  const ofYears = lines.find(({ read }) => read.id === (plays ? asked?.clause : shown));
  const last = at === lines.length - 1;
  return (
    <main className="law-page">
      <header className="law-head">
        <h1>
          {t("readBackTitle")} <em>{t("roundTitle", { number: round.number, title: round.title })}</em>
        </h1>
        <span className="stamp">{t("lawStamp")}</span>
        <small>{t("readBackLine", { number: at + 1, count: lines.length })}</small>
        <Button className="button" onPress={onEnding}>
          {t("toTheEnding")}
        </Button>
      </header>
      <LawTable lines={lines} at={at} yes={yes} struck={struck} onRead={(to) => send({ type: "go", to })} />
      <Mending>
        <ReadClause
          line={line}
          struck={struck[line.read.id]}
          last={last}
          busy={plays || !story}
          {...((!story || story.names.script) && {
            onStrike: (option: string) => {
              playSound("stamp");
              send({ type: "strike", strike: { clause: line.read.id, option } });
            },
          })}
          onYes={() => {
            send(struck[line.read.id] ? { type: "go", to: at + 1 } : { type: "yes" });
            if (last) onEnding();
          }}
        />
      </Mending>
      <section className="law-years" aria-label={t("oneLineLess")}>
        {years && !plays && ofYears ? (
          <Mending key={years.clause}>
            <Years
              line={ofYears}
              struck={years}
              names={story?.names}
              stations={stations}
              onSkip={scene.matches("tells") ? () => send({ type: "skip" }) : undefined}
            />
          </Mending>
        ) : (
          <p className="aside" role="status">
            {plays ? t("yearsPlayed") : story?.names.script && t("strikeAbout")}
          </p>
        )}
      </section>
    </main>
  );
}
