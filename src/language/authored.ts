/** What every part of the compiler needs: the checked spec, where things stand, what is declared, and the report. */
import type { Amount } from "../rules/amount-shape.ts";
import type { Condition, SlotPath } from "../rules/condition-shape.ts";
import type { Kind } from "../rules/ids.ts";
import { ConditionReader, type Names } from "./condition-text.ts";
import { didYouMean, nearest, type Report } from "./diagnostic.ts";
import { type Ids, idsOf, namesOf } from "./names.ts";
import type { Path, Places } from "./read-yaml.ts";
import type { ScenarioSpec } from "./schema.ts";

export class Authored {
  readonly spec: ScenarioSpec;
  readonly places: Places;
  readonly report: Report;
  readonly ids: Ids;
  readonly names: Names;
  /** Every name that some condition reads, as `law.sight`; complete once all is compiled. */
  readonly reads = new Set<string>();
  private readonly reader: ConditionReader;

  constructor(spec: ScenarioSpec, places: Places, report: Report) {
    this.spec = spec;
    this.places = places;
    this.report = report;
    this.ids = idsOf(spec);
    this.names = namesOf(spec, report.lacks("bills"));
    this.reader = new ConditionReader(this.names);
  }

  /** A condition that cannot be read is reported and never holds. */
  condition(text: string | boolean, path: Path, places: Places = this.places): Condition {
    const read = this.reader.read(text);
    if ("condition" in read) return this.noted(read.condition);
    const { code, at, message } = read.fault;
    const place = places.value(path);
    this.report.add(code, typeof text === "string" ? this.report.within(place, text, at) : place, message);
    return { value: false };
  }

  /** A whole number that may be worked out from names; what cannot be read is reported and counts as 0. */
  amount(text: string | number, path: Path): Amount {
    if (typeof text === "number") return text;
    const read = this.reader.read(text, "int");
    if ("condition" in read) return this.noted(read.condition);
    const { code, at, message } = read.fault;
    this.report.add(code, this.report.within(this.places.value(path), text, at), message);
    return 0;
  }

  private noted(condition: Condition): Condition {
    for (const slot of slotsIn(condition)) this.reads.add(slot.join("."));
    return condition;
  }

  /** Reports an id that nothing has. */
  reference(kind: Kind, id: string, path: Path, at: "value" | "key" = "value"): void {
    if (this.ids[kind].has(id)) return;
    const near = didYouMean(id, this.ids[kind]);
    this.report.add(
      "unknown-reference",
      this.places[at](path),
      `No ${ONE[kind]} has the id "${id}"${near || `: declare it under ${kind}, or use one that is there.`}`,
    );
  }

  near(wrong: string, known: Iterable<string>): string {
    return nearest(wrong, known);
  }
}

/** Everything that a condition asks for. */
export function slotsIn(condition: Condition): SlotPath[] {
  if ("slot" in condition) return [condition.slot];
  if ("of" in condition) return slotsIn(condition.of);
  if (!("left" in condition)) return [];
  return [
    ...("test" in condition ? slotsIn(condition.test) : []),
    ...slotsIn(condition.left),
    ...slotsIn(condition.right),
  ];
}

const ONE: Record<Kind, string> = {
  indicators: "indicator",
  variables: "variable",
  seats: "seat",
  budgets: "budget",
  moves: "move",
  chambers: "chamber",
  elections: "election",
  dimensions: "dimension",
  parties: "party",
  bills: "bill",
  clauses: "clause",
  laws: "law",
  powers: "power",
  procedures: "procedure",
  incidents: "incident",
  responses: "response",
  counterparts: "counterpart",
  injects: "inject",
  offers: "offer",
  promises: "promise",
  offices: "office",
  pledges: "pledge",
  scripts: "script",
  endings: "ending",
  sources: "source",
  places: "place",
  questions: "question",
};
