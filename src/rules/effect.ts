/** Lists of effects become closures; what each effect is stands in `effects/`, one entry an effect. */
import type { Effect } from "./effect-shape.ts";
import type { Fields, Values } from "./fields.ts";
import { goDeeper, spend } from "./game.ts";
import type { EffectKind, Model, Run } from "./model.ts";

/**
 * Declares an effect. Its first field is its name. `compile` gets the effect as written, the model, and the owner of
 * the list that it stands in: the subject of what it draws.
 */
export function effect<F extends Fields>(
  fields: F,
  compile: (effect: Values<F>, model: Model, owner: string) => Run,
): EffectKind {
  return { fields, compile };
}

/** One closure for a list; the same list is compiled once, however many ask it. */
export function effectsOf(m: Model, list: readonly Effect[], owner: string): Run {
  const known = m.runs.get(list);
  if (known) return known;
  const runs = list.map((one) => kindOf(m, one).compile(one as never, m, owner));
  const run: Run =
    runs.length === 0
      ? () => {}
      : (g, on) => {
          goDeeper(g);
          spend(g, runs.length);
          for (const one of runs) one(g, on);
          g.depth -= 1;
        };
  m.runs.set(list, run);
  return run;
}

/** The entry that one of the keys names, in whatever order they stand. @throws if there is none. */
function kindOf(m: Model, one: Effect): EffectKind {
  const name = nameOf(m.kinds.effects, one);
  const kind = name === undefined ? undefined : m.kinds.effects[name];
  if (!kind) throw new Error(`no effect is named by ${Object.keys(one)}: the scenario was not checked`);
  return kind;
}

/** No effect has a field that is another's name. */
export function nameOf(kinds: Readonly<Record<string, EffectKind>>, one: object): string | undefined {
  return Object.keys(one).find((key) => Object.hasOwn(kinds, key));
}
