/** Effects as written become effects as run: conditions and expressions read, every id looked up, by the fields of each. */
import type { Effect } from "../rules/effect-shape.ts";
import { nameOf } from "../rules/effect.ts";
import { EFFECTS } from "../rules/effects.ts";
import type { Aim, Field } from "../rules/fields.ts";
import type { Authored } from "./authored.ts";
import type { Path } from "./read-yaml.ts";
import type { EffectSpec } from "./schema-parts.ts";

export function compileEffects(
  authored: Authored,
  specs: readonly EffectSpec[],
  path: Path,
  aim: Aim = "none",
): Effect[] {
  return specs.map((spec, i) => compileEffect(authored, spec, [...path, i], aim));
}

function compileEffect(authored: Authored, spec: EffectSpec, path: Path, aim: Aim): Effect {
  const name = nameOf(EFFECTS, spec);
  const fields = Object.entries(EFFECTS[name ?? ""]?.fields ?? {}).filter(([key]) => spec[key] !== undefined);
  return Object.fromEntries(fields.map(([key, field]) => [key, compileField(authored, spec, key, field, path, aim)]));
}

/** @param aim What `target` stands for here, if anything. */
function compileField(authored: Authored, spec: EffectSpec, key: string, field: Field, path: Path, aim: Aim): unknown {
  const [value, at] = [spec[key], [...path, key]];
  switch (field.is) {
    case "thing":
      if (value !== "target" || aim === "none" || field.aim !== aim) authored.reference(field.of, String(value), at);
      return value;
    case "option":
      checkOption(authored, String(spec[field.clause]), String(value), at);
      return value;
    case "amount":
      return authored.amount(value as number | string, at);
    case "condition":
      return authored.condition(value as string | boolean, at);
    case "effects":
      return compileEffects(authored, value as EffectSpec[], at, aim);
    default:
      return value;
  }
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
