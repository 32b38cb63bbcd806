/** The checked spec becomes a Scenario: lists in the order of the files, texts by key, conditions and charts ready to run. */
import type { Indicator, Move, Scenario, Seat } from "../rules/scenario.ts";
import type { Authored } from "./authored.ts";
import { compileCharts } from "./compile-charts.ts";
import { checkOption, compileEffects } from "./compile-effects.ts";
import { counterpartOf } from "./compile-counterparts.ts";
import { incidentOf, responseOf } from "./compile-incidents.ts";
import { injectOf, offerOf } from "./compile-news.ts";
import { bargainingOf, billOf, partyOf, powersOf, votingOf } from "./compile-parliament.ts";
import type { Merged } from "./merge-files.ts";
import type { Path } from "./read-yaml.ts";
import type { ScenarioSpec } from "./schema.ts";
import { type Section, Sections } from "./sections.ts";

export function compile(authored: Authored, translations: Merged["translations"]): Scenario {
  const sections = new Sections(authored);
  const scenario = scenarioOf(sections);
  sections.texts.translate(translations);
  return { ...scenario, texts: sections.texts.byLanguage };
}

function scenarioOf(sections: Sections): Omit<Scenario, "texts"> {
  const { spec } = sections;
  const { title, summary, ...header } = spec.scenario;
  const bargaining = bargainingOf(sections);
  return {
    ...header,
    format: 1,
    voting: votingOf(sections),
    ...(bargaining && { bargaining }),
    title: sections.texts.add(["scenario", "title"], title),
    summary: sections.texts.add(["scenario", "summary"], summary),
    calendar: calendarOf(sections),
    variables: spec.variables,
    indicators: sections.each("indicators", (i, path) => indicatorOf(sections, i, path)),
    seats: sections.each("seats", (s, path) => seatOf(sections, s, path)),
    budgets: sections.each("budgets", (b, path) => ({
      ...b,
      ...sections.told(b, path, ["title", "one", "many"]),
      ...(b.most !== undefined && { most: sections.amount(b.most, [...path, "most"]) }),
      ...(b.oneMore && {
        oneMore: { ...b.oneMore, ...sections.amounts(b.oneMore, [...path, "oneMore"], ["amount"]) },
      }),
      income: b.income.map((one, i) => ({
        amount: sections.amount(one.amount, [...path, "income", i, "amount"]),
        ...sections.maybe("when", one.when, [...path, "income", i, "when"]),
      })),
    })) as Scenario["budgets"],
    moves: sections.each("moves", (m, path) => moveOf(sections, m, path)),
    chambers: sections.each("chambers", (c, path) => ({
      ...sections.told(c, path, ["title"]),
      seats: c.seats,
      ...(c.quorum !== undefined && { quorum: c.quorum }),
    })),
    elections: sections.each("elections", (e, path) => ({
      ...sections.told(e, path, ["title"]),
      ...sections.maybeTold("about", e.about, path),
      ...sections.maybe("when", e.when, [...path, "when"]),
      ...(e.day !== undefined && { day: e.day }),
      ...(e.seats && { seats: e.seats }),
      ...(e.swing && { swing: { to: e.swing.to, by: sections.amount(e.swing.by, [...path, "swing", "by"]) } }),
      chamber: e.chamber,
    })),
    dimensions: Object.entries(spec.dimensions).map(([key, text]) => ({
      id: key,
      title: sections.texts.add(["dimensions", key], text),
    })),
    parties: sections.each("parties", (p, path) => partyOf(sections, p, path)),
    bills: sections.each("bills", (b, path) => billOf(sections, b, path)),
    laws: sections.each("laws", (l, path) => ({
      ...sections.told(l, path, ["title", "about"]),
      ...(l.source !== undefined && { source: l.source }),
    })),
    powers: powersOf(sections),
    oversight: sections.each("oversight", (o, path) => ({
      ...sections.told(o, path, ["title", "who", "about"]),
      ...sections.amounts(o, path, ["seats", "filled"]),
      when: sections.when(o.when, [...path, "when"]),
      clause: o.clause,
      nods: o.nods,
    })),
    procedures: compileCharts(sections.authored, sections.texts),
    incidents: sections.each("incidents", (i, path) => incidentOf(sections, i, path)),
    responses: sections.each("responses", (r, path) => responseOf(sections, r, path)),
    counterparts: sections.each("counterparts", (c, path) => counterpartOf(sections, c, path)),
    injects: sections.each("injects", (i, path) => injectOf(sections, i, path)),
    offers: sections.each("offers", (o, path) => offerOf(sections, o, path)),
    promises: sections.each("promises", (p, path) => ({
      ...sections.told(p, path, ["title", "to"]),
      dueDay: p.dueDay,
      keptWhen: sections.when(p.keptWhen, [...path, "keptWhen"]),
      kept: sections.effects(p.kept, [...path, "kept"]),
      broken: sections.effects(p.broken, [...path, "broken"]),
    })),
    pledges: sections.each("pledges", (p, path) => ({
      ...sections.told(p, path, ["title"]),
      keptWhen: sections.when(p.keptWhen, [...path, "keptWhen"]),
    })),
    scripts: sections.each("scripts", (s, path) => ({
      ...sections.told(s, path, ["title"]),
      prefer: s.prefer,
      wild: s.wild,
      asks: s.asks,
      ...(s.overstates && { overstates: true as const }),
    })),
    demands: demandsOf(sections),
    standing: sections.each("standing", (s, path) => ({
      ...sections.told(s, path, ["title"]),
      ...sections.happens(s, path),
    })),
    endings: sections.each("endings", (e, path) => ({
      ...sections.told(e, path, ["title", "text"]),
      ...sections.maybeTold("because", e.because, path),
      settled: e.settled,
      early: e.early,
      when: sections.when(e.when, [...path, "when"]),
      voices: sections.voices(e.voices, [...path, "voices"]),
    })),
    sources: sections.each("sources", (s, path) => ({
      ...s,
      ...sections.told(s, path, ["publisher", "title"]),
    })) as Scenario["sources"],
    debrief: Object.entries(spec.debrief).map(([key, text]) => ({
      id: key,
      question: sections.texts.add(["debrief", key], text),
    })),
    glossary: sections.each("glossary", (g, path) => sections.told(g, path, ["term", "meaning"])),
    ...(spec.map && { map: mapOf(sections, spec.map) }),
  };
}

