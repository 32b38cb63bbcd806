/** Which value of a scenario must name which kind of thing. `*` is any entry, `@` its key. */
import type { Authored } from "./authored.ts";
import type { Kind } from "../rules/ids.ts";
import type { Path } from "./read-yaml.ts";

const REFERENCES: [pattern: string, kind: Kind][] = [
  ["seats.*.party", "parties"],
  ["seats.*.moves.*", "moves"],
  ["seats.*.bot", "scripts"],
  ["budgets.*.seat", "seats"],
  ["budgets.*.oneMore.budget", "budgets"],
  ["budgets.*.oneMore.indicator", "indicators"],
  ["moves.*.price.@", "budgets"],
  ["elections.*.chamber", "chambers"],
  ["elections.*.seats.@", "parties"],
  ["elections.*.swing.to.*", "parties"],
  ["parties.*.chamber", "chambers"],
  ["parties.*.also.@", "chambers"],
  ["parties.*.position.@", "dimensions"],
  ["parties.*.rivals.*", "parties"],
  ["parties.*.exceptions.*.clause", "clauses"],
  ["parties.*.redLines.*.clause", "clauses"],
  ["parties.*.values.budgets.@", "budgets"],
  ["parties.*.values.promises.@", "promises"],
  ["parties.*.values.offices.@", "offices"],
  ["parties.*.sways.*.indicator", "indicators"],
  ["counterparts.*.values.budgets.@", "budgets"],
  ["counterparts.*.values.promises.@", "promises"],
  ["bargaining.seats.*", "seats"],
  ["bargaining.price.@", "budgets"],
  ["bills.*.chamber", "chambers"],
  ["bills.*.sits.*.chamber", "chambers"],
  ["bills.*.procedure", "procedures"],
  ["bills.*.session", "procedures"],
  ["bills.*.headings.*.clauses.*", "clauses"],
  ["bills.*.clauses.*.amends.*", "laws"],
  ["laws.*.source", "sources"],
  ["oversight.*.clause", "clauses"],
  ["oversight.*.nods.*", "responses"],
  ["bills.*.clauses.*.options.*.grants.*", "powers"],
  ["bills.*.clauses.*.options.*.loads.@", "dimensions"],
  ["incidents.*.place", "places"],
  ["incidents.*.knownBy.*", "seats"],
  ["incidents.*.responses.*", "responses"],
  ["incidents.*.evidence.*.price.@", "budgets"],
  ["incidents.*.evidence.*.power", "powers"],
  ["incidents.*.evidence.*.clause", "clauses"],
  ["incidents.*.endsAlone.perPoint.indicator", "indicators"],
  ["incidents.*.spreads.to", "places"],
  ["responses.*.price.@", "budgets"],
  ["responses.*.power", "powers"],
  ["responses.*.clause", "clauses"],
  ["responses.*.needs.question", "questions"],
  ["responses.*.gate.look.@", "budgets"],
  ["injects.*.audience.*", "seats"],
  ["injects.*.answeredBy.*", "seats"],
  ["injects.*.choices.*.price.@", "budgets"],
  ["injects.*.sources.*", "sources"],
  ["injects.*.frames.*.source", "sources"],
  ["demands.pairedBy", "scripts"],
  ["demands.flips.@", "clauses"],
  ["demands.flips.*.ending", "endings"],
  ["offers.*.price.@", "budgets"],
  ["offers.*.seat", "seats"],
];

export function checkReferences(authored: Authored): void {
  for (const [pattern, kind] of REFERENCES) visit(authored, pattern.split("."), kind, authored.spec, []);
}

function visit(authored: Authored, pattern: string[], kind: Kind, here: unknown, path: Path): void {
  const [head, ...rest] = pattern;
  if (head === undefined) {
    authored.reference(kind, here as string, path);
    return;
  }
  if (typeof here !== "object" || here === null) return;
  if (head === "@") for (const key of Object.keys(here)) authored.reference(kind, key, [...path, key], "key");
  else if (head === "*")
    for (const [key, value] of Object.entries(here))
      visit(authored, rest, kind, value, [...path, Array.isArray(here) ? Number(key) : key]);
  else {
    const value = (here as Record<string, unknown>)[head];
    if (value !== undefined) visit(authored, rest, kind, value, [...path, head]);
  }
}
