import { useMachine } from "@xstate/react";
import { useCallback, useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import type { ReceiptView } from "../../../views/receipts-shape.ts";
import { Drawn } from "../draw/drawn.tsx";
import { STRIP } from "../draw/token-picture.ts";
import { usePart } from "../game.tsx";
import { useSend } from "../screen.tsx";
import { useReceiptWords } from "../panels/receipts.tsx";
import { toneOf } from "../panels/why.tsx";
import { useSaid, useWords } from "../words/words.tsx";
import { receiptsTold, STEPS } from "./receipts-machine.ts";

const loadToken = () => import("../draw/token-painter.ts").then((m) => m.tokenPainter);

/**
 * What the law did in the round that has closed, as the next one opens. Docked over bill and map: chamber and calendar
 * stay in view, and whoever acts elsewhere has put it away.
 */
export function ReceiptsScene() {
  const send = useSend();
  const onClose = useCallback(() => send({ type: "told" }), [send]);
  const { receipts } = usePart("law");
  const { t } = useWords();
  const round = usePart("round").number - 1;
  const [scene, tell] = useMachine(receiptsTold, { input: { receipts: receipts.length } });
  const box = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const over = scene.status === "done";
  useEffect(() => {
    if (over) onClose();
  }, [over, onClose]);
  useEffect(() => {
    const before = document.activeElement;
    button.current?.focus();
    return () => {
      if (before instanceof HTMLElement && document.activeElement === document.body) before.focus();
    };
  }, []);
  useEffect(() => {
    const inside = ({ target }: Event): boolean => target instanceof Node && (box.current?.contains(target) ?? false);
    const press = (event: Event): void => {
      if (!inside(event)) tell({ type: "close" });
    };
    const key = (event: KeyboardEvent): void => {
      if (event.key === "Escape") return tell({ type: "close" });
      // Keys that walk the page, and those that press a button, do what they always do.
      if (["Tab", "Shift", "Enter", " "].includes(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
      tell({ type: "skip" });
    };
    addEventListener("pointerdown", press);
    addEventListener("keydown", key);
    return () => {
      removeEventListener("pointerdown", press);
      removeEventListener("keydown", key);
    };
  }, [tell]);
  const { step } = scene.context;
  const now = Math.min(Math.floor(step / STEPS), receipts.length - 1);
  const told = receipts.slice(0, now);
  const receipt = receipts[now];
  if (!receipt || over) return null;
  return (
    <section ref={box} className="receipts" aria-labelledby="receipts-title">
      <header>
        <h2 id="receipts-title">{t("receiptsTitle")}</h2>
        <small>
          {t("inRound", { round })}
          {t("sep")}
          {t("receiptsCount", { number: now + 1, count: receipts.length })}
        </small>
      </header>
      <Receipt key={now} receipt={receipt} step={step % STEPS} />
      <ol className="receipts-told">
        {told.map((one) => (
          <li key={`${one.clause} ${one.indicator} ${one.through}`}>
            <ReceiptLine receipt={one} />
          </li>
        ))}
      </ol>
      <Button ref={button} className="button" onPress={() => tell({ type: "skip" })}>
        {t(scene.matches("told") ? "onward" : "receiptNext")}
      </Button>
    </section>
  );
}

/** One receipt: the clause, its line, and the token on its way to the number. */
function Receipt({ receipt, step }: { receipt: ReceiptView; step: number }) {
  const { t } = useWords();
  const said = useSaid();
  const words = useReceiptWords()(receipt);
  if (!words) return null;
  const { clause, line, indicator, by, later } = words;
  const tone = toneOf(receipt.by, indicator.welcome);
  const landed = step === STEPS - 1;
  return (
    <>
      <article className={`receipt-card card ${step > 0 ? "read" : ""}`} aria-hidden="true">
        <p className="receipt-clause">
          <b className="number">{clause.number}</b> {said(clause.question)}
        </p>
        <p className="receipt-line">{said(line)}</p>
        {receipt.through !== "" && <p className="aside">{t("receiptThrough", { through: receipt.through })}</p>}
      </article>
      <div className={`receipt-token ${landed ? "landed" : ""}`} aria-hidden="true">
        <Drawn
          load={loadToken}
          picture={{ at: landed ? 1 : 0, tone }}
          label=""
          width={STRIP.width}
          height={STRIP.height}
        />
        <p className="receipt-number">
          {said(indicator.title)}{" "}
          <strong>
            {receipt.before}
            {landed && (
              <>
                {" → "}
                {receipt.after} <b className={tone}>{by}</b>
              </>
            )}
          </strong>{" "}
          {landed && later && <small>{later}</small>}
        </p>
      </div>
      <p className="hidden" aria-live="polite">
        {words.aloud}
      </p>
    </>
  );
}

function ReceiptLine({ receipt }: { receipt: ReceiptView }) {
  const words = useReceiptWords()(receipt);
  return (
    <>
      <b className="number">{words?.clause.number}</b> {words?.moved}
    </>
  );
}
