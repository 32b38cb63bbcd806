/** How a screen reaches a game wherever it runs: in the page, in a worker, over a socket. Nothing else crosses. */
import type { Command } from "../rules/commands.ts";
import type { Refusal } from "../rules/refusal.ts";
import type { View } from "../views/view.ts";

export type SessionCommand = Command | { type: "undo"; toRound?: number };
export type Receipt = { done: true } | { done: false; refusal: Refusal };

export interface Connection {
  view(): View;
  subscribe(listen: (view: View) => void): () => void;
  submit(command: SessionCommand): Promise<Receipt>;
  close(): void;
}
