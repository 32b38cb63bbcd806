/** Parties and bills: who votes, and on what. */
import type { Id } from "../rules/ids.ts";
import type { Bill, Party, Power } from "../rules/scenario-parliament.ts";
import { slotsIn } from "./authored.ts";
import { checkOption } from "./compile-effects.ts";
import type { Path } from "./read-yaml.ts";
import { conditionOf, type Section, type Sections } from "./sections.ts";

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

/** Powers, each of which may hang on others: a ring would never be in force, and is told. */
export function powersOf(sections: Sections): Power[] {
  const powers = sections.each(
    "powers",
    (power, path): Omit<Power, "id"> =>
      typeof power === "string" || Array.isArray(power)
        ? { title: sections.texts.add(path, power) }
        : {
            ...sections.told(power, path, ["title"]),
            ...(power.from !== undefined && { from: conditionOf(sections.amount(power.from, [...path, "from"])) }),
            ...sections.maybe("inForce", power.inForce, [...path, "inForce"]),
          },
  );
  const { report, places } = sections.authored;
  const asks = new Map(powers.map((power) => [power.id, powersIn(power)]));
  for (const { id } of powers)
    if (reaches(asks, id, id))
      report.add("circular", places.key(["powers", id]), `Let the power ${id} not hang on itself, also not by others.`);
  return powers;
}

/** The powers that one hangs on. */
function powersIn({ from, inForce }: Power): Id[] {
  const slots = [from, inForce].flatMap((condition) => (condition ? slotsIn(condition) : []));
  return slots.flatMap(([root, id]) => (root === "power" && id !== undefined ? [id] : []));
}

function reaches(asks: ReadonlyMap<Id, readonly Id[]>, from: Id, to: Id, seen = new Set<Id>()): boolean {
  return (asks.get(from) ?? []).some((next) => {
    if (next === to) return true;
    if (seen.has(next)) return false;
    seen.add(next);
    return reaches(asks, next, to, seen);
  });
}
