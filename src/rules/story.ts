/** The log told: what happened, why, and what it came from. */
import type { Cause } from "./cause.ts";
import type { Log } from "./log.ts";
import type { Game, Model } from "./model.ts";

/** One row in words. */
export interface Told {
  /** Number of the row. */
  row: number;
  type: string;
  cause: Cause;
  /** The row that it comes from, or -1: a seat's own act, or the start. */
  from: number;
  /** What the event says beside. */
  [cell: string]: unknown;
}

/** Every row of a log, from one on. */
export function tellLog({ model, log }: Pick<Game, "model" | "log">, first = log.first): Told[] {
  return Array.from({ length: log.length - first }, (_, i) => tellRow(model, log, first + i));
}

export function tellRow(model: Model, log: Log, row: number): Told {
  const [event = 0, cause = 0, from = -1, ...own] = log.row(row);
  const kind = model.kinds.events[event];
  const why = model.causes.all[cause];
  if (!kind || !why) throw new Error(`row ${row} holds no event`);
  const cells = Object.entries(kind.cells).map(([name, cell], i) => [name, cell(model, own[i] ?? 0, own)]);
  return { row, type: kind.type, cause: why, from, ...Object.fromEntries(cells) };
}
