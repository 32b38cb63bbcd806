import { usePart } from "../game.tsx";
import { useSaid, useWords } from "../words/words.tsx";
import { ChairSign } from "./chamber.tsx";

/** The votes that were held, each with its result, below their days. `at`: the column of a day. */
export function VoteMarks({ at }: { at(day: number): number }) {
  const { t } = useWords();
  const said = useSaid();
  const votes = usePart("votes");
  const bills = usePart("bills");
  const columns = [...new Set(votes.map(({ day }) => at(day)))].filter((column) => column > 0);
  return columns.map((column) => (
    <ul key={column} className="day-votes" style={{ gridColumn: column }}>
      {votes
        .filter(({ day }) => at(day) === column)
        .map(({ bill, chamber, day, passed, ayes, present }) => {
          const result = t(passed ? "voteCarried" : "voteFailed");
          const words = t("voteMark", { bill: bills[bill]?.title ?? "", chamber, result, ayes, noes: present - ayes });
          return (
            <li key={`${day} ${bill} ${chamber}`} title={words}>
              <ChairSign is={passed ? "aye" : "no"} />
              <span className="hidden">{said(words)}</span>
            </li>
          );
        })}
    </ul>
  ));
}
