/** A saved game: seed and log are the game; the state and its hash are there to check it. */
import { z } from "zod";
import { hashOf } from "../kit/hash.ts";
import type { LogEntry } from "../rules/commands.ts";
import type { NamedState } from "../rules/named-state.ts";
import type { Scenario } from "../rules/scenario.ts";
import { RULES_VERSION } from "./rules-version.ts";

z.config({ jitless: true });

const savedGameSchema = z.object({
  format: z.literal(1),
  rules: z.number().int(),
  scenario: z.string(),
  scenarioHash: z.string().length(64),
  seed: z.string().max(200),
  log: z.array(z.object({ type: z.string() }).loose()).max(10_000),
  hash: z.string().length(64),
  state: z.object({ round: z.number() }).loose(),
});

export interface SavedGame {
  format: 1;
  rules: number;
  scenario: string;
  scenarioHash: string;
  seed: string;
  log: LogEntry[];
  /** Of the state by name. */
  hash: string;
  state: NamedState & { round: number; over: boolean };
  /** With an exported file: the scenario itself, so that it opens anywhere. */
  scenarioItself?: Scenario;
}

export const SAVE_FAULTS = ["not-json", "newer-format", "not-a-saved-game", "damaged", "other-rules"] as const;
export type SaveFault = (typeof SAVE_FAULTS)[number];

/**
 * Reads a file back. A wrong checksum, a newer format or a wrong shape is told, never thrown. A game of other rules
 * comes back whole, to be saved again as it came.
 */
export function readSavedGame(text: string): { saved: SavedGame } | { fault: SaveFault; saved?: SavedGame } {
  let file: { checksum?: unknown; saved?: unknown };
  try {
    file = JSON.parse(text) as typeof file;
  } catch {
    return { fault: "not-json" };
  }
  const format = (file?.saved as { format?: unknown } | undefined)?.format;
  if (typeof format === "number" && format > 1) return { fault: "newer-format" };
  const parsed = savedGameSchema.loose().safeParse(file?.saved);
  if (!parsed.success) return { fault: "not-a-saved-game" };
  if (file.checksum !== hashOf(file.saved)) return { fault: "damaged" };
  const saved = file.saved as SavedGame;
  return saved.rules === RULES_VERSION ? { saved } : { fault: "other-rules", saved };
}
