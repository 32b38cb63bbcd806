/** What a view is read from: a game, and the seat that looks at it. */
import type { Id } from "../rules/ids.ts";
import type { Game, Model, Numbers } from "../rules/model.ts";
import type { Seat } from "../rules/scenario.ts";

export interface Seen {
  game: Game;
  model: Model;
  n: Numbers;
  /** Id and number of the seat. */
  seat: Id;
  s: number;
}

/** @throws if the scenario has no such seat. */
export function seenBy(game: Game, seat: Id): Seen {
  const { model, n } = game;
  return { game, model, n, seat, s: model.index("seats", seat) };
}

export function seatOf({ model, seat }: Seen): Seat {
  return model.the("seats", seat);
}
