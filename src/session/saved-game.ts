/** A saved game: seed and log are the game; the state and its hash are there to check it. */
import { z } from "zod";
import { hashOf } from "../kit/hash.ts";
import type { LogEntry } from "../rules/commands.ts";
import type { NamedState } from "../rules/named-state.ts";
import type { Scenario } from "../rules/scenario.ts";
import { isLog } from "./command-schema.ts";
import { RULES_VERSION } from "./rules-version.ts";

z.config({ jitless: true });

/** No length of seed or log is refused here: whatever a session may come to must be readable again. */
const savedGameSchema = z.object({
  format: z.literal(1),
  rules: z.number().int(),
  scenario: z.string(),
  scenarioHash: z.string().length(64),
  seed: z.string(),
  seat: z.string().optional(),
  log: z.custom<LogEntry[]>(isLog),
  hash: z.string().length(64),
  state: z.object({ round: z.number() }).loose(),
  files: z.record(z.string(), z.string()).optional(),
});

/** What is looked at of a game of other rules: its log is not ours to judge, and goes back as it came. */
const otherRules = savedGameSchema.extend({ log: z.array(z.unknown()) });

export interface SavedGame {
  format: 1;
  rules: number;
  scenario: string;
  scenarioHash: string;
  seed: string;
  /** From whose seat it is played. */
  seat?: string;
  log: LogEntry[];
  /** Of the state by name. */
  hash: string;
  state: NamedState & { round: number; over: boolean };
  /**
   * With an exported file: the scenario as its author wrote it, by path, so that it opens anywhere. Its source and not
   * what was made of it, because then a stranger's file passes the very checks of `load`, and no second set of them.
   */
  files?: Record<string, string>;
  /** The compiled scenario, as a browser keeps it beside the game. In a file it is not believed. */
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
    file = JSON.parse(text.replace(/^\uFEFF/, "")) as typeof file;
  } catch {
    return { fault: "not-json" };
  }
  const { format, rules } = (file?.saved ?? {}) as { format?: unknown; rules?: unknown };
  if (typeof format === "number" && format > 1) return { fault: "newer-format" };
  const schema = rules === RULES_VERSION ? savedGameSchema : otherRules;
  if (!schema.loose().safeParse(file?.saved).success) return { fault: "not-a-saved-game" };
  if (file.checksum !== checksumOf(file.saved)) return { fault: "damaged" };
  const saved = file.saved as SavedGame;
  return saved.rules === RULES_VERSION ? { saved } : { fault: "other-rules", saved };
}

function checksumOf(saved: unknown): string | undefined {
  try {
    return hashOf(saved);
  } catch {
    // Nested deeper than any game of ours.
    return undefined;
  }
}
