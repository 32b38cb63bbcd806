/** The language of the page: interface words through i18next, a scenario's texts by `say`. */
import i18next from "i18next";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import type { Told } from "../../../views/view.ts";
import { en, type Words } from "./en.ts";
import { ja } from "./ja.ts";

export const LANGUAGES = ["en", "ja"] as const;
export type Language = (typeof LANGUAGES)[number];
type Fill = Record<string, string | number>;
/** Keys with plural forms are asked for without their ending. */
type Key = keyof Words extends infer K ? (K extends `${infer Base}_one` | `${infer Base}_other` ? Base | K : K) : never;

export interface WordsInUse {
  language: Language;
  setLanguage(language: Language): void;
  t(key: Key, fill?: Fill): string;
  say(told: Told | undefined): string;
}

const WordsContext = createContext<WordsInUse | undefined>(undefined);
const KEPT = "before-the-breach.language";

const translator = i18next.createInstance();
void translator.init({
  lng: "en",
  fallbackLng: "en",
  resources: { en: { translation: en }, ja: { translation: ja } },
  interpolation: { escapeValue: false },
  initAsync: false,
});

function firstLanguage(): Language {
  try {
    const kept = localStorage.getItem(KEPT);
    if (kept === "en" || kept === "ja") return kept;
  } catch {
    // Storage is off: the browser's own language decides.
  }
  return navigator.language.startsWith("ja") ? "ja" : "en";
}

export function WordsProvider({ children }: { children: ReactNode }) {
  const [language, choose] = useState<Language>(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const setLanguage = useCallback((next: Language) => {
    choose(next);
    try {
      localStorage.setItem(KEPT, next);
    } catch {
      // Storage is off: the choice lasts as long as the page.
    }
  }, []);
  const words = useMemo<WordsInUse>(
    () => ({
      language,
      setLanguage,
      t: (key, fill) => String(translator.t(key as never, { ...fill, lng: language } as never)),
      say: (told) => told?.[language] ?? told?.["en"] ?? Object.values(told ?? {})[0] ?? "",
    }),
    [language, setLanguage],
  );
  return <WordsContext value={words}>{children}</WordsContext>;
}

export function useWords(): WordsInUse {
  const words = useContext(WordsContext);
  if (!words) throw new Error("no words here");
  return words;
}

/** Hundredths as points with a sign: +3, −0.5. */
export function signed(hundredths: number): string {
  const points = Math.abs(hundredths) / 100;
  const shown = Number.isInteger(points) ? String(points) : points.toFixed(1);
  return `${hundredths < 0 ? "−" : "+"}${shown}`;
}
