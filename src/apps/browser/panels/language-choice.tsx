import { Button } from "react-aria-components";
import { INTERFACE, nameOfLanguage, useWords } from "../words/words.tsx";

/** The other languages to be had: those of the interface, and those in which the scenario at hand is told. */
export function LanguageChoice({ told = [] }: { told?: readonly string[] }) {
  const { language, spoken, setLanguage } = useWords();
  const own = INTERFACE.map(({ id }) => id);
  const now = [...own, ...told].includes(language) ? language : spoken;
  const others = [...new Set([...own, ...told])].filter((id) => id !== now);
  return others.map((id) => (
    <Button key={id} className="text-button" lang={id} onPress={() => setLanguage(id)}>
      {INTERFACE.find((own) => own.id === id)?.name ?? nameOfLanguage(id)}
    </Button>
  ));
}
