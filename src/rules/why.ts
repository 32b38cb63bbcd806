/** Why something happened: the row that it comes from, that row's own, and so on back to a seat's act or the start. */
import { compiled } from "./conditions.ts";
import { EVENTS } from "./events.ts";
import { at, emptyGame, refold } from "./game.ts";
import type { Logged } from "./record.ts";
import { writtenInject } from "./written.ts";

/** Rows by number, nearest first. A trigger comes from the row that made its condition true. */
export function origins(game: Logged, row: number): number[] {
  const found: number[] = [];
  for (let now = parentOf(game, row); now >= 0; now = parentOf(game, now)) found.push(now);
  return found;
}

/** The row that another comes from, or -1. The game's log must reach back to its start. */
function parentOf(game: Logged, row: number): number {
  const [event, , from = -1, inject = 0] = game.log.row(row);
  if (event === EVENTS.triggerRead.number) return wokenBy(game, row, inject);
  if (event !== EVENTS.injectFired.number) return from;
  const read = lastRead(game, row, inject, from);
  return read >= 0 ? read : from;
}

/** Where an inject's condition was read that let it come; -1 if an effect fired it. */
function lastRead({ log }: Logged, row: number, inject: number, from: number): number {
  for (let k = row - 1; k > from; k -= 1) {
    const [event, , , of, is] = log.row(k);
    if (event === EVENTS.triggerRead.number && of === inject && is === 1) return k;
  }
  return -1;
}

/** The last row before this one that changed what an inject's condition reads: plays the log again to see. */
function wokenBy({ model, log }: Logged, row: number, inject: number): number {
  const world = emptyGame(model, { high: 0, low: 0 });
  let reads: readonly number[] | undefined;
  let last = -1;
  for (let k = 0; k < row; k += 1) {
    const before = reads?.map((slot) => at(world.n, slot));
    refold(world, log, k);
    if (reads?.some((slot, i) => world.n[slot] !== before?.[i])) last = k;
    if (reads) continue;
    // One that is written in play comes from there at the earliest.
    const when = model.scenario.injects[inject]?.when ?? writtenInject(model, inject, world.n)?.when;
    if (when) [reads, last] = [compiled(model, when).slots, k];
  }
  return last;
}
