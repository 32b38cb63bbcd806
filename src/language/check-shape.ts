/** What the schema finds wrong becomes diagnostics: a code, a place, a remedy. */
import type { z } from "zod";
import { didYouMean, type LeftOut, type Report } from "./diagnostic.ts";
import { type Merged, takeOut } from "./merge-files.ts";
import type { Data, Path } from "./read-yaml.ts";
import { type ScenarioSpec, scenarioSchema } from "./schema.ts";

type Issue = z.core.$ZodIssue;

export interface Shaped {
  spec: ScenarioSpec;
  leftOut: LeftOut;
}

/** The scenario as its author meant it, faulty entries left out so that the rest is checked in the same pass. */
export function checkShape(merged: Merged, report: Report): Shaped | undefined {
  const { leftOut } = merged;
  let { data } = merged;
  for (let pass = 0; pass < 2; pass += 1) {
    const parsed = scenarioSchema.safeParse(data);
    if (parsed.success) return merged.incomplete ? undefined : { spec: parsed.data, leftOut };
    if (pass > 0) break;
    data = structuredCopy(data) as { [key: string]: Data };
    for (const issue of parsed.error.issues) {
      if (valueAt(merged.data, issue.path as Path) === undefined && isKnownGap(merged, issue.path as Path)) continue;
      tell(issue, [], merged, report);
      leaveOut(data, issue, leftOut);
    }
  }
  return undefined;
}

/** What is missing may have stood in a file or an entry that could not be read. */
function isKnownGap({ incomplete, leftOut }: Merged, path: Path): boolean {
  return (incomplete && path.length === 1) || (path.length === 2 && leftOut.entries.has(path.join(".")));
}

/** Removes unknown keys, and of anything else the whole entry that it stands in. */
function leaveOut(data: { [key: string]: Data }, issue: Issue, leftOut: LeftOut): void {
  const path = issue.path as Path;
  const parent = valueAt(data, path);
  if (issue.code === "unrecognized_keys" && isMapping(parent)) for (const key of issue.keys) delete parent[key];
  else takeOut(data, path, leftOut);
}

function structuredCopy(data: Data): Data {
  if (typeof data !== "object" || data === null) return data;
  if (Array.isArray(data)) return data.map(structuredCopy);
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, structuredCopy(value)]));
}

function tell(issue: Issue, prefix: Path, merged: Merged, report: Report): void {
  const path = [...prefix, ...(issue.path as Path)];
  const { places } = merged;
  const value = valueAt(merged.data, path);
  switch (issue.code) {
    case "unrecognized_keys":
      for (const key of issue.keys)
        report.add(
          "unknown-key",
          places.key([...path, key]),
          `Unknown key "${key}"${didYouMean(key, knownKeys(scenarioSchema, path, merged.data)) || `: remove it${path.length ? ` from ${path.join(".")}` : ""}.`}`,
        );
      return;
    case "invalid_key":
      report.add("bad-key", places.key(path), issue.issues[0]?.message ?? "Choose another name.");
      return;
    case "invalid_union":
      return tellUnion(issue, path, value, merged, report);
    case "invalid_type":
      if (value === undefined)
        report.add(
          "missing-key",
          places.key(path.slice(0, -1)),
          `Add "${String(path.at(-1))}:"${path.length > 1 ? ` to ${path.slice(0, -1).join(".")}` : ""}.`,
        );
      else report.add("wrong-type", places.value(path), `Write ${NEEDED[issue.expected] ?? issue.expected} here.`);
      return;
    case "too_small":
    case "too_big":
      if (issue.origin === "string" && issue.code === "too_big")
        report.add("too-long", places.value(path), `Write at most ${issue.maximum} characters.`);
      else if (issue.code === "too_small")
        report.add("out-of-range", places.value(path), `Write at least ${issue.minimum}.`);
      else report.add("out-of-range", places.value(path), `Write at most ${issue.maximum}.`);
      return;
    case "invalid_value":
      report.add("wrong-type", places.value(path), `Write one of: ${issue.values.join(", ")}.`);
      return;
    default:
      report.add("wrong-type", places.value(path), issue.message);
  }
}

const NEEDED: Record<string, string> = {
  string: "a text",
  int: "a whole number",
  number: "a whole number",
  boolean: "true or false",
  array: "a list (lines that start with -)",
  object: "keys and values",
  record: "keys and values",
};

