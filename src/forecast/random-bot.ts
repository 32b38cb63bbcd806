import type { Key } from "../kit/chance.ts";
import type { Seen } from "../knowledge/seen-by.ts";
import type { Entry } from "../rules/menu.ts";
import { dealingOf } from "./dealing.ts";
import { type Bot, DRAW, type DeskIncident, deskOf, type Luck, luckOf, menuOf } from "./bot.ts";

/** Ten-thousandths of turns in which it rests. */
const RESTS = 400;

/** A random legal act; it closes the round when nothing is left, and at times before. */
export function randomBot(luckKey: Key): Bot {
  return (model, seat) => {
    const [luck, menu, desk] = [luckOf(luckKey, seat), menuOf(model, seat), deskOf(model, seat)];
    const dealing = dealingOf(model, seat);
    return (seen, turn) => {
      const count = menu.fill(seen.n);
      const first = unstated(seen, desk, turn, luck);
      if (first) return first;
      if (count === 0 || luck(DRAW.rest, seen, turn) < RESTS) return undefined;
      const act = luck(DRAW.act, seen, turn);
      // A deal, if one can be offered, is one thing among all that are open.
      const chosen = dealing.canOffer(seen) ? act % (count + 1) : act % count;
      const deal = chosen === count ? dealing.anyOffer(seen, (k) => luck(DRAW.deal, seen, turn, k)) : undefined;
      return deal ?? menu.pick(act % count);
    };
  };
}

/** States anything at all about an open incident of which nothing was said yet. */
function unstated(seen: Seen, desk: readonly DeskIncident[], turn: number, luck: Luck): Entry | undefined {
  const { n, at } = seen;
  for (const { incident, state, questions } of desk) {
    if (questions === 0 || n[at.stated + incident] || state.refused(n)) continue;
    const percent = (_: unknown, k: number) => Math.floor(luck(DRAW.percent, seen, turn, k) / 100);
    return { act: state, args: Array.from({ length: questions }, percent) };
  }
  return undefined;
}
