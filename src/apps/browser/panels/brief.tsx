import type { View } from "../../../views/view.ts";
import { Pledges } from "./pledges.tsx";
import { useWords } from "../words/words.tsx";

/** What the seat is told at the start: brief, secret brief, what it wants. */
export function BriefText({ view }: { view: View }) {
  const { t, say } = useWords();
  const { seat } = view;
  return (
    <section className="brief">
      <h3>{say(seat.title)}</h3>
      <p>{say(seat.brief)}</p>
      {seat.secret && (
        <p className="secret">
          <b>{t("secretBrief")}.</b> {say(seat.secret)}
        </p>
      )}
      {seat.objectives.length > 0 && <h3>{t("objectives")}</h3>}
      <ul className="objectives">
        {seat.objectives.map((o) => (
          <li key={say(o.title)}>
            {say(o.title)} <small>{t("earned", { earned: o.earned, worth: o.worth })}{o.secret && `, ${t("secretObjective")}`}</small>
          </li>
        ))}
      </ul>
      {view.pledges.all.length > 0 && <Pledges view={view} />}
    </section>
  );
}
