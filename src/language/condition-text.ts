/**
 * An author's condition (CEL) becomes the small JSON form that the rules read.
 * The library parses and type-checks; what it can do beyond our dialect is refused here.
 */
import { Environment } from "@marcbachmann/cel-js";
import type { Condition, SlotPath } from "../rules/condition-shape.ts";
import { didYouMean, type DiagnosticCode, nearest } from "./diagnostic.ts";

/** What conditions may name: for each root the type of what stands there, and the words it may equal. */
export type NameType = "int" | "bool" | "string" | "list";
export interface Name {
  slot: SlotPath;
  type: NameType;
  /** The words a string or list can hold; comparing with another is a mistake. */
  words?: readonly string[];
}
/** Dotted name -> what it reads. */
export type Names = Map<string, Name>;

export interface ConditionFault {
  code: DiagnosticCode;
  /** Characters from the start of the text. */
  at: number;
  message: string;
}

export const MOST_NODES = 200;
/** Parts of one condition, and of all of a scenario, once lists are written out: `x in [a, b]` says x twice. */
const MOST_WRITTEN_OUT = 2_000;
const MOST_IN_ALL = 500_000;

type Tree = { op: string; args: unknown; pos: number };
type Refuse = (code: DiagnosticCode, at: number, message: string) => never;
class Fault extends Error {
  readonly fault: ConditionFault;
  constructor(fault: ConditionFault) {
    super(fault.message);
    this.fault = fault;
  }
}

/** Reads conditions against one set of names; `wanted` is what the place needs (a condition, or a number for a text). */
export class ConditionReader {
  private readonly environment: Environment;
  private readonly names: Names;
  private inAll = 0;

  constructor(names: Names) {
    this.names = names;
    this.environment = environmentOf(names);
  }

  read(text: string | boolean, wanted: "bool" | "int" = "bool"): { condition: Condition } | { fault: ConditionFault } {
    if (typeof text === "boolean") return { condition: { value: text } };
    try {
      const checked = this.parse(text, wanted);
      const counted = new Counted(this.names);
      const condition = lower(checked, counted);
      this.inAll += counted.parts;
      if (this.inAll > MOST_IN_ALL)
        refuse("condition-too-large", 0, `Write fewer conditions: all together have more than ${MOST_IN_ALL} parts.`);
      return { condition };
    } catch (error) {
      if (error instanceof Fault) return { fault: error.fault };
      throw error;
    }
  }

  private parse(text: string, wanted: "bool" | "int"): Tree {
    let parsed: ReturnType<Environment["parse"]>;
    try {
      parsed = this.environment.parse(text);
    } catch (error) {
      const { message, code, node } = error as Error & { code?: string; node?: { pos?: number } };
      const large = code?.includes("exceed") || /exceeded|maximum|limit/i.test(message);
      return refuse(
        large ? "condition-too-large" : "bad-condition",
        node?.pos ?? 0,
        large
          ? `Shorten the condition: at most ${MOST_NODES} parts.`
          : `The condition cannot be read: ${first(message)}.`,
      );
    }
    const { ast } = parsed as unknown as { ast: Tree };
    onlyOurDialect(ast);
    const { valid, type, error } = parsed.check() as {
      valid: boolean;
      type?: unknown;
      error?: Error & { code?: string; node?: { pos?: number } };
    };
    if (!valid) {
      const at = error?.node?.pos ?? 0;
      const name = /(?:variable|key): (\w+)/.exec(error?.message ?? "")?.[1];
      const half = name ? { at, name: fullName(text, at, name) } : halfName(text, this.names);
      if (half) refuse("unknown-name", half.at, `Unknown name "${half.name}"${meant(half.name, this.names)}`);
      refuse("bad-condition", at, `The condition does not fit together: ${first(error?.message ?? "")}.`);
    }
    if (String(type) !== wanted)
      refuse(
        "not-a-condition",
        0,
        wanted === "bool"
          ? "Write something that is true or false, for example trust >= 50."
          : "Write a whole number, or a sum of names that are numbers, for example enactedDay + 90.",
      );
    return ast;
  }
}

const refuse: Refuse = (code, at, message) => {
  throw new Fault({ code, at, message });
};

function first(message: string): string {
  return message.replace(/\n.*/s, "").replace(/\.$/, "");
}

/** The library names the last part of a dotted name; the author wants all of it. */
function fullName(text: string, at: number, name: string): string {
  const whole = text.slice(0, at).replace(/^.*[^\w.]/s, "") + text.slice(at).replace(/[^\w.].*$/s, "");
  return whole.includes(name) ? whole : name;
}

