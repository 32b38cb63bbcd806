/** Parties and bills: who votes, and on what. */
import type { Id } from "../rules/ids.ts";
import type { Condition } from "../rules/condition-shape.ts";
import type { Effect } from "../rules/effect-shape.ts";
import type { Bargaining, Bill, Party, Power, Voting } from "../rules/scenario-parliament.ts";
import { slotsIn } from "./authored.ts";
import { checkOption, compileEffects } from "./compile-effects.ts";
import type { Place } from "./diagnostic.ts";
import type { Path } from "./read-yaml.ts";
import type { EffectSpec, TextSpec } from "./schema-parts.ts";
import { conditionOf, type Section, type Sections } from "./sections.ts";

export function partyOf(sections: Sections, spec: Section<"parties">, path: Path): Omit<Party, "id"> {
  const { leaves, governs, reasons, ...rest } = spec;
  const inOffice: Path = [...path, "governs"];
  return {
    ...rest,
    ...sections.told(spec, path, ["title", "short", "why"]),
    ...sections.maybe("leaves", leaves, [...path, "leaves"]),
    ...(governs && {
      governs: {
        when: sections.when(governs.when, [...inOffice, "when"]),
        ...sections.maybeTold("joined", governs.joined, inOffice),
        ...sections.maybeTold("left", governs.left, inOffice),
      },
    }),
    reasons: Object.entries(reasons).map(([reason, { when, source }]) => {
      const at = [...path, "reasons", reason];
      checkReason(sections, reason, source, at);
      return {
        reason,
        when: withoutLiking(sections, when, [...at, "when"]),
        ...sections.maybeTold("source", source, at),
      };
    }),
    redLines: onOptions(sections, spec.redLines, [...path, "redLines"]),
    exceptions: onOptions(sections, spec.exceptions, [...path, "exceptions"]),
  };
}

function withoutLiking(sections: Sections, spec: string | boolean, path: Path): Condition {
  const when = sections.when(spec, path);
  const { report, places } = sections.authored;
  if (asksForLiking(when)) report.add("circular", places.key(path), NO_LIKING);
  return when;
}

function checkReason(sections: Sections, reason: Id, source: TextSpec | undefined, path: Path): void {
  const { spec, report, places } = sections.authored;
  if (isReason(sections, reason, places.key(path)) && !source && !spec.voting.reasons[reason]?.source)
    report.add(
      "nothing-here",
      places.key(path),
      `Say by source where it is known from, here or at voting.reasons.${reason}.`,
    );
}

function isReason({ authored: { spec, report } }: Sections, reason: Id, place: Place): boolean {
  const known = Object.keys(spec.voting.reasons);
  const is = known.includes(reason);
  const all = known.join(", ") || "none";
  if (!is) report.add("unknown-reference", place, `There is no reason ${reason} in voting.reasons; known: ${all}.`);
  return is;
}

/** The reasons that a bill names. */
function knownReasons(sections: Sections, reasons: Id[], path: Path): Id[] {
  for (const [i, reason] of reasons.entries()) isReason(sections, reason, sections.authored.places.value([...path, i]));
  return reasons;
}

/** Entries about one option of a clause, each with its source. */
function onOptions<E extends { clause: Id; option: Id; source: TextSpec }>(
  { authored, texts }: Sections,
  entries: readonly E[],
  path: Path,
): (Omit<E, "source"> & { source: string })[] {
  return entries.map((e, i) => {
    checkOption(authored, e.clause, e.option, [...path, i, "option"]);
    return { ...e, source: texts.add([...path, i, "source"], e.source, [...path, e.clause, e.option].join(".")) };
  });
}

/** How votes are worked out. */
export function votingOf(sections: Sections): Voting {
  const { spec, texts } = sections;
  const { reasons, ...numbers } = spec.voting;
  return {
    ...numbers,
    reasons: Object.entries(reasons).map(([id, { title, by, when, source }]) => {
      const path = ["voting", "reasons", id];
      return {
        ...{
          id,
          by,
          title: texts.add([...path, "title"], title),
          when: withoutLiking(sections, when, [...path, "when"]),
        },
        ...sections.maybeTold("source", source, path),
      };
    }),
  };
}

export function bargainingOf(sections: Sections): Bargaining | undefined {
  const { bargaining: spec } = sections.spec;
  if (!spec) return undefined;
  const path: Path = ["bargaining"];
  const { seats, hardness, lasts } = spec;
  const effects = (specs: readonly EffectSpec[], at: Path): Effect[] =>
    compileEffects(sections.authored, specs, at, "party");
  return {
    ...{ seats, hardness, lasts },
    signed: effects(spec.signed, [...path, "signed"]),
    broken: effects(spec.broken, [...path, "broken"]),
    offices: sections.entries(spec.offices, [...path, "offices"], (office, at) => ({
      ...sections.told(office, at, ["title"]),
      ...sections.maybeTold("source", office.source, at),
      when: sections.when(office.when, [...at, "when"]),
      given: effects(office.given, [...at, "given"]),
      lost: effects(office.lost, [...at, "lost"]),
    })),
    price: sections.price(spec.price, [...path, "price"]),
  };
}

