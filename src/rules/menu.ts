/** What one seat may do now, as numbers: filled in place, so that a million plays cost no memory. */
import { at } from "./game.ts";
import type { Act, Args, Model, Numbers, Read } from "./model.ts";
import { mayAct } from "./play.ts";

export interface Entry {
  act: Act;
  args: Args;
}

export class Menu {
  /** Everything that the seat could ever be offered; the entries of one act lie together. */
  readonly entries: readonly Entry[];
  /** After `fill`: the numbers of the entries that are open now, and how many. */
  readonly open: Int32Array;
  length = 0;
  private readonly acts: { there: number; refused: Read; from: number; to: number }[] = [];
  private readonly refusals: (Read | undefined)[] = [];
  private readonly model: Model;
  private readonly seat: number;

  constructor(model: Model, seat: number) {
    this.model = model;
    this.seat = seat;
    const entries: Entry[] = [];
    for (const act of model.menus[seat] ?? []) {
      const { there = model.at.round, refused } = act;
      this.acts.push({ there, refused, from: entries.length, to: entries.length + act.choices.length });
      for (const { args, refused } of act.choices) {
        entries.push({ act, args });
        this.refusals.push(refused);
      }
    }
    this.entries = entries;
    this.open = new Int32Array(entries.length);
  }

  /** Reads what is open now, and gives how many. */
  fill(n: Numbers): number {
    this.length = 0;
    if (!mayAct(this.model, n, this.seat)) return 0;
    const { open, refusals } = this;
    let length = 0;
    for (const { there, refused, from, to } of this.acts) {
      if (n[there] === 0 || refused(n)) continue;
      for (let k = from; k < to; k += 1) {
        if (refusals[k]?.(n)) continue;
        open[length] = k;
        length += 1;
      }
    }
    this.length = length;
    return length;
  }

  /** The k-th that is open. */
  pick(k: number): Entry | undefined {
    return this.entries[at(this.open, k)];
  }
}
