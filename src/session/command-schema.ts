/** The shape of all that a seat may send: checked before anything reads it, so that nothing from outside is ever thrown. */
import { fits } from "../rules/command.ts";
import { COMMANDS, type LogEntry } from "../rules/commands.ts";
import type { SessionCommand } from "./connection.ts";

/** Whether something from outside may be a command; its own fields are read by the rules, each by its kind. */
export function isCommand(value: unknown): value is SessionCommand {
  if (typeof value !== "object" || value === null) return false;
  const { type, seat, toRound } = value as Record<string, unknown>;
  if (type === "undo") return toRound === undefined || Number.isSafeInteger(toRound);
  return typeof type === "string" && typeof seat === "string";
}

/** Whether a list from a file may be a log: commands of known kinds with their fields, and undos to what stands before them. */
export function isLog(value: unknown): value is LogEntry[] {
  return Array.isArray(value) && value.every(isEntry);
}

function isEntry(value: unknown, place: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  const entry = value as Record<string, unknown>;
  const { type, seat, to } = entry;
  if (type === "undo") return Number.isSafeInteger(to) && (to as number) >= 0 && (to as number) <= place;
  const kind = COMMANDS.find((k) => k.type === type);
  return kind !== undefined && typeof seat === "string" && fits(kind, entry);
}
