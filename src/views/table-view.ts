/** What lies on the table for everyone: calendar, purse, indicators, counterparts, promises, pledges. */
import { holds } from "../rules/conditions.ts";
import { at } from "../rules/game.ts";
import { OPEN } from "../rules/layout.ts";
import { earned } from "../rules/objectives.ts";
import { lastActs, type Line, linesOf, SUMS } from "../rules/record.ts";
import type { Indicator } from "../rules/scenario.ts";
import { whyLines } from "./causes.ts";
import { legal } from "./moves-view.ts";
import { type Seen, seatOf } from "./seen.ts";
import { tell } from "./tell.ts";
import type { CalendarView, IndicatorView, ObjectiveView, View } from "./view.ts";

export function readScenario(seen: Seen): View["scenario"] {
  const { id, languages, minutes, title, summary } = seen.model.scenario;
  return { id, languages, minutes, title: tell(seen, title), summary: tell(seen, summary) };
}

export function readSeat(seen: Seen): View["seat"] {
  const seat = seatOf(seen);
  return {
    id: seat.id,
    title: tell(seen, seat.title),
    brief: tell(seen, seat.brief),
    desk: seat.desk,
    ...(seat.secret && { secret: tell(seen, seat.secret) }),
    objectives: readObjectives(seen),
  };
}

export function readObjectives(seen: Seen): ObjectiveView[] {
  return seatOf(seen).objectives.map((o) => ({
    title: tell(seen, o.title),
    secret: o.secret,
    worth: o.worth,
    earned: earned(seen.model, seen.n, o),
  }));
}

export function readRound(seen: Seen): View["round"] {
  const { rounds } = seen.model.scenario.calendar;
  const number = at(seen.n, seen.model.at.round);
  const { id = "", title = "", lesson } = rounds[number - 1] ?? {};
  return { number, of: rounds.length, id, title: tell(seen, title), ...(lesson && { lesson: tell(seen, lesson) }) };
}

export function readCalendar(seen: Seen): CalendarView {
  const { model, n } = seen;
  const { calendar, promises } = model.scenario;
  const { epoch, parts, rounds, sessionEnds, marks } = calendar;
  const part = parts.findLast((p) => holds(model, p.opens)(n));
  const [round, day] = [at(n, model.at.round), at(n, model.at.day)];
  return {
    day: n[model.at.over] ? day : day + 1,
    lastDay: rounds.at(-1)?.lastDay ?? 0,
    ...(part && { part: tell(seen, part.title) }),
    ...(epoch && { epoch }),
    rounds: rounds.map((r, i) => ({
      number: i + 1,
      title: tell(seen, r.title),
      firstDay: (rounds[i - 1]?.lastDay ?? 0) + 1,
      lastDay: r.lastDay,
      is: i + 1 < round ? "past" : i + 1 === round ? "now" : "later",
    })),
    walls: sessionEnds,
    marks: [
      ...marks.map((m) => ({ day: m.day, title: tell(seen, m.title), tone: m.tone })),
      ...promises
        .filter((_, i) => n[model.at.promise + i] === OPEN)
        .map((p) => ({ day: p.dueDay, title: tell(seen, p.title), tone: "pressing" as const })),
    ],
  };
}

export function readPurse(seen: Seen): View["purse"] {
  const { model, n, seat } = seen;
  return model.scenario.budgets.flatMap((b, i) =>
    b.seat !== seat
      ? []
      : [
          {
            id: b.id,
            title: tell(seen, b.title),
            one: tell(seen, b.one),
            many: tell(seen, b.many),
            icon: b.icon,
            amount: at(n, model.at.budget + i),
            lapses: b.lapses,
          },
        ],
  );
}

export function readIndicators(seen: Seen): IndicatorView[] {
  const all = linesOf(seen.game, SUMS.indicator);
  return seen.model.scenario.indicators.map((indicator, i) => readIndicator(seen, indicator, i, all[i] ?? []));
}

function readIndicator(seen: Seen, indicator: Indicator, i: number, lines: readonly Line[]): IndicatorView {
  const { model, n } = seen;
  const round = at(n, model.at.round);
  const value = Math.floor(at(n, model.at.indicator + i) / 100);
  const bands = indicator.bands.map((b) => ({ from: b.from, to: b.to, tone: b.tone, word: tell(seen, b.word) }));
  const band = bands.find((b) => value >= b.from && value <= b.to);
  const until = (last: number): number => lines.filter((l) => l.round <= last).reduce((sum, l) => sum + l.by, 0);
  const changed = lines.slice(1).findLast((l) => l.round >= round - 1);
  return {
    id: indicator.id,
    title: tell(seen, indicator.title),
    about: tell(seen, indicator.about),
    poll: indicator.poll,
    value,
    word: band?.word ?? {},
    tone: band?.tone ?? "plain",
    lastChange: changed?.by ?? 0,
    bands,
    why: whyLines(seen, lines),
    line: [indicator.start, ...Array.from({ length: round }, (_, k) => Math.floor(until(k + 1) / 100))],
  };
}

export function readCounterparts(seen: Seen): View["counterparts"] {
  const { model, n, game } = seen;
  const [all, acts] = [linesOf(game, SUMS.counterpart), lastActs(game)];
  return model.scenario.counterparts.map((c, i) => {
    const last = c.repertoire[acts[i] ?? -1];
    return {
      id: c.id,
      title: tell(seen, c.title),
      aim: tell(seen, c.aim),
      relation: Math.floor(at(n, model.at.relation + i) / 100),
      why: whyLines(seen, all[i]),
      ...(last && { lastAct: tell(seen, last.title) }),
    };
  });
}

export function readPromises(seen: Seen): View["promises"] {
  const { model, n } = seen;
  return model.scenario.promises.flatMap((p, i) => {
    const is = ([undefined, "open", "kept", "broken"] as const)[at(n, model.at.promise + i)];
    return is ? [{ id: p.id, title: tell(seen, p.title), to: tell(seen, p.to), dueDay: p.dueDay, is }] : [];
  });
}

export function readPledges(seen: Seen): View["pledges"] {
  const { model, n, seat, s } = seen;
  const { pledges, pledgesToPick } = model.scenario;
  const most = Math.min(pledgesToPick, pledges.length);
  return {
    most,
    pick: legal(seen, { type: "pickPledges", seat, pledges: pledges.slice(0, most).map((p) => p.id) }, []),
    all: pledges.map((p, i) => ({
      id: p.id,
      title: tell(seen, p.title),
      picked: n[at(model.at.pledge, s) + i] === 1,
      kept: holds(model, p.keptWhen)(n) !== 0,
    })),
  };
}

export function readGlossary(seen: Seen): View["glossary"] {
  return seen.model.scenario.glossary.map((g) => ({ term: tell(seen, g.term), meaning: tell(seen, g.meaning) }));
}
