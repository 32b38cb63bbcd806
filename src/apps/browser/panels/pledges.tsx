import { useState } from "react";
import { Button, Checkbox, CheckboxGroup, Label } from "react-aria-components";
import type { View } from "../../../views/view.ts";
import { useGame } from "../game.tsx";
import { useWords } from "../words/words.tsx";

/** In the first round one gives a word on so many things; afterwards they can only be read. */
export function Pledges({ view }: { view: View }) {
  const { t, say } = useWords();
  const { act } = useGame();
  const { all, most, pick } = view.pledges;
  const [chosen, choose] = useState(all.filter((p) => p.picked).map((p) => p.id));
  const given = all.filter((p) => p.picked);
  if (pick.refusal || given.length > 0)
    return given.length === 0 ? null : (
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
  return (
    <div className="pledges">
      <CheckboxGroup value={chosen} onChange={choose}>
        <Label className="options-title">{t("pickPledges", { count: most })}</Label>
        {all.map((p) => (
          <Checkbox key={p.id} value={p.id} className="pledge" isDisabled={chosen.length >= most && !chosen.includes(p.id)}>
            <span className="box" aria-hidden="true" />
            {say(p.title)}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <Button className="button" isDisabled={chosen.length !== most} onPress={() => pick.command.type === "pickPledges" && void act({ ...pick.command, pledges: chosen })}>
        {t("pledge")}
      </Button>
    </div>
  );
}
