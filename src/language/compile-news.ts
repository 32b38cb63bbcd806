/** Injects and offers: what comes to the table. */
import type { Inject, Offer } from "../rules/scenario.ts";
import type { Path } from "./read-yaml.ts";
import type { Section, Sections } from "./sections.ts";

export function injectOf(sections: Sections, spec: Section<"injects">, path: Path): Omit<Inject, "id"> {
  return {
    ...sections.told(spec, path, ["title", "text"]),
    ...sections.happens(spec, path),
    repeat: spec.repeat,
    cooldown: spec.cooldown,
    audience: spec.audience,
    urgent: spec.urgent,
    frames: sections.entries(spec.frames, [...path, "frames"], (f, at) => ({
      ...sections.told(f, at, ["voice", "text"]),
      ...(f.source !== undefined && { source: f.source }),
      leads: f.leads,
      effects: sections.effects(f.effects, [...at, "effects"]),
    })),
    choices: sections.entries(spec.choices, [...path, "choices"], (c, at) => ({
      ...sections.told(c, at, ["title", "tells"]),
      price: sections.price(c.price, [...at, "price"]),
      ...sections.maybe("when", c.when, [...at, "when"]),
      ...sections.maybeTold("whenNot", c.whenNot, at),
      effects: sections.effects(c.effects, [...at, "effects"]),
      tags: c.tags,
    })),
    answeredBy: spec.answeredBy,
    silence: {
      effects: sections.effects(spec.silence.effects, [...path, "silence", "effects"]),
      ...sections.maybeTold("tells", spec.silence.tells, [...path, "silence"]),
    },
    sources: spec.sources,
  };
}

export function offerOf(sections: Sections, spec: Section<"offers">, path: Path): Omit<Offer, "id"> {
  return {
    ...sections.told(spec, path, ["from", "title", "text", "gain", "remembers", "ifLeft"]),
    when: sections.when(spec.when, [...path, "when"]),
    rounds: spec.rounds,
    price: sections.price(spec.price, [...path, "price"]),
    taken: sections.effects(spec.taken, [...path, "taken"]),
    left: sections.effects(spec.left, [...path, "left"]),
    seat: spec.seat,
    tags: spec.tags,
  };
}
