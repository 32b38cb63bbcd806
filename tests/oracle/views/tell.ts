/** Texts: a key becomes a sentence in every language, variants chosen and names filled in. */
import { evaluate, holds, type Slot, SLOT_ROOTS, type SlotRoot } from "../rules/condition.ts";
import type { Scenario, TextKey } from "../rules/scenario.ts";
import type { State } from "../rules/state.ts";
import type { Told } from "./view.ts";

/** Sentences without names or variants are the same in every state. */
const fixed = new WeakMap<Scenario, Map<TextKey, Told>>();

export function tell({ scenario, state }: { scenario: Scenario; state: State }, key: TextKey): Told {
  let known = fixed.get(scenario);
  if (!known) fixed.set(scenario, (known = new Map()));
  const before = known.get(key);
  if (before) return before;
  const told: Told = {};
  let alike = true;
  const base = scenario.languages[0]!;
  for (const language of scenario.languages) {
    const phrase = scenario.texts[language]?.[key] ?? scenario.texts[base]?.[key] ?? key;
    const said = typeof phrase === "string" ? phrase : (phrase.find((v) => holds(scenario, state, v.when))?.say ?? "");
    if (typeof phrase !== "string" || said.includes("{")) alike = false;
    told[language] = said.includes("{") ? fillIn(scenario, state, said) : said;
  }
  if (alike) known.set(key, Object.freeze(told));
  return told;
}

/** `{trust}`, `{law.term}`, `{budget.cabinet.days}`: any name that a condition may read. */
export function slotOf(scenario: Scenario, name: string): Slot | undefined {
  const [root, ...path] = name.split(".");
  if (!root) return undefined;
  if (path.length === 0 && scenario.indicators.some((i) => i.id === root)) return ["indicator", root];
  if (path.length === 0 && root in scenario.variables) return ["variable", root];
  return (SLOT_ROOTS as readonly string[]).includes(root) ? [root as SlotRoot, ...path] : undefined;
}

function fillIn(scenario: Scenario, state: State, text: string): string {
  return text.replace(/\{([a-z][a-z0-9_.]*)\}/g, (whole, name: string) => {
    const slot = slotOf(scenario, name);
    return slot ? String(evaluate(scenario, state, { slot })) : whole;
  });
}

/** The same sentence in every language; for numbers and ids that need no translation. */
export function plain({ scenario }: { scenario: Scenario }, text: string): Told {
  return Object.fromEntries(scenario.languages.map((l) => [l, text]));
}
