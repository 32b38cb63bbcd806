import { type CSSProperties, Fragment, memo, useEffect, useRef } from "react";
import { usePart } from "../game.tsx";
import { useDate } from "../words/date.ts";
import { useSaid, useWords } from "../words/words.tsx";
import { namesInRow, ROOM } from "./calendar-names.ts";
import { VoteMarks } from "./vote-marks.tsx";

/** Longer games show rounds, not days. */
const MOST_CELLS = 40;
/** Columns that the short word for a vote needs, if each is a round. */
const VOTE_ROOM = 1.5;

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
    .map((day) => ({ day, title: t("voteAhead"), tone: "lawful" as const, needs: byDay ? ROOM : VOTE_ROOM }));
  const parties = usePart("parties");
  const deals = Object.values(usePart("deals"));
  const dealsEnd = [...new Set(deals.map(({ lastDay }) => lastDay))].map((day) => {
    const ending = deals.filter(({ lastDay }) => lastDay === day);
    const names = new Set(ending.map(({ party, title }) => parties[party]?.short ?? title));
    return { day, title: t("dealsEnd", { parties: [...names].join(t("listSep")) }), tone: "pressing" as const };
  });
  const marks: { day: number; title: string; tone: string; needs?: number }[] = [
    ...votes,
    ...dealsEnd,
    ...calendar.fixed,
    ...calendar.due,
    ...force,
  ].filter((m) => m.day !== calendar.day && column(m.day) >= 0);
  const named = namesInRow(
    marks.map(({ day, needs = ROOM }) => ({ at: at(day), needs })),
    at(calendar.day),
    { columns, walls: calendar.walls.map((w) => at(w) + 1) },
  );
  // Of several on one place the first says all.
  const toldBy = (mark: (typeof marks)[number]): string[] => {
    const here = marks.filter((m) => at(m.day) === at(mark.day));
    return here[0] === mark ? here.map(({ title }) => title) : [];
  };
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
        {marks.map((m) => {
          const told = toldBy(m).join(" / ");
          const name = told ? named.get(at(m.day)) : undefined;
          return (
            <span
              key={`${m.day}${m.title}`}
              className={`day-mark ${m.tone} ${name?.late ? "late" : ""}`}
              style={{ gridColumn: at(m.day), "--room": name?.columns } as CSSProperties}
              title={m.title}
            >
              {told && <span className={name ? "mark-name" : "hidden"}>{said(told)}</span>}
            </span>
          );
        })}
        <VoteMarks at={(day) => (column(day) < 0 ? 0 : at(day))} />
      </div>
    </section>
  );
});
