import type { AtGate, OversightView } from "../../../views/chamber-shape.ts";
import { Drawn } from "../draw/drawn.tsx";
import { SHEET } from "../draw/hemicycle-picture.ts";
import { pictureOfOversight } from "../draw/oversight-picture.ts";
import { useDate } from "../words/date.ts";
import { useSaid, useWords } from "../words/words.tsx";

const loadPainter = () => import("../draw/oversight-painter.ts").then((m) => m.oversightPainter);

/** Who watches by the law that was made: the chairs, and their twin in words. */
export function Oversight({ bodies }: { bodies: readonly OversightView[] }) {
  const { t } = useWords();
  const [seats, filled] = [sum(bodies.map((b) => b.seats)), sum(bodies.map((b) => b.filled))];
  return (
    <>
      <div className="hemicycle watch-chairs">
        <div className="benches">
          <Drawn
            load={loadPainter}
            picture={pictureOfOversight(bodies)}
            label={t("chairsFilled", { count: seats, filled })}
            width={SHEET.width}
            height={SHEET.height}
          />
          <p className="well">
            <strong>{filled}</strong>
            <b>{t("ofChairs", { count: seats })}</b>
          </p>
        </div>
      </div>
      <ul className="watchers">
        {bodies.map((body) => (
          <Body key={body.id} body={body} />
        ))}
      </ul>
    </>
  );
}

/** One body: who sits in how many chairs, by which line of the act, and what asks it first. */
function Body({ body: { title, who, about, clause, option, seats, filled, nods } }: { body: OversightView }) {
  const { t } = useWords();
  const said = useSaid();
  const date = useDate();
  const state =
    clause.from !== undefined
      ? t("inForceFrom", { date: date(clause.from) })
      : filled < seats
        ? t("chairsVacant", { count: seats - filled })
        : t("chairsAllFilled", { count: seats });
  const whatIt = (does: AtGate): string =>
    Object.values(nods)
      .flatMap((n) => (n.does === does ? [n.title] : []))
      .join(t("sep"));
  return (
    <li>
      <h3>
        {said(title)} <small className={filled < seats ? "pressing" : ""}>{state}</small>
      </h3>
      <p>{said(who)}</p>
      <p>
        {said(about)} <small>{t("byClause", { number: clause.number, option })}</small>
      </p>
      {clause.from === undefined &&
        (["asks", "nods", "waived"] as const).map((does) => {
          const what = whatIt(does);
          return (
            what && (
              <p key={does} className={`gate-list ${does}`}>
                {t(`oversight_${does}`, { what })}
              </p>
            )
          );
        })}
    </li>
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
