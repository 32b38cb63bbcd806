import { memo } from "react";
import { Button } from "react-aria-components";
import { useGame, usePart } from "../game.tsx";
import { useLaid, useLay, usePutAway } from "../screen.tsx";
import { useWords } from "../words/words.tsx";
import { Sheet } from "./sheet.tsx";

/** Ends the round; asks first if something is unanswered or would be lost. */
export const CloseRound = memo(function CloseRound() {
  const round = usePart("round").number;
  const news = Object.values(usePart("news"));
  const incidents = Object.values(usePart("incidents"));
  const purse = Object.values(usePart("purse"));
  const closing = usePart("closeRound");
  const { t } = useWords();
  const { act } = useGame();
  const asking = useLaid("closing");
  const lay = useLay();
  const putAway = usePutAway();
  const open = [
    ...news.filter((n) => Object.keys(n.choices).length > 0 && !n.answered && n.round === round),
    ...incidents.filter((i) => i.phase === "open" && Object.keys(i.responses).length > 0 && !i.answered),
  ];
  const unspent = purse.filter((p) => p.lapses && p.amount > 0);
  const close = () => {
    putAway();
    void act(closing.command);
  };
  return (
    <>
      <Button
        className="button close-round"
        isDisabled={closing.refusal !== undefined}
        onPress={() => (open.length || unspent.length ? lay({ is: "closing" }) : close())}
      >
        {t("closeRound")}
      </Button>
      <Sheet
        title={t("closeTitle", { number: round })}
        open={asking !== undefined}
        onClose={putAway}
        className="narrow"
        actions={
          <Button className="button primary close-anyway" onPress={close}>
            {t("closeAnyway")}
          </Button>
        }
      >
        {open.map((n) => (
          <p key={n.id}>
            {t("closeUnanswered", { title: n.title })}
            {"silence" in n && n.silence && ` ${n.silence}`}
          </p>
        ))}
        {unspent.map((p) => (
          <p key={p.id}>
            {t("closeUnspent", {
              amount: t("amountOf", { count: p.amount, what: p.amount === 1 ? p.one : p.many }),
            })}
          </p>
        ))}
      </Sheet>
    </>
  );
});
