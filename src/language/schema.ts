/** The one schema of scenario files: what an author may write. Types, checks and the editors' JSON Schema come from it. */
import { z } from "zod";
import { MOST } from "../rules/fields.ts";
import { LINES } from "../rules/lines.ts";
import { bargaining, bills, chambers, elections, oversight, parties, voting } from "./schema-parliament.ts";
import { node } from "./schema-charts.ts";
import { demands } from "./schema-demands.ts";
import {
  amount,
  condition,
  date,
  day,
  effects,
  id,
  many,
  name,
  odds,
  percent,
  points,
  price,
  shift,
  text,
  tone,
  unit,
} from "./schema-parts.ts";

const voice = { voice: text, text, source: id.optional() };
const voices = many(z.strictObject(voice)).default({});
/** A frame with `leads` may lead the news: one is drawn by these weights, and its effects run. */
const frames = many(z.strictObject({ ...voice, leads: percent.default(0), effects })).default({});
const tags = z.array(id).default([]);
const paper = z.strictObject({ paper: text, headline: text, text });

export const scenarioSchema = z.strictObject({
  scenario: z.strictObject({
    id: name,
    title: text,
    summary: text,
    minutes: z.int().min(1).max(600),
    languages: z
      .array(z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, "Write a language as en or pt-BR."))
      .min(1)
      .max(12),
    offersFaceUp: z.int().min(0).max(9).default(3),
    pledgesToPick: z.int().min(0).max(9).default(2),
    writtenInjects: z.int().min(0).max(99).default(6),
  }),
  calendar: z.strictObject({
    epoch: date.optional(),
    parts: many(z.strictObject({ title: text, opens: condition })).default({}),
    rounds: many(z.strictObject({ title: text, lesson: text.optional(), lastDay: day })),
    sessionEnds: z.array(day).default([]),
    marks: many(
      z.strictObject({ day, title: text, tone: z.enum(["plain", "lawful", "pressing"]).default("plain") }),
    ).default({}),
  }),
  variables: z.record(id, z.int().min(-MOST).max(MOST)).default({}),
  indicators: many(
    z.strictObject({
      title: text,
      short: text.optional(),
      about: text,
      start: percent,
      welcome: z.enum(["up", "down"]).default("up"),
      poll: z.boolean().default(false),
      bands: z.array(z.strictObject({ from: percent, to: percent, word: text, tone })).min(1),
    }),
  ),
  seats: many(
    z.strictObject({
      title: text,
      brief: text,
      secret: text.optional(),
      party: id.optional(),
      playable: z.boolean().default(true),
      bot: id.optional(),
      desk: z.boolean().default(true),
      acts: z.int().min(1).max(9).optional(),
      moves: z.array(id).default([]),
      objectives: many(
        z.strictObject({
          title: text,
          secret: z.boolean().default(false),
          worth: z.int().min(0).max(3),
          when: z.union([condition, z.array(condition).min(1)]),
        }),
      ).default({}),
    }),
  ),
  budgets: many(
    z.strictObject({
      title: text,
      one: text,
      many: text,
      icon: z.enum(["sun", "diamond", "token"]),
      seat: id,
      start: z.int().min(0).max(99).default(0),
      income: z.array(z.strictObject({ amount: amount(-99, 99), when: condition.optional() })).default([]),
      lapses: z.boolean().default(false),
      most: amount(0, 99).optional(),
      oneMore: z.strictObject({ budget: id.optional(), indicator: id.optional(), amount: amount(1, 99) }).optional(),
    }),
  ),
  moves: many(
    z.strictObject({
      title: text,
      about: text,
      price: price.default({}),
      target: z.enum(["none", "heading", "party", "incident", "counterpart", "bill"]).default("none"),
      when: condition.optional(),
      again: percent.default(100),
      clauses: z.int().min(1).max(12).optional(),
      effects,
      tags,
    }),
  ).default({}),
  voting: voting.default(voting.parse({})),
  bargaining: bargaining.optional(),
  chambers,
  elections,
  dimensions: z.record(id, text).default({}),
  parties,
  bills,
  laws: many(z.strictObject({ title: text, about: text, source: id.optional() })).default({}),
  oversight,
  powers: many(
    z.union([
      text,
      z.strictObject({
        title: text,
        from: z.union([z.string().min(1).max(1_000), day]).optional(),
        inForce: condition.optional(),
      }),
    ]),
  ).default({}),
  procedures: many(z.strictObject({ ...node, title: text })).default({}),
  incidents: many(
    z.strictObject({
      title: text,
      place: id.optional(),
      facts: z.record(id, text).default({}),
      truth: many(
        z.strictObject({
          title: text,
          prior: percent,
          success: points.default(0),
          harm: points.default(0),
          runsOut: effects,
        }),
      ),
      knownBy: z.array(id).default([]),
      questions: many(z.strictObject({ title: text, holds: z.array(id).min(1) })),
      evidence: many(
        z.strictObject({
          kind: z.enum(["machine", "group", "state"]),
          title: text,
          price: price.default({}),
          power: id.optional(),
          clause: id.optional(),
          foils: text,
          readings: many(z.strictObject({ title: text, text, likelihood: z.record(id, percent) })),
        }),
      ).default({}),
      responses: z.array(id).default([]),
      endsAlone: z.strictObject({
        odds,
        perPoint: z.strictObject({ indicator: id, over: percent, odds }).optional(),
      }),
      spreads: z.strictObject({ odds, to: id, effects, title: text }).optional(),
      lasts: z.int().min(1).max(99),
      eachRound: effects,
      onEnd: effects,
      readBack: z
        .strictObject({ sure: z.int().min(51).max(100).default(80), right: effects, wrong: effects, unsure: effects })
        .optional(),
      /** Two front pages and a sentence that names a person, told with the result: the first entry that holds. */
      papers: many(z.strictObject({ when: condition.default(true), ours: paper, theirs: paper, person: text })).default(
        {},
      ),
    }),
  ).default({}),
  responses: many(
    z.strictObject({
      rung: z.int().min(0).max(20),
      title: text,
      about: text,
      price: price.default({}),
      power: id.optional(),
      clause: id.optional(),
      needs: z
        .strictObject({
          question: id,
          atLeast: percent,
          wrong: z
            .strictObject({ success: points.default(0), harm: points.default(0) })
            .default({ success: 0, harm: 0 }),
        })
        .optional(),
      when: condition.optional(),
      /** Why it cannot be given while `when` does not hold. */
      whenNot: text.optional(),
      without: z.strictObject({ effects }).optional(),
      gate: z
        .strictObject({
          who: text,
          question: text,
          look: price.default({}),
          refusedIfLooked: odds,
          refusedIfNot: odds,
          when: condition,
          /** Where it does not ask: whether who sits there nods at once, ... */
          nods: condition.optional(),
          /** ... and why. */
          waived: text.optional(),
        })
        .optional(),
      /** What it does, it does in another country. */
      abroad: z.boolean().default(false),
      odds: z.strictObject({ success: odds, harm: odds.default(0) }),
      shifts: many(
        z.strictObject({ when: condition, success: shift.default(0), harm: shift.default(0), says: text }),
      ).default({}),
      tags,
      onSuccess: effects,
      onFailure: effects,
      onHarm: effects,
      ends: z.boolean().default(false),
      undone: z.boolean().default(true),
    }),
  ).default({}),
  counterparts: many(
    z.strictObject({
      title: text,
      start: percent,
      aim: text,
      repertoire: many(
        z.strictObject({
          title: text,
          when: condition,
          once: z.boolean().default(false),
          effects,
          odds: odds.default(100),
        }),
      ).default({}),
      values: z
        .strictObject({ budgets: z.record(id, points).default({}), promises: z.record(id, points).default({}) })
        .default({ budgets: {}, promises: {} }),
      warmth: percent.default(0),
      /** What it may undertake in a deal: one entry of its repertoire that it does, or refrains from for some days. */
      undertakes: many(
        z.strictObject({
          title: text,
          do: id.optional(),
          refrain: id.optional(),
          days: z.int().min(1).max(4_000).default(90),
          when: condition.default(true),
          asks: amount(0, 100).default(0),
          tags,
        }),
      ).default({}),
    }),
  ).default({}),
  injects: many(
    z.strictObject({
      title: text,
      text,
      when: condition,
      repeat: z.boolean().default(false),
      cooldown: day.default(0),
      audience: z.array(id).default([]),
      urgent: z.boolean().default(false),
      frames,
      choices: many(
        z.strictObject({
          title: text,
          price: price.default({}),
          when: condition.optional(),
          /** Why it cannot be given while `when` does not hold. */
          whenNot: text.optional(),
          effects,
          tells: text,
          tags,
        }),
      ).default({}),
      answeredBy: z.array(id).default([]),
      silence: z.strictObject({ effects, tells: text.optional() }).default({ effects: [] }),
      effects,
      sources: z.array(id).default([]),
    }),
  ).default({}),
  offers: many(
    z.strictObject({
      from: text,
      title: text,
      text,
      when: condition,
      rounds: z.int().min(1).max(99).default(2),
      price: price.default({}),
      gain: text,
      remembers: text,
      ifLeft: text,
      taken: effects,
      left: effects,
      seat: id,
      tags,
    }),
  ).default({}),
  promises: many(
    z.strictObject({ title: text, to: text, dueDay: day, keptWhen: condition, kept: effects, broken: effects }),
  ).default({}),
  pledges: many(z.strictObject({ title: text, keptWhen: condition })).default({}),
  /** Scripted players: of what they may do they take the first by the order of these tags. */
  scripts: many(
    z.strictObject({
      title: text,
      prefer: z.array(id).max(40),
      wild: percent.default(10),
      /** Lines that it asks parties for in deals, dearest first. */
      asks: z.array(z.enum(LINES)).min(1).max(4).default(["aye", "leave"]),
      overstates: z.literal(true).optional(),
    }),
  ).default({}),
  /** What plays by script must show; measured by `npm run -s cli -- balance`. */
  demands: demands.default(demands.parse({})),
  standing: many(z.strictObject({ title: text, when: condition, effects })).default({}),
  endings: many(
    z.strictObject({
      title: text,
      settled: z.boolean().default(false),
      when: condition,
      early: z.boolean().default(false),
      text,
      because: text.optional(),
      voices,
    }),
  ),
  map: z
    .strictObject({
      title: text,
      width: z.int().min(100).max(2_000).default(344),
      height: z.int().min(100).max(2_000).default(284),
      abroad: z.strictObject({ x: unit, y: unit }).optional(),
      land: z.array(z.string().max(8_000)),
      hills: z.array(z.string().max(8_000)).default([]),
      places: many(
        z.strictObject({ title: text, x: unit, y: unit, anchor: z.enum(["start", "end"]).default("start") }),
      ).default({}),
      lines: many(
        z.strictObject({
          title: text,
          path: z.string().max(2_000),
          x: unit,
          y: unit,
          kind: z.enum(["cable", "route"]),
        }),
      ).default({}),
    })
    .optional(),
  sources: many(
    z.strictObject({
      publisher: text,
      title: text,
      date: z.string().optional(),
      address: z.string().startsWith("https://").optional(),
      certain: z.boolean().default(true),
    }),
  ).default({}),
  /** Questions for the table after the game. */
  debrief: z.record(id, text).default({}),
  glossary: many(z.strictObject({ term: text, meaning: text })).default({}),
});

/** What an author wrote, once its shape is right. */
export type ScenarioSpec = z.output<typeof scenarioSchema>;

/** For editors: every file of a scenario holds some of these top-level keys. */
export function jsonSchema(): unknown {
  return {
    ...z.toJSONSchema(scenarioSchema.partial(), { io: "input", unrepresentable: "any" }),
    title: "A scenario of Before the Breach",
  };
}
