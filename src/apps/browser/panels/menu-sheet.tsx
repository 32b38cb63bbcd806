import { useState } from "react";
import { Button } from "react-aria-components";
import type { PurseView } from "../../../views/view.ts";
import { useGame, usePart } from "../game.tsx";
import { LARGE_KEY, toggleLargeType } from "../large-type.ts";
import { saveAsFile } from "../save-as-file.ts";
import { useLaid, usePutAway } from "../screen.tsx";
import { SoundButton } from "../sound/heard.tsx";
import { useWords } from "../words/words.tsx";
import { BriefText } from "./brief.tsx";
import { LinkButton } from "./link-button.tsx";
import { LanguageChoice } from "./language-choice.tsx";
import { Sheet } from "./sheet.tsx";

/** Pause: undo, save as a file, the other language, the brief and the words. */
export function MenuSheet({ onLeave }: { onLeave(): void }) {
  const { t } = useWords();
  const { game, act } = useGame();
  const open = useLaid("menu") !== undefined;
  const putAway = usePutAway();
  const scenario = usePart("scenario");
  const indicators = Object.values(usePart("indicators"));
  const purse = Object.values(usePart("purse"));
  const words = usePart("glossary").terms.map((g) => [g.term, g.meaning] as const);
  const told = new Set(words.map(([term]) => term));
  const numbers = [
    ...indicators.map((i) => [i.title, i.about] as const),
    ...purse.map((p) => [p.title, t(keeping(p), { most: p.most ?? 0 })] as const),
  ].filter(([title]) => !told.has(title));
  return (
    <Sheet title={t("menu")} open={open} onClose={putAway} className="narrow">
      <div className="menu-buttons">
        <Button className="button" onPress={() => void act({ type: "undo" })}>
          {t("undo")}
        </Button>
        <Button className="button" onPress={() => saveAsFile(game.exported(), scenario.id)}>
          {t("saveFile")}
        </Button>
        <LinkButton />
        <Button className="button" onPress={toggleLargeType}>
          {t("largeType", { key: LARGE_KEY })}
        </Button>
        <SoundButton />
        <Adjourn onDone={putAway} />
        <Button className="button" onPress={onLeave}>
          {t("leave")}
        </Button>
        <LanguageChoice told={scenario.languages} />
      </div>
      <BriefText />
      {game.origin !== "box" && <p className="aside">{t(`origin_${game.origin}`)}</p>}
      <h3>{t("glossary")}</h3>
      <dl className="glossary">
        {[...words, ...numbers].map(([term, meaning]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className="aside">{t("seedIs", { seed: game.seed })}</p>
    </Sheet>
  );
}

/** Ends the game here: any game may be debriefed at any round. Asks once. */
function Adjourn({ onDone }: { onDone(): void }) {
  const { t } = useWords();
  const { act } = useGame();
  const seat = usePart("seat").id;
  const [sure, setSure] = useState(false);
  const adjourn = async () => {
    if (await act({ type: "adjourn", seat })) onDone();
  };
  return (
    <Button className={`button ${sure ? "primary" : ""}`} onPress={() => (sure ? void adjourn() : setSure(true))}>
      {t(sure ? "adjournSure" : "adjourn")}
    </Button>
  );
}

function keeping({ lapses, most }: PurseView): "budgetLapses" | "budgetStaysUpTo" | "budgetStays" {
  if (lapses) return "budgetLapses";
  return most === undefined ? "budgetStays" : "budgetStaysUpTo";
}
