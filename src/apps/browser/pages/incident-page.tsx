import { useMachine } from "@xstate/react";
import { useEffect } from "react";
import { Button } from "react-aria-components";
import type { IncidentView } from "../../../views/desk-shape.ts";
import { useGame, usePart, useTold } from "../game.tsx";
import { Desk, Statement } from "../panels/desk.tsx";
import { Gate } from "../panels/gate.tsx";
import { Ladder, type Rung, rungsOf } from "../panels/ladder.tsx";
import { MapPanel } from "../panels/map-panel.tsx";
import { Purse } from "../panels/price.tsx";
import { useSaid, useWords } from "../words/words.tsx";
import { EchoScene } from "./echo-scene.tsx";
import { useFromTheTop } from "./from-the-top.ts";
import { mayHit, stepsOf } from "./echo-steps.ts";
import { incidentMachine } from "./incident-machine.ts";

/** More cards or rungs stand in three columns. */
const FEW = { cards: 3, rungs: 4 };

/** One incident: its desk, with everything that one chooses by in view; then what came of the answer. */
export function IncidentPage({ incident, onBack }: { incident: IncidentView; onBack(): void }) {
  const { t } = useWords();
  const said = useSaid();
  const told = useTold();
  const round = usePart("round").number;
  const rungs = rungsOf(incident, usePart("rungs"));
  const under = useLawInForce(rungs);
  const { answered, result } = incident;
  const given = rungs.find((r) => r.id === result?.id);
  const steps = answered && result ? stepsOf(result.result, mayHit(given)) : undefined;
  const [page, send] = useMachine(incidentMachine, { input: { steps } });
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer comes once
  useEffect(() => {
    if (steps) send({ type: "answer", steps });
  }, [answered]);
  const scene = !page.matches("desk");
  useFromTheTop(scene);
  const chosen = rungs.find((r) => r.id === page.context.chosen);
  const step = scene ? 5 : isStated(incident) ? 4 : Object.values(incident.cards).some((c) => c.reading) ? 3 : 2;
  const many = Object.keys(incident.cards).length > FEW.cards || rungs.length > FEW.rungs;
  return (
    <main className={`incident ${scene ? "told" : many ? "many" : "few"}`}>
      <header className="table-head">
        <h1>
          {said(incident.title)} <em>{t(UNDER[under], { round })}</em>
        </h1>
        <div className="head-actions">
          {!scene && <Purse />}
          {page.matches("telling") ? (
            <Button className="button" onPress={() => send({ type: "end" })}>
              {t("skipKeys")}
            </Button>
          ) : (
            !scene && (
              <Button className="button" onPress={onBack}>
                {t("backToTable")}
              </Button>
            )
          )}
        </div>
      </header>
      <Steps now={step} />
      {scene && result ? (
        <EchoScene
          incident={incident}
          result={result}
          rung={page.context.asked ?? given}
          telling={page}
          send={send}
          onBack={onBack}
        />
      ) : (
        <>
          <div className="incident-left">
            <MapPanel title={t("stain")} />
            <ul className="facts">
              {incident.facts.map((f) => (
                <li key={f}>{said(f)}</li>
              ))}
            </ul>
          </div>
          <Desk incident={incident} />
          <Statement incident={incident} stated={isStated(incident)} />
          <section className="ask" aria-labelledby="ask-title">
            <h2 id="ask-title">
              {t("ask")} <small>{t("askNote")}</small>
            </h2>
            <Ladder
              incident={incident}
              rungs={rungs}
              chosen={chosen?.id}
              onChoose={(id) => send({ type: "choose", id })}
            />
          </section>
          <section className="at-gate" aria-label={t("gate")}>
            <Gate rung={chosen} onAsk={(rung) => send({ type: "ask", rung })} />
            {told && (
              <p className="pressing" role="status">
                {told}
              </p>
            )}
          </section>
          {incident.wait && <Wait wait={incident.wait} />}
        </>
      )}
    </main>
  );
}

function isStated(incident: IncidentView): boolean {
  return Object.values(incident.questions).every((q) => q.stated !== undefined);
}

function Steps({ now }: { now: number }) {
  const { t } = useWords();
  return (
    <ol className="steps" aria-label={t("steps")}>
      {(["stepStain", "stepDesk", "stepStatement", "stepAsk", "stepEcho"] as const).map((key, i) => (
        <li
          key={key}
          className={i + 1 === now ? "now" : i + 1 < now ? "done" : "later"}
          aria-current={i + 1 === now ? "step" : undefined}
        >
          <span>{i + 1}</span> <b>{t(key)}</b>
        </li>
      ))}
    </ol>
  );
}

const UNDER = { none: "incidentBare", waits: "incidentBefore", inForce: "incidentUnder" } as const;

/** Whether there is a law, and it has lit an answer. */
function useLawInForce(rungs: readonly Rung[]): keyof typeof UNDER {
  if (!Object.values(usePart("bills")).some((b) => b.enacted)) return "none";
  return rungs.some(({ clause, lit }) => clause !== undefined && lit) ? "inForce" : "waits";
}

function Wait({ wait }: { wait: NonNullable<IncidentView["wait"]> }) {
  const { t } = useWords();
  const { act } = useGame();
  return (
    <div className="waiting">
      <p>
        <b>
          {t("waitTitle")}
          {t("colon")}
        </b>
        {t("waitText", { odds: wait.endsAlone })}
        {wait.spreads > 0 && `${t("sep")}${t("waitSpread", { to: wait.to ?? "", odds: wait.spreads })}`}
        {t("stop")}
      </p>
      <Button className="button" isDisabled={wait.do.refusal !== undefined} onPress={() => void act(wait.do.command)}>
        {t("wait")}
      </Button>
    </div>
  );
}
