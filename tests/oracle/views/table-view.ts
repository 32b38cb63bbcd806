/** What lies on the table for everyone: calendar, purse, indicators, promises, map, and the end. */
import { holds } from "../rules/condition.ts";
import { oddsOfEnding } from "../rules/incidents.ts";
import { earned } from "../rules/objectives.ts";
import { PLEDGES } from "../rules/refuse.ts";
import { nameCause, whyLines } from "./causes.ts";
import type { Seen } from "./know.ts";
import { legal } from "./moves-view.ts";
import { tell } from "./tell.ts";
import type { CalendarView, EndView, IndicatorView, MapView, ObjectiveView, View } from "./view.ts";

export function readScenario(seen: Seen): View["scenario"] {
  const { id, languages, minutes, title, summary } = seen.scenario;
  return { id, languages, minutes, title: tell(seen, title), summary: tell(seen, summary) };
}

export function seatOf(seen: Seen) {
  return seen.scenario.seats.find((s) => s.id === seen.seat)!;
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

function readObjectives(seen: Seen): ObjectiveView[] {
  return seatOf(seen).objectives.map((o) => ({
    title: tell(seen, o.title),
    secret: o.secret,
    worth: o.worth,
    earned: earned(seen.scenario, seen.state, o),
  }));
}

export function readRound(seen: Seen): View["round"] {
  const { rounds } = seen.scenario.calendar;
  const now = rounds[seen.state.round - 1]!;
  return {
    number: seen.state.round,
    of: rounds.length,
    id: now.id,
    title: tell(seen, now.title),
    ...(now.lesson && { lesson: tell(seen, now.lesson) }),
  };
}

export function readCalendar(seen: Seen): CalendarView {
  const { epoch, parts, rounds, sessionEnds, marks } = seen.scenario.calendar;
  const part = parts.findLast((p) => holds(seen.scenario, seen.state, p.opens));
  const { round, day, over } = seen.state;
  return {
    day: over ? day : day + 1,
    lastDay: rounds.at(-1)!.lastDay,
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
      ...seen.scenario.promises
        .filter((p) => seen.state.promises[p.id]?.is === "open")
        .map((p) => ({ day: p.dueDay, title: tell(seen, p.title), tone: "pressing" as const })),
    ],
  };
}

export function readPurse(seen: Seen): View["purse"] {
  return seen.scenario.budgets
    .filter((b) => b.seat === seen.seat)
    .map((b) => ({
      id: b.id,
      title: tell(seen, b.title),
      one: tell(seen, b.one),
      many: tell(seen, b.many),
      icon: b.icon,
      amount: seen.state.budgets[seen.seat]?.[b.id] ?? 0,
      lapses: b.lapses,
    }));
}

export function readIndicators(seen: Seen): IndicatorView[] {
  return seen.scenario.indicators.map((indicator) => {
    const hundredths = seen.state.indicators[indicator.id]!;
    const value = Math.floor(hundredths / 100);
    const bands = indicator.bands.map((b) => ({ from: b.from, to: b.to, tone: b.tone, word: tell(seen, b.word) }));
    const band = bands.find((b) => value >= b.from && value <= b.to);
    const lines = seen.state.ledger.filter((l) => l.number === indicator.id);
    const line = [indicator.start];
    for (let round = 1; round <= seen.state.round; round += 1)
      line.push(Math.floor(lines.filter((l) => l.round <= round).reduce((sum, l) => sum + l.by, 0) / 100));
    const changed = lines
      .slice(1)
      .filter((l) => l.round >= seen.state.round - 1)
      .at(-1);
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
      why: whyLines(seen, indicator.id),
      line,
    };
  });
}

export function readCounterparts(seen: Seen): View["counterparts"] {
  return seen.scenario.counterparts.map((c) => {
    const now = seen.state.counterparts[c.id]!;
    const last = c.repertoire.find((r) => r.id === now.done.at(-1));
    return {
      id: c.id,
      title: tell(seen, c.title),
      aim: tell(seen, c.aim),
      relation: Math.floor(now.relation / 100),
      why: whyLines(seen, `counterpart.${c.id}`),
      ...(last && { lastAct: tell(seen, last.title) }),
    };
  });
}

export function readPromises(seen: Seen): View["promises"] {
  return seen.scenario.promises.flatMap((p) => {
    const now = seen.state.promises[p.id];
    return now ? [{ id: p.id, title: tell(seen, p.title), to: tell(seen, p.to), dueDay: p.dueDay, is: now.is }] : [];
  });
}

