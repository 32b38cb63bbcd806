import { Checkbox, CheckboxGroup, Label } from "react-aria-components";
import type { View } from "../../../views/view.ts";
import { usePart } from "../game.tsx";
import { useSaid, useWords } from "../words/words.tsx";

/** In the first round one may give a word on so many things: these are still to be picked. */
export function mayPledge({ all, pick }: View["pledges"]): boolean {
  const pledges = Object.values(all);
  return pledges.length > 0 && !pick.refusal && !pledges.some((p) => p.picked);
}

export function PledgePicker({ chosen, onChoose }: { chosen: string[]; onChoose(ids: string[]): void }) {
  const { t } = useWords();
  const said = useSaid();
  const { all, most } = usePart("pledges");
  return (
    <CheckboxGroup className="pledges" value={chosen} onChange={onChoose}>
      <Label className="options-title">{t("pickPledges", { count: most })}</Label>
      {Object.values(all).map((p) => (
        <Checkbox
          key={p.id}
          value={p.id}
          className="pledge"
          isDisabled={chosen.length >= most && !chosen.includes(p.id)}
        >
          <span className="box" aria-hidden="true" />
          {said(p.title)}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}

/** The word that was given, and at the end whether it was kept. */
export function Pledges() {
  const { t } = useWords();
  const said = useSaid();
  const given = Object.values(usePart("pledges").all).filter((p) => p.picked);
  const over = usePart("end") !== undefined;
  if (given.length === 0) return null;
  return (
    <>
      <h3>{t("pledges")}</h3>
      <ul className="objectives">
        {given.map((p) => (
          <li key={p.id}>
            {over && <b>{t(p.kept ? "pledgeKept" : "pledgeBroken")}</b>} {said(p.title)}
          </li>
        ))}
      </ul>
    </>
  );
}
