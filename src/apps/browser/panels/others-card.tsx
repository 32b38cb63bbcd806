import { Button } from "react-aria-components";
import type { View } from "../../../views/view.ts";
import { useWords } from "../words/words.tsx";

/** What the other seats did in the round before, laid open on the table. */
export function OthersCard({ others, onReport }: { others: View["others"]; onReport(): void }) {
  const { t } = useWords();
  return (
    <article className="card quiet" aria-labelledby="card-others">
      <h3 id="card-others">{t("others")}</h3>
      <Others others={others} />
      <Button className="text-button" onPress={onReport}>
        {t("readReport")}
      </Button>
    </article>
  );
}

export function Others({ others }: { others: View["others"] }) {
  const { t, say } = useWords();
  return (
    <ul className="others">
      {others.map((o) => (
        <li key={`${say(o.seat)}${say(o.move)}`} title={say(o.about)}>
          <b>{say(o.seat)}</b>
          {t("sep")}
          {say(o.move)}
          {o.target && `${t("sep")}${say(o.target)}`}
        </li>
      ))}
    </ul>
  );
}
