import { Fragment } from "react";
import type { CalendarView } from "../../../views/view.ts";
import { useWords } from "../words/words.tsx";

/** Longer games show rounds, not days. */
const MOST_CELLS = 40;

/** One row of days: the past struck out, today in ink, the session's end a brick wall. */
export function CalendarRow({ calendar }: { calendar: CalendarView }) {
  const { t, say, language } = useWords();
  const byDay = calendar.lastDay <= MOST_CELLS;
  const cells = byDay
    ? calendar.rounds.flatMap((r) => Array.from({ length: r.lastDay - r.firstDay + 1 }, (_, i) => ({ first: r.firstDay + i, last: r.firstDay + i, word: String(r.firstDay + i), round: r })))
    : calendar.rounds.map((r) => ({ first: r.firstDay, last: r.lastDay, word: String(r.number), round: r }));
  const column = (day: number) => cells.findIndex((c) => day >= c.first && day <= c.last);
  const wallsBefore = (day: number) => calendar.walls.filter((w) => w < day).length;
  const at = (day: number) => column(day) + 1 + wallsBefore(day);
  const template = cells.map((c) => `minmax(0, 1fr)${calendar.walls.includes(c.last) ? " 1.15rem" : ""}`).join(" ");
  const crowded = calendar.marks.some((m) => m.day !== calendar.day && Math.abs(m.day - calendar.day) <= 2);
  return (
    <section className="calendar" aria-label={t("session")}>
      <div className="calendar-title">
        <h2>{calendar.part ? say(calendar.part) : t("session")}</h2>
        <p>{calendar.epoch ? dateOf(calendar.epoch, calendar.day, language) : t("dayOf", { day: calendar.day, last: calendar.walls[0] && calendar.day <= calendar.walls[0] ? calendar.walls[0] : calendar.lastDay })}</p>
      </div>
      <div className="days" style={{ gridTemplateColumns: template }}>
        {byDay &&
          calendar.rounds.map((r) => (
            <span key={r.number} title={r.is === "now" ? say(r.title) : undefined} className={`round-name ${r.is}`} style={{ gridColumn: `${at(r.firstDay)} / ${at(r.lastDay) + 1}` }}>
              {r.is === "now" ? t("roundTitle", { number: r.number, title: say(r.title) }) : t("roundOf", { number: r.number })}
            </span>
          ))}
        {cells.map((c) => {
          const today = calendar.day >= c.first && calendar.day <= c.last;
          return (
            <Fragment key={c.first}>
              <span className={`day ${today ? "today" : calendar.day > c.last ? "past" : "later"}`} style={{ gridColumn: at(c.first) }} aria-current={today ? "date" : undefined}>
                {c.word}
              </span>
              {today && !crowded && (
                <span className="day-mark" style={{ gridColumn: at(c.first) }}>
                  {t("today")}
                </span>
              )}
            </Fragment>
          );
        })}
        {calendar.walls.map((w) => (
          <span key={w} className="wall" style={{ gridColumn: at(w) + 1 }} role="img" aria-label={t("sessionEnd")} />
        ))}
        {calendar.marks
          .filter((m) => m.day !== calendar.day && column(m.day) >= 0)
          .map((m) => (
            <span key={`${m.day}${say(m.title)}`} className={`day-mark ${m.tone}`} style={{ gridColumn: at(m.day) }}>
              <span className="cut" title={say(m.title)}>
                {say(m.title)}
              </span>
            </span>
          ))}
      </div>
    </section>
  );
}

/** The date of a day, day 1 being the epoch. */
function dateOf(epoch: string, day: number, language: string): string {
  const date = new Date(`${epoch}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + day - 1);
  return date.toLocaleDateString(language === "ja" ? "ja-JP" : "en-GB", { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" });
}
