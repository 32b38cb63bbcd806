import { hashOf } from "../kit/hash.ts";
import type { SavedGame } from "./saved-game.ts";

/**
 * The file of a saved game: JSON with a checksum in front. Keys stand as they were, for the order of a chart's regions
 * is theirs. Apart from the reader, whose schema the page does not need.
 */
export function writeSavedGame(saved: SavedGame): string {
  return JSON.stringify({ checksum: hashOf(saved), saved });
}