export function readPledges(seen: Seen): View["pledges"] {
  const { scenario, state, seat } = seen;
  const most = Math.min(PLEDGES, scenario.pledges.length);
  return {
    most,
    pick: legal(seen, { type: "pickPledges", seat, pledges: scenario.pledges.slice(0, most).map((p) => p.id) }, []),
    all: scenario.pledges.map((p) => ({
      id: p.id,
      title: tell(seen, p.title),
      picked: state.pledges.includes(p.id),
      kept: holds(scenario, state, p.keptWhen),
    })),
  };
}

export function readGlossary(seen: Seen): View["glossary"] {
  return seen.scenario.glossary.map((g) => ({ term: tell(seen, g.term), meaning: tell(seen, g.meaning) }));
}

export function readMap(seen: Seen): MapView | undefined {
  const { map, incidents } = seen.scenario;
  if (!map) return undefined;
  const begun = incidents.filter((i) => seen.state.incidents[i.id]);
  return {
    title: tell(seen, map.title),
    land: map.land,
    hills: map.hills,
    places: map.places.map((p) => {
      const here = begun.filter((i) => i.place === p.id).at(-1);
      const phase = here && seen.state.incidents[here.id]!.phase;
      return {
        ...p,
        title: tell(seen, p.title),
        stain: phase === "open" ? ("open" as const) : phase ? ("dry" as const) : ("none" as const),
        ...(here && { note: tell(seen, here.title) }),
      };
    }),
    lines: map.lines.map((l) => ({ ...l, title: tell(seen, l.title) })),
    spreads: begun.flatMap((i) => {
      if (!i.spreads || !i.place || seen.state.incidents[i.id]!.phase !== "open") return [];
      const stays = 100 - oddsOfEnding(i, seen.state);
      return [{ from: i.place, to: i.spreads.to, odds: Math.round((stays * i.spreads.odds) / 100) }];
    }),
  };
}

export function readEnd(seen: Seen): EndView | undefined {
  const { scenario, state } = seen;
  const ending = scenario.endings.find((e) => e.id === state.ending);
  if (!ending) return undefined;
  const told = (kind: string, id: string, part?: string) =>
    nameCause(seen, { kind, id, ...(part && { part }) } as never);
  const timeline: EndView["timeline"] = [];
  const dayOf = (round: number) => (scenario.calendar.rounds[round - 2]?.lastDay ?? 0) + 1;
  for (const inject of scenario.injects) {
    const now = state.injects[inject.id];
    const answer = inject.choices.find((c) => c.id === now?.answer);
    if (now?.fired)
      timeline.push({
        round: now.round,
        day: now.day,
        title: told("inject", inject.id),
        kind: "inject",
        ...(answer && { detail: tell(seen, answer.title) }),
      });
  }
  for (const [id, now] of Object.entries(state.offers))
    if (now.is === "taken")
      timeline.push({ round: now.round, day: dayOf(now.round), title: told("offer", id), kind: "offer" });
  for (const vote of state.votes)
    timeline.push({
      round: vote.round,
      day: dayOf(vote.round),
      title: told("vote", vote.bill),
      kind: vote.passed ? "passed" : "failed",
    });
  for (const [id, now] of Object.entries(state.incidents)) {
    const answer = scenario.responses.find((r) => r.id === now.response?.id);
    if (answer)
      timeline.push({
        round: now.response!.round,
        day: dayOf(now.response!.round),
        title: told("incident", id),
        kind: "incident",
        detail: tell(seen, answer.title),
      });
  }
  timeline.sort((a, b) => a.round - b.round || a.day - b.day);
  return {
    id: ending.id,
    title: tell(seen, ending.title),
    text: tell(seen, ending.text),
    ...(ending.because && { because: tell(seen, ending.because) }),
    settled: ending.settled,
    voices: ending.voices.map((v) => ({ voice: tell(seen, v.voice), text: tell(seen, v.text) })),
    objectives: readObjectives(seen),
    timeline,
    questions: scenario.debrief.map((d) => tell(seen, d.question)),
    brier: scenario.incidents.flatMap((incident) => {
      const stated = state.incidents[incident.id]?.firstStated;
      if (!stated) return [];
      return incident.questions.map((q) => {
        const was = q.holds.includes(state.truth[incident.id]!);
        const miss = (was ? 100 : 0) - stated[q.id]!;
        return { incident: incident.id, question: tell(seen, q.title), stated: stated[q.id]!, was, score: miss * miss };
      });
    }),
  };
}
