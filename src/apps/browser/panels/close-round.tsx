import { useState } from "react";
import { Button } from "react-aria-components";
import type { View } from "../../../views/view.ts";
import { useGame } from "../game.tsx";
import { useWords } from "../words/words.tsx";
import { Sheet } from "./sheet.tsx";

/** Ends the round; asks first if something is unanswered or would be lost. */
export function CloseRound({ view }: { view: View }) {
  const { t, say, language } = useWords();
  const { act } = useGame();
  const [asking, ask] = useState(false);
  const open = [
    ...view.news.filter((n) => n.choices.length > 0 && !n.answered && n.fresh).map((n) => n),
    ...view.incidents.filter((i) => i.phase === "open" && i.responses.length > 0 && !i.answered),
  ];
  const unspent = view.purse.filter((p) => p.lapses && p.amount > 0);
  const close = () => {
    ask(false);
    void act(view.closeRound.command);
  };
  return (
    <>
      <Button
        className="button"
        isDisabled={view.closeRound.refusal !== undefined}
        onPress={() => (open.length || unspent.length ? ask(true) : close())}
      >
        {t("closeRound")}
      </Button>
      <Sheet
        title={t("closeTitle", { number: view.round.number })}
        open={asking}
        onClose={() => ask(false)}
        className="narrow"
        actions={
          <Button className="button primary" onPress={close}>
            {t("closeAnyway")}
          </Button>
        }
      >
        {open.map((n) => (
          <p key={n.id}>
            {t("closeUnanswered", { title: say(n.title) })}
            {"silence" in n && n.silence && ` ${say(n.silence)}`}
          </p>
        ))}
        {unspent.map((p) => (
          <p key={p.id}>
            {t("closeUnspent", {
              amount:
                language === "ja" ? `${say(p.many)}${p.amount}` : `${p.amount} ${say(p.amount === 1 ? p.one : p.many)}`,
            })}
          </p>
        ))}
      </Sheet>
    </>
  );
}
