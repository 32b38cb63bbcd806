import { memo, type RefObject, useEffect, useMemo, useRef } from "react";
import { Button } from "react-aria-components";
import type { PartyView, WhipView } from "../../../views/chamber-shape.ts";
import { type Thought, useGame, useImagined, usePart } from "../game.tsx";
import { Drawn } from "../draw/drawn.tsx";
import { CROWDED, labelPlaces, pictureOf, SHEET } from "../draw/hemicycle-picture.ts";
import type { Point } from "../draw/strokes.ts";
import { threadsTo } from "../draw/threads.ts";
import { useScreen, useSend } from "../screen.tsx";
import { useLeaning } from "../words/leaning.ts";
import { useLine } from "../words/line.ts";
import { signed, useSaid, useWords } from "../words/words.tsx";
import { BillChoice } from "./bill-choice.tsx";
import { Oversight } from "./oversight.tsx";
import { WhipCount } from "./whip-count.tsx";
import { Why } from "./why.tsx";

export const loadHemicycle = () => import("../draw/hemicycle-painter.ts").then((m) => m.hemicyclePainter);

/** The hemicycle and its twin in words: each party, how it leans on a bill, and why. */
export const Chamber = memo(function Chamber({ bill }: { bill: string | undefined }) {
  const faces = usePart("parties");
  const whips = usePart("whip");
  // A motion is voted on before any bill.
  const stands = Object.values(whips).find(({ motion }) => motion !== undefined) ?? whips[bill ?? ""];
  const { shown } = useGame();
  const on = stands?.bill;
  useEffect(() => {
    shown.bill = on;
  }, [shown, on]);
  const thought = useImagined();
  const imagined = thought?.whip && thought.whip.bill === stands?.bill ? thought : undefined;
  const whip = imagined?.whip ?? stands;
  const parties = Object.fromEntries(
    Object.values(faces).map((party) => [party.id, { ...party, ...whip?.benches?.[party.id] }]),
  );
  const polls = Object.values(usePart("indicators")).filter((i) => i.poll);
  const { t } = useWords();
  const said = useSaid();
  const bodies = Object.values(usePart("oversight"));
  // Once no vote comes the law's own chairs stand here; the benches stay within reach.
  const mayWatch = whip === undefined && bodies.length > 0;
  const benches = useScreen((screen) => screen.benches);
  const send = useSend();
  const watches = mayWatch && !benches;
  const sheet = useRef<HTMLDivElement>(null);
  const from = useWhereLooked(imagined, sheet);
  if (Object.keys(parties).length === 0) return null;
  const picture = pictureOf(Object.values(parties), whip);
  if (imagined && from) picture.threads = threadsTo(picture.chairs, imagined.comes, from);
  const crowded = Object.keys(parties).length > CROWDED;
  const seated = picture.chairs.map((c) => c.party);
  const places = labelPlaces(picture, crowded).sort((a, b) => seated.indexOf(a.party) - seated.indexOf(b.party));
  return (
    <section className="chamber" aria-labelledby="chamber-title">
      <h2 id="chamber-title" className="hidden">
        {t(watches ? "whoWatches" : "chamber")}
        {whip && t("colon")}
        {whip && said([whip.motion, whip.chamber].filter(Boolean).join(t("sep")))}
      </h2>
      {bill !== undefined && <BillChoice bill={bill} />}
      {watches ? (
        <Oversight bodies={bodies} />
      ) : (
        <div className={`hemicycle ${crowded ? "crowded" : ""}`}>
          <div ref={sheet} className="benches">
            <Drawn
              load={loadHemicycle}
              picture={picture}
              label={whip ? t("fromTo", { low: whip.low, high: whip.high }) : t("noVoteComes")}
              width={SHEET.width}
              height={SHEET.height}
            />
            {whip && picture.line !== undefined ? (
              <Forecast whip={whip} parties={parties} line={picture.line} imagined={imagined !== undefined} />
            ) : (
              <NoVote />
            )}
          </div>
          <ul>
            {places.map((place) => {
              const party = parties[place.party];
              if (!party) return null;
              return (
                <li
                  key={place.party}
                  className={`party ${place.side}`}
                  style={{
                    [place.side === "left" ? "right" : "left"]:
                      `${percent(place.side === "left" ? SHEET.width - place.x : place.x, SHEET.width)}%`,
                    top: `${percent(place.y, SHEET.height)}%`,
                  }}
                >
                  <Party
                    party={party}
                    bill={whip?.bill ?? bill}
                    leans={whip !== undefined}
                    comes={imagined?.comes[party.id] ?? 0}
                  />
                </li>
              );
            })}
          </ul>
        </div>
      )}
      <div className="below-chamber">
        {stands?.bell && <LastBell bell={stands.bell} />}
        {mayWatch && (
          <Button className="text-button" onPress={() => send({ type: "benches", shown: watches })}>
            {t(watches ? "theBenches" : "whoWatches")}
          </Button>
        )}
        {polls.map((i) => (
          <p key={i.id} className="poll">
            {said(i.title)}{" "}
            <Why
              title={t("why", { title: i.title, value: i.value })}
              of={{ of: "indicator", id: i.id }}
              total={String(i.value)}
            >
              {i.value}
            </Why>{" "}
            <span className={`word ${i.bands[i.band]?.tone ?? "plain"}`}>{said(i.bands[i.band]?.word)}</span>
          </p>
        ))}
        {whip && (
          <ul className="legend">
            {(["aye", "leaning", "undeclared", "no"] as const).map((is) => (
              <li key={is}>
                <ChairSign is={is} /> {t(is)}
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
});

/** Where that stands which is looked at, in the units of the sheet. */
function useWhereLooked(thought: Thought | undefined, sheet: RefObject<Element | null>): Point | undefined {
  return useMemo(() => {
    const [at, on] = [thought?.at?.getBoundingClientRect(), sheet.current?.getBoundingClientRect()];
    if (!at || !on || on.width === 0) return undefined;
    const unit = SHEET.width / on.width;
    return { x: (at.x + at.width / 2 - on.x) * unit, y: (at.y + at.height / 2 - on.y) * unit };
  }, [thought, sheet]);
}

/** The same for those who listen: beside the chamber, and in each sheet that moves the benches. */
export function ImaginedAloud() {
  const { t } = useWords();
  const thought = useImagined();
  const parties = usePart("parties");
  const indicators = usePart("indicators");
  const comes = Object.entries(thought?.comes ?? {}).map(([id, by]) => {
    const words = t(by > 0 ? "wouldCome" : "wouldGo", { count: Math.abs(by) });
    return `${parties[id]?.short ?? id}: ${words}`;
  });
  const sure = thought?.whip && `${thought.whip.sure} ${t("sureAyesThen")}`;
  const stands = Object.entries(thought?.stands ?? {}).map(([id, value]) => {
    return `${indicators[id]?.title ?? id}: ${t("wouldStand", { value })}`;
  });
  return (
    <p className="hidden" role="status">
      {[sure, ...comes, ...stands].filter(Boolean).join(t("sep"))}
    </p>
  );
}

/** Where the line stands, how many ayes are sure, and what is expected. */
function Forecast({
  whip,
  parties,
  line,
  imagined,
}: {
  whip: WhipView;
  parties: Record<string, PartyView>;
  line: number;
  imagined: boolean;
}) {
  const { t } = useWords();
  const said = useSaid();
  const lineOf = useLine();
  return (
    <>
      <p
        className="line-word"
        style={{ left: `${percent(SHEET.x + (SHEET.outer + 14) * Math.cos(line), SHEET.width)}%` }}
      >
        {lineOf(whip)}
      </p>
      <p className={`well ${imagined ? "imagined" : ""}`}>
        <strong>{whip.sure}</strong>
        <b>{t(imagined ? "sureAyesThen" : "sureAyes")}</b>
        <span>
          <span className="cut" title={whip.chamber}>
            {said(whip.motion ?? whip.chamber)}
          </span>
          {t("sep")}
          <WhipCount whip={whip} parties={parties} />
        </span>
      </p>
    </>
  );
}

/** A vote is near: what presses, with the sign of a bell. */
function LastBell({ bell }: { bell: NonNullable<WhipView["bell"]> }) {
  const { t } = useWords();
  return (
    <p className={`bell ${bell}`}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d="M4 14c2-2 1.5-4 2-6.5a4 4 0 0 1 8 0c.5 2.5 0 4.5 2 6.5zM8.500 16.5h3M10 3.5V2" />
      </svg>
      {t(`bell_${bell}`)}
    </p>
  );
}

function NoVote() {
  const { t } = useWords();
  return (
    <p className="well">
      <b>{t("noVoteComes")}</b>
    </p>
  );
}

const Party = memo(function Party({
  party,
  bill,
  leans,
  comes,
}: {
  party: PartyView;
  bill: string | undefined;
  leans: boolean;
  /** Expected ayes more, or fewer, than as things stand. */
  comes: number;
}) {
  const { t } = useWords();
  const said = useSaid();
  const leaning = useLeaning();
  const word = party.yours ? t("yours") : leaning(party);
  return (
    <Why
      className="party-why"
      title={t("whyParty", { title: party.title })}
      label={[`${party.title} ${party.seats}`, leans ? word : "", t("whyParty", { title: party.title })]
        .filter(Boolean)
        .join(t("sep"))}
      of={{ of: "party", id: party.id, bill }}
      sumWord={t("supportSum")}
    >
      <b>
        <span className="party-name" title={party.title}>
          {said(party.short)}
        </span>
        {"\u00a0"}
        {party.seats}
      </b>{" "}
      {leans && <span className={`leaning ${party.leaning}`}>{word}</span>}
      {comes !== 0 && <span className={`comes ${comes > 0 ? "lawful" : "pressing"}`}>{signed(comes * 100)}</span>}
    </Why>
  );
});

export function ChairSign({ is }: { is: "aye" | "leaning" | "undeclared" | "no" }) {
  return (
    <svg viewBox="0 0 20 20" className={`chair ${is}`} aria-hidden="true">
      {is === "no" ? (
        <>
          <rect x="4" y="4" width="12" height="12" />
          <path d="M4 16 16 4" />
        </>
      ) : (
        <circle cx="10" cy="10" r="7" />
      )}
      {is === "aye" && <path d="m6.5 10 2.5 2.7 4.6-5.2" />}
      {is === "leaning" && <path d="M10 4a6 6 0 0 0 0 12z" className="half" />}
    </svg>
  );
}

function percent(part: number, whole: number): number {
  return Math.round((part / whole) * 1000) / 10;
}
