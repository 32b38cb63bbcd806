/** Parties and bills: who votes, and on what. */
import type { Bill, Party } from "../rules/scenario-parliament.ts";
import { checkOption } from "./compile-effects.ts";
import type { Path } from "./read-yaml.ts";
import type { Section, Sections } from "./sections.ts";

export function partyOf(sections: Sections, spec: Section<"parties">, path: Path): Omit<Party, "id"> {
  const { leaves, ...rest } = spec;
  return {
    ...rest,
    ...sections.told(spec, path, ["title", "short", "why"]),
    ...sections.maybe("leaves", leaves, [...path, "leaves"]),
    exceptions: spec.exceptions.map((e, i) => {
      const at = [...path, "exceptions", i];
      checkOption(sections.authored, e.clause, e.option, [...at, "option"]);
      return {
        ...e,
        source: sections.texts.add([...at, "source"], e.source, [...path, "exceptions", e.clause, e.option].join(".")),
      };
    }),
  };
}

export function billOf(sections: Sections, spec: Section<"bills">, path: Path): Omit<Bill, "id"> {
  return {
    ...sections.told(spec, path, ["title"]),
    chamber: spec.chamber,
    sits: spec.sits.map((s, i) => ({ chamber: s.chamber, when: sections.when(s.when, [...path, "sits", i, "when"]) })),
    procedure: spec.procedure,
    headings: sections.entries(spec.headings, [...path, "headings"], (h, at) => ({
      ...sections.told(h, at, ["title"]),
      clauses: h.clauses,
    })),
    clauses: sections.entries(spec.clauses, [...path, "clauses"], (c, at) => {
      const id = String(at.at(-1));
      if (c.first !== undefined) checkOption(sections.authored, id, c.first, [...at, "first"]);
      return {
        ...sections.told(c, at, ["question"]),
        number: c.number,
        amends: c.amends,
        ...(c.first !== undefined && { first: c.first }),
        options: sections.entries(c.options, [...at, "options"], (o, here) => ({
          ...sections.told(o, here, ["title", "statute", "helps", "costs"]),
          grants: o.grants,
          parameters: o.parameters,
          loads: o.loads,
          effects: sections.effects(o.effects, [...here, "effects"]),
          tags: o.tags,
        })),
      };
    }),
  };
}
