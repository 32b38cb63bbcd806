/** The checked spec becomes a Scenario: lists in the order of the files, texts by key, conditions and charts ready to run. */
import type { Condition } from "../rules/condition.ts";
import type { Effect } from "../rules/effect-shape.ts";
import type { Bill, Ending, Incident, Indicator, Inject, Move, Offer, Party, Price, Response, Scenario, Seat } from "../rules/scenario.ts";
import type { Authored } from "./authored.ts";
import { compileCharts } from "./compile-charts.ts";
import { checkOption, compileEffects } from "./compile-effects.ts";
import type { Merged } from "./merge-files.ts";
import type { Path } from "./read-yaml.ts";
import type { EffectSpec, ScenarioSpec, TextSpec } from "./schema.ts";
import { Texts } from "./texts.ts";

export function compile(authored: Authored, translations: Merged["translations"]): Scenario {
  const compiler = new Compiler(authored);
  const scenario = compiler.scenario();
  compiler.texts.translate(translations);
  return { ...scenario, texts: compiler.texts.byLanguage };
}

type Section<K extends keyof ScenarioSpec> = ScenarioSpec[K] extends Record<string, infer V> ? V : never;

class Compiler {
  readonly texts: Texts;
  private readonly authored: Authored;
  private readonly spec: ScenarioSpec;

  constructor(authored: Authored) {
    this.authored = authored;
    this.spec = authored.spec;
    this.texts = new Texts(authored);
  }

  scenario(): Omit<Scenario, "texts"> {
    const { spec } = this;
    const { id, minutes, languages, offersFaceUp, title, summary } = spec.scenario;
    return {
      id,
      format: 1,
      minutes,
      languages,
      offersFaceUp,
      title: this.texts.add(["scenario", "title"], title),
      summary: this.texts.add(["scenario", "summary"], summary),
      calendar: this.calendar(),
      variables: spec.variables,
      indicators: this.each("indicators", (i, path) => this.indicator(i, path)),
      seats: this.each("seats", (s, path) => this.seat(s, path)),
      budgets: this.each("budgets", (b, path) => ({
        ...b,
        ...this.told(b, path, ["title", "one", "many"]),
        income: b.income.map((one, i) => ({ amount: one.amount, ...this.maybe("when", one.when, [...path, "income", i, "when"]) })),
      })) as Scenario["budgets"],
      moves: this.each("moves", (m, path) => this.move(m, path)),
      chambers: this.each("chambers", (c, path) => ({ ...this.told(c, path, ["title"]), seats: c.seats })),
      elections: this.each("elections", (e, path) => ({ ...this.told(e, path, ["title"]), day: e.day, chamber: e.chamber, seats: e.seats })),
      dimensions: Object.entries(spec.dimensions).map(([key, text]) => ({ id: key, title: this.texts.add(["dimensions", key], text) })),
      parties: this.each("parties", (p, path) => this.party(p, path)),
      bills: this.each("bills", (b, path) => this.bill(b, path)),
      laws: this.each("laws", (l, path) => ({ ...this.told(l, path, ["title", "about"]), ...(l.source !== undefined && { source: l.source }) })),
      powers: this.each("powers", (power, path) =>
        typeof power === "string" || Array.isArray(power)
          ? { title: this.texts.add(path, power) }
          : {
              ...this.told(power, path, ["title"]),
              ...(power.from !== undefined && { from: this.authored.number(power.from, [...path, "from"]) }),
              ...this.maybe("inForce", power.inForce, [...path, "inForce"]),
            },
      ),
      procedures: compileCharts(this.authored, this.texts),
      incidents: this.each("incidents", (i, path) => this.incident(i, path)),
      responses: this.each("responses", (r, path) => this.response(r, path)),
      counterparts: this.each("counterparts", (c, path) => ({
        ...this.told(c, path, ["title", "aim"]),
        start: c.start,
        repertoire: this.entries(c.repertoire, [...path, "repertoire"], (act, at) => ({ ...this.told(act, at, ["title"]), ...this.happens(act, at), once: act.once, odds: act.odds })),
      })),
      injects: this.each("injects", (i, path) => this.inject(i, path)),
      offers: this.each("offers", (o, path) => this.offer(o, path)),
      promises: this.each("promises", (p, path) => ({
        ...this.told(p, path, ["title", "to"]),
        dueDay: p.dueDay,
        keptWhen: this.when(p.keptWhen, [...path, "keptWhen"]),
        kept: this.effects(p.kept, [...path, "kept"]),
        broken: this.effects(p.broken, [...path, "broken"]),
      })),
      pledges: this.each("pledges", (p, path) => ({ ...this.told(p, path, ["title"]), keptWhen: this.when(p.keptWhen, [...path, "keptWhen"]) })),
      scripts: this.each("scripts", (s, path) => ({ ...this.told(s, path, ["title"]), prefer: s.prefer, wild: s.wild })),
      demands: this.demands(),
      standing: this.each("standing", (s, path) => ({ ...this.told(s, path, ["title"]), ...this.happens(s, path) })),
      endings: this.each("endings", (e, path) => ({
        ...this.told(e, path, ["title", "text"]),
        ...this.maybeTold("because", e.because, path),
        settled: e.settled,
        early: e.early,
        when: this.when(e.when, [...path, "when"]),
        voices: this.voices(e.voices, [...path, "voices"]),
      })),
      sources: this.each("sources", (s, path) => ({ ...s, ...this.told(s, path, ["publisher", "title"]) })) as Scenario["sources"],
      debrief: Object.entries(spec.debrief).map(([key, text]) => ({ id: key, question: this.texts.add(["debrief", key], text) })),
      glossary: this.each("glossary", (g, path) => this.told(g, path, ["term", "meaning"])),
      ...(spec.map && { map: this.map(spec.map) }),
    };
  }

