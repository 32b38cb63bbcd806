/** Effects as written become effects as run: conditions read, every id looked up. */
import type { Effect } from "../rules/effect-shape.ts";
import type { Authored } from "./authored.ts";
import type { Kind } from "./names.ts";
import type { Path } from "./read-yaml.ts";
import type { EffectSpec } from "./schema-parts.ts";

/** What `target` stands for here, if anything. */
export type Aim = "none" | "heading" | "party" | "incident" | "counterpart" | "bill";

const NAMED: Partial<Record<string, { kind: Kind; aim?: Aim }>> = {
  change: { kind: "indicators" },
  mood: { kind: "parties", aim: "party" },
  pay: { kind: "budgets" },
  relation: { kind: "counterparts", aim: "counterpart" },
  set: { kind: "variables" },
  add: { kind: "variables" },
  to: { kind: "procedures" },
  vote: { kind: "bills" },
  chamber: { kind: "chambers" },
  enact: { kind: "bills" },
  amend: { kind: "clauses" },
  power: { kind: "powers" },
  begin: { kind: "incidents" },
  close: { kind: "incidents", aim: "incident" },
  promise: { kind: "promises" },
  lay: { kind: "offers" },
  fire: { kind: "injects" },
  receipt: { kind: "clauses" },
};

export function compileEffects(authored: Authored, specs: EffectSpec[], path: Path, aim: Aim = "none"): Effect[] {
  return specs.map((spec, i) => compileEffect(authored, spec, [...path, i], aim));
}

function compileEffect(authored: Authored, spec: EffectSpec, path: Path, aim: Aim): Effect {
  for (const [key, id] of Object.entries(spec)) {
    const named = NAMED[key];
    if (!named || typeof id !== "string" || ("set" in spec && key === "to")) continue;
    if (!(id === "target" && named.aim !== undefined && named.aim === aim))
      authored.reference(named.kind, id, [...path, key]);
  }
  const inner = (key: string, effects: EffectSpec[]) => compileEffects(authored, effects, [...path, key], aim);
  if ("amend" in spec) checkOption(authored, spec.amend, spec.option, [...path, "option"]);
  if ("after" in spec) return { after: spec.after, effects: inner("effects", spec.effects) };
  if ("odds" in spec)
    return {
      odds: spec.odds,
      draw: spec.draw,
      lucky: inner("lucky", spec.lucky),
      unlucky: inner("unlucky", spec.unlucky),
    };
  if ("if" in spec)
    return {
      if: authored.condition(spec.if, [...path, "if"]),
      then: inner("then", spec.then),
      otherwise: inner("otherwise", spec.otherwise),
    };
  if ("receipt" in spec) return { receipt: spec.receipt, effects: inner("effects", spec.effects) };
  return spec as Effect;
}

export function checkOption(authored: Authored, clause: string, option: string, path: Path): void {
  const found = Object.values(authored.spec.bills).flatMap((b) => (b.clauses[clause] ? [b.clauses[clause]] : []))[0];
  if (found && !(option in found.options))
    authored.report.add(
      "unknown-reference",
      authored.places.value(path),
      `Clause ${clause} has no option "${option}"${authored.near(option, Object.keys(found.options))}`,
    );
}
