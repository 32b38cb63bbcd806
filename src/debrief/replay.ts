/** A log played again, entry by entry, with the branches that were undone. */
import { keyOf } from "../kit/chance.ts";
import type { Command, LogEntry } from "../rules/commands.ts";
import type { Due, Game, Model, Numbers } from "../rules/model.ts";
import { begin, play } from "../rules/play.ts";

interface Moment {
  n: Numbers;
  due: readonly Due[];
  rows: number;
}

export class Replay {
  readonly model: Model;
  readonly seed: string;
  readonly log: readonly LogEntry[];
  readonly game: Game;

  constructor({ model, seed, log }: { model: Model; seed: string; log: readonly LogEntry[] }) {
    this.model = model;
    this.seed = seed;
    this.log = log;
    this.game = begin(model, keyOf(seed));
  }

  /**
   * Plays the log. `tell` hears each entry after it was played, with the first row that it added; `undone` hears the
   * entries from which the game went back. An entry that is refused belongs to other rules, and ends it.
   */
  run(tell: (entry: number, command: Command, from: number) => void, undone: (from: number, to: number) => void): void {
    const { game, log } = this;
    const moments: (Moment | undefined)[] = [this.moment()];
    for (const [i, entry] of log.entries()) {
      if (entry.type === "undo") {
        const back = moments[entry.to];
        if (!back) return;
        undone(entry.to, i);
        game.n.set(back.n);
        game.due = back.due;
        game.log.cut(back.rows);
        for (let k = entry.to + 1; k <= i; k += 1) moments[k] = undefined;
        moments[i + 1] = back;
      } else {
        const played = play(game, entry);
        if (!played.done) return;
        moments[i + 1] = this.moment();
        tell(i, entry, played.from);
      }
    }
  }

  private moment(): Moment {
    const { n, due, log } = this.game;
    return { n: n.slice(), due, rows: log.length };
  }
}
