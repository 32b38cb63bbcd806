/** The story of a game as whole numbers: one row an event. */

/** Numbers of a row: its event, its cause, the row it comes from, and six of its own. */
export const WIDTH = 9;

/** The event of a row that says nothing to whoever reads it. */
export const BLANK = -1;

export class Log {
  rows: Int32Array;
  /** The number of the first row kept here: what lies before it belongs to the game that this one was copied from. */
  first: number;
  /** One more than the number of the last row. */
  length: number;

  constructor(first = 0, room = 256) {
    this.first = first;
    this.length = first;
    this.rows = new Int32Array(room * WIDTH);
  }

  push(
    event: number,
    cause: number,
    from: number,
    a: number,
    b: number,
    c: number,
    d: number,
    e: number,
    f: number,
  ): void {
    const at = (this.length - this.first) * WIDTH;
    if (at === this.rows.length) {
      const more = new Int32Array(Math.max(WIDTH * 64, this.rows.length * 2));
      more.set(this.rows);
      this.rows = more;
    }
    const { rows } = this;
    rows[at] = event;
    rows[at + 1] = cause;
    rows[at + 2] = from;
    rows[at + 3] = a;
    rows[at + 4] = b;
    rows[at + 5] = c;
    rows[at + 6] = d;
    rows[at + 7] = e;
    rows[at + 8] = f;
    this.length += 1;
  }

  /** The numbers of one row. */
  row(number: number): readonly number[] {
    const at = (number - this.first) * WIDTH;
    return Array.from(this.rows.subarray(at, at + WIDTH));
  }

  /** The same rows, to be changed without changing these. */
  copy(): Log {
    const log = new Log(this.first, 0);
    log.rows = this.rows.slice(0, (this.length - this.first) * WIDTH);
    log.length = this.length;
    return log;
  }

  /** Takes back all rows from this one on. */
  cut(length: number): void {
    this.length = length;
    this.first = Math.min(this.first, length);
  }
}
