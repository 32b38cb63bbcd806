import { canonical } from "../kit/canonical.ts";
import { hashOf } from "../kit/hash.ts";
import type { SavedGame } from "./saved-game.ts";

/** The file of a saved game: canonical JSON with a checksum in front. Apart from the reader, whose schema the page does not need. */
export function writeSavedGame(saved: SavedGame): string {
  return canonical({ checksum: hashOf(saved), saved });
}