  /** Every entry of a section, its id taken in from its key. */
  private each<K extends keyof ScenarioSpec, T extends object>(section: K, one: (spec: Section<K>, path: Path) => T): (T & { id: string })[] {
    return this.entries(this.spec[section] as Record<string, Section<K>>, [section], one);
  }

  private entries<S, T extends object>(specs: Record<string, S>, path: Path, one: (spec: S, path: Path) => T): (T & { id: string })[] {
    return Object.entries(specs).map(([id, spec]) => ({ id, ...one(spec, [...path, id]) }));
  }

  private told<S extends object, K extends keyof S & string>(spec: S, path: Path, keys: K[]): Record<K, string> {
    return Object.fromEntries(keys.map((key) => [key, this.texts.add([...path, key], spec[key] as TextSpec)])) as Record<K, string>;
  }

  /** An optional text, only where one is written. */
  private maybeTold<K extends string>(key: K, text: TextSpec | undefined, path: Path): { [P in K]?: string } {
    return (text === undefined ? {} : { [key]: this.texts.add([...path, key], text) }) as { [P in K]?: string };
  }

  private when(condition: string | boolean, path: Path): Condition {
    return this.authored.condition(condition, path);
  }

  private maybe<K extends string>(key: K, condition: string | boolean | undefined, path: Path): { [P in K]?: Condition } {
    return (condition === undefined ? {} : { [key]: this.when(condition, path) }) as { [P in K]?: Condition };
  }

  private effects(specs: EffectSpec[], path: Path): Effect[] {
    return compileEffects(this.authored, specs, path);
  }

  private happens(spec: { when: string | boolean; effects: EffectSpec[] }, path: Path): { when: Condition; effects: Effect[] } {
    return { when: this.when(spec.when, [...path, "when"]), effects: this.effects(spec.effects, [...path, "effects"]) };
  }

  private price(price: Record<string, number>): Price {
    return Object.entries(price).map(([budget, amount]) => ({ budget, amount }));
  }

  private voices(voices: Record<string, { voice: TextSpec; text: TextSpec; source?: string | undefined }>, path: Path): Ending["voices"] {
    return Object.entries(voices).map(([id, v]) => ({ ...this.told(v, [...path, id], ["voice", "text"]), ...(v.source !== undefined && { source: v.source }) }));
  }

  private calendar(): Scenario["calendar"] {
    const { epoch, parts, rounds, sessionEnds, marks } = this.spec.calendar;
    const at: Path = ["calendar"];
    return {
      ...(epoch !== undefined && { epoch }),
      sessionEnds,
      rounds: this.entries(rounds, [...at, "rounds"], (r, path) => ({ ...this.told(r, path, ["title"]), ...this.maybeTold("lesson", r.lesson, path), lastDay: r.lastDay })),
      parts: this.entries(parts, [...at, "parts"], (p, path) => ({ ...this.told(p, path, ["title"]), opens: this.when(p.opens, [...path, "opens"]) })),
      marks: Object.entries(marks).map(([id, m]) => ({ ...this.told(m, [...at, "marks", id], ["title"]), day: m.day, tone: m.tone })),
    };
  }

  private demands(): Scenario["demands"] {
    const { flips, pairedBy, ...numbers } = this.spec.demands;
    return {
      ...numbers,
      ...(pairedBy !== undefined && { pairedBy }),
      flips: Object.entries(flips).map(([clause, flip]) => {
        checkOption(this.authored, clause, flip.to, ["demands", "flips", clause, "to"]);
        return { clause, ...flip };
      }),
    };
  }

