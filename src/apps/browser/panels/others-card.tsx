import { memo } from "react";
import { Button } from "react-aria-components";
import { usePart } from "../game.tsx";
import { useLay } from "../screen.tsx";
import { useSaid, useWords } from "../words/words.tsx";

/** What the other seats did in the round before, laid open on the table. */
export const OthersCard = memo(function OthersCard() {
  const lay = useLay();
  const { t } = useWords();
  return (
    <article className="card quiet" aria-labelledby="card-others">
      <h3 id="card-others">{t("others")}</h3>
      <Others />
      <Button className="text-button" onPress={() => lay({ is: "report" })}>
        {t("readReport")}
      </Button>
    </article>
  );
});

export function Others() {
  const others = usePart("others");
  const { t } = useWords();
  const said = useSaid();
  return (
    <ul className="others">
      {others.map((o) => (
        <li key={`${o.seat}${o.move}`} title={o.about}>
          <b>{said(o.seat)}</b>
          {t("sep")}
          {said(o.move)}
          {o.target && `${t("sep")}${o.target}`}
        </li>
      ))}
    </ul>
  );
}
