import { Button } from "react-aria-components";
import type { View } from "../../../views/view.ts";
import { useGame } from "../game.tsx";
import { saveAsFile } from "../save-as-file.ts";
import { useWords } from "../words/words.tsx";
import { BriefText } from "./brief.tsx";
import { Sheet } from "./sheet.tsx";

/** Pause: undo, save as a file, the other language, the brief and the words. */
export function MenuSheet({
  view,
  open,
  onClose,
  onLeave,
  onUndo,
}: {
  view: View;
  open: boolean;
  onClose(): void;
  onLeave(): void;
  onUndo(): void;
}) {
  const { t, say, language, setLanguage } = useWords();
  const { game } = useGame();
  const words = view.glossary.map((g) => [say(g.term), say(g.meaning)] as const);
  const told = new Set(words.map(([term]) => term));
  const numbers = [
    ...view.indicators.map((i) => [say(i.title), say(i.about)] as const),
    ...view.purse.map((p) => [say(p.title), t(p.lapses ? "budgetLapses" : "budgetStays")] as const),
  ].filter(([title]) => !told.has(title));
  return (
    <Sheet title={t("menu")} open={open} onClose={onClose} className="narrow">
      <div className="menu-buttons">
        <Button className="button" onPress={onUndo}>
          {t("undo")}
        </Button>
        <Button className="button" onPress={() => saveAsFile(game.exported(), view.scenario.id)}>
          {t("saveFile")}
        </Button>
        <Button className="button" onPress={() => setLanguage(language === "en" ? "ja" : "en")}>
          {t("otherLanguage")}
        </Button>
        <Button className="button" onPress={onLeave}>
          {t("leave")}
        </Button>
      </div>
      <BriefText view={view} />
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
