/** The door of the debrief: the log of a game -> what happened, and why. It holds the whole truth. */
import type { Id } from "../rules/ids.ts";
import type { Game } from "../rules/model.ts";
import type { GameRecord } from "./moments.ts";
import { Replay } from "./replay.ts";
import { type TimelineRow, timelineOf } from "./timeline.ts";

export interface Debrief {
  timeline: readonly TimelineRow[];
  /** As the log leaves it. */
  final: Game;
}

/** As `seat` reads it, in one language. Undone branches are told, and marked. */
export function debrief(record: GameRecord, seat: Id, language: string): Debrief {
  const replay = new Replay(record);
  const timeline = timelineOf(replay, seat, language);
  return { timeline, final: replay.game };
}