  private indicator(spec: Section<"indicators">, path: Path): Omit<Indicator, "id"> {
    return {
      ...this.told(spec, path, ["title", "about"]),
      start: spec.start,
      welcome: spec.welcome,
      poll: spec.poll,
      bands: spec.bands.map((b, i) => ({ ...b, word: this.texts.add([...path, "bands", i, "word"], b.word, [...path, "bands", b.from].join(".")) })),
    };
  }

  private seat(spec: Section<"seats">, path: Path): Omit<Seat, "id"> {
    return {
      ...this.told(spec, path, ["title", "brief"]),
      ...this.maybeTold("secret", spec.secret, path),
      ...(spec.party !== undefined && { party: spec.party }),
      playable: spec.playable,
      ...(spec.bot !== undefined && { bot: spec.bot }),
      desk: spec.desk,
      ...(spec.acts !== undefined && { acts: spec.acts }),
      moves: spec.moves,
      objectives: this.entries(spec.objectives, [...path, "objectives"], (o, at) => ({ ...this.told(o, at, ["title"]), secret: o.secret, worth: o.worth, when: Array.isArray(o.when) ? o.when.map((c, i) => this.when(c, [...at, "when", i])) : [this.when(o.when, [...at, "when"])] })),
    };
  }

  private move(spec: Section<"moves">, path: Path): Omit<Move, "id"> {
    return {
      ...this.told(spec, path, ["title", "about"]),
      price: this.price(spec.price),
      target: spec.target,
      ...this.maybe("when", spec.when, [...path, "when"]),
      again: spec.again,
      ...(spec.clauses !== undefined && { clauses: spec.clauses }),
      effects: compileEffects(this.authored, spec.effects, [...path, "effects"], spec.target),
      tags: spec.tags,
    };
  }

  private party(spec: Section<"parties">, path: Path): Omit<Party, "id"> {
    const { leaves, ...rest } = spec;
    return {
      ...rest,
      ...this.told(spec, path, ["title", "short", "why"]),
      ...this.maybe("leaves", leaves, [...path, "leaves"]),
      exceptions: spec.exceptions.map((e, i) => {
        const at = [...path, "exceptions", i];
        checkOption(this.authored, e.clause, e.option, [...at, "option"]);
        return { ...e, source: this.texts.add([...at, "source"], e.source, [...path, "exceptions", e.clause, e.option].join(".")) };
      }),
    };
  }

  private bill(spec: Section<"bills">, path: Path): Omit<Bill, "id"> {
    return {
      ...this.told(spec, path, ["title"]),
      chamber: spec.chamber,
      sits: spec.sits.map((s, i) => ({ chamber: s.chamber, when: this.when(s.when, [...path, "sits", i, "when"]) })),
      procedure: spec.procedure,
      headings: this.entries(spec.headings, [...path, "headings"], (h, at) => ({ ...this.told(h, at, ["title"]), clauses: h.clauses })),
      clauses: this.entries(spec.clauses, [...path, "clauses"], (c, at) => {
        const id = String(at.at(-1));
        if (c.first !== undefined) checkOption(this.authored, id, c.first, [...at, "first"]);
        return {
          ...this.told(c, at, ["question"]),
          number: c.number,
          amends: c.amends,
          ...(c.first !== undefined && { first: c.first }),
          options: this.entries(c.options, [...at, "options"], (o, here) => ({
            ...this.told(o, here, ["title", "statute", "helps", "costs"]),
            grants: o.grants,
            parameters: o.parameters,
            loads: o.loads,
            effects: this.effects(o.effects, [...here, "effects"]),
            tags: o.tags,
          })),
        };
      }),
    };
  }

