import { useGame } from "../game.tsx";
import { useWords } from "./words.tsx";

/** A day of the game in words: its date where the scenario has one, else its number. */
export function useDate(): (day: number, form?: "long" | "short") => string {
  const { t, language } = useWords();
  const { epoch } = useGame().view.calendar;
  return (day, form = "long") => (epoch ? dateOf(epoch, day, language, form) : t("onDay", { day }));
}

/** The date of a day, day 1 being the epoch. */
function dateOf(epoch: string, day: number, language: string, form: "long" | "short"): string {
  const date = new Date(`${epoch}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + day - 1);
  return date.toLocaleDateString(language === "ja" ? "ja-JP" : "en-GB", {
    timeZone: "UTC",
    day: "numeric",
    month: form,
    ...(form === "long" && { year: "numeric" }),
  });
}
