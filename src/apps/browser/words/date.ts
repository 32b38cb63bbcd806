import { usePart } from "../game.tsx";
import { useWords } from "./words.tsx";

/** A day of the game in words: its date where the scenario has one, else its number. */
export function useDate(): (day: number, form?: "long" | "short") => string {
  const { t } = useWords();
  const { epoch } = usePart("calendar");
  const locale = useLocale();
  return (day, form = "long") => (epoch ? dateOf(epoch, day, locale, form) : t("onDay", { day }));
}

/** A moment of the real world, by this machine's clock. */
export function useMoment(): (milliseconds: number) => string {
  const locale = useLocale();
  return (milliseconds) => new Date(milliseconds).toLocaleString(locale, { dateStyle: "medium", timeStyle: "short" });
}

/** Only a name of the interface's own language says more than it does, as en-GB. */
function useLocale(): string {
  const { language, spoken } = useWords();
  return language.startsWith(spoken) && language !== "en" ? language : spoken === "en" ? "en-GB" : spoken;
}

/** The date of a day, day 1 being the epoch. */
function dateOf(epoch: string, day: number, locale: string, form: "long" | "short"): string {
  const date = new Date(`${epoch}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + day - 1);
  return date.toLocaleDateString(locale, {
    timeZone: "UTC",
    day: "numeric",
    month: form,
    ...(form === "long" && { year: "numeric" }),
  });
}
