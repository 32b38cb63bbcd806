import { type CSSProperties, Fragment, memo, useEffect, useRef } from "react";
import { usePart } from "../game.tsx";
import { useDate } from "../words/date.ts";
import { useSaid, useWords } from "../words/words.tsx";
import { VoteMarks } from "./vote-marks.tsx";

/** Longer games show rounds, not days. */
const MOST_CELLS = 40;

/** One row of days: the past struck out, today in ink, the session's end a brick wall. */
export const CalendarRow = memo(function CalendarRow() {
  const calendar = usePart("calendar");
  const round = usePart("round").number;
  const { t } = useWords();
  const said = useSaid();
  const date = useDate();
  // Where the row is longer than the screen, it begins a little before today.
  const row = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another day stands elsewhere
  useEffect(() => {
    const box = row.current;
    if (!box) return;
    const toToday = (): void => {
      const today = box.querySelector("[aria-current]");
      if (today) box.scrollLeft += today.getBoundingClientRect().left - box.getBoundingClientRect().left - 80;
    };
    const watch = new ResizeObserver(toToday);
    watch.observe(box);
    return () => watch.disconnect();
  }, [calendar.day]);
  const byDay = calendar.lastDay <= MOST_CELLS;
  const cells = byDay
    ? calendar.rounds.flatMap((r) =>
        Array.from({ length: r.lastDay - r.firstDay + 1 }, (_, i) => ({
          first: r.firstDay + i,
          last: r.firstDay + i,
          word: String(r.firstDay + i),
          round: r,
        })),
      )
    : calendar.rounds.map((r) => ({ first: r.firstDay, last: r.lastDay, word: String(r.number), round: r }));
  const column = (day: number) => cells.findIndex((c) => day >= c.first && day <= c.last);
  const wallsBefore = (day: number) => calendar.walls.filter((w) => w < day).length;
  const at = (day: number) => column(day) + 1 + wallsBefore(day);
  const template = cells.map((c) => `minmax(0, 1fr)${calendar.walls.includes(c.last) ? " 1.15rem" : ""}`).join(" ");
  const columns = cells.length + calendar.walls.length;
  const force = calendar.force.map(({ day, clauses }) => ({
    day,
    title: t("inForceMark", { count: clauses.length, clauses: clauses.join(t("listSep")) }),
    tone: "lawful" as const,
  }));
  // Where the scenario marks the day itself, its own mark is enough.
  const votes = calendar.votes
    .filter((day) => !calendar.fixed.some((mark) => mark.day === day))
    .map((day) => ({ day, title: t("voteAhead"), tone: "lawful" as const }));
  const deals = Object.values(usePart("deals")).map(({ lastDay, title }) => ({
    day: lastDay,
    title: t("dealRunsOut", { party: title }),
    tone: "pressing" as const,
  }));
  const marks = [...votes, ...calendar.fixed, ...calendar.due, ...deals, ...force].filter(
    (m) => m.day !== calendar.day && column(m.day) >= 0,
  );
  const walls = calendar.walls.map((w) => at(w) + 1);
  const late = (place: number): boolean =>
    place > columns - ROOM || walls.some((wall) => wall > place && wall < place + ROOM);
  const named = namesInRow(
    marks.map((m) => at(m.day)),
    at(calendar.day),
    late,
  );
  // Of several on one place the first has the name.
  const isFirst = (mark: (typeof marks)[number]): boolean => marks.find((m) => at(m.day) === at(mark.day)) === mark;
  const markedNow = marks.some((m) => at(m.day) === at(calendar.day));
  return (
    <section ref={row} className="calendar" aria-label={t("session")}>
      <div className="calendar-title">
        <h2 title={calendar.part}>{calendar.part ? calendar.part : t("session")}</h2>
        <p>
          {calendar.epoch
            ? date(calendar.day)
            : t("dayOf", {
                day: calendar.day,
                last: calendar.walls[0] && calendar.day <= calendar.walls[0] ? calendar.walls[0] : calendar.lastDay,
              })}
        </p>
      </div>
      <div
        className={`days ${byDay ? "by-day" : ""}`}
        style={{ gridTemplateColumns: template, "--columns": columns } as CSSProperties}
      >
        {byDay &&
          calendar.rounds.map((r) => (
            <span
              key={r.number}
              className={`round-span ${r.number === round ? "today" : ""}`}
              style={{ gridColumn: `${at(r.firstDay)} / ${at(r.lastDay) + 1}` }}
            >
              {t("roundOf", { number: r.number })}
            </span>
          ))}
        {cells.map((c) => {
          const today = calendar.day >= c.first && calendar.day <= c.last;
          return (
            <Fragment key={c.first}>
              <span
                className={`day ${today ? "today" : calendar.day > c.last ? "past" : "later"}`}
                style={{ gridColumn: at(c.first) }}
                aria-current={today ? "date" : undefined}
              >
                {c.word}
              </span>
              {today && !markedNow && (
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
        {marks.map((m) => (
          <span
            key={`${m.day}${m.title}`}
            className={`day-mark ${m.tone} ${late(at(m.day)) ? "late" : ""}`}
            style={{ gridColumn: at(m.day) }}
            title={m.title}
          >
            <span className={named.has(at(m.day)) && isFirst(m) ? "mark-name" : "hidden"}>{said(m.title)}</span>
          </span>
        ))}
        <VoteMarks at={(day) => (column(day) < 0 ? 0 : at(day))} />
      </div>
    </section>
  );
});

/** Columns that the name of a mark needs. */
const ROOM = 3;

/** The marks whose names have room, from today on: each runs to the right of its mark, before the end or a wall to the left. */
function namesInRow(places: number[], today: number, late: (place: number) => boolean): Set<number> {
  const named = new Set<number>();
  let free = today;
  for (const place of [...places].filter((p) => p >= today).sort((a, b) => a - b)) {
    const from = late(place) ? place - ROOM : place;
    if (from < free) continue;
    named.add(place);
    free = from + ROOM;
  }
  return named;
}
