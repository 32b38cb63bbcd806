/** What a scenario declares: the ids of each kind, and the names that conditions and texts may read. */
import { SLOT_ROOTS } from "../rules/condition-shape.ts";
import { KINDS, type Kind } from "../rules/ids.ts";
import { RESULTS } from "../rules/layout.ts";
import { LINES } from "../rules/lines.ts";
import type { Name, Names } from "./condition-text.ts";
import type { ScenarioSpec } from "./schema.ts";
import type { StateSpec } from "./schema-charts.ts";

export type Ids = Record<Kind, ReadonlySet<string>>;

/** Words that conditions keep for themselves: no variable or indicator may have them. */
const RESERVED = new Set<string>([
  ...SLOT_ROOTS,
  "as",
  "break",
  "const",
  "continue",
  "else",
  "false",
  "for",
  "function",
  "if",
  "import",
  "in",
  "let",
  "loop",
  "namespace",
  "null",
  "package",
  "return",
  "true",
  "var",
  "void",
  "while",
  "int",
  "uint",
  "double",
  "bool",
  "string",
  "bytes",
  "list",
  "map",
  "type",
  "dyn",
  "timestamp",
  "duration",
  "google",
  "optional",
]);

/** Why an id cannot be a name in conditions, if it cannot. */
export function nameFault(spec: ScenarioSpec, section: "variables" | "indicators", id: string): string | undefined {
  if (RESERVED.has(id)) return `Choose another id than ${id}: conditions use that word themselves.`;
  return section === "variables" && id in spec.indicators
    ? `Choose another id: ${id} is already an indicator.`
    : undefined;
}

export function idsOf(spec: ScenarioSpec): Ids {
  const inner = (kind: Kind): string[] => {
    if (kind === "clauses") return Object.values(spec.bills).flatMap((b) => Object.keys(b.clauses));
    if (kind === "offices") return Object.keys(spec.bargaining?.offices ?? {});
    if (kind === "places") return Object.keys(spec.map?.places ?? {});
    if (kind === "questions") return Object.values(spec.incidents).flatMap((i) => Object.keys(i.questions));
    return Object.keys(spec[kind]);
  };
  return Object.fromEntries(KINDS.map((kind) => [kind, new Set(inner(kind))])) as unknown as Ids;
}

/** @param fewer Bills were left out: there are more than those that could be read. */
export function namesOf(spec: ScenarioSpec, fewer = false): Names {
  const names: Names = new Map();
  const name = (path: string[], type: Name["type"], slot: Name["slot"], words?: string[]) =>
    names.set(path.join("."), { slot, type, ...(words && { words }) });
  name(["round"], "int", ["round"]);
  name(["day"], "int", ["day"]);
  // What hangs on a bill names it where there are several.
  const bills = Object.keys(spec.bills).filter((id) => Object.keys(spec.bills[id]?.clauses ?? {}).length > 0);
  const several = bills.length > (fewer ? 0 : 1);
  for (const bill of several ? bills.map((id) => [id]) : [[]]) {
    name(["enactedDay", ...bill], "int", ["enactedDay", ...bill]);
    for (const id of Object.keys(spec.chambers)) {
      name(["carried", ...bill, id], "int", ["carried", ...bill, id]);
      name(["amended", ...bill, id], "bool", ["amended", ...bill, id]);
    }
  }
  for (const id of Object.keys(spec.chambers)) {
    for (const party of Object.keys(spec.parties)) name(["seats", id, party], "int", ["seats", id, party]);
  }
  for (const id of Object.keys(spec.indicators))
    if (!nameFault(spec, "indicators", id)) name([id], "int", ["indicator", id]);
  for (const id of Object.keys(spec.variables))
    if (!nameFault(spec, "variables", id)) name([id], "int", ["variable", id]);
  for (const id of Object.keys(spec.powers)) name(["power", id], "bool", ["power", id]);
  for (const [id, b] of Object.entries(spec.budgets)) {
    name(["budget", b.seat, id], "int", ["budget", b.seat, id]);
    name(["bought", b.seat, id], "int", ["bought", b.seat, id]);
  }
  for (const id of Object.keys(spec.parties)) name(["party", id], "int", ["party", id]);
  for (const bill of Object.keys(spec.bills))
    for (const id of Object.keys(spec.parties)) {
      name(["likes", bill, id], "int", ["likes", bill, id]);
      name(["bound", bill, id], "string", ["bound", bill, id], ["", ...LINES]);
    }
  for (const id of Object.keys(spec.bargaining?.offices ?? {}))
    name(["office", id], "string", ["office", id], ["", ...Object.keys(spec.parties)]);
  for (const id of Object.keys(spec.seats)) name(["wordBroken", id], "int", ["wordBroken", id]);
  for (const id of Object.keys(spec.counterparts)) name(["counterpart", id], "int", ["counterpart", id]);
  for (const [id, p] of Object.entries(spec.procedures))
    name(["procedure", id], "list", ["procedure", id], statePaths(p));
  for (const [id, { responses }] of Object.entries(spec.incidents)) {
    name(["incident", id], "string", ["incident", id], ["unseen", "open", "ended"]);
    name(["statement", id], "string", ["statement", id], ["none", "right", "wrong", "unsure"]);
    name(["response", id], "string", ["response", id], ["none", ...responses, "wait"]);
    name(["result", id], "string", ["result", id], ["none", ...RESULTS]);
  }
  for (const id of Object.keys(spec.promises))
    name(["promise", id], "string", ["promise", id], ["none", "open", "kept", "broken"]);
  for (const id of Object.keys(spec.offers))
    name(["offer", id], "string", ["offer", id], ["unseen", "open", "taken", "left"]);
  for (const [id, { choices, answeredBy }] of Object.entries(spec.injects)) {
    const words = ["unseen", "shown", "silence", ...Object.keys(choices)];
    if (answeredBy.length < 2) name(["inject", id], "string", ["inject", id], words);
    else for (const seat of answeredBy) name(["inject", id, seat], "string", ["inject", id, seat], words);
  }
  for (const bill of Object.values(spec.bills))
    for (const [id, clause] of Object.entries(bill.clauses)) {
      const options = Object.keys(clause.options);
      name(["clause", id], "string", ["clause", id], options);
      name(["enacted", id], "string", ["enacted", id], ["", ...options]);
      name(["inForce", id], "string", ["inForce", id], ["", ...options]);
      name(["forceDay", id], "int", ["forceDay", id]);
    }
  for (const [id, values] of parametersOf(spec)) {
    const words = values.filter((v) => typeof v === "string");
    for (const root of ["law", "draft"] as const)
      name([root, id], words.length ? "string" : "int", [root, id], words.length ? ["", ...words] : undefined);
  }
  return names;
}

/** Every parameter and the values that options give it. */
export function parametersOf(spec: ScenarioSpec): Map<string, (string | number)[]> {
  const found = new Map<string, (string | number)[]>();
  for (const bill of Object.values(spec.bills))
    for (const clause of Object.values(bill.clauses))
      for (const option of Object.values(clause.options))
        for (const [id, value] of Object.entries(option.parameters)) found.set(id, [...(found.get(id) ?? []), value]);
  return found;
}

/** Dotted paths of all states of a chart. */
export function statePaths(node: Pick<StateSpec, "states">, path = ""): string[] {
  return Object.entries(node.states ?? {}).flatMap(([name, child]) => {
    const here = path ? `${path}.${name}` : name;
    return [here, ...statePaths(child, here)];
  });
}