/** The first name in a condition that is only the beginning of names. */
function halfName(text: string, names: Names): { name: string; at: number } | undefined {
  const bare = text.replace(/"[^"]*"/g, (word) => " ".repeat(word.length));
  for (const { 0: name, index: at } of bare.matchAll(/[a-zA-Z][\w.]*/g))
    if (!names.has(name) && fuller(name, names).length > 0) return { name, at };
  return undefined;
}

/** Names that begin like one that nobody has, and end like it where it has more than one part. */
function fuller(name: string, names: Names): string[] {
  const [root = "", ...rest] = name.split(".");
  const end = rest.length > 0 ? `.${rest.at(-1)}` : "";
  return [...names.keys()].filter((known) => known.startsWith(`${root}.`) && known.endsWith(end));
}

/** What was meant instead: a name that is spelt nearly so, or is longer. */
function meant(name: string, names: Names): string {
  const [longer] = fuller(name, names);
  return didYouMean(name, names.keys()) || (longer === undefined ? "." : `, did you mean "${longer}"?`);
}

function environmentOf(names: Names): Environment {
  const environment = new Environment({
    limits: { maxAstNodes: MOST_NODES, maxDepth: 40, maxListElements: 60, maxCallArguments: 4, maxMapEntries: 0 },
  } as never);
  const roots = new Map<string, unknown>();
  for (const [name, { type }] of names) {
    const [root = "", ...path] = name.split(".");
    const last = path.pop();
    const word = type === "list" ? "list<string>" : type;
    if (last === undefined) roots.set(name, word);
    else {
      let here = (roots.get(root) ?? {}) as Record<string, unknown>;
      roots.set(root, here);
      for (const part of path) {
        here[part] ??= {};
        here = here[part] as Record<string, unknown>;
      }
      here[last] = word;
    }
  }
  for (const [name, what] of roots) {
    if (typeof what === "string") environment.registerVariable(name, what);
    else environment.registerVariable({ name, schema: what } as never);
  }
  return environment;
}

const JOINS = new Set(["&&", "||", "==", "!=", "<", "<=", ">", ">=", "+", "-", "*", "in"]);
const KNOWN = new Set([...JOINS, "!_", "-_", "?:", "id", "value", ".", "list"]);

/** Before types are looked at: nothing but what the rules can read. */
function onlyOurDialect(tree: Tree, inMacro = false): void {
  const macro = macroOf(tree);
  if (macro) {
    if (inMacro)
      refuse(
        "bad-condition",
        tree.pos,
        "Only one exists or all may stand inside another condition, not one in the other.",
      );
    for (const part of [...macro.list, macro.body]) onlyOurDialect(part, true);
    return;
  }
  const [called, [of, ...more]] = tree.op === "call" ? (tree.args as [string, Tree[]]) : ["", []];
  if (of && more.length === 0 && (called === "size" || called === "has")) return onlyOurDialect(of, inMacro);
  if (!KNOWN.has(tree.op)) {
    const what =
      tree.op === "call" || tree.op === "rcall" ? `the function "${(tree.args as unknown[])[0]}"` : `"${tree.op}"`;
    refuse(
      "bad-condition",
      tree.pos,
      `Leave out ${what}: a condition uses names, whole numbers, words, ! && || ?: in, comparisons, size, has, exists and all over a written list, and + - *.`,
    );
  }
  if (tree.op === "value") {
    if (!["bigint", "boolean", "string"].includes(typeof tree.args))
      refuse("bad-condition", tree.pos, "Write a whole number, true, false, or a word in quotes.");
    if (typeof tree.args === "bigint" && !Number.isSafeInteger(Number(tree.args)))
      refuse("bad-number", tree.pos, "Write a number below nine quadrillion.");
  }
  for (const part of partsOf(tree)) onlyOurDialect(part, inMacro);
}

/** `[a, b].exists(x, ...)` and `[a, b].all(x, ...)` over a list that is written out. */
function macroOf(tree: Tree): { kind: "exists" | "all"; list: Tree[]; name: string; body: Tree } | undefined {
  if (tree.op !== "rcall") return undefined;
  const [kind, list, [name, body, ...more]] = tree.args as [string, Tree, Tree[]];
  if ((kind !== "exists" && kind !== "all") || list.op !== "list" || !body || more.length > 0 || name?.op !== "id")
    return undefined;
  return { kind, list: list.args as Tree[], name: String(name.args), body };
}

function partsOf(tree: Tree): Tree[] {
  const found: Tree[] = [];
  const look = (thing: unknown): void => {
    if (Array.isArray(thing)) for (const one of thing) look(one);
    else if (thing && typeof thing === "object" && "op" in thing) found.push(thing as Tree);
  };
  look(tree.args);
  return found;
}