export function billOf(sections: Sections, spec: Section<"bills">, path: Path): Omit<Bill, "id"> {
  return {
    ...sections.told(spec, path, ["title"]),
    chamber: spec.chamber,
    sits: spec.sits.map((s, i) => ({ chamber: s.chamber, when: sections.when(s.when, [...path, "sits", i, "when"]) })),
    procedure: spec.procedure,
    ...sections.maybeTold("signed", spec.signed, path),
    ...sections.maybe("open", spec.open, [...path, "open"]),
    ...(spec.session !== undefined && { session: spec.session }),
    ...(spec.reasons && { reasons: knownReasons(sections, spec.reasons, [...path, "reasons"]) }),
    ...sections.maybe("when", spec.when, [...path, "when"]),
    headings: sections.entries(spec.headings, [...path, "headings"], (h, at) => ({
      ...sections.told(h, at, ["title"]),
      clauses: h.clauses,
    })),
    clauses: sections.entries(spec.clauses, [...path, "clauses"], (c, at) => {
      const id = String(at.at(-1));
      if (c.first !== undefined) checkOption(sections.authored, id, c.first, [...at, "first"]);
      if (c.record !== undefined) checkOption(sections.authored, id, c.record, [...at, "record"]);
      const force = sections.maybeAmount("force", c.force, at);
      return {
        ...sections.told(c, at, ["question"]),
        number: c.number,
        amends: c.amends,
        ...(c.first !== undefined && { first: c.first }),
        ...(c.record !== undefined && { record: c.record }),
        options: sections.entries(c.options, [...at, "options"], (o, here) => ({
          ...sections.told(o, here, ["title", "statute", "helps", "costs"]),
          ...sections.maybeTold("inspiredBy", o.inspiredBy, here),
          ...force,
          ...sections.maybeAmount("force", o.force, here),
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
  for (const [id, fault] of faultsOfPowers(powers)) report.add("circular", places.key(["powers", id]), fault);
  for (const { id, from, inForce } of powers)
    if ([from, inForce].some(asksForLiking)) report.add("circular", places.key(["powers", id]), NO_LIKING);
  return powers;
}

const NO_LIKING = "Let this not hang on `likes`: how much a party likes a bill hangs on it in turn.";

/** Reasons of parties, and powers that these may ask for, come before what a party likes. */
function asksForLiking(condition: Condition | undefined): boolean {
  return condition !== undefined && slotsIn(condition).some(([root]) => root === "likes");
}

/** Parts of all conditions that are read for one power: each that it names is read anew, so that chains multiply. */
const MOST_READ = 2_000;
const LONGEST_CHAIN = 30;

/** Powers that hang on themselves, or on so many others that reading one would take too long. */
function faultsOfPowers(powers: readonly Power[]): [Id, string][] {
  const faults: [Id, string][] = [];
  const asks = new Map(powers.map((power) => [power.id, powersIn(power)]));
  /** What reading each costs, and how long its chain is; those in a circle never get one. */
  const read = new Map<Id, { parts: number; chain: number }>();
  for (let pass = 0; pass <= LONGEST_CHAIN; pass += 1)
    for (const [id, { others, parts }] of asks) {
      if (read.has(id)) continue;
      const inner = others.map((other) => read.get(other) ?? (asks.has(other) ? undefined : { parts: 0, chain: 0 }));
      if (inner.some((one) => one === undefined)) continue;
      const sum = inner.reduce((all, one) => all + (one?.parts ?? 0), parts);
      const chain = Math.max(0, ...inner.map((one) => one?.chain ?? 0)) + 1;
      // What is too much is told where it begins to be, not again of all that hang on it.
      const much = sum > MOST_READ || chain > LONGEST_CHAIN;
      read.set(id, much ? { parts: 0, chain: 0 } : { parts: sum, chain });
      if (much) faults.push([id, `Let the power ${id} hang on fewer others: it asks for them again and again.`]);
    }
  for (const id of asks.keys())
    if (!read.has(id) && isInCircle(asks, id))
      faults.push([id, `Let the power ${id} not hang on itself, also not by others.`]);
  return faults;
}

/** The powers that one names, as often as it does, and how many parts its own conditions have. */
function powersIn({ from, inForce }: Power): { others: Id[]; parts: number } {
  const slots = [from, inForce].flatMap((condition) => (condition ? slotsIn(condition) : []));
  const others = slots.flatMap(([root, id]) => (root === "power" && id !== undefined ? [id] : []));
  return { others, parts: slots.length };
}

function isInCircle(asks: ReadonlyMap<Id, { others: readonly Id[] }>, start: Id): boolean {
  const [seen, open] = [new Set<Id>(), [start]];
  for (let id = open.pop(); id !== undefined; id = open.pop())
    for (const next of asks.get(id)?.others ?? []) {
      if (next === start) return true;
      if (!seen.has(next)) open.push(next);
      seen.add(next);
    }
  return false;
}
