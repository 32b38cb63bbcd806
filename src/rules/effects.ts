/** Every effect by its name, which is its first field. */
import * as choice from "./effects/choice.ts";
import * as numbers from "./effects/numbers.ts";
import * as parliament from "./effects/parliament.ts";
import * as story from "./effects/story.ts";
import type { EffectKind } from "./model.ts";

export const EFFECTS: Readonly<Record<string, EffectKind>> = Object.fromEntries(
  [numbers, parliament, story, choice].flatMap((topic) =>
    Object.values(topic).map((kind: EffectKind) => [Object.keys(kind.fields)[0] ?? "", kind]),
  ),
);
