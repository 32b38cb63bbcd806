/** Moves: who has which, what refuses them, how they fade. */
import { holds } from "./conditions.ts";
import { at } from "./game.ts";
import type { Model, Numbers, Read } from "./model.ts";
import { short } from "./purse.ts";
import { no } from "./refusal.ts";
import type { Move, Seat } from "./scenario.ts";

/** A move as one seat has it. */
export interface OwnMove {
  seat: Seat;
  /** Numbers of the seat and of the move. */
  s: number;
  number: number;
  move: Move;
  /** Why it cannot be made, whatever it is aimed at. */
  refused: Read;
}

/** Each seat with each of its moves. */
export function ownMoves(m: Model): OwnMove[] {
  return m.scenario.seats.flatMap((seat, s) =>
    seat.moves.map((id) => {
      const move = m.the("moves", id);
      return { seat, s, number: m.index("moves", id), move, refused: refusedMove(m, seat, s, move) };
    }),
  );
}

function refusedMove(m: Model, seat: Seat, s: number, move: Move): Read {
  const [when, dear] = [holds(m, move.when), short(m, seat.id, move.price)];
  const [none, notNow, poor] = [no("no-act-left"), no("not-now"), no("cannot-afford")];
  const made = m.at.moves + s;
  const most = seat.acts ?? Number.POSITIVE_INFINITY;
  return (n) => (at(n, made) >= most ? none : when(n) ? (dear(n) ? poor : 0) : notNow);
}

/** Why there is no such move for this seat. */
export function missingMove(m: Model, move: string): number {
  return no(m.scenario.moves.some((x) => x.id === move) ? "not-your-move" : "no-such-thing");
}

/** Percent of its strength that a move has left after so many times in one round. */
export function strength(n: Numbers, slot: number, again: number): number {
  let scale = 100;
  for (let times = at(n, slot); times > 0; times -= 1) scale = Math.trunc((scale * again) / 100);
  return scale;
}
