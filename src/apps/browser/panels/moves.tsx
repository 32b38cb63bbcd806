import { memo, useState } from "react";
import { Button, type ButtonProps } from "react-aria-components";
import type { Command } from "../../../rules/commands.ts";
import type { PriceView } from "../../../views/row-shape.ts";
import type { Forecast, MoveView, Span } from "../../../views/view.ts";
import { useGame, useImagining, usePart } from "../game.tsx";
import { inOrder } from "../in-order.ts";
import { useLaid, useLay, usePutAway, useSend } from "../screen.tsx";
import { useRefusal } from "../words/refusal.ts";
import { useLeaning } from "../words/leaning.ts";
import { signed, useSaid, useWords } from "../words/words.tsx";
import { isAct } from "./bill-choice.tsx";
import { CloseRound } from "./close-round.tsx";
import { DealSheet } from "./deal-sheet.tsx";
import { Price, PriceSigns } from "./price.tsx";
import { Sheet } from "./sheet.tsx";

/** What a day buys, in one row: each move with its price, the bargain; last, the end of the round. */
export const MovesRow = memo(function MovesRow({ onDraft }: { onDraft(): void }) {
  const { t } = useWords();
  const { act } = useGame();
  const moves = usePart("moves");
  const byBill = usePart("bills");
  const bills = Object.values(byBill).filter(isAct);
  const changesOf = useChangesWords();
  const send = useSend();
  const lay = useLay();
  const putAway = usePutAway();
  const [armed, arm] = useState<string | undefined>();
  const [done, tellDone] = useState("");
  const move = moves[useLaid("move")?.id ?? ""];
  const bargains = usePart("bargains");
  const over = useLaid("bargain");
  const bargain = over && bargains[over.id];
  /** What is aimed at nothing has no sheet, which would hold one choice: pressed once it says what it does, twice it is done. */
  const press = async (m: MoveView) => {
    const [only] = m.target === "none" ? Object.values(m.aims) : [];
    if (!only || m.refusal || only.do.refusal) return lay({ is: "move", id: m.id });
    const comes = only.forecast ? changesOf(only.forecast) : "";
    if (armed !== m.id) {
      arm(m.id);
      return tellDone([m.about, comes && comes + t("stop"), t("pressAgain")].filter(Boolean).join(t("gap")));
    }
    arm(undefined);
    tellDone("");
    if (await act(only.do.command)) tellDone([m.title, comes].filter(Boolean).join(t("sep")));
  };
  return (
    <section className="panel moves-row" data-tab="table" aria-label={t("moves")}>
      <ul className="moves">
        {Object.values(moves).map((m) =>
          m.target === "heading" ? (
            <MoveButton
              key={m.id}
              title={m.title}
              price={m.price}
              isDisabled={!bills.some((b) => b.open)}
              onPress={onDraft}
            />
          ) : (
            <MoveButton
              key={m.id}
              title={m.title}
              price={m.price}
              closed={m.refusal !== undefined || Object.values(m.aims).every((a) => a.do.refusal)}
              isDisabled={Object.keys(m.aims).length === 0}
              armed={armed === m.id}
              onPress={() => void press(m)}
              onBlur={() => {
                if (armed !== m.id) return;
                arm(undefined);
                tellDone("");
              }}
            />
          ),
        )}
        {Object.values(bargains).map(({ bill, offer, parties, undertakings }) => (
          <MoveButton
            key={bill}
            title={bills.length > 1 && bill ? t("bargainOver", { bill: byBill[bill]?.title ?? bill }) : t("bargain")}
            price={offer.price}
            closed={offer.refusal !== undefined}
            isDisabled={parties.length + undertakings.length === 0}
            onPress={() => {
              if (bill) send({ type: "bill", bill });
              lay({ is: "bargain", id: bill });
            }}
          />
        ))}
      </ul>
      <CloseRound />
      <p className="move-done" role="status">
        {done}
      </p>
      {bargain && <DealSheet bargain={bargain} onDone={tellDone} onClose={putAway} />}
      {move && <MoveSheet move={move} onDone={tellDone} onClose={putAway} />}
    </section>
  );
});

