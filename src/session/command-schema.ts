/** The shape of all that a seat may send: checked before anything reads it, so that nothing from outside is ever thrown. */
import type { SessionCommand } from "./connection.ts";

/** Whether something from outside may be a command; its own fields are read by the rules, each by its kind. */
export function isCommand(value: unknown): value is SessionCommand {
  if (typeof value !== "object" || value === null) return false;
  const { type, seat, toRound } = value as Record<string, unknown>;
  if (type === "undo") return toRound === undefined || Number.isSafeInteger(toRound);
  return typeof type === "string" && typeof seat === "string";
}