  private incident(spec: Section<"incidents">, path: Path): Omit<Incident, "id"> {
    const { spreads, endsAlone } = spec;
    return {
      ...this.told(spec, path, ["title"]),
      ...(spec.place !== undefined && { place: spec.place }),
      facts: Object.entries(spec.facts).map(([id, text]) => this.texts.add([...path, "facts", id], text)),
      truth: Object.entries(spec.truth).map(([value, t]) => ({ value, ...this.told(t, [...path, "truth", value], ["title"]), prior: t.prior, success: t.success, harm: t.harm, runsOut: this.effects(t.runsOut, [...path, "truth", value, "runsOut"]) })),
      knownBy: spec.knownBy,
      questions: this.entries(spec.questions, [...path, "questions"], (q, at) => ({ ...this.told(q, at, ["title"]), holds: q.holds })),
      evidence: this.entries(spec.evidence, [...path, "evidence"], (card, at) => ({
        ...this.told(card, at, ["title", "foils"]),
        kind: card.kind,
        price: this.price(card.price),
        ...(card.power !== undefined && { power: card.power }),
        ...(card.clause !== undefined && { clause: card.clause }),
        readings: this.entries(card.readings, [...at, "readings"], (r, here) => ({ ...this.told(r, here, ["title", "text"]), likelihood: r.likelihood })),
      })),
      responses: spec.responses,
      endsAlone: { odds: endsAlone.odds, ...(endsAlone.perPoint && { perPoint: endsAlone.perPoint }) },
      ...(spreads && { spreads: { odds: spreads.odds, to: spreads.to, effects: this.effects(spreads.effects, [...path, "spreads", "effects"]), ...this.told(spreads, [...path, "spreads"], ["title"]) } }),
      lasts: spec.lasts,
      eachRound: this.effects(spec.eachRound, [...path, "eachRound"]),
      onEnd: this.effects(spec.onEnd, [...path, "onEnd"]),
    };
  }

  private response(spec: Section<"responses">, path: Path): Omit<Response, "id"> {
    const { gate, without, when, power, clause, needs } = spec;
    return {
      ...this.told(spec, path, ["title", "about"]),
      rung: spec.rung,
      price: this.price(spec.price),
      ...(power !== undefined && { power }),
      ...(clause !== undefined && { clause }),
      ...(needs && { needs }),
      ...this.maybe("when", when, [...path, "when"]),
      ...(without && { without: { effects: this.effects(without.effects, [...path, "without", "effects"]) } }),
      ...(gate && { gate: { ...gate, ...this.told(gate, [...path, "gate"], ["who", "question"]), look: this.price(gate.look), when: this.when(gate.when, [...path, "gate", "when"]) } }),
      odds: spec.odds,
      shifts: this.entries(spec.shifts, [...path, "shifts"], (s, at) => ({ ...this.told(s, at, ["says"]), when: this.when(s.when, [...at, "when"]), success: s.success, harm: s.harm })),
      tags: spec.tags,
      onSuccess: this.effects(spec.onSuccess, [...path, "onSuccess"]),
      onFailure: this.effects(spec.onFailure, [...path, "onFailure"]),
      onHarm: this.effects(spec.onHarm, [...path, "onHarm"]),
      ends: spec.ends,
      undone: spec.undone,
    };
  }

  private inject(spec: Section<"injects">, path: Path): Omit<Inject, "id"> {
    return {
      ...this.told(spec, path, ["title", "text"]),
      ...this.happens(spec, path),
      repeat: spec.repeat,
      cooldown: spec.cooldown,
      audience: spec.audience,
      urgent: spec.urgent,
      frames: this.entries(spec.frames, [...path, "frames"], (f, at) => ({ ...this.told(f, at, ["voice", "text"]), ...(f.source !== undefined && { source: f.source }), leads: f.leads, effects: this.effects(f.effects, [...at, "effects"]) })),
      choices: this.entries(spec.choices, [...path, "choices"], (c, at) => ({ ...this.told(c, at, ["title", "tells"]), price: this.price(c.price), effects: this.effects(c.effects, [...at, "effects"]), tags: c.tags })),
      answeredBy: spec.answeredBy,
      silence: { effects: this.effects(spec.silence.effects, [...path, "silence", "effects"]), ...this.maybeTold("tells", spec.silence.tells, [...path, "silence"]) },
      sources: spec.sources,
    };
  }

  private offer(spec: Section<"offers">, path: Path): Omit<Offer, "id"> {
    return {
      ...this.told(spec, path, ["from", "title", "text", "gain", "remembers", "ifLeft"]),
      when: this.when(spec.when, [...path, "when"]),
      rounds: spec.rounds,
      price: this.price(spec.price),
      taken: this.effects(spec.taken, [...path, "taken"]),
      left: this.effects(spec.left, [...path, "left"]),
      seat: spec.seat,
      tags: spec.tags,
    };
  }

  private map(spec: NonNullable<ScenarioSpec["map"]>): NonNullable<Scenario["map"]> {
    const path: Path = ["map"];
    return {
      ...this.told(spec, path, ["title"]),
      land: spec.land,
      hills: spec.hills,
      places: this.entries(spec.places, [...path, "places"], (p, at) => ({ ...p, ...this.told(p, at, ["title"]) })),
      lines: this.entries(spec.lines, [...path, "lines"], (l, at) => ({ ...l, ...this.told(l, at, ["title"]) })),
    };
  }
}
