/** Powers: what an enacted option permits, and from which day. */
import { compiled } from "./conditions.ts";
import { at } from "./game.ts";
import type { Id } from "./ids.ts";
import type { Model, Numbers, PowerPart } from "./model.ts";
import { powerPart } from "./readers.ts";

export function powerOf(m: Model, id: Id): PowerPart {
  return powerPart(m, id, (condition) => compiled(m, condition));
}

/** The first day of a power that comes into force, while that day is still to come. */
export function dayToCome(m: Model, n: Numbers, id: Id): number | undefined {
  const { comes, from } = powerOf(m, id);
  const day = comes(n) ? from(n) : 0;
  return day > at(n, m.at.today) ? day : undefined;
}
