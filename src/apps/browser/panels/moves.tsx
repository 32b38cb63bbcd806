import { useState } from "react";
import { Button } from "react-aria-components";
import type { MoveView, View } from "../../../views/view.ts";
import { useGame } from "../game.tsx";
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

export function MoveList({ view, onDraft }: { view: View; onDraft(): void }) {
  const [aiming, aim] = useState<string | undefined>();
  const { say } = useWords();
  const move = view.moves.find((m) => m.id === aiming);
  return (
    <>
      <ul className="moves">
        {view.moves.map((m) => (
          <li key={m.id}>
            <Button className="button move" isDisabled={m.target === "heading" ? !view.bills.some((b) => b.open) : m.aims.every((a) => a.do.refusal)} onPress={() => (m.target === "heading" ? onDraft() : aim(m.id))}>
              <span>{say(m.title)}</span>
              <Price price={m.price} />
            </Button>
          </li>
        ))}
        <BuyMore view={view} />
      </ul>
      {move && <MoveSheet move={move} onClose={() => aim(undefined)} />}
    </>
  );
}

function BuyMore({ view }: { view: View }) {
  const { t, say } = useWords();
  const { act } = useGame();
  const words = usePriceWords();
  return view.more.map((m) => (
    <li key={m.budget}>
      <Button className="button move" isDisabled={m.do.refusal !== undefined} onPress={() => void act(m.do.command)}>
        <span>{t("buyMore", { what: say(m.one), price: words(m.do.price) })}</span>
      </Button>
    </li>
  ));
}

/** One move: what it does, whom it is aimed at, and what it would surely change. */
function MoveSheet({ move, onClose }: { move: MoveView; onClose(): void }) {
  const { t, say } = useWords();
  const { act } = useGame();
  return (
    <Sheet title={say(move.title)} open onClose={onClose} className="narrow">
      <p>{say(move.about)}</p>
      <p className="aside">
        <Price price={move.price} />
        {move.timesMade > 0 && ` · ${t("madeBefore", { count: move.timesMade })}`}
      </p>
      {move.target !== "none" && <h3>{t("chooseAim")}</h3>}
      <ul className="aims">
        {move.aims.map((a) => (
          <li key={a.id}>
            <Button
              className="button choice"
              isDisabled={a.do.refusal !== undefined}
              onPress={async () => {
                if (await act(a.do.command)) onClose();
              }}
            >
              <span>{say(a.title)}</span>
              <small>{a.forecast.length ? t("surely", { changes: a.forecast.map((f) => `${say(f.title)} ${signed(f.by)}`).join(t("listSep")) }) : t("sureNothing")}</small>
            </Button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
