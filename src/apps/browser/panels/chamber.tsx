import type { PartyView, View } from "../../../views/view.ts";
import { Drawn } from "../draw/drawn.tsx";
import { CROWDED, labelPlaces, pictureOf, SHEET } from "../draw/hemicycle-picture.ts";
import { useWords } from "../words/words.tsx";
import { Why } from "./why.tsx";

export const loadHemicycle = () => import("../draw/hemicycle-painter.ts").then((m) => m.hemicyclePainter);

/** The hemicycle and its twin in words: each party, how it leans, and why. */
export function Chamber({ view }: { view: View }) {
  const { t, say } = useWords();
  const whip = view.whip[0];
  if (!whip) return null;
  const picture = pictureOf(view.parties, whip);
  const crowded = view.parties.length > CROWDED;
  const seated = picture.chairs.map((c) => c.party);
  const places = labelPlaces(picture, crowded).sort((a, b) => seated.indexOf(a.party) - seated.indexOf(b.party));
  return (
    <section className="chamber" aria-labelledby="chamber-title">
      <h2 id="chamber-title" className="hidden">
        {t("chamber")}: {say(whip.chamber)}
      </h2>
      <div className={`hemicycle ${crowded ? "crowded" : ""}`}>
        <div className="benches">
          <Drawn
            load={loadHemicycle}
            picture={picture}
            label={t("fromTo", { low: whip.low, high: whip.high })}
            width={SHEET.width}
            height={SHEET.height}
          />
          <p
            className="line-word"
            style={{ left: `${percent(SHEET.x + (SHEET.outer + 14) * Math.cos(picture.line), SHEET.width)}%` }}
          >
            {t("line", { line: whip.line, present: whip.present })}
          </p>
          <p className="well">
            <strong>{whip.sure}</strong>
            <b>{t("sureAyes")}</b>
            <span>
              <span className="cut" title={say(whip.chamber)}>
                {say(whip.chamber)}
              </span>
              , {t("forecast")} <b className="plain-number">{t("fromTo", { low: whip.low, high: whip.high })}</b>
            </span>
          </p>
        </div>
        <ul>
          {places.map((place) => {
            const party = view.parties.find((p) => p.id === place.party)!;
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
                <Party party={party} />
              </li>
            );
          })}
        </ul>
      </div>
      <div className="below-chamber">
        {view.indicators
          .filter((i) => i.poll)
          .map((i) => (
            <p key={i.id} className="poll">
              {say(i.title)}{" "}
              <Why title={t("why", { title: say(i.title), value: i.value })} lines={i.why} total={String(i.value)}>
                {i.value}
              </Why>{" "}
              <span className={`word ${i.tone}`}>{say(i.word)}</span>
            </p>
          ))}
        <ul className="legend">
          {(["aye", "leaning", "undeclared", "no"] as const).map((is) => (
            <li key={is}>
              <ChairSign is={is} /> {t(is)}
            </li>
          ))}
          <li className="lawful">{t("odds", { odds: whip.odds })}</li>
        </ul>
      </div>
    </section>
  );
}

function Party({ party }: { party: PartyView }) {
  const { t, say } = useWords();
  const word = party.yours ? t("yours") : party.leaning === "left" ? t("leftChamber") : t(party.leaning);
  const total = party.why.reduce((sum, l) => sum + l.by, 0) / 100;
  return (
    <Why
      className="party-why"
      title={t("whyParty", { title: say(party.title) })}
      lines={party.why}
      total={`${total > 0 ? "+" : total < 0 ? "−" : ""}${Math.abs(Math.round(total))}`}
      sumWord={t("supportSum")}
    >
      <b>
        <span className="party-name" title={say(party.title)}>
          {say(party.short)}
        </span>{" "}
        {party.seats}
      </b>{" "}
      <span className={`leaning ${party.leaning}`}>{word}</span>
    </Why>
  );
}

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
