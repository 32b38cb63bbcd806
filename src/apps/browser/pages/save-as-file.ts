import type { OpenGame } from "../open-game.ts";

/** Hands the saved game to the browser as a file. */
export function saveAsFile(game: OpenGame, name: string): void {
  const address = URL.createObjectURL(new Blob([game.exported()], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${name}.breach.json`;
  link.click();
  URL.revokeObjectURL(address);
}
