/** A toy scenario with scripted players, to be measured. */
import { load } from "../../src/language/load.ts";
import type { Scenario } from "../../src/rules/scenario.ts";
import type { Clause } from "../../src/rules/scenario-parliament.ts";
import { filesOf } from "./folders.ts";

export const CHECKS = `scripts:
  reader: { title: Reader, prefer: [evidence, votes], wild: 40 }
  talker: { title: Talker, prefer: [votes], wild: 60 }
  dice: { title: Dice, prefer: [dice], wild: 100 }
`;

export function triedFiles(checks = CHECKS): Record<string, string> {
  return { ...filesOf("tests/scenarios/one-chamber"), "checks.yaml": checks };
}

export function tried(): Scenario {
  return load(triedFiles()).scenario!;
}

/** The same with one more clause of two options; the second does what is said here, and each of them is free for all parties. */
export function withClause(scenario: Scenario, second: Partial<Clause["options"][number]> = {}): Scenario {
  const option = {
    title: "",
    statute: "",
    grants: [],
    parameters: {},
    loads: {},
    helps: "",
    costs: "",
    effects: [],
    tags: [],
  };
  const clause: Clause = {
    id: "planted",
    number: 2,
    question: "",
    amends: [],
    options: [
      { ...option, id: "plain" },
      { ...option, ...second, id: "other" },
    ],
  };
  return {
    ...scenario,
    bills: scenario.bills.map((b) => ({
      ...b,
      headings: b.headings.map((h) => ({ ...h, clauses: [...h.clauses, "planted"] })),
      clauses: [...b.clauses, clause],
    })),
    demands: { ...scenario.demands, flips: [{ clause: "planted", to: "other", ending: "calm", moves: "up" }] },
  };
}