type Bound = ReadonlyMap<string, Tree>;

/** The names that a condition may read, and how many parts it has so far: nested lists multiply it. */
class Counted {
  parts = 0;
  private readonly names: Names;

  constructor(names: Names) {
    this.names = names;
  }

  get(name: string): Name | undefined {
    return this.names.get(name);
  }

  count({ pos }: Tree): void {
    this.parts += 1;
    if (this.parts > MOST_WRITTEN_OUT)
      refuse("condition-too-large", pos, `Nest fewer lists: written out, more than ${MOST_WRITTEN_OUT} parts.`);
  }

  keys(): Iterable<string> {
    return this.names.keys();
  }
}

function lower(tree: Tree, names: Counted, bound: Bound = new Map()): Condition {
  const { op } = tree;
  names.count(tree);
  const macro = macroOf(tree);
  if (macro) {
    const each = macro.list.map((item) => lower(macro.body, names, new Map([[macro.name, item]])));
    const empty: Condition = { value: macro.kind === "all" };
    return each.length === 0
      ? empty
      : each.reduceRight((joined, one) => ({ op: macro.kind === "all" ? "&&" : "||", left: one, right: joined }));
  }
  if (op === "call") {
    const [name, [of]] = tree.args as [string, [Tree]];
    if (name === "size") return { op: "size", of: lower(of, names, bound) };
    const [root, key = ""] = (of.op === "." ? nameOf(of) : "").split(".");
    if (root !== "law" && root !== "draft")
      return refuse("bad-condition", of.pos, "Ask has() of law.<parameter> or draft.<parameter>.");
    return { slot: [root === "law" ? "hasLaw" : "hasDraft", key] };
  }
  const stands = op === "id" ? bound.get(String(tree.args)) : undefined;
  if (stands) return lower(stands, names);
  if (op === "value") {
    const value = tree.args as bigint | boolean | string | number;
    return { value: typeof value === "bigint" ? Number(value) : value };
  }
  const name = op === "id" || op === "." ? names.get(nameOf(tree)) : undefined;
  if (name) return { slot: name.slot };
  if (op === "id" || op === ".") {
    const whole = nameOf(tree);
    return refuse("unknown-name", tree.pos, `Unknown name "${whole}"${nearest(whole, names.keys())}`);
  }
  if (op === "list") return refuse("bad-condition", tree.pos, "A list may only stand after in.");
  const args = (Array.isArray(tree.args) ? tree.args : [tree.args]) as [Tree, Tree, Tree];
  if (op === "!_" || op === "-_") return { op: op === "!_" ? "!" : "-", of: lower(args[0], names, bound) };
  if (op === "?:") {
    const [test, left, right] = args.map((part) => lower(part, names, bound)) as [Condition, Condition, Condition];
    return { op: "?", test, left, right };
  }
  const [left, right] = args;
  const [a, b] = [left, right].map((side) => (side.op === "id" ? (bound.get(String(side.args)) ?? side) : side)) as [
    Tree,
    Tree,
  ];
  if (op === "in" && b.op === "list") return oneOf(a, b.args as Tree[], names);
  if (op === "==" || op === "!=") {
    checkWord(a, b, names);
    checkWord(b, a, names);
  }
  if (op === "in") checkWord(b, a, names);
  return { op: op as "&&", left: lower(a, names, bound), right: lower(b, names, bound) };
}

/** `x in ["a", "b"]` is a chain of equals. */
function oneOf(what: Tree, list: Tree[], names: Counted): Condition {
  let joined: Condition = { value: false };
  for (const item of [...list].reverse()) {
    checkWord(what, item, names);
    const same: Condition = { op: "==", left: lower(what, names), right: lower(item, names) };
    joined = "value" in joined ? same : { op: "||", left: same, right: joined };
  }
  return joined;
}

function nameOf(tree: Tree): string {
  if (tree.op === "id") return String(tree.args);
  if (tree.op !== ".") return refuse("bad-condition", tree.pos, "Only names may stand before a dot.");
  const [node, key] = tree.args as [Tree, string];
  return `${nameOf(node)}.${key}`;
}

function checkWord(where: Tree, word: Tree, names: Counted): void {
  if ((where.op !== "id" && where.op !== ".") || word.op !== "value" || typeof word.args !== "string") return;
  const name = names.get(nameOf(where));
  if (name?.words && !name.words.includes(word.args))
    refuse(
      "unknown-name",
      word.pos,
      `"${word.args}" never stands in ${nameOf(where)}${nearest(word.args, name.words)}`,
    );
}
