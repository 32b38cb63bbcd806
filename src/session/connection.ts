/** How a screen reaches a game wherever it runs: in the page, in a worker, over a socket. Nothing else crosses. */
import type { Command } from "../rules/commands.ts";
import type { Id } from "../rules/ids.ts";
import type { Refusal } from "../rules/refusal.ts";
import type { Offered } from "../rules/terms.ts";
import type { Patch } from "../views/commit.ts";
import type { ImaginedView, Imagining } from "../views/chamber-shape.ts";
import type { ChartView } from "../views/chart-shape.ts";
import type { DealTold } from "../views/deal-shape.ts";
import type { WhyLine, WhyOf } from "../views/row-shape.ts";
import type { View } from "../views/view.ts";

export type SessionCommand = Command | { type: "undo"; toRound?: number };
/** Done, or why not; nothing of what came of it, which the view tells as far as the seat may know. */
export type Receipt = { done: true } | { done: false; refusal: Refusal };

/** What this seat sees has changed. `version` counts its views. */
export interface Update {
  version: number;
  view: View;
  /** From the view before. */
  patches: readonly Patch[];
}

export interface Connection {
  view(): View;
  /** Called only when what this seat sees has changed. */
  subscribe(listen: (update: Update) => void): () => void;
  submit(command: SessionCommand): Promise<Receipt>;
  /** Why a number is what it is, or why a card came. */
  why(of: WhyOf): Promise<readonly WhyLine[]>;
  /** What parties would say to a deal; nothing if something in it is not there. */
  weigh(offered: Offered): Promise<DealTold | undefined>;
  /** How the benches would stand with a draft, a deal or an act; nothing if no vote can come, or chance has a part in it. */
  imagine(asked: Imagining): Promise<ImaginedView | undefined>;
  /** A procedure as a picture, with the way that was taken; nothing if there is none of this name. */
  chart(id: Id): Promise<ChartView | undefined>;
  /** Tells the view in another of the scenario's languages from now on. */
  speak(language: string): void;
  close(): void;
}
