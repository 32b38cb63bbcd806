import { useState } from "react";
import { Button } from "react-aria-components";
import type { Forecast, MoveView, PriceView, View } from "../../../views/view.ts";
import { useGame } from "../game.tsx";
import { useRefusal } from "../words/refusal.ts";
import { signed, useWords } from "../words/words.tsx";
import { Price, usePriceWords } from "./price.tsx";
import { Sheet } from "./sheet.tsx";

/** What a day buys: each move with its price; the bill is drafted on the bill itself. */
export function MovesCard({ view, onDraft }: { view: View; onDraft(): void }) {
  const { t } = useWords();
  return (
    <article className="card moves-card" aria-labelledby="card-moves">
      <h3 id="card-moves">{t("moves")}</h3>
      <MoveList view={view} onDraft={onDraft} />
    </article>
  );
}

/** What cannot be paid may still be read: its button stays in reach, and so the focus finds back to it. */
export function MoveList({ view, onDraft }: { view: View; onDraft(): void }) {
  const [aiming, aim] = useState<string | undefined>();
  const [done, tellDone] = useState("");
  const { say } = useWords();
  const move = view.moves.find((m) => m.id === aiming);
  return (
    <>
      <ul className="moves">
        {view.moves.map((m) =>
          m.target === "heading" ? (
            <MoveButton
              key={m.id}
              title={say(m.title)}
              price={m.price}
              isDisabled={!view.bills.some((b) => b.open)}
              onPress={onDraft}
            />
          ) : (
            <MoveButton
              key={m.id}
              title={say(m.title)}
              price={m.price}
              closed={m.aims.every((a) => a.do.refusal)}
              isDisabled={m.aims.length === 0}
              onPress={() => aim(m.id)}
            />
          ),
        )}
        <BuyMore view={view} />
      </ul>
      <p className="move-done" role="status">
        {done}
      </p>
      {move && <MoveSheet view={view} move={move} onDone={tellDone} onClose={() => aim(undefined)} />}
    </>
  );
}

function MoveButton({
  title,
  price,
  closed,
  ...pressing
}: {
  title: string;
  price: PriceView[];
  closed?: boolean;
  isDisabled?: boolean;
  onPress(): void;
}) {
  return (
    <li>
      <Button className={`button move ${closed ? "closed" : ""}`} {...pressing}>
        <span>{title}</span>
        {price.length > 0 && <Price price={price} />}
      </Button>
    </li>
  );
}

function BuyMore({ view }: { view: View }) {
  const { t, say } = useWords();
  const { act } = useGame();
  const words = usePriceWords();
  return view.more.map(({ budget, one, points, do: buy }) => {
    const price = points ? t("pointsOf", { count: points.amount, what: say(points.title) }) : words(buy.price);
    return (
      <MoveButton
        key={budget}
        title={t("buyMore", { what: say(one), price })}
        price={[]}
        closed={buy.refusal !== undefined}
        onPress={() => void act(buy.command)}
      />
    );
  });
}

/** One move: what it does, whom it is aimed at, and what it would surely change. */
function MoveSheet({
  view,
  move,
  onDone,
  onClose,
}: {
  view: View;
  move: MoveView;
  onDone(told: string): void;
  onClose(): void;
}) {
  const { t, say } = useWords();
  const { act } = useGame();
  const changesOf = useChangesWords();
  const why = useRefusal();
  const refusal = move.aims.every((a) => a.do.refusal) && move.aims[0]?.do.refusal;
  return (
    <Sheet title={say(move.title)} open onClose={onClose} className="narrow">
      <p>{say(move.about)}</p>
      <p className="aside">
        <Price price={move.price} />
        {move.timesMade > 0 && ` · ${t("madeBefore", { count: move.timesMade })}`}
      </p>
      {refusal && <p className="pressing">{why(refusal)}</p>}
      {move.target !== "none" && <h3>{t("chooseAim")}</h3>}
      <ul className="aims">
        {move.aims.map((a) => {
          const party = move.target === "party" && view.parties.find((p) => p.id === a.id);
          const changes = changesOf(a.forecast);
          return (
            <li key={a.id}>
              <Button
                className="button choice"
                isDisabled={a.do.refusal !== undefined}
                onPress={async () => {
                  onClose();
                  const told = [
                    move.target === "none"
                      ? say(move.title)
                      : t("moveDone", { move: say(move.title), aim: say(a.title) }),
                    changes,
                  ]
                    .filter(Boolean)
                    .join(t("sep"));
                  if (await act(a.do.command)) onDone(told);
                }}
              >
                <span>
                  {say(a.title)}
                  {party && (
                    <small className="aim-party">
                      {t("aimParty", {
                        seats: party.seats,
                        leaning: t(party.leaning === "left" ? "leftChamber" : party.leaning),
                      })}
                    </small>
                  )}
                </span>
                <small>{changes || (a.do.refusal ? "" : t("sureNothing"))}</small>
              </Button>
            </li>
          );
        })}
      </ul>
    </Sheet>
  );
}

/** Numbers that would surely move, the mood of whom it is aimed at, and the ayes that are then expected. */
function useChangesWords(): (forecast: Forecast) => string {
  const { t, say } = useWords();
  return ({ changes, mood, ayes }) =>
    [
      ...changes.map((c) => `${say(c.title)} ${signed(c.by)}`),
      ...(mood ? [t("moodMoves", { from: minus(mood[0]), to: minus(mood[1]) })] : []),
      ...(ayes ? [t("ayesMove", { from: ayes[0], to: ayes[1] })] : []),
    ].join(t("listSep"));
}

function minus(points: number): string {
  return String(points).replace("-", "−");
}
