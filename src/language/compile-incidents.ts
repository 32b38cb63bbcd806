/** Incidents and the rungs that answer them. */
import type { Incident, Response } from "../rules/scenario-incidents.ts";
import type { Path } from "./read-yaml.ts";
import type { Section, Sections } from "./sections.ts";

export function incidentOf(sections: Sections, spec: Section<"incidents">, path: Path): Omit<Incident, "id"> {
  const { spreads, endsAlone, readBack } = spec;
  const { perPoint } = endsAlone;
  return {
    ...sections.told(spec, path, ["title"]),
    ...(spec.place !== undefined && { place: spec.place }),
    facts: Object.entries(spec.facts).map(([id, text]) => sections.texts.add([...path, "facts", id], text)),
    truth: Object.entries(spec.truth).map(([value, t]) => ({
      value,
      ...sections.told(t, [...path, "truth", value], ["title"]),
      prior: t.prior,
      success: t.success,
      harm: t.harm,
      runsOut: sections.effects(t.runsOut, [...path, "truth", value, "runsOut"]),
    })),
    knownBy: spec.knownBy,
    questions: sections.entries(spec.questions, [...path, "questions"], (q, at) => ({
      ...sections.told(q, at, ["title"]),
      holds: q.holds,
    })),
    evidence: sections.entries(spec.evidence, [...path, "evidence"], (card, at) => ({
      ...sections.told(card, at, ["title", "foils"]),
      kind: card.kind,
      price: sections.price(card.price, [...at, "price"]),
      ...(card.power !== undefined && { power: card.power }),
      ...(card.clause !== undefined && { clause: card.clause }),
      readings: sections.entries(card.readings, [...at, "readings"], (r, here) => ({
        ...sections.told(r, here, ["title", "text"]),
        likelihood: r.likelihood,
      })),
    })),
    responses: spec.responses,
    endsAlone: {
      ...sections.amounts(endsAlone, [...path, "endsAlone"], ["odds"]),
      ...(perPoint && {
        perPoint: { ...perPoint, ...sections.amounts(perPoint, [...path, "endsAlone", "perPoint"], ["odds"]) },
      }),
    },
    ...(spreads && {
      spreads: {
        ...sections.amounts(spreads, [...path, "spreads"], ["odds"]),
        to: spreads.to,
        effects: sections.effects(spreads.effects, [...path, "spreads", "effects"]),
        ...sections.told(spreads, [...path, "spreads"], ["title"]),
      },
    }),
    lasts: spec.lasts,
    eachRound: sections.effects(spec.eachRound, [...path, "eachRound"]),
    onEnd: sections.effects(spec.onEnd, [...path, "onEnd"]),
    ...(readBack && {
      readBack: {
        sure: readBack.sure,
        right: sections.effects(readBack.right, [...path, "readBack", "right"]),
        wrong: sections.effects(readBack.wrong, [...path, "readBack", "wrong"]),
        unsure: sections.effects(readBack.unsure, [...path, "readBack", "unsure"]),
      },
    }),
    papers: sections.entries(spec.papers, [...path, "papers"], (p, at) => ({
      when: sections.when(p.when, [...at, "when"]),
      ours: sections.told(p.ours, [...at, "ours"], ["paper", "headline", "text"]),
      theirs: sections.told(p.theirs, [...at, "theirs"], ["paper", "headline", "text"]),
      ...sections.told(p, at, ["person"]),
    })),
  };
}

export function responseOf(sections: Sections, spec: Section<"responses">, path: Path): Omit<Response, "id"> {
  const { gate, without, when, power, clause, needs } = spec;
  return {
    ...sections.told(spec, path, ["title", "about"]),
    rung: spec.rung,
    price: sections.price(spec.price, [...path, "price"]),
    ...(power !== undefined && { power }),
    ...(clause !== undefined && { clause }),
    ...(needs && { needs }),
    ...sections.maybe("when", when, [...path, "when"]),
    ...(without && { without: { effects: sections.effects(without.effects, [...path, "without", "effects"]) } }),
    ...(gate && {
      gate: {
        ...sections.told(gate, [...path, "gate"], ["who", "question"]),
        look: sections.price(gate.look, [...path, "gate", "look"]),
        ...sections.amounts(gate, [...path, "gate"], ["refusedIfLooked", "refusedIfNot"]),
        when: sections.when(gate.when, [...path, "gate", "when"]),
        ...sections.maybe("nods", gate.nods, [...path, "gate", "nods"]),
        ...sections.maybeTold("waived", gate.waived, [...path, "gate"]),
      },
    }),
    abroad: spec.abroad,
    odds: sections.amounts(spec.odds, [...path, "odds"], ["success", "harm"]),
    shifts: sections.entries(spec.shifts, [...path, "shifts"], (s, at) => ({
      ...sections.told(s, at, ["says"]),
      when: sections.when(s.when, [...at, "when"]),
      ...sections.amounts(s, at, ["success", "harm"]),
    })),
    tags: spec.tags,
    onSuccess: sections.effects(spec.onSuccess, [...path, "onSuccess"]),
    onFailure: sections.effects(spec.onFailure, [...path, "onFailure"]),
    onHarm: sections.effects(spec.onHarm, [...path, "onHarm"]),
    ends: spec.ends,
    undone: spec.undone,
  };
}
