/** The name of a thing in a scenario's files: a key, never a position. */
export type Id = string;

/** A key into `Scenario.texts[language]`. */
export type TextKey = string;

/** Kinds of things that have ids; each is a section of the scenario's files, or a part of one. */
export const KINDS = [
  "indicators",
  "variables",
  "seats",
  "budgets",
  "moves",
  "chambers",
  "elections",
  "dimensions",
  "parties",
  "bills",
  "clauses",
  "laws",
  "powers",
  "procedures",
  "incidents",
  "responses",
  "counterparts",
  "injects",
  "offers",
  "promises",
  "offices",
  "pledges",
  "scripts",
  "endings",
  "sources",
  "places",
  "questions",
] as const;
export type Kind = (typeof KINDS)[number];