function calendarOf(sections: Sections): Scenario["calendar"] {
  const { epoch, parts, rounds, sessionEnds, marks } = sections.spec.calendar;
  const at: Path = ["calendar"];
  return {
    ...(epoch !== undefined && { epoch }),
    sessionEnds,
    rounds: sections.entries(rounds, [...at, "rounds"], (r, path) => ({
      ...sections.told(r, path, ["title"]),
      ...sections.maybeTold("lesson", r.lesson, path),
      lastDay: r.lastDay,
    })),
    parts: sections.entries(parts, [...at, "parts"], (p, path) => ({
      ...sections.told(p, path, ["title"]),
      opens: sections.when(p.opens, [...path, "opens"]),
    })),
    marks: Object.entries(marks).map(([id, m]) => ({
      ...sections.told(m, [...at, "marks", id], ["title"]),
      day: m.day,
      tone: m.tone,
    })),
  };
}

function demandsOf(sections: Sections): Scenario["demands"] {
  const { flips, pairedBy, ...numbers } = sections.spec.demands;
  return {
    ...numbers,
    ...(pairedBy !== undefined && { pairedBy }),
    flips: Object.entries(flips).map(([clause, flip]) => {
      checkOption(sections.authored, clause, flip.to, ["demands", "flips", clause, "to"]);
      return { clause, ...flip };
    }),
  };
}

function indicatorOf(sections: Sections, spec: Section<"indicators">, path: Path): Omit<Indicator, "id"> {
  return {
    ...sections.told(spec, path, ["title", "about"]),
    ...sections.maybeTold("short", spec.short, path),
    start: spec.start,
    welcome: spec.welcome,
    poll: spec.poll,
    bands: spec.bands.map((b, i) => ({
      ...b,
      word: sections.texts.add([...path, "bands", i, "word"], b.word, [...path, "bands", b.from].join(".")),
    })),
  };
}

function seatOf(sections: Sections, spec: Section<"seats">, path: Path): Omit<Seat, "id"> {
  return {
    ...sections.told(spec, path, ["title", "brief"]),
    ...sections.maybeTold("secret", spec.secret, path),
    ...(spec.party !== undefined && { party: spec.party }),
    playable: spec.playable,
    ...(spec.bot !== undefined && { bot: spec.bot }),
    desk: spec.desk,
    ...(spec.acts !== undefined && { acts: spec.acts }),
    moves: spec.moves,
    objectives: sections.entries(spec.objectives, [...path, "objectives"], (o, at) => ({
      ...sections.told(o, at, ["title"]),
      secret: o.secret,
      worth: o.worth,
      when: Array.isArray(o.when)
        ? o.when.map((c, i) => sections.when(c, [...at, "when", i]))
        : [sections.when(o.when, [...at, "when"])],
    })),
  };
}

function moveOf(sections: Sections, spec: Section<"moves">, path: Path): Omit<Move, "id"> {
  return {
    ...sections.told(spec, path, ["title", "about"]),
    price: sections.price(spec.price, [...path, "price"]),
    target: spec.target,
    ...sections.maybe("when", spec.when, [...path, "when"]),
    again: spec.again,
    ...(spec.clauses !== undefined && { clauses: spec.clauses }),
    effects: compileEffects(sections.authored, spec.effects, [...path, "effects"], spec.target),
    tags: spec.tags,
  };
}

function mapOf(sections: Sections, spec: NonNullable<ScenarioSpec["map"]>): NonNullable<Scenario["map"]> {
  const path: Path = ["map"];
  return {
    ...sections.told(spec, path, ["title"]),
    width: spec.width,
    height: spec.height,
    ...(spec.abroad && { abroad: spec.abroad }),
    land: spec.land,
    hills: spec.hills,
    places: sections.entries(spec.places, [...path, "places"], (p, at) => ({
      ...p,
      ...sections.told(p, at, ["title"]),
    })),
    lines: sections.entries(spec.lines, [...path, "lines"], (l, at) => ({ ...l, ...sections.told(l, at, ["title"]) })),
  };
}