/** Of the branches of a union, the one that the author most likely meant. */
function tellUnion(
  issue: Extract<Issue, { code: "invalid_union" }>,
  path: Path,
  value: Data | undefined,
  merged: Merged,
  report: Report,
): void {
  if (value === undefined) {
    report.add(
      "missing-key",
      merged.places.key(path.slice(0, -1)),
      `Add "${String(path.at(-1))}:" to ${path.slice(0, -1).join(".")}.`,
    );
    return;
  }
  const leads = isMapping(value) ? leadKeys(path) : [];
  if (leads.length && isMapping(value) && !leads.some((l) => l in value)) {
    const key = Object.keys(value)[0] ?? "";
    report.add(
      "unknown-key",
      merged.places.key([...path, key]),
      `Unknown effect "${key}"${didYouMean(key, leads) || `: use one of ${leads.join(", ")}.`}`,
    );
    return;
  }
  const branches = issue.errors.map((errors, i) => ({ errors, i })).filter(({ errors }) => errors.length > 0);
  const mistaken = (errors: readonly Issue[]): number =>
    errors.reduce(
      (sum, e) =>
        sum +
        (e.path.length === 0 && e.code === "invalid_type" ? 100 : 1) +
        (e.code === "unrecognized_keys" ? e.keys.length : 0),
      0,
    );
  const meant = leads.length && isMapping(value) ? branches.filter(({ i }) => (leads[i] ?? "") in value) : branches;
  const best = (meant.length ? meant : branches).sort((a, b) => mistaken(a.errors) - mistaken(b.errors))[0];
  if (!best || mistaken(best.errors) >= 100)
    report.add(
      "wrong-type",
      merged.places.value(path),
      `Write ${isText(path) ? "a text" : "another kind of value"} here.`,
    );
  else for (const inner of best.errors) tell(inner, path, merged, report);
}

function isText(path: Path): boolean {
  return typeof path.at(-1) === "string";
}

/** The first key of every effect, if a list of effects stands here. */
function leadKeys(path: Path): string[] {
  const here = schemaAt(scenarioSchema, path);
  if (here?._zod.def.type !== "union") return [];
  const options = (here._zod.def as unknown as { options: z.core.$ZodType[] }).options;
  return options.every((o) => o._zod.def.type === "object") ? options.map(leadOf) : [];
}

function shapeOf(schema: z.core.$ZodType): Record<string, z.core.$ZodType> {
  return (schema._zod.def as unknown as { shape: Record<string, z.core.$ZodType> }).shape;
}

/** The key that tells one branch of a union from the others: its first. */
function leadOf(option: z.core.$ZodType): string {
  return Object.keys(shapeOf(option))[0] ?? "";
}

/** The schema of a value; through unions as far as one branch has the key. */
function schemaAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType | undefined {
  const def = schema._zod.def as unknown as {
    type: string;
    innerType?: z.core.$ZodType;
    element?: z.core.$ZodType;
    valueType?: z.core.$ZodType;
    options?: z.core.$ZodType[];
    getter?: () => z.core.$ZodType;
  };
  const inner = def.innerType ?? def.getter?.();
  if (inner) return schemaAt(inner, path);
  const [head, ...rest] = path;
  if (head === undefined) return schema;
  if (def.type === "object") {
    const next = shapeOf(schema)[String(head)];
    return next && schemaAt(next, rest);
  }
  const each = def.valueType ?? def.element;
  if (each) return schemaAt(each, rest);
  for (const option of def.options ?? []) {
    const found = schemaAt(option, path);
    if (found) return found;
  }
  return undefined;
}

function knownKeys(schema: z.core.$ZodType, path: Path, data: Data): string[] {
  const here = schemaAt(schema, path);
  if (!here) return [];
  if (here._zod.def.type === "object") return Object.keys(shapeOf(here));
  if (here._zod.def.type !== "union") return [];
  const value = valueAt(data, path);
  const options = (here._zod.def as unknown as { options: z.core.$ZodType[] }).options.filter(
    (o) => o._zod.def.type === "object",
  );
  const lead = options.find((o) => isMapping(value) && leadOf(o) in value);
  return (lead ? [lead] : options).flatMap((o) => Object.keys(shapeOf(o)));
}

function valueAt(data: Data, path: Path): Data | undefined {
  let here: Data | undefined = data;
  for (const step of path) {
    if (typeof here !== "object" || here === null) return undefined;
    here = (here as { [key: string]: Data })[String(step)];
  }
  return here;
}

function isMapping(value: Data | undefined): value is { [key: string]: Data } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
