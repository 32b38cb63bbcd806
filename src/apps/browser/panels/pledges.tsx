import { Checkbox, CheckboxGroup, Label } from "react-aria-components";
import type { View } from "../../../views/view.ts";
import { useWords } from "../words/words.tsx";

/** In the first round one may give a word on so many things: these are still to be picked. */
export function mayPledge({ pledges }: View): boolean {
  return pledges.all.length > 0 && !pledges.pick.refusal && !pledges.all.some((p) => p.picked);
}

export function PledgePicker({
  view,
  chosen,
  onChoose,
}: {
  view: View;
  chosen: string[];
  onChoose(ids: string[]): void;
}) {
  const { t, say } = useWords();
  const { all, most } = view.pledges;
  return (
    <CheckboxGroup className="pledges" value={chosen} onChange={onChoose}>
      <Label className="options-title">{t("pickPledges", { count: most })}</Label>
      {all.map((p) => (
        <Checkbox
          key={p.id}
          value={p.id}
          className="pledge"
          isDisabled={chosen.length >= most && !chosen.includes(p.id)}
        >
          <span className="box" aria-hidden="true" />
          {say(p.title)}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}

/** The word that was given, and at the end whether it was kept. */
export function Pledges({ view }: { view: View }) {
  const { t, say } = useWords();
  const given = view.pledges.all.filter((p) => p.picked);
  if (given.length === 0) return null;
  return (
    <>
      <h3>{t("pledges")}</h3>
      <ul className="objectives">
        {given.map((p) => (
          <li key={p.id}>
            {view.end && <b>{t(p.kept ? "pledgeKept" : "pledgeBroken")}</b>} {say(p.title)}
          </li>
        ))}
      </ul>
    </>
  );
}
