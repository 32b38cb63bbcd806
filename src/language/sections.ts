/** What compiling every section needs: its entries in order, its texts by key, its conditions and effects. */
import type { Amount, Price } from "../rules/amount-shape.ts";
import type { Condition } from "../rules/condition-shape.ts";
import type { Effect } from "../rules/effect-shape.ts";
import type { Ending } from "../rules/scenario.ts";
import type { Authored } from "./authored.ts";
import { compileEffects } from "./compile-effects.ts";
import type { Path } from "./read-yaml.ts";
import type { ScenarioSpec } from "./schema.ts";
import type { EffectSpec, TextSpec } from "./schema-parts.ts";
import { Texts } from "./texts.ts";

/** One entry of a section of the file. */
export type Section<K extends keyof ScenarioSpec> = ScenarioSpec[K] extends Record<string, infer V> ? V : never;

export class Sections {
  readonly texts: Texts;
  readonly authored: Authored;
  readonly spec: ScenarioSpec;

  constructor(authored: Authored) {
    this.authored = authored;
    this.spec = authored.spec;
    this.texts = new Texts(authored);
  }

  /** Every entry of a section, its id taken in from its key. */
  each<K extends keyof ScenarioSpec, T extends object>(
    section: K,
    one: (spec: Section<K>, path: Path) => T,
  ): (T & { id: string })[] {
    return this.entries(this.spec[section] as Record<string, Section<K>>, [section], one);
  }

  entries<S, T extends object>(
    specs: Record<string, S>,
    path: Path,
    one: (spec: S, path: Path) => T,
  ): (T & { id: string })[] {
    return Object.entries(specs).map(([id, spec]) => ({ id, ...one(spec, [...path, id]) }));
  }

  told<S extends object, K extends keyof S & string>(spec: S, path: Path, keys: K[]): Record<K, string> {
    return Object.fromEntries(
      keys.map((key) => [key, this.texts.add([...path, key], spec[key] as TextSpec)]),
    ) as Record<K, string>;
  }

  /** An optional text, only where one is written. */
  maybeTold<K extends string>(key: K, text: TextSpec | undefined, path: Path): { [P in K]?: string } {
    return (text === undefined ? {} : { [key]: this.texts.add([...path, key], text) }) as { [P in K]?: string };
  }

  when(condition: string | boolean, path: Path): Condition {
    return this.authored.condition(condition, path);
  }

  maybe<K extends string>(key: K, condition: string | boolean | undefined, path: Path): { [P in K]?: Condition } {
    return (condition === undefined ? {} : { [key]: this.when(condition, path) }) as { [P in K]?: Condition };
  }

  effects(specs: EffectSpec[], path: Path): Effect[] {
    return compileEffects(this.authored, specs, path);
  }

  happens(spec: { when: string | boolean; effects: EffectSpec[] }, path: Path): { when: Condition; effects: Effect[] } {
    return { when: this.when(spec.when, [...path, "when"]), effects: this.effects(spec.effects, [...path, "effects"]) };
  }

  amount(amount: number | string, path: Path): Amount {
    return this.authored.amount(amount, path);
  }

  maybeAmount<K extends string>(key: K, amount: number | string | undefined, path: Path): { [P in K]?: Amount } {
    return (amount === undefined ? {} : { [key]: this.amount(amount, [...path, key]) }) as { [P in K]?: Amount };
  }

  price(price: Record<string, number | string>, path: Path): Price {
    return Object.entries(price).map(([budget, amount]) => ({
      budget,
      amount: this.amount(amount, [...path, budget]),
    }));
  }

  /** Several amounts of one entry. */
  amounts<K extends string>(spec: Record<K, number | string>, path: Path, keys: K[]): Record<K, Amount> {
    return Object.fromEntries(keys.map((key) => [key, this.amount(spec[key], [...path, key])])) as Record<K, Amount>;
  }

  voices(
    voices: Record<string, { voice: TextSpec; text: TextSpec; source?: string | undefined }>,
    path: Path,
  ): Ending["voices"] {
    return Object.entries(voices).map(([id, v]) => ({
      ...this.told(v, [...path, id], ["voice", "text"]),
      ...(v.source !== undefined && { source: v.source }),
    }));
  }
}

/** A number as the condition that always gives it. */
export function conditionOf(amount: Amount): Condition {
  return typeof amount === "number" ? { value: amount } : amount;
}
