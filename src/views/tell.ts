/** Texts: a key becomes a sentence in every language, variants chosen and names filled in. */
import { SLOT_ROOTS, type SlotPath, type SlotRoot } from "../rules/condition-shape.ts";
import { compiled, holds } from "../rules/conditions.ts";
import type { TextKey } from "../rules/ids.ts";
import type { Game, Model } from "../rules/model.ts";
import type { Scenario } from "../rules/scenario.ts";
import type { Told } from "./view.ts";

/** Sentences without names or variants are the same in every game. */
const fixed = new WeakMap<Scenario, Map<TextKey, Told>>();

export function tell({ model, n }: Pick<Game, "model" | "n">, key: TextKey): Told {
  const { scenario } = model;
  let known = fixed.get(scenario);
  if (!known) fixed.set(scenario, (known = new Map()));
  const before = known.get(key);
  if (before) return before;
  const told: Told = {};
  let alike = true;
  const [base = ""] = scenario.languages;
  for (const language of scenario.languages) {
    const phrase = scenario.texts[language]?.[key] ?? scenario.texts[base]?.[key] ?? key;
    const said = typeof phrase === "string" ? phrase : (phrase.find((v) => holds(model, v.when)(n))?.say ?? "");
    if (typeof phrase !== "string" || said.includes("{")) alike = false;
    told[language] = said.includes("{") ? fillIn({ model, n }, said) : said;
  }
  if (alike) known.set(key, Object.freeze(told));
  return told;
}

/** `{trust}`, `{law.term}`, `{budget.cabinet.days}`: any name that a condition may read. */
function slotOf({ indicators, variables }: Scenario, name: string): SlotPath | undefined {
  const [root, ...path] = name.split(".");
  if (!root) return undefined;
  if (path.length === 0 && indicators.some((i) => i.id === root)) return ["indicator", root];
  if (path.length === 0 && Object.hasOwn(variables, root)) return ["variable", root];
  return (SLOT_ROOTS as readonly string[]).includes(root) ? [root as SlotRoot, ...path] : undefined;
}

const WORDS: ReadonlySet<SlotRoot> = new Set(["clause", "enacted", "incident", "promise", "offer", "inject"]);

function fillIn({ model, n }: Pick<Game, "model" | "n">, text: string): string {
  return text.replace(/\{([a-z][a-z0-9_.]*)\}/g, (whole, name: string) => {
    const slot = slotOf(model.scenario, name);
    if (!slot) return whole;
    const value = compiled(model, { slot }).read(n);
    return isWord(model, slot) ? (model.words.all[value] ?? "") : String(value);
  });
}

/** Whether a name stands for a word; parameters of clauses may be either. */
function isWord({ at }: Model, [root, name = ""]: SlotPath): boolean {
  if (root !== "law" && root !== "draft") return WORDS.has(root);
  return at.clauses.some((c) => c.options.some((o) => typeof o.parameters[name] === "string"));
}

/** The same sentence in every language; for numbers and ids that need no translation. */
export function plain({ model }: Pick<Game, "model">, text: string): Told {
  return Object.fromEntries(model.scenario.languages.map((l) => [l, text]));
}
