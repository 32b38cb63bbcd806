/**
 * The language of the page: any name of BCP 47. Interface words come through i18next in the nearest language that it
 * has, a scenario's texts in the nearest that the scenario has; where the two differ, texts say which language they are.
 */
import i18next from "i18next";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { nearestLanguage } from "../../../kit/nearest-language.ts";
import type { words as en, Words } from "./languages/en.ts";

/** Each language of the interface is one file of words. */
const FILES = import.meta.glob<{ words: Words }>("./languages/*.ts", { eager: true });
const WORDS = Object.fromEntries(
  Object.entries(FILES).map(([path, { words }]) => [/([\w-]+)\.ts$/.exec(path)?.[1] ?? "", words]),
);
/** Languages of the interface, with their own names. */
export const INTERFACE = Object.entries(WORDS).map(([id, { languageName }]) => ({ id, name: languageName }));

type Fill = Record<string, string | number>;
/** Keys with plural forms are asked for without their ending. */
type Key = keyof typeof en extends infer K
  ? K extends `${infer Base}_one` | `${infer Base}_other`
    ? Base | K
    : K
  : never;

export interface WordsInUse {
  /** As it was chosen. */
  language: string;
  /** The language of the interface's own words. */
  spoken: string;
  setLanguage(language: string): void;
  t(key: Key, fill?: Fill): string;
  /** A text that is there in several languages. */
  say(told: Record<string, string> | undefined): string;
}

const WordsContext = createContext<WordsInUse | undefined>(undefined);
const KEPT = "before-the-breach.language";

const translator = i18next.createInstance();
void translator.init({
  lng: "en",
  fallbackLng: "en",
  resources: Object.fromEntries(Object.entries(WORDS).map(([id, translation]) => [id, { translation }])),
  interpolation: { escapeValue: false },
  initAsync: false,
});

function firstLanguage(): string {
  try {
    const kept = localStorage.getItem(KEPT);
    if (kept && directionOf(kept)) return kept;
  } catch {
    // Storage is off: the browser's own language decides.
  }
  return navigator.language;
}

/** How a language is written; nothing if this is no language's name. */
export function directionOf(language: string): "ltr" | "rtl" | undefined {
  try {
    const { script = "" } = new Intl.Locale(language).maximize();
    return /^(Arab|Hebr|Thaa|Syrc|Nkoo|Adlm|Rohg|Mand|Samr)$/.test(script) ? "rtl" : "ltr";
  } catch {
    return undefined;
  }
}

/** A language by its own name, or by what a file calls it. */
export function nameOfLanguage(language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
  } catch {
    return language;
  }
}

export function WordsProvider({ children }: { children: ReactNode }) {
  const [language, choose] = useState(firstLanguage);
  const spoken = nearestLanguage(["en", ...INTERFACE.map((l) => l.id)], language);
  useEffect(() => {
    document.documentElement.lang = spoken;
    document.documentElement.dir = directionOf(spoken) ?? "ltr";
  }, [spoken]);
  const setLanguage = useCallback((next: string) => {
    choose(next);
    try {
      localStorage.setItem(KEPT, next);
    } catch {
      // Storage is off: the choice lasts as long as the page.
    }
  }, []);
  const words = useMemo<WordsInUse>(() => {
    const plain = new Map<Key, string>();
    const t: WordsInUse["t"] = (key, fill) => {
      const known = fill ? undefined : plain.get(key);
      if (known !== undefined) return known;
      const said = String(translator.t(key as never, { ...fill, lng: spoken } as never));
      if (!fill) plain.set(key, said);
      return said;
    };
    return {
      language,
      spoken,
      setLanguage,
      t,
      say: (told = {}) => told[nearestLanguage(Object.keys(told), language)] ?? "",
    };
  }, [language, spoken, setLanguage]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

export function useWords(): WordsInUse {
  const words = useContext(WordsContext);
  if (!words) throw new Error("no words here");
  return words;
}

/** The language in which the scenario's texts are told here. */
export const TextLanguage = createContext<string | undefined>(undefined);

/** A text of the scenario: marked with its language and direction where that is not the interface's. */
export function useSaid(): (text: string | undefined) => ReactNode {
  const { spoken } = useWords();
  const told = useContext(TextLanguage) ?? spoken;
  return (text) =>
    told === spoken || text === undefined ? (
      text
    ) : (
      <bdi lang={told} dir={directionOf(told)}>
        {text}
      </bdi>
    );
}

/** Hundredths as points with a sign: +3, −0.5. */
export function signed(hundredths: number): string {
  const points = Math.abs(hundredths) / 100;
  const shown = Number.isInteger(points) ? String(points) : points.toFixed(1);
  return `${hundredths < 0 ? "−" : "+"}${shown}`;
}
