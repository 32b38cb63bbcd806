/** What a module asks of others and of the world, read from its syntax tree as the language reads it. */
import { parseAst } from "vite";

interface Node {
  type: string;
  [key: string]: unknown;
}

export interface Module {
  /** What it imports, types and re-exports included; undefined where the name is worked out while running. */
  imports: (string | undefined)[];
  /** Each thing that it takes by name, as the other module calls it, and from where. */
  taken: { name: string; from: string }[];
  /** Names that it uses and nothing in it declares, and members of `Math` as `Math.floor`. */
  globals: string[];
  /** Names that it declares and that the world has too: behind them the world's own could hide. */
  hides: string[];
  /** Names of members, written with a dot or as a text. */
  members: string[];
  /** Powers that engines may round differently: neither a square nor made of whole numbers alone. */
  powers: number;
  /** Times that it tells the compiler that something is there. */
  nonNulls: number;
}

const WORLD = new Set(Object.getOwnPropertyNames(globalThis));

export function moduleOf(text: string, tsx = false): Module {
  const module: Module = { imports: [], taken: [], globals: [], hides: [], members: [], powers: 0, nonNulls: 0 };
  const declared = new Set<string>();
  const used: string[] = [];
  walk(parseAst(text, { lang: tsx ? "tsx" : "ts" }) as unknown as Node, (node, parent, key) => {
    if (isImport(node)) module.imports.push(textOf(sourceOf(node)));
    module.taken.push(...takenBy(node));
    if (node.type === "TSNonNullExpression") module.nonNulls += 1;
    if (node.type === "MetaProperty") used.push("import.meta");
    if (parent?.["importKind"] !== "type") for (const name of declaredBy(node)) declared.add(name);
    if (node.type === "MemberExpression") {
      const { object, property, computed } = node as unknown as { object: Node; property: Node; computed: boolean };
      const name = computed ? textOf(property) : String(property["name"]);
      if (name !== undefined) module.members.push(name);
      if (object["name"] === "Math") used.push(`Math.${name ?? "?"}`);
    }
    if (node.type === "BinaryExpression" && node["operator"] === "**" && !isExact(node)) module.powers += 1;
    if (node.type !== "Identifier" || !refers(parent, key)) return;
    const apart = node["name"] === "Math" && !(parent?.type === "MemberExpression" && key === "object");
    used.push(apart ? "Math as a whole" : String(node["name"]));
  });
  module.globals = [...new Set(used.filter((name) => !declared.has(name)))];
  module.hides = [...declared].filter((name) => WORLD.has(name));
  return module;
}

function isExact(power: Node): boolean {
  const [base, exponent] = [power["left"] as Node, power["right"] as Node];
  return exponent["value"] === 2 || [base, exponent].every((side) => Number.isInteger(side["value"]));
}

type Visit = (node: Node, parent: Node | undefined, key: string) => void;

function walk(node: Node, visit: Visit, parent?: Node, key = ""): void {
  visit(node, parent, key);
  for (const [name, inner] of Object.entries(node))
    for (const one of Array.isArray(inner) ? inner : [inner])
      if (typeof one === "object" && one !== null && "type" in one) walk(one as Node, visit, node, name);
}

const IMPORTS = new Set(["ImportDeclaration", "ImportExpression", "ExportAllDeclaration", "ExportNamedDeclaration"]);

function isImport(node: Node): boolean {
  if (node.type === "TSImportType" || node.type === "TSExternalModuleReference") return true;
  if (node.type === "CallExpression") return (node["callee"] as Node)["name"] === "require";
  return IMPORTS.has(node.type) && node["source"] !== null;
}

/** Every name that one import or re-export names; `*` where it takes all. */
function takenBy(node: Node): Module["taken"] {
  const from = isImport(node) ? textOf(sourceOf(node)) : undefined;
  if (from === undefined) return [];
  if (node.type !== "ImportDeclaration" && node.type !== "ExportNamedDeclaration") return [{ name: "*", from }];
  return (node["specifiers"] as Node[]).map((one) => {
    const outer = (one["imported"] ?? (node.type === "ExportNamedDeclaration" ? one["local"] : undefined)) as Node;
    return { name: String(outer?.["name"] ?? outer?.["value"] ?? "*"), from };
  });
}

function sourceOf(node: Node): Node | undefined {
  if (node.type === "CallExpression") return (node["arguments"] as Node[])[0];
  return (node["source"] ?? node["expression"]) as Node;
}

/** A text that stands in the code, in whatever quotes. */
function textOf(node: Node | undefined): string | undefined {
  if (node?.type === "Literal") return typeof node["value"] === "string" ? node["value"] : undefined;
  if (node?.type !== "TemplateLiteral" || (node["expressions"] as Node[]).length > 0) return undefined;
  return (node["quasis"] as { value: { cooked: string } }[])[0]?.value.cooked;
}

function declaredBy(node: Node): string[] {
  switch (node.type) {
    case "VariableDeclarator":
      return namesIn(node["id"] as Node);
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
      return [...namesIn(node["id"] as Node | null), ...(node["params"] as Node[]).flatMap(namesIn)];
    case "ClassDeclaration":
    case "ClassExpression":
    case "TSEnumDeclaration":
      return namesIn(node["id"] as Node | null);
    case "CatchClause":
      return namesIn(node["param"] as Node | null);
    case "ImportSpecifier":
      return node["importKind"] === "type" ? [] : namesIn(node["local"] as Node);
    case "ImportDefaultSpecifier":
    case "ImportNamespaceSpecifier":
      return namesIn(node["local"] as Node);
    default:
      return [];
  }
}

/** The names that a pattern binds. */
function namesIn(pattern: Node | null): string[] {
  switch (pattern?.type) {
    case "Identifier":
      return [String(pattern["name"])];
    case "ObjectPattern":
      return (pattern["properties"] as Node[]).flatMap((p) => namesIn((p["value"] ?? p) as Node));
    case "ArrayPattern":
      return (pattern["elements"] as (Node | null)[]).flatMap(namesIn);
    case "AssignmentPattern":
      return namesIn(pattern["left"] as Node);
    case "RestElement":
      return namesIn(pattern["argument"] as Node);
    case "TSParameterProperty":
      return namesIn(pattern["parameter"] as Node);
    default:
      return [];
  }
}

/** Whether a name in this place stands for a value: not a key, a label, a type, or the outer name of an export. */
function refers(parent: Node | undefined, key: string): boolean {
  if (!parent) return false;
  const { type } = parent;
  if (key === "property" || key === "key") return Boolean(parent["computed"]);
  if (key === "label" || type === "MetaProperty" || /^(Im|Ex)port.*Specifier$/.test(type)) return false;
  return !type.startsWith("TS") || VALUES.has(type);
}

/** Of TypeScript's own nodes, those that hold a value. */
const VALUES = new Set([
  "TSAsExpression",
  "TSSatisfiesExpression",
  "TSNonNullExpression",
  "TSTypeAssertion",
  "TSInstantiationExpression",
  "TSExportAssignment",
  "TSEnumMember",
]);
