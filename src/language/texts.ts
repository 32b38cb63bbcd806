/** Texts of a scenario: the base language from where it stands, the others from `text/<language>.yaml`, all by stable keys. */
import type { Phrase } from "../rules/scenario.ts";
import type { Authored } from "./authored.ts";
import type { Merged } from "./merge-files.ts";
import type { Data, Path, Places } from "./read-yaml.ts";
import type { TextSpec } from "./schema-parts.ts";

/** Marks that would climb over the lines above; no script of the world piles up more than ten. */
const PILED = /\p{M}{17}/u;

export class Texts {
  readonly byLanguage: Record<string, Record<string, Phrase>> = {};
  private readonly authored: Authored;
  private readonly base: Record<string, Phrase>;
  private readonly whereBase = new Map<string, Path>();

  constructor(authored: Authored) {
    this.authored = authored;
    const [base = "", ...others] = authored.spec.scenario.languages;
    this.base = this.byLanguage[base] = {};
    for (const language of others) this.byLanguage[language] = {};
  }

  /** Takes a text of the base language in; its key is its path, or `key` where the path has positions. */
  add(path: Path, spec: TextSpec, key = path.join(".")): string {
    this.base[key] = this.phrase(spec, path, this.authored.places);
    this.whereBase.set(key, path);
    return key;
  }

  /** Reads the other languages against the keys that the base language has. */
  translate(translations: Merged["translations"]): void {
    const { spec, report } = this.authored;
    const [base, ...others] = spec.scenario.languages;
    for (const [language, { places }] of Object.entries(translations))
      if (!others.includes(language))
        report.add(
          "unknown-text",
          places.value([]),
          `Add ${language} to scenario.languages${language === base ? " as another than the first: the first language stands in the scenario itself" : ", or remove this file"}.`,
        );
    for (const language of others) {
      const file = translations[language];
      const texts = (this.byLanguage[language] ??= {});
      if (!file || isEmpty(file.data)) {
        const at = ["scenario", "languages", spec.scenario.languages.indexOf(language)];
        const message = `Write text/${language}.yaml: none of the ${this.whereBase.size} texts is translated.`;
        report.add("missing-translation", this.authored.places.value(at), message, "warning");
        continue;
      }
      this.readLanguage(file.data, [], "", texts, file.places, language);
      for (const [key, path] of this.whereBase)
        if (texts[key] === undefined)
          report.add(
            "missing-translation",
            this.authored.places.value(path),
            `Translate ${key} in text/${language}.yaml.`,
            "warning",
          );
    }
  }

  private readLanguage(
    data: Data,
    path: Path,
    key: string,
    into: Record<string, Phrase>,
    places: Places,
    language: string,
  ): void {
    const { report } = this.authored;
    if (typeof data === "string" || (Array.isArray(data) && data.every(isVariant))) {
      if (report.knowsNothingOf(key)) return;
      if (this.base[key] === undefined)
        report.add(
          "unknown-text",
          places.key(path),
          `No text has the key ${key}${this.authored.near(key, Object.keys(this.base))}`,
        );
      else into[key] = this.phrase(data as TextSpec, path, places);
    } else if (typeof data === "object" && data !== null && !Array.isArray(data))
      for (const [part, inner] of Object.entries(data))
        this.readLanguage(inner, [...path, part], key ? `${key}.${part}` : part, into, places, language);
    else report.add("wrong-type", places.value(path), "Write a text here.");
  }

  private phrase(spec: TextSpec, path: Path, places: Places): Phrase {
    if (typeof spec === "string") {
      this.checkPlaceholders(spec, path, places);
      return spec;
    }
    return spec.map(({ when, say }, i) => {
      this.checkPlaceholders(say, [...path, i, "say"], places);
      return { ...(when !== undefined && { when: this.authored.condition(when, [...path, i, "when"], places) }), say };
    });
  }

  private checkPlaceholders(text: string, path: Path, places: Places): void {
    const { names, report } = this.authored;
    if (PILED.test(text)) report.add("too-long", places.value(path), "Put at most 16 marks on one letter.");
    for (const [whole, name = ""] of text.matchAll(/\{([^{}]*)\}/g)) {
      const found = names.get(name);
      if (!found || found.type === "bool" || found.type === "list")
        report.add(
          "unknown-placeholder",
          places.value(path),
          `${whole} is no name of this scenario${this.authored.near(name, names.keys())}`,
        );
    }
  }
}

function isEmpty(data: Data): boolean {
  return typeof data === "object" && data !== null && Object.keys(data).length === 0;
}

function isVariant(data: Data): boolean {
  return (
    typeof data === "object" &&
    data !== null &&
    !Array.isArray(data) &&
    typeof data["say"] === "string" &&
    Object.keys(data).every((k) => k === "say" || k === "when")
  );
}
