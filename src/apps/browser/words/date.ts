import { usePart } from "../game.tsx";
import { useWords } from "./words.tsx";

/** A day of the game in words: its date where the scenario has one, else its number. */
export function useDate(): (day: number, form?: "long" | "short") => string {
  const { t, language, spoken } = useWords();
  const { epoch } = usePart("calendar");
  // Only a name of the interface's own language says more than it does, as en-GB.
  const locale = language.startsWith(spoken) && language !== "en" ? language : spoken === "en" ? "en-GB" : spoken;
  return (day, form = "long") => (epoch ? dateOf(epoch, day, locale, form) : t("onDay", { day }));
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