function MoveButton({
  title,
  price,
  closed,
  armed,
  ...pressing
}: {
  title: string;
  price: readonly PriceView[];
  closed?: boolean;
  armed?: boolean;
  isDisabled?: boolean;
  onPress(): void;
  onBlur?(): void;
}) {
  return (
    <li className={/[^\s\p{Ideo}]{18}/u.test(title) ? "endless" : undefined}>
      <Button className={`button move ${closed ? "closed" : ""} ${armed ? "primary" : ""}`} {...pressing}>
        <span>{title}</span>
        <PriceSigns price={price} />
      </Button>
    </li>
  );
}

/** One move: what it does, whom it is aimed at, and what it would surely change. */
function MoveSheet({ move, onDone, onClose }: { move: MoveView; onDone(told: string): void; onClose(): void }) {
  const { t } = useWords();
  const said = useSaid();
  const { act } = useGame();
  const changesOf = useChangesWords();
  const why = useRefusal();
  const parties = usePart("parties");
  const leaning = useLeaning();
  const aims = inOrder(move.aims);
  const refusal = move.refusal ?? (aims.every((a) => a.do.refusal) ? aims[0]?.do.refusal : undefined);
  return (
    <Sheet title={move.title} open onClose={onClose} className="narrow">
      <p>{said(move.about)}</p>
      <p className="aside">
        <Price price={move.price} />
        {move.timesMade > 0 && ` · ${t("madeBefore", { count: move.timesMade })}`}
      </p>
      {refusal && <p className="pressing">{why(refusal)}</p>}
      {move.target !== "none" && <h3>{t("chooseAim")}</h3>}
      <ul className="aims">
        {aims.map((a) => {
          const party = move.target === "party" && parties[a.id];
          const changes = a.forecast ? changesOf(a.forecast) : "";
          return (
            <li key={a.id}>
              <AimButton
                command={a.do.command}
                isDisabled={(move.refusal ?? a.do.refusal) !== undefined}
                onPress={async () => {
                  onClose();
                  const told = [
                    move.target === "none" ? move.title : t("moveDone", { move: move.title, aim: a.title }),
                    changes,
                  ]
                    .filter(Boolean)
                    .join(t("sep"));
                  if (await act(a.do.command)) onDone(told);
                }}
              >
                <span>
                  {said(a.title)}
                  {party && (
                    <small className="aim-party">
                      {t("aimParty", {
                        seats: party.seats,
                        leaning: leaning(party),
                      })}
                    </small>
                  )}
                </span>
                <small>{changes || (refusal ? "" : t("sureNothing"))}</small>
              </AimButton>
            </li>
          );
        })}
      </ul>
    </Sheet>
  );
}

/** While one points at it, the benches stand as they would. */
function AimButton({ command, ...button }: ButtonProps & { command: Command }) {
  return <Button className="button choice" {...button} {...useImagining(command)} />;
}

/** Numbers that would move, the mood of whom it is aimed at, and the ayes that are then expected; spans where chance has a part. */
function useChangesWords(): (forecast: Forecast) => string {
  const { t } = useWords();
  const bills = usePart("bills");
  const several = Object.values(bills).filter(isAct).length > 1;
  const span = ([low, high]: Span, say: (value: number) => string): string =>
    low === high ? say(low) : t("between", { low: say(low), high: say(high) });
  return ({ byChance, changes, mood, ayes }) => {
    const told = [
      ...changes.map((c) => `${c.title} ${span(c.by, signed)}`),
      ...(mood ? [t("moodMoves", { from: minus(mood.before), to: span(mood.after, minus) })] : []),
      ...(ayes ?? []).map(({ bill, before, after }) => {
        const moves = t("ayesMove", { from: before, to: span(after, String) });
        return several ? `${bills[bill]?.title} ${moves}` : moves;
      }),
    ].join(t("listSep"));
    return byChance && told ? t("byChance", { changes: told }) : told;
  };
}

function minus(points: number): string {
  return String(points).replace("-", "−");
}
