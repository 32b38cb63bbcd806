/** What lies on the table for everyone: calendar, purse, indicators, counterparts, promises, pledges. */
import { linesSeen, lastActsSeen, pointsEarned } from "../knowledge/story.ts";
import { votesOn } from "../knowledge/way-ahead.ts";
import { at } from "../rules/game.ts";
import { OPEN } from "../rules/layout.ts";
import type { Line } from "../rules/record.ts";
import type { Indicator } from "../rules/scenario.ts";
import { legal } from "./moves-view.ts";
import { byId, type Teller } from "./tell.ts";
import type { Rows } from "./row-shape.ts";
import type { CalendarView, IndicatorView, ObjectiveView, View } from "./view.ts";

export function readScenario(t: Teller): View["scenario"] {
  const { id, languages, minutes, title, summary } = t.seen.scenario;
  return t.row(
    "scenario",
    (say) => ({ id, languages, minutes, title: say(title), summary: say(summary), language: t.language }),
    {},
  );
}

export function readSeat(t: Teller): View["seat"] {
  const { id, title, brief, secret, desk } = t.seen.me;
  return t.row(
    "seat",
    (say) => ({ id, title: say(title), brief: say(brief), desk, ...(secret && { secret: say(secret) }) }),
    { objectives: readObjectives(t) },
  );
}

export function readObjectives(t: Teller): Rows<ObjectiveView> {
  return byId(
    t.seen.me.objectives.map((o) =>
      t.row(`objective/${o.id}`, (say) => ({ id: o.id, title: say(o.title), secret: o.secret, worth: o.worth }), {
        earned: pointsEarned(t.seen, o),
      }),
    ),
  );
}

export function readRound(t: Teller): View["round"] {
  const { rounds } = t.seen.scenario.calendar;
  const number = at(t.seen.n, t.seen.at.round);
  const { id = "", title = "", lesson } = rounds[number - 1] ?? {};
  const told = { title: t.text(title), ...(lesson && { lesson: t.text(lesson) }) };
  return { number, of: rounds.length, id, ...told };
}

export function readCalendar(t: Teller): CalendarView {
  const { scenario, n, at: slots } = t.seen;
  const { epoch, parts, rounds, sessionEnds, marks } = scenario.calendar;
  const part = parts.findLast((p) => t.seen.holds(p.opens));
  const day = at(n, slots.day);
  const due = scenario.promises.filter((_, i) => n[slots.promise + i] === OPEN);
  return t.row(
    "calendar",
    (say) => ({
      lastDay: rounds.at(-1)?.lastDay ?? 0,
      ...(epoch && { epoch }),
      rounds: rounds.map((r, i) => ({
        number: i + 1,
        title: say(r.title),
        firstDay: (rounds[i - 1]?.lastDay ?? 0) + 1,
        lastDay: r.lastDay,
      })),
      walls: sessionEnds,
      fixed: marks.map((m) => ({ day: m.day, title: say(m.title), tone: m.tone })),
    }),
    {
      day: n[slots.over] ? day : day + 1,
      ...(part && { partId: part.id, part: t.text(part.title) }),
      due: due.map((p) => ({ day: p.dueDay, title: t.text(p.title), tone: "pressing" as const })),
      votes: daysOfVotes(t),
      force: daysOfForce(t),
    },
  );
}

/** The days on which clocks bring bills to a vote. */
function daysOfVotes({ seen }: Teller): CalendarView["votes"] {
  const days = seen.scenario.bills.flatMap((_, bill) => votesOn(seen, bill));
  return [...new Set(days)].sort((a, b) => a - b);
}

/** The days that clauses wait for. */
function daysOfForce({ seen }: Teller): CalendarView["force"] {
  const days = new Map<number, number[]>();
  for (const [c, { number }] of seen.at.clauses.entries()) {
    const day = at(seen.n, seen.at.forceDay + c);
    if (seen.waits(c)) days.set(day, [...(days.get(day) ?? []), number]);
  }
  return [...days].sort(([a], [b]) => a - b).map(([day, clauses]) => ({ day, clauses }));
}

export function readPurse(t: Teller): View["purse"] {
  const { scenario, n, at: slots, seat } = t.seen;
  return byId(
    scenario.budgets.flatMap((b, i) => {
      if (b.seat !== seat) return [];
      const { id, icon, lapses } = b;
      return [
        t.row(`purse/${id}`, (say) => ({ id, title: say(b.title), one: say(b.one), many: say(b.many), icon, lapses }), {
          amount: at(n, slots.budget + i),
          ...(b.most !== undefined && { most: t.seen.amount(b.most) }),
        }),
      ];
    }),
  );
}

