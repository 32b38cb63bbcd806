import { type CSSProperties, useCallback, useMemo } from "react";
import type { IncidentView } from "../../../views/desk-shape.ts";
import { Drawn } from "../draw/drawn.tsx";
import { type Answer, echoPictureOf } from "../draw/echo-picture.ts";
import { barsOf, type Box, GATE, gateAt, isTight, type Stage, stageOf, targetOf } from "../draw/echo-stage.ts";
import { usePart } from "../game.tsx";
import type { EchoStep } from "../pages/echo-steps.ts";
import { unasked } from "../words/echo.ts";
import { useSaid, useWords } from "../words/words.tsx";
import { type Rung, saidOf } from "./ladder.tsx";
import { MapPanel } from "./map-panel.tsx";
import { useRems } from "./use-rems.ts";

const share = (part: number, whole: number): string => `${(100 * part) / whole}%`;

/** Where a box of the stage lies, as a style. */
function placed({ width, height }: Stage, box: Box): CSSProperties {
  return {
    left: share(box.x, width),
    top: share(box.y, height),
    width: share(box.width, width),
    height: share(box.height, height),
  };
}

/** The scene of an answer: the map at home, the gate and who sits there, what was aimed at, and the bars with their needles. */
export function EchoStage({
  incident,
  rung,
  answer,
  told,
}: {
  incident: IncidentView;
  rung: Rung | undefined;
  answer: Answer;
  told: readonly EchoStep[];
}) {
  const { t } = useWords();
  const said = useSaid();
  const map = usePart("map");
  const [room, { width, height }] = useRems<HTMLDivElement>();
  const ratio = map ? map.width / map.height : 1;
  const stage = useMemo(() => stageOf(Math.round(width * 16), ratio, height * 16), [width, height, ratio]);
  const [across, down] = [stage.width, stage.height];
  const load = useCallback(
    () => import("../draw/echo-painter.ts").then((m) => m.echoPainterOf({ width: across, height: down })),
    [across, down],
  );
  const place = map?.places[incident.at ?? ""] ?? { x: (map?.width ?? 1) / 2, y: (map?.height ?? 1) / 2 };
  const { home, away, gate, stacked } = stage;
  const hurt = {
    x: home.x + (home.width * place.x) / (map?.width ?? 1),
    y: home.y + (home.height * place.y) / (map?.height ?? 1),
  };
  const picture = echoPictureOf(stage, hurt, answer, told);
  const target = targetOf(stage);
  const sign = gateAt(stage);
  const beside = stacked
    ? { x: away.x + 18, y: target.y + 4, width: target.x - away.x - 24, height: target.height }
    : { x: target.x, y: target.y + target.height + 8, width: away.width - 40, height: 60 };
  const head = stacked
    ? { x: gate.x, y: gate.y, width: gate.width - GATE - 20, height: gate.height }
    : { ...gate, height: sign.y - gate.y };
  const below = { ...gate, y: sign.y + 82, height: gate.height - (sign.y - gate.y) - 82 };
  const asked = incident.result?.gate;
  const why =
    asked && rung?.gate ? (
      <i>{said(rung.gate.question)}</i>
    ) : (
      told.includes("gate") && (rung?.waived || t(unasked(answer.sign, rung)))
    );
  return (
    <div ref={room} className={`stage ${stacked ? "stacked" : ""}`} style={{ height: `${stage.height / 16}rem` }}>
      <div className="stage-home" style={placed(stage, home)}>
        <MapPanel title={t("stain")} hurt={{ at: incident.at, answered: told.includes("stain") }} />
      </div>
      <Drawn load={load} picture={picture} label={t("stepEcho")} width={stage.width} height={stage.height} />
      {picture.target && (
        <>
          <div className="stage-away" style={placed(stage, away)}>
            <h3>{t(answer.abroad ? "awayAbroad" : "awayHome")}</h3>
            <p>{said(rung?.title)}</p>
          </div>
          <dl className="stage-hit" style={placed(stage, beside)}>
            <div>
              <dt>{t("aim")}</dt>
              <dd>{t(`aim_${picture.target.aim}`)}</dd>
            </div>
            {picture.target.others !== "none" && (
              <div className={picture.target.others === "dark" ? "dark" : undefined}>
                <dt>{t("beside")}</dt>
                <dd>{t(`beside_${picture.target.others}`)}</dd>
              </div>
            )}
          </dl>
          <div className="stage-gate" style={placed(stage, head)}>
            <h3>{asked ? t("gateOf", { who: asked.who }) : t("gate")}</h3>
            {told.includes("gate") && <p>{t(`sign_${answer.sign}`)}</p>}
            {stacked && <p className="stage-question">{why}</p>}
          </div>
          {!stacked && (
            <p className="stage-question" style={placed(stage, below)}>
              {why}
            </p>
          )}
        </>
      )}
      <BarWords incident={incident} rung={rung} answer={answer} stage={stage} shown={picture.bars.length} />
    </div>
  );
}

const PARTS = ["ends", "slow", "wrong"] as const;
/** The width of a part of a bar in which its word has room. */
const ROOM = 88;

/** What stands above the bars, and in their parts. */
function BarWords({
  incident,
  rung,
  answer: { own },
  stage,
  shown,
}: {
  incident: IncidentView;
  rung: Rung | undefined;
  answer: Answer;
  stage: Stage;
  shown: number;
}) {
  const { t } = useWords();
  if (!own || !rung?.odds || shown === 0) return null;
  const [ends, hits] = barsOf(stage);
  const tight = isTight(stage);
  const lines = stage.stacked ? 40 : tight ? 34 : 20;
  const above = (box: Box, height = 20): CSSProperties => placed(stage, { ...box, y: box.y - height - 2, height });
  const stated = saidOf(rung, incident);
  let from = 0;
  return (
    <>
      <p className={`bar-words ${tight ? "tight" : ""}`} style={above(ends, lines)}>
        <b>{t("barEnds")}</b> {t("inHundred", { odds: own.ends })}
        {own.wrong > 0 || rung.odds.harmIfWrong !== undefined
          ? t("barSaid", { said: stated ?? 0, right: rung.odds.success })
          : ""}
      </p>
      {PARTS.map((part) => {
        const x = ends.x + (ends.width * from) / 100;
        from += own[part];
        const width = (ends.width * own[part]) / 100;
        return width < ROOM ? null : (
          <p key={part} className={`bar-part ${part}`} style={placed(stage, { ...ends, x, width })}>
            <span>{t(`part_${part}`)}</span>
          </p>
        );
      })}
      {shown > 1 && (
        <p className="bar-words hits" style={above(hits)}>
          <b>{t("barHits")}</b> {t("inHundred", { odds: own.hit })}
        </p>
      )}
    </>
  );
}
