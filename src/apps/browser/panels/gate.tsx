import { useEffect, useRef } from "react";
import { Button, Dialog, DialogTrigger, Heading, Popover } from "react-aria-components";
import type { LegalAction } from "../../../views/row-shape.ts";
import { chairsAtGate } from "../draw/oversight-picture.ts";
import { useGame, usePart } from "../game.tsx";
import { useDarkWords } from "../words/dark.ts";
import { unasked } from "../words/echo.ts";
import { useDate } from "../words/date.ts";
import { useRefusal } from "../words/refusal.ts";
import { signed, useSaid, useWords } from "../words/words.tsx";
import { Fitted } from "./fitted.tsx";
import type { Rung } from "./ladder.tsx";
import { usePriceWords } from "./price.tsx";

/** The place that an answer has to pass: who sits there asks, or is not asked; and what the answer is, before it is given. */
export function Gate({ rung, onAsk }: { rung: Rung | undefined; onAsk(rung: Rung): void }) {
  const { t } = useWords();
  return rung ? (
    <Chosen key={rung.id} rung={rung} onAsk={onAsk} />
  ) : (
    <div className="card gate-place">
      <GateSign />
      <p>{t("gateChoose")}</p>
    </div>
  );
}

function Chosen({ rung, onAsk }: { rung: Rung; onAsk(rung: Rung): void }) {
  const { t } = useWords();
  const said = useSaid();
  const words = usePriceWords();
  const { act } = useGame();
  const shown = useShown();
  const { gate, doLooked } = rung;
  const ask = ({ command, refusal }: LegalAction) => ({
    className: "button",
    isDisabled: refusal !== undefined,
    onPress: () => {
      onAsk(rung);
      void act(command);
    },
  });
  return (
    <div ref={shown} className="card rung-act">
      <h3>{said(rung.title)}</h3>
      <Fitted>{said(rung.about)}</Fitted>
      <Expected rung={rung} />
      <Grounds rung={rung} />
      <div className="gate-place">
        <GateSign rung={rung} />
        <p>
          {gate ? (
            <>
              <b>{t("gateAsks", { who: gate.who })}</b> <i>{said(gate.question)}</i>
            </>
          ) : (
            rung.waived || t(unasked(rung.nods ? "nods" : "waived", rung))
          )}
        </p>
        {!doLooked && (
          <Button {...ask(rung.do)}>
            {rung.do.price.length ? t("actFor", { price: words(rung.do.price) }) : t("act")}
          </Button>
        )}
      </div>
      {gate && doLooked && (
        <div className="gate">
          <div>
            <Button {...ask(doLooked)}>{t("lookFirst", { price: words(gate.look) })}</Button>
            <small>{t("refusedOdds", { odds: gate.refusedIfLooked })}</small>
          </div>
          <div>
            <Button {...ask(rung.do)}>{t("goWithout")}</Button>
            <small>{t("refusedOdds", { odds: gate.refusedIfNot })}</small>
          </div>
        </div>
      )}
    </div>
  );
}

/** What one may expect: if one is right, and if one is wrong; it opens to what moves it. */
function Expected({ rung }: { rung: Rung }) {
  const { t } = useWords();
  const said = useSaid();
  const { odds, shifts, undone } = rung;
  const expected = !odds
    ? t("stateForOdds")
    : odds.harmIfWrong === undefined
      ? t("oddsAct", odds)
      : `${t("oddsRight", odds)}${t("stop")}${t("gap")}${t("oddsWrong", { harm: odds.harmIfWrong })}`;
  const sentence = `${expected}${undone ? "" : `${t("sep")}${t("cannotUndo")}`}${t("stop")}`;
  if (shifts.length === 0) return <small>{sentence}</small>;
  return (
    <DialogTrigger>
      <Button className="why expected">{sentence}</Button>
      <Popover className="popover" placement="top start">
        <Dialog className="why-dialog">
          <Heading slot="title" level={3}>
            {t("whatMoves")}
          </Heading>
          <ul className="why-lines">
            {shifts.map((s) => (
              <li key={s.says}>
                <span>{said(s.says)}</span>
                <b>
                  {s.success !== 0 && t("shiftSuccess", { by: signed(s.success * 100) })}{" "}
                  {s.harm !== 0 && t("shiftHarm", { by: signed(s.harm * 100) })}
                </b>
              </li>
            ))}
          </ul>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** The clause and the certainty that it leans on, laws that still stand against it, and why it would be refused. */
function Grounds({ rung }: { rung: Rung }) {
  const { t } = useWords();
  const date = useDate();
  const refusal = useRefusal();
  const darkWords = useDarkWords();
  const clause = { number: rung.clause ?? 0, clause: rung.because };
  const dark = !rung.lit && [
    darkWords({ ...clause, from: rung.from }),
    rung.do.refusal !== "power-missing" && t("darkBut"),
    rung.from !== undefined &&
      rung.oldLaws.length > 0 &&
      t("oldLaw", { laws: rung.oldLaws.join(t("listSep")), date: date(rung.from) }),
  ];
  return (
    <small className={dark || rung.do.refusal ? "pressing" : undefined}>
      {dark ? dark.filter(Boolean).join(t("sep")) : rung.clause === undefined ? t("always") : t("lit", clause)}
      {rung.needs && `${t("sep")}${t("needs", rung.needs)}`}
      {t("stop")}
      {rung.do.refusal && ` ${(rung.barred && rung.whenNot) || refusal(rung.do.refusal)}`}
    </small>
  );
}

/** Two posts and a lintel, and below it the chairs of those who watch, who ask or do not; the scene of the answer draws the same. */
function GateSign({ rung }: { rung?: Rung }) {
  const { t } = useWords();
  const bodies = Object.values(usePart("oversight"));
  const chairs = chairsAtGate(bodies, rung).map((chair, i) => ({ ...chair, x: 22 + 17 * i }));
  const width = 27 + 17 * chairs.length;
  const words = bodies.map(({ title, seats, filled }) => `${title}: ${t("chairsFilled", { count: seats, filled })}`);
  return (
    <svg
      className={`gate-sign ${rung?.gate ? "asks" : ""}`}
      viewBox={`0 0 ${width} 36`}
      style={{ width: `${width / 16}rem` }}
      role="img"
      aria-label={words.join(t("sep"))}
      aria-hidden={bodies.length === 0 || chairs.length === 0}
    >
      <path d={`M3 4h${width - 6}M8 4v31M${width - 8} 4v31`} />
      {chairs.map(({ filled, does, x }) => (
        <g key={x} className={filled ? "filled" : "empty"} transform={`translate(${x} 23)`}>
          <path d="M-6.6-5.4a8.5 8.5 0 0 1 13.2 0" />
          <circle r="6" />
          {filled && does === "asks" && (
            <text y="3.75" textAnchor="middle">
              ?
            </text>
          )}
          {filled && does === "nods" && <path className="nods" d="M-2.7 0.1l2.1 2.2 3.6-4.2" />}
          {rung && does === "waived" && <path className="waived" d="M-3 0h6" />}
        </g>
      ))}
    </svg>
  );
}

/** Brings what has just appeared into sight. */
function useShown() {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => void ref.current?.scrollIntoView({ block: "nearest" }), []);
  return ref;
}