export function readIndicators(t: Teller): View["indicators"] {
  const all = linesSeen(t.seen, "indicator");
  return byId(t.seen.scenario.indicators.map((indicator, i) => readIndicator(t, indicator, i, all[i] ?? [])));
}

function readIndicator(t: Teller, indicator: Indicator, i: number, lines: readonly Line[]): IndicatorView {
  const { n, at: slots } = t.seen;
  const round = at(n, slots.round);
  const value = Math.floor(at(n, slots.indicator + i) / 100);
  return t.row(
    `indicator/${indicator.id}`,
    (say) => ({
      id: indicator.id,
      title: say(indicator.title),
      short: say(indicator.short ?? indicator.title),
      about: say(indicator.about),
      poll: indicator.poll,
      welcome: indicator.welcome,
      bands: indicator.bands.map((b) => ({ from: b.from, to: b.to, tone: b.tone, word: say(b.word) })),
    }),
    {
      value,
      band: indicator.bands.findIndex((b) => value >= b.from && value <= b.to),
      lastChange: lines.slice(1).reduce((sum, l) => (l.round >= round - 1 ? sum + l.by : sum), 0),
      ...(n[slots.over] && { line: lineOf(indicator, round, lines) }),
    },
  );
}

/** The value at each round's end, first the start. */
function lineOf(indicator: Indicator, rounds: number, lines: readonly Line[]): number[] {
  const sums = Array<number>(rounds + 1).fill(0);
  for (const line of lines) sums[line.round] = (sums[line.round] ?? 0) + line.by;
  let sum = 0;
  const line = sums.slice(1).map((by) => {
    sum += by;
    return Math.floor(sum / 100);
  });
  return [indicator.start, ...line];
}

export function readCounterparts(t: Teller): View["counterparts"] {
  const { scenario, n, at: slots } = t.seen;
  const acts = lastActsSeen(t.seen);
  return byId(
    scenario.counterparts.map((c, i) => {
      const last = c.repertoire[acts[i] ?? -1];
      return t.row(`counterpart/${c.id}`, (say) => ({ id: c.id, title: say(c.title), aim: say(c.aim) }), {
        relation: Math.floor(at(n, slots.relation + i) / 100),
        ...(last && { lastAct: t.text(last.title) }),
        keeps: c.undertakes.flatMap(({ title, refrains }, u) => {
          const until = at(n, at(slots.undertaken, i) + u);
          const words = t.seen.word(at(n, at(slots.undertakenWords, i) + u));
          return refrains > 0 && until >= at(n, slots.today) ? [{ title: t.text(title), until, words }] : [];
        }),
      });
    }),
  );
}

export function readPromises(t: Teller): View["promises"] {
  const { scenario, n, at: slots } = t.seen;
  return byId(
    scenario.promises.flatMap((p, place) => {
      const is = ([undefined, "open", "kept", "broken"] as const)[at(n, slots.promise + place)];
      if (!is) return [];
      const { id, dueDay } = p;
      return [t.row(`promise/${id}`, (say) => ({ id, place, title: say(p.title), to: say(p.to), dueDay }), { is })];
    }),
  );
}

export function readPledges(t: Teller): View["pledges"] {
  const { scenario, n, at: slots, seat, s } = t.seen;
  const { pledges, pledgesToPick } = scenario;
  const most = Math.min(pledgesToPick, pledges.length);
  return {
    most,
    pick: legal(t, "pledges", { type: "pickPledges", seat, pledges: pledges.slice(0, most).map((p) => p.id) }, []),
    all: byId(
      pledges.map((p, i) =>
        t.row(`pledge/${p.id}`, (say) => ({ id: p.id, title: say(p.title) }), {
          picked: n[at(slots.pledge, s) + i] === 1,
          kept: t.seen.holds(p.keptWhen),
        }),
      ),
    ),
  };
}

export function readGlossary(t: Teller): View["glossary"] {
  const { glossary } = t.seen.scenario;
  return t.row(
    "glossary",
    (say) => ({ terms: glossary.map((g) => ({ term: say(g.term), meaning: say(g.meaning) })) }),
    {},
  );
}
